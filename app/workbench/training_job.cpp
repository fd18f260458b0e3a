// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_job.h"

namespace veriframe {

TrainingResult runTraining(
    const Trainer& trainer, const TrainingOptions& options, TrainingStops& stops, TrainingFeed& feed,
    JobContext& context)
{
    const std::int64_t epochs = options.config.optimizer.schedule.epochs;
    TrainingObserver observer;
    observer.started = [&](const TrainingFacts& facts) { feed.add([&](TrainingNews& news) { news.facts = facts; }); };
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
