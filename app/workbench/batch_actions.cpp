// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Batch room: each action once, with its key.
#include "base/files.h"
#include "batch_content.h"
#include "batch_panel.h"
#include "batch_workspace.h"
#include "path_text.h"
#include "predict/submission.h"
#include "widgets/batch_table.h"
#include "widgets/notice_bar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <algorithm>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

QString textOf(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

/// The folder of what is open, to begin a dialog in.
QString folderOf(const BatchSource& source)
{
    for (const auto* paths : {&source.folders, &source.lists, &source.videos})
        if (!paths->empty())
            return textOf(paths->front().parent_path());
    return {};
}

} // namespace

void BatchWorkspace::registerActions()
{
    const QString group = tr("Batch");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("batch.open-folder", tr("Open a fo&lder…"), tr("Open a folder of videos; each *.mp4 in it gets a score."),
        "folder", {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [this](bool) { chooseFolder(); });
    add("batch.open-files", tr("Open a list or &videos…"),
        tr("Open a text file with a path on each line, or the videos themselves."), "open",
        {Qt::CTRL | Qt::ALT | Qt::Key_N}, [this](bool) { chooseFiles(); });
    add("batch.close", tr("Cl&ose the batch"), {}, "", {}, [this](bool) { closeBatch(); });
    add("batch.choose-output", tr("Choose the o&utput…"),
        tr("Where the submission CSV goes, its details and the journal of the run beside it."), "export",
        {Qt::CTRL | Qt::ALT | Qt::Key_U}, [this](bool) { chooseOutput(); });
    add("batch.open-labels", tr("Open la&bels…"),
        tr("Open a metadata.json, or a CSV with the columns filename and label, to see how right the scores are."), "",
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_L}, [this](bool) { chooseLabels(); });
    add("batch.close-labels", tr("Close the l&abels"), {}, "", {}, [this](bool) { m_document->closeLabels(); });
    add("batch.export", tr("Save a co&py of the submission…"), tr("Copy the CSV and its details to another place."),
        "export", {Qt::ALT | Qt::SHIFT | Qt::Key_E}, [this](bool) { exportSubmission(); });
    registerRunActions();
    registerVideoActions();
}

void BatchWorkspace::registerRunActions()
{
    const QString group = tr("Batch");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, bool checkable, std::function<void(bool)> run) {
        return m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, checkable, std::move(run)});
    };
    add("batch.start", tr("&Judge the videos"),
        tr("Judge every video; what an earlier run of the same settings has done is taken over."), "play",
        {Qt::CTRL | Qt::ALT | Qt::Key_F6}, false, [this](bool) { start(false); });
    add("batch.start-anew", tr("Judge all a&new"), tr("Judge every video, also those that have a result."), "",
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_F6}, false, [this](bool) { start(true); });
    add("batch.pause", tr("&Pause"), tr("Finish the videos at work and take up no other, or go on."), "pause",
        {Qt::CTRL | Qt::ALT | Qt::Key_F7}, true, [this](bool checked) {
            if (checked)
                m_document->pause();
            else
                m_document->resume();
        });
    add("batch.cancel", tr("&Cancel the run"), tr("End the run; what was done is kept, and it can go on later."),
        "cancel", {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_F7}, false, [this](bool) { m_document->cancel(); });
    add("batch.retry-failed", tr("Retry what &failed"), tr("Judge the videos again that could not be judged."), "retry",
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_R}, false, [this](bool) { retryFailed(); });
}

void BatchWorkspace::registerVideoActions()
{
    const QString group = tr("Batch");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, bool checkable, std::function<void(bool)> run) {
        return m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, checkable, std::move(run)});
    };
    add("batch.inspect", tr("&Inspect this video"), tr("Open it in Inspect, with the models that judged it here."),
        "inspect", {Qt::CTRL | Qt::ALT | Qt::Key_Return}, false, [this](bool) { inspectCurrent(); });
    add("batch.retry-selected", tr("&Retry the selected"),
        tr("Judge the selected videos again; the other rows stay as they are."), "retry",
        {Qt::CTRL | Qt::ALT | Qt::Key_R}, false, [this](bool) { retrySelected(); });
    add("batch.show-file", tr("S&how in its folder"), tr("Open the folder in which this video lies."), "folder", {},
        false, [this](bool) { showInFolder(); });
    add("batch.copy-path", tr("Cop&y the path"), tr("Copy the paths of the selected videos."), "", {}, false,
        [this](bool) { copyPath(); });
    add("batch.find", tr("Fin&d a video"), {}, "search", {Qt::CTRL | Qt::ALT | Qt::Key_F}, false,
        [this](bool) { m_table->focusFilter(); });
    add("batch.panel", tr("Panel beside the ba&tch"), {}, "", {Qt::ALT | Qt::SHIFT | Qt::Key_F9}, true,
        [this](bool checked) {
            m_panelWanted = checked;
            foldPanelByWidth();
        })
        ->setChecked(true);
}

void BatchWorkspace::chooseFolder()
{
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Open a folder of videos"), folderOf(m_document->source()));
    if (!chosen.isEmpty())
        open(std::vector<fs::path>{chosen.toStdString()});
}

void BatchWorkspace::chooseFiles()
{
    const QStringList chosen = QFileDialog::getOpenFileNames(
        this, tr("Open a list or videos"), folderOf(m_document->source()),
        tr("Lists and videos (*.txt *.list *.lst *.mp4 *.mov *.mkv *.avi *.webm *.m4v);;All files (*)"));
    std::vector<fs::path> places;
    for (const QString& path : chosen)
        places.emplace_back(path.toStdString());
    if (!places.empty())
        open(places);
}

void BatchWorkspace::chooseOutput()
{
    // Choosing it loses nothing yet: a run takes over what is equal, and asks before it replaces anything else.
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Choose the submission CSV"), textOf(m_document->output()), tr("Tables (*.csv);;All files (*)"),
        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_document->setOutput(chosen.toStdString());
}

void BatchWorkspace::chooseLabels()
{
    const QString chosen = QFileDialog::getOpenFileName(
        this, tr("Open labels"), folderOf(m_document->source()), tr("Labels (*.json *.csv);;All files (*)"));
    if (!chosen.isEmpty())
        m_document->openLabels(chosen.toStdString());
}

void BatchWorkspace::exportSubmission()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save a copy of the submission"), textOf(m_document->output().filename()), tr("Tables (*.csv)"));
    if (chosen.isEmpty())
        return;
    JobSpec spec;
    spec.title = tr("Saving a copy of the submission");
    spec.owner = this;
    spec.work = [from = m_document->output(), to = fs::path(chosen.toStdString())](JobContext&) {
        writeFileAtomically(sidecarPath(to), readTextFile(sidecarPath(from)));
        writeFileAtomically(to, readTextFile(from));
    };
    spec.failed = [this](const ErrorInfo& error) { notify(errorText(error)); };
    m_jobs.start(std::move(spec));
}

void BatchWorkspace::start(bool fresh)
{
    if (m_document->plan().members.empty()) {
        notify(tr("No model is chosen, so nothing could be judged."), tr("Choose models…"), [this] {
            Q_EMIT modelSetupRequested();
        });
        return;
    }
    const BatchLosses losses = m_document->lossesOf(fresh);
    if (!losses.any())
        return begin(fresh, false);
    const bool onlyDiscards = !losses.foreignFile && !losses.otherRun;
    notify(
        lossesText(*m_document, losses), onlyDiscards ? tr("Discard it") : tr("Replace it"),
        [this, fresh = fresh || losses.otherRun || losses.interruptedRun, overwrite = losses.foreignFile] {
            begin(fresh, overwrite);
        });
}

void BatchWorkspace::begin(bool fresh, bool overwrite)
{
    if (m_document->plan().members.empty())
        return start(fresh); // which says so
    m_notice->dismiss();
    m_document->start(fresh, overwrite);
}

void BatchWorkspace::retry(const std::vector<std::size_t>& rows)
{
    if (const std::string setting = m_document->otherSetting(); !setting.empty()) {
        notify(
            tr("Single videos cannot be judged again among rows that differ in this: %1. Choose what it was then, or "
               "judge all.")
                .arg(settingWord(setting)),
            tr("Judge all"), [this] { start(false); });
        return;
    }
    m_notice->dismiss();
    m_document->retry(rows);
}

void BatchWorkspace::retrySelected()
{
    std::vector<std::size_t> rows;
    for (const int video : m_table->selectedVideos())
        rows.push_back(static_cast<std::size_t>(video));
    retry(rows);
}

void BatchWorkspace::retryFailed()
{
    std::vector<std::size_t> rows;
    const std::vector<BatchEntry>& entries = m_document->entries();
    for (std::size_t row = 0; row < entries.size(); ++row)
        if (entries[row].item && isFailure(entries[row].item->state))
            rows.push_back(row);
    retry(rows);
}

void BatchWorkspace::inspectCurrent()
{
    const int video = m_table->currentVideo();
    if (video < 0 || static_cast<std::size_t>(video) >= m_document->videos().size())
        return;
    Q_EMIT inspectRequested(m_document->videos()[static_cast<std::size_t>(video)].path, m_document->choiceOfRows());
}

void BatchWorkspace::showInFolder()
{
    const int video = m_table->currentVideo();
    if (video >= 0 && static_cast<std::size_t>(video) < m_document->videos().size())
        QDesktopServices::openUrl(fileUrl(m_document->videos()[static_cast<std::size_t>(video)].path.parent_path()));
}

void BatchWorkspace::copyPath()
{
    QStringList paths;
    for (const int video : m_table->selectedVideos())
        paths += textOf(m_document->videos()[static_cast<std::size_t>(video)].path);
    if (!paths.isEmpty())
        QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

void BatchWorkspace::refreshActions()
{
    using Phase = BatchDocument::Phase;
    const Phase phase = m_document->phase();
    const bool isOpen = m_document->isOpen(), runs = m_document->isBusy(), rests = isOpen && !runs;
    const bool chosen = m_table->currentVideo() >= 0, selected = !m_table->selectedVideos().empty();
    const bool failures = std::ranges::any_of(
        m_document->entries(), [](const BatchEntry& entry) { return entry.item && isFailure(entry.item->state); });
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    const auto enable = [&](std::initializer_list<const char*> ids, bool enabled) {
        for (const char* id : ids)
            action(id)->setEnabled(enabled);
    };
    enable({"batch.open-folder", "batch.open-files"}, !runs && phase != Phase::listing);
    enable({"batch.close", "batch.choose-output", "batch.start-anew"}, rests);
    enable({"batch.start"}, rests && phase != Phase::listing);
    enable({"batch.export"}, phase == Phase::done);
    enable({"batch.pause", "batch.cancel"}, runs);
    enable({"batch.inspect", "batch.show-file"}, isOpen && chosen);
    enable({"batch.copy-path"}, isOpen && selected);
    const bool canRetry = rests && selected && !m_document->plan().members.empty();
    enable({"batch.retry-selected"}, canRetry && phase != Phase::ready);
    enable({"batch.find", "batch.open-labels"}, isOpen);
    action("batch.close-labels")->setVisible(m_document->labels().has_value());
    enable({"batch.close-labels"}, m_document->labels().has_value());
    action("batch.retry-failed")->setVisible(rests && failures);
    enable({"batch.retry-failed"}, rests && failures);

    const bool paused = phase == Phase::paused;
    action("batch.pause")->setChecked(paused);
    action("batch.pause")->setText(paused ? tr("&Resume") : tr("&Pause"));
    action("batch.start")
        ->setText(
            !m_document->otherSetting().empty() ? tr("&Judge all with other settings")
            : phase == Phase::interrupted       ? tr("&Go on")
            : phase == Phase::done              ? tr("&Judge what is new")
                                                : tr("&Judge the videos"));
    for (const char* id : {"batch.pause", "batch.cancel"})
        action(id)->setVisible(runs);
    action("batch.start")->setVisible(!runs);
    for (const char* id : {"batch.open-folder", "batch.open-files"})
        action(id)->setVisible(!runs);
}

} // namespace veriframe
