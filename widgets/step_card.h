// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/step_pipeline.h"

namespace veriframe {

class Chip;
class ClampedText;
class ElidedText;
class SmallButton;
class TabularLabel;
class ThinProgress;

/// One step of a StepPipeline. Every line of it has its place whether or not there is something to say.
class StepCard : public QWidget {
    Q_OBJECT

public:
    explicit StepCard(QWidget* parent = nullptr);

    void setStep(const PipelineStep& step);

    const PipelineStep& step() const { return m_step; }

    void setBusy(bool busy);

    /// The lines that the explanation would take in a card of that width.
    int wantedExplanationLines(int cardWidth) const;
    void setExplanationLines(int lines);
    /// Below this its buttons would be cut.
    int leastWidth() const;
    /// y of the connectors' ends.
    int portY() const;
    /// Its own button that can be pressed takes the focus. @returns whether there is one
    bool takeFocus();

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();
    void reasonsRequested(veriframe::StepPipeline::Reasons which);
    /// The control that had the focus cannot be used any more, and no other one of the card can.
    void focusLost();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Action { none, start, again, goOn, pause, resume };

    static Action actionOf(PipelineStep::State state);
    static QString textOf(Action action);

    void layOut();
    void showStep();
    void showButtons();
    void press();

    PipelineStep m_step;
    bool m_busy = false;
    Action m_action = Action::none;
    ElidedText* m_title;
    ClampedText* m_explanation;
    QWidget* m_icon;
    ElidedText* m_state;
    TabularLabel* m_count;
    ThinProgress* m_progress;
    ClampedText* m_status;
    Chip* m_skipped;
    Chip* m_failed;
    SmallButton* m_main;
    SmallButton* m_cancel;
};

} // namespace veriframe
