// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "dataset_document.h"
#include "model_choice.h"
#include "room_layout.h"
#include "settings.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <filesystem>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace veriframe {

class CollapsibleSection;
class DatasetBrowser;
class DatasetPanel;
class DatasetTable;
class FoldChart;
class NoticeBar;
class StateCard;
class StepPipeline;
class TitleBar;

/// The researcher's first room: a dataset, the steps that turn it into training data, what is missing and why, and the
/// faces that were cut out. What it can do are the actions it registers ("dataset.*", see dataset_actions.cpp).
class DatasetWorkspace : public QWidget {
    Q_OBJECT

public:
    enum class View { videos, faces, folds };

    DatasetWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent = nullptr);
    ~DatasetWorkspace() override;

    void openDataset(const std::filesystem::path& root);
    void closeDataset();
    /// Whose detector the steps use.
    void setPlan(const ModelPlan& plan);
    /// Draws a dataset into a new folder of this one and opens it.
    void drawDemo(const std::filesystem::path& folder);

    void showView(View view);
    View view() const;
    /// Chooses a video in both lists.
    void showVideo(const QString& name);

    DatasetDocument& document() { return *m_document; }

    DatasetBrowser& browser() { return *m_browser; }

    /// Root, view, video, frame: what a session restores.
    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);

    void saveLayout() { m_layout->save(); }

    void restoreLayout() { m_layout->restore(); }

    void resetLayout() { m_layout->reset(); }

Q_SIGNALS:
    void modelSetupRequested();
    void datasetOpened(const QString& path);
    void titleChanged(const QString& title);
    /// The person wants to see a video in Inspect. @param original empty: it is real, or has none
    void inspectRequested(const QString& video, const QString& original);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // Set-up, dataset_workspace_layout.cpp
    void buildLayout();
    void connectWidgets();
    void connectDocument();
    // dataset_actions.cpp
    void registerActions();
    void registerRunActions();
    void registerViewActions();
    void chooseDataset();
    void chooseDemoFolder();
    void saveTable();
    void inspectCurrent();
    void stepVideo(int rows);

    void showState(bool isOpen);
    void showOpenFailure(const ErrorInfo& error);
    void showRunEnd(bool cancelled, const std::optional<ErrorInfo>& error);
    void showReasons(const QString& step, bool failed);
    void takeOptions();
    void refreshSteps();
    void refreshVideos();
    void refreshVideoPart();
    void refreshTitle();
    void refreshActions();

    JobRunner& m_jobs;
    Settings& m_settings;
    ActionRegistry& m_actions;
    std::unique_ptr<DatasetDocument> m_document;

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    QSplitter* m_columns = nullptr;
    RoomLayout* m_layout = nullptr;
    CollapsibleSection* m_steps = nullptr;
    StepPipeline* m_pipeline = nullptr;
    QStackedWidget* m_views = nullptr;
    DatasetTable* m_table = nullptr;
    DatasetBrowser* m_browser = nullptr;
    FoldChart* m_chart = nullptr;
    DatasetPanel* m_panel = nullptr;

    QTimer m_refreshTimer; ///< while a step runs, tables follow at a pace that people can read
    QVariantMap m_pending; ///< restored by a session once the dataset is open
    QString m_detectorName;
    JobId m_demoJob = 0;
};

/// Whether a folder holds metadata.json itself or in a part's folder.
bool isDatasetRoot(const std::filesystem::path& folder);

} // namespace veriframe
