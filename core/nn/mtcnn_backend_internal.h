// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/mtcnn_nets.h"

#include <cstdint>

namespace veriframe {

/// One way of computing the three networks; members as of MtcnnNets.
class MtcnnBackend {
public:
    virtual ~MtcnnBackend() = default;

    virtual std::vector<PNetCell>
    pnet(std::span<const float> nhwc, int count, int height, int width, float threshold) = 0;
    virtual std::vector<RNetResult> rnet(std::span<const float> nhwc) = 0;
    virtual std::vector<ONetResult> onet(std::span<const float> nhwc) = 0;
    virtual Device device() const = 0;
};

/// Our own kernels on a CPU. @param threads 0: all available. @throws Error (mismatch) if the weights do not fit
std::unique_ptr<MtcnnBackend> makeKernelMtcnn(const MtcnnNets::Weights& weights, int threads);

/// How much goes through a network at once: what bounds a device's memory, to about half a gigabyte.
struct TorchMtcnnLimits {
    std::int64_t pnetPixels = std::int64_t(4) << 20; ///< of one level of all pictures; a larger picture goes alone
    std::int64_t rnetCrops = 4096;
    std::int64_t onetCrops = 1024;
};

/// LibTorch in float32, on CUDA or, for tests, on the CPU with as many threads as LibTorch takes.
/// @throws Error (mismatch) if the weights do not fit, (internal) if LibTorch cannot reach the device
std::unique_ptr<MtcnnBackend>
makeTorchMtcnn(const MtcnnNets::Weights& weights, const Device& device, const TorchMtcnnLimits& limits = {});

} // namespace veriframe
