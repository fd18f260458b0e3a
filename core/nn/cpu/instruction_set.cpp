// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/instruction_set.h"

#include "base/error.h"

namespace veriframe {

namespace {

bool hasAvx2()
{
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

bool hasAvx512()
{
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && hasAvx2();
}

} // namespace

const char* toString(InstructionSet set)
{
    switch (set) {
    case InstructionSet::automatic:
        return "auto";
    case InstructionSet::avx512:
        return "AVX-512";
    case InstructionSet::avx2:
        return "AVX2";
    case InstructionSet::libtorch:
        break;
    }
    return "LibTorch";
}

bool supports(InstructionSet set, Precision precision)
{
    switch (set) {
    case InstructionSet::avx512:
        return hasAvx512() &&
               (precision == Precision::float32 || (precision == Precision::bfloat16 && cpuHasBfloat16()));
    case InstructionSet::avx2:
        return hasAvx2() && precision == Precision::float32;
    case InstructionSet::automatic:
    case InstructionSet::libtorch:
        break;
    }
    return true;
}

InstructionSet resolveInstructionSet(InstructionSet set, Precision precision)
{
    if (set == InstructionSet::automatic) {
        for (const InstructionSet candidate : {InstructionSet::avx512, InstructionSet::avx2})
            if (supports(candidate, precision))
                return candidate;
        return InstructionSet::libtorch;
    }
    if (!supports(set, precision))
        throw Error(
            ErrorCode::unsupported, "Choosing the instruction set", toString(set),
            std::string("this processor does not compute in ") + toString(precision) + " with it");
    return set;
}

std::string cpuEngineFacts()
{
    std::string text =
        std::string("float32 with ") + toString(resolveInstructionSet(InstructionSet::automatic, Precision::float32));
    if (cpuHasBfloat16())
        text += std::string(", bfloat16 with ") +
                toString(resolveInstructionSet(InstructionSet::automatic, Precision::bfloat16));
    return text;
}

} // namespace veriframe
