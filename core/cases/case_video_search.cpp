// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_video_search.h"

#include "base/sha256.h"
#include "base/stop.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Empty where the file cannot be read.
std::string hashOf(const fs::path& file, const std::stop_token& stop)
{
    try {
        return sha256OfFile(file, stop);
    } catch (const Error&) {
        return {};
    }
}

/// The files of a folder that could be the video, those of its name first. Only files of its size can.
std::vector<fs::path> candidatesIn(const fs::path& folder, const CaseVideo& video)
{
    std::vector<fs::path> candidates;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && entry->file_size(ignored) == video.bytes && !ignored)
            candidates.push_back(entry->path());
    }
    std::sort(candidates.begin(), candidates.end());
    std::stable_partition(candidates.begin(), candidates.end(), [&](const fs::path& file) {
        return file.filename() == video.path.filename();
    });
    return candidates;
}

} // namespace

const char* toString(CaseVideoState state)
{
    switch (state) {
    case CaseVideoState::unchanged:
        return "unchanged";
    case CaseVideoState::moved:
        return "moved";
    case CaseVideoState::changed:
        return "changed";
    case CaseVideoState::missing:
        break;
    }
    return "missing";
}

CaseVideoFile
findCaseVideo(const CaseVideo& video, std::span<const fs::path> folders, Progress& progress, std::stop_token stop)
{
    std::int64_t hashed = 0;
    const auto hash = [&](const fs::path& file) {
        throwIfStopped(stop);
        progress.report({"bytes", hashed, 0, file.filename().string()});
        std::string found = hashOf(file, stop);
        std::error_code ignored;
        if (const auto bytes = fs::file_size(file, ignored); !ignored)
            hashed += static_cast<std::int64_t>(bytes);
        return found;
    };
    CaseVideoFile there{CaseVideoState::missing, video.path, {}};
    std::error_code error;
    if (fs::is_regular_file(video.path, error)) {
        there.sha256 = hash(video.path);
        if (there.sha256 == video.sha256)
            return {CaseVideoState::unchanged, video.path, there.sha256};
        if (!there.sha256.empty())
            there.state = CaseVideoState::changed;
    }
    for (const fs::path& folder : folders)
        for (const fs::path& file : candidatesIn(folder, video))
            if (file != video.path && hash(file) == video.sha256)
                return {CaseVideoState::moved, fs::absolute(file), video.sha256};
    return there;
}

ErrorInfo changedVideoError(const CaseVideo& video, const CaseVideoFile& found)
{
    return {
        ErrorCode::mismatch, "Opening the case's video", found.path.string(),
        fmt::format(
            "its content is not the one that was analysed: its SHA-256 is {}, that of the case's video {}",
            found.sha256, video.sha256),
        "Find the original file, or analyse this one as a video of its own."};
}

void requireSameVideo(const CaseVideo& video, const fs::path& file, std::stop_token stop)
{
    const std::string found = sha256OfFile(file, stop);
    if (found != video.sha256)
        throw Error(changedVideoError(video, {CaseVideoState::changed, file, found}));
}

} // namespace veriframe
