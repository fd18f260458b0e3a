// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/device.h"

#include "base/error.h"
#include "nn/torch_compat_internal.h"

#include <fstream>
#include <unistd.h>

namespace veriframe {

namespace {

std::string cpuName()
{
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name"))
            if (const std::size_t colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "CPU";
}

std::string cpuInstructions()
{
    std::string text;
    const auto add = [&](bool present, const char* name) {
        if (present)
            text += (text.empty() ? "" : " ") + std::string(name);
    };
    add(__builtin_cpu_supports("avx2"), "AVX2");
    add(__builtin_cpu_supports("fma"), "FMA");
    add(__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw"), "AVX-512");
    add(__builtin_cpu_supports("avx512vnni"), "AVX512-VNNI");
    add(cpuHasBfloat16(), "AVX512-BF16");
    return text.empty() ? "SSE2" : text;
}

std::int64_t physicalMemory()
{
    return std::int64_t(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
}

} // namespace

std::string toString(const Device& device)
{
    return device.cuda ? "cuda:" + std::to_string(device.index) : "cpu";
}

Device resolveDevice(const std::string& name)
{
    const int cudaCount = compat::cudaDeviceCount();
    if (name == "cpu" || (name == "auto" && cudaCount == 0))
        return {};
    if (name == "auto" || name == "cuda")
        return resolveDevice("cuda:0");
    if (!name.starts_with("cuda:") || name.size() == 5 || name.size() > 8 ||
        name.find_first_not_of("0123456789", 5) != std::string::npos)
        throw Error(
            ErrorCode::badInput, "Choosing the device", name, "it is no device", "Use auto, cpu, cuda or cuda:N.");
    const int index = std::stoi(name.substr(5));
    if (index >= cudaCount)
        throw Error(
            ErrorCode::notFound, "Choosing the device", name,
            "this machine and build have " + std::to_string(cudaCount) + " CUDA devices",
            "Use --device cpu, or a LibTorch build with CUDA on a machine that has a card.");
    return {true, index};
}

std::vector<DeviceFacts> listDevices()
{
    std::vector<DeviceFacts> devices = {{{}, cpuName(), physicalMemory(), cpuInstructions()}};
    for (int i = 0; i < compat::cudaDeviceCount(); ++i)
        devices.push_back({{true, i}, "CUDA device " + std::to_string(i), 0, ""});
    return devices;
}

std::string torchVersion()
{
    return "LibTorch " + compat::version() + (compat::cudaDeviceCount() > 0 ? ", CUDA" : ", CPU");
}

const char* toString(Precision precision)
{
    switch (precision) {
    case Precision::automatic:
        return "auto";
    case Precision::float32:
        return "float32";
    case Precision::bfloat16:
        return "bfloat16";
    case Precision::float16:
        break;
    }
    return "float16";
}

Precision parsePrecision(const std::string& name)
{
    for (const Precision precision :
         {Precision::automatic, Precision::float32, Precision::bfloat16, Precision::float16})
        if (name == toString(precision))
            return precision;
    throw Error(
        ErrorCode::badInput, "Choosing the precision", name, "it is no precision",
        "Use auto, float32, bfloat16 or float16.");
}

Precision resolvePrecision(Precision precision, const Device& device)
{
    if (precision == Precision::automatic)
        return device.cuda ? Precision::float16 : Precision::float32;
    if (!device.cuda && precision == Precision::float16)
        throw Error(
            ErrorCode::unsupported, "Choosing the precision", "float16", "a CPU does not compute in it",
            "Use float32, or bfloat16 where the CPU has it.");
    if (!device.cuda && precision == Precision::bfloat16 && !cpuHasBfloat16())
        throw Error(
            ErrorCode::unsupported, "Choosing the precision", "bfloat16", "this CPU has no AVX512-BF16",
            "Use float32.");
    return precision;
}

bool cpuHasBfloat16()
{
    return __builtin_cpu_supports("avx512bf16");
}

} // namespace veriframe
