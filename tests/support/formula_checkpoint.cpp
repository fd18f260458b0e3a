// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_checkpoint.h"

#include "nn/inference_session.h"
#include "test_support.h"

#include <cmath>
#include <cstring>
#include <functional>

namespace veriframe::test {

namespace {

using Scaling = std::function<double(double)>;

/// What becomes of the uniform number u, by the kind of tensor (golden README).
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

} // namespace veriframe::test
