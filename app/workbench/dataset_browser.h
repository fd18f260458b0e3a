// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/dataset_layout.h"
#include "dataset_pictures.h"
#include "job_runner.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace veriframe {

class Chip;
class DatasetTable;
class MaskCompare;
class StateCard;

/// Goes through a dataset's faces: the list of videos, and of the chosen one original, fake and mask side by side, with
/// a slider over the frames that were cut out.
class DatasetBrowser : public QWidget {
    Q_OBJECT

public:
    explicit DatasetBrowser(JobRunner& jobs, QWidget* parent = nullptr);

    /// nullptr: none.
    void setIndex(std::shared_ptr<const DatasetIndex> index);
    /// Shows the video's faces, from the first; the same video keeps its place and is read again.
    void showVideo(const QString& name);

    QString video() const { return m_video; }

    void setFrame(int frame); ///< the nearest one that was cut out
    int frame() const;        ///< -1: none
    void step(int frames);    ///< to the frame so many places further on

    DatasetTable* list() const { return m_list; }

    MaskCompare* compare() const { return m_compare; }

    QSlider* slider() const { return m_slider; }

    /// What toggles the landmarks.
    void setLandmarksAction(QAction* action);
    void setStepActions(QAction* back, QAction* forward);

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void frameChanged(int frame);

private:
    void buildLayout();
    QWidget* makeFrameBar();
    void takeFaces(std::vector<FaceName> faces);
    void fillFaceChoice();
    void showFace();
    void showNothing(const QString& title, const QString& text);
    std::optional<FaceName> currentFace() const;

    JobRunner& m_jobs;
    std::shared_ptr<const DatasetIndex> m_index;
    QString m_video;
    BrowsedPair m_pair;
    std::vector<FaceName> m_faces; ///< ascending
    std::vector<int> m_frames;     ///< that have faces
    JobId m_listJob = 0, m_pictureJob = 0;

    DatasetTable* m_list;
    QSplitter* m_columns;
    QStackedWidget* m_pages;
    StateCard* m_card;
    MaskCompare* m_compare;
    QSlider* m_slider;
    QLabel *m_frameText, *m_faceLabel;
    QComboBox* m_face;
    Chip* m_landmarks;
    QToolButton *m_back, *m_forward;
};

} // namespace veriframe
