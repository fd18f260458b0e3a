// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/batch_prediction.h"

#include <string>

namespace veriframe {

/// A row as the analysis gave it.
BatchItem itemOf(const BatchVideo& video, const VideoResult& result);

/// The same as its record in a journal or sidecar tells it, marked as resumed. @param origin where the record stands,
/// for the error. @throws Error (corrupt)
BatchItem itemOf(const BatchVideo& video, const Json& record, const std::string& origin);

/// The models that a header names. @throws Error (corrupt)
std::vector<ModelFacts> modelsOf(const Json& header, const std::string& origin);

} // namespace veriframe
