// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "earlier_runs.h"
#include "output_folders.h"
#include "room_layout.h"
#include "settings.h"
#include "training_document.h"
#include "training_runs.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <filesystem>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace veriframe {

class CollapsibleSection;
class ConsoleView;
class NoticeBar;
class RunQueue;
class StateCard;
class TitleBar;
class TrainingCurves;
class TrainingPanel;
class TrainingSetupPage;

/// The researcher's second room: what is trained on what, a queue of seeds, and the curves of the run at work. What it
/// can do are the actions it registers ("training.*", see training_actions.cpp).
class TrainingWorkspace : public QWidget {
    Q_OBJECT

public:
    enum class View { setup, curves, console };

    TrainingWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent = nullptr);
    ~TrainingWorkspace() override;

    /// What trains: veriframe::train unless a test puts something else in its place.
    void setTrainer(Trainer trainer);

    void setData(const QString& root);
    /// What the Dataset room has open; empty: nothing. Taken where nothing else was chosen.
    void offerDataset(const QString& root);
    /// The room is shown: data that could not be used when it was looked at may be complete by now, and somebody else
    /// may have trained.
    void lookAgainIfNeeded();

    void showView(View view);
    View view() const;

    TrainingDocument& document() { return *m_document; }

    TrainingRuns& runs() { return *m_runs; }

    TrainingSetupPage& setupPage() { return *m_setup; }

    TrainingCurves& curves() { return *m_curves; }

    RunQueue& queue() { return *m_queue; }

    TrainingPanel& panel() { return *m_panel; }

    /// Saves the curves of the run that is looked at: a picture as .png or .svg, the numbers as .csv.
    void saveCurves(const QString& path);

    /// What was chosen, configuration, view: what a session restores.
    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);

    void saveLayout() { m_layout->save(); }

    void restoreLayout() { m_layout->restore(); }

    void resetLayout() { m_layout->reset(); }

Q_SIGNALS:
    void datasetRoomRequested();
    void titleChanged(const QString& title);

private:
    // Set-up, training_workspace_layout.cpp
    void buildLayout();
    void connectWidgets();
    void connectDocument();
    void connectRuns();
    // training_actions.cpp
    void registerActions();
    void registerConfigActions();
    void registerRunActions();
    void registerViewActions();
    // training_curve_actions.cpp
    void registerCurveActions();
    void connectCurves();
    void exportCurves();
    void chooseData();
    void openConfig();
    void saveConfig();
    void previewCrops();
    void usePreset(const char* name);
    void openOutput();

    void start();
    void showState();
    /// The run that is looked at; nullptr: none.
    const TrainingRun* shownRun() const;
    void showRun(int index);
    void showChosenRun();
    void goOnWithRun();
    /// In the background: into the folder where checkpoints go, and those of the runs in the list.
    void lookForEarlierRuns();
    void lookIntoNewFolders();
    void refreshQueue();
    void refreshPanel();
    void refreshTitle();
    void refreshActions();

    JobRunner& m_jobs;
    Settings& m_settings;
    ActionRegistry& m_actions;
    std::unique_ptr<TrainingDocument> m_document;
    std::unique_ptr<TrainingRuns> m_runs;
    std::unique_ptr<EarlierRuns> m_earlier;
    std::unique_ptr<OutputFolders> m_outputs;

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    QSplitter* m_columns = nullptr;
    RoomLayout* m_layout = nullptr;
    CollapsibleSection* m_queueSection = nullptr;
    RunQueue* m_queue = nullptr;
    QStackedWidget* m_views = nullptr;
    TrainingSetupPage* m_setup = nullptr;
    TrainingCurves* m_curves = nullptr;
    ConsoleView* m_console = nullptr;
    TrainingPanel* m_panel = nullptr;

    QTimer m_refreshTimer; ///< queue and panel follow at a pace that people can read
    QString m_offered;     ///< what the Dataset room has open
    int m_shown = -1;      ///< run in curves, console and panel
    int m_shownId = 0;     ///< the same run by its id
};

} // namespace veriframe
