// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened_files.h"

#include "cases/case_store.h"
#include "dataset_workspace.h"
#include "train/loss_log.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::string lowerExtension(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char letter) {
        return static_cast<char>(letter < 128 ? std::tolower(letter) : letter);
    });
    return extension;
}

/// A torch file begins as a zip archive or as a pickle of protocol 2.
bool beginsLikeTorch(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> head{};
    file.read(head.data(), head.size());
    const std::string start(head.data(), static_cast<std::size_t>(file.gcount()));
    return start == "PK\x03\x04" || start.starts_with("\x80\x02");
}

bool isVideoName(const fs::path& path)
{
    static const std::set<std::string> endings{".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi",
                                               ".mts", ".mpg", ".3gp", ".wmv", ".flv"};
    return endings.contains(lowerExtension(path));
}

bool isLogName(const fs::path& path)
{
    const std::string extension = lowerExtension(path);
    return extension == ".log" || extension == ".jsonl" || path.filename().string().starts_with("events.out.tfevents");
}

/// Files of a folder whose names end like a video's, sorted. Empty where it cannot be read.
std::vector<fs::path> videosIn(const fs::path& folder)
{
    std::vector<fs::path> videos;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (isVideoName(entry->path()))
            videos.push_back(entry->path());
    std::sort(videos.begin(), videos.end());
    return videos;
}

/// In the folder itself, also where they do not tell anything yet, or in those below: a folder of runs.
bool holdsLogs(const fs::path& folder, std::stop_token stop)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (isLogName(entry->path()))
            return true;
    return findLossLogs(folder, std::move(stop)) != std::vector{folder}; // which stands for none
}

OpenedPlace lookIntoFolder(const fs::path& folder, std::stop_token stop)
{
    if (isDatasetRoot(folder))
        return {folder, PlaceKind::dataset, {}};
    const std::vector<fs::path> videos = videosIn(folder);
    if (videos.size() == 1)
        return {videos.front(), PlaceKind::video, folder};
    if (!videos.empty())
        return {folder, PlaceKind::videos, {}};
    return {folder, holdsLogs(folder, std::move(stop)) ? PlaceKind::logs : PlaceKind::nothing, {}};
}

} // namespace

std::optional<PlaceKind> kindOfName(const fs::path& path)
{
    static const std::set<std::string> checkpoints{".pth", ".pt", ".safetensors", ".ckpt"};
    const std::string extension = lowerExtension(path);
    if (extension == caseFileEnding)
        return PlaceKind::caseFile;
    if (extension == ".json")
        return PlaceKind::ensemble;
    if (isLogName(path))
        return PlaceKind::logs;
    if (checkpoints.contains(extension))
        return PlaceKind::checkpoint;
    if (isVideoName(path))
        return PlaceKind::video;
    return std::nullopt;
}

OpenedPlace lookAtPlace(const fs::path& path, std::stop_token stop)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return lookIntoFolder(path, std::move(stop));
    if (const auto kind = kindOfName(path))
        return {path, *kind, {}};
    if (looksLikeCase(path))
        return {path, PlaceKind::caseFile, {}};
    if (fs::is_regular_file(path, ignored) && beginsLikeTorch(path))
        return {path, PlaceKind::checkpoint, {}};
    return {path, isLossLog(path) ? PlaceKind::logs : PlaceKind::video, {}};
}

} // namespace veriframe
