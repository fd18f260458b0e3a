// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace veriframe {

/// A convolution (stride 1, no padding) or dense layer of few channels, with bias and optional PReLU, as MTCNN is made
/// of. Weights are packed once so that one output pixel is a sum of (input value) x (vector of output channels).
struct SmallConvolution {
    int inputs = 0;
    int outputs = 0;
    int kernel = 1;
    int groups = 0;             ///< of up to 32 output channels
    std::vector<float> weights; ///< (group, kernel * kernel * inputs, 32), zeros beyond `outputs`
    std::vector<float> bias;    ///< padded like the weights
    std::vector<float> slope;   ///< PReLU, padded; 1 leaves a value as it is

    /// @param weight (outputs, inputs, kernel, kernel), row-major   @param bias (outputs)
    /// @param slope (outputs), or empty for none
    SmallConvolution(
        int inputs, int outputs, int kernel, const std::vector<float>& weight, const std::vector<float>& bias,
        const std::vector<float>& slope);
    SmallConvolution() = default;
};

/// A channels-last picture of floats.
struct FloatMap {
    int height = 0, width = 0, channels = 0;
    std::vector<float> values; ///< (height, width, channels), slack for vector stores, and what earlier sizes needed

    void resize(int newHeight, int newWidth, int newChannels);
};

/// output = PReLU(convolution(input) + bias); every output is summed in the same order whatever its place.
/// @param input (height, width, inputs)   @param rowStride floats from row to row
void convolve(
    const SmallConvolution& layer, const float* input, int height, int width, std::int64_t rowStride, FloatMap& output);

/// Maximum over kernel x kernel windows at every second pixel; windows may reach over the right and bottom edge, as
/// torch's ceil mode lets them. @param input at least one pixel
void maxPool(const FloatMap& input, int kernel, FloatMap& output);

} // namespace veriframe
