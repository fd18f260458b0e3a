// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/arena_internal.h"
#include "nn/cpu/kernel_tasks_internal.h"

#include <span>
#include <vector>

namespace veriframe::cpu {

/// Channels as they lie in memory.
constexpr int paddedChannels(int channels)
{
    return (channels + channelStep - 1) / channelStep * channelStep;
}

/// How weights are packed for some kernels.
struct PackingRules {
    int lanes = 0;
    int mostBlocks = 0;
    int elementsPerUnit = 1;
    bool keepFloat32 = false; ///< for scaling: the unrounded weights beside the packed ones
};

/// Neighbouring output channels whose weights lie together.
struct PackedPanel {
    int firstChannel = 0;
    WeightPanel right;
    const float* float32 = nullptr; ///< the same weights unrounded, in the same order
};

/// A matrix of weights and its bias, packed: outputs padded to channelStep and divided into panels as equal as may be.
struct PackedMatrix {
    int depth = 0;   ///< units
    int outputs = 0; ///< padded
    std::vector<PackedPanel> panels;
};

/// The panels of `channels` padded channels, without weights.
std::vector<PackedPanel> panelsOf(int channels, const PackingRules& rules);

/// @param weights (outputs, inputs)   @param bias (outputs)   @param storage where the packed weights live
PackedMatrix packMatrix(
    std::span<const float> weights, std::span<const float> bias, int outputs, int inputs, const PackingRules& rules,
    ArenaStack& storage);

/// @param weights (channels, kernel * kernel). @return (vector, kernel * kernel, lane), zeros beyond `channels`
const float* packDepthwise(std::span<const float> weights, int channels, int kernel, int lanes, ArenaStack& storage);

/// `values` and zeros up to the padded size.
const float* packChannels(std::span<const float> values, ArenaStack& storage);

} // namespace veriframe::cpu
