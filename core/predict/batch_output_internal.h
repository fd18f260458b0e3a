// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/batch_prediction.h"

#include <filesystem>

namespace veriframe {

/// What a killed run may have left while it wrote a file in one step. Call only while the output is locked.
void removeLeftovers(const std::filesystem::path& output);

/// @throws Error (unwritable) where no file can be written: a folder, a device, a place that is not there
void requireWritable(const std::filesystem::path& output);

/// A batch must not cost anybody what it was made from. Looks at the submission and at what stands beside it (sidecar,
/// journal, lock), by whatever name, and also where an input is not there yet.
/// @throws Error (badInput) naming the input, where one of them is a video, a model, a detector's weights or one of
/// BatchOptions::inputs
void requireSparedInputs(const BatchOptions& options);

/// Whether something stands at an output that no run of this program wrote: what bears no sidecar of ours. An empty
/// file holds nothing to lose.
bool isForeign(const std::filesystem::path& output);

/// @throws Error (mismatch) where a foreign file would be replaced unasked
void requireReplaceable(const BatchOptions& options);

} // namespace veriframe
