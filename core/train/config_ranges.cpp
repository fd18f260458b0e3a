// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/encoders.h"
#include "train/config_names_internal.h"
#include "train/config_object_internal.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr std::int64_t mostIterations = 1'000'000'000'000;

/// Collects the first problem. Comparisons are written so that NaN is one.
class RangeCheck {
public:
    const std::string& problem() const { return m_problem; }

    void wholeNumber(const char* key, std::int64_t value, std::int64_t least, std::int64_t most)
    {
        if (value < least || value > most)
            note(fmt::format("\"{}\" must be {} to {}, it is {}", key, least, most, value));
    }

    void number(const char* key, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            note(fmt::format("\"{}\" must be {} to {}, it is {}", key, least, most, value));
    }

    void above(const char* key, double value, double bound, double most)
    {
        if (!(value > bound && value <= most))
            note(fmt::format("\"{}\" must be above {} and at most {}, it is {}", key, bound, most, value));
    }

    void below(const char* key, double value, double least, double bound)
    {
        if (!(value >= least && value < bound))
            note(fmt::format("\"{}\" must be {} or more and below {}, it is {}", key, least, bound, value));
    }

    void that(bool right, const std::string& problem)
    {
        if (!right)
            note(problem);
    }

private:
    void note(const std::string& problem)
    {
        if (m_problem.empty())
            m_problem = problem;
    }

    std::string m_problem;
};

void checkNames(const TrainingConfig& config, RangeCheck& check)
{
    constexpr std::size_t mostLetters = 60;
    check.that(
        config.network == "DeepFakeClassifier",
        fmt::format("\"network\" must be \"DeepFakeClassifier\", it is \"{}\"", config.network.substr(0, mostLetters)));
    const std::vector<std::string>& encoders = encoderNames();
    check.that(
        std::find(encoders.begin(), encoders.end(), config.encoder) != encoders.end(),
        fmt::format(
            "\"encoder\" must be one of {} to {}, it is \"{}\" (the nearest is {})", encoders.front(), encoders.back(),
            config.encoder.substr(0, mostLetters), nearestName(config.encoder, encoders)));
}

void checkSteps(const ScheduleConfig& schedule, RangeCheck& check)
{
    constexpr const char* key = "optimizer.schedule.params.steps";
    for (std::size_t i = 0; i < schedule.steps.size(); ++i) {
        check.wholeNumber(key, schedule.steps[i].first, 0, mostIterations);
        check.number(key, schedule.steps[i].second, 0, 10);
        check.that(
            i == 0 || schedule.steps[i - 1].first < schedule.steps[i].first, fmt::format("\"{}\" must ascend", key));
    }
}

void checkMilestones(const ScheduleConfig& schedule, RangeCheck& check)
{
    constexpr const char* key = "optimizer.schedule.params.milestones";
    for (std::size_t i = 0; i < schedule.milestones.size(); ++i) {
        check.wholeNumber(key, schedule.milestones[i], 0, mostIterations);
        check.that(
            i == 0 || schedule.milestones[i - 1] < schedule.milestones[i], fmt::format("\"{}\" must ascend", key));
    }
}

void checkSchedule(const OptimizerConfig& optimizer, RangeCheck& check)
{
    const ScheduleConfig& schedule = optimizer.schedule;
    check.wholeNumber("optimizer.schedule.epochs", schedule.epochs, 1, 10'000);
    check.wholeNumber("optimizer.schedule.params.max_iter", schedule.maxIterations, 1, mostIterations);
    check.number("optimizer.schedule.params.power", schedule.power, 0, 10);
    check.above("optimizer.schedule.params.gamma", schedule.gamma, 0, 1);
    check.wholeNumber("optimizer.schedule.params.step_size", schedule.stepSize, 1, mostIterations);
    checkSteps(schedule, check);
    checkMilestones(schedule, check);
    check.number("optimizer.schedule.params.final_factor", schedule.finalFactor, 0, 10);
    if (schedule.linearFactor) {
        check.number("optimizer.schedule.params.alpha", schedule.linearFactor->alpha, -1e6, 1e6);
        check.number("optimizer.schedule.params.beta", schedule.linearFactor->beta, -1e6, 1e6);
    }
    check.number("optimizer.schedule.params.max_lr", schedule.highestRate, 0, 10);
    check.wholeNumber("optimizer.schedule.params.cycle_length", schedule.cycleLength, 2, mostIterations);
    const double highest = schedule.highestRate != 0 ? schedule.highestRate : optimizer.learningRate;
    check.number("optimizer.schedule.params.base_lr", schedule.lowestRate, 0, highest);
}

void checkOptimizer(const OptimizerConfig& optimizer, RangeCheck& check)
{
    check.wholeNumber("optimizer.batch_size", optimizer.batchSize, 1, 4096);
    check.below("optimizer.momentum", optimizer.momentum, 0, 1);
    check.number("optimizer.weight_decay", optimizer.weightDecay, 0, 1);
    check.above("optimizer.learning_rate", optimizer.learningRate, 0, 10);
    check.that(
        optimizer.type != OptimizerType::sgd || !optimizer.nesterov || optimizer.momentum > 0,
        "\"optimizer.nesterov\" needs an \"optimizer.momentum\" above 0");
    checkSchedule(optimizer, check);
}

void checkLoss(const LossConfig& loss, RangeCheck& check)
{
    check.number("losses.BinaryCrossentropy", loss.crossEntropyWeight, 0, 1000);
    check.number("losses.FocalLoss", loss.focalWeight, 0, 1000);
    check.that(
        loss.crossEntropyWeight > 0 || loss.focalWeight > 0, "\"losses\" must name a loss with a weight above 0");
    check.number("focal_gamma", loss.focalGamma, 0, 10);
    check.below("label_smoothing", loss.labelSmoothing, 0, 0.5);
    check.wholeNumber("ohem_samples", loss.hardExamples, 0, 4096);
}

} // namespace

std::string rangeProblem(const TrainingConfig& config)
{
    RangeCheck check;
    checkNames(config, check);
    check.wholeNumber("batches_per_epoch", config.batchesPerEpoch, 1, 1'000'000);
    check.wholeNumber("size", config.inputSizePx, 32, 2048);
    checkOptimizer(config.optimizer, check);
    for (std::size_t i = 0; i < config.mean.size(); ++i) {
        check.number("normalize.mean", config.mean[i], 0, 1);
        check.above("normalize.std", config.std[i], 0, 1);
    }
    checkLoss(config.loss, check);
    return check.problem();
}

} // namespace veriframe
