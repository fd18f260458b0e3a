// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"
#include "nn/tensor_data.h"

#include <torch/torch.h>

namespace veriframe {

/// LibTorch's name of a device.
torch::Device torchDevice(const Device& device);

/// A copy in main memory; int64 stays, everything else becomes float32.
TensorData dataOf(const at::Tensor& tensor);

/// A copy on the CPU; int64 stays, floating-point types become float32.
/// @throws Error (unsupported) for other integer types
at::Tensor tensorOf(const TensorData& data);

} // namespace veriframe
