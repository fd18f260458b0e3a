// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace veriframe {

/// Whether the bytes begin like a zip file.
bool looksLikeZip(std::span<const std::byte> file);

/// Reads torch's zip container: stored (never compressed) entries <prefix>/data.pkl and <prefix>/data/<key>.
/// @throws Error (corrupt, unsupported). Thread-safe.
Checkpoint readTorchZip(std::span<const std::byte> file, const std::string& origin);

} // namespace veriframe
