// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "batch_job.h"
#include "job_progress.h"
#include "job_runner.h"
#include "model_choice.h"
#include "predict/batch_labels.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace veriframe {

/// A video of the batch and what is known of it.
struct BatchEntry {
    std::optional<BatchItem> item; ///< its row, once it has one
    bool running = false;
    bool cancelled = false;              ///< it was at work when the run was ended
    int framesDone = 0, framesAsked = 0; ///< while it is at work; 0 until that is known
};

/// How a run comes on.
struct BatchPace {
    double videosPerMinute = 0, framesPerSecond = 0; ///< 0: not known
    double secondsLeft = 0;                          ///< 0: not known
};

/// What a run would cost besides the rows that it judges anew: things that a person has to agree to first.
struct BatchLosses {
    bool foreignFile = false;    ///< a file at the output that no batch wrote
    bool otherRun = false;       ///< the table of a complete run of other settings
    bool interruptedRun = false; ///< rows that a run left which had not ended, and which nothing can take over
    bool operator==(const BatchLosses&) const = default;

    bool any() const { return foreignFile || otherRun || interruptedRun; }
};

/// The batch that is open: its videos, the run that judges them, what an earlier run left, and the labels. All members
/// are called from the GUI thread and return at once.
class BatchDocument : public QObject {
    Q_OBJECT

public:
    enum class Phase {
        empty,
        listing,
        ready,       ///< nothing was judged yet
        running,     ///< also while the networks are being opened
        paused,      ///< videos at work are being finished, no other is taken up
        interrupted, ///< rows are missing: cancelled, failed, or left by an earlier run that had not ended
        done         ///< every video has its row, and the CSV is written
    };

    explicit BatchDocument(JobRunner& jobs, QObject* parent = nullptr);
    ~BatchDocument() override;

    /// Replaces what is open. opened() or openFailed() follows. @param output empty: defaultOutput()
    void open(const BatchSource& source, const std::filesystem::path& output = {});
    void close();

    /// What judges; before the first run.
    void setPredictor(BatchPredictor predictor) { m_predictor = std::move(predictor); }

    const BatchSource& source() const { return m_source; }

    Phase phase() const;

    bool isOpen() const { return !m_videos.empty(); }

    /// Whether one has to wait or cancel before something else can be begun.
    bool isBusy() const { return m_runJob != 0; }

    const std::vector<BatchVideo>& videos() const { return m_videos; }

    /// One per video.
    const std::vector<BatchEntry>& entries() const { return m_entries; }

    /// Where the CSV goes. Not while it runs; what stands there is looked at, traceRead() follows.
    void setOutput(const std::filesystem::path& output);

    const std::filesystem::path& output() const { return m_output; }

    /// What judges from now on; rows that others have judged stay until a run of it has opened its networks.
    void setPlan(const ModelPlan& plan, const ModelChoice& choice);

    const ModelPlan& plan() const { return m_plan; }

    /// Frames looked at in each video; 0: all.
    void setFramesWanted(int frames);

    int framesWanted() const { return m_framesWanted; }

    /// What judged the rows there are: the models as they were opened, empty while that is not known.
    const std::vector<ModelFacts>& models() const { return m_models; }

    const std::string& detectorName() const { return m_detectorName; }

    /// The choice with which they were judged; nothing where an earlier session or the command line did.
    const std::optional<ModelChoice>& choiceOfRows() const { return m_choiceOfRows; }

    /// With what the rows there are were judged, as settingsJson() has it; null while that is not known.
    const Json& settingsOfRows() const { return m_settingsOfRows; }

    /// The setting in which what is chosen now differs from that, as knownDifference() names it; empty: in none.
    std::string otherSetting() const;
    /// What start() would cost, as far as is known before it.
    BatchLosses lossesOf(bool fresh) const;

    /// Judges the videos. Rows of other settings go as soon as the networks are open; a run that is refused changes
    /// nothing.
    /// @param fresh also what an earlier run has done is done again @param overwrite see BatchOptions
    void start(bool fresh = false, bool overwrite = false);
    /// Does only these videos again, in the run's own settings.
    void retry(const std::vector<std::size_t>& rows);
    void pause();
    void resume();
    void cancel();

    /// Why the last run ended before its time, where it failed.
    const std::optional<ErrorInfo>& failure() const { return m_failure; }

    /// Whether a run has been begun whose networks are not open yet.
    bool isOpening() const { return isBusy() && !m_clock.isValid(); }

    std::size_t doneCount() const;
    std::size_t runningCount() const;
    BatchPace pace() const;

    /// How long the last run took, seconds; 0 before.
    double seconds() const { return m_seconds; }

    void openLabels(const std::filesystem::path& file);
    void closeLabels();

    const std::optional<VideoLabels>& labels() const { return m_labels; }

    /// The truth about each video; empty without labels.
    const std::vector<std::optional<bool>>& truth() const { return m_truth; }

    /// How right the rows there are; nothing without labels. Takes milliseconds where there are ten thousands.
    std::optional<BatchAccuracy> accuracy() const;

Q_SIGNALS:
    void opened();
    void openFailed(const veriframe::ErrorInfo& error);
    void phaseChanged();
    /// entries() are others now; at most five times a second.
    void entriesChanged();
    /// @param interrupted a journal was found: a run can go on
    void traceRead(bool interrupted);
    void traceFailed(const veriframe::ErrorInfo& error);
    void runEnded(bool cancelled, const std::optional<veriframe::ErrorInfo>& error);
    void labelsChanged();
    void labelsFailed(const veriframe::ErrorInfo& error);

private:
    struct Listing;

    BatchOptions plannedOptions() const;
    void run(BatchOptions options, const QString& title);
    void takeOpened(const BatchNews::Opened& opened);
    void takeListing(Listing listing);
    void takeTrace(BatchTrace trace);
    void takeNews();
    void takeItem(BatchItem item);
    void endRun(bool cancelled, const std::optional<ErrorInfo>& error);
    void matchLabels();
    double activeSeconds() const;

    JobRunner& m_jobs;
    BatchPredictor m_predictor;
    BatchSource m_source;
    std::filesystem::path m_output;
    std::vector<BatchVideo> m_videos;
    std::vector<BatchEntry> m_entries;
    ModelPlan m_plan;
    ModelChoice m_choice;
    int m_framesWanted = AnalysisOptions().framesWanted;
    std::vector<ModelFacts> m_models;
    std::string m_detectorName;
    std::optional<ModelChoice> m_choiceOfRows;
    Json m_settingsOfRows;
    bool m_isForeign = false;  ///< what stands at the output was written by no batch
    bool m_hasJournal = false; ///< rows stand in a run that has not ended
    bool m_complete = false;   ///< the CSV is that of the rows
    std::optional<ErrorInfo> m_failure;
    JobId m_listJob = 0, m_traceJob = 0, m_runJob = 0, m_labelsJob = 0;
    std::shared_ptr<PauseGate> m_gate; ///< of the run
    std::shared_ptr<BatchFeed> m_feed; ///< of the run
    ModelChoice m_choiceOfRun;
    AnalysisOptions m_analysisOfRun;
    std::vector<bool> m_isOfRun; ///< one per video: the run has given it its row, or is about to
    QTimer m_fetch;
    QElapsedTimer m_clock; ///< since the run's first video
    double m_pausedSeconds = 0, m_pauseBegan = -1;
    std::size_t m_left = 0;    ///< videos the run had to do at its start
    std::size_t m_ended = 0;   ///< those of them that have ended
    std::int64_t m_frames = 0; ///< of ended videos of the run
    JobPace m_framePace;
    double m_seconds = 0;
    std::optional<VideoLabels> m_labels;
    std::vector<std::optional<bool>> m_truth;
};

/// Beside the folder or the list, named after it: "videos.submission.csv"; of single videos in their folder.
std::filesystem::path defaultOutput(const BatchSource& source);

} // namespace veriframe
