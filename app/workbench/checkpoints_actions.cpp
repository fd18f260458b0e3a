// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Checkpoints room: each action once, with its key.
#include "base/error.h"
#include "checkpoints_panel.h"
#include "checkpoints_workspace.h"
#include "dataset/dfdc_index.h"
#include "ensemble_search_dialog.h"
#include "widgets/checkpoint_table.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"
#include "widgets/text_parts.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QUrl>
#include <algorithm>

namespace veriframe {

void CheckpointsWorkspace::registerActions()
{
    const QString group = tr("Checkpoints");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("checkpoints.open", tr("+ &Open logs…"),
        tr("Open training logs: the published program's text, metrics.jsonl, TensorBoard event files."), "open",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_G}, [this](bool) { chooseLogs(); });
    add("checkpoints.open-folder", tr("Open a &folder of runs…"), tr("Open every training log in a folder."), "folder",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this](bool) { chooseFolder(); });
    add("checkpoints.open-runs", tr("Open the &Training room's runs"),
        tr("Open the logs of the folder in which the Training room puts its runs."), "training", {},
        [this](bool) { open({m_offered.toStdString()}); });
    add("checkpoints.close-all", tr("&Close all logs"), {}, "", {}, [this](bool) { m_logs->closeAll(); });
    registerPlotActions();
    registerEnsembleActions();
}

void CheckpointsWorkspace::registerPlotActions()
{
    const QString group = tr("Checkpoints");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, bool checkable, std::function<void(bool)> run) {
        return m_actions.add(
            {QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, checkable, std::move(run)});
    };
    add("checkpoints.logarithmic", tr("&Log y"), tr("Show the losses on logarithmic axes."), "",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Y}, true, [this](bool checked) {
            m_plot->setLogarithmic(LossPlot::Panel::weighted, checked);
            m_plot->setLogarithmic(LossPlot::Panel::pair, checked);
        });
    add("checkpoints.cut-outliers", tr("Cut o&utliers"),
        tr("Let the axes reach as far as most values do; lines that run out of a panel are marked at its edge."), "",
        {Qt::CTRL | Qt::ALT | Qt::Key_Y}, true, [this](bool checked) { m_plot->setOutliersCut(checked); });
    add("checkpoints.zoom-in", tr("&Zoom in on the epochs"), {}, "zoom-in", {}, false,
        [this](bool) { m_plot->zoom(2); });
    add("checkpoints.zoom-out", tr("Zoo&m out of the epochs"), {}, "zoom-out", {}, false,
        [this](bool) { m_plot->zoom(0.5); });
    add("checkpoints.zoom-all", tr("All epoc&hs"), tr("Show the first epoch to the last."), "fit", {}, false,
        [this](bool) { m_plot->showAll(); });
    add("checkpoints.export", tr("&Export…"),
        tr("Save the curves as a picture (PNG, SVG) or their numbers as a table (CSV)."), "export",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, false, [this](bool) { chooseExport(); });
    add("checkpoints.filter", tr("F&ilter the epochs"), tr("Show the rows of the table that contain some words."),
        "search", {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, false, [this](bool) { m_table->focusFilter(); });
    add("checkpoints.show-file", tr("Sho&w the checkpoint in the file manager"), {}, "folder", {}, false,
        [this](bool) { showFile(); });
    add("checkpoints.panel", tr("Panel beside the c&heckpoints"), {}, "", {Qt::CTRL | Qt::ALT | Qt::Key_F9}, true,
        [this](bool checked) { m_layout->setPanelWanted(checked); })
        ->setChecked(true);
}

void CheckpointsWorkspace::registerEnsembleActions()
{
    const QString group = tr("Checkpoints");
    const auto add = [&](const char* id, const QString& text, const QString& sentence, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, sentence, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("checkpoints.add", tr("Put the chosen epochs into the e&nsemble"), {}, "", {},
        [this](bool) { addToEnsemble(m_table->selected()); });
    add("checkpoints.clear-ensemble", tr("E&mpty the ensemble"), {}, "trash", {},
        [this](bool) { m_study->setMembers({}); });
    add("checkpoints.open-ensemble", tr("Open an ensem&ble…"), tr("Take the checkpoints of an ensemble's file."),
        "open", {Qt::CTRL | Qt::ALT | Qt::Key_M}, [this](bool) { chooseEnsemble(); });
    add("checkpoints.choose-data", tr("Choose the &dataset…"),
        tr("Choose the preprocessed dataset on whose held-out fold checkpoints are judged."), "folder",
        {Qt::CTRL | Qt::ALT | Qt::Key_D}, [this](bool) { chooseData(); });
    add("checkpoints.judge", tr("&Judge the marked epochs"),
        tr("Judge the held-out fold with every marked checkpoint, so that they can be suggested, and with members that "
           "could not be judged before."),
        "", {Qt::CTRL | Qt::ALT | Qt::Key_J}, [this](bool) {
            lookAtFiles();
            m_study->judge(chosenCheckpoints());
        });
    add("checkpoints.search", tr("&Search best set…"),
        tr("Search the best combination of the marked epochs and all that was judged."), "search",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_B}, [this](bool) { searchBestSet(); });
    add("checkpoints.take-search", tr("&Take this set"), tr("Make the suggested set the ensemble."), "check", {},
        [this](bool) { m_study->takeSearch(); });
    add("checkpoints.save-ensemble", tr("Sa&ve ensemble…"),
        tr("Save the ensemble with its hashes and its rule, for Inspect and the command line."), "export",
        {Qt::CTRL | Qt::ALT | Qt::Key_B}, [this](bool) { chooseManifest(); });
    add("checkpoints.use-ensemble", tr("&Use it in Inspect"), tr("Judge videos with the ensemble that was saved."),
        "inspect", {}, [this](bool) { useEnsemble(); });
}

void CheckpointsWorkspace::chooseLogs()
{
    const QStringList chosen = QFileDialog::getOpenFileNames(
        this, tr("Open training logs"), m_offered,
        tr("Training logs (*.log *.txt *.jsonl *.out events.out.tfevents.*);;All files (*)"));
    std::vector<std::filesystem::path> paths;
    for (const QString& path : chosen)
        paths.emplace_back(path.toStdString());
    open(paths);
}

void CheckpointsWorkspace::chooseFolder()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Open a folder of runs"), m_offered);
    if (!chosen.isEmpty())
        open({chosen.toStdString()});
}

void CheckpointsWorkspace::chooseEnsemble()
{
    const QString chosen = QFileDialog::getOpenFileName(
        this, tr("Open an ensemble"), QFileInfo(m_saved).path(), tr("Ensembles (*.ensemble.json *.json)"));
    if (!chosen.isEmpty())
        openEnsemble(chosen.toStdString());
}

void CheckpointsWorkspace::openEnsemble(const std::filesystem::path& path)
{
    JobSpec spec;
    spec.title = tr("Reading %1").arg(QString::fromStdString(path.filename().string()));
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    m_jobs.start<EnsembleManifest>(
        std::move(spec), [path](JobContext&) { return readEnsembleManifest(path); },
        [this](const EnsembleManifest& manifest) {
            m_study->setManifest(manifest);
            showState();
            return QString();
        });
}

void CheckpointsWorkspace::chooseData()
{
    const QString root = QFileDialog::getExistingDirectory(this, tr("Choose the dataset"), m_study->root());
    if (root.isEmpty())
        return;
    bool accepted = false;
    const int fold = QInputDialog::getInt(
        this, tr("Choose the dataset"), tr("Which fold did no checkpoint learn from?"), m_study->fold(), 0, 49, 1,
        &accepted);
    if (!accepted)
        return;
    m_dataByPerson = true;
    m_study->setData(root, fold);
}

void CheckpointsWorkspace::searchBestSet()
{
    const std::vector<StudyMember> candidates = chosenCheckpoints();
    EnsembleSearchDialog dialog(static_cast<int>(candidates.size()), static_cast<int>(m_study->judgedCount()), this);
    if (dialog.exec() == QDialog::Accepted)
        m_study->search(dialog.options(), candidates);
}

void CheckpointsWorkspace::sayRewritten(const QString& label)
{
    constexpr qsizetype mostNamed = 4;
    if (m_notice->text() != m_rewrittenNotice)
        m_rewritten.clear(); // it was read
    if (!m_rewritten.contains(label))
        m_rewritten += label;
    QStringList named = m_rewritten.first(std::min(mostNamed, m_rewritten.size()));
    if (const auto others = m_rewritten.size() - named.size(); others > 0)
        named += tr("%n other(s)", nullptr, static_cast<int>(others));
    m_rewrittenNotice =
        tr("Written anew since it was judged: %1. What was known of the former file was dropped.").arg(listText(named));
    m_notice->showNotice(m_rewrittenNotice);
}

/// The video of that name, wherever its part lies.
void CheckpointsWorkspace::openVideo(const QString& name)
{
    struct Found {
        QString video, original;
    };

    JobSpec spec;
    spec.title = tr("Looking for %1").arg(name);
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    m_jobs.start<Found>(
        std::move(spec),
        [name = name.toStdString(), root = m_study->root().toStdString()](JobContext& context) {
            const DatasetIndex index = readDatasetIndex(root, context.stop);
            const auto path = [&](const DatasetVideo& video) {
                return video.onDisk ? QString::fromStdString(index.pathOf(video).string()) : QString();
            };
            if (const DatasetVideo* video = index.find(name); video && video->onDisk)
                return Found{path(*video), video->original ? path(index.videos[*video->original]) : QString()};
            throw Error(
                ErrorCode::notFound, "Looking for the video", name, "the dataset has no such video on the disk",
                "Choose the dataset it is in.");
        },
        [this](const Found& found) {
            Q_EMIT inspectRequested(found.video, found.original);
            return QString();
        });
}

void CheckpointsWorkspace::showFile()
{
    const std::optional<CheckpointKey> current = m_table->current();
    const auto member = current ? memberOf(*current) : std::nullopt;
    if (member)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(member->path.parent_path().string())));
}

void CheckpointsWorkspace::refreshActions()
{
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    const bool logs = !m_logs->logs().empty(), members = !m_study->members().empty();
    const bool marked = !chosenCheckpoints().empty(), hasData = !m_study->root().isEmpty();
    const auto offer = [&](const char* id, bool offered) {
        action(id)->setVisible(offered); // first: what is hidden cannot be enabled
        action(id)->setEnabled(offered);
    };
    offer("checkpoints.open-runs", !m_offered.isEmpty());
    offer("checkpoints.take-search", m_study->searchResult() && !m_study->isSearching());
    for (const char* id :
         {"checkpoints.close-all", "checkpoints.export", "checkpoints.zoom-in", "checkpoints.zoom-out",
          "checkpoints.zoom-all", "checkpoints.filter"})
        action(id)->setEnabled(logs);
    action("checkpoints.show-file")->setEnabled(m_plot->current().has_value());
    action("checkpoints.add")->setEnabled(logs);
    action("checkpoints.clear-ensemble")->setEnabled(members);
    action("checkpoints.judge")->setEnabled((marked || members) && hasData && !m_study->isJudging());
    action("checkpoints.search")
        ->setEnabled(hasData && (marked || m_study->judgedCount() > 0) && !m_study->isSearching());
    action("checkpoints.save-ensemble")->setEnabled(members);
    // What was saved before a change is not what is shown.
    action("checkpoints.use-ensemble")->setEnabled(!m_saved.isEmpty() && m_study->members() == m_savedMembers);
}

} // namespace veriframe
