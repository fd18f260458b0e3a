// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_store.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace veriframe::cli {

/// Keeps an analysis in a case while it goes on. What fails after the beginning is remembered, not thrown: the analysis
/// is worth more than its keeping.
class CaseRecording {
public:
    /// Opens the case if there is one, and makes nothing yet. @throws Error of CaseStore, before any work is done;
    /// (unwritable) where a new one cannot be made
    explicit CaseRecording(const std::filesystem::path& file);

    /// Makes the case where there is none, adds the video, and begins its analysis.
    /// @return the frames that the case holds already, as far as they hold under these settings. @throws Error
    std::vector<FrameResult>
    begin(const std::filesystem::path& video, const std::string& sha256, const CaseSettings& settings);
    void add(const FrameResult& frame);
    void finish(const VideoResult& result);

    /// A file that was made of the video. @param sha256 empty: not known
    void addExport(const std::filesystem::path& file, const char* kind, const std::string& sha256);

    /// Why not all was kept.
    const std::optional<ErrorInfo>& failure() const { return m_failure; }

    /// Whether the case shows the analysis that was finished, not the one before it.
    bool isShown() const { return m_shown; }

    /// The case with this video only. @throws Error
    CaseContent content() const;

private:
    void flush();

    std::filesystem::path m_file;
    std::optional<CaseStore> m_store;
    std::int64_t m_video = 0;
    std::vector<FrameResult> m_batch;
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
    std::optional<ErrorInfo> m_failure;
    bool m_shown = true;
};

} // namespace veriframe::cli
