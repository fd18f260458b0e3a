// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "training_job.h"
#include "widgets/run_queue.h"
#include "widgets/training_series.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace veriframe {

/// A run of the queue and all that is known of it.
struct TrainingRun {
    int id = 0; ///< the same as long as it is in the list
    TrainingOptions options;
    RunRow::State state = RunRow::State::waiting;
    std::optional<TrainingFacts> facts;
    std::vector<TrainingStepPoint> steps; ///< with those before it went on, as far as they are known
    std::optional<StepMetrics> latest;    ///< of this call
    std::vector<EpochMetrics> epochs;     ///< likewise
    std::optional<std::pair<std::int64_t, std::int64_t>> validating; ///< crops done, of all
    std::optional<TrainingResult> result;
    std::optional<ErrorInfo> error;
    QStringList console;
    QDateTime begun, ended;
    double firstShare = 0; ///< of all epochs that were done before this call
};

/// Whether it takes a thread now.
bool isAtWork(RunRow::State state);

/// Whether all that is known of it was read from its files.
bool isEarlier(RunRow::State state);

/// The share of all epochs that is done.
double shareDone(const TrainingRun& run);

/// Seconds until its end at the pace up to now; nothing while that cannot be told.
std::optional<double> secondsLeft(const TrainingRun& run, const QDateTime& now);

/// Runs that are done one after another. One that fails after it has taken a step is shown as failed, and the next goes
/// on: it may do better. One that fails before its first step holds the queue: what kept it from starting - data,
/// weights, devices - would keep the others too; start() goes on. So does a stop. All members are called from the GUI
/// thread and return at once.
class TrainingRuns : public QObject {
    Q_OBJECT

public:
    explicit TrainingRuns(JobRunner& jobs, QObject* parent = nullptr);
    ~TrainingRuns() override;

    void setTrainer(Trainer trainer) { m_trainer = std::move(trainer); }

    const std::vector<TrainingRun>& runs() const { return m_runs; }

    /// Waiting, stopped and failed runs of the same files are replaced, others kept; then the first one that waits
    /// begins.
    void start(const std::vector<TrainingOptions>& options);
    /// The run at work ends once its epoch is validated and saved; the others wait.
    void stopAfterEpoch();
    /// The run at work saves its state where it stands; the others wait.
    void stopNow();
    /// The runs that an output folder tells of, in the place of those that it told of before; they can only be looked
    /// at. One whose files a run of this session writes is left out.
    void setEarlier(const std::vector<TrainingHistory>& histories);
    /// A run that is not at work. One of an earlier session does not come back when the folder is looked at again.
    void remove(int index);
    void clearEnded();

    int active() const; ///< index of the run at work; -1: none

    bool isRunning() const { return active() >= 0; }

    int indexOf(int id) const; ///< -1: it is not in the list

Q_SIGNALS:
    void queueChanged(); ///< other runs
    void runChanged(int index);
    /// A run goes on: what stands before is known now.
    void historyTaken(int index);
    void stepsAdded(int index, const std::vector<veriframe::TrainingStepPoint>& steps);
    void epochEnded(int index);
    void linesAdded(int index, const QStringList& lines);
    /// A run has ended, however.
    void ended(int index);

private:
    void beginNext();
    // Of the run at work.
    void fetchNews();
    void take(const TrainingNews& news);
    void takeFacts(const TrainingNews& news);
    void say(const QStringList& lines);
    void end(RunRow::State state);
    void takeResult(const TrainingResult& result);
    void takeFailure(const ErrorInfo& error);

    JobRunner& m_jobs;
    Trainer m_trainer;
    std::vector<TrainingRun> m_runs;
    std::set<std::filesystem::path> m_dismissed; ///< stems of earlier runs that were taken out
    int m_lastId = 0;
    JobId m_job = 0;
    std::size_t m_active = 0; ///< while m_job
    std::shared_ptr<TrainingStops> m_stops;
    std::shared_ptr<TrainingFeed> m_feed;
    QTimer m_feedTimer;
    bool m_held = false; ///< the next one does not begin by itself
};

} // namespace veriframe
