// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/container_facts.h"

#include "base/text.h"
#include "media/stream_decoder_internal.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace veriframe {

namespace {

constexpr std::size_t longestTag = 1000;
/// Encoders write their mark into the first packet; some put parameter sets into one of their own before it.
constexpr int packetsLookedAt = 4;
constexpr std::size_t bytesLookedAt = 65536;

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

void addTags(std::vector<ContainerTag>& tags, int stream, const AVDictionary* dictionary)
{
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)))
        tags.push_back({stream, shortened(entry->key, longestTag), shortened(entry->value, longestTag)});
}

ContainerStream streamOf(const AVStream& stream)
{
    const AVCodecParameters& codec = *stream.codecpar;
    const auto nameOr = [](const char* name, const char* other) { return std::string(name ? name : other); };
    ContainerStream facts;
    facts.kind = nameOr(av_get_media_type_string(codec.codec_type), "unknown");
    facts.codec = avcodec_get_name(codec.codec_id);
    facts.profile = nameOr(avcodec_profile_name(codec.codec_id, codec.profile), "");
    if (codec.bit_rate > 0)
        facts.bitRateFromHeader = codec.bit_rate;
    if (stream.start_time != AV_NOPTS_VALUE)
        facts.startSeconds = static_cast<double>(stream.start_time) * av_q2d(stream.time_base);
    return facts;
}

/// The printable text that begins with one of the marks that free encoders leave.
std::string markIn(std::string_view bytes)
{
    constexpr std::array<std::string_view, 3> marks{"x264 - core", "x265 (build", "Lavc"};
    for (const std::string_view mark : marks) {
        const std::size_t begin = bytes.find(mark);
        if (begin == std::string_view::npos)
            continue;
        const std::string_view rest = bytes.substr(begin);
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c < 0x20 || c > 0x7E; });
        return shortened(rest.substr(0, static_cast<std::size_t>(end - rest.begin())), longestTag);
    }
    return {};
}

std::string_view bytesOf(const std::uint8_t* data, int size)
{
    const auto count = std::min(static_cast<std::size_t>(std::max(size, 0)), bytesLookedAt);
    return data ? std::string_view(reinterpret_cast<const char*>(data), count) : std::string_view();
}

std::string encoderMarkOf(StreamDecoder& decoder)
{
    const AVCodecParameters& codec = *decoder.stream().codecpar;
    std::string mark = markIn(bytesOf(codec.extradata, codec.extradata_size));
    const libav::PacketHandle packet(av_packet_alloc());
    for (int left = packetsLookedAt; left > 0 && mark.empty();) {
        if (av_read_frame(&decoder.input(), packet.get()) < 0)
            break;
        if (packet->stream_index == decoder.streamIndex()) {
            mark = markIn(bytesOf(packet->data, packet->size));
            --left;
        }
        av_packet_unref(packet.get());
    }
    return mark;
}

} // namespace

std::string ContainerFacts::tag(const std::string& key) const
{
    const auto found =
        std::find_if(tags.begin(), tags.end(), [&](const ContainerTag& tag) { return lowerCase(tag.key) == key; });
    return found == tags.end() ? std::string() : found->value;
}

ContainerFacts readContainerFacts(const std::filesystem::path& path)
{
    StreamDecoder decoder(path, 1);
    const AVFormatContext& input = decoder.input();
    ContainerFacts facts;
    facts.format = input.iformat->name;
    facts.chapters = static_cast<int>(input.nb_chapters);
    addTags(facts.tags, -1, input.metadata);
    for (unsigned i = 0; i < input.nb_streams; ++i) {
        facts.streams.push_back(streamOf(*input.streams[i]));
        addTags(facts.tags, static_cast<int>(i), input.streams[i]->metadata);
    }
    facts.encoderMark = encoderMarkOf(decoder);
    return facts;
}

} // namespace veriframe
