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

EvidenceMap evidenceOf(const at::Tensor& featureMap, const at::Tensor& classifier, double bias)
{
    const at::Tensor cells = at::matmul(featureMap.to(at::kFloat)[0].permute({1, 2, 0}), classifier);
    const at::Tensor shares = (cells / static_cast<double>(cells.numel())).to(at::kCPU).contiguous();
    const float* values = shares.data_ptr<float>();
    return {static_cast<int>(shares.size(0)), {values, values + shares.numel()}, bias};
}

} // namespace veriframe
