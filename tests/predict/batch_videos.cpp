// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_videos.h"

#include "base/files.h"
#include "demo/synthetic_video.h"

#include <array>
#include <functional>
#include <spdlog/fmt/fmt.h>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::string drawn(const fs::path& scratch, int frames, int people, std::uint64_t identity)
{
    SyntheticVideoOptions options;
    options.width = 320;
    options.height = 240;
    options.frames = frames;
    options.people = people;
    options.identity = options.motion = identity;
    writeSyntheticVideo(scratch, options);
    std::string bytes = readTextFile(scratch);
    fs::remove(scratch);
    return bytes;
}

void write(const fs::path& path, std::string_view bytes)
{
    writeFileAtomically(path, bytes);
}

/// An MP4 whose boxes are in order and which holds no sample: what a recorder leaves that was ended at once.
std::string withoutFrames(const std::string& whole)
{
    const std::size_t data = whole.find("mdat");
    return data == std::string::npos || data < 4 ? std::string() : whole.substr(0, data - 4);
}

} // namespace

void writeBatchVideos(const fs::path& folder, int count)
{
    fs::create_directories(folder);
    const fs::path scratch = folder.parent_path() / "drawing.mp4";
    std::vector<std::string> faces;
    constexpr int identities = 8, frames = 6;
    for (int i = 0; i < identities; ++i)
        faces.push_back(drawn(scratch, frames, 1, static_cast<std::uint64_t>(i) + 1));
    const std::string room = drawn(scratch, frames, 0, 1), single = drawn(scratch, 1, 1, 3);
    const std::string whole = drawn(scratch, 60, 1, 2);

    using Make = std::function<void(const fs::path&)>;
    const std::vector<std::pair<std::string, Make>> broken{
        {"empty", [](const fs::path& path) { write(path, {}); }},
        {"truncated", [&](const fs::path& path) { write(path, whole.substr(0, whole.size() / 2)); }},
        {"text", [](const fs::path& path) { write(path, "this is a text\n"); }},
        {"folder", [](const fs::path& path) { fs::create_directory(path); }},
        {"dangling", [](const fs::path& path) { fs::create_symlink("nowhere.mp4", path); }},
        {"pipe", [](const fs::path& path) { ::mkfifo(path.c_str(), 0600); }},
        {"noface", [&](const fs::path& path) { write(path, room); }},
        {"oneframe", [&](const fs::path& path) { write(path, single); }},
        {"zeroframes", [&](const fs::path& path) { write(path, withoutFrames(whole)); }},
        {"noise", [](const fs::path& path) { write(path, std::string(5000, '\x5a')); }},
        {"forbidden", [&](const fs::path& path) {
             write(path, faces.front());
             fs::permissions(path, fs::perms::none);
         }}};
    const std::array<std::string, 6> hostile{"quo\"te", "new\nline", "<b>bold<b>", "com,ma", "\xff\xfe", "-dash"};
    for (int i = 0; i < count; ++i) {
        constexpr int brokenEvery = 4, hostileEvery = 9;
        std::string name = fmt::format("{:05}", i);
        if (i % hostileEvery == 5)
            name = hostile[static_cast<std::size_t>(i / hostileEvery) % hostile.size()] + name;
        if (i % brokenEvery == 3) {
            const auto& [kind, make] = broken[static_cast<std::size_t>(i / brokenEvery) % broken.size()];
            make(folder / (name + "_" + kind + ".mp4"));
        } else {
            write(folder / (name + ".mp4"), faces[static_cast<std::size_t>(i) % faces.size()]);
        }
    }
}

} // namespace veriframe
