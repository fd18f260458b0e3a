// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "analysis_dialogs.h"
#include "base/error.h"
#include "batch_workspace.h"
#include "checkpoints_workspace.h"
#include "dataset_workspace.h"
#include "inspect_workspace.h"
#include "model_choice.h"
#include "model_setup.h"
#include "opened_files.h"
#include "training_workspace.h"
#include "welcome_page.h"
#include "widgets/job_strip.h"
#include "widgets/side_bar.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace veriframe {

namespace {

constexpr int sessionIntervalMs = 3000;

/// Widgets that have their own use for these keys keep them from the window's single-key actions.
bool needsKeyItself(const QWidget* widget, int key)
{
    const bool navigates = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right ||
                           key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp ||
                           key == Qt::Key_PageDown;
    if (qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QComboBox*>(widget) ||
        qobject_cast<const QAbstractSpinBox*>(widget))
        return navigates || key == Qt::Key_Space;
    if (qobject_cast<const QAbstractButton*>(widget))
        return key == Qt::Key_Space;
    return false;
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_jobs(new JobRunner(this)),
      m_actions(new ActionRegistry(settings, this)), m_sideBar(new SideBar), m_content(new QStackedWidget),
      m_workspaces(new QStackedWidget), m_strip(new JobStrip), m_models(settings.models())
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Veriframe"));
    setAcceptDrops(true);
    registerActions();
    makeWorkspaces();
    registerHelpActions();
    makeMenus();

    auto* rooms = new QWidget;
    auto* middle = new QHBoxLayout(rooms);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_sideBar);
    middle->addWidget(m_workspaces, 1);
    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_content->addWidget(rooms);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_strip);
    setCentralWidget(central);
    setMinimumSize(760, 480);
    resize(1440, 900);

    connectJobs();
    connectWorkspaces();
    connect(&settings, &Settings::recentFilesChanged, this, &MainWindow::fillRecentMenu);
    connect(&settings, &Settings::schemeChanged, this, [&settings] { applyTheme(*qApp, settings.scheme()); });
    connect(&settings, &Settings::writeFailed, m_strip, &JobStrip::showMessage);
    m_sessionTimer.setInterval(sessionIntervalMs);
    connect(&m_sessionTimer, &QTimer::timeout, this, &MainWindow::saveSession);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    // What runs in the background belongs to the workspace: it ends first.
    m_jobs->stopAll(10'000);
    delete m_welcome;
    delete m_inspect;
    delete m_dataset;
    delete m_training;
    delete m_checkpoints;
    delete m_batch;
}

void MainWindow::makeWorkspaces()
{
    m_inspect = new InspectWorkspace(*m_jobs, m_settings, *m_actions);
    m_dataset = new DatasetWorkspace(*m_jobs, m_settings, *m_actions);
    m_workspaces->addWidget(m_inspect);
    m_training = new TrainingWorkspace(*m_jobs, m_settings, *m_actions);
    m_workspaces->addWidget(m_dataset);
    m_workspaces->addWidget(m_training);
    m_checkpoints = new CheckpointsWorkspace(*m_jobs, m_settings, *m_actions);
    m_workspaces->addWidget(m_checkpoints);
    m_batch = new BatchWorkspace(*m_jobs, m_settings, *m_actions);
    m_workspaces->addWidget(m_batch);
    const QString inspect = QStringLiteral("inspect"), dataset = QStringLiteral("dataset"),
                  training = QStringLiteral("training"), checkpoints = QStringLiteral("checkpoints"),
                  batch = QStringLiteral("batch");
    for (const QString& id : {inspect, dataset, training, checkpoints, batch}) {
        auto* group = new QActionGroup(this);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        for (const ActionRegistry::Entry& entry : m_actions->entries())
            if (entry.id.startsWith(id + QLatin1Char('.')) && entry.id != QStringLiteral("dataset.open") &&
                entry.id != QStringLiteral("inspect.models"))
                group->addAction(entry.action);
        m_workspaceActions[id] = group;
    }
    m_sideBar->setEntries(
        {{inspect, tr("Inspect"), inspect},
         {dataset, tr("Dataset"), dataset},
         {training, tr("Training"), training},
         {checkpoints, tr("Checkpoints"), QStringLiteral("bookmark")},
         {batch, tr("Batch"), batch}});
    m_sideBar->setCurrent(inspect);
    showWorkspace(inspect);
}

void MainWindow::connectWorkspaces()
{
    connect(m_sideBar, &SideBar::currentChanged, this, &MainWindow::showWorkspace);
    connect(m_inspect, &InspectWorkspace::modelSetupRequested, this, &MainWindow::setUpModels);
    connect(m_inspect, &InspectWorkspace::videoOpened, &m_settings, &Settings::addRecentFile);
    connect(m_inspect, &InspectWorkspace::caseOpened, &m_settings, &Settings::addRecentFile);
    connect(
        m_inspect, &InspectWorkspace::caseKept, this,
        [this](bool saved) {
            if (std::exchange(m_closesOnceCaseIsKept, false) && saved)
                close();
        },
        Qt::QueuedConnection); // the job that told is over then
    connect(m_inspect, &InspectWorkspace::titleChanged, this, [this](const QString& title) {
        m_titles[QStringLiteral("inspect")] = title;
        showTitle();
    });
    connect(m_dataset, &DatasetWorkspace::modelSetupRequested, this, &MainWindow::setUpModels);
    connect(m_dataset, &DatasetWorkspace::datasetOpened, &m_settings, &Settings::addRecentFile);
    connect(m_dataset, &DatasetWorkspace::datasetOpened, this, [this] { showWorkspace(QStringLiteral("dataset")); });
    connect(m_dataset, &DatasetWorkspace::titleChanged, this, [this](const QString& title) {
        m_titles[QStringLiteral("dataset")] = title;
        showTitle();
    });
    connect(m_dataset, &DatasetWorkspace::titleChanged, this, [this] {
        const DatasetDocument& document = m_dataset->document();
        m_training->offerDataset(document.isOpen() ? QString::fromStdString(document.root().string()) : QString());
    });
    connect(m_training, &TrainingWorkspace::titleChanged, this, [this](const QString& title) {
        m_titles[QStringLiteral("training")] = title;
        showTitle();
    });
    connect(m_training, &TrainingWorkspace::datasetRoomRequested, this, [this] {
        showWorkspace(QStringLiteral("dataset"));
    });
    connect(m_dataset, &DatasetWorkspace::inspectRequested, this, &MainWindow::inspectVideo);
    connectCheckpoints();
    connectBatch();
}

void MainWindow::connectBatch()
{
    connect(m_batch, &BatchWorkspace::modelSetupRequested, this, &MainWindow::setUpModels);
    connect(m_batch, &BatchWorkspace::titleChanged, this, [this](const QString& title) {
        m_titles[QStringLiteral("batch")] = title;
        showTitle();
    });
    connect(
        m_batch, &BatchWorkspace::inspectRequested, this,
        [this](const std::filesystem::path& video, const std::optional<ModelChoice>& choice) {
            if (choice && *choice != m_models)
                setModels(*choice, false); // the score there is to be the one here
            showWorkspace(QStringLiteral("inspect"));
            m_inspect->openVideo(video);
            m_inspect->setOriginal({});
        });
}

void MainWindow::connectCheckpoints()
{
    connect(m_checkpoints, &CheckpointsWorkspace::titleChanged, this, [this](const QString& title) {
        m_titles[QStringLiteral("checkpoints")] = title;
        showTitle();
    });
    connect(m_checkpoints, &CheckpointsWorkspace::inspectRequested, this, &MainWindow::inspectVideo);
    connect(m_checkpoints, &CheckpointsWorkspace::ensembleChosen, this, [this](const QString& manifest) {
        openAnything({manifest.toStdString()});
        showWorkspace(QStringLiteral("inspect"));
    });
}

QWidget* MainWindow::page(const QString& workspace) const
{
    if (workspace == QStringLiteral("dataset"))
        return m_dataset;
    if (workspace == QStringLiteral("checkpoints"))
        return m_checkpoints;
    if (workspace == QStringLiteral("batch"))
        return m_batch;
    return workspace == QStringLiteral("training") ? static_cast<QWidget*>(m_training) : m_inspect;
}

void MainWindow::showWorkspace(const QString& id)
{
    QWidget* wanted = page(id);
    leaveWelcome();
    if (wanted != m_inspect)
        m_inspect->pause();
    for (const auto& [workspace, group] : m_workspaceActions)
        group->setEnabled(workspace == id);
    m_workspaces->setCurrentWidget(wanted);
    if (wanted != m_inspect)
        wanted->setFocus(); // else the first button has it, and space would press that
    m_sideBar->setCurrent(id);
    if (wanted == m_training)
        m_training->lookAgainIfNeeded(); // the steps may have been run since
    if (wanted == m_checkpoints)
        m_checkpoints->offerRuns(m_training->document().outputFolder());
    showTitle();
}

QString MainWindow::workspace() const
{
    return m_sideBar->current();
}

void MainWindow::showTitle()
{
    const QString title = m_titles[m_sideBar->current()];
    setWindowTitle(title.isEmpty() ? QStringLiteral("Veriframe") : tr("%1 – Veriframe").arg(title));
}

void MainWindow::inspectVideo(const QString& video, const QString& original)
{
    showWorkspace(QStringLiteral("inspect"));
    m_inspect->openVideo(video.toStdString());
    m_inspect->setOriginal(original.toStdString());
}

void MainWindow::start(const StartOptions& options)
{
    const QByteArray geometry = m_settings.layout(QStringLiteral("geometry"));
    if (options.restoreSession && !geometry.isEmpty())
        restoreGeometry(geometry);
    if (options.restoreSession) {
        m_inspect->restoreLayout();
        m_dataset->restoreLayout();
        m_training->restoreLayout();
        m_checkpoints->restoreLayout();
        m_batch->restoreLayout();
    }
    if (!m_settings.notice().isEmpty())
        m_strip->showMessage(m_settings.notice());
    showMachine();
    m_inspect->setFocus();
    if (options.models)
        m_models = *options.models;
    applyModels();
    QVariantMap session = options.restoreSession ? m_settings.session() : QVariantMap();
    if (!options.file.empty())
        session.remove(QStringLiteral("file"));
    else if (!QFileInfo::exists(session.value(QStringLiteral("file")).toString()))
        session.remove(QStringLiteral("file"));
    m_inspect->restoreSession(session);
    m_training->restoreSession(session.value(QStringLiteral("training")).toMap());
    m_dataset->restoreSession(session.value(QStringLiteral("dataset")).toMap());
    m_checkpoints->restoreSession(session.value(QStringLiteral("checkpoints")).toMap());
    m_batch->restoreSession(session.value(QStringLiteral("batch")).toMap());
    const QString workspace = session.value(QStringLiteral("workspace")).toString();
    showWorkspace(m_workspaceActions.contains(workspace) ? workspace : QStringLiteral("inspect"));
    if (!options.file.empty())
        openAnything({options.file});
    else if (options.welcomeFirst && !m_settings.welcomeSeen())
        showWelcome();
    m_sessionTimer.start();
}

void MainWindow::connectJobs()
{
    connect(m_jobs, &JobRunner::rowsChanged, this, [this] { m_strip->setJobs(m_jobs->rows()); });
    connect(m_strip, &JobStrip::cancelRequested, m_jobs, &JobRunner::cancel);
    connect(m_strip, &JobStrip::retryRequested, m_jobs, &JobRunner::retry);
    connect(m_strip, &JobStrip::openRequested, m_jobs, &JobRunner::open);
    connect(m_strip, &JobStrip::clearFinishedRequested, m_jobs, &JobRunner::clearFinished);
}

void MainWindow::setModels(const ModelChoice& choice, bool remember)
{
    m_models = choice;
    if (remember)
        m_settings.setModels(choice);
    applyModels();
    if (m_welcome)
        m_welcome->setModels(m_modelName);
}

void MainWindow::applyModels()
{
    try {
        const ModelPlan plan = planOf(m_models);
        m_modelName = plan.members.empty() ? QString() : plan.name;
        m_inspect->setPlan(plan);
        m_dataset->setPlan(plan);
        m_batch->setPlan(plan, m_models);
        if (m_models.facesOnly)
            m_inspect->setModelProblem(tr("Faces only was chosen: persons are found, nothing is judged."));
        else if (plan.members.empty())
            m_inspect->setModelProblem(tr("No model is there to judge faces, so they are only shown. Choose "
                                          "checkpoints, an ensemble, or fetch "
                                          "the published seven with Analysis > Choose models (%1).")
                                           .arg(m_actions->action(QStringLiteral("inspect.models"))
                                                    ->shortcut()
                                                    .toString(QKeySequence::NativeText)));
    } catch (const Error& error) {
        m_modelName.clear();
        m_inspect->setPlan({});
        m_dataset->setPlan({});
        m_batch->setPlan({}, m_models);
        m_inspect->setModelProblem(errorText(error.info()));
    }
}

void MainWindow::setUpModels()
{
    ModelSetup dialog(*m_jobs, m_models, this);
    if (dialog.exec() == QDialog::Accepted)
        setModels(dialog.choice(), true);
}

void MainWindow::chooseVideo(const QString& folder)
{
    const QStringList recent = m_settings.recentFiles();
    const QString start = !folder.isEmpty() ? folder : recent.isEmpty() ? QString() : QFileInfo(recent.front()).path();
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Open a video or a case"), start, videoOrCaseFilter());
    if (!chosen.isEmpty())
        openAnything({chosen.toStdString()});
}

void MainWindow::openAnything(const std::vector<std::filesystem::path>& paths)
{
    std::vector<OpenedPlace> places;
    for (const std::filesystem::path& path : paths)
        if (const auto kind = kindOfName(path))
            places.push_back({path, *kind, {}});
    if (places.size() == paths.size())
        return openPlaces(places);
    JobSpec spec;
    spec.title = tr("Looking at what was opened");
    spec.lane = QStringLiteral("opening"); // in the order in which it was handed over
    spec.visible = false;
    spec.owner = this;
    m_jobs->start<std::vector<OpenedPlace>>(
        std::move(spec),
        [paths](JobContext& context) {
            std::vector<OpenedPlace> looked;
            for (const std::filesystem::path& path : paths)
                looked.push_back(lookAtPlace(path, context.stop));
            return looked;
        },
        [this](const std::vector<OpenedPlace>& looked) {
            openPlaces(looked);
            return QString();
        });
}

void MainWindow::openPlaces(const std::vector<OpenedPlace>& places)
{
    ModelChoice models = m_models;
    bool modelsChanged = false;
    std::vector<std::filesystem::path> logs;
    for (const auto& [path, kind, folder] : places)
        switch (kind) {
        case PlaceKind::logs:
            logs.push_back(path);
            break;
        case PlaceKind::dataset:
            m_dataset->openDataset(path);
            showWorkspace(QStringLiteral("dataset"));
            break;
        case PlaceKind::videos:
            m_batch->open(std::vector<std::filesystem::path>{path});
            showWorkspace(QStringLiteral("batch"));
            break;
        case PlaceKind::nothing:
            m_strip->showMessage(
                tr("There is no video and no training log in %1.").arg(QString::fromStdString(path.string())));
            break;
        case PlaceKind::ensemble:
            models.manifest = QString::fromStdString(path.string());
            models.checkpoints.clear();
            modelsChanged = true;
            break;
        case PlaceKind::checkpoint:
            if (!modelsChanged || !models.manifest.isEmpty())
                models.checkpoints.clear();
            models.manifest.clear();
            models.checkpoints.push_back(QString::fromStdString(path.string()));
            modelsChanged = true;
            break;
        case PlaceKind::caseFile:
            showWorkspace(QStringLiteral("inspect"));
            m_inspect->openCase(path);
            break;
        case PlaceKind::video:
            if (!folder.empty() && workspace() == QStringLiteral("batch")) {
                m_batch->open(std::vector<std::filesystem::path>{folder});
                break;
            }
            showWorkspace(QStringLiteral("inspect"));
            m_inspect->openVideo(path);
            break;
        }
    if (!logs.empty()) {
        m_checkpoints->open(logs);
        showWorkspace(QStringLiteral("checkpoints"));
    }
    if (modelsChanged) {
        setModels(models, true);
        m_strip->showMessage(tr("The models were changed to what was dropped."));
    }
}

bool MainWindow::stopWork(int milliseconds)
{
    return m_jobs->stopAll(milliseconds);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.emplace_back(url.toLocalFile().toStdString());
    event->acceptProposedAction();
    // A dialog may follow: the other program's drag must not wait for it.
    QTimer::singleShot(0, this, [this, paths] { openAnything(paths); });
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == this && key->modifiers() == Qt::NoModifier &&
            needsKeyItself(widget, key->key())) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace veriframe
