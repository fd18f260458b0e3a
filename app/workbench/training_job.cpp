// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_job.h"

#include "base/error.h"

namespace veriframe {

namespace {

/// A log that cannot be read keeps nothing from being trained: the curves then begin where the run goes on.
std::optional<TrainingHistory> historyBefore(const TrainingOptions& options, const TrainingFacts& facts)
{
    if (facts.firstEpoch == 0 && facts.firstStep == 0)
        return std::nullopt;
    try {
        return readTrainingHistory(options.output, checkpointStem(options));
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace

TrainingResult runTraining(
    const Trainer& trainer, const TrainingOptions& options, TrainingStops& stops, TrainingFeed& feed,
    JobContext& context)
{
    const std::int64_t epochs = options.config.optimizer.schedule.epochs;
    TrainingObserver observer;
    observer.started = [&](const TrainingFacts& facts) {
        std::optional<TrainingHistory> history = historyBefore(options, facts);
        feed.add([&](TrainingNews& news) {
            news.facts = facts;
            news.history = std::move(history);
        });
    };
    observer.stepped = [&](const StepMetrics& metrics) {
        feed.add([&](TrainingNews& news) {
            news.steps.push_back(metrics);
            news.validating.reset();
        });
        context.progress.report(
            {"steps", metrics.epoch * metrics.steps + metrics.step + 1, epochs * metrics.steps, {}});
    };
    observer.validating = [&](std::int64_t done, std::int64_t total) {
        feed.add([&](TrainingNews& news) { news.validating = {done, total}; });
    };
    observer.epochEnded = [&](const EpochMetrics& metrics) {
        feed.add([&](TrainingNews& news) {
            news.epochs.push_back(metrics);
            news.validating.reset();
        });
    };
    observer.noted = [&](const std::string& line) {
        feed.add([&](TrainingNews& news) { news.notes.push_back(line); });
        context.log(QString::fromStdString(line));
    };
    // The job list cancels by the job's own token.
    const std::stop_callback cancelled(context.stop, [&stops] { stops.now.request_stop(); });
    return trainer(options, observer, stops.now.get_token(), &stops.afterEpoch);
}

} // namespace veriframe
