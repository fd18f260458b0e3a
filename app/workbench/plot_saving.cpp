// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot_saving.h"

#include "base/error.h"
#include "base/files.h"
#include "job_runner.h"
#include "widgets/notice_bar.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace veriframe {

namespace {

/// Only carries the translation context.
class PlotSavingText {
    Q_DECLARE_TR_FUNCTIONS(veriframe::PlotSavingText)
};

} // namespace

void savePlot(
    JobRunner& jobs, QObject* owner, NoticeBar* notice, const QString& path, DrawnPlot plot, const QString& saved,
    std::function<void()> written)
{
    const auto bytes = [plot = std::move(plot), path] {
        const QByteArray made = plotBytes(plot);
        if (made.isEmpty())
            throw Error(
                ErrorCode::badInput, "Saving the plot", path.toStdString(), "it is too large to draw",
                "Make the window smaller.");
        return made;
    };
    saveTable(jobs, owner, notice, path, bytes, saved, std::move(written));
}

void saveTable(
    JobRunner& jobs, QObject* owner, NoticeBar* notice, const QString& path, std::function<QByteArray()> csv,
    const QString& saved, std::function<void()> written)
{
    JobSpec spec;
    spec.title = PlotSavingText::tr("Saving %1").arg(QFileInfo(path).fileName());
    spec.owner = owner;
    spec.work = [path = path.toStdString(), csv = std::move(csv)](JobContext&) {
        writeFileAtomically(std::filesystem::path(path), csv().toStdString());
    };
    spec.done = [notice, said = saved.arg(path), written = std::move(written)] {
        notice->showNotice(said);
        if (written)
            written();
        return said;
    };
    spec.failed = [notice](const ErrorInfo& error) { notice->showNotice(errorText(error)); };
    jobs.start(std::move(spec));
}

} // namespace veriframe
