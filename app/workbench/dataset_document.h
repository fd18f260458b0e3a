// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "dataset/preprocessing.h"
#include "job_runner.h"

#include <QObject>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// A dataset as it was found.
struct DatasetCompleteness {
    std::shared_ptr<const DatasetIndex> index;
    std::vector<VideoCompleteness> videos; ///< by name
};

/// The dataset that is open: its index, how complete it is, and the run that works on it. All members are called from
/// the GUI thread and return at once.
class DatasetDocument : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t stepCount = 5; ///< of training
    enum class RunState { idle, running, paused };

    explicit DatasetDocument(JobRunner& jobs, QObject* parent = nullptr);
    ~DatasetDocument() override;

    /// Replaces what is open; a run goes on only with its own dataset, so it is cancelled. opened() or openFailed()
    /// follows.
    void open(const std::filesystem::path& root);
    void close();
    /// Looks at the disk again.
    void refresh();
    /// With what the steps run, and against what completeness is told.
    void setOptions(const PreprocessingOptions& options);

    const PreprocessingOptions& options() const { return m_options; }

    const std::filesystem::path& root() const { return m_root; }

    bool isOpen() const { return m_index != nullptr; }

    /// nullptr unless open.
    std::shared_ptr<const DatasetIndex> index() const { return m_index; }

    /// Of every video, by name; empty until it is known.
    const std::vector<VideoCompleteness>& videos() const { return m_videos; }

    bool isComplete() const; ///< every step of every video is done or skipped
    /// Nothing while it is not known.
    std::optional<StepCounts> counts(PreprocessingStep step) const;

    // The run; one at a time.
    void start(std::vector<PreprocessingStep> steps);
    void pause();
    void resume();
    void cancel();
    RunState runState() const;

    /// The step at work and how far it is; nothing while none runs.
    const std::optional<StepProgress>& progress() const { return m_progress; }

Q_SIGNALS:
    void opened();
    void openFailed(const veriframe::ErrorInfo& error);
    /// videos() and counts() are others now.
    void completenessChanged();
    void completenessFailed(const veriframe::ErrorInfo& error);
    void runChanged(); ///< state or progress
    /// @param error why it ended before its time, where it failed
    void runEnded(bool cancelled, const std::optional<veriframe::ErrorInfo>& error);

private:
    class Reporter;

    void readCompletenessLater();
    void takeProgress(const StepProgress& progress);
    void takeRecords(const std::vector<std::pair<PreprocessingStep, StepRecord>>& records);
    void takeCompleteness(DatasetCompleteness found);
    void countAgain();
    void endRun(bool cancelled, const std::optional<ErrorInfo>& error);

    JobRunner& m_jobs;
    PreprocessingOptions m_options;
    std::filesystem::path m_root;
    std::shared_ptr<const DatasetIndex> m_index;
    std::vector<VideoCompleteness> m_videos;
    std::optional<std::array<StepCounts, stepCount>> m_counts;
    JobId m_openJob = 0, m_completenessJob = 0, m_runJob = 0;
    std::shared_ptr<PauseGate> m_gate; ///< of the run
    std::optional<StepProgress> m_progress;
};

} // namespace veriframe
