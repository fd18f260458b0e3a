// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "job_runner.h"
#include "settings.h"

#include <QMainWindow>
#include <QTimer>
#include <filesystem>
#include <map>
#include <optional>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace veriframe {

class BatchWorkspace;
class CheckpointsWorkspace;
class DatasetWorkspace;
class InspectWorkspace;
class JobStrip;
class ManualWindow;
struct OpenedPlace;
class SideBar;
class TrainingWorkspace;
class WelcomePage;

/// How the program is started.
struct StartOptions {
    std::filesystem::path file;        ///< a video or a case to open; empty: what the last session had open
    std::optional<ModelChoice> models; ///< from the command line, for this run; else the settings'
    bool restoreSession = true;
    bool welcomeFirst = false; ///< where it was never seen: shows the welcome, unless a file is given
};

/// The one window: side bar of workspaces, the workspace, the job strip; menus, drag and drop, recent files, session.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Models, session, file: once the window is shown.
    void start(const StartOptions& options);

    /// Whatever a person hands over: a video, a case, a folder, checkpoints, an ensemble manifest.
    void openAnything(const std::vector<std::filesystem::path>& paths);
    void setModels(const ModelChoice& choice, bool remember);
    /// Stops all work. @return false if something still runs after that time
    bool stopWork(int milliseconds);

    InspectWorkspace& inspect() { return *m_inspect; }

    DatasetWorkspace& dataset() { return *m_dataset; }

    TrainingWorkspace& training() { return *m_training; }

    CheckpointsWorkspace& checkpoints() { return *m_checkpoints; }

    BatchWorkspace& batch() { return *m_batch; }

    /// "inspect", "dataset", "training", "checkpoints" or "batch". Keys and menus of the others rest.
    void showWorkspace(const QString& id);
    QString workspace() const;
    /// What a person sees first; over all workspaces until one is chosen or something is opened.
    void showWelcome();
    bool isWelcoming() const;
    WelcomePage& welcome();
    /// @param page "workspaces/inspect.md"; empty: the front page
    void showManual(const QString& page);

    /// The manual's window; nullptr while it was never opened.
    ManualWindow* manual() const { return m_manual; }

    ActionRegistry& actions() { return *m_actions; }

    JobRunner& jobs() { return *m_jobs; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void registerActions();
    void registerHelpActions();
    void registerLanguages(const QString& group);
    void registerManualActions();
    void leaveWelcome();
    void makeMenus();
    void fillRecentMenu();
    void connectJobs();
    void openPlaces(const std::vector<OpenedPlace>& places);
    void chooseVideo(const QString& folder = {});
    void setUpModels();
    void applyModels();
    void saveSession();
    void showMachine();
    void makeWorkspaces();
    void connectWorkspaces();
    void connectCheckpoints();
    void connectBatch();
    QWidget* page(const QString& workspace) const;
    void showTitle();
    void inspectVideo(const QString& video, const QString& original);

    Settings& m_settings;
    JobRunner* m_jobs;
    ActionRegistry* m_actions;
    SideBar* m_sideBar;
    QStackedWidget* m_content; ///< the workspaces with their side bar, then the welcome
    QStackedWidget* m_workspaces;
    WelcomePage* m_welcome = nullptr; ///< made when it is first shown
    ManualWindow* m_manual = nullptr;
    InspectWorkspace* m_inspect = nullptr;
    DatasetWorkspace* m_dataset = nullptr;
    TrainingWorkspace* m_training = nullptr;
    CheckpointsWorkspace* m_checkpoints = nullptr;
    BatchWorkspace* m_batch = nullptr;
    std::map<QString, QActionGroup*> m_workspaceActions; ///< by workspace
    std::map<QString, QString> m_titles;                 ///< of what is open, by workspace
    JobStrip* m_strip;
    QMenu* m_recent = nullptr;
    QStringList m_languageIds; ///< of the actions that choose a language
    ModelChoice m_models;
    bool m_closesOnceCaseIsKept = false, m_closesWithoutCase = false;
    QString m_modelName;   ///< of what judges; empty: nothing does
    QTimer m_sessionTimer; ///< a session is remembered while it goes on, not only at its end
};

} // namespace veriframe
