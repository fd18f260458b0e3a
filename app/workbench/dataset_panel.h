// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/preprocessing.h"
#include "dataset_content.h"
#include "section_panel.h"

#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;

namespace veriframe {

/// The right panel of the Dataset room: the chosen video and its steps, what is wrong with the metadata, and the
/// settings of the steps.
class DatasetPanel : public SectionPanel {
    Q_OBJECT

public:
    explicit DatasetPanel(QWidget* parent = nullptr);

    /// nullptr: none is chosen.
    void setVideo(const DatasetRow* row, int crops);
    void setProblems(const std::vector<ProblemGroup>& problems);

    /// Profile, stride, splits; the rest is left as it is.
    void setOptions(const PreprocessingOptions& options);
    PreprocessingOptions options(PreprocessingOptions base) const;
    /// The settings cannot be changed while a step runs with them.
    void setOptionsEnabled(bool enabled);
    /// "MTCNN with weights of /home/a/mtcnn", said under the settings.
    void setDetectorText(const QString& text);

Q_SIGNALS:
    void optionsChanged();
    void detectorRequested(); ///< the person wants another detector

private:
    QWidget* makeVideoPart();
    QWidget* makeOptionsPart();

    QLabel *m_videoTitle, *m_videoFacts, *m_videoSteps, *m_problems, *m_detector;
    QComboBox* m_profile;
    QSpinBox *m_stride, *m_splits;
    QWidget* m_optionsPart;
};

} // namespace veriframe
