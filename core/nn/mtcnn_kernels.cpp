// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "nn/mtcnn_backend_internal.h"
#include "nn/mtcnn_layers_internal.h"
#include "nn/small_convolution_internal.h"
#include "nn/workspace_pool_internal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

std::vector<float> values(const Checkpoint& checkpoint, const std::string& name)
{
    return checkpoint.find(name)->toFloat32();
}

SmallConvolution layerOf(const Checkpoint& checkpoint, const MtcnnLayer& shape)
{
    const std::string name = shape.name;
    return {
        shape.inputs,
        shape.outputs,
        std::max(shape.kernel, 1),
        values(checkpoint, name + ".weight"),
        values(checkpoint, name + ".bias"),
        shape.prelu ? values(checkpoint, std::string(shape.prelu) + ".weight") : std::vector<float>()};
}

/// The first dense layer. Its inputs are published in the order width, height, channel; our maps lie height, width,
/// channel. @param side of the map, which is square
SmallConvolution flatteningLayerOf(const Checkpoint& checkpoint, const MtcnnLayer& shape, int side)
{
    const std::string name = shape.name;
    const std::vector<float> published = values(checkpoint, name + ".weight");
    std::vector<float> weights(published.size());
    const std::ptrdiff_t channels = shape.inputs / (side * side);
    for (int output = 0; output < shape.outputs; ++output)
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                for (std::ptrdiff_t channel = 0; channel < channels; ++channel) {
                    const auto row = static_cast<std::ptrdiff_t>(output) * shape.inputs;
                    weights[row + (y * side + x) * channels + channel] =
                        published[row + (x * side + y) * channels + channel];
                }
    return {
        shape.inputs,
        shape.outputs,
        1,
        weights,
        values(checkpoint, name + ".bias"),
        values(checkpoint, std::string(shape.prelu) + ".weight")};
}

/// Several heads over the same input as one layer, their outputs one after the other.
SmallConvolution headsOf(const Checkpoint& checkpoint, std::span<const MtcnnLayer> heads)
{
    std::vector<float> weights;
    std::vector<float> bias;
    int outputs = 0;
    for (const MtcnnLayer& head : heads) {
        const std::vector<float> weight = values(checkpoint, std::string(head.name) + ".weight");
        const std::vector<float> offset = values(checkpoint, std::string(head.name) + ".bias");
        weights.insert(weights.end(), weight.begin(), weight.end());
        bias.insert(bias.end(), offset.begin(), offset.end());
        outputs += head.outputs;
    }
    return {heads.front().inputs, outputs, 1, weights, bias, {}};
}

/// Softmax over two values, the second's share.
float faceProbability(float background, float face)
{
    return 1 / (1 + std::exp(background - face));
}

void convolveMap(const SmallConvolution& layer, const FloatMap& input, FloatMap& output)
{
    convolve(layer, input.values.data(), input.height, input.width, std::int64_t(input.width) * input.channels, output);
}

/// Rows of P-Net's output map that one thread computes at a time; each strip repeats the few rows at its edge.
constexpr int stripRows = 16;
/// Crops that one thread takes at a time.
constexpr std::size_t cropsTogether = 8;

/// What one thread works in; kept from call to call, so that no memory is taken or cleared anew.
struct Scratch {
    FloatMap map, other, flat;
};

/// Face minus background above which faceProbability may reach the threshold; a little below, for rounding's sake.
float leastDifference(float threshold)
{
    if (threshold <= 0 || threshold >= 1)
        return std::numeric_limits<float>::lowest();
    return std::log(threshold / (1 - threshold)) - 0.01F;
}

/// Our own kernels on a CPU: strips of P-Net's map and crops are dealt out to threads.
class KernelMtcnn : public MtcnnBackend {
public:
    KernelMtcnn(const MtcnnNets::Weights& weights, int threads);

    std::vector<PNetCell> pnet(std::span<const float> nhwc, int count, int height, int width, float threshold) override;
    std::vector<RNetResult> rnet(std::span<const float> nhwc) override;
    std::vector<ONetResult> onet(std::span<const float> nhwc) override;

    Device device() const override { return {}; }

private:
    /// @param top the strip's first row of the output map   @param rows how many
    std::vector<PNetCell> pnetStrip(const float* image, int width, int height, int top, int rows, float threshold);
    /// @return (crops, outputs of the heads)
    template<typename Features>
    FloatMap cropHeads(
        std::span<const float> nhwc, int side, const SmallConvolution& dense, const SmallConvolution& heads,
        const Features& features);

    SmallConvolution m_pnet1, m_pnet2, m_pnet3, m_pnetHeads;
    SmallConvolution m_rnet1, m_rnet2, m_rnet3, m_rnetDense, m_rnetHeads;
    SmallConvolution m_onet1, m_onet2, m_onet3, m_onet4, m_onetDense, m_onetHeads;
    ThreadPool m_pool;
    WorkspacePool<Scratch> m_scratch;
};

KernelMtcnn::KernelMtcnn(const MtcnnNets::Weights& weights, int threads) : m_pool(threads)
{
    m_pnet1 = layerOf(weights.pnet, pnetLayers[0]);
    m_pnet2 = layerOf(weights.pnet, pnetLayers[1]);
    m_pnet3 = layerOf(weights.pnet, pnetLayers[2]);
    m_pnetHeads = headsOf(weights.pnet, std::span(pnetLayers).subspan(3));
    m_rnet1 = layerOf(weights.rnet, rnetLayers[0]);
    m_rnet2 = layerOf(weights.rnet, rnetLayers[1]);
    m_rnet3 = layerOf(weights.rnet, rnetLayers[2]);
    m_rnetDense = flatteningLayerOf(weights.rnet, rnetLayers[3], flattenedSide);
    m_rnetHeads = headsOf(weights.rnet, std::span(rnetLayers).subspan(4));
    m_onet1 = layerOf(weights.onet, onetLayers[0]);
    m_onet2 = layerOf(weights.onet, onetLayers[1]);
    m_onet3 = layerOf(weights.onet, onetLayers[2]);
    m_onet4 = layerOf(weights.onet, onetLayers[3]);
    m_onetDense = flatteningLayerOf(weights.onet, onetLayers[4], flattenedSide);
    m_onetHeads = headsOf(weights.onet, std::span(onetLayers).subspan(5));
}

std::vector<PNetCell>
KernelMtcnn::pnetStrip(const float* image, int width, int height, int top, int rows, float threshold)
{
    // Output row r sees pooled rows r .. r+4, that is input rows 2r .. 2r+11.
    const int firstRow = 2 * top;
    const int inputRows = std::min(2 * (rows + 4) + 2, height - firstRow);
    const std::int64_t rowStride = std::int64_t(width) * 3;
    const BorrowedWorkspace<Scratch> scratch(m_scratch);
    FloatMap& a = scratch->map;
    FloatMap& b = scratch->other;
    convolve(m_pnet1, image + firstRow * rowStride, inputRows, width, rowStride, a);
    maxPool(a, 2, b);
    convolveMap(m_pnet2, b, a);
    convolveMap(m_pnet3, a, b);
    convolveMap(m_pnetHeads, b, a);
    std::vector<PNetCell> cells;
    const float least = leastDifference(threshold);
    for (int y = 0; y < std::min(rows, a.height); ++y)
        for (int x = 0; x < a.width; ++x) {
            const float* values = a.values.data() + (std::int64_t(y) * a.width + x) * a.channels;
            if (values[1] - values[0] < least)
                continue;
            const float score = faceProbability(values[0], values[1]);
            if (score >= threshold)
                cells.push_back({0, x, top + y, score, {values[2], values[3], values[4], values[5]}});
        }
    return cells;
}

template<typename Features>
FloatMap KernelMtcnn::cropHeads(
    std::span<const float> nhwc, int side, const SmallConvolution& dense, const SmallConvolution& heads,
    const Features& features)
{
    const std::size_t perCrop = static_cast<std::size_t>(side) * side * 3;
    const std::size_t crops = nhwc.size() / perCrop;
    FloatMap result;
    result.resize(static_cast<int>(crops), 1, heads.outputs);
    m_pool.parallelFor((crops + cropsTogether - 1) / cropsTogether, [&](std::size_t chunk) {
        const std::size_t first = chunk * cropsTogether;
        const std::size_t count = std::min(cropsTogether, crops - first);
        const BorrowedWorkspace<Scratch> scratch(m_scratch);
        FloatMap& map = scratch->map;
        FloatMap& flat = scratch->flat;
        flat.resize(1, static_cast<int>(count), dense.inputs);
        for (std::size_t i = 0; i < count; ++i) {
            features(nhwc.data() + (first + i) * perCrop, map, scratch->other);
            std::copy_n(
                map.values.begin(), dense.inputs, flat.values.begin() + static_cast<std::ptrdiff_t>(i) * dense.inputs);
        }
        convolveMap(dense, flat, map);
        convolveMap(heads, map, flat);
        std::copy_n(
            flat.values.begin(), count * static_cast<std::size_t>(heads.outputs),
            result.values.begin() + static_cast<std::ptrdiff_t>(first) * heads.outputs);
    });
    return result;
}

std::vector<PNetCell> KernelMtcnn::pnet(std::span<const float> nhwc, int count, int height, int width, float threshold)
{
    const int rows = pnetMapSide(height);
    if (rows < 1 || pnetMapSide(width) < 1)
        return {};
    const int strips = (rows + stripRows - 1) / stripRows;
    std::vector<std::vector<PNetCell>> found(static_cast<std::size_t>(count) * strips);
    m_pool.parallelFor(found.size(), [&](std::size_t i) {
        const int image = static_cast<int>(i) / strips;
        const int top = static_cast<int>(i) % strips * stripRows;
        const float* pixels = nhwc.data() + std::int64_t(image) * height * width * 3;
        found[i] = pnetStrip(pixels, width, height, top, std::min(stripRows, rows - top), threshold);
        for (PNetCell& cell : found[i])
            cell.image = image;
    });
    std::vector<PNetCell> cells;
    for (const auto& strip : found)
        cells.insert(cells.end(), strip.begin(), strip.end());
    return cells;
}

std::vector<RNetResult> KernelMtcnn::rnet(std::span<const float> nhwc)
{
    constexpr int side = rnetSidePx;
    const FloatMap heads =
        cropHeads(nhwc, side, m_rnetDense, m_rnetHeads, [&](const float* crop, FloatMap& map, FloatMap& other) {
            convolve(m_rnet1, crop, side, side, std::int64_t(side) * 3, map);
            maxPool(map, 3, other);
            convolveMap(m_rnet2, other, map);
            maxPool(map, 3, other);
            convolveMap(m_rnet3, other, map);
        });
    std::vector<RNetResult> results(static_cast<std::size_t>(heads.height));
    const float* values = heads.values.data();
    for (RNetResult& result : results) {
        result.score = faceProbability(values[0], values[1]);
        std::copy_n(values + 2, 4, result.offsets.begin());
        values += heads.channels;
    }
    return results;
}

std::vector<ONetResult> KernelMtcnn::onet(std::span<const float> nhwc)
{
    constexpr int side = onetSidePx;
    const FloatMap heads =
        cropHeads(nhwc, side, m_onetDense, m_onetHeads, [&](const float* crop, FloatMap& map, FloatMap& other) {
            convolve(m_onet1, crop, side, side, std::int64_t(side) * 3, map);
            maxPool(map, 3, other);
            convolveMap(m_onet2, other, map);
            maxPool(map, 3, other);
            convolveMap(m_onet3, other, map);
            maxPool(map, 2, other);
            convolveMap(m_onet4, other, map);
        });
    std::vector<ONetResult> results(static_cast<std::size_t>(heads.height));
    const float* values = heads.values.data();
    for (ONetResult& result : results) {
        result.score = faceProbability(values[0], values[1]);
        std::copy_n(values + 2, 4, result.offsets.begin());
        std::copy_n(values + 6, 10, result.landmarks.begin());
        values += heads.channels;
    }
    return results;
}

} // namespace

std::unique_ptr<MtcnnBackend> makeKernelMtcnn(const MtcnnNets::Weights& weights, int threads)
{
    requireMtcnnWeights(weights);
    return std::make_unique<KernelMtcnn>(weights, threads);
}

} // namespace veriframe
