// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "section_panel.h"
#include "training_content.h"

class QAction;

namespace veriframe {

class FactList;
class PanelLabel;
class ThinProgress;
class WrappedText;

/// The right panel of the Training room: what the chosen run is made of, how far it is, where its checkpoints are and
/// what going on would do; before there is one, what Start would do or why it cannot.
class TrainingPanel : public SectionPanel {
    Q_OBJECT

public:
    /// @param goOn offered where a run can go on
    explicit TrainingPanel(QAction* goOn, QWidget* parent = nullptr);

    void setContent(const TrainingPanelContent& content);
    /// All that it says, for tests.
    QString text() const;

private:
    PanelLabel* m_title;
    WrappedText* m_state;
    ThinProgress* m_progress;
    FactList *m_soFar, *m_facts;
    PanelLabel* m_caveat;
    WrappedText *m_checkpoints, *m_resume;
};

} // namespace veriframe
