// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the Inspect room: each action once, with its key (spec product.md, Keys).
#include "analysis_dialogs.h"
#include "comparison_window.h"
#include "inspect_panel.h"
#include "inspect_workspace.h"
#include "navigation.h"
#include "widgets/go_to_dialog.h"
#include "widgets/mask_compare.h"
#include "widgets/probability_timeline.h"
#include "widgets/title_bar.h"
#include "widgets/transport_bar.h"
#include "widgets/video_view.h"

#include <QFileDialog>
#include <QStackedWidget>
#include <QTableView>

namespace veriframe {

void InspectWorkspace::registerActions()
{
    registerPlaybackActions();
    registerJumpActions();
    registerViewActions();
    registerAnalysisActions();
    registerEditActions();
    registerExportActions();
    registerCaseActions();
    const auto named = [this](const std::initializer_list<const char*>& ids) {
        QList<QAction*> actions;
        for (const char* id : ids)
            actions.push_back(m_actions.action(QLatin1String(id)));
        return actions;
    };
    m_transport->setTransportActions(
        named({"inspect.first", "inspect.step-back", "inspect.play", "inspect.step-forward", "inspect.last"}));
    m_transport->setLayerActions(named({"inspect.faces", "inspect.landmarks", "inspect.heat-map", "inspect.compare"}));
    m_title->setActions(named({"inspect.bookmark", "inspect.export"}));
    m_title->setPrimaryAction(m_actions.action(QStringLiteral("inspect.analyse-all")));
    m_panel->persons()->setContextActions(named({"inspect.merge", "inspect.split"}));
    m_panel->setSectionActions(
        m_actions.action(QStringLiteral("inspect.robustness")), m_actions.action(QStringLiteral("inspect.bookmark")),
        m_actions.action(QStringLiteral("inspect.save-case")));
}

void InspectWorkspace::registerPlaybackActions()
{
    const QString group = tr("Playback");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        return m_actions.add({QLatin1String(id), group, text, {}, QLatin1String(icon), keys, false, std::move(run)});
    };
    m_actions.add(
        {QStringLiteral("inspect.play"),
         group,
         tr("&Play"),
         tr("Play or pause"),
         QStringLiteral("play"),
         {Qt::Key_Space},
         true,
         [this](bool) { m_playback->togglePlaying(); }});
    add("inspect.slower", tr("Backwards, or slower"), "", {Qt::Key_J}, [this](bool) { m_playback->slower(); });
    add("inspect.pause", tr("Pause"), "pause", {Qt::Key_K}, [this](bool) { m_playback->pause(); });
    add("inspect.faster", tr("Forwards, or faster"), "", {Qt::Key_L}, [this](bool) { m_playback->faster(); });
    add("inspect.step-back", tr("One frame &back"), "step-back", {Qt::Key_Comma, Qt::Key_Left},
        [this](bool) { stepTo(m_frame - 1); });
    add("inspect.step-forward", tr("One frame &forward"), "step-forward", {Qt::Key_Period, Qt::Key_Right},
        [this](bool) { stepTo(m_frame + 1); });
    add("inspect.ten-back", tr("Ten frames back"), "", {Qt::CTRL | Qt::Key_Left},
        [this](bool) { stepTo(m_frame - 10); });
    add("inspect.ten-forward", tr("Ten frames forward"), "", {Qt::CTRL | Qt::Key_Right},
        [this](bool) { stepTo(m_frame + 10); });
    add("inspect.second-back", tr("One second back"), "", {Qt::SHIFT | Qt::Key_Left},
        [this](bool) { stepTo(frameAfterSeconds(m_frames->times(), m_frame, -1)); });
    add("inspect.second-forward", tr("One second forward"), "", {Qt::SHIFT | Qt::Key_Right},
        [this](bool) { stepTo(frameAfterSeconds(m_frames->times(), m_frame, 1)); });
    add("inspect.first", tr("First frame"), "first", {Qt::Key_Home}, [this](bool) { stepTo(0); });
    add("inspect.last", tr("Last frame"), "last", {Qt::Key_End}, [this](bool) { stepTo(m_frames->frameCount() - 1); });
    add("inspect.range-start", tr("Range &starts here"), "", {Qt::Key_I}, [this](bool) {
        setRange(std::pair(m_frame, std::max(m_frame, m_range ? m_range->second : m_frames->frameCount() - 1)));
    });
    add("inspect.range-end", tr("Range &ends here"), "", {Qt::Key_O},
        [this](bool) { setRange(std::pair(std::min(m_frame, m_range ? m_range->first : 0), m_frame)); });
    add("inspect.range-clear", tr("&Clear the range"), "", {Qt::Key_X}, [this](bool) { setRange(std::nullopt); });
}

void InspectWorkspace::registerJumpActions()
{
    const QString group = tr("Going to");
    const auto add = [&](const char* id, const QString& text, const QKeySequence& key, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, {}, {}, {key}, false, std::move(run)});
    };
    const auto result = [this]() -> const VideoResult& {
        static const VideoResult none;
        return m_document->result() ? *m_document->result() : none;
    };
    const auto threshold = [this] { return m_document->origin().strategy.fakeThreshold; };
    add("inspect.go-to", tr("&Go to frame or time…"), Qt::CTRL | Qt::Key_G, [this](bool) {
        std::vector<double> seconds;
        for (const FrameTime& time : m_frames->times())
            seconds.push_back(time.seconds);
        GoToDialog dialog(std::move(seconds), m_frame, this);
        if (dialog.exec() == QDialog::Accepted)
            stepTo(dialog.frame());
    });
    add("inspect.previous-shot", tr("Previous shot"), Qt::Key_PageUp,
        [this, result](bool) { jump(previousShot(result().shotStarts, m_frame), tr("This is the first shot.")); });
    add("inspect.next-shot", tr("Next shot"), Qt::Key_PageDown, [this, result](bool) {
        jump(nextShot(result().shotStarts, m_frame), tr("There is no later shot among the analysed frames."));
    });
    add("inspect.previous-analysed", tr("Previous analysed frame"), Qt::Key_Up, [this, result](bool) {
        jump(previousAnalysed(result(), m_frame), tr("No frame before this one was analysed."));
    });
    add("inspect.next-analysed", tr("Next analysed frame"), Qt::Key_Down,
        [this, result](bool) { jump(nextAnalysed(result(), m_frame), tr("No frame after this one was analysed.")); });
    add("inspect.next-above", tr("Next frame above the threshold"), Qt::Key_N, [this, result, threshold](bool) {
        jump(
            nextAbove(result(), m_frame, threshold(), selectedPerson()),
            tr("No later frame is above %1.").arg(QLocale().toString(threshold())));
    });
    add("inspect.previous-above", tr("Previous frame above the threshold"), Qt::SHIFT | Qt::Key_N,
        [this, result, threshold](bool) {
            jump(
                previousAbove(result(), m_frame, threshold(), selectedPerson()),
                tr("No earlier frame is above %1.").arg(QLocale().toString(threshold())));
        });
}

void InspectWorkspace::registerViewActions()
{
    const QString group = tr("View");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, {}, QLatin1String(icon), keys, false, std::move(run)});
    };
    const auto addLayer = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key,
                              bool OverlayLayers::*layer, bool on) {
        QAction* action = m_actions.add({QLatin1String(id), group, text, {}, QLatin1String(icon), {key}, true, {}});
        action->setChecked(on);
        connect(action, &QAction::toggled, this, [this, layer](bool checked) {
            OverlayLayers layers = m_view->layers();
            layers.*layer = checked;
            m_view->setLayers(layers);
            refreshOverlay();
            requestHeatMap();
        });
    };
    add("inspect.zoom-in", tr("Zoom &in"), "zoom-in", {Qt::Key_Plus, Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus},
        [this](bool) { m_view->zoomIn(); });
    add("inspect.zoom-out", tr("Zoom &out"), "zoom-out", {Qt::Key_Minus, Qt::CTRL | Qt::Key_Minus},
        [this](bool) { m_view->zoomOut(); });
    add("inspect.fit", tr("&Fit the picture"), "fit", {Qt::Key_0}, [this](bool) { m_view->fit(); });
    add("inspect.actual-size", tr("Actual &size"), "actual-size", {Qt::Key_1}, [this](bool) { m_view->actualSize(); });
    addLayer("inspect.faces", tr("F&aces"), "faces", Qt::Key_F, &OverlayLayers::faces, true);
    addLayer("inspect.landmarks", tr("&Landmarks"), "landmarks", Qt::Key_M, &OverlayLayers::landmarks, false);
    addLayer("inspect.heat-map", tr("&Heat map"), "heat-map", Qt::Key_H, &OverlayLayers::heatMap, false);
    add("inspect.timeline-in", tr("Zoom into the time line"), "", {Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal},
        [this](bool) { m_timeline->zoomIn(); });
    add("inspect.timeline-out", tr("Zoom out of the time line"), "", {Qt::ALT | Qt::Key_Minus},
        [this](bool) { m_timeline->zoomOut(); });
    add("inspect.timeline-all", tr("The whole time line"), "", {Qt::ALT | Qt::Key_0},
        [this](bool) { m_timeline->showEverything(); });
    m_actions.add(
        {QStringLiteral("inspect.table"),
         group,
         tr("Time line as a &table"),
         {},
         {},
         {Qt::Key_T},
         true,
         [this](bool checked) {
             m_timelinePages->setCurrentWidget(checked ? static_cast<QWidget*>(m_table) : m_timeline);
             m_timelinePages->currentWidget()->setFocus();
         }});
    QAction* panel = m_actions.add(
        {QStringLiteral("inspect.panel"),
         group,
         tr("&Panel with the verdict"),
         {},
         {},
         {Qt::Key_F9},
         true,
         [this](bool checked) { m_layout->setPanelWanted(checked); }});
    panel->setChecked(true);
}

void InspectWorkspace::registerAnalysisActions()
{
    const QString group = tr("Analysis");
    const auto add = [&](const char* id, const QString& text, const QString& toolTip, const char* icon,
                         const QList<QKeySequence>& keys, std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, toolTip, QLatin1String(icon), keys, false, std::move(run)});
    };
    add("inspect.analyse-all", tr("Analyse &every frame"), tr("Look at every frame that was not looked at yet"),
        "search", {Qt::CTRL | Qt::Key_R}, [this](bool) {
            FrameChoice choice;
            choice.kind = FrameChoice::Kind::every;
            analyse(choice);
        });
    add("inspect.analyse-stride", tr("Analyse every &n-th frame…"), {}, "", {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
        [this](bool) {
            StrideDialog dialog(m_frames->frameCount(), m_settings.analysisStride(), this);
            if (dialog.exec() != QDialog::Accepted)
                return;
            m_settings.setAnalysisStride(dialog.stride());
            FrameChoice choice;
            choice.kind = FrameChoice::Kind::every;
            choice.stride = dialog.stride();
            analyse(choice);
        });
    add("inspect.analyse-range", tr("Analyse the &range"), tr("Look at every frame between I and O"), "", {},
        [this](bool) {
            if (m_range)
                analyse({FrameChoice::Kind::range, 1, m_range->first, m_range->second});
        });
    add("inspect.analyse-quick", tr("&Quick pass"), tr("Look at 32 frames, evenly spaced"), "", {},
        [this](bool) { analyse({}); });
    add("inspect.cancel", tr("&Cancel the analysis"), {}, "cancel", {Qt::Key_Escape},
        [this](bool) { cancelAnalysis(); });
    add("inspect.models", tr("Choose &models…"), tr("Choose what judges the faces"), "models", {Qt::CTRL | Qt::Key_M},
        [this](bool) { Q_EMIT modelSetupRequested(); });
    add("inspect.robustness", tr("Check &robustness"),
        tr("Score again after re-compression and down-scaling, and show how far the verdict moves"), "", {},
        [this](bool) { checkRobustness(); });
    add("inspect.compare", tr("C&ompare…"), tr("Compare faces with those of the original video"), "compare",
        {Qt::Key_C}, [this](bool) {
            const auto suggested = originalFromMetadata(m_document->path());
            const QString start =
                QString::fromStdString((suggested ? *suggested : m_document->path().parent_path()).string());
            const QString chosen =
                QFileDialog::getOpenFileName(this, tr("The original of this video"), start, videoFilter());
            if (!chosen.isEmpty())
                setOriginal(chosen.toStdString());
        });
    add("inspect.stop-comparing", tr("Stop comparing"), {}, "", {Qt::SHIFT | Qt::Key_C},
        [this](bool) { setOriginal({}); });
    add("inspect.compare-results", tr("Compare with another ensemble or &video…"),
        tr("Set the probabilities against those of other networks, or of another video on the same frames"), "compare",
        {Qt::CTRL | Qt::Key_D}, [this](bool) { comparisonWindow().bringUp(); });
    add("inspect.reopen", tr("Open this video &again"), {}, "retry", {Qt::Key_F5}, [this](bool) { reopen(); });
}

void InspectWorkspace::registerEditActions()
{
    const QString group = tr("Persons and bookmarks");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QList<QKeySequence>& keys,
                         std::function<void(bool)> run) {
        m_actions.add({QLatin1String(id), group, text, {}, QLatin1String(icon), keys, false, std::move(run)});
    };
    m_actions.add(
        {QStringLiteral("inspect.bookmark"),
         group,
         tr("&Bookmark"),
         tr("Mark this frame, or take the mark away"),
         QStringLiteral("bookmark"),
         {Qt::Key_B},
         true,
         [this](bool) {
             if (m_document->bookmarkAt(m_frame))
                 m_document->removeBookmark(m_frame);
             else
                 m_document->addBookmark(
                     {m_frame,
                      m_frames->times().at(static_cast<std::size_t>(m_frame)).seconds,
                      BookmarkStatus::open,
                      {}});
         }});
    add("inspect.merge", tr("&Merge the selected persons"), "", {Qt::CTRL | Qt::Key_J},
        [this](bool) { m_document->mergePersons(m_panel->persons()->selectedPersons()); });
    add("inspect.split", tr("&Split the person at this frame"), "", {Qt::CTRL | Qt::Key_K},
        [this](bool) { m_document->splitPerson(selectedPerson(), m_shown.index); });
    add("inspect.undo", tr("&Undo"), "", QKeySequence::keyBindings(QKeySequence::Undo),
        [this](bool) { m_document->undoStack().undo(); });
    add("inspect.redo", tr("&Redo"), "", QKeySequence::keyBindings(QKeySequence::Redo),
        [this](bool) { m_document->undoStack().redo(); });
    connect(&m_document->undoStack(), &QUndoStack::undoTextChanged, this, [this](const QString& text) {
        m_actions.action(QStringLiteral("inspect.undo"))
            ->setText(text.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(text));
    });
    connect(&m_document->undoStack(), &QUndoStack::redoTextChanged, this, [this](const QString& text) {
        m_actions.action(QStringLiteral("inspect.redo"))
            ->setText(text.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(text));
    });
}

} // namespace veriframe
