// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// One step of a pipeline and how far it is. Counts are of whatever the step goes through (videos, frames, pictures).
struct PipelineStep {
    enum class State {
        unknown, ///< what is there is still being looked at
        ready,
        stale, ///< it has results, but what they came from has changed
        running,
        paused,
        complete,
        incomplete, ///< stopped before its end
        failed
    };

    QString id;          ///< names the step in signals; not shown
    QString title;       ///< "Face boxes"
    QString explanation; ///< one sentence; at most three lines of it are shown
    State state = State::unknown;
    qint64 done = 0;    ///< those with a result
    qint64 skipped = 0; ///< those left out for a reason; not among done
    qint64 failed = 0;  ///< those that went wrong; not among done
    qint64 total = 0;   ///< 0: not known
    QString rate;       ///< "38 frames/s"; shown while the step runs
    QString timeLeft;   ///< "about 4 min left"; shown while the step runs
    QString note;       ///< a sentence, shown in their place while it does not
    bool operator==(const PipelineStep&) const = default;
};

/// The word that says a state: "Outdated".
QString pipelineStateWord(PipelineStep::State state);

/// Steps as cards in a row, joined by thin lines; on several rows where there is less room. Says what a person asks
/// for and changes nothing by itself: whoever owns it answers with setSteps().
class StepPipeline : public QWidget {
    Q_OBJECT

public:
    /// Which of a step's items are asked about.
    enum class Reasons { skipped, failed };
    Q_ENUM(Reasons)

    explicit StepPipeline(QWidget* parent = nullptr);
    ~StepPipeline() override;

    /// Changes what differs and nothing else: the focus stays, cards keep their size while counts come in.
    void setSteps(std::vector<PipelineStep> steps);
    const std::vector<PipelineStep>& steps() const;
    /// Something runs: no step can be started. What runs or rests can still be paused, resumed and cancelled.
    void setBusy(bool busy);
    bool isBusy() const;

    /// From this width on all cards stand in one row.
    int rowWidth() const;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void startRequested(const QString& id);
    void pauseRequested(const QString& id);
    void resumeRequested(const QString& id);
    void cancelRequested(const QString& id);
    /// A click on how many were skipped or failed.
    void reasonsRequested(const QString& id, veriframe::StepPipeline::Reasons which);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCard();
    void place();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
