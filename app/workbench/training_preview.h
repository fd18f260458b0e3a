// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "train/training.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QPushButton;
class QScrollArea;

namespace veriframe {

class MessageLine;

/// What training makes of the crops, as a contact sheet that a person can judge: others are drawn as often as one
/// likes, and a sheet can be kept as a picture.
class TrainingPreview : public QDialog {
    Q_OBJECT

public:
    explicit TrainingPreview(JobRunner& jobs, QWidget* parent = nullptr);

    /// Draws a sheet of what a run with these options sees.
    void preview(const TrainingOptions& options);

    /// The sheet that is shown; null: none yet.
    const QImage& sheet() const { return m_sheet; }

    /// Why there is no sheet; empty: there is one, or it is being drawn.
    QString problem() const;
    /// Keeps the sheet as PNG.
    void save(const QString& path);

private:
    void draw();
    void chooseFile();
    void showSheet(const QImage& sheet);
    void showState(const QString& state, const QString& problem = {});

    JobRunner& m_jobs;
    TrainingOptions m_options;
    std::uint64_t m_draw = 0; ///< goes on with each sheet
    JobId m_job = 0;
    QImage m_sheet;
    QLabel *m_state, *m_picture;
    MessageLine* m_problem;
    QScrollArea* m_scroll;
    QPushButton *m_again, *m_save;
};

} // namespace veriframe
