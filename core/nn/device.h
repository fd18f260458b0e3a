// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace veriframe {

/// A place where networks run.
struct Device {
    bool cuda = false;
    int index = 0; ///< CUDA ordinal; 0 for the CPU
    bool operator==(const Device&) const = default;
};

/// "cpu", "cuda:0"
std::string toString(const Device& device);

/// @param name auto (CUDA where there is one), cpu, cuda, cuda:N
/// @throws Error (badInput) for another word, (notFound) for a device this machine or build does not have
Device resolveDevice(const std::string& name);

/// What `info` shows of a device.
struct DeviceFacts {
    Device device;
    std::string name;             ///< "AMD EPYC", "NVIDIA H100"
    std::int64_t memoryBytes = 0; ///< total; 0 where unknown
    std::string instructions;     ///< CPU: the vector instruction sets that matter here; CUDA: compute capability
};

/// The CPU first, then each CUDA device.
std::vector<DeviceFacts> listDevices();

/// LibTorch's version and what it was built with, one line.
std::string torchVersion();

/// How a network computes. `automatic` means float32 on a CPU and float16 on CUDA.
enum class Precision { automatic, float32, bfloat16, float16 };
const char* toString(Precision precision);
/// @param name auto, float32, bfloat16, float16. @throws Error (badInput)
Precision parsePrecision(const std::string& name);
/// What `precision` means on that device. @throws Error (unsupported) where the device cannot do it
Precision resolvePrecision(Precision precision, const Device& device);
/// Whether this CPU multiplies bfloat16 in hardware (AVX512-BF16 or AMX).
bool cpuHasBfloat16();

} // namespace veriframe
