// SPDX-License-Identifier: GPL-3.0-or-later
#include "followed_logs.h"

#include "output_files.h"

#include "base/error.h"

#include <algorithm>
#include <utility>

namespace veriframe::cli {

namespace fs = std::filesystem;

FollowedLogs::FollowedLogs(std::vector<fs::path> places, const std::string& filter) : m_places(std::move(places))
{
    if (!filter.empty())
        m_filter.emplace(filter);
}

void FollowedLogs::find(const std::stop_token& stop)
{
    FoundLossLogs found = findLossLogs(m_places, stop);
    for (std::string& note : found.notes)
        if (std::ranges::find(m_told, note) == m_told.end()) {
            m_notes.push_back(note);
            m_told.push_back(std::move(note));
        }
    const std::vector<std::string> names = distinctRunNames(found.paths);
    m_paths.clear();
    m_names.clear();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!m_filter || m_filter->matches(names[i])) {
            m_paths.push_back(found.paths[i]);
            m_names.push_back(names[i]);
        }
}

std::vector<std::string> FollowedLogs::takeNotes()
{
    return std::exchange(m_notes, {});
}

void FollowedLogs::refuseToOverwrite(std::span<const fs::path> outputs) const
{
    for (const fs::path& output : outputs)
        for (const fs::path& log : m_paths)
            if (!output.empty() && !isStandardOutput(output) && isReadFrom(log, output))
                throw Error(
                    ErrorCode::badInput, "Writing", output.string(), "it is one of the logs",
                    "Give the result another name.");
}

std::vector<LossRun> FollowedLogs::read(const LossView& view, const std::stop_token& stop) const
{
    std::vector<LossRun> runs;
    for (std::size_t i = 0; i < m_paths.size(); ++i)
        runs.push_back(lossRunOf(readLossLog(m_paths[i], stop), m_names[i], view));
    return runs;
}

bool FollowedLogs::poll(const std::stop_token& stop)
{
    bool changed = false;
    for (const fs::path& path : m_paths)
        changed = m_followers.try_emplace(path, path).first->second.poll(stop) || changed;
    return changed;
}

std::vector<LossRun> FollowedLogs::runs(const LossView& view) const
{
    std::vector<LossRun> runs;
    for (std::size_t i = 0; i < m_paths.size(); ++i)
        runs.push_back(lossRunOf(m_followers.at(m_paths[i]).log(), m_names[i], view));
    return runs;
}

} // namespace veriframe::cli
