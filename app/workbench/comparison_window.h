// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_study.h"

#include <QWidget>
#include <memory>

class QAction;
class QStackedWidget;

namespace veriframe {

class ComparisonPictures;
class InspectWorkspace;
class NoticeBar;
class ResultComparisonView;
class StateCard;
class TitleBar;

/// A window beside Inspect's: its video, as it was analysed, against another ensemble or another video. It follows
/// Inspect's cursor and moves it. Another video in Inspect empties it.
class ComparisonWindow : public QWidget {
    Q_OBJECT

public:
    /// @param inspect outlives this
    ComparisonWindow(JobRunner& jobs, InspectWorkspace& inspect);
    ~ComparisonWindow() override;

    /// Shows it, in front of what may cover it.
    void bringUp();

    void compareWithEnsemble(const ModelChoice& other);
    void compareWithVideo(const std::filesystem::path& other);
    /// Writes the faces as a table, as a job.
    void exportCsv(const std::filesystem::path& path);

    ComparisonStudy& study() { return *m_study; }

    ResultComparisonView& view() { return *m_view; }

    ComparisonPictures& pictures() { return *m_pictures; }

    StateCard& card() { return *m_card; }

    NoticeBar& notice() { return *m_notice; }

    QAction* ensembleAction() const { return m_ensemble; }

    QAction* videoAction() const { return m_video; }

    QAction* exportAction() const { return m_export; }

    QAction* cancelAction() const { return m_cancel; }

    QAction* againAction() const { return m_again; }

private:
    void makeActions();
    void buildLayout();
    void connectInspect();
    void chooseEnsemble();
    void chooseVideo();
    void chooseTarget();
    bool canCompare() const;
    ComparedVideo comparedVideo() const;
    void followInspect();
    bool showsOutcome() const;
    void refresh();
    void refreshActions();
    void refreshPictures();
    void refreshCard();
    void focusContent();
    void offerAgain(const QString& why);

    JobRunner& m_jobs;
    InspectWorkspace& m_inspect;
    std::unique_ptr<ComparisonStudy> m_study;
    ModelChoice m_choice; ///< the last ensemble that was chosen here

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    ResultComparisonView* m_view = nullptr;
    ComparisonPictures* m_pictures = nullptr;
    QAction *m_ensemble = nullptr, *m_video = nullptr, *m_export = nullptr, *m_cancel = nullptr, *m_again = nullptr,
            *m_close = nullptr;
    std::filesystem::path m_shownVideo; ///< the second, whose pictures are shown
};

} // namespace veriframe
