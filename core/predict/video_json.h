// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/video_analysis.h"

namespace veriframe {

/// The run settings that decide a result, for sidecars, journals and reports: two runs with equal settings give equal
/// scores for equal files. @param detector as it was opened
Json settingsJson(const AnalysisOptions& options, const std::vector<ModelFacts>& models, const DetectorFacts& detector);

/// What a submission's sidecar says of one video (spec formats.md): state, counts, scores by model and person, the rule
/// behind each, error, note, seconds. Frames are left out.
Json videoJson(const VideoResult& result, const std::vector<ModelFacts>& models);

/// One analysed frame: index, time, faces with boxes, landmarks, persons and probabilities by model.
Json frameJson(const FrameResult& frame);

/// What was read about the file's video stream.
Json factsJson(const VideoFacts& facts);

/// {"code", "doing", "on", "why", "remedy", "message"}
Json errorJson(const ErrorInfo& error);

} // namespace veriframe
