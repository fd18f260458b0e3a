// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/packed_matrix_internal.h"

#include "nn/cpu/bfloat16_internal.h"

#include <algorithm>

namespace veriframe::cpu {

namespace {

/// One panel's weights, (depth, output, element of the unit), zeros where there is no such input or output.
std::vector<float> panelValues(
    std::span<const float> weights, int outputs, int inputs, const PackedPanel& panel, const PackingRules& rules,
    int depth)
{
    const int width = panel.right.blocks * rules.lanes;
    std::vector<float> values(static_cast<std::size_t>(depth) * width * rules.elementsPerUnit);
    const int present = std::min(width, outputs - panel.firstChannel);
    for (int output = 0; output < present; ++output) {
        const float* from = weights.data() + static_cast<std::ptrdiff_t>(panel.firstChannel + output) * inputs;
        for (int input = 0; input < inputs; ++input) {
            const std::size_t unit = static_cast<std::size_t>(input / rules.elementsPerUnit) * width + output;
            values[unit * rules.elementsPerUnit + input % rules.elementsPerUnit] = from[input];
        }
    }
    return values;
}

} // namespace

std::vector<PackedPanel> panelsOf(int channels, const PackingRules& rules)
{
    const int blocks = channels / rules.lanes;
    const int count = (blocks + rules.mostBlocks - 1) / rules.mostBlocks;
    std::vector<PackedPanel> panels;
    int first = 0;
    for (int panel = 0; panel < count; ++panel) {
        PackedPanel next;
        next.firstChannel = first;
        next.right.blocks = blocks / count + (panel < blocks % count ? 1 : 0);
        first += next.right.blocks * rules.lanes;
        panels.push_back(next);
    }
    return panels;
}

PackedMatrix packMatrix(
    std::span<const float> weights, std::span<const float> bias, int outputs, int inputs, const PackingRules& rules,
    ArenaStack& storage)
{
    PackedMatrix matrix;
    matrix.outputs = paddedChannels(outputs);
    matrix.depth = (inputs + rules.elementsPerUnit - 1) / rules.elementsPerUnit;
    matrix.panels = panelsOf(matrix.outputs, rules);
    const float* paddedBias = packChannels(bias, storage);
    for (PackedPanel& panel : matrix.panels) {
        const std::vector<float> values = panelValues(weights, outputs, inputs, panel, rules, matrix.depth);
        panel.right.bias = paddedBias + panel.firstChannel;
        if (rules.keepFloat32 || rules.elementsPerUnit == 1) {
            float* unrounded = storage.take<float>(values.size());
            std::copy(values.begin(), values.end(), unrounded);
            panel.float32 = unrounded;
            panel.right.weights = unrounded;
        }
        if (rules.elementsPerUnit == 2) {
            auto* rounded = storage.take<BFloat16Bits>(values.size());
            std::transform(values.begin(), values.end(), rounded, roundToBfloat16);
            panel.right.weights = rounded;
        }
    }
    return matrix;
}

const float* packDepthwise(std::span<const float> weights, int channels, int kernel, int lanes, ArenaStack& storage)
{
    const int taps = kernel * kernel;
    auto* packed = storage.take<float>(static_cast<std::size_t>(paddedChannels(channels)) * taps);
    for (int channel = 0; channel < channels; ++channel)
        for (int tap = 0; tap < taps; ++tap)
            packed[(static_cast<std::ptrdiff_t>(channel / lanes) * taps + tap) * lanes + channel % lanes] =
                weights[static_cast<std::size_t>(channel) * taps + tap];
    return packed;
}

const float* packChannels(std::span<const float> values, ArenaStack& storage)
{
    auto* packed = storage.take<float>(static_cast<std::size_t>(paddedChannels(static_cast<int>(values.size()))));
    std::copy(values.begin(), values.end(), packed);
    return packed;
}

} // namespace veriframe::cpu
