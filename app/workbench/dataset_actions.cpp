// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Dataset room: each action once, with its key.
#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"
#include "dataset_browser.h"
#include "dataset_panel.h"
#include "dataset_workspace.h"
#include "widgets/dataset_table.h"
#include "widgets/notice_bar.h"

#include <QFileDialog>
#include <QTableView>

namespace veriframe {

namespace {

/// Tab separated text as CSV.
std::string asCsv(const QString& text)
{
    std::string csv;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const char* separator = "";
        for (const QString& cell : line.split(QLatin1Char('\t'))) {
            csv += separator + csvField(cell.toStdString());
            separator = ",";
        }
        csv += "\n";
    }
    return csv;
}

} // namespace

void DatasetWorkspace::registerActions()
{
    const QString group = tr("Dataset");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("dataset.open", tr("Open a &dataset…"), tr("Open the folder that holds dfdc_train_part_0 and so on."), "folder",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, [this](bool) { chooseDataset(); });
    add("dataset.draw-demo", tr("Dra&w a small dataset…"),
        tr("Draw a dataset of real and manipulated videos into a folder, to try things out."), "", {},
        [this](bool) { chooseDemoFolder(); });
    add("dataset.close", tr("C&lose the dataset"), {}, "", {}, [this](bool) { closeDataset(); });
    add("dataset.save-table", tr("&Save the list of videos…"),
        tr("Save the videos that are shown, with their steps and reasons, as CSV."), "export", {},
        [this](bool) { saveTable(); });
    registerRunActions();
    registerViewActions();
}

void DatasetWorkspace::registerRunActions()
{
    const QString group = tr("Dataset");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("dataset.run-all", tr("&Run all steps"),
        tr("Run the five steps one after another; only what is missing or out of date is done."), "play", {Qt::Key_F6},
        [this](bool) {
            m_document->start({trainingSteps().begin(), trainingSteps().end()});
        });
    m_actions.add(
        {QStringLiteral("dataset.pause"),
         group,
         tr("&Pause"),
         tr("Hold the run up, or let it go on."),
         QStringLiteral("pause"),
         {Qt::Key_F7},
         true,
         [this](bool checked) {
             if (checked)
                 m_document->pause();
             else
                 m_document->resume();
         }});
    add("dataset.cancel", tr("&Cancel the run"), tr("End the run; what was done is kept."), "cancel",
        {Qt::SHIFT | Qt::Key_F7}, [this](bool) { m_document->cancel(); });
    add("dataset.refresh", tr("&Look again"), tr("Look at what is on the disk once more."), "retry",
        {Qt::SHIFT | Qt::Key_F5}, [this](bool) { m_document->refresh(); });
}

void DatasetWorkspace::registerViewActions()
{
    const QString group = tr("Dataset");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, bool checkable, std::function<void(bool)> run) {
        return m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, checkable, std::move(run)});
    };
    add("dataset.show-videos", tr("&Videos"), tr("Every video and how far it is."), "", {Qt::ALT | Qt::Key_1}, true,
        [this](bool) { showView(View::videos); });
    add("dataset.show-faces", tr("&Faces and masks"), tr("Original, fake and mask of each face."), "",
        {Qt::ALT | Qt::Key_2}, true, [this](bool) { showView(View::faces); });
    add("dataset.show-folds", tr("F&olds"), tr("How the videos are dealt out to the folds."), "", {Qt::ALT | Qt::Key_3},
        true, [this](bool) { showView(View::folds); });
    add("dataset.find", tr("F&ind a video"), {}, "search", {Qt::CTRL | Qt::Key_F}, false, [this](bool) {
        if (view() == View::folds)
            showView(View::videos);
        (view() == View::faces ? m_browser->list() : m_table)->focusFilter();
    });
    add("dataset.previous-video", tr("Pre&vious video"), {}, "", {Qt::ALT | Qt::Key_Up}, false,
        [this](bool) { stepVideo(-1); });
    add("dataset.next-video", tr("&Next video"), {}, "", {Qt::ALT | Qt::Key_Down}, false,
        [this](bool) { stepVideo(1); });
    add("dataset.previous-frame", tr("Previous fra&me"), tr("The frame before that was cut out."), "step-back",
        {Qt::ALT | Qt::Key_Left}, false, [this](bool) { m_browser->step(-1); });
    add("dataset.next-frame", tr("Ne&xt frame"), tr("The next frame that was cut out."), "step-forward",
        {Qt::ALT | Qt::Key_Right}, false, [this](bool) { m_browser->step(1); });
    add("dataset.landmarks", tr("L&andmarks"), tr("Show eyes, nose and mouth on the faces."), "landmarks",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, true, [](bool) {});
    add("dataset.inspect", tr("&Inspect this video"), tr("Open it in Inspect, beside its original where it is a fake."),
        "inspect", {Qt::CTRL | Qt::Key_Return}, false, [this](bool) { inspectCurrent(); });
    add("dataset.panel", tr("Panel beside the &dataset"), {}, "", {Qt::SHIFT | Qt::Key_F9}, true, [this](bool checked) {
        m_layout->setPanelWanted(checked);
    })->setChecked(true);
}

void DatasetWorkspace::chooseDataset()
{
    const QString chosen = QFileDialog::getExistingDirectory(
        this, tr("Open a dataset"), QString::fromStdString(m_document->root().string()));
    if (!chosen.isEmpty())
        openDataset(chosen.toStdString());
}

void DatasetWorkspace::chooseDemoFolder()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose where the dataset is drawn"));
    if (!chosen.isEmpty())
        drawDemo(chosen.toStdString());
}

void DatasetWorkspace::saveTable()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the list of videos"), QStringLiteral("videos.csv"), tr("Tables (*.csv)"));
    if (chosen.isEmpty())
        return;
    JobSpec spec;
    spec.title = tr("Saving the list of videos");
    spec.owner = this;
    spec.work = [path = chosen.toStdString(), csv = asCsv(m_table->shownText())](JobContext&) {
        writeFileAtomically(std::filesystem::path(path), csv);
    };
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    m_jobs.start(std::move(spec));
}

void DatasetWorkspace::inspectCurrent()
{
    const std::shared_ptr<const DatasetIndex> index = m_document->index();
    const DatasetVideo* video = index ? index->find(m_browser->video().toStdString()) : nullptr;
    if (!video)
        return;
    const auto path = [&](const DatasetVideo& entry) { return QString::fromStdString(index->pathOf(entry).string()); };
    const bool hasOriginal = video->original && index->videos[*video->original].onDisk;
    Q_EMIT inspectRequested(path(*video), hasOriginal ? path(index->videos[*video->original]) : QString());
}

void DatasetWorkspace::stepVideo(int rows)
{
    QTableView* list = (view() == View::faces ? m_browser->list() : m_table)->view();
    const int row = std::clamp(list->currentIndex().row() + rows, 0, std::max(0, list->model()->rowCount() - 1));
    list->setCurrentIndex(list->model()->index(row, 0));
}

void DatasetWorkspace::refreshActions()
{
    const bool isOpen = m_document->isOpen();
    const DatasetDocument::RunState state = m_document->runState();
    const bool runs = state != DatasetDocument::RunState::idle;
    const auto enable = [this](std::initializer_list<const char*> ids, bool enabled) {
        for (const char* id : ids)
            m_actions.action(QLatin1String(id))->setEnabled(enabled);
    };
    enable(
        {"dataset.close", "dataset.save-table", "dataset.show-videos", "dataset.show-faces", "dataset.show-folds",
         "dataset.find", "dataset.landmarks"},
        isOpen);
    enable({"dataset.run-all", "dataset.refresh"}, isOpen && !runs);
    enable({"dataset.pause", "dataset.cancel"}, runs);
    enable({"dataset.previous-video", "dataset.next-video"}, isOpen && !m_document->videos().empty());
    enable({"dataset.previous-frame", "dataset.next-frame"}, isOpen && m_browser->frame() >= 0);
    enable({"dataset.inspect"}, isOpen && !m_browser->video().isEmpty());
    enable({"dataset.draw-demo"}, m_demoJob == 0);
    QAction* pause = m_actions.action(QStringLiteral("dataset.pause"));
    const bool paused = state == DatasetDocument::RunState::paused;
    pause->setChecked(paused);
    pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    for (const char* id : {"dataset.pause", "dataset.cancel"})
        m_actions.action(QLatin1String(id))->setVisible(runs);
    m_actions.action(QStringLiteral("dataset.run-all"))->setVisible(!runs);
}

} // namespace veriframe
