// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// Element types that checkpoints hold.
enum class TensorType { float32, float64, float16, bfloat16, int64, int32, int16, int8, uint8, boolean };

/// Bytes of one element.
std::size_t elementSize(TensorType type);
/// "float32", "bfloat16", ...
const char* toString(TensorType type);

/// A tensor without LibTorch: contiguous, row-major, little-endian.
struct TensorData {
    TensorType type = TensorType::float32;
    std::vector<std::int64_t> shape; ///< empty for a scalar; every side >= 0
    std::vector<std::byte> bytes;    ///< elementCount() * elementSize(type)

    std::int64_t elementCount() const;
    /// All elements as float32, halves widened exactly. @throws Error (unsupported) for integer types
    std::vector<float> toFloat32() const;
    bool operator==(const TensorData&) const = default;
};

/// A tensor of a checkpoint and its name, as stored but without a leading "module.".
struct NamedTensor {
    std::string name;
    TensorData tensor;
    bool operator==(const NamedTensor&) const = default;
};

enum class CheckpointFormat { torchLegacy, torchZip, safetensors };
const char* toString(CheckpointFormat format);

/// What a checkpoint file holds (spec algorithms.md 8): the state dict in its order, and the trainer's two numbers.
struct Checkpoint {
    CheckpointFormat format = CheckpointFormat::torchZip;
    std::vector<NamedTensor> stateDict;
    std::optional<std::int64_t> epoch; ///< from 0; -1: saved before the first epoch, untrained
    std::optional<double> bceBest;

    /// nullptr if there is none of that name
    const TensorData* find(const std::string& name) const;
};

} // namespace veriframe
