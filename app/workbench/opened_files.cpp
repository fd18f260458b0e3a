// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened_files.h"

#include "cases/case_store.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string>

namespace veriframe {

namespace {

std::string lowerExtension(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char letter) {
        return static_cast<char>(letter < 128 ? std::tolower(letter) : letter);
    });
    return extension;
}

/// A torch file begins as a zip archive or as a pickle of protocol 2.
bool beginsLikeTorch(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> head{};
    file.read(head.data(), head.size());
    const std::string start(head.data(), static_cast<std::size_t>(file.gcount()));
    return start == "PK\x03\x04" || start.starts_with("\x80\x02");
}

bool isLogName(const std::filesystem::path& path)
{
    const std::string extension = lowerExtension(path);
    return extension == ".log" || extension == ".jsonl" || path.filename().string().starts_with("events.out.tfevents");
}

} // namespace

FileKind kindOfFile(const std::filesystem::path& path)
{
    static const std::set<std::string> checkpoints{".pth", ".pt", ".safetensors", ".ckpt"};
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return FileKind::folder;
    const std::string extension = lowerExtension(path);
    if (extension == caseFileEnding || looksLikeCase(path))
        return FileKind::caseFile;
    if (extension == ".json")
        return FileKind::ensemble;
    if (isLogName(path))
        return FileKind::log;
    if (checkpoints.contains(extension) || (std::filesystem::is_regular_file(path, ignored) && beginsLikeTorch(path)))
        return FileKind::checkpoint;
    return FileKind::video;
}

bool holdsLogs(const std::filesystem::path& folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (isLogName(entry->path()))
            return true;
    return false;
}

std::vector<std::filesystem::path> videosIn(const std::filesystem::path& folder)
{
    static const std::set<std::string> endings{".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi",
                                               ".mts", ".mpg", ".3gp", ".wmv", ".flv"};
    std::vector<std::filesystem::path> videos;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (endings.contains(lowerExtension(entry->path())))
            videos.push_back(entry->path());
    std::sort(videos.begin(), videos.end());
    return videos;
}

} // namespace veriframe
