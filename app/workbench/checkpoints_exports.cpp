// SPDX-License-Identifier: GPL-3.0-or-later
// What the Checkpoints room writes to files: curves, their numbers, ensembles. All of it beside the window.
#include "checkpoints_workspace.h"
#include "demo/demo_folder.h"
#include "form_parts.h"
#include "plot_saving.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <map>

namespace veriframe {

namespace {

/// The ensemble with a hash for each checkpoint. @param stamps of those whose hash is known, as they were then
/// @throws Error (mismatch) for one that was written anew since, as verifiedSha256()
EnsembleManifest
withHashes(EnsembleManifest manifest, const std::vector<std::optional<FileStamp>>& stamps, const std::stop_token& stop)
{
    std::map<std::filesystem::path, std::string> known;
    for (std::size_t i = 0; i < manifest.members.size(); ++i) {
        EnsembleMember& member = manifest.members[i];
        std::string& hash = known[member.path];
        if (hash.empty())
            hash = stamps[i] && fileStampOf(member.path) == stamps[i] ? member.sha256 : verifiedSha256(member, stop);
        member.sha256 = hash;
    }
    return manifest;
}

} // namespace

void CheckpointsWorkspace::chooseExport()
{
    const QString folder = m_logs->logs().empty()
                               ? QString()
                               : QFileInfo(QString::fromStdString(m_logs->logs().front().log.path.string())).path();
    QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export the curves"), QDir(folder).filePath(QStringLiteral("losses.png")),
        tr("Pictures and tables (*.png *.svg *.csv);;All files (*)"));
    if (chosen.isEmpty())
        return;
    if (QFileInfo(chosen).suffix().isEmpty())
        chosen += QStringLiteral(".png");
    exportPlot(chosen);
}

void CheckpointsWorkspace::exportPlot(const QString& path)
{
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return saveTable(
            m_jobs, this, m_notice, path, [csv = m_plot->csv()] { return csv; },
            tr("The curves' numbers were saved as %1."));
    savePlot(
        m_jobs, this, m_notice, path, m_plot->drawn(plotFormatOf(path), weightedTitle(m_logs->logs())),
        tr("The curves were saved as %1."));
}

void CheckpointsWorkspace::chooseManifest()
{
    const QString folder = m_study->members().empty()
                               ? QString()
                               : QString::fromStdString(m_study->members().front().path.parent_path().string());
    QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the ensemble"), QDir(folder).filePath(QStringLiteral("chosen.ensemble.json")),
        tr("Ensembles (*.ensemble.json)"));
    if (chosen.isEmpty())
        return;
    if (!chosen.endsWith(QStringLiteral(".json")))
        chosen += QStringLiteral(".ensemble.json");
    saveEnsemble(chosen);
}

void CheckpointsWorkspace::saveEnsemble(const QString& path)
{
    QString name = QFileInfo(path).fileName();
    for (const char* ending : {".ensemble.json", ".json"})
        if (name.endsWith(QLatin1String(ending)))
            name.chop(static_cast<qsizetype>(std::string_view(ending).size()));
    JobSpec spec;
    spec.title = tr("Saving the ensemble");
    spec.owner = this;
    spec.work = [manifest = m_study->manifest(name), stamps = m_study->manifestStamps(), path = path.toStdString(),
                 root = m_study->root().toStdString()](JobContext& context) {
        EnsembleManifest saved = withHashes(manifest, stamps, context.stop);
        if (saved.note.empty())
            saved.note = demoNoteOf(root);
        writeEnsembleManifest(path, saved);
    };
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Close"), [this] { m_notice->dismiss(); });
    };
    spec.done = [this, path, members = m_study->members()] {
        m_saved = path;
        m_savedMembers = members;
        refreshActions();
        m_notice->showNotice(tr("The ensemble was saved as %1.").arg(path), tr("Use it in Inspect"), [this] {
            m_notice->dismiss();
            useEnsemble();
        });
        return shownPath(path);
    };
    m_jobs.start(std::move(spec));
}

void CheckpointsWorkspace::useEnsemble()
{
    if (!m_saved.isEmpty())
        Q_EMIT ensembleChosen(m_saved);
}

} // namespace veriframe
