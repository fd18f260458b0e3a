// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/held_out.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "dataset/dataset_layout.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <tuple>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::string tablePath(const fs::path& root, const fs::path& foldTable)
{
    return (foldTable.empty() ? DatasetLayout(root).foldTable() : foldTable).string();
}

std::string listOfFolds(const FoldTableContent& table)
{
    std::set<int> folds;
    for (const FoldVideo& video : table.videos)
        folds.insert(video.fold);
    std::string text;
    for (const int fold : folds)
        text += (text.empty() ? "" : ", ") + std::to_string(fold);
    return text;
}

/// The crops that the options choose, by name of video, frame and face.
std::vector<FoldCrop> chosenCrops(const FoldTableContent& table, const HeldOutSetOptions& options)
{
    std::vector<FoldCrop> crops;
    for (const FoldCrop& crop : table.crops)
        if (table.videos[crop.video].fold == options.fold && crop.frame % options.frameStride == 0)
            crops.push_back(crop);
    const auto key = [&](const FoldCrop& crop) {
        return std::tuple<const std::string&, std::int32_t, std::int32_t>(
            table.videos[crop.video].name, crop.frame, crop.face);
    };
    std::ranges::sort(crops, [&](const FoldCrop& a, const FoldCrop& b) { return key(a) < key(b); });
    const auto repeated = std::ranges::unique(crops);
    crops.erase(repeated.begin(), repeated.end());
    return crops;
}

std::int64_t bytesOf(const fs::path& file)
{
    std::error_code reason;
    const std::uintmax_t bytes = fs::file_size(file, reason);
    return reason ? 0 : static_cast<std::int64_t>(bytes);
}

void lookAtFiles(HeldOutSet& set, Progress& progress, const std::stop_token& stop)
{
    const auto total = static_cast<std::int64_t>(set.videos.size());
    std::atomic<std::int64_t> done = 0;
    ThreadPool(0).parallelFor(
        set.videos.size(),
        [&](std::size_t index) {
            const HeldOutVideo& video = set.videos[index];
            for (std::size_t i = video.firstCrop; i < video.firstCrop + video.crops; ++i)
                set.crops[i].bytes = bytesOf(set.cropFile(video, i));
            progress.report({"videos", ++done, total, {}});
        },
        stop);
    throwIfStopped(stop);
    set.missing = std::ranges::count(set.crops, 0, &HeldOutCrop::bytes);
}

std::string fingerprintOf(const HeldOutSet& set)
{
    Sha256 sum;
    const auto add = [&](const std::string& line) { sum.add(std::as_bytes(std::span(line))); };
    for (const HeldOutVideo& video : set.videos) {
        add(fmt::format("{}/{}/{}\n", video.name, video.original, video.fake));
        for (const HeldOutCrop& crop : std::span(set.crops).subspan(video.firstCrop, video.crops))
            add(fmt::format("{}/{}/{}\n", crop.frame, crop.face, crop.bytes));
    }
    return sum.finish();
}

} // namespace

fs::path HeldOutSet::cropFile(const HeldOutVideo& video, std::size_t crop) const
{
    return DatasetLayout(root).cropFolder(video.name) / FaceName{crops[crop].frame, crops[crop].face}.cropFile();
}

fs::path HeldOutSet::cropFile(std::size_t crop) const
{
    const auto next = std::ranges::upper_bound(videos, crop, {}, &HeldOutVideo::firstCrop);
    return cropFile(*std::prev(next), crop);
}

std::string HeldOutSet::missingNote() const
{
    const auto first = std::ranges::find(crops, 0, &HeldOutCrop::bytes);
    if (first == crops.end())
        return {};
    return fmt::format(
        "{} of {} crops have no file and are left out, the first is {}", missing, crops.size(),
        cropFile(static_cast<std::size_t>(first - crops.begin())).string());
}

HeldOutSet readHeldOut(const fs::path& root, const HeldOutSetOptions& options, Progress& progress, std::stop_token stop)
{
    if (options.frameStride < 1)
        throw Error(
            ErrorCode::badInput, "Reading the held-out fold", root.string(),
            fmt::format("the frame stride {} is not above 0", options.frameStride));
    const FoldTableContent table = readFoldTableContent(root, options.foldTable);
    throwIfStopped(stop);
    HeldOutSet set;
    set.root = root;
    set.fold = options.fold;
    set.frameStride = options.frameStride;
    std::uint32_t last = 0;
    for (const FoldCrop& crop : chosenCrops(table, options)) {
        if (set.videos.empty() || crop.video != last) {
            const FoldVideo& video = table.videos[crop.video];
            set.videos.push_back({video.name, video.original, video.fake, set.crops.size(), 0});
            last = crop.video;
        }
        ++set.videos.back().crops;
        set.crops.push_back({crop.frame, crop.face, 0});
    }
    if (set.crops.empty())
        throw Error(
            ErrorCode::badInput, "Reading the held-out fold", tablePath(root, options.foldTable),
            fmt::format("fold {} has no crop of every {}th frame", options.fold, options.frameStride),
            "Folds with videos: " + listOfFolds(table) + ".");
    lookAtFiles(set, progress, stop);
    set.fingerprint = fingerprintOf(set);
    return set;
}

} // namespace veriframe
