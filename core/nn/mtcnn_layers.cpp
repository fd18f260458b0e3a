// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/mtcnn_layers_internal.h"

namespace veriframe {

std::vector<ExpectedEntry> mtcnnEntries(std::span<const MtcnnLayer> layers)
{
    std::vector<ExpectedEntry> expected;
    for (const MtcnnLayer& layer : layers) {
        std::vector<std::int64_t> shape = {layer.outputs, layer.inputs};
        if (layer.kernel > 0)
            shape.insert(shape.end(), {layer.kernel, layer.kernel});
        const std::string name = layer.name;
        expected.push_back({name + ".weight", shape, false});
        expected.push_back({name + ".bias", {layer.outputs}, false});
        if (layer.prelu)
            expected.push_back({std::string(layer.prelu) + ".weight", {layer.outputs}, false});
    }
    return expected;
}

void requireMtcnnWeights(const MtcnnNets::Weights& weights)
{
    requireEntries(weights.pnet, mtcnnEntries(pnetLayers), "MTCNN's P-Net");
    requireEntries(weights.rnet, mtcnnEntries(rnetLayers), "MTCNN's R-Net");
    requireEntries(weights.onet, mtcnnEntries(onetLayers), "MTCNN's O-Net");
}

} // namespace veriframe
