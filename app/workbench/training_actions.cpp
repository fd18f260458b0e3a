// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Training room: each action once, with its key.
#include "base/error.h"
#include "base/files.h"
#include "training_content.h"
#include "training_preview.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/config_editor.h"
#include "widgets/console_view.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/training_curves.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace veriframe {

void TrainingWorkspace::registerActions()
{
    const QString group = tr("Training");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("training.choose-data", tr("Choose the &data…"), tr("Choose the dataset that is trained on."), "folder",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_D}, [this](bool) { chooseData(); });
    add("training.take-dataset", tr("Take the Dataset &room's"), tr("Train on what is open in the Dataset room."), "",
        {}, [this](bool) { setData(m_offered); });
    add("training.to-dataset", tr("&Go to the Dataset room"), tr("There the steps are run that training needs."), "",
        {}, [this](bool) { Q_EMIT datasetRoomRequested(); });
    add("training.check", tr("&Look again"), tr("Look at every file that the fold table names once more."), "retry",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_F5}, [this](bool) {
            m_document->check();
            lookForEarlierRuns();
        });
    add("training.published-recipe", tr("As p&ublished"),
        tr("Give devices and recipe the values back that the published runs had."), "", {},
        [this](bool) { m_document->usePublishedRecipe(); });
    add("training.preview", tr("See augmented &crops…"),
        tr("Draw some crops and what the recipe makes of them, as a contact sheet."), "",
        {Qt::CTRL | Qt::ALT | Qt::Key_P}, [this](bool) { previewCrops(); });
    registerConfigActions();
    registerRunActions();
    registerViewActions();
    registerCurveActions();
}

void TrainingWorkspace::registerConfigActions()
{
    const QString group = tr("Training");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("training.preset-b7", tr("Published B&7"), tr("The configuration of the seven published checkpoints."), "", {},
        [this](bool) { usePreset("b7"); });
    add("training.preset-b5", tr("Published B&5"), tr("The published configuration with a smaller encoder."), "", {},
        [this](bool) { usePreset("b5"); });
    add("training.preset-b0", tr("Demo B&0"), tr("A small network for small data: minutes on a processor."), "", {},
        [this](bool) { usePreset("b0"); });
    add("training.open-config", tr("&Open a configuration…"), tr("Read a configuration of the published form."), "open",
        {Qt::CTRL | Qt::ALT | Qt::Key_O}, [this](bool) { openConfig(); });
    add("training.save-config", tr("Sa&ve the configuration…"), tr("Save the configuration as JSON."), "export",
        {Qt::CTRL | Qt::ALT | Qt::Key_S}, [this](bool) { saveConfig(); });
    m_actions.add(
        {QStringLiteral("training.show-json"),
         group,
         tr("As &JSON"),
         tr("Show and edit the configuration as JSON."),
         {},
         {Qt::CTRL | Qt::SHIFT | Qt::Key_J},
         true,
         [this](bool checked) {
             showView(View::setup);
             m_setup->editor()->setShowsJson(checked);
         }});
}

void TrainingWorkspace::registerRunActions()
{
    const QString group = tr("Training");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("training.start", tr("&Start"), tr("Train each seed, one after another; what was stopped goes on."), "play",
        {Qt::CTRL | Qt::Key_F6}, [this](bool) { start(); });
    add("training.enqueue", tr("&Add to the queue"), tr("Train what is set up now after the runs that are queued."), "",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_F6}, [this](bool) { start(); });
    add("training.stop-after-epoch", tr("Stop after this &epoch"),
        tr("End the run once this epoch is judged and saved; the others wait."), "pause", {Qt::CTRL | Qt::Key_F7},
        [this](bool) { m_runs->stopAfterEpoch(); });
    add("training.stop-now", tr("Stop &now"),
        tr("Save the state where it stands and end the run; it can go on from there. The others wait."), "stop",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_F7}, [this](bool) { m_runs->stopNow(); });
    add("training.continue-run", tr("Go &on with this run"),
        tr("Go on from the state that was saved, on the devices that are chosen now."), "play", {},
        [this](bool) { goOnWithRun(); });
    add("training.remove-run", tr("Take the run &out of the queue"), tr("Its files stay."), "trash", {},
        [this](bool) { m_runs->remove(m_queue->current()); });
    add("training.clear-runs", tr("&Clear ended runs"), tr("Take the runs that have ended out of the list."), "", {},
        [this](bool) { m_runs->clearEnded(); });
    add("training.open-output", tr("Show the checkpoints in the &file manager"), {}, "folder", {},
        [this](bool) { openOutput(); });
}

void TrainingWorkspace::registerViewActions()
{
    const QString group = tr("Training");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, bool checkable, std::function<void(bool)> run) {
        return m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, checkable, std::move(run)});
    };
    add("training.show-setup", tr("Set-&up"), tr("What is trained on what."), "", {Qt::ALT | Qt::Key_4}, true,
        [this](bool) { showView(View::setup); });
    add("training.show-curves", tr("Cur&ves"), tr("Losses, learning rate and speed of the chosen run."), "",
        {Qt::ALT | Qt::Key_5}, true, [this](bool) { showView(View::curves); });
    add("training.show-console", tr("Co&nsole"), tr("What the chosen run says of itself."), "", {Qt::ALT | Qt::Key_6},
        true, [this](bool) { showView(View::console); });
    add("training.copy-console", tr("Cop&y the console"), tr("Copy what is selected in it, else all of it."), "",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, false, [this](bool) { m_console->copy(); });
    add("training.panel", tr("Panel beside the &training"), {}, "", {Qt::CTRL | Qt::SHIFT | Qt::Key_F9}, true,
        [this](bool checked) { m_layout->setPanelWanted(checked); })
        ->setChecked(true);
}

void TrainingWorkspace::chooseData()
{
    const QString before = m_document->setup().data.isEmpty() ? m_offered : m_document->setup().data;
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose the dataset"), before);
    if (!chosen.isEmpty())
        setData(chosen);
}

void TrainingWorkspace::openConfig()
{
    const QString chosen = QFileDialog::getOpenFileName(
        this, tr("Open a configuration"), {}, tr("Configurations (*.json);;All files (*)"));
    if (chosen.isEmpty())
        return;
    JobSpec spec;
    spec.title = tr("Reading %1").arg(QFileInfo(chosen).fileName());
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    m_jobs.start<TrainingConfig>(
        std::move(spec), [path = chosen.toStdString()](JobContext&) { return readTrainingConfig(path); },
        [this, chosen](const TrainingConfig& config) {
            m_document->setConfig(config, QFileInfo(chosen).fileName());
            return QString();
        });
}

void TrainingWorkspace::saveConfig()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the configuration"), QStringLiteral("training.json"), tr("Configurations (*.json)"));
    if (chosen.isEmpty())
        return;
    JobSpec spec;
    spec.title = tr("Saving the configuration");
    spec.owner = this;
    spec.work = [path = chosen.toStdString(), json = toJsonText(m_document->form().lastGood())](JobContext&) {
        writeFileAtomically(std::filesystem::path(path), json);
    };
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    m_jobs.start(std::move(spec));
}

void TrainingWorkspace::previewCrops()
{
    auto* window = new TrainingPreview(m_jobs, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->preview(m_document->options(111));
    window->show();
}

void TrainingWorkspace::usePreset(const char* name)
{
    m_document->setConfig(
        embeddedTrainingConfig(name),
        actionName(*m_actions.action(QStringLiteral("training.preset-") + QLatin1String(name))));
}

void TrainingWorkspace::openOutput()
{
    const TrainingRun* run = shownRun();
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(run ? QString::fromStdString(run->options.output.string()) : m_document->outputFolder()));
}

void TrainingWorkspace::refreshActions()
{
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    const bool hasData = !m_document->setup().data.isEmpty();
    const bool runs = m_runs->isRunning();
    const TrainingRun* run = shownRun();
    // Pressed too early it says what is missing: a gray button would not.
    QAction* start = action("training.start");
    start->setVisible(!runs);
    start->setEnabled(hasData);
    for (const char* id : {"training.enqueue", "training.stop-after-epoch", "training.stop-now"})
        action(id)->setVisible(runs);
    action("training.enqueue")->setEnabled(hasData && runs);
    const RunRow::State state =
        runs ? m_runs->runs()[static_cast<std::size_t>(m_runs->active())].state : RunRow::State::waiting;
    action("training.stop-after-epoch")->setEnabled(state == RunRow::State::running);
    action("training.stop-now")->setEnabled(runs && state != RunRow::State::stopping);
    const auto offer = [&](const char* id, bool offered) {
        action(id)->setVisible(offered); // first: what is hidden cannot be enabled
        action(id)->setEnabled(offered);
    };
    offer("training.take-dataset", !m_offered.isEmpty() && m_offered != m_document->setup().data);
    offer("training.continue-run", view() != View::setup && run && canGoOn(*run, m_outputs->earlierRun(run->options)));
    for (const char* id : {"training.check", "training.preview"})
        action(id)->setEnabled(hasData);
    action("training.published-recipe")->setEnabled(!recipeChanges(m_document->recipe().options()).isEmpty());
    action("training.save-config")->setEnabled(m_document->form().config().has_value());
    action("training.export-curves")->setEnabled(run && (!run->steps.empty() || !run->epochs.empty()));
    action("training.remove-run")->setEnabled(run && !isAtWork(run->state));
    action("training.clear-runs")->setEnabled(std::ranges::any_of(m_runs->runs(), [](const TrainingRun& entry) {
        return !isAtWork(entry.state) && entry.state != RunRow::State::waiting;
    }));
    action("training.open-output")->setEnabled(m_outputs->exists(m_document->outputFolder().toStdString()));
    for (const char* preset : {"b7", "b5", "b0"})
        action((std::string("training.preset-") + preset).c_str())
            ->setEnabled(m_document->form().config() != embeddedTrainingConfig(preset));
    m_setup->setAtWork(runs);
}

} // namespace veriframe
