// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_store.h"
#include "inspect_content.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// What is to be saved of the open video: the latest state of each part that changed. Values, handed to the background.
struct CaseChanges {
    std::shared_ptr<const VideoResult> analysis; ///< null: unchanged
    ResultOrigin origin;                         ///< of `analysis`
    bool analysisEnded = false;
    std::optional<std::vector<PersonEdit>> edits;
    std::optional<std::vector<CaseBookmark>> bookmarks;
    std::optional<std::string> title, notes, videoNotes;
    std::optional<std::filesystem::path> videoPath;
    std::vector<std::pair<std::int64_t, std::filesystem::path>> otherPaths; ///< of further videos of the case, by id
    std::vector<CaseExport> exports; ///< hashes are computed where they are saved

    bool empty() const;
    /// Takes over what changed later.
    void add(CaseChanges later);
};

/// What a result is said to be made with, in the case and in exports.
CaseSettings settingsOf(const ResultOrigin& origin, const VideoResult& result);
ResultOrigin originOf(const CaseSettings& settings);

/// One video of an open case, from the side that saves it. Changes are left by the GUI thread and written by whichever
/// background job comes to it; of several states of one part only the latest is written. Thread-safe.
class CaseSession {
public:
    /// @param saved what the case holds of the video's analysis; null: nothing
    CaseSession(CaseStore store, std::int64_t video, std::shared_ptr<const VideoResult> saved);
    /// Writes what is not written yet, and closes the case.
    ~CaseSession();
    CaseSession(const CaseSession&) = delete;
    CaseSession& operator=(const CaseSession&) = delete;

    /// Returns at once.
    void leave(CaseChanges changes);
    bool hasChanges() const;

    /// Writes everything that was left, until there is nothing more. What could not be written stays.
    /// @throws Error
    void save();

    /// Whether the analysis that ended last did not take the place of the one that the case holds. Asking forgets it.
    bool takeOlderStays() { return m_olderStays.exchange(false); }

private:
    void write(CaseChanges& changes);
    void writeTexts(CaseChanges& changes);
    void writeAnalysis(const CaseChanges& changes);

    mutable std::mutex m_leaving; ///< guards m_changes
    CaseChanges m_changes;
    std::mutex m_saving; ///< guards all below
    CaseStore m_store;
    const std::int64_t m_video;
    std::shared_ptr<const VideoResult> m_saved;
    std::optional<ResultOrigin> m_begun; ///< of an analysis that goes on
    std::atomic<bool> m_olderStays = false;
};

} // namespace veriframe
