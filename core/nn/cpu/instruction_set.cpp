// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/instruction_set.h"

#include "base/error.h"

#include <cstdlib>
#include <string_view>

namespace veriframe {

namespace {

constexpr const char* engineVariable = "VERIFRAME_ENGINE";

/// What the user's environment asks for. @throws Error (badInput) for an unknown word
InstructionSet askedByEnvironment()
{
    const char* value = std::getenv(engineVariable);
    const std::string_view word = value ? value : "";
    if (word.empty() || word == "auto")
        return InstructionSet::automatic;
    if (word == "avx512")
        return InstructionSet::avx512;
    if (word == "avx2")
        return InstructionSet::avx2;
    if (word == "libtorch")
        return InstructionSet::libtorch;
    throw Error(
        ErrorCode::badInput, "Choosing the engine", std::string(engineVariable) + "=" + value,
        "there is no such engine", std::string("Set ") + engineVariable + " to auto, avx512, avx2 or libtorch.");
}

/// The best that this processor has.
InstructionSet bestFor(Precision precision)
{
    for (const InstructionSet candidate : {InstructionSet::avx512, InstructionSet::avx2})
        if (supports(candidate, precision))
            return candidate;
    return InstructionSet::libtorch;
}

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
    if (set == InstructionSet::automatic)
        set = askedByEnvironment();
    if (set == InstructionSet::automatic)
        return bestFor(precision);
    if (!supports(set, precision))
        throw Error(
            ErrorCode::unsupported, "Choosing the instruction set", toString(set),
            std::string("this processor does not compute in ") + toString(precision) + " with it");
    return set;
}

std::string cpuEngineFacts()
{
    std::string text;
    try {
        const InstructionSet asked = askedByEnvironment();
        for (const Precision precision : {Precision::float32, Precision::bfloat16}) {
            const InstructionSet set = asked == InstructionSet::automatic ? bestFor(precision) : asked;
            if (!supports(set, precision) || (precision == Precision::bfloat16 && !cpuHasBfloat16()))
                continue;
            text += std::string(text.empty() ? "" : ", ") + toString(precision) + " with " + toString(set);
        }
        if (text.empty())
            text = std::string("none: this processor lacks ") + toString(asked);
        if (asked != InstructionSet::automatic)
            text += std::string(", chosen by ") + engineVariable;
    } catch (const Error& error) {
        text = std::string("none: ") + error.what();
    }
    return text;
}

} // namespace veriframe
