// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_job.h"

#include <chrono>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

/// Called from the trainer's threads, one at a time.
class Reporter {
public:
    Reporter(const TrainingOptions& options, JobContext& context, std::function<void(const TrainingNews&)> take)
        : m_epochs(options.config.optimizer.schedule.epochs), m_context(context), m_take(std::move(take))
    {}

    void started(const TrainingFacts& facts)
    {
        m_news.facts = facts;
        flush();
    }

    void stepped(const StepMetrics& metrics)
    {
        m_news.steps.push_back(metrics);
        m_context.progress.report(
            {"steps", metrics.epoch * metrics.steps + metrics.step + 1, m_epochs * metrics.steps, {}});
        flushInTime();
    }

    void validating(std::int64_t done, std::int64_t total)
    {
        const bool begins = !m_news.validating && done == 0;
        m_news.validating = {done, total};
        if (begins)
            flush();
        else
            flushInTime();
    }

    void epochEnded(const EpochMetrics& metrics)
    {
        m_news.epochs.push_back(metrics);
        flushInTime();
    }

    void noted(const std::string& line)
    {
        m_news.notes.push_back(line);
        m_context.log(QString::fromStdString(line));
        flushInTime();
    }

    void flush()
    {
        constexpr auto pause = std::chrono::milliseconds(100);
        m_next = Clock::now() + pause;
        m_context.post([take = m_take, news = std::exchange(m_news, {})] { take(news); });
    }

private:
    void flushInTime()
    {
        if (Clock::now() >= m_next)
            flush();
    }

    std::int64_t m_epochs;
    JobContext& m_context;
    std::function<void(const TrainingNews&)> m_take;
    TrainingNews m_news;
    Clock::time_point m_next{};
};

} // namespace

TrainingResult runTraining(
    const Trainer& trainer, const TrainingOptions& options, TrainingStops& stops, JobContext& context,
    std::function<void(const TrainingNews&)> take)
{
    Reporter reporter(options, context, std::move(take));
    TrainingObserver observer;
    observer.started = [&](const TrainingFacts& facts) { reporter.started(facts); };
    observer.stepped = [&](const StepMetrics& metrics) { reporter.stepped(metrics); };
    observer.validating = [&](std::int64_t done, std::int64_t total) { reporter.validating(done, total); };
    observer.epochEnded = [&](const EpochMetrics& metrics) { reporter.epochEnded(metrics); };
    observer.noted = [&](const std::string& line) { reporter.noted(line); };
    // The job list cancels by the job's own token.
    const std::stop_callback cancelled(context.stop, [&stops] { stops.now.request_stop(); });
    try {
        TrainingResult result = trainer(options, observer, stops.now.get_token(), &stops.afterEpoch);
        reporter.flush();
        return result;
    } catch (...) {
        reporter.flush();
        throw;
    }
}

} // namespace veriframe
