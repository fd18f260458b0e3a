// SPDX-License-Identifier: GPL-3.0-or-later
// What the Inspect room shows, brought up to date after something changed.
#include "inspect_case.h"
#include "inspect_panel.h"
#include "inspect_workspace.h"
#include "widgets/chip.h"
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/probability_timeline.h"
#include "widgets/title_bar.h"
#include "widgets/transport_bar.h"
#include "widgets/video_view.h"

#include <algorithm>

namespace veriframe {

namespace {

std::vector<int> framesOfBookmarks(const std::vector<Bookmark>& bookmarks)
{
    std::vector<int> frames;
    for (const Bookmark& bookmark : bookmarks)
        frames.push_back(bookmark.frame);
    return frames;
}

/// What will judge, before it is opened.
QString planText(const ModelPlan& plan)
{
    return plan.members.empty() ? InspectWorkspace::tr("No model") : plan.name;
}

} // namespace

const FrameResult* InspectWorkspace::currentResult() const
{
    return m_document->result() ? frameOf(*m_document->result(), m_shown.index) : nullptr;
}

PictureOverlay InspectWorkspace::currentOverlay() const
{
    const FrameResult* frame = currentResult();
    if (!frame)
        return {};
    PictureOverlay overlay = overlayOf(*frame, m_panel->persons()->selectedPersons());
    if (m_view->layers().heatMap)
        overlay.heat = m_heatMaps->patchesOf(frame->index).value_or(std::vector<HeatPatch>{});
    return overlay;
}

void InspectWorkspace::refreshOverlay()
{
    m_view->setOverlay(m_shown.index, currentOverlay());
    const FrameResult* frame = currentResult();
    const bool wanted = m_view->layers().heatMap && hasVideo();
    m_heatCaption->setVisible(wanted);
    if (!wanted)
        return;
    if (!frame)
        m_heatCaption->setText(tr("Heat map: this frame was not analysed."));
    else if (m_document->origin().models.empty())
        m_heatCaption->setText(tr("Heat map: no model has looked at this frame."));
    else if (frame->faces.empty())
        m_heatCaption->setText(tr("Heat map: no face in this frame."));
    else
        m_heatCaption->setText(tr("Heat map: where the models look for their verdict. It is attention, not proof."));
}

void InspectWorkspace::requestHeatMap()
{
    const FrameResult* frame = currentResult();
    if (m_view->layers().heatMap && frame && !frame->faces.empty() && !m_document->origin().models.empty() &&
        !m_playback->isPlaying() && !m_heatMaps->patchesOf(frame->index))
        m_heatMaps->request(m_document->path(), *frame);
}

/// What belongs to the frame on the screen, in every widget that shows it.
void InspectWorkspace::refreshFrameParts()
{
    const FrameResult* frame = currentResult();
    m_panel->matrix()->setCurrentFrame(m_shown.index);
    if (frame)
        m_panel->faces()->setCards(
            faceCardsOf(*frame, m_shown.picture, shortModelNames(m_document->origin().models)),
            tr("No face in this frame."));
    else
        m_panel->faces()->setCards({}, tr("This frame was not analysed."));
    refreshOverlay();
    requestHeatMap();
    refreshComparison();
    refreshActions();
}

void InspectWorkspace::refreshResult()
{
    const auto& result = m_document->result();
    const std::vector<FrameTime>& shownTimes = times();
    const VideoResult empty;
    const VideoResult& shown = result ? *result : empty;
    m_timeline->setData(
        timelineOf(shown, m_document->origin(), shownTimes, framesOfBookmarks(m_document->bookmarks())));
    m_panel->persons()->setRows(personRowsOf(shown, shownTimes, m_portraits->images()));
    m_panel->matrix()->setContent(matrixOf(shown, m_document->origin(), selectedPerson(), shownTimes));
    if (result && hasVideo())
        m_portraits->update(*result);
    m_timeline->setCursorFrame(m_frame);
    refreshVerdict();
    refreshTitle();
    refreshFrameParts();
}

void InspectWorkspace::refreshVerdict()
{
    const bool running = m_analysis->isRunning();
    const auto& result = m_document->result();
    const VideoResult nothing;
    VerdictContent content = verdictOf(result ? *result : nothing, m_document->origin(), selectedPerson(), running);
    if (!result && !running) {
        content.words = tr("Not analysed yet");
        content.rule = tr("Start the analysis to get a verdict.");
    }
    if (!content.score && !m_modelProblem.isEmpty())
        content.rule = m_modelProblem;
    m_panel->verdict()->setContent(content);
}

void InspectWorkspace::refreshBookmarks()
{
    m_panel->bookmarks()->setBookmarks(m_document->bookmarks());
    TimelineData content = m_timeline->data();
    content.bookmarks = framesOfBookmarks(m_document->bookmarks());
    m_timeline->setData(std::move(content));
    m_timeline->setCursorFrame(m_frame);
    refreshActions();
}

void InspectWorkspace::refreshNotes()
{
    using Content = CaseNotesContent;
    const CaseTexts& texts = m_document->texts();
    Content content{
        Content::State::none, QString::fromStdString(m_case->path().stem().string()), texts.title, texts.caseNotes,
        texts.videoNotes};
    if (m_case->isOpen())
        content.state =
            m_case->state() == InspectCase::State::readOnly ? Content::State::readOnly : Content::State::writable;
    m_panel->notes()->setContent(content);
}

void InspectWorkspace::refreshTitle()
{
    const QString name = QString::fromStdString(m_document->path().filename().string());
    const QString ofCase = m_case->stateText();
    if (hasContent()) {
        const VideoFacts& known = m_document->result() ? m_document->result()->facts : m_frames->facts();
        QString facts = hasVideo() ? factsText(m_frames->facts(), m_frames->times()) : factsText(known, times());
        if (!ofCase.isEmpty())
            facts = ofCase + QStringLiteral(" · ") + facts;
        QStringList lines{QString::fromStdString(m_document->path().string()), facts};
        if (m_case->isOpen())
            lines.push_back(QString::fromStdString(m_case->path().string()));
        if (!m_case->reason().isEmpty())
            lines.push_back(m_case->reason());
        m_title->setTitle(name, facts, lines.join(QLatin1Char('\n')));
    } else
        m_title->setTitle(name.isEmpty() ? tr("Inspect") : name, ofCase);
    const auto& judge = m_analysis->judge();
    m_title->setChip(
        judge ? judge->shortDescription() : planText(m_analysis->plan()),
        judge ? judge->description() : tr("Choose what judges the faces"));
    const QString caseName = QString::fromStdString(m_case->path().filename().string());
    Q_EMIT titleChanged(!hasContent() ? QString() : m_case->isOpen() ? tr("%1 – %2").arg(caseName, name) : name);
}

void InspectWorkspace::refreshComparison()
{
    if (m_comparison->original().empty())
        return;
    const FrameResult* frame = currentResult();
    const FaceResult* chosen = nullptr;
    if (frame)
        for (const FaceResult& face : frame->faces)
            if (!chosen || face.track == selectedPerson())
                chosen = &face;
    if (chosen && chosen->used) {
        m_comparison->request(
            frame->index, chosen->box, tr("%1 · frame %2").arg(personName(chosen->track)).arg(frame->index));
        return;
    }
    MaskCompareContent content;
    content.message =
        !frame ? tr("This frame was not analysed, so there is no face to compare. Up and Down lead to analysed frames.")
               : tr("No face in this frame to compare.");
    m_compare->setContent(content);
}

void InspectWorkspace::refreshActions()
{
    const bool open = hasVideo();
    const auto& result = m_document->result();
    const bool judged = open && result && result->facesUsed > 0 && !m_document->origin().models.empty();
    const bool running = m_analysis->isRunning();
    for (const ActionRegistry::Entry& entry : m_actions.entries())
        if (entry.id.startsWith(QLatin1String("inspect.")))
            entry.action->setEnabled(open);
    const auto enable = [this](const char* id, bool enabled) {
        m_actions.action(QLatin1String(id))->setEnabled(enabled);
    };
    const bool shown = hasContent();
    enable("inspect.models", true);
    enable("inspect.save-case", shown && m_case->state() != InspectCase::State::opening);
    enable("inspect.next-case-video", m_case->isOpen() && m_case->videoCount() > 1);
    enable("inspect.find-case-video", m_restored && !open);
    enable("inspect.find-case-videos", m_case->isOpen() && (m_case->videoCount() > 1 || !open));
    enable("inspect.reopen", !m_document->path().empty());
    enable("inspect.panel", !m_layout->isPanelFolded());
    enable("inspect.analyse-all", open && !running);
    enable("inspect.analyse-stride", open && !running);
    enable("inspect.analyse-range", open && !running && m_range);
    enable("inspect.analyse-quick", open && !running);
    enable("inspect.cancel", running);
    enable("inspect.robustness", judged && !running && !m_analysis->plan().members.empty());
    enable("inspect.compare-results", judged);
    enable("inspect.next-above", judged);
    enable("inspect.previous-above", judged);
    enable("inspect.next-analysed", open && result);
    enable("inspect.previous-analysed", open && result);
    enable("inspect.range-clear", open && m_range);
    enable("inspect.report", shown && result && !running);
    enable("inspect.export-csv", shown && result);
    enable("inspect.export-json", shown && result);
    enable("inspect.export-plot", shown && result);
    enable("inspect.export", shown);
    enable("inspect.stop-comparing", open && !m_comparison->original().empty());
    const std::vector<int> selected = m_panel->persons()->selectedPersons();
    enable("inspect.merge", shown && m_document->whyNotMerge(selected).isEmpty());
    enable("inspect.split", shown && m_document->whyNotSplit(selectedPerson(), m_shown.index).isEmpty());
    enable("inspect.undo", m_document->undoStack().canUndo());
    enable("inspect.redo", m_document->undoStack().canRedo());
    m_actions.action(QStringLiteral("inspect.merge"))->setStatusTip(m_document->whyNotMerge(selected));
    QAction* play = m_actions.action(QStringLiteral("inspect.play"));
    play->setChecked(m_playback->isPlaying());
    QAction* bookmark = m_actions.action(QStringLiteral("inspect.bookmark"));
    bookmark->setChecked(open && m_document->bookmarkAt(m_shown.index));
}

} // namespace veriframe
