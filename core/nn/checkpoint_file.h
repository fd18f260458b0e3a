// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <filesystem>

namespace veriframe {

/// Reads a checkpoint of any supported format, told apart by content: legacy torch pickle, torch zip, safetensors;
/// dictionaries {"epoch", "state_dict", "bce_best"} and bare state dicts; "module." prefixes are removed.
/// Nothing in the file is ever executed, and memory is bounded by the file's own size.
/// @throws Error (notFound, unreadable, corrupt, unsupported) with the offset of what was refused. Thread-safe.
Checkpoint readCheckpoint(const std::filesystem::path& path);

/// Writes a zip container that Python's torch.load reads, also with weights_only=True. Replaced in one step.
/// @throws Error (unwritable, badInput)
void writeTorchCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint);

/// Writes safetensors; epoch and bce_best go to its __metadata__. Replaced in one step. @throws Error (unwritable)
void writeSafetensors(const std::filesystem::path& path, const Checkpoint& checkpoint);

} // namespace veriframe
