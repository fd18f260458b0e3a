// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/torch_tensors_internal.h"

#include <cstring>

namespace veriframe {

WeightMap weightsOf(const Checkpoint& checkpoint)
{
    WeightMap weights;
    for (const auto& [name, tensor] : checkpoint.stateDict) {
        const bool floating = tensor.type == TensorType::float32 || tensor.type == TensorType::float64 ||
                              tensor.type == TensorType::float16 || tensor.type == TensorType::bfloat16;
        if (!floating)
            continue;
        const std::vector<float> values = tensor.toFloat32();
        at::Tensor copy = at::empty(tensor.shape, at::kFloat);
        std::memcpy(copy.data_ptr<float>(), values.data(), values.size() * sizeof(float));
        weights.emplace(name, copy);
    }
    return weights;
}

} // namespace veriframe
