// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_content.h"
#include "job_runner.h"
#include "judge.h"
#include "predict/robustness.h"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// Which frames an analysis looks at.
struct FrameChoice {
    enum class Kind {
        sampled, ///< 32, evenly spaced: the quick pass
        every,   ///< every `stride`-th
        range    ///< every `stride`-th from `first` to `last`
    } kind = Kind::sampled;
    int stride = 1;
    int first = 0, last = 0;
    bool operator==(const FrameChoice&) const = default;
};

/// Ascending frame indices of a choice.
std::vector<int> framesOf(const FrameChoice& choice, int frameCount);

/// Runs the analyses of one video at a time: opens detector and models when they are first needed, streams what is
/// found, goes on from what is known. Results of a video or a run that was replaced are never passed on. All members
/// are called from the GUI thread.
class InspectAnalysis : public QObject {
    Q_OBJECT

public:
    using ResultPointer = std::shared_ptr<const VideoResult>;

    InspectAnalysis(JobRunner& jobs, QObject* parent = nullptr);

    /// What judges from now on. A running analysis is abandoned.
    void setPlan(const ModelPlan& plan);

    const ModelPlan& plan() const { return m_plan; }

    /// Another video; a running analysis is abandoned. @param path empty: none
    void setVideo(const std::filesystem::path& path);

    /// @param known what earlier runs found (null: nothing); frames found with another detector or profile are not
    /// used, probabilities of other models are computed anew in the faces found
    void start(const FrameChoice& choice, int frameCount, const ResultPointer& known, const ResultOrigin& knownOrigin);
    void cancel();
    bool isRunning() const;

    /// The models and the detector as they were opened; null before.
    const std::shared_ptr<Judge>& judge() const { return m_judge; }

    /// Runs something that needs the opened models, opening them first where needed, one after another with the
    /// analyses.
    /// @param spec its `work` is replaced by one that calls `work`
    JobId startWithJudge(JobSpec spec, std::function<void(const std::shared_ptr<Judge>&, JobContext&)> work);

Q_SIGNALS:
    void started();
    /// What was found so far, or in the end; a finished result has its final state.
    void resultReady(veriframe::InspectAnalysis::ResultPointer result, const veriframe::ResultOrigin& origin);
    /// The run is over. @param error nothing if it was finished or cancelled
    void ended(bool cancelled, const std::optional<veriframe::ErrorInfo>& error);

private:
    void abandon();

    JobRunner& m_jobs;
    ModelPlan m_plan;
    std::filesystem::path m_path;
    std::shared_ptr<Judge> m_judge;
    /// What the job threads share: the judge last opened, reused as far as the next plan allows.
    struct Opened;
    std::shared_ptr<Opened> m_opened;
    JobId m_job = 0;
};

} // namespace veriframe
