// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/video_set_internal.h"

#include "base/error.h"
#include "base/json.h"
#include "base/parallel.h"

#include <mutex>

namespace veriframe {

std::string drawVideoName(SeededRandom& random)
{
    std::string name;
    for (int i = 0; i < 10; ++i)
        name += static_cast<char>('a' + random.next() % 26);
    return name + ".mp4";
}

void makeVideoFolder(const std::filesystem::path& folder)
{
    std::error_code reason;
    std::filesystem::create_directories(folder, reason);
    if (reason)
        throw Error(
            ErrorCode::unwritable, "Making the folder", folder.string(), reason.message(),
            "Choose a folder that you may write to.");
}

void writeMetadata(const std::filesystem::path& folder, std::span<const SyntheticDatasetVideo> videos)
{
    Json metadata = Json::object();
    for (const SyntheticDatasetVideo& video : videos) {
        Json& entry = metadata[video.name];
        entry["label"] = video.label();
        entry["split"] = "train";
        entry["original"] = video.original.empty() ? Json() : Json(video.original);
    }
    writeJsonFile(folder / "metadata.json", metadata);
}

void drawVideos(
    std::span<const SyntheticDatasetVideo> videos, const VideoSetRun& run, Progress& progress, std::stop_token stop)
{
    const auto total = static_cast<std::int64_t>(videos.size());
    progress.report({"videos", 0, total});
    // Counting and reporting are one step, so that progress never goes back.
    std::mutex counting;
    std::int64_t done = 0;
    ThreadPool pool(run.threads);
    pool.parallelFor(
        videos.size(),
        [&](std::size_t i) {
            writeSyntheticVideo(run.pathOf(videos[i]), videos[i].drawing, stop);
            run.written(videos[i]);
            const std::lock_guard lock(counting);
            progress.report({"videos", ++done, total, videos[i].name});
        },
        stop);
}

} // namespace veriframe
