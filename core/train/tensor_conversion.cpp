// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/tensor_conversion_internal.h"

#include <cstring>

namespace veriframe {

torch::Device torchDevice(const Device& device)
{
    return device.cuda ? torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(device.index)) : torch::kCPU;
}

TensorData dataOf(const at::Tensor& tensor)
{
    const at::Tensor plain = tensor.detach().to(at::kCPU).contiguous();
    TensorData data;
    data.type = plain.scalar_type() == at::kLong ? TensorType::int64 : TensorType::float32;
    data.shape = plain.sizes().vec();
    data.bytes.resize(plain.nbytes());
    std::memcpy(data.bytes.data(), plain.data_ptr(), plain.nbytes());
    return data;
}

at::Tensor tensorOf(const TensorData& data)
{
    if (data.type == TensorType::int64) {
        at::Tensor tensor = at::empty(data.shape, at::kLong);
        std::memcpy(tensor.data_ptr(), data.bytes.data(), data.bytes.size());
        return tensor;
    }
    std::vector<float> values = data.toFloat32();
    return at::from_blob(values.data(), data.shape, at::kFloat).clone();
}

} // namespace veriframe
