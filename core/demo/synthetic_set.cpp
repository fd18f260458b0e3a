// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "demo/video_set_internal.h"

#include <array>

namespace veriframe {
namespace {

std::vector<SyntheticDatasetVideo> plan(const SyntheticSetOptions& options)
{
    const std::array<cv::Size, 3> sizes{cv::Size(640, 480), cv::Size(854, 480), cv::Size(540, 720)};
    constexpr std::array<int, 3> crfs{23, 28, 32};
    SeededRandom random(options.seed, 0x5E7);
    std::vector<SyntheticDatasetVideo> videos;
    for (int pair = 0; pair < options.pairs; ++pair) {
        const auto turn = static_cast<std::size_t>(pair);
        SyntheticDatasetVideo real;
        real.name = drawVideoName(random);
        real.drawing.identity = random.next();
        real.drawing.motion = random.next();
        real.drawing.frames = options.frames;
        real.drawing.width = sizes[turn % sizes.size()].width;
        real.drawing.height = sizes[turn % sizes.size()].height;
        real.drawing.crf = crfs[turn % crfs.size()];
        SyntheticDatasetVideo fake = real;
        fake.name = drawVideoName(random);
        fake.original = real.name;
        fake.drawing.manipulated = true;
        videos.push_back(real);
        videos.push_back(fake);
    }
    return videos;
}

} // namespace

std::vector<std::filesystem::path> writeSyntheticSet(
    const std::filesystem::path& folder, const SyntheticSetOptions& options, Progress& progress, std::stop_token stop)
{
    if (options.pairs < 1)
        throw Error(ErrorCode::badInput, "Drawing a set of videos", folder.string(), "it must have at least one pair");
    makeVideoFolder(folder);
    const std::vector<SyntheticDatasetVideo> videos = plan(options);
    VideoSetRun run;
    run.pathOf = [&](const SyntheticDatasetVideo& video) { return folder / video.name; };
    drawVideos(videos, run, progress, stop);
    writeMetadata(folder, videos);

    std::vector<std::filesystem::path> paths;
    for (const SyntheticDatasetVideo& video : videos)
        paths.push_back(run.pathOf(video));
    return paths;
}

} // namespace veriframe
