// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own actions and its menus: every action of the program stands in one of them.
#include "about_dialog.h"
#include "batch_workspace.h"
#include "checkpoints_workspace.h"
#include "dataset_workspace.h"
#include "inspect_workspace.h"
#include "main_window.h"
#include "shortcut_editor.h"
#include "training_workspace.h"
#include "translation.h"
#include "widgets/job_strip.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenuBar>

namespace veriframe {

void MainWindow::registerActions()
{
    const QString group = tr("Program");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        m_actions->add({QLatin1String(id), group, text, {}, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("file.open", tr("&Open a video or a case…"), "open", {Qt::CTRL | Qt::Key_O}, [this](bool) { chooseVideo(); });
    add("file.close", tr("&Close the video"), "", {Qt::CTRL | Qt::Key_W}, [this](bool) { m_inspect->closeVideo(); });
    add("file.clear-recent", tr("Forget these files"), "", {}, [this](bool) { m_settings.clearRecentFiles(); });
    add("file.quit", tr("&Quit"), "", {Qt::CTRL | Qt::Key_Q}, [this](bool) { close(); });
    add("view.inspect", tr("&Inspect"), "inspect", {Qt::CTRL | Qt::Key_1},
        [this](bool) { showWorkspace(QStringLiteral("inspect")); });
    add("view.dataset", tr("D&ataset"), "dataset", {Qt::CTRL | Qt::Key_2},
        [this](bool) { showWorkspace(QStringLiteral("dataset")); });
    add("view.training", tr("&Training"), "training", {Qt::CTRL | Qt::Key_3},
        [this](bool) { showWorkspace(QStringLiteral("training")); });
    add("view.checkpoints", tr("Chec&kpoints"), "bookmark", {Qt::CTRL | Qt::Key_4},
        [this](bool) { showWorkspace(QStringLiteral("checkpoints")); });
    add("view.batch", tr("&Batch"), "batch", {Qt::CTRL | Qt::Key_5},
        [this](bool) { showWorkspace(QStringLiteral("batch")); });
    add("view.jobs", tr("&Job list"), "", {Qt::Key_F8}, [this](bool) { m_strip->setListOpen(!m_strip->listOpen()); });
    m_actions->add(
        {QStringLiteral("view.full-screen"),
         group,
         tr("F&ull screen"),
         {},
         {},
         {Qt::Key_F11},
         true,
         [this](bool checked) {
             setWindowState(checked ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
         }});
}

void MainWindow::registerHelpActions()
{
    const QString group = tr("Program");
    const auto add = [&](const char* id, const QString& text, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        m_actions->add({QLatin1String(id), group, text, {}, {}, keys, false, std::move(run)});
    };
    add("view.reset-layout", tr("&Reset the layout"), {}, [this](bool) {
        m_settings.clearLayout();
        m_inspect->resetLayout();
        m_dataset->resetLayout();
        m_training->resetLayout();
        m_checkpoints->resetLayout();
        m_batch->resetLayout();
    });
    const auto addScheme = [&](const char* id, const QString& text, SchemeChoice choice) {
        QAction* action = m_actions->add(
            {QLatin1String(id), group, text, {}, {}, {}, true, [this, choice](bool) { m_settings.setScheme(choice); }});
        action->setChecked(m_settings.scheme() == choice);
        return action;
    };
    auto* schemes = new QActionGroup(this);
    schemes->addAction(addScheme("view.scheme-system", tr("As the &desktop"), SchemeChoice::system));
    schemes->addAction(addScheme("view.scheme-light", tr("&Light"), SchemeChoice::light));
    schemes->addAction(addScheme("view.scheme-dark", tr("D&ark"), SchemeChoice::dark));
    registerLanguages(group);
    registerManualActions();
    add("help.keys", tr("&Keys…"), {QKeySequence(QStringLiteral("?"))},
        [this](bool) { ShortcutEditor(*m_actions, this).exec(); });
    add("help.diagnostics", tr("Copy &diagnostics"), {}, [this](bool) {
        JobSpec spec;
        spec.title = tr("Collecting diagnostics");
        spec.visible = false;
        m_jobs->start<QString>(
            std::move(spec), [](JobContext&) { return diagnosticsText(); },
            [this](const QString& text) {
                QApplication::clipboard()->setText(text);
                m_strip->showMessage(tr("The diagnostics are on the clipboard."));
                return QString();
            });
    });
    add("help.about", tr("&About Veriframe"), {}, [this](bool) { AboutDialog(this).exec(); });
}

void MainWindow::registerLanguages(const QString& group)
{
    auto* languages = new QActionGroup(this);
    const auto addLanguage = [&](const QString& id, const QString& text, const QString& language) {
        QAction* action = m_actions->add(
            {id, group, text, {}, {}, {}, true, [this, language](bool) {
                 m_settings.setLanguage(language);
                 m_strip->showMessage(
                     tr("From its next start Veriframe speaks %1.").arg(languageName(languageFor(language))));
             }});
        action->setChecked(m_settings.language() == language);
        languages->addAction(action);
        m_languageIds.push_back(id);
    };
    addLanguage(QStringLiteral("view.language-system"), tr("As the &system"), {});
    for (const QString& language : availableLanguages())
        addLanguage(QStringLiteral("view.language-") + language, languageName(language), language);
}

void MainWindow::makeMenus()
{
    const auto fill = [this](QMenu* menu, const std::initializer_list<const char*>& ids) {
        for (const char* id : ids)
            if (*id == '\0')
                menu->addSeparator();
            else
                menu->addAction(m_actions->action(QLatin1String(id)));
    };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    fill(file, {"file.open", "dataset.open"});
    m_recent = file->addMenu(tr("Open &recent"));
    fillRecentMenu();
    fill(
        file, {"inspect.save-case", "inspect.next-case-video", "inspect.find-case-video", "inspect.find-case-videos",
               "", "inspect.reopen", "file.close", "dataset.close", ""});
    QMenu* exports = file->addMenu(tr("&Export"));
    fill(
        exports, {"inspect.export", "", "inspect.report", "", "inspect.export-frame", "inspect.export-plain-frame",
                  "inspect.export-video", "inspect.export-csv", "inspect.export-json", "inspect.export-plot"});
    fill(file, {"", "file.quit"});

    fill(
        menuBar()->addMenu(tr("&Edit")),
        {"inspect.undo", "inspect.redo", "", "inspect.bookmark", "inspect.merge", "inspect.split", "", "help.keys"});

    QMenu* view = menuBar()->addMenu(tr("&View"));
    fill(
        view, {"view.inspect",
               "view.dataset",
               "view.training",
               "view.checkpoints",
               "view.batch",
               "",
               "inspect.faces",
               "inspect.landmarks",
               "inspect.heat-map",
               "",
               "inspect.zoom-in",
               "inspect.zoom-out",
               "inspect.fit",
               "inspect.actual-size",
               "",
               "inspect.timeline-in",
               "inspect.timeline-out",
               "inspect.timeline-all",
               "inspect.table",
               "",
               "inspect.panel",
               "view.jobs",
               "view.full-screen",
               "view.reset-layout"});
    QMenu* scheme = view->addMenu(tr("&Colours"));
    fill(scheme, {"view.scheme-system", "view.scheme-light", "view.scheme-dark"});
    QMenu* languages = view->addMenu(tr("Lan&guage"));
    for (const QString& id : m_languageIds)
        languages->addAction(m_actions->action(id));

    fill(
        menuBar()->addMenu(tr("&Playback")), {"inspect.play", "inspect.slower", "inspect.pause", "inspect.faster", "",
                                              "inspect.range-start", "inspect.range-end", "inspect.range-clear"});
    fill(
        menuBar()->addMenu(tr("&Go")),
        {"inspect.go-to", "", "inspect.step-back", "inspect.step-forward", "inspect.ten-back", "inspect.ten-forward",
         "inspect.second-back", "inspect.second-forward", "inspect.first", "inspect.last", "", "inspect.previous-shot",
         "inspect.next-shot", "inspect.previous-analysed", "inspect.next-analysed", "inspect.previous-above",
         "inspect.next-above"});
    fill(
        menuBar()->addMenu(tr("&Analysis")),
        {"inspect.models", "", "inspect.analyse-quick", "inspect.analyse-stride", "inspect.analyse-range",
         "inspect.analyse-all", "inspect.cancel", "", "inspect.robustness", "inspect.compare", "inspect.stop-comparing",
         "inspect.compare-results"});
    fill(
        menuBar()->addMenu(tr("&Dataset")), {"dataset.run-all",
                                             "dataset.pause",
                                             "dataset.cancel",
                                             "dataset.refresh",
                                             "",
                                             "dataset.show-videos",
                                             "dataset.show-faces",
                                             "dataset.show-folds",
                                             "dataset.find",
                                             "",
                                             "dataset.previous-video",
                                             "dataset.next-video",
                                             "dataset.previous-frame",
                                             "dataset.next-frame",
                                             "dataset.landmarks",
                                             "dataset.panel",
                                             "",
                                             "dataset.inspect",
                                             "dataset.save-table",
                                             "dataset.draw-demo"});
    fill(
        menuBar()->addMenu(tr("&Training")), {"training.start",
                                              "training.enqueue",
                                              "training.stop-after-epoch",
                                              "training.stop-now",
                                              "",
                                              "training.choose-data",
                                              "training.take-dataset",
                                              "training.check",
                                              "training.preview",
                                              "training.published-recipe",
                                              "",
                                              "training.preset-b7",
                                              "training.preset-b5",
                                              "training.preset-b0",
                                              "training.open-config",
                                              "training.save-config",
                                              "training.show-json",
                                              "",
                                              "training.show-setup",
                                              "training.show-curves",
                                              "training.show-console",
                                              "training.zoom-in",
                                              "training.zoom-out",
                                              "training.zoom-all",
                                              "training.logarithmic",
                                              "training.export-curves",
                                              "training.copy-console",
                                              "training.panel",
                                              "",
                                              "training.continue-run",
                                              "training.remove-run",
                                              "training.clear-runs",
                                              "training.open-output",
                                              "training.to-dataset"});
    fill(
        menuBar()->addMenu(tr("Chec&kpoints")), {"checkpoints.open",
                                                 "checkpoints.open-folder",
                                                 "checkpoints.open-runs",
                                                 "checkpoints.close-all",
                                                 "",
                                                 "checkpoints.zoom-in",
                                                 "checkpoints.zoom-out",
                                                 "checkpoints.zoom-all",
                                                 "checkpoints.logarithmic",
                                                 "checkpoints.cut-outliers",
                                                 "checkpoints.export",
                                                 "checkpoints.filter",
                                                 "checkpoints.show-file",
                                                 "",
                                                 "checkpoints.add",
                                                 "checkpoints.choose-data",
                                                 "checkpoints.judge",
                                                 "checkpoints.search",
                                                 "checkpoints.take-search",
                                                 "",
                                                 "checkpoints.open-ensemble",
                                                 "checkpoints.save-ensemble",
                                                 "checkpoints.use-ensemble",
                                                 "checkpoints.clear-ensemble",
                                                 "",
                                                 "checkpoints.panel"});
    fill(
        menuBar()->addMenu(tr("&Batch")), {"batch.start",
                                           "batch.start-anew",
                                           "batch.pause",
                                           "batch.cancel",
                                           "batch.retry-failed",
                                           "",
                                           "batch.open-folder",
                                           "batch.open-files",
                                           "batch.close",
                                           "",
                                           "batch.choose-output",
                                           "batch.export",
                                           "batch.open-labels",
                                           "batch.close-labels",
                                           "",
                                           "batch.inspect",
                                           "batch.retry-selected",
                                           "batch.show-file",
                                           "batch.copy-path",
                                           "batch.find",
                                           "",
                                           "batch.panel"});
    fill(
        menuBar()->addMenu(tr("&Help")),
        {"help.manual", "help.welcome", "", "help.keys", "help.diagnostics", "help.about"});
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files) {
        QAction* action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openAnything({path.toStdString()}); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!files.isEmpty());
    m_recent->addSeparator();
    m_recent->addAction(m_actions->action(QStringLiteral("file.clear-recent")));
}

} // namespace veriframe
