// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/schedule.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// The order of operations is the published one, so that the results agree to the last bit.
double polynomialRate(double base, const ScheduleConfig& schedule, std::int64_t t)
{
    const std::int64_t turn = (t + 1) % schedule.maxIterations;
    const double done = static_cast<double>(turn) / static_cast<double>(schedule.maxIterations);
    return base * std::pow(1 - done, schedule.power);
}

double stepRate(double base, const ScheduleConfig& schedule, std::int64_t t)
{
    if (schedule.steps.empty()) {
        const std::int64_t passed = t / schedule.stepSize;
        return base * std::pow(schedule.gamma, static_cast<double>(passed));
    }
    double rate = base;
    for (const auto& [from, rateFromThere] : schedule.steps)
        if (from <= t)
            rate = rateFromThere;
    return rate;
}

double multistepRate(double base, const ScheduleConfig& schedule, std::int64_t t)
{
    const auto& milestones = schedule.milestones;
    const auto passed = std::upper_bound(milestones.begin(), milestones.end(), t) - milestones.begin();
    return base * std::pow(schedule.gamma, static_cast<double>(passed));
}

double linearRate(double base, const ScheduleConfig& schedule, std::int64_t t)
{
    const auto time = static_cast<double>(t);
    if (schedule.linearFactor)
        return base * std::max(0.0, time * schedule.linearFactor->alpha + schedule.linearFactor->beta);
    const double done = std::min(1.0, time / static_cast<double>(schedule.maxIterations));
    return base * (1 + (schedule.finalFactor - 1) * done);
}

double cyclicRate(double base, const ScheduleConfig& schedule, std::int64_t t)
{
    const double highest = schedule.highestRate != 0 ? schedule.highestRate : base;
    const double place =
        static_cast<double>(t % schedule.cycleLength) / static_cast<double>(schedule.cycleLength); // [0, 1)
    return schedule.lowestRate + (highest - schedule.lowestRate) * (1 - std::abs(2 * place - 1));
}

} // namespace

double scheduledRate(const OptimizerConfig& optimizer, std::int64_t t)
{
    const double base = optimizer.learningRate;
    const ScheduleConfig& schedule = optimizer.schedule;
    switch (schedule.type) {
    case ScheduleType::poly:
        return polynomialRate(base, schedule, t);
    case ScheduleType::constant:
        break;
    case ScheduleType::step:
        return stepRate(base, schedule, t);
    case ScheduleType::multistep:
        return multistepRate(base, schedule, t);
    case ScheduleType::exponential:
        return base * std::pow(schedule.gamma, static_cast<double>(t));
    case ScheduleType::linear:
        return linearRate(base, schedule, t);
    case ScheduleType::cyclic:
        return cyclicRate(base, schedule, t);
    }
    return base;
}

double learningRateDuring(const TrainingConfig& config, const SchedulePosition& position)
{
    if (config.optimizer.schedule.perEpoch)
        return scheduledRate(config.optimizer, position.epoch);
    const std::int64_t perEpoch = config.batchesPerEpoch;
    if (position.step > 0)
        return scheduledRate(config.optimizer, position.step - 1 + position.epoch * perEpoch);
    if (position.epoch > 0) // an epoch of little data is shorter than the published counter assumes
        return scheduledRate(config.optimizer, position.stepsOfEpoch - 1 + (position.epoch - 1) * perEpoch);
    return scheduledRate(config.optimizer, 0);
}

} // namespace veriframe
