// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/training.h"
#include "train/training_history.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// What trains: veriframe::train, or a stand-in of the tests.
using Trainer = std::function<TrainingResult(
    const TrainingOptions&, const TrainingObserver&, std::stop_token, const StopAfterEpoch*)>;

/// What a run has said since it was last asked. Every step is in one of these.
struct TrainingNews {
    std::optional<TrainingFacts> facts;
    std::optional<TrainingHistory> history; ///< what stands before a run that goes on, where its log tells
    std::vector<StepMetrics> steps;
    std::vector<EpochMetrics> epochs;
    std::optional<std::pair<std::int64_t, std::int64_t>> validating; ///< crops done, of all
    std::vector<std::string> notes;

    bool empty() const { return !facts && steps.empty() && epochs.empty() && !validating && notes.empty(); }
};

/// Where the trainer puts its news and the window fetches them, as often as it likes: a trainer that takes thousands of
/// steps a second costs the window no more than one that takes one. Thread-safe.
class TrainingFeed {
public:
    /// Calls change(news) while nobody else does.
    template<typename Change>
    void add(Change change)
    {
        const std::scoped_lock lock(m_mutex);
        change(m_news);
    }

    /// All since the last call.
    TrainingNews take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_news, {});
    }

private:
    std::mutex m_mutex;
    TrainingNews m_news;
};

/// Two ways to end a run before its time. Thread-safe.
struct TrainingStops {
    std::stop_source now; ///< the state is saved where it stands
    StopAfterEpoch afterEpoch;
};

/// A run as the work of a job: what stands before one that goes on is read from its log; what the trainer says goes to
/// the feed, its steps are the job's progress, its notes the job's log. @throws what the trainer throws, on the job's
/// thread
TrainingResult runTraining(
    const Trainer& trainer, const TrainingOptions& options, TrainingStops& stops, TrainingFeed& feed,
    JobContext& context);

} // namespace veriframe
