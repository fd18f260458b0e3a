// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the Inspect room's case: asked for, written in the background, opened.
#include "cases/report_making.h"
#include "inspect_case.h"
#include "inspect_workspace.h"
#include "report_dialog.h"
#include "widgets/notice_bar.h"

#include <QDesktopServices>
#include <QUrl>
#include <algorithm>

namespace veriframe {

namespace {

/// What a person wants to see of a report: the page, else the paper, else the folder.
std::filesystem::path toOpen(const std::filesystem::path& target, const std::vector<std::filesystem::path>& files)
{
    for (const char* ending : {".html", ".pdf"})
        for (const std::filesystem::path& file : files)
            if (file.extension() == ending)
                return file;
    return target;
}

void openOnDesktop(const std::filesystem::path& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(path.string())));
}

} // namespace

QString InspectWorkspace::whyNoHeatMaps() const
{
    const std::vector<ModelFacts>& judged = m_document->origin().models;
    if (judged.empty())
        return tr("No model has judged the faces, so none can show where it looks.");
    if (m_analysis->plan().members.empty())
        return tr("Heat maps need the models that judged; choose them with Analysis > Choose models.");
    const auto& judge = m_analysis->judge();
    if (judge && (!judge->ensemble() || !hasJudged(*judge->ensemble(), judged)))
        return tr("Heat maps need the models that judged; others are chosen now.");
    return {};
}

void InspectWorkspace::askForReport()
{
    auto* dialog = new ReportDialog(
        m_jobs, {m_document->path(), m_case->isOpen() ? m_case->path() : m_document->path(), whyNoHeatMaps()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { writeReport(dialog->wish()); });
    dialog->open();
}

ReportSource InspectWorkspace::reportSource() const
{
    ReportSource source;
    source.video = caseVideoOf(*m_document);
    if (m_case->isOpen()) {
        source.caseFile = m_case->path();
        source.session = m_case->session();
        source.position = m_case->videoPosition();
    }
    return source;
}

void InspectWorkspace::writeReport(const ReportWish& wish)
{
    if (!m_document->result())
        return;
    takeTyped();
    const auto written = std::make_shared<WrittenReport>();
    JobSpec spec;
    spec.title = tr("Report on %1").arg(QString::fromStdString(m_document->path().filename().string()));
    spec.owner = this;
    spec.open = [target = wish.target, written] { openOnDesktop(toOpen(target, written->files)); };
    spec.done = [this, target = wish.target, written, ofCase = m_case->path()] {
        if (m_case->path() == ofCase)
            for (const std::filesystem::path& file : written->files)
                m_case->addExport(QStringLiteral("report"), file);
        const QString place = QString::fromStdString(target.string());
        const QString said = written->earlier.outdated.empty()
                                 ? tr("The report was written: %1").arg(place)
                                 : tr("The report was written: %1 (removed with the earlier one: %2)")
                                       .arg(place, fileNamesText(written->earlier.outdated));
        m_notice->showNotice(said, tr("Open"), [target, written] { openOnDesktop(toOpen(target, written->files)); });
        return said;
    };
    spec.failed = [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Write it elsewhere…"), [this] { askForReport(); });
    };
    const auto write = [source = reportSource(), wish, written](Ensemble* ensemble, JobContext& context) {
        *written = writeReportOf(source, wish, ensemble, context.progress, context.stop);
    };
    if (wish.heatMaps) {
        spec.lane = QStringLiteral("analysis"); // the models judge one thing after another
        m_analysis->startWithJudge(std::move(spec), [write](const std::shared_ptr<Judge>& judge, JobContext& context) {
            write(judge->ensemble(), context);
        });
        return;
    }
    spec.work = [write](JobContext& context) { write(nullptr, context); };
    m_jobs.start(std::move(spec));
}

} // namespace veriframe
