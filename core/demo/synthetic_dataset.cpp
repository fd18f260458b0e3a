// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/synthetic_dataset.h"

#include "base/stop.h"
#include "demo/video_set_internal.h"

#include <atomic>
#include <map>

namespace veriframe {
namespace {

std::filesystem::path partFolder(int part)
{
    return "dfdc_train_part_" + std::to_string(part);
}

/// One part's videos, which stand together in the plan, and how many of them are not written yet.
struct Part {
    std::span<const SyntheticDatasetVideo> videos;
    std::atomic<std::size_t> missing = 0;
};

std::map<int, Part> partsOf(std::span<const SyntheticDatasetVideo> videos)
{
    std::map<int, Part> parts;
    for (std::size_t first = 0, last = 0; first < videos.size(); first = last) {
        while (last < videos.size() && videos[last].part == videos[first].part)
            ++last;
        Part& part = parts[videos[first].part];
        part.videos = videos.subspan(first, last - first);
        part.missing = part.videos.size();
    }
    return parts;
}

} // namespace

std::filesystem::path SyntheticDatasetVideo::relativePath() const
{
    return partFolder(part) / name;
}

std::vector<SyntheticDatasetVideo> writeSyntheticDataset(
    const std::filesystem::path& root, const SyntheticDatasetOptions& options, Progress& progress, std::stop_token stop)
{
    std::vector<SyntheticDatasetVideo> videos = planSyntheticDataset(options);
    throwIfStopped(stop);
    std::map<int, Part> parts = partsOf(videos);
    for (const auto& entry : parts)
        makeVideoFolder(root / partFolder(entry.first));

    VideoSetRun run;
    run.threads = options.threads;
    run.pathOf = [&](const SyntheticDatasetVideo& video) { return root / video.relativePath(); };
    run.written = [&](const SyntheticDatasetVideo& video) {
        Part& part = parts.at(video.part);
        if (--part.missing == 0)
            writeMetadata(root / partFolder(video.part), part.videos);
    };
    drawVideos(videos, run, progress, stop);
    return videos;
}

} // namespace veriframe
