// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <torch/torch.h>
#include <torch/version.h>

/// The differences between LibTorch 1.13 (Debian 12) and 2.x that concern us, in one place.
namespace veriframe::compat {

inline int cudaDeviceCount()
{
    return torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
}

inline std::string version()
{
    return TORCH_VERSION;
}

} // namespace veriframe::compat
