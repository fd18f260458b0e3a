// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/json.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "demo/seeded_random_internal.h"
#include "demo/synthetic_video.h"

#include <array>
#include <atomic>

namespace veriframe {
namespace {

struct PlannedVideo {
    std::string name, original; ///< original is empty for a real video
    SyntheticVideoOptions options;
};

/// Ten letters, as the videos of the DFDC are named.
std::string videoName(SeededRandom& random)
{
    std::string name;
    for (int i = 0; i < 10; ++i)
        name += static_cast<char>('a' + random.next() % 26);
    return name + ".mp4";
}

std::vector<PlannedVideo> plan(const SyntheticSetOptions& options)
{
    const std::array<cv::Size, 3> sizes{cv::Size(640, 480), cv::Size(854, 480), cv::Size(540, 720)};
    constexpr std::array<int, 3> crfs{23, 28, 32};
    SeededRandom random(options.seed, 0x5E7);
    std::vector<PlannedVideo> videos;
    for (int pair = 0; pair < options.pairs; ++pair) {
        const auto turn = static_cast<std::size_t>(pair);
        PlannedVideo real;
        real.name = videoName(random);
        real.options.identity = random.next();
        real.options.motion = random.next();
        real.options.frames = options.frames;
        real.options.width = sizes[turn % sizes.size()].width;
        real.options.height = sizes[turn % sizes.size()].height;
        real.options.crf = crfs[turn % crfs.size()];
        PlannedVideo fake = real;
        fake.name = videoName(random);
        fake.original = real.name;
        fake.options.manipulated = true;
        videos.push_back(real);
        videos.push_back(fake);
    }
    return videos;
}

Json metadataOf(const std::vector<PlannedVideo>& videos)
{
    Json metadata = Json::object();
    for (const PlannedVideo& video : videos) {
        Json& entry = metadata[video.name];
        entry["label"] = video.original.empty() ? "REAL" : "FAKE";
        entry["split"] = "train";
        entry["original"] = video.original.empty() ? Json() : Json(video.original);
    }
    return metadata;
}

} // namespace

std::vector<std::filesystem::path> writeSyntheticSet(
    const std::filesystem::path& folder, const SyntheticSetOptions& options, Progress& progress, std::stop_token stop)
{
    if (options.pairs < 1)
        throw Error(ErrorCode::badInput, "Drawing a set of videos", folder.string(), "it must have at least one pair");
    std::error_code reason;
    std::filesystem::create_directories(folder, reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Making the folder", folder.string(), reason.message());

    const std::vector<PlannedVideo> videos = plan(options);
    std::atomic<std::int64_t> done = 0;
    const auto total = static_cast<std::int64_t>(videos.size());
    progress.report({"videos", 0, total});
    ThreadPool pool;
    pool.parallelFor(
        videos.size(),
        [&](std::size_t i) {
            writeSyntheticVideo(folder / videos[i].name, videos[i].options, stop);
            progress.report({"videos", ++done, total, videos[i].name});
        },
        stop);
    writeJsonFile(folder / "metadata.json", metadataOf(videos));

    std::vector<std::filesystem::path> paths;
    for (const PlannedVideo& video : videos)
        paths.push_back(folder / video.name);
    return paths;
}

} // namespace veriframe
