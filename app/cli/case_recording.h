// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_store.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace veriframe::cli {

/// Keeps an analysis in a case while it goes on. What fails after the beginning is remembered, not thrown: the analysis
/// is worth more than its keeping.
class CaseRecording {
public:
    /// Opens the case, or makes it, and adds the video. @throws Error of CaseStore: before any work is done
    CaseRecording(const std::filesystem::path& file, const std::filesystem::path& video, const std::string& sha256);

    /// The frames that the case holds already, as far as they hold under these settings.
    /// @param settings of the analysis that begins now. @throws Error
    std::vector<FrameResult> begin(const CaseSettings& settings);
    void add(const FrameResult& frame);
    void finish(const VideoResult& result);

    /// Why not all was kept.
    const std::optional<ErrorInfo>& failure() const { return m_failure; }

private:
    void flush();

    CaseStore m_store;
    std::int64_t m_video = 0;
    std::vector<FrameResult> m_batch;
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
    std::optional<ErrorInfo> m_failure;
};

} // namespace veriframe::cli
