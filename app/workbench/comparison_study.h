// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_content.h"
#include "inspect_analysis.h"

#include <QObject>
#include <memory>

namespace veriframe {

/// What is compared: a video as Inspect has analysed it.
struct ComparedVideo {
    std::filesystem::path path;
    std::shared_ptr<const VideoResult> result;
    ResultOrigin origin;
    ModelPlan plan; ///< what judged it
    std::vector<FrameTime> times;
};

/// Sets the analysed video of Inspect against another ensemble or another video. One comparison at a time, in the lane
/// of the analyses; what was replaced is never passed on. All members are called from the GUI thread.
class ComparisonStudy : public QObject {
    Q_OBJECT

public:
    enum class State { idle, running, done, failed, cancelled };

    /// @param analysis opens what judges the other video; outlives this
    ComparisonStudy(JobRunner& jobs, InspectAnalysis& analysis, QObject* parent = nullptr);
    ~ComparisonStudy() override;

    /// The same faces, judged by other networks.
    void compareEnsembles(const ComparedVideo& first, const ModelChoice& other);
    /// Another video by the same networks, on the frames that belong to those analysed.
    void compareVideos(const ComparedVideo& first, const std::filesystem::path& other);
    void cancel();
    /// The last comparison again, with what is known of the first video by now.
    void repeat(const ComparedVideo& first);
    /// Forgets everything.
    void clear();

    State state() const { return m_state; }

    const ComparedVideo& first() const { return m_first; }

    /// Empty: it is an ensemble.
    const std::filesystem::path& otherVideo() const { return m_otherVideo; }

    /// What is known so far; nothing before the first faces.
    const std::shared_ptr<const ComparisonOutcome>& outcome() const { return m_outcome; }

    /// Why it failed; as it is while state() is failed.
    const ErrorInfo& error() const { return m_error; }

Q_SIGNALS:
    /// State or outcome.
    void changed();

private:
    using OutcomePointer = std::shared_ptr<const ComparisonOutcome>;

    void begin(const ComparedVideo& first, std::function<void()> again);
    JobSpec specFor(const QString& title);
    void take(const OutcomePointer& outcome);
    void end(State state);

    JobRunner& m_jobs;
    InspectAnalysis& m_analysis;
    State m_state = State::idle;
    ComparedVideo m_first;
    std::filesystem::path m_otherVideo;
    std::function<void()> m_again;
    OutcomePointer m_outcome;
    ErrorInfo m_error;
    JobId m_job = 0;
};

} // namespace veriframe
