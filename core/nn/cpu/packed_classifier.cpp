// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/cpu/packed_classifier_internal.h"

#include "base/error.h"

#include <cmath>

namespace veriframe::cpu {

namespace {

constexpr double batchNormEpsilon = 1e-3;

/// A convolution with its batch norm folded in.
struct Folded {
    std::vector<float> weights; ///< (output, inputs / groups, kernel, kernel)
    std::vector<float> bias;    ///< (output)
};

class Packer {
public:
    Packer(const Checkpoint& checkpoint, const Kernels& kernels) : m_checkpoint(checkpoint), m_kernels(kernels) {}

    PackedClassifier pack(const EncoderLayout& layout)
    {
        packStem(layout.stem);
        for (const BlockLayout& block : layout.blocks)
            packBlock(block);
        const Folded head = fold("encoder.conv_head", "encoder.bn2");
        m_packed.head =
            packMatrix(head.weights, head.bias, layout.features, layout.blocks.back().output, rules(), storage());
        m_packed.classifier = values("fc.weight");
        m_packed.classifierBias = values("fc.bias").front();
        return std::move(m_packed);
    }

private:
    std::vector<float> values(const std::string& name) const
    {
        const TensorData* tensor = m_checkpoint.find(name);
        if (!tensor)
            throw Error(ErrorCode::mismatch, "Packing the network", name, "the checkpoint has no such entry");
        return tensor->toFloat32();
    }

    Folded fold(const std::string& convolution, const std::string& norm) const
    {
        Folded folded{values(convolution + ".weight"), values(norm + ".bias")};
        const std::vector<float> gamma = values(norm + ".weight");
        const std::vector<float> mean = values(norm + ".running_mean");
        const std::vector<float> variance = values(norm + ".running_var");
        const std::size_t perOutput = folded.weights.size() / gamma.size();
        for (std::size_t output = 0; output < gamma.size(); ++output) {
            const double factor = gamma[output] / std::sqrt(double(variance[output]) + batchNormEpsilon);
            for (std::size_t i = output * perOutput; i < (output + 1) * perOutput; ++i)
                folded.weights[i] = static_cast<float>(folded.weights[i] * factor);
            folded.bias[output] = static_cast<float>(folded.bias[output] - mean[output] * factor);
        }
        return folded;
    }

    void packStem(int channels)
    {
        constexpr std::size_t kernel = 3, colours = 3, taps = kernel * kernel;
        const Folded stem = fold("encoder.conv_stem", "encoder.bn1");
        std::vector<float> reordered(stem.weights.size());
        for (std::size_t output = 0; output < static_cast<std::size_t>(channels); ++output)
            for (std::size_t colour = 0; colour < colours; ++colour)
                for (std::size_t tap = 0; tap < taps; ++tap)
                    reordered[(output * taps + tap) * colours + colour] =
                        stem.weights[(output * colours + colour) * taps + tap];
        m_packed.stem = packMatrix(reordered, stem.bias, channels, colours * taps, float32Rules(), storage());
    }

    void packBlock(const BlockLayout& layout)
    {
        const std::string& prefix = layout.prefix;
        PackedBlock block;
        block.layout = layout;
        if (layout.expands) {
            const Folded expand = fold(prefix + "conv_pw", prefix + "bn1");
            block.expand = packMatrix(expand.weights, expand.bias, layout.expanded, layout.input, rules(), storage());
        } else {
            block.expand.outputs = paddedChannels(layout.expanded);
            block.expand.panels = panelsOf(block.expand.outputs, rules());
        }
        const Folded depthwise = fold(prefix + "conv_dw", prefix + (layout.expands ? "bn2" : "bn1"));
        block.depthwise = packDepthwise(depthwise.weights, layout.expanded, layout.kernel, m_kernels.lanes, storage());
        block.depthwiseBias = packChannels(depthwise.bias, storage());
        block.reduce = packMatrix(
            values(prefix + "se.conv_reduce.weight"), values(prefix + "se.conv_reduce.bias"), layout.squeezed,
            layout.expanded, float32Rules(), storage());
        block.excite = packMatrix(
            values(prefix + "se.conv_expand.weight"), values(prefix + "se.conv_expand.bias"), layout.expanded,
            layout.squeezed, float32Rules(), storage());
        const Folded project =
            fold(prefix + (layout.expands ? "conv_pwl" : "conv_pw"), prefix + (layout.expands ? "bn3" : "bn2"));
        PackingRules scaled = rules();
        scaled.keepFloat32 = true;
        block.project = packMatrix(project.weights, project.bias, layout.output, layout.expanded, scaled, storage());
        m_packed.blocks.push_back(std::move(block));
    }

    PackingRules rules() const { return {m_kernels.lanes, m_kernels.mostBlocks, m_kernels.elementsPerUnit}; }

    PackingRules float32Rules() const { return {m_kernels.lanes, m_kernels.mostBlocks, 1}; }

    ArenaStack& storage() { return m_packed.storage; }

    const Checkpoint& m_checkpoint;
    const Kernels& m_kernels;
    PackedClassifier m_packed;
};

} // namespace

PackedClassifier packClassifier(const EncoderLayout& layout, const Checkpoint& checkpoint, const Kernels& kernels)
{
    return Packer(checkpoint, kernels).pack(layout);
}

} // namespace veriframe::cpu
