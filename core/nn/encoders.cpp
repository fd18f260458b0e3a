// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/encoders.h"

#include "base/error.h"
#include "nn/efficientnet_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace veriframe {

namespace {

struct Multipliers {
    double width, depth;
};

constexpr std::array<Multipliers, 8> multipliers = {
    {{1.0, 1.0}, {1.0, 1.1}, {1.1, 1.2}, {1.2, 1.4}, {1.4, 1.8}, {1.6, 2.2}, {1.8, 2.6}, {2.0, 3.1}}};

struct Stage {
    int expand, kernel, stride, channels, repeats;
};

/// B0; the others are scaled from it.
constexpr std::array<Stage, 7> baseStages = {
    {{1, 3, 1, 16, 1},
     {6, 3, 2, 24, 2},
     {6, 5, 2, 40, 2},
     {6, 3, 2, 80, 3},
     {6, 5, 1, 112, 3},
     {6, 5, 2, 192, 4},
     {6, 3, 1, 320, 1}}};
constexpr int baseStem = 32;
constexpr int baseFeatures = 1280;
constexpr int imageNetClasses = 1000;

int scaledChannels(int channels, double width)
{
    const double wanted = channels * width;
    const int rounded = std::max(8, static_cast<int>((wanted + 4) / 8) * 8);
    return rounded < 0.9 * wanted ? rounded + 8 : rounded;
}

/// Position of the encoder in the family, 0 for B0.
std::size_t sizeOfEncoder(const std::string& encoder)
{
    const std::vector<std::string>& names = encoderNames();
    const auto found = std::find(names.begin(), names.end(), encoder);
    if (found == names.end()) {
        std::string known;
        for (const std::string& name : names)
            known += (known.empty() ? "" : ", ") + name;
        throw Error(
            ErrorCode::badInput, "Choosing the encoder", encoder, "it is not known", "Known are " + known + ".");
    }
    return static_cast<std::size_t>(found - names.begin());
}

/// Appends the entries of one layer after the other.
class EntryList {
public:
    using Kind = EntryLayout::Kind;

    void convolution(const std::string& name, int output, int input, int kernel, bool bias = false)
    {
        add(name + ".weight", {output, input, kernel, kernel}, Kind::weight);
        if (bias)
            add(name + ".bias", {output}, Kind::bias);
    }

    void batchNorm(const std::string& name, int channels)
    {
        add(name + ".weight", {channels}, Kind::normWeight);
        add(name + ".bias", {channels}, Kind::normBias);
        add(name + ".running_mean", {channels}, Kind::runningMean);
        add(name + ".running_var", {channels}, Kind::runningVar);
        add(name + ".num_batches_tracked", {}, Kind::batchCount);
    }

    void linear(const std::string& name, int output, int input)
    {
        add(name + ".weight", {output, input}, Kind::weight);
        add(name + ".bias", {output}, Kind::bias);
    }

    void block(const BlockLayout& block)
    {
        const std::string& prefix = block.prefix;
        if (block.expands) {
            convolution(prefix + "conv_pw", block.expanded, block.input, 1);
            batchNorm(prefix + "bn1", block.expanded);
        }
        convolution(prefix + "conv_dw", block.expanded, 1, block.kernel);
        batchNorm(prefix + (block.expands ? "bn2" : "bn1"), block.expanded);
        convolution(prefix + "se.conv_reduce", block.squeezed, block.expanded, 1, true);
        convolution(prefix + "se.conv_expand", block.expanded, block.squeezed, 1, true);
        convolution(prefix + (block.expands ? "conv_pwl" : "conv_pw"), block.output, block.expanded, 1);
        batchNorm(prefix + (block.expands ? "bn3" : "bn2"), block.output);
    }

    std::vector<EntryLayout> take() { return std::move(m_entries); }

private:
    void add(const std::string& name, std::vector<std::int64_t> shape, Kind kind)
    {
        m_entries.push_back({name, std::move(shape), kind});
    }

    std::vector<EntryLayout> m_entries;
};

bool sameShape(const Checkpoint& checkpoint, const EntryLayout& entry)
{
    const TensorData* tensor = checkpoint.find(entry.name);
    return tensor && tensor->shape == entry.shape;
}

} // namespace

const std::vector<std::string>& encoderNames()
{
    static const std::vector<std::string> names = {
        "tf_efficientnet_b0_ns", "tf_efficientnet_b1_ns", "tf_efficientnet_b2_ns", "tf_efficientnet_b3_ns",
        "tf_efficientnet_b4_ns", "tf_efficientnet_b5_ns", "tf_efficientnet_b6_ns", "tf_efficientnet_b7_ns"};
    return names;
}

EncoderLayout layoutOfEncoder(const std::string& encoder)
{
    const auto [width, depth] = multipliers[sizeOfEncoder(encoder)];
    EncoderLayout layout;
    layout.stem = scaledChannels(baseStem, width);
    layout.features = scaledChannels(baseFeatures, width);
    int channels = layout.stem;
    for (std::size_t stage = 0; stage < baseStages.size(); ++stage) {
        const Stage& base = baseStages[stage];
        const int repeats = static_cast<int>(std::ceil(base.repeats * depth));
        for (int index = 0; index < repeats; ++index) {
            BlockLayout block;
            block.prefix = "encoder.blocks." + std::to_string(stage) + "." + std::to_string(index) + ".";
            block.input = channels;
            block.expanded = channels * base.expand;
            block.output = scaledChannels(base.channels, width);
            block.squeezed = channels / 4;
            block.kernel = base.kernel;
            block.stride = index == 0 ? base.stride : 1;
            block.expands = stage > 0;
            channels = block.output;
            layout.blocks.push_back(block);
        }
    }
    return layout;
}

std::vector<EntryLayout> classifierEntries(const std::string& encoder)
{
    const EncoderLayout layout = layoutOfEncoder(encoder);
    EntryList entries;
    entries.convolution("encoder.conv_stem", layout.stem, 3, 3);
    entries.batchNorm("encoder.bn1", layout.stem);
    for (const BlockLayout& block : layout.blocks)
        entries.block(block);
    entries.convolution("encoder.conv_head", layout.features, layout.blocks.back().output, 1);
    entries.batchNorm("encoder.bn2", layout.features);
    entries.linear("encoder.classifier", imageNetClasses, layout.features);
    entries.linear("fc", 1, layout.features);
    return entries.take();
}

std::optional<std::string> inferEncoder(const Checkpoint& checkpoint)
{
    std::optional<std::string> best;
    std::size_t most = 0;
    for (const std::string& encoder : encoderNames()) {
        const std::vector<EntryLayout> entries = classifierEntries(encoder);
        const auto fitting = static_cast<std::size_t>(std::count_if(
            entries.begin(), entries.end(), [&](const EntryLayout& entry) { return sameShape(checkpoint, entry); }));
        // Sizes share some shapes; the right one fits almost everywhere.
        if (fitting > most && fitting * 10 > entries.size() * 9) {
            most = fitting;
            best = encoder;
        }
    }
    return best;
}

std::int64_t parameterCount(const std::string& encoder)
{
    using Kind = EntryLayout::Kind;
    std::int64_t count = 0;
    for (const EntryLayout& entry : classifierEntries(encoder)) {
        if (entry.kind == Kind::runningMean || entry.kind == Kind::runningVar || entry.kind == Kind::batchCount)
            continue;
        std::int64_t elements = 1;
        for (const std::int64_t side : entry.shape)
            elements *= side;
        count += elements;
    }
    return count;
}

} // namespace veriframe
