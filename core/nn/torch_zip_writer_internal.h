// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace veriframe {

/// Receives a file piece by piece.
using ByteSink = std::function<void(std::span<const std::byte>)>;

/// Writes torch's zip container: {"epoch", "state_dict", "bce_best"} with what the checkpoint has of these.
void writeTorchZip(const Checkpoint& checkpoint, const ByteSink& sink);

/// The data.pkl of such a container; tensor i lies in the storage named by its number. Pickle protocol 2, and only
/// opcodes that torch.load takes with weights_only=True.
std::string pickleOfCheckpoint(const Checkpoint& checkpoint);

} // namespace veriframe
