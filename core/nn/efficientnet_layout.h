// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace veriframe {

/// One inverted residual (stage 0: depthwise separable) block.
struct BlockLayout {
    std::string prefix; ///< "encoder.blocks.<stage>.<index>."
    int input = 0;      ///< channels
    int expanded = 0;   ///< channels between expansion and projection; equals input in stage 0
    int output = 0;     ///< channels
    int squeezed = 0;   ///< channels inside squeeze-excite
    int kernel = 3;     ///< of the depthwise convolution
    int stride = 1;
    bool expands = true; ///< false in stage 0

    bool hasSkip() const { return stride == 1 && input == output; }
};

/// The channels of a whole EfficientNet (spec algorithms.md 6; Tan and Le 2019, table 1).
struct EncoderLayout {
    int stem = 0;
    std::vector<BlockLayout> blocks;
    int features = 0; ///< channels after conv_head
};

/// @throws Error (badInput) for an unknown encoder, naming the known ones
EncoderLayout layoutOfEncoder(const std::string& encoder);

/// An entry of DeepFakeClassifier's state dict.
struct EntryLayout {
    enum class Kind { weight, normWeight, normBias, runningMean, runningVar, batchCount, bias };
    std::string name;
    std::vector<std::int64_t> shape;
    Kind kind = Kind::weight;
};

/// Every entry in timm's order, the unused ImageNet head `encoder.classifier` included. @throws as layoutOfEncoder
std::vector<EntryLayout> classifierEntries(const std::string& encoder);

} // namespace veriframe
