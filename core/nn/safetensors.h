// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace veriframe {

/// Whether the bytes begin like safetensors: a plausible header length, then an object.
bool looksLikeSafetensors(std::span<const std::byte> file);

/// Reads safetensors: eight bytes of header length, a JSON header, then the tensors without gaps or overlaps
/// (https://github.com/huggingface/safetensors, "Format"). @throws Error (corrupt, unsupported). Thread-safe.
Checkpoint readSafetensors(std::span<const std::byte> file, const std::string& origin);

/// Hands the file to the sink, piece by piece.
void writeSafetensors(const Checkpoint& checkpoint, const std::function<void(std::span<const std::byte>)>& sink);

} // namespace veriframe
