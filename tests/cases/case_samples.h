// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_store.h"

#include <string>

namespace veriframe::test {

inline const std::string sampleSha256(64, 'a');
inline const std::string otherSha256(64, 'b');

/// Settings with so many models, as a run of the published ensemble has them.
CaseSettings sampleSettings(int models);

/// A frame made by formula from its index: one face, two in every third frame, none in every seventh.
FrameResult sampleFrame(int index, int models);

/// So many frames, persons linked and scored by the program's own rules.
VideoResult sampleResult(int frames, const CaseSettings& settings);

VideoFacts sampleFacts();

/// What beginAnalysis() takes for a result.
CaseAnalysisStart sampleStart(const VideoResult& result, const CaseSettings& settings);

/// Saves a video with its whole analysis. @return its id
std::int64_t saveSample(
    CaseStore& store, const std::string& path, const std::string& sha256, const VideoResult& result,
    const CaseSettings& settings);

/// Everything of two results but times that pass; says the first difference, or nothing.
std::string differenceOf(const VideoResult& a, const VideoResult& b);

/// Where two frames differ; empty if nowhere.
std::string differenceOf(const FrameResult& a, const FrameResult& b);

} // namespace veriframe::test
