// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of the Inspect room: where to, and the job that writes.
#include "exports.h"
#include "inspect_case.h"
#include "inspect_workspace.h"
#include "plot_saving.h"
#include "widgets/notice_bar.h"
#include "widgets/probability_timeline.h"
#include "widgets/title_bar.h"
#include "widgets/video_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace veriframe {

namespace {

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

} // namespace

void InspectWorkspace::registerExportActions()
{
    const QString group = tr("Export");
    const auto add = [&](const char* id, const QString& text, const QKeySequence& key, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, {}, {}, {key}, false, std::move(run)});
    };
    const QString pictures = tr("Pictures (*.png *.jpg)");
    add("inspect.export-frame", tr("&Frame with overlay…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this, pictures](bool) {
        if (const auto path = askForTarget(
                tr("Save the frame with its overlay"), ExportScope::frame, QStringLiteral("png"), pictures))
            exportFrame(*path, true);
    });
    add("inspect.export-plain-frame", tr("Frame &without overlay…"), {}, [this, pictures](bool) {
        if (const auto path = askForTarget(tr("Save the frame"), ExportScope::frame, QStringLiteral("png"), pictures))
            exportFrame(*path, false);
    });
    add("inspect.export-video", tr("Annotated &video…"), {}, [this](bool) {
        if (const auto path = askForTarget(
                tr("Save the annotated video"), ExportScope::video, QStringLiteral("mp4"),
                tr("Videos (*.mp4 *.mov *.mkv)")))
            exportAnnotatedVideo(*path);
    });
    add("inspect.export-csv", tr("Faces as a &table (CSV)…"), {}, [this](bool) {
        if (const auto path = askForTarget(
                tr("Save the faces as a table"), ExportScope::video, QStringLiteral("csv"), tr("Tables (*.csv)")))
            exportFacesCsv(*path);
    });
    add("inspect.export-json", tr("Everything as &JSON…"), {}, [this](bool) {
        if (const auto path = askForTarget(
                tr("Save everything as JSON"), ExportScope::video, QStringLiteral("json"), tr("JSON (*.json)")))
            exportJson(*path);
    });
    add("inspect.export-plot", tr("Time line as a &picture…"), {}, [this](bool) {
        if (const auto path = askForTarget(
                tr("Save the time line"), ExportScope::video, QStringLiteral("png"), tr("Pictures (*.png *.svg)")))
            exportPlot(*path);
    });
    add("inspect.report", tr("&Report…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this](bool) { askForReport(); });
    add("inspect.export", tr("&Export…"), Qt::CTRL | Qt::Key_E, [this](bool) {
        QMenu* menu = makeExportMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_title->mapToGlobal(
            QPoint(m_title->width() - menu->sizeHint().width() - space::panelPadding, m_title->height())));
    });
}

QMenu* InspectWorkspace::makeExportMenu()
{
    auto* menu = new QMenu(this);
    menu->addAction(m_actions.action(QStringLiteral("inspect.report")));
    menu->addSeparator();
    for (const char* id :
         {"inspect.export-frame", "inspect.export-plain-frame", "inspect.export-video", "inspect.export-csv",
          "inspect.export-json", "inspect.export-plot"})
        menu->addAction(m_actions.action(QLatin1String(id)));
    return menu;
}

std::optional<std::filesystem::path>
InspectWorkspace::askForTarget(const QString& title, ExportScope scope, const QString& suffix, const QString& filter)
{
    const std::filesystem::path& video = m_document->path();
    const QString base = QString::fromStdString((video.parent_path() / video.stem()).string());
    const QString proposal =
        scope == ExportScope::frame
            ? QStringLiteral("%1_%2.%3").arg(base).arg(m_shown.index, 5, 10, QLatin1Char('0')).arg(suffix)
            : QStringLiteral("%1_veriframe.%2").arg(base, suffix);
    QString chosen = QFileDialog::getSaveFileName(this, title, proposal, filter);
    if (chosen.isEmpty())
        return std::nullopt;
    if (QFileInfo(chosen).suffix().isEmpty())
        chosen += QLatin1Char('.') + suffix;
    return chosen.toStdString();
}

void InspectWorkspace::startExport(
    const QString& kind, const std::filesystem::path& path, std::function<void(JobContext&)> work)
{
    JobSpec spec;
    spec.title = tr("Saving %1").arg(fileName(path));
    spec.owner = this;
    spec.work = std::move(work);
    spec.done = [this, path, kind, ofCase = m_case->path()] {
        if (m_case->path() == ofCase)
            m_case->addExport(kind, path);
        return tr("Saved as %1.").arg(QString::fromStdString(path.string()));
    };
    spec.failed = [this](const ErrorInfo& error) { m_notice->showNotice(errorText(error)); };
    m_jobs.start(std::move(spec));
}

void InspectWorkspace::exportFrame(const std::filesystem::path& path, bool withOverlay)
{
    if (m_shown.index < 0)
        return;
    const std::optional<OverlayLayers> layers = withOverlay ? std::optional(m_view->layers()) : std::nullopt;
    startExport(
        QStringLiteral("frame"), path,
        [path, picture = m_shown.picture, overlay = currentOverlay(), layers,
         origin = PictureOrigin{m_document->path(), m_shown.index, m_shown.time}](JobContext&) {
            veriframe::exportFrame(path, picture, overlay, layers, origin);
        });
}

void InspectWorkspace::exportAnnotatedVideo(const std::filesystem::path& path)
{
    if (!hasVideo())
        return;
    VideoExportOptions options;
    options.layers = m_view->layers();
    options.layers.heatMap = false;
    if (m_range) {
        options.firstFrame = m_range->first;
        options.lastFrame = m_range->second;
    }
    startExport(
        QStringLiteral("annotated video"), path,
        [path, video = m_document->path(), result = m_document->result(), options](JobContext& context) {
            const auto overlay = [&](int index) {
                const FrameResult* frame = result ? frameOf(*result, index) : nullptr;
                return frame ? overlayOf(*frame, {}) : PictureOverlay{};
            };
            const VideoExportSummary summary =
                veriframe::exportAnnotatedVideo(video, path, overlay, options, context.progress, context.stop);
            if (!summary.note.isEmpty())
                context.log(summary.note);
        });
}

void InspectWorkspace::exportFacesCsv(const std::filesystem::path& path)
{
    if (const auto result = m_document->result())
        startExport(
            QStringLiteral("faces CSV"), path, [path, result, models = m_document->origin().models](JobContext&) {
                veriframe::exportFacesCsv(path, *result, models);
            });
}

void InspectWorkspace::exportJson(const std::filesystem::path& path)
{
    const auto result = m_document->result();
    if (!result)
        return;
    startExport(
        QStringLiteral("JSON"), path,
        [path, result, settings = settingsOf(m_document->origin(), *result),
         sha256 = m_case->videoSha256()](JobContext& context) {
            exportAnalysisJson(
                path, *result, settings.models, settings.options, settings.detector, sha256, context.stop);
        });
}

void InspectWorkspace::exportPlot(const std::filesystem::path& path)
{
    const QString target = QString::fromStdString(path.string());
    savePlot(
        m_jobs, this, m_notice, target, m_timeline->drawn(plotFormatOf(target)), tr("The time line was saved as %1."),
        [this, path] { m_case->addExport(QStringLiteral("plot"), path); });
}

} // namespace veriframe
