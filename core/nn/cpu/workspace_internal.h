// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/arena_internal.h"
#include "nn/cpu/packed_classifier_internal.h"

#include <cstddef>

namespace veriframe::cpu {

/// How many floats (elements, where it says so) a forward pass needs of each buffer.
struct WorkspacePlan {
    std::size_t input = 0;
    std::size_t stream = 0;
    std::size_t copy = 0;     ///< elements
    std::size_t filtered = 0; ///< elements
    std::size_t sums = 0;
    std::size_t channels = 0; ///< of the widest layer
    std::size_t scaled = 0;   ///< elements
    std::size_t partial = 0;
    std::size_t ring = 0; ///< of one worker
    std::size_t map = 0;  ///< the last feature map
    int workers = 1;
    std::size_t elementBytes = 4;
};

/// The buffers of one face on its way through the network, all in one arena.
struct Workspace {
    float* input = nullptr;  ///< the normalised face with the stem's padding, channels-last
    float* stream = nullptr; ///< the feature map between blocks, float32
    void* copy = nullptr;    ///< the same as bfloat16; unused in float32
    void* filtered = nullptr;
    float* sums = nullptr;
    float* means = nullptr;
    float* squeezed = nullptr;
    float* gate = nullptr;
    float* features = nullptr;
    void* scaled = nullptr;
    float* partial = nullptr;
    float* map = nullptr;
    float* rings = nullptr; ///< one after another, plan.ring floats each

    /// Lays the buffers out. Allocates only if the arena must grow. What was in them is lost.
    void prepare(const WorkspacePlan& plan);

private:
    Arena m_arena;
};

/// @param withMap whether the last feature map is wanted
WorkspacePlan
planWorkspace(const PackedClassifier& network, const Kernels& kernels, int sidePx, int workers, bool withMap);

} // namespace veriframe::cpu
