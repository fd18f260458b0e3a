// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"

#include <string>
#include <vector>

namespace veriframe {

/// A name that configurations use and what it stands for. The first name of a value is the one that is written.
template<typename Value>
struct NamedValue {
    const char* name;
    Value value;
};

inline constexpr NamedValue<OptimizerType> optimizerNames[] = {
    {"SGD", OptimizerType::sgd},        {"FusedSGD", OptimizerType::sgd}, {"Adam", OptimizerType::adam},
    {"FusedAdam", OptimizerType::adam}, {"AdamW", OptimizerType::adamW},  {"RMSprop", OptimizerType::rmsprop}};

inline constexpr NamedValue<ScheduleType> scheduleNames[] = {
    {"poly", ScheduleType::poly},
    {"constant", ScheduleType::constant},
    {"step", ScheduleType::step},
    {"multistep", ScheduleType::multistep},
    {"exponential", ScheduleType::exponential},
    {"linear", ScheduleType::linear},
    {"clr", ScheduleType::cyclic},
    {"cyclic", ScheduleType::cyclic}};

inline constexpr NamedValue<bool> modeNames[] = {{"step", false}, {"epoch", true}, {"poly", false}};

/// What is wrong with a value's range: "\"size\" must be 32 to 2048, it is 7"; empty if nothing is.
std::string rangeProblem(const TrainingConfig& config);

} // namespace veriframe
