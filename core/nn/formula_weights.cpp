// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/formula_weights.h"

#include "nn/inference_session.h"

#include <cmath>
#include <cstring>
#include <functional>

namespace veriframe {

namespace {

using Scaling = std::function<double(double)>;

/// What becomes of the uniform number u, by the kind of tensor.
Scaling scalingOf(const std::string& name, const TensorData& tensor)
{
    const auto endsWith = [&](const char* suffix) { return name.ends_with(suffix); };
    if (endsWith("running_var") || (endsWith("weight") && tensor.shape.size() == 1))
        return [](double u) { return 0.5 + u; };
    if (endsWith("running_mean") || endsWith("bias"))
        return [](double u) { return (2 * u - 1) * 0.1; };
    const double fanIn = static_cast<double>(tensor.elementCount()) / static_cast<double>(tensor.shape.front());
    const double scale = std::sqrt(3 / fanIn) * 1.2;
    return [scale](double u) { return (2 * u - 1) * scale; };
}

} // namespace

double formulaUniform(std::string_view name, std::uint64_t i)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    std::uint64_t z = hash + (i + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 40) / double(1 << 24);
}

Checkpoint formulaCheckpoint(const std::string& encoder)
{
    Checkpoint checkpoint = untrainedCheckpoint(encoder, 1);
    for (auto& [name, tensor] : checkpoint.stateDict) {
        if (name.ends_with("num_batches_tracked"))
            continue;
        const Scaling scaling = scalingOf(name, tensor);
        const auto count = static_cast<std::size_t>(tensor.elementCount());
        std::vector<float> values(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<float>(scaling(formulaUniform(name, i)));
        std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    }
    return checkpoint;
}

std::vector<float> formulaInput(int count, int sidePx)
{
    std::vector<float> values(static_cast<std::size_t>(count) * 3 * static_cast<std::size_t>(sidePx * sidePx));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(4 * formulaUniform("input", i) - 2);
    return values;
}

} // namespace veriframe
