// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/mtcnn_nets.h"

#include "base/parallel.h"
#include "nn/small_convolution_internal.h"
#include "nn/strict_loading_internal.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// A layer of the published networks: its names in the state dict and its shape.
struct LayerShape {
    const char* name;
    const char* prelu; ///< nullptr for none
    int inputs, outputs, kernel;
};

constexpr LayerShape pnetLayers[] = {
    {"conv1", "prelu1", 3, 10, 3},
    {"conv2", "prelu2", 10, 16, 3},
    {"conv3", "prelu3", 16, 32, 3},
    {"conv4_1", nullptr, 32, 2, 1},
    {"conv4_2", nullptr, 32, 4, 1}};
constexpr LayerShape rnetLayers[] = {{"conv1", "prelu1", 3, 28, 3},    {"conv2", "prelu2", 28, 48, 3},
                                     {"conv3", "prelu3", 48, 64, 2},   {"dense4", "prelu4", 576, 128, 0},
                                     {"dense5_1", nullptr, 128, 2, 0}, {"dense5_2", nullptr, 128, 4, 0}};
constexpr LayerShape onetLayers[] = {{"conv1", "prelu1", 3, 32, 3},      {"conv2", "prelu2", 32, 64, 3},
                                     {"conv3", "prelu3", 64, 64, 3},     {"conv4", "prelu4", 64, 128, 2},
                                     {"dense5", "prelu5", 1152, 256, 0}, {"dense6_1", nullptr, 256, 2, 0},
                                     {"dense6_2", nullptr, 256, 4, 0},   {"dense6_3", nullptr, 256, 10, 0}};

void requireLayers(const Checkpoint& checkpoint, std::span<const LayerShape> layers, const char* network)
{
    std::vector<ExpectedEntry> expected;
    for (const LayerShape& layer : layers) {
        std::vector<std::int64_t> shape = {layer.outputs, layer.inputs};
        if (layer.kernel > 0)
            shape.insert(shape.end(), {layer.kernel, layer.kernel});
        const std::string name = layer.name;
        expected.push_back({name + ".weight", shape, false});
        expected.push_back({name + ".bias", {layer.outputs}, false});
        if (layer.prelu)
            expected.push_back({std::string(layer.prelu) + ".weight", {layer.outputs}, false});
    }
    requireEntries(checkpoint, expected, network);
}

std::vector<float> values(const Checkpoint& checkpoint, const std::string& name)
{
    return checkpoint.find(name)->toFloat32();
}

SmallConvolution layerOf(const Checkpoint& checkpoint, const LayerShape& shape)
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
SmallConvolution flatteningLayerOf(const Checkpoint& checkpoint, const LayerShape& shape, int side)
{
    const std::string name = shape.name;
    const std::vector<float> published = values(checkpoint, name + ".weight");
    std::vector<float> weights(published.size());
    const int channels = shape.inputs / (side * side);
    for (int output = 0; output < shape.outputs; ++output)
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                for (int channel = 0; channel < channels; ++channel) {
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
SmallConvolution headsOf(const Checkpoint& checkpoint, std::span<const LayerShape> heads)
{
    std::vector<float> weights;
    std::vector<float> bias;
    int outputs = 0;
    for (const LayerShape& head : heads) {
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

} // namespace

struct MtcnnNets::Impl {
    SmallConvolution pnet1, pnet2, pnet3, pnetHeads;
    SmallConvolution rnet1, rnet2, rnet3, rnetDense, rnetHeads;
    SmallConvolution onet1, onet2, onet3, onet4, onetDense, onetHeads;
    ThreadPool pool;

    Impl(const Weights& weights, int threads) : pool(threads)
    {
        requireLayers(weights.pnet, pnetLayers, "MTCNN's P-Net");
        requireLayers(weights.rnet, rnetLayers, "MTCNN's R-Net");
        requireLayers(weights.onet, onetLayers, "MTCNN's O-Net");
        pnet1 = layerOf(weights.pnet, pnetLayers[0]);
        pnet2 = layerOf(weights.pnet, pnetLayers[1]);
        pnet3 = layerOf(weights.pnet, pnetLayers[2]);
        pnetHeads = headsOf(weights.pnet, std::span(pnetLayers).subspan(3));
        rnet1 = layerOf(weights.rnet, rnetLayers[0]);
        rnet2 = layerOf(weights.rnet, rnetLayers[1]);
        rnet3 = layerOf(weights.rnet, rnetLayers[2]);
        rnetDense = flatteningLayerOf(weights.rnet, rnetLayers[3], 3);
        rnetHeads = headsOf(weights.rnet, std::span(rnetLayers).subspan(4));
        onet1 = layerOf(weights.onet, onetLayers[0]);
        onet2 = layerOf(weights.onet, onetLayers[1]);
        onet3 = layerOf(weights.onet, onetLayers[2]);
        onet4 = layerOf(weights.onet, onetLayers[3]);
        onetDense = flatteningLayerOf(weights.onet, onetLayers[4], 3);
        onetHeads = headsOf(weights.onet, std::span(onetLayers).subspan(5));
    }

    /// @param top the strip's first row of the output map   @param rows how many
    std::vector<PNetCell> pnetStrip(const float* image, int width, int height, int top, int rows, float threshold)
    {
        // Output row r sees pooled rows r .. r+4, that is input rows 2r .. 2r+11.
        const int firstRow = 2 * top;
        const int inputRows = std::min(2 * (rows + 4) + 2, height - firstRow);
        const std::int64_t rowStride = std::int64_t(width) * 3;
        FloatMap a;
        FloatMap b;
        convolve(pnet1, image + firstRow * rowStride, inputRows, width, rowStride, a);
        maxPool(a, 2, b);
        convolveMap(pnet2, b, a);
        convolveMap(pnet3, a, b);
        convolveMap(pnetHeads, b, a);
        std::vector<PNetCell> cells;
        for (int y = 0; y < std::min(rows, a.height); ++y)
            for (int x = 0; x < a.width; ++x) {
                const float* values = a.values.data() + (std::int64_t(y) * a.width + x) * a.channels;
                const float score = faceProbability(values[0], values[1]);
                if (score >= threshold)
                    cells.push_back({0, x, top + y, score, {values[2], values[3], values[4], values[5]}});
            }
        return cells;
    }

    /// @return (crops, outputs of the heads)
    template<typename Features>
    FloatMap cropHeads(
        std::span<const float> nhwc, int side, const SmallConvolution& dense, const SmallConvolution& heads,
        const Features& features)
    {
        const std::size_t perCrop = static_cast<std::size_t>(side) * side * 3;
        const std::size_t crops = nhwc.size() / perCrop;
        FloatMap result;
        result.resize(static_cast<int>(crops), 1, heads.outputs);
        pool.parallelFor((crops + cropsTogether - 1) / cropsTogether, [&](std::size_t chunk) {
            const std::size_t first = chunk * cropsTogether;
            const std::size_t count = std::min(cropsTogether, crops - first);
            FloatMap map;
            FloatMap flat;
            flat.resize(1, static_cast<int>(count), dense.inputs);
            for (std::size_t i = 0; i < count; ++i) {
                features(nhwc.data() + (first + i) * perCrop, map);
                std::copy_n(
                    map.values.begin(), dense.inputs,
                    flat.values.begin() + static_cast<std::ptrdiff_t>(i) * dense.inputs);
            }
            FloatMap hidden;
            convolveMap(dense, flat, hidden);
            convolveMap(heads, hidden, flat);
            std::copy_n(
                flat.values.begin(), count * static_cast<std::size_t>(heads.outputs),
                result.values.begin() + static_cast<std::ptrdiff_t>(first) * heads.outputs);
        });
        return result;
    }
};

MtcnnNets::MtcnnNets(const Weights& weights, int threads) : m_impl(std::make_unique<Impl>(weights, threads)) {}

MtcnnNets::~MtcnnNets() = default;
MtcnnNets::MtcnnNets(MtcnnNets&&) noexcept = default;
MtcnnNets& MtcnnNets::operator=(MtcnnNets&&) noexcept = default;

std::vector<PNetCell> MtcnnNets::pnet(std::span<const float> nhwc, int count, int height, int width, float threshold)
{
    // Two 3x3 convolutions behind a pooled 3x3 one.
    const auto outputSize = [](int inputs) { return (inputs - 2 + 1) / 2 - 4; };
    const int rows = outputSize(height);
    if (rows < 1 || outputSize(width) < 1)
        return {};
    const int strips = (rows + stripRows - 1) / stripRows;
    std::vector<std::vector<PNetCell>> found(static_cast<std::size_t>(count) * strips);
    m_impl->pool.parallelFor(found.size(), [&](std::size_t i) {
        const int image = static_cast<int>(i) / strips;
        const int top = static_cast<int>(i) % strips * stripRows;
        const float* pixels = nhwc.data() + std::int64_t(image) * height * width * 3;
        found[i] = m_impl->pnetStrip(pixels, width, height, top, std::min(stripRows, rows - top), threshold);
        for (PNetCell& cell : found[i])
            cell.image = image;
    });
    std::vector<PNetCell> cells;
    for (const auto& strip : found)
        cells.insert(cells.end(), strip.begin(), strip.end());
    return cells;
}

std::vector<RNetResult> MtcnnNets::rnet(std::span<const float> nhwc)
{
    constexpr int side = 24;
    const FloatMap heads =
        m_impl->cropHeads(nhwc, side, m_impl->rnetDense, m_impl->rnetHeads, [&](const float* crop, FloatMap& map) {
            FloatMap other;
            convolve(m_impl->rnet1, crop, side, side, std::int64_t(side) * 3, map);
            maxPool(map, 3, other);
            convolveMap(m_impl->rnet2, other, map);
            maxPool(map, 3, other);
            convolveMap(m_impl->rnet3, other, map);
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

std::vector<ONetResult> MtcnnNets::onet(std::span<const float> nhwc)
{
    constexpr int side = 48;
    const FloatMap heads =
        m_impl->cropHeads(nhwc, side, m_impl->onetDense, m_impl->onetHeads, [&](const float* crop, FloatMap& map) {
            FloatMap other;
            convolve(m_impl->onet1, crop, side, side, std::int64_t(side) * 3, map);
            maxPool(map, 3, other);
            convolveMap(m_impl->onet2, other, map);
            maxPool(map, 3, other);
            convolveMap(m_impl->onet3, other, map);
            maxPool(map, 2, other);
            convolveMap(m_impl->onet4, other, map);
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

} // namespace veriframe
