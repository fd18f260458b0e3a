// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/fast_cpu_network_internal.h"

#include "nn/same_padding.h"

#include <cstring>
#include <numeric>
#include <type_traits>

namespace veriframe {

namespace {

template<typename Element>
constexpr at::ScalarType torchType()
{
    return std::is_same_v<Element, float> ? at::kFloat : at::kBFloat16;
}

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor flat = tensor.to(at::kFloat).contiguous().flatten();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

/// (output, input, 1, 1) to (input, output): the right factor of activations times weights.
template<typename Element>
at::Tensor pointwiseMatrix(const at::Tensor& weight)
{
    return weight.flatten(1).t().contiguous().to(torchType<Element>());
}

/// product (rows, n) = activations (rows, k) x weights (k, n)
template<typename Element>
void multiply(const Element* activations, std::int64_t rows, const at::Tensor& weights, Element* product)
{
    const auto options = at::TensorOptions().dtype(torchType<Element>());
    const at::Tensor left = at::from_blob(const_cast<Element*>(activations), {rows, weights.size(0)}, options);
    at::Tensor result = at::from_blob(product, {rows, weights.size(1)}, options);
    at::mm_out(result, left, weights);
}

/// The stem's patches as rows: (outputs * outputs, 27), zeros outside the picture.
void gatherStemPatches(const float* nhwc, int side, const SamePadding& padding, float* patches)
{
    constexpr int kernel = 3;
    constexpr int channels = 3;
    for (int y = 0; y < padding.outputs; ++y)
        for (int x = 0; x < padding.outputs; ++x)
            for (int ky = 0; ky < kernel; ++ky)
                for (int kx = 0; kx < kernel; ++kx, patches += channels) {
                    const int row = y * 2 - padding.before + ky;
                    const int column = x * 2 - padding.before + kx;
                    const bool inside = row >= 0 && row < side && column >= 0 && column < side;
                    if (inside)
                        std::memcpy(
                            patches, nhwc + (std::int64_t(row) * side + column) * channels, channels * sizeof(float));
                    else
                        std::memset(patches, 0, channels * sizeof(float));
                }
}

} // namespace

template<typename Element>
struct FastCpuNetwork<Element>::Block {
    BlockLayout layout;
    at::Tensor expand, project; ///< (input, output)
    std::vector<float> expandBias, projectBias;
    std::vector<float> depthwise, depthwiseBias; ///< (kernel * kernel, channels), (channels)
    std::vector<float> reduce, reduceBias, excite, exciteBias;
};

/// The feature map on its way through the network.
template<typename Element>
struct FastCpuNetwork<Element>::Map {
    int side = 0;
    float* stream = nullptr;    ///< float32: what skips add to
    Element* current = nullptr; ///< the same, rounded: what is multiplied

    std::int64_t pixels() const { return std::int64_t(side) * side; }
};

template<typename Element>
FastCpuNetwork<Element>::FastCpuNetwork(const FoldedWeights& weights)
    : m_stem(weights.stem.weight.permute({2, 3, 1, 0}).reshape({27, -1}).contiguous().to(torchType<Element>())),
      m_stemBias(valuesOf(weights.stem.bias)), m_head(pointwiseMatrix<Element>(weights.head.weight)),
      m_headBias(valuesOf(weights.head.bias)), m_classifier(valuesOf(weights.classifierWeight)),
      m_classifierBias(weights.classifierBias)
{
    for (const FoldedBlock& folded : weights.blocks) {
        Block block;
        block.layout = folded.layout;
        if (folded.layout.expands) {
            block.expand = pointwiseMatrix<Element>(folded.expand.weight);
            block.expandBias = valuesOf(folded.expand.bias);
        }
        block.depthwise = valuesOf(folded.depthwise.weight.permute({2, 3, 1, 0}));
        block.depthwiseBias = valuesOf(folded.depthwise.bias);
        block.project = pointwiseMatrix<Element>(folded.project.weight);
        block.projectBias = valuesOf(folded.project.bias);
        block.reduce = valuesOf(folded.reduceWeight);
        block.reduceBias = valuesOf(folded.reduceBias);
        block.excite = valuesOf(folded.exciteWeight);
        block.exciteBias = valuesOf(folded.exciteBias);
        m_blocks.push_back(std::move(block));
    }
}

template<typename Element>
FastCpuNetwork<Element>::~FastCpuNetwork() = default;

template<typename Element>
void FastCpuNetwork<Element>::runBlock(const Block& block, Map& map, Workspace& workspace) const
{
    const BlockLayout& layout = block.layout;
    const auto elements = [](Arena& arena, std::int64_t count) {
        return static_cast<Element*>(arena.reserve(static_cast<std::size_t>(count) * sizeof(Element)));
    };
    const Element* expanded = map.current;
    if (layout.expands) {
        Element* target = elements(workspace.expanded, map.pixels() * layout.expanded);
        multiply(map.current, map.pixels(), block.expand, target);
        kernels::addBiasSilu(target, map.pixels(), layout.expanded, block.expandBias.data());
        expanded = target;
    }

    auto* means = static_cast<float*>(workspace.channels.reserve(sizeof(float) * 3 * layout.expanded));
    float* gate = means + layout.expanded;
    const int side = samePadding(map.side, layout.kernel, layout.stride).outputs;
    const std::int64_t pixels = std::int64_t(side) * side;
    Element* filtered = elements(workspace.filtered, pixels * layout.expanded);
    kernels::depthwiseSilu(kernels::DepthwiseTask<Element>{
        expanded, map.side, map.side, layout.expanded, layout.kernel, layout.stride, block.depthwise.data(),
        block.depthwiseBias.data(), filtered, means});
    for (int c = 0; c < layout.expanded; ++c)
        means[c] /= static_cast<float>(pixels);
    kernels::squeezeExciteGate(
        means, layout.expanded, block.reduce.data(), block.reduceBias.data(), layout.squeezed, block.excite.data(),
        block.exciteBias.data(), gate + layout.expanded, gate);

    // Scaling the weights costs input * output, scaling the activations pixels * input: the cheaper one is done. In
    // bfloat16 it is always the activations, so that the weights are rounded once only.
    at::Tensor project = block.project;
    if (std::is_same_v<Element, float> && pixels > layout.output) {
        auto* scaled =
            static_cast<float*>(workspace.weights.reserve(sizeof(float) * static_cast<std::size_t>(project.numel())));
        const float* from = reinterpret_cast<const float*>(project.data_ptr());
        for (int c = 0; c < layout.expanded; ++c)
            for (int o = 0; o < layout.output; ++o)
                scaled[std::int64_t(c) * layout.output + o] = from[std::int64_t(c) * layout.output + o] * gate[c];
        project = at::from_blob(scaled, project.sizes(), at::kFloat);
    } else {
        kernels::scaleChannels(filtered, pixels, layout.expanded, gate);
    }
    Element* product = elements(workspace.product, pixels * layout.output);
    multiply(filtered, pixels, project, product);

    map.side = side;
    const auto count = static_cast<std::size_t>(pixels * layout.output);
    if (!layout.hasSkip())
        map.stream = static_cast<float*>(workspace.stream.reserve(count * sizeof(float)));
    if constexpr (std::is_same_v<Element, float>) {
        kernels::finishProjection(
            product, pixels, layout.output, block.projectBias.data(), layout.hasSkip(), map.stream, nullptr);
        map.current = map.stream;
    } else {
        map.current = elements(workspace.current, pixels * layout.output);
        kernels::finishProjection(
            product, pixels, layout.output, block.projectBias.data(), layout.hasSkip(), map.stream, map.current);
    }
}

template<typename Element>
const Element*
FastCpuNetwork<Element>::headProducts(const float* nhwc, int sidePx, Map& map, Workspace& workspace) const
{
    const SamePadding stem = samePadding(sidePx, 3, 2);
    map.side = stem.outputs;
    const std::int64_t pixels = map.pixels();
    auto* patches = static_cast<float*>(workspace.input.reserve(static_cast<std::size_t>(pixels) * 27 * sizeof(float)));
    gatherStemPatches(nhwc, sidePx, stem, patches);
    const auto stemChannels = static_cast<int>(m_stemBias.size());
    // The stem's output is no skip's source: the buffer of `current` holds it in either precision.
    const auto bytes = static_cast<std::size_t>(pixels * stemChannels) * sizeof(Element);
    map.current = static_cast<Element*>(workspace.current.reserve(bytes));
    if constexpr (std::is_same_v<Element, float>) {
        multiply(patches, pixels, m_stem, map.current);
    } else {
        auto* rounded = static_cast<Element*>(workspace.product.reserve(static_cast<std::size_t>(pixels) * 27 * 2));
        kernels::convert(patches, pixels * 27, rounded);
        multiply(rounded, pixels, m_stem, map.current);
    }
    kernels::addBiasSilu(map.current, pixels, stemChannels, m_stemBias.data());

    for (const Block& block : m_blocks)
        runBlock(block, map, workspace);

    const auto featureCount = static_cast<int>(m_headBias.size());
    auto* product = static_cast<Element*>(
        workspace.expanded.reserve(static_cast<std::size_t>(map.pixels() * featureCount) * sizeof(Element)));
    multiply(map.current, map.pixels(), m_head, product);
    return product;
}

template<typename Element>
float FastCpuNetwork<Element>::logit(const float* nhwc, int sidePx, Workspace& workspace, float* features) const
{
    Map map;
    const Element* product = headProducts(nhwc, sidePx, map, workspace);
    const auto featureCount = static_cast<int>(m_headBias.size());
    auto* pooled =
        static_cast<float*>(workspace.channels.reserve(static_cast<std::size_t>(featureCount) * sizeof(float)));
    kernels::meanOfBiasSilu(product, map.pixels(), featureCount, m_headBias.data(), pooled);
    if (features)
        std::copy(pooled, pooled + featureCount, features);
    const double logit = std::inner_product(pooled, pooled + featureCount, m_classifier.begin(), m_classifierBias);
    return static_cast<float>(logit);
}

template<typename Element>
EvidenceMap FastCpuNetwork<Element>::evidence(const float* nhwc, int sidePx, Workspace& workspace) const
{
    Map map;
    const Element* product = headProducts(nhwc, sidePx, map, workspace);
    EvidenceMap result{map.side, std::vector<float>(static_cast<std::size_t>(map.pixels())), m_classifierBias};
    kernels::weighBiasSilu(
        product, map.pixels(), static_cast<int>(m_headBias.size()), m_headBias.data(), m_classifier.data(),
        result.contributions.data());
    for (float& contribution : result.contributions)
        contribution /= static_cast<float>(map.pixels());
    return result;
}

template class FastCpuNetwork<float>;
template class FastCpuNetwork<BFloat16Bits>;

} // namespace veriframe
