// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/workspace_internal.h"

#include "nn/cpu/block_geometry_internal.h"

#include <algorithm>

namespace veriframe::cpu {

namespace {

constexpr std::size_t alignment = 64;

/// Cuts an arena into buffers; without memory it only counts.
class Layout {
public:
    explicit Layout(std::byte* memory) : m_memory(memory) {}

    void* take(std::size_t bytes)
    {
        void* piece = m_memory ? m_memory + m_used : nullptr;
        m_used += (bytes + alignment - 1) / alignment * alignment;
        return piece;
    }

    float* takeFloats(std::size_t count) { return static_cast<float*>(take(count * sizeof(float))); }

    std::size_t used() const { return m_used; }

private:
    std::byte* m_memory;
    std::size_t m_used = 0;
};

std::size_t layOut(Workspace& buffers, const WorkspacePlan& plan, std::byte* memory)
{
    Layout layout(memory);
    buffers.input = layout.takeFloats(plan.input);
    buffers.stream = layout.takeFloats(plan.stream);
    buffers.copy = layout.take(plan.copy * plan.elementBytes);
    buffers.filtered = layout.take(plan.filtered * plan.elementBytes);
    buffers.sums = layout.takeFloats(plan.sums);
    buffers.means = layout.takeFloats(plan.channels);
    buffers.squeezed = layout.takeFloats(plan.channels);
    buffers.gate = layout.takeFloats(plan.channels);
    buffers.features = layout.takeFloats(plan.channels);
    buffers.scaled = layout.take(plan.scaled * plan.elementBytes);
    buffers.partial = layout.takeFloats(plan.partial);
    buffers.map = layout.takeFloats(plan.map);
    buffers.rings = layout.takeFloats(plan.ring * static_cast<std::size_t>(plan.workers));
    return layout.used();
}

} // namespace

void Workspace::prepare(const WorkspacePlan& plan)
{
    const std::size_t bytes = layOut(*this, plan, nullptr);
    layOut(*this, plan, static_cast<std::byte*>(m_arena.reserve(bytes)));
}

WorkspacePlan
planWorkspace(const PackedClassifier& network, const Kernels& kernels, int sidePx, int workers, bool withMap)
{
    const auto grow = [](std::size_t& size, std::size_t wanted) { size = std::max(size, wanted); };
    const auto square = [](int side) { return static_cast<std::size_t>(side) * static_cast<std::size_t>(side); };
    WorkspacePlan plan;
    plan.workers = workers;
    plan.elementBytes = kernels.elementsPerUnit == 1 ? sizeof(float) : sizeof(float) / 2;
    const StemGeometry stem = stemGeometry(sidePx);
    plan.input = square(stem.paddedSide) * 3;
    int side = stem.outputSide;
    plan.stream = square(side) * static_cast<std::size_t>(network.stem.outputs);
    for (const PackedBlock& block : network.blocks) {
        const FilterShape shape = filterShape(block.layout, side);
        const auto expanded = static_cast<std::size_t>(block.expand.outputs);
        const auto output = static_cast<std::size_t>(block.project.outputs);
        side = shape.outputHeight;
        grow(plan.stream, square(side) * output);
        if (kernels.elementsPerUnit > 1)
            grow(plan.copy, square(side) * output);
        grow(plan.filtered, square(side) * expanded);
        grow(plan.sums, static_cast<std::size_t>(pooledGroups(shape)) * expanded);
        grow(plan.channels, expanded);
        const Projection projection = planProjection(block, shape);
        if (projection.scalesWeights)
            grow(plan.scaled, static_cast<std::size_t>(block.project.depth) * kernels.elementsPerUnit * output);
        if (projection.stretches > 1)
            grow(plan.partial, square(side) * output);
        grow(plan.ring, ringFloats(shape, kernels.mostBlocks * kernels.lanes));
    }
    const auto features = static_cast<std::size_t>(network.head.outputs);
    grow(plan.channels, features);
    if (withMap)
        plan.map = square(side) * features;
    return plan;
}

} // namespace veriframe::cpu
