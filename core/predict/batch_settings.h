// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/batch_prediction.h"

#include <string>

namespace veriframe {

/// Whether a batch would judge otherwise than an earlier one did, as far as that can be told without opening a network:
/// profile, frames, strategy, a detector that is named, how many models and each one's file name, and of these what the
/// options state (hash, encoder, input size, precision). predictVideos() compares all of it.
/// @param settings of the earlier run, as settingsJson() and BatchTrace::settings have them; null: nothing is known
/// @return the setting that differs ("frames"), empty where none is known to. Thread-safe.
std::string knownDifference(const Json& settings, const BatchOptions& options);

} // namespace veriframe
