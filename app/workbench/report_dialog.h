// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "report_job.h"

#include <QDialog>
#include <QTimer>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace veriframe {

class MessageLine;
class PathField;

/// "report.pdf, report.json": their names without the folder.
QString fileNamesText(const std::vector<std::filesystem::path>& files);

/// Which report, and where to: a folder with the forms that are wanted and their checksums, or one file.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// What the dialog begins with.
    struct Start {
        std::filesystem::path video;
        std::filesystem::path beside; ///< the case, or the video: the report is proposed beside it, named after it
        QString whyNoHeatMaps;        ///< empty: they can be made
    };

    ReportDialog(JobRunner& jobs, Start start, QWidget* parent = nullptr);

    ReportWish wish() const;

protected:
    bool event(QEvent* event) override;

private:
    void growToTexts();
    void buildChoices();
    void buildPlace();
    QWidget* makeFormChoice();
    bool wantsFolder() const;
    QString path() const;
    void takeEnding();
    void browseForFile();
    void showChoice();
    /// What lies there is found out in the background.
    void look();
    void showPlace(const ReportPlace& place);
    void refreshAccept();

    JobRunner& m_jobs;
    const Start m_start;
    QRadioButton *m_folder, *m_file;
    std::array<QCheckBox*, 3> m_forms{}; ///< HTML, PDF, JSON
    QComboBox* m_form;
    QLabel* m_sums;
    PathField* m_folderField;
    QWidget* m_fileRow;
    QLineEdit* m_fileEdit;
    QTimer m_typing;
    QLabel* m_place;
    MessageLine* m_problem;
    QCheckBox* m_heatMaps;
    QPushButton* m_accept = nullptr;
    JobId m_looking = 0;
};

} // namespace veriframe
