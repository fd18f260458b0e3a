// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace veriframe {

/// The bytes of a storage by its key.
/// @throws Error (corrupt) if there is none
using StorageLookup = std::function<std::span<const std::byte>(const std::string& key)>;

/// Interprets the pickle inside a torch zip container. @param pickle the content of data.pkl
/// @param byteBudget the most bytes that all tensors together may take: shared and expanded views could otherwise ask
///                   for more memory than any honest file of this size
/// @throws Error (corrupt, unsupported). Thread-safe.
Checkpoint checkpointOfPickle(
    std::span<const std::byte> pickle, const StorageLookup& storages, std::uint64_t byteBudget,
    const std::string& origin);

/// Reads a legacy torch file: magic number, protocol, system facts, state dict, storage keys, then the storages.
/// @throws Error (corrupt, unsupported) with the offset. Thread-safe.
Checkpoint readLegacyTorch(std::span<const std::byte> file, const std::string& origin);

/// Whether the bytes begin like a legacy torch file.
bool looksLikeLegacyTorch(std::span<const std::byte> file);

} // namespace veriframe
