// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/batch_source.h"

#include "base/error.h"
#include "base/files.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

std::string lowerExtension(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

bool isOneOf(const std::string& extension, std::initializer_list<std::string_view> known)
{
    return std::find(known.begin(), known.end(), extension) != known.end();
}

/// Gathers paths, each once, as BatchVideo has them.
class PathGatherer {
public:
    void add(const fs::path& given)
    {
        std::error_code reason;
        fs::path path = fs::absolute(given, reason);
        if (reason)
            path = given;
        if (!path.has_filename())
            path = path.parent_path(); // "clip.mp4/"
        const fs::path name = path.filename();
        if (name == "." || name == "..")
            path = fs::weakly_canonical(path, reason);
        else
            path = folderOf(path.parent_path()) / name;
        m_paths.insert(path.native());
    }

    std::vector<fs::path> paths() const { return {m_paths.begin(), m_paths.end()}; }

private:
    /// Two ways to one folder are one folder. Asked of the disk once for each.
    const fs::path& folderOf(const fs::path& parent)
    {
        const auto [place, isNew] = m_folders.try_emplace(parent.native());
        if (isNew) {
            std::error_code reason;
            place->second = fs::weakly_canonical(parent, reason);
            if (reason)
                place->second = parent.lexically_normal();
        }
        return place->second;
    }

    std::map<std::string, fs::path> m_folders;
    std::set<std::string> m_paths;
};

fs::path commonFolder(const std::vector<fs::path>& paths)
{
    fs::path common = paths.front().parent_path();
    for (const fs::path& path : paths) {
        const fs::path folder = path.parent_path();
        const auto [end, ignored] = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
        fs::path shared;
        for (auto part = common.begin(); part != end; ++part)
            shared /= *part;
        common = shared;
    }
    return common;
}

bool haveDifferentNames(const std::vector<fs::path>& paths)
{
    std::set<std::string> names;
    return std::all_of(paths.begin(), paths.end(), [&](const fs::path& path) {
        return names.insert(path.filename().native()).second;
    });
}

[[noreturn]] void refuseEmpty(const BatchSource& source)
{
    if (source.folders.size() == 1 && source.lists.empty())
        throw Error(
            ErrorCode::notFound, "Listing the videos", source.folders.front().string(), "it holds no .mp4 file",
            "Name the folder that holds the videos themselves; folders below it are not searched.");
    if (source.lists.size() == 1 && source.folders.empty())
        throw Error(
            ErrorCode::notFound, "Listing the videos", source.lists.front().string(), "it names no video",
            "Write one path on each line; relative ones count from the folder of the list.");
    throw Error(
        ErrorCode::notFound, "Listing the videos", {}, "there is none",
        "Name a folder of videos, a list of them, or the videos themselves.");
}

} // namespace

BatchSource batchSourceOf(std::span<const fs::path> paths)
{
    BatchSource source;
    for (const fs::path& path : paths) {
        std::error_code reason;
        const fs::file_status status = fs::status(path, reason);
        if (!fs::exists(fs::symlink_status(path, reason)))
            throw Error(
                ErrorCode::notFound, "Listing the videos", path.string(), "there is no such folder, list or video");
        if (fs::is_directory(status))
            source.folders.push_back(path);
        else if (const std::string extension = lowerExtension(path); isOneOf(extension, {".txt", ".list", ".lst"}))
            source.lists.push_back(path);
        else if (isOneOf(extension, {".mp4", ".mov", ".mkv", ".avi", ".webm", ".m4v"}))
            source.videos.push_back(path);
        else
            throw Error(
                ErrorCode::badInput, "Listing the videos", path.string(),
                "it is not a folder, not a list of videos (*.txt) and not a video",
                "A list with another name is taken with --list.");
    }
    return source;
}

std::vector<fs::path> videosOfFolder(const fs::path& folder)
{
    std::error_code reason;
    const fs::file_status status = fs::status(folder, reason);
    if (!fs::exists(status))
        throw Error(ErrorCode::notFound, "Listing the videos", folder.string(), "there is no such folder");
    if (!fs::is_directory(status))
        throw Error(ErrorCode::badInput, "Listing the videos", folder.string(), "it is not a folder");
    std::vector<fs::path> videos;
    fs::directory_iterator entry(folder, reason);
    for (; !reason && entry != fs::directory_iterator(); entry.increment(reason))
        if (lowerExtension(entry->path()) == ".mp4")
            videos.push_back(entry->path());
    if (reason)
        throw Error(ErrorCode::unreadable, "Listing the videos", folder.string(), reason.message());
    std::sort(videos.begin(), videos.end(), [](const fs::path& a, const fs::path& b) {
        return a.filename().native() < b.filename().native();
    });
    return videos;
}

std::vector<fs::path> readVideoList(const fs::path& list)
{
    constexpr std::uint64_t maxBytes = std::uint64_t(1) << 28;
    const std::string text = readTextFile(list, maxBytes);
    std::string_view rest = text;
    if (rest.starts_with("\xef\xbb\xbf"))
        rest.remove_prefix(3);
    std::vector<fs::path> videos;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with('#') || line.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        if (line.find('\0') != std::string_view::npos)
            throw Error(
                ErrorCode::corrupt, "Reading the list of videos", list.string(), "it is no text",
                "Name a text file with one path on each line.");
        videos.push_back(list.parent_path() / fs::path(line));
    }
    return videos;
}

std::vector<BatchVideo> batchVideos(const BatchSource& source)
{
    PathGatherer gathered;
    for (const fs::path& folder : source.folders)
        for (const fs::path& video : videosOfFolder(folder))
            gathered.add(video);
    for (const fs::path& list : source.lists)
        for (const fs::path& video : readVideoList(list))
            gathered.add(video);
    for (const fs::path& video : source.videos)
        gathered.add(video);
    const std::vector<fs::path> paths = gathered.paths();
    if (paths.empty())
        refuseEmpty(source);
    const bool plain = haveDifferentNames(paths);
    const fs::path base = plain ? fs::path() : commonFolder(paths);
    std::vector<BatchVideo> videos;
    for (const fs::path& path : paths)
        videos.push_back({path, plain ? path.filename().native() : path.lexically_relative(base).native()});
    std::sort(
        videos.begin(), videos.end(), [](const BatchVideo& a, const BatchVideo& b) { return a.fileName < b.fileName; });
    return videos;
}

} // namespace veriframe
