// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"
#include "nn/tensor_data.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace veriframe {

/// A cell of P-Net's output map that passed the threshold.
struct PNetCell {
    int image = 0; ///< index into the batch
    int x = 0;     ///< column in the output map
    int y = 0;     ///< row in the output map
    float score = 0;
    std::array<float, 4> offsets{}; ///< x1 y1 x2 y2, fractions of the side
};

struct RNetResult {
    float score = 0;
    std::array<float, 4> offsets{};
};

struct ONetResult {
    float score = 0;
    std::array<float, 4> offsets{};
    std::array<float, 10> landmarks{}; ///< five x, then five y, fractions of the box
};

class MtcnnBackend;

/// The three published networks (spec algorithms.md 3). Input everywhere: RGB scaled by (x - 127.5) / 128, NHWC, on the
/// host. On a CPU our own kernels compute them, and a result does not depend on its company; on CUDA LibTorch does, in
/// float32 without TF32, and equals the CPU's to rounding. One thread at a time; several objects may run at the same
/// time. All but the constructors throw Error (internal) where a CUDA device fails.
class MtcnnNets {
public:
    struct Weights {
        Checkpoint pnet, rnet, onet;
    };

    /// @param threads of a CPU; 0: all available
    /// @throws Error (mismatch) listing missing, unexpected and misshapen entries, (notFound) for a device that this
    ///         machine or build does not have
    explicit MtcnnNets(const Weights& weights, int threads = 0, const Device& device = {});
    /// With another way of computing, for tests.
    explicit MtcnnNets(std::unique_ptr<MtcnnBackend> backend);
    ~MtcnnNets();
    MtcnnNets(MtcnnNets&&) noexcept;
    MtcnnNets& operator=(MtcnnNets&&) noexcept;

    Device device() const;

    /// Cells with score >= threshold, by image, then row, then column.
    /// @param nhwc shape (count, height, width, 3); images smaller than 11 px on a side have no cell
    std::vector<PNetCell> pnet(std::span<const float> nhwc, int count, int height, int width, float threshold);
    /// @param nhwc shape (n, 24, 24, 3)
    std::vector<RNetResult> rnet(std::span<const float> nhwc);
    /// @param nhwc shape (n, 48, 48, 3)
    std::vector<ONetResult> onet(std::span<const float> nhwc);

private:
    std::unique_ptr<MtcnnBackend> m_backend;
};

} // namespace veriframe
