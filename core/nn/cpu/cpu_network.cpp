// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/cpu_network_internal.h"

#include <algorithm>
#include <numeric>

namespace veriframe::cpu {

namespace {

int countOf(const PackedMatrix& matrix)
{
    return static_cast<int>(matrix.panels.size());
}

/// `values` + elements, whatever their size.
std::byte* elementsFrom(void* values, std::ptrdiff_t elements, const Kernels& kernels)
{
    return static_cast<std::byte*>(values) + elements * std::ptrdiff_t(sizeof(float)) / kernels.elementsPerUnit;
}

/// One row of float32 values times a matrix.
Activations oneRow(const float* values, int depth)
{
    Activations left;
    left.values = values;
    left.rows = 1;
    left.depth = depth;
    return left;
}

/// Into how many parts each of `pieces` is divided so that no worker waits long for the last one.
int partsOf(int pieces, int mostParts, const Crew& crew)
{
    constexpr int itemsPerWorker = 4;
    if (crew.workers() == 1)
        return 1;
    return std::clamp((crew.workers() * itemsPerWorker + pieces - 1) / pieces, 1, mostParts);
}

} // namespace

CpuNetwork::CpuNetwork(const EncoderLayout& layout, const Checkpoint& checkpoint, const Kernels& kernels)
    : m_kernels(kernels), m_packed(packClassifier(layout, checkpoint, kernels))
{}

float CpuNetwork::logit(const Face& face, Workspace& workspace, const Crew& crew) const
{
    run(face, workspace, crew, false);
    const std::vector<float>& classifier = m_packed.classifier;
    return static_cast<float>(
        std::inner_product(classifier.begin(), classifier.end(), workspace.features, m_packed.classifierBias));
}

EvidenceMap CpuNetwork::evidence(const Face& face, Workspace& workspace, const Crew& crew) const
{
    EvidenceMap evidence;
    evidence.side = run(face, workspace, crew, true);
    evidence.bias = m_packed.classifierBias;
    const std::vector<float>& classifier = m_packed.classifier;
    const float* cell = workspace.map;
    const int cells = evidence.side * evidence.side;
    for (int i = 0; i < cells; ++i, cell += m_packed.head.outputs)
        evidence.contributions.push_back(
            static_cast<float>(std::inner_product(classifier.begin(), classifier.end(), cell, 0.0) / cells));
    return evidence;
}

int CpuNetwork::run(const Face& face, Workspace& workspace, const Crew& crew, bool withMap) const
{
    const WorkspacePlan plan = planWorkspace(m_packed, m_kernels, face.sidePx, crew.workers(), withMap);
    workspace.prepare(plan);
    Map map = stem(face, workspace, crew);
    for (const PackedBlock& next : m_packed.blocks)
        block(next, map, workspace, crew, plan.ring);
    head(map, workspace, crew, withMap);
    return map.side;
}

CpuNetwork::Map CpuNetwork::stem(const Face& face, Workspace& workspace, const Crew& crew) const
{
    constexpr int colours = 3, kernel = 3, stride = 2;
    loadFace(face, workspace.input);
    const StemGeometry geometry = stemGeometry(face.sidePx);
    const Map map{geometry.outputSide, m_packed.stem.outputs};
    const std::ptrdiff_t inputRow = std::ptrdiff_t(geometry.paddedSide) * colours;
    crew.forEach(map.side, [&](int y, int) {
        ActivateTask task;
        task.left.values = workspace.input + y * stride * inputRow;
        task.left.rowStep = stride * colours;
        task.left.rows = map.side;
        task.left.depth = kernel * colours;
        task.left.segments = kernel;
        task.left.segmentStep = inputRow;
        task.outputStep = map.channels;
        for (const PackedPanel& panel : m_packed.stem.panels) {
            task.right = panel.right;
            task.output = workspace.stream + std::ptrdiff_t(y) * map.side * map.channels + panel.firstChannel;
            m_kernels.silu(task);
        }
    });
    return map;
}

void CpuNetwork::block(
    const PackedBlock& block, Map& map, Workspace& workspace, const Crew& crew, std::size_t ring) const
{
    const FilterShape shape = filterShape(block.layout, map.side);
    filter(block, shape, map, workspace, crew, ring);
    squeezeExcite(block, shape, workspace, crew);
    project(block, shape, workspace, crew);
    map = {shape.outputHeight, block.project.outputs};
}

Activations CpuNetwork::activations(const void* values, int channels, int depth) const
{
    Activations left;
    left.values = values;
    left.rowStep = channels / m_kernels.elementsPerUnit;
    left.depth = depth;
    return left;
}

void CpuNetwork::filter(
    const PackedBlock& block, const FilterShape& shape, const Map& map, Workspace& workspace, const Crew& crew,
    std::size_t ring) const
{
    const int groups = pooledGroups(shape);
    const int strips = partsOf(countOf(block.expand), groups, crew);
    const int expanded = block.expand.outputs;
    crew.forEach(countOf(block.expand) * strips, [&](int item, int worker) {
        const PackedPanel& panel = block.expand.panels[static_cast<std::size_t>(item / strips)];
        const int strip = item % strips;
        FilterTask task;
        task.shape = shape;
        task.firstRow = groups * strip / strips * pooledRows;
        task.lastRow = std::min(groups * (strip + 1) / strips * pooledRows, shape.outputHeight);
        task.expand = panel.right;
        if (block.layout.expands) {
            const void* input = m_kernels.elementsPerUnit == 1 ? workspace.stream : workspace.copy;
            task.left = activations(input, map.channels, block.expand.depth);
        } else {
            task.unexpanded = workspace.stream + panel.firstChannel;
            task.unexpandedStep = map.channels;
        }
        task.weights = block.depthwise + std::ptrdiff_t(panel.firstChannel) * block.layout.kernel * block.layout.kernel;
        task.bias = block.depthwiseBias + panel.firstChannel;
        task.ring = workspace.rings + ring * static_cast<std::size_t>(worker);
        task.output = elementsFrom(workspace.filtered, panel.firstChannel, m_kernels);
        task.outputStep = expanded;
        task.sums = workspace.sums + panel.firstChannel;
        task.sumsStep = expanded;
        m_kernels.filter(task);
    });
}

void CpuNetwork::squeezeExcite(
    const PackedBlock& block, const FilterShape& shape, Workspace& workspace, const Crew& crew) const
{
    const int channels = block.expand.outputs;
    const int groups = pooledGroups(shape);
    const float pixels = static_cast<float>(shape.outputHeight * shape.outputWidth);
    std::copy(workspace.sums, workspace.sums + channels, workspace.means);
    for (int group = 1; group < groups; ++group) {
        const float* sums = workspace.sums + std::ptrdiff_t(group) * channels;
        for (int channel = 0; channel < channels; ++channel)
            workspace.means[channel] += sums[channel];
    }
    for (int channel = 0; channel < channels; ++channel)
        workspace.means[channel] /= pixels;

    const auto layer = [&](const PackedMatrix& matrix, const float* input, float* output, auto kernel) {
        crew.forEach(countOf(matrix), [&](int item, int) {
            const PackedPanel& panel = matrix.panels[static_cast<std::size_t>(item)];
            ActivateTask task;
            task.left = oneRow(input, matrix.depth);
            task.right = panel.right;
            task.output = output + panel.firstChannel;
            kernel(task);
        });
    };
    layer(block.reduce, workspace.means, workspace.squeezed, m_kernels.silu);
    layer(block.excite, workspace.squeezed, workspace.gate, m_kernels.logistic);
}

void CpuNetwork::project(
    const PackedBlock& block, const FilterShape& shape, Workspace& workspace, const Crew& crew) const
{
    const int pixels = shape.outputHeight * shape.outputWidth;
    const Projection plan = planProjection(block, shape);
    const int panels = countOf(block.project);
    if (plan.scalesWeights) {
        crew.forEach(panels, [&](int item, int) {
            const PackedPanel& panel = block.project.panels[static_cast<std::size_t>(item)];
            ScaleWeightsTask task;
            task.weights = panel.float32;
            task.factors = workspace.gate;
            task.depth = block.project.depth;
            task.blocks = panel.right.blocks;
            task.output = elementsFrom(
                workspace.scaled, std::ptrdiff_t(panel.firstChannel) * block.project.depth * m_kernels.elementsPerUnit,
                m_kernels);
            m_kernels.scaleWeights(task);
        });
    } else {
        const int parts = partsOf(1, pixels, crew);
        crew.forEach(parts, [&](int part, int) {
            const std::ptrdiff_t first = std::ptrdiff_t(pixels) * part / parts;
            ScaleActivationsTask task;
            task.rows = std::ptrdiff_t(pixels) * (part + 1) / parts - first;
            task.channels = block.expand.outputs;
            task.values = elementsFrom(workspace.filtered, first * task.channels, m_kernels);
            task.factors = workspace.gate;
            m_kernels.scaleActivations(task);
        });
    }
    const int panelGroups = partsOf(plan.rowGroups, panels, crew);
    crew.forEach(plan.rowGroups * panelGroups, [&](int item, int) {
        const int group = item % panelGroups;
        projectPart(
            block, plan, pixels, item / panelGroups * plan.rows, static_cast<std::size_t>(panels * group / panelGroups),
            static_cast<std::size_t>(panels * (group + 1) / panelGroups), workspace);
    });
}

void CpuNetwork::projectPart(
    const PackedBlock& block, const Projection& plan, int pixels, int firstRow, std::size_t firstPanel,
    std::size_t lastPanel, Workspace& workspace) const
{
    const PackedMatrix& matrix = block.project;
    const int expanded = block.expand.outputs;
    const int perUnit = m_kernels.elementsPerUnit;
    for (int stretch = 0; stretch < plan.stretches; ++stretch) {
        const int firstUnit = stretch * plan.stretchUnits;
        for (std::size_t index = firstPanel; index < lastPanel; ++index) {
            const PackedPanel& panel = matrix.panels[index];
            ProjectTask task;
            task.left = activations(
                elementsFrom(
                    workspace.filtered, std::ptrdiff_t(firstRow) * expanded + std::ptrdiff_t(firstUnit) * perUnit,
                    m_kernels),
                expanded, std::min(plan.stretchUnits, matrix.depth - firstUnit));
            task.left.rows = std::min(plan.rows, pixels - firstRow);
            task.right = panel.right;
            if (plan.scalesWeights)
                task.right.weights = elementsFrom(
                    workspace.scaled, std::ptrdiff_t(panel.firstChannel) * matrix.depth * perUnit, m_kernels);
            // Packed weights are units of 32 bits in either precision.
            task.right.weights = static_cast<const float*>(task.right.weights) +
                                 std::ptrdiff_t(firstUnit) * panel.right.blocks * m_kernels.lanes;
            task.first = stretch == 0;
            task.last = stretch + 1 == plan.stretches;
            const std::ptrdiff_t place = std::ptrdiff_t(firstRow) * matrix.outputs + panel.firstChannel;
            task.partial = workspace.partial + place;
            task.partialStep = matrix.outputs;
            task.stream = workspace.stream + place;
            task.addToStream = block.layout.hasSkip();
            task.copy = perUnit > 1 ? elementsFrom(workspace.copy, place, m_kernels) : nullptr;
            task.outputStep = matrix.outputs;
            m_kernels.project(task);
        }
    }
}

void CpuNetwork::head(const Map& map, Workspace& workspace, const Crew& crew, bool withMap) const
{
    const void* input = m_kernels.elementsPerUnit == 1 ? workspace.stream : workspace.copy;
    const float pixels = static_cast<float>(map.pixels());
    crew.forEach(countOf(m_packed.head), [&](int item, int) {
        const PackedPanel& panel = m_packed.head.panels[static_cast<std::size_t>(item)];
        PoolTask task;
        task.left = activations(input, map.channels, m_packed.head.depth);
        task.left.rows = map.pixels();
        task.right = panel.right;
        task.sums = workspace.features + panel.firstChannel;
        task.map = withMap ? workspace.map + panel.firstChannel : nullptr;
        task.mapStep = m_packed.head.outputs;
        m_kernels.pool(task);
        const int channels = panel.right.blocks * m_kernels.lanes;
        std::for_each(task.sums, task.sums + channels, [&](float& sum) { sum /= pixels; });
    });
}

} // namespace veriframe::cpu
