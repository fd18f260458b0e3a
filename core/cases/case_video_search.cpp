// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_video_search.h"

#include "base/sha256.h"
#include "base/stop.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// One search: what lies in the folders, and the hashes of what was read.
class Search {
public:
    Search(Progress& progress, std::stop_token stop, const CaseSearchLimits& limits)
        : m_progress(progress), m_stop(std::move(stop)), m_limits(limits), m_entriesLeft(limits.entries)
    {}

    /// Remembers the files in and below a folder that are as large as one of the videos.
    void walk(const fs::path& folder, const std::set<std::uintmax_t>& sizes)
    {
        std::error_code error;
        fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
        for (; !error && entry != fs::recursive_directory_iterator() && m_entriesLeft > 0; entry.increment(error)) {
            throwIfStopped(m_stop);
            --m_entriesLeft;
            if (entry.depth() >= m_limits.depth)
                entry.disable_recursion_pending();
            std::error_code ignored;
            if (!entry->is_regular_file(ignored))
                continue;
            const std::uintmax_t bytes = entry->file_size(ignored);
            if (!ignored && sizes.contains(bytes))
                m_files[bytes].push_back(fs::absolute(entry->path(), ignored));
        }
    }

    CaseVideoFile find(const CaseVideo& video)
    {
        CaseVideoFile there{CaseVideoState::missing, video.path, {}};
        std::error_code error;
        if (fs::is_regular_file(video.path, error)) {
            there.sha256 = hashOf(video.path);
            if (there.sha256 == video.sha256)
                return {CaseVideoState::unchanged, video.path, there.sha256};
            if (!there.sha256.empty())
                there.state = CaseVideoState::changed;
        }
        for (const fs::path& file : candidatesFor(video))
            if (file != video.path && hashOf(file) == video.sha256)
                return {CaseVideoState::moved, file, video.sha256};
        return there;
    }

private:
    /// Those of its name first; a folder before what lies below it.
    std::vector<fs::path> candidatesFor(const CaseVideo& video) const
    {
        const auto found = m_files.find(video.bytes);
        if (found == m_files.end())
            return {};
        std::vector<fs::path> candidates = found->second;
        std::stable_sort(candidates.begin(), candidates.end(), [](const fs::path& a, const fs::path& b) {
            const auto depth = [](const fs::path& path) { return std::distance(path.begin(), path.end()); };
            return std::pair(depth(a), a) < std::pair(depth(b), b);
        });
        std::stable_partition(candidates.begin(), candidates.end(), [&](const fs::path& file) {
            return file.filename() == video.path.filename();
        });
        return candidates;
    }

    /// Empty where the file cannot be read.
    std::string hashOf(const fs::path& file)
    {
        throwIfStopped(m_stop);
        const auto [known, isNew] = m_hashes.try_emplace(file);
        if (!isNew)
            return known->second;
        m_progress.report({"bytes", m_hashed, 0, file.filename().string()});
        try {
            known->second = sha256OfFile(file, m_stop);
        } catch (const Error&) {
            return {};
        }
        std::error_code ignored;
        if (const auto bytes = fs::file_size(file, ignored); !ignored)
            m_hashed += static_cast<std::int64_t>(bytes);
        return known->second;
    }

    Progress& m_progress;
    std::stop_token m_stop;
    CaseSearchLimits m_limits;
    int m_entriesLeft;
    std::int64_t m_hashed = 0;
    std::map<std::uintmax_t, std::vector<fs::path>> m_files; ///< by size
    std::map<fs::path, std::string> m_hashes;
};

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

CaseVideoFile findCaseVideo(
    const CaseVideo& video, std::span<const fs::path> folders, Progress& progress, std::stop_token stop,
    const CaseSearchLimits& limits)
{
    return findCaseVideos(std::span(&video, 1), folders, progress, std::move(stop), limits).front();
}

std::vector<CaseVideoFile> findCaseVideos(
    std::span<const CaseVideo> videos, std::span<const fs::path> folders, Progress& progress, std::stop_token stop,
    const CaseSearchLimits& limits)
{
    std::vector<CaseVideoFile> found;
    // Most cases lie as they were: folders are walked only for what is away.
    Search search(progress, std::move(stop), limits);
    for (const CaseVideo& video : videos)
        found.push_back(search.find(video));
    std::set<std::uintmax_t> sizes;
    for (std::size_t i = 0; i < videos.size(); ++i)
        if (found[i].state != CaseVideoState::unchanged)
            sizes.insert(videos[i].bytes);
    if (sizes.empty())
        return found;
    for (const fs::path& folder : folders)
        search.walk(folder, sizes);
    for (std::size_t i = 0; i < videos.size(); ++i)
        if (found[i].state != CaseVideoState::unchanged)
            found[i] = search.find(videos[i]);
    return found;
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
