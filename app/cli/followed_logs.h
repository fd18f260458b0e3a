// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loss_runs.h"
#include "name_pattern.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe::cli {

/// The logs at some places whose runs' names match a pattern, each followed from its first reading on.
class FollowedLogs {
public:
    /// @param filter of the runs' names, as distinctRunNames() gives them; empty: all
    /// @throws Error (badInput) for a filter that is no regular expression
    FollowedLogs(std::vector<std::filesystem::path> places, const std::string& filter);

    /// Looks for logs, so that runs that have begun since are among them. @throws Stopped
    void find(const std::stop_token& stop);

    const std::vector<std::filesystem::path>& paths() const { return m_paths; }

    /// The sentences on logs that were found by several names, each told once.
    std::vector<std::string> takeNotes();

    /// @throws Error (badInput) where an output would be written over one of the logs
    void refuseToOverwrite(std::span<const std::filesystem::path> outputs) const;

    /// Each read once, to its end. @throws Stopped
    std::vector<LossRun> read(const LossView& view, const std::stop_token& stop) const;

    /// Takes what is new. @return whether anything is. @throws Stopped
    bool poll(const std::stop_token& stop);

    /// As of the latest poll(), which comes behind the latest find().
    std::vector<LossRun> runs(const LossView& view) const;

private:
    std::vector<std::filesystem::path> m_places;
    std::optional<NamePattern> m_filter;
    std::vector<std::filesystem::path> m_paths;
    std::vector<std::string> m_names, m_notes, m_told;
    std::map<std::filesystem::path, LossLogFollower> m_followers;
};

} // namespace veriframe::cli
