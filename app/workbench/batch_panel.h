// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_content.h"
#include "section_panel.h"

class QAction;
class QLabel;
class QSpinBox;

namespace veriframe {

class ElidedText;
class FactList;
class FlowingText;
class MetricCard;
class ScoreLine;

/// The right panel of the Batch room: the chosen video and why it stands where it stands, how many videos are in which
/// state, how right the scores are where labels tell, and with what they are judged.
class BatchPanel : public SectionPanel {
    Q_OBJECT

public:
    struct Actions {
        QAction *inspect, *retry, *openLabels, *closeLabels, *chooseModels, *chooseOutput;
    };

    explicit BatchPanel(const Actions& actions, QWidget* parent = nullptr);

    /// nullptr: none is chosen.
    void setVideo(const BatchVideoContent* content);
    void setCounts(const std::vector<BatchFact>& counts);
    /// @param accuracy nothing: no labels are open
    void setAccuracy(const std::optional<BatchAccuracy>& accuracy, const std::optional<VideoLabels>& labels);
    void setSettings(const std::vector<BatchFact>& settings);
    void setFramesWanted(int frames);
    /// What a run is done with cannot be changed while it goes on.
    void setSettingsEnabled(bool enabled);

Q_SIGNALS:
    void framesWantedChanged(int frames);

private:
    QWidget* makeVideoPart(const Actions& actions);
    QWidget* makeLabelsPart(const Actions& actions);
    QWidget* makeSettingsPart(const Actions& actions);

    ElidedText *m_title, *m_path;
    ScoreLine* m_score;
    QLabel* m_state; ///< in the place of the score where there is none
    FlowingText *m_why, *m_advice;
    FactList *m_facts, *m_models, *m_persons;
    QLabel *m_modelsTitle, *m_personsTitle;
    QWidget* m_videoButtons = nullptr;
    FactList* m_counts;
    MetricCard* m_accuracy;
    FlowingText* m_labels;
    FactList* m_settings;
    QSpinBox* m_frames;
};

} // namespace veriframe
