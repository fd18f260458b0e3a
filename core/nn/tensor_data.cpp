// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/tensor_data.h"

#include "base/error.h"

#include <bit>
#include <cstring>

namespace veriframe {

std::size_t elementSize(TensorType type)
{
    switch (type) {
    case TensorType::float64:
    case TensorType::int64:
        return 8;
    case TensorType::float32:
    case TensorType::int32:
        return 4;
    case TensorType::float16:
    case TensorType::bfloat16:
    case TensorType::int16:
        return 2;
    case TensorType::int8:
    case TensorType::uint8:
    case TensorType::boolean:
        break;
    }
    return 1;
}

const char* toString(TensorType type)
{
    switch (type) {
    case TensorType::float32:
        return "float32";
    case TensorType::float64:
        return "float64";
    case TensorType::float16:
        return "float16";
    case TensorType::bfloat16:
        return "bfloat16";
    case TensorType::int64:
        return "int64";
    case TensorType::int32:
        return "int32";
    case TensorType::int16:
        return "int16";
    case TensorType::int8:
        return "int8";
    case TensorType::uint8:
        return "uint8";
    case TensorType::boolean:
        break;
    }
    return "bool";
}

const char* toString(CheckpointFormat format)
{
    switch (format) {
    case CheckpointFormat::torchLegacy:
        return "torch legacy pickle";
    case CheckpointFormat::torchZip:
        return "torch zip";
    case CheckpointFormat::safetensors:
        break;
    }
    return "safetensors";
}

std::int64_t TensorData::elementCount() const
{
    std::int64_t count = 1;
    for (const std::int64_t side : shape)
        count *= side;
    return count;
}

namespace {

template<typename T>
T load(const std::byte* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

/// IEEE 754 binary16 to binary32, exact; subnormals included.
float widenHalf(std::uint16_t half)
{
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16;
    std::uint32_t exponent = (half >> 10) & 0x1FU;
    std::uint32_t mantissa = half & 0x3FFU;
    if (exponent == 31)
        return std::bit_cast<float>(sign | 0x7F800000U | (mantissa << 13));
    if (exponent == 0) {
        if (mantissa == 0)
            return std::bit_cast<float>(sign);
        exponent = 1;
        while (!(mantissa & 0x400U)) {
            mantissa <<= 1;
            --exponent; // wraps below zero on purpose: the bias added next brings it back
        }
        mantissa &= 0x3FFU;
    }
    return std::bit_cast<float>(sign | ((exponent + 127 - 15) << 23) | (mantissa << 13));
}

} // namespace

std::vector<float> TensorData::toFloat32() const
{
    const std::size_t count = static_cast<std::size_t>(elementCount());
    const std::byte* from = bytes.data();
    std::vector<float> values(count);
    switch (type) {
    case TensorType::float32:
        if (count)
            std::memcpy(values.data(), from, count * 4);
        return values;
    case TensorType::float64:
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<float>(load<double>(from + i * 8));
        return values;
    case TensorType::float16:
        for (std::size_t i = 0; i < count; ++i)
            values[i] = widenHalf(load<std::uint16_t>(from + i * 2));
        return values;
    case TensorType::bfloat16:
        for (std::size_t i = 0; i < count; ++i)
            values[i] = std::bit_cast<float>(static_cast<std::uint32_t>(load<std::uint16_t>(from + i * 2)) << 16);
        return values;
    default:
        throw Error(
            ErrorCode::unsupported, "Converting a tensor to float32", {},
            std::string("its elements are ") + toString(type));
    }
}

const TensorData* Checkpoint::find(const std::string& name) const
{
    for (const NamedTensor& entry : stateDict)
        if (entry.name == name)
            return &entry.tensor;
    return nullptr;
}

} // namespace veriframe
