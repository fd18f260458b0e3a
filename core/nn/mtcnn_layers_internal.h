// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/mtcnn_nets.h"
#include "nn/strict_loading.h"

#include <span>

namespace veriframe {

/// A layer of the published networks (spec algorithms.md 3): its names in the state dict and its shape.
struct MtcnnLayer {
    const char* name;
    const char* prelu;           ///< nullptr for none
    int inputs, outputs, kernel; ///< kernel 0: a dense layer
};

// The heads come last, in the order of their outputs.
inline constexpr MtcnnLayer pnetLayers[] = {
    {"conv1", "prelu1", 3, 10, 3},
    {"conv2", "prelu2", 10, 16, 3},
    {"conv3", "prelu3", 16, 32, 3},
    {"conv4_1", nullptr, 32, 2, 1},
    {"conv4_2", nullptr, 32, 4, 1}};
inline constexpr MtcnnLayer rnetLayers[] = {{"conv1", "prelu1", 3, 28, 3},    {"conv2", "prelu2", 28, 48, 3},
                                            {"conv3", "prelu3", 48, 64, 2},   {"dense4", "prelu4", 576, 128, 0},
                                            {"dense5_1", nullptr, 128, 2, 0}, {"dense5_2", nullptr, 128, 4, 0}};
inline constexpr MtcnnLayer onetLayers[] = {{"conv1", "prelu1", 3, 32, 3},      {"conv2", "prelu2", 32, 64, 3},
                                            {"conv3", "prelu3", 64, 64, 3},     {"conv4", "prelu4", 64, 128, 2},
                                            {"dense5", "prelu5", 1152, 256, 0}, {"dense6_1", nullptr, 256, 2, 0},
                                            {"dense6_2", nullptr, 256, 4, 0},   {"dense6_3", nullptr, 256, 10, 0}};

inline constexpr int rnetSidePx = 24;
inline constexpr int onetSidePx = 48;
/// Side of the map that the first dense layer of R-Net and of O-Net flattens.
inline constexpr int flattenedSide = 3;

/// Rows (columns) of P-Net's output map: two 3x3 convolutions behind a pooled 3x3 one. Below 1: there is no cell.
constexpr int pnetMapSide(int inputs)
{
    return (inputs - 2 + 1) / 2 - 4;
}

/// What a network's state dict holds.
std::vector<ExpectedEntry> mtcnnEntries(std::span<const MtcnnLayer> layers);

/// @throws Error (mismatch) listing missing, unexpected and misshapen entries
void requireMtcnnWeights(const MtcnnNets::Weights& weights);

} // namespace veriframe
