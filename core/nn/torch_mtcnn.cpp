// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/mtcnn_backend_internal.h"
#include "nn/mtcnn_layers_internal.h"
#include "nn/torch_tensors_internal.h"

#include <algorithm>

namespace veriframe {

namespace {

/// A convolution, and the slopes of the PReLU behind it where there is one.
struct TorchLayer {
    at::Tensor weight, bias, slopes;
};

at::Tensor convolve(const TorchLayer& layer, const at::Tensor& input)
{
    // What at::conv2d calls, with the one setting that is otherwise the whole process's: no TF32, whose 10 bits move
    // faces across the thresholds. The classifier keeps its own choice.
    constexpr bool transposed = false, benchmark = false, deterministic = true, cudnn = true, tf32 = false;
    const at::Tensor output = at::_convolution(
        input, layer.weight, layer.bias, {1, 1}, {0, 0}, {1, 1}, transposed, {0, 0}, 1, benchmark, deterministic, cudnn,
        tf32);
    return layer.slopes.defined() ? at::prelu(output, layer.slopes) : output;
}

at::Tensor maxPool(const at::Tensor& input, int kernel)
{
    return at::max_pool2d(input, kernel, 2, 0, 1, /*ceil_mode=*/true);
}

/// Copies layers to a device.
class LayerReader {
public:
    LayerReader(const Checkpoint& checkpoint, const at::Device& device)
        : m_weights(weightsOf(checkpoint)), m_device(device)
    {}

    TorchLayer layer(const MtcnnLayer& shape) const
    {
        TorchLayer result{weight(shape), tensor(shape.name, ".bias"), {}};
        if (shape.prelu)
            result.slopes = tensor(shape.prelu, ".weight");
        return result;
    }

    /// The first dense layer as a convolution over the whole map: its inputs are published in the order width, height,
    /// channel.
    TorchLayer flatteningLayer(const MtcnnLayer& shape) const
    {
        TorchLayer result = layer(shape);
        const at::Tensor byPlace = result.weight.view({shape.outputs, flattenedSide, flattenedSide, -1});
        result.weight = byPlace.permute({0, 3, 2, 1}).contiguous();
        return result;
    }

    /// Several heads over the same input as one layer, their outputs one after the other.
    TorchLayer heads(std::span<const MtcnnLayer> shapes) const
    {
        std::vector<at::Tensor> weights, biases;
        for (const MtcnnLayer& shape : shapes) {
            weights.push_back(weight(shape));
            biases.push_back(tensor(shape.name, ".bias"));
        }
        return {at::cat(weights), at::cat(biases), {}};
    }

private:
    at::Tensor tensor(const char* layer, const char* part) const
    {
        return m_weights.at(std::string(layer) + part).to(m_device);
    }

    /// Dense layers as convolutions over a single pixel.
    at::Tensor weight(const MtcnnLayer& shape) const
    {
        const int kernel = std::max(shape.kernel, 1);
        return tensor(shape.name, ".weight").view({shape.outputs, shape.inputs, kernel, kernel});
    }

    const WeightMap m_weights;
    const at::Device m_device;
};

/// Scores and the other outputs side by side, the score instead of the two first ones.
/// @param heads (n, 2 + others, height, width). @return (n, 1 + others, height, width)
at::Tensor judged(const at::Tensor& heads)
{
    const at::Tensor score = at::sigmoid(heads.slice(1, 1, 2) - heads.slice(1, 0, 1));
    return at::cat({score, heads.slice(1, 2)}, 1);
}

at::Device torchDevice(const Device& device)
{
    return device.cuda ? at::Device(at::kCUDA, static_cast<at::DeviceIndex>(device.index)) : at::Device(at::kCPU);
}

/// The three networks in float32, NCHW: without TF32 channels-last gains nothing.
class TorchMtcnn : public MtcnnBackend {
public:
    TorchMtcnn(const MtcnnNets::Weights& weights, const Device& device, const TorchMtcnnLimits& limits);

    std::vector<PNetCell> pnet(std::span<const float> nhwc, int count, int height, int width, float threshold) override;
    std::vector<RNetResult> rnet(std::span<const float> nhwc) override;
    std::vector<ONetResult> onet(std::span<const float> nhwc) override;

    Device device() const override { return m_device; }

private:
    /// @param nhwc host memory, (count, height, width, 3). @return NCHW on the device
    at::Tensor upload(const float* nhwc, std::int64_t count, int height, int width) const;
    /// @return P-Net's map, (n, 5, rows, columns): score, offsets
    at::Tensor pnetMap(const at::Tensor& input) const;
    at::Tensor rnetHeads(const at::Tensor& input) const;
    at::Tensor onetHeads(const at::Tensor& input) const;
    /// Adds the cells of `map` that pass, choosing them on the device so that only they are copied back.
    static void addCells(const at::Tensor& map, std::int64_t firstImage, float threshold, std::vector<PNetCell>& cells);
    /// Judges crops in batches. @param keep (values of one crop)
    template<typename Heads, typename Keep>
    void judgeCrops(std::span<const float> nhwc, int side, std::int64_t batch, const Heads& heads, const Keep& keep);

    const Device m_device;
    const at::Device m_place;
    const TorchMtcnnLimits m_limits;
    TorchLayer m_pnet1, m_pnet2, m_pnet3, m_pnetHeads;
    TorchLayer m_rnet1, m_rnet2, m_rnet3, m_rnetDense, m_rnetHeads;
    TorchLayer m_onet1, m_onet2, m_onet3, m_onet4, m_onetDense, m_onetHeads;
};

TorchMtcnn::TorchMtcnn(const MtcnnNets::Weights& weights, const Device& device, const TorchMtcnnLimits& limits)
    : m_device(device), m_place(torchDevice(device)), m_limits(limits)
{
    const LayerReader pnet(weights.pnet, m_place), rnet(weights.rnet, m_place), onet(weights.onet, m_place);
    m_pnet1 = pnet.layer(pnetLayers[0]);
    m_pnet2 = pnet.layer(pnetLayers[1]);
    m_pnet3 = pnet.layer(pnetLayers[2]);
    m_pnetHeads = pnet.heads(std::span(pnetLayers).subspan(3));
    m_rnet1 = rnet.layer(rnetLayers[0]);
    m_rnet2 = rnet.layer(rnetLayers[1]);
    m_rnet3 = rnet.layer(rnetLayers[2]);
    m_rnetDense = rnet.flatteningLayer(rnetLayers[3]);
    m_rnetHeads = rnet.heads(std::span(rnetLayers).subspan(4));
    m_onet1 = onet.layer(onetLayers[0]);
    m_onet2 = onet.layer(onetLayers[1]);
    m_onet3 = onet.layer(onetLayers[2]);
    m_onet4 = onet.layer(onetLayers[3]);
    m_onetDense = onet.flatteningLayer(onetLayers[4]);
    m_onetHeads = onet.heads(std::span(onetLayers).subspan(5));
}

at::Tensor TorchMtcnn::upload(const float* nhwc, std::int64_t count, int height, int width) const
{
    const at::Tensor host = at::from_blob(const_cast<float*>(nhwc), {count, height, width, 3}, at::kFloat);
    return host.to(m_place).permute({0, 3, 1, 2}).contiguous();
}

at::Tensor TorchMtcnn::pnetMap(const at::Tensor& input) const
{
    at::Tensor x = maxPool(convolve(m_pnet1, input), 2);
    x = convolve(m_pnet3, convolve(m_pnet2, x));
    return judged(convolve(m_pnetHeads, x));
}

at::Tensor TorchMtcnn::rnetHeads(const at::Tensor& input) const
{
    at::Tensor x = maxPool(convolve(m_rnet1, input), 3);
    x = maxPool(convolve(m_rnet2, x), 3);
    x = convolve(m_rnetDense, convolve(m_rnet3, x));
    return judged(convolve(m_rnetHeads, x));
}

at::Tensor TorchMtcnn::onetHeads(const at::Tensor& input) const
{
    at::Tensor x = maxPool(convolve(m_onet1, input), 3);
    x = maxPool(convolve(m_onet2, x), 3);
    x = maxPool(convolve(m_onet3, x), 2);
    x = convolve(m_onetDense, convolve(m_onet4, x));
    return judged(convolve(m_onetHeads, x));
}

void TorchMtcnn::addCells(const at::Tensor& map, std::int64_t firstImage, float threshold, std::vector<PNetCell>& cells)
{
    const std::int64_t values = map.size(1), height = map.size(2), width = map.size(3);
    const at::Tensor passing = at::nonzero(map.select(1, 0).flatten() >= threshold).flatten();
    const at::Tensor chosen = map.permute({0, 2, 3, 1}).reshape({-1, values}).index_select(0, passing);
    const at::Tensor places = passing.to(at::kCPU), found = chosen.to(at::kCPU).contiguous();
    const std::int64_t* place = places.data_ptr<std::int64_t>();
    const float* value = found.data_ptr<float>();
    for (std::int64_t i = 0; i < places.numel(); ++i, ++place, value += values)
        cells.push_back(
            {static_cast<int>(firstImage + *place / (height * width)),
             static_cast<int>(*place % width),
             static_cast<int>(*place / width % height),
             value[0],
             {value[1], value[2], value[3], value[4]}});
}

std::vector<PNetCell> TorchMtcnn::pnet(std::span<const float> nhwc, int count, int height, int width, float threshold)
{
    if (pnetMapSide(height) < 1 || pnetMapSide(width) < 1)
        return {};
    return withTorchErrors("Looking for faces with P-Net", toString(m_device), [&] {
        const c10::InferenceMode inference;
        const std::int64_t pixels = std::int64_t(height) * width;
        const std::int64_t together = std::max<std::int64_t>(1, m_limits.pnetPixels / pixels);
        std::vector<PNetCell> cells;
        for (std::int64_t first = 0; first < count; first += together) {
            const std::int64_t images = std::min(together, count - first);
            const at::Tensor input = upload(nhwc.data() + first * pixels * 3, images, height, width);
            addCells(pnetMap(input), first, threshold, cells);
        }
        return cells;
    });
}

template<typename Heads, typename Keep>
void TorchMtcnn::judgeCrops(
    std::span<const float> nhwc, int side, std::int64_t batch, const Heads& heads, const Keep& keep)
{
    withTorchErrors("Judging faces", toString(m_device), [&] {
        const c10::InferenceMode inference;
        const std::int64_t perCrop = std::int64_t(side) * side * 3;
        const std::int64_t crops = static_cast<std::int64_t>(nhwc.size()) / perCrop;
        for (std::int64_t first = 0; first < crops; first += batch) {
            const std::int64_t count = std::min(batch, crops - first);
            const at::Tensor results =
                heads(upload(nhwc.data() + first * perCrop, count, side, side)).flatten(1).to(at::kCPU).contiguous();
            for (std::int64_t i = 0; i < count; ++i)
                keep(results.data_ptr<float>() + i * results.size(1));
        }
    });
}

std::vector<RNetResult> TorchMtcnn::rnet(std::span<const float> nhwc)
{
    std::vector<RNetResult> results;
    judgeCrops(
        nhwc, rnetSidePx, m_limits.rnetCrops, [&](const at::Tensor& input) { return rnetHeads(input); },
        [&](const float* values) {
            RNetResult& result = results.emplace_back();
            result.score = values[0];
            std::copy_n(values + 1, 4, result.offsets.begin());
        });
    return results;
}

std::vector<ONetResult> TorchMtcnn::onet(std::span<const float> nhwc)
{
    std::vector<ONetResult> results;
    judgeCrops(
        nhwc, onetSidePx, m_limits.onetCrops, [&](const at::Tensor& input) { return onetHeads(input); },
        [&](const float* values) {
            ONetResult& result = results.emplace_back();
            result.score = values[0];
            std::copy_n(values + 1, 4, result.offsets.begin());
            std::copy_n(values + 5, 10, result.landmarks.begin());
        });
    return results;
}

} // namespace

std::unique_ptr<MtcnnBackend>
makeTorchMtcnn(const MtcnnNets::Weights& weights, const Device& device, const TorchMtcnnLimits& limits)
{
    requireMtcnnWeights(weights);
    return withTorchErrors("Building MTCNN", toString(device), [&]() -> std::unique_ptr<MtcnnBackend> {
        return std::make_unique<TorchMtcnn>(weights, device, limits);
    });
}

} // namespace veriframe
