// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "batch_document.h"
#include "settings.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace veriframe {

class BatchPanel;
class BatchRunLine;
class BatchTable;
class BatchThumbnails;
class NoticeBar;
class StateCard;
class TitleBar;

/// The room for many videos: a folder, a list or files in, a submission CSV out, and in between a table in which every
/// file is accounted for. What it can do are the actions it registers ("batch.*", see batch_actions.cpp).
class BatchWorkspace : public QWidget {
    Q_OBJECT

public:
    BatchWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent = nullptr);
    ~BatchWorkspace() override;

    /// Folders, lists, videos, as a person names or drops them. What they are is looked up in the background.
    void open(const std::vector<std::filesystem::path>& places);
    /// @param output empty: beside what is opened
    void open(const BatchSource& source, const std::filesystem::path& output = {});
    void closeBatch();
    /// What judges from now on. @param choice that it was made of
    void setPlan(const ModelPlan& plan, const ModelChoice& choice);

    BatchDocument& document() { return *m_document; }

    BatchTable& table() { return *m_table; }

    BatchPanel& panel() { return *m_panel; }

    QString notice() const;

    /// What is open, output, labels: what a session restores.
    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);
    void saveLayout();
    void restoreLayout();
    void resetLayout();

Q_SIGNALS:
    void modelSetupRequested();
    void titleChanged(const QString& title);
    /// The person wants to see a video in Inspect, judged by what judged it here.
    /// @param choice nothing: that is not known
    void inspectRequested(const std::filesystem::path& video, const std::optional<veriframe::ModelChoice>& choice);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // batch_layout.cpp
    void buildLayout();
    void connectWidgets();
    void connectDocument();
    void foldPanelByWidth();
    // batch_actions.cpp
    void registerActions();
    void registerRunActions();
    void registerVideoActions();
    void chooseFolder();
    void chooseFiles();
    void chooseOutput();
    void chooseLabels();
    void exportSubmission();
    void start(bool fresh);
    void begin(bool fresh, bool overwrite);
    void retry(const std::vector<std::size_t>& rows);
    void retrySelected();
    void retryFailed();
    void inspectCurrent();
    void showInFolder();
    void copyPath();
    void refreshActions();

    void showPage();
    void showOpenFailure(const ErrorInfo& error);
    void showRunEnd(bool cancelled, const std::optional<ErrorInfo>& error);
    void showTrace(bool interrupted);
    void readThumbnails(const std::vector<int>& videos);
    void refreshAll();
    void refreshRows();
    void refreshPanel();
    void refreshVideoPart();
    void refreshTitle();
    void notify(const QString& text, const QString& button = {}, std::function<void()> pressed = {});

    JobRunner& m_jobs;
    Settings& m_settings;
    ActionRegistry& m_actions;
    std::unique_ptr<BatchDocument> m_document;
    std::unique_ptr<BatchThumbnails> m_thumbnails;

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    QSplitter* m_columns = nullptr;
    BatchRunLine* m_runLine = nullptr;
    BatchTable* m_table = nullptr;
    BatchPanel* m_panel = nullptr;

    QTimer m_panelTimer; ///< while a run goes on, sums over all rows follow once a second
    JobId m_sortingJob = 0;
    bool m_openFailed = false;
    bool m_sameBatch = true;   ///< the table has the rows of what is open
    bool m_panelWanted = true; ///< by the person; a narrow window folds it all the same
    bool m_panelFolded = false;
};

} // namespace veriframe
