// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/container_facts.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace veriframe {

namespace {

constexpr std::size_t quotedBytes = 80;
/// A start that late is more than the rounding of a time base.
constexpr double lateStartSeconds = 0.1;

std::string quoted(const std::string& text)
{
    return "\"" + shortened(text, quotedBytes) + "\"";
}

bool containsAny(const std::string& text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(
        parts.begin(), parts.end(), [&](std::string_view part) { return text.find(part) != std::string::npos; });
}

/// The first tag whose value names a service or program that rewrites what it is given.
std::string rewriter(const ContainerFacts& facts)
{
    for (const ContainerTag& tag : facts.tags)
        if (containsAny(
                tag.value, {"Google", "YouTube", "Facebook", "Twitter", "Vimeo", "TikTok", "HandBrake", "Premiere",
                            "After Effects", "DaVinci", "Final Cut", "CapCut", "GPAC", "Kdenlive", "Shotcut"}))
            return tag.key + " " + quoted(tag.value);
    return {};
}

std::string camera(const ContainerFacts& facts)
{
    for (const char* key :
         {"com.apple.quicktime.model", "com.apple.quicktime.make", "model", "make", "com.android.version",
          "com.android.manufacturer"})
        if (const std::string value = facts.tag(key); !value.empty())
            return value;
    return {};
}

void addWriter(std::vector<EncodingSign>& signs, const ContainerFacts& facts)
{
    const std::string encoder = facts.tag("encoder");
    if (containsAny(encoder, {"Lavf", "Lavc", "libmatroska", "HandBrake", "mkvmerge"}))
        signs.push_back(
            {"The container names a program as its writer: " + quoted(encoder) + ".",
             "A program, not a camera, wrote the file last. Every download, cut or conversion does that; it says "
             "nothing of what the pictures show."});
    if (const std::string found = rewriter(facts); !found.empty())
        signs.push_back(
            {"A tag names a program or service that rewrites videos: " + found + ".",
             "The file went through it, and its pictures were probably compressed anew there."});
    if (!facts.encoderMark.empty())
        signs.push_back(
            {"The video stream carries the mark of a software encoder: " + quoted(facts.encoderMark) + ".",
             "Its pictures were compressed by software. Cameras have encoders of their own, so this is probably not "
             "the first compression."});
}

void addOrigin(std::vector<EncodingSign>& signs, const ContainerFacts& facts)
{
    const std::string made = camera(facts);
    const std::string created = facts.tag("creation_time");
    if (made.empty() && created.empty())
        signs.push_back(
            {"The container names neither a camera nor a time of creation.",
             "Cameras and telephones mostly write both; programs and services often remove them."});
    else if (!made.empty() && !signs.empty())
        signs.push_back(
            {"The container also names a camera: " + quoted(made) + ".",
             "A recording of that camera may have been rewritten since; tags are often copied along."});
}

void addStarts(std::vector<EncodingSign>& signs, const ContainerFacts& facts)
{
    const auto late = std::any_of(facts.streams.begin(), facts.streams.end(), [](const ContainerStream& stream) {
        return stream.startSeconds && std::abs(*stream.startSeconds) > lateStartSeconds;
    });
    if (late)
        signs.push_back(
            {"A stream does not begin at time 0.",
             "The file may have been cut at its beginning; some recorders write that too."});
}

} // namespace

std::vector<EncodingSign> encodingSigns(const ContainerFacts& facts)
{
    std::vector<EncodingSign> signs;
    addWriter(signs, facts);
    addOrigin(signs, facts);
    addStarts(signs, facts);
    return signs;
}

} // namespace veriframe
