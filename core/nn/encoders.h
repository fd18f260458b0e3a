// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/tensor_data.h"

#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// The encoders DeepFakeClassifier is built on: tf_efficientnet_b0_ns .. tf_efficientnet_b7_ns (timm's names).
const std::vector<std::string>& encoderNames();

/// The side of the square input that the published runs used for every encoder, pixels (spec algorithms.md 5).
inline constexpr int defaultInputSizePx = 380;

/// Which encoder a state dict belongs to, told by its shapes; nothing if by none.
std::optional<std::string> inferEncoder(const Checkpoint& checkpoint);

/// Parameters of the whole classifier, the unused ImageNet head included, buffers not.
/// @throws Error (badInput) for an unknown encoder, naming the known ones
std::int64_t parameterCount(const std::string& encoder);

} // namespace veriframe
