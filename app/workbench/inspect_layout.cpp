// SPDX-License-Identifier: GPL-3.0-or-later
// How the Inspect room is laid out, and which signal reaches what.
#include "form_parts.h"
#include "inspect_case.h"
#include "inspect_panel.h"
#include "inspect_workspace.h"
#include "widgets/chip.h"
#include "widgets/mask_compare.h"
#include "widgets/notice_bar.h"
#include "widgets/probability_timeline.h"
#include "widgets/state_card.h"
#include "widgets/title_bar.h"
#include "widgets/transport_bar.h"
#include "widgets/video_view.h"
#include "workspace_frame.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace veriframe {

namespace {

constexpr int timelineHeight = 200;

} // namespace

void InspectWorkspace::buildLayout()
{
    m_title = new TitleBar(this);
    m_notice = new NoticeBar(this);
    m_pages = new QStackedWidget(this);
    m_card = new StateCard;
    m_columns = new QSplitter(Qt::Horizontal);
    m_rows = new QSplitter(Qt::Vertical);
    m_view = new VideoView;
    m_view->setObjectName(QStringLiteral("videoView"));
    m_compare = new MaskCompare;
    m_compare->hide();
    m_transport = new TransportBar;
    m_timeline = new ProbabilityTimeline;
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_table = new QTableView;
    m_panel = new InspectPanel;

    auto* picture = new QWidget;
    auto* pictureLayout = new QGridLayout(picture);
    pictureLayout->setContentsMargins(0, 0, 0, 0);
    auto* caption = new QWidget;
    caption->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* captionLayout = new QVBoxLayout(caption);
    captionLayout->setContentsMargins(3 * space::grid, 3 * space::grid, 3 * space::grid, 3 * space::grid);
    m_heatCaption = new Chip;
    m_heatCaption->setQuiet(true);
    m_heatCaption->hide();
    captionLayout->addWidget(m_heatCaption);
    pictureLayout->addWidget(m_view, 0, 0);
    pictureLayout->addWidget(caption, 0, 0, Qt::AlignLeft | Qt::AlignBottom);

    m_table->setModel(m_timeline->tableModel());
    m_table->setAccessibleName(tr("Probabilities as a table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    constexpr int rowsMeasured = 50; // there may be 100 000
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_timelinePages = new QStackedWidget;
    m_timelinePages->addWidget(m_timeline);
    m_timelinePages->addWidget(m_table);

    auto* bottom = new QWidget;
    auto* bottomLayout = makeBareColumn(bottom);
    bottomLayout->addWidget(m_transport);
    bottomLayout->addWidget(m_timelinePages, 1);

    m_rows->addWidget(picture);
    m_rows->addWidget(m_compare);
    m_rows->addWidget(bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setCollapsible(0, false);
    m_rows->setCollapsible(2, false);
    assembleRoom(this, {m_title, m_notice, m_pages, m_card, m_columns}, m_rows, m_panel);
    m_layout = new RoomLayout(m_settings, QStringLiteral("inspect"), this);
    m_layout->keep("columns", m_columns, {10'000, frameSize::rightPanelWidth});
    m_layout->keep("rows", m_rows, {10'000, timelineHeight, timelineHeight + 40});
    m_layout->keep("panel", m_panel);
    m_layout->setPanel(m_panel);
    m_layout->reset();
}

void InspectWorkspace::connectWidgets()
{
    connect(m_title, &TitleBar::chipClicked, this, &InspectWorkspace::modelSetupRequested);
    connect(
        m_transport, &TransportBar::goToRequested, m_actions.action(QStringLiteral("inspect.go-to")),
        &QAction::trigger);
    connect(m_timeline, &ProbabilityTimeline::seekRequested, this, &InspectWorkspace::stepTo);
    connect(m_timeline, &ProbabilityTimeline::personActivated, this, [this](int person) {
        m_panel->persons()->setSelectedPersons({person});
    });
    connect(m_view, &VideoView::faceClicked, this, [this](int person) {
        if (person >= 0)
            m_panel->persons()->setSelectedPersons({person});
    });
    connect(m_panel->persons(), &PersonList::selectionChanged, this, [this] {
        m_timeline->setSelectedPerson(selectedPerson());
        refreshOverlay();
        refreshVerdict();
        if (m_document->result())
            m_panel->matrix()->setContent(
                matrixOf(*m_document->result(), m_document->origin(), selectedPerson(), times()));
        refreshComparison();
        refreshActions();
    });
    connect(m_panel->persons(), &PersonList::personActivated, this, [this](int person) {
        if (const auto face = m_document->result() ? faceOf(*m_document->result(), person) : std::nullopt)
            stepTo(face->frame);
    });
    connect(m_panel->matrix(), &ModelMatrix::seekRequested, this, &InspectWorkspace::stepTo);
    connect(m_panel->faces(), &FaceCards::personActivated, this, [this](int person) {
        if (person >= 0)
            m_panel->persons()->setSelectedPersons({person});
    });
    connect(m_panel->bookmarks(), &BookmarkList::seekRequested, this, &InspectWorkspace::stepTo);
    connect(m_panel->bookmarks(), &BookmarkList::changeRequested, m_document.get(), &InspectDocument::changeBookmark);
    connect(m_panel->bookmarks(), &BookmarkList::removeRequested, m_document.get(), &InspectDocument::removeBookmark);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        bool isFrame = false;
        const int frame = index.siblingAtColumn(0).data(Qt::EditRole).toInt(&isFrame);
        if (isFrame)
            stepTo(frame);
    });
    connect(m_layout, &RoomLayout::panelFolded, this, &InspectWorkspace::refreshActions);
    connect(m_layout, &RoomLayout::restored, this, [this] {
        m_compare->setVisible(!m_comparison->original().empty()); // the rows' state has shown or hidden it
    });
}

void InspectWorkspace::connectSources()
{
    connect(m_frames.get(), &FrameSource::openFailed, this, &InspectWorkspace::showFailure);
    connect(m_frames.get(), &FrameSource::frameReady, this, &InspectWorkspace::showFrame);
    connect(m_frames.get(), &FrameSource::frameFailed, this, [this](int index, const ErrorInfo& error) {
        if (index == m_frame)
            m_view->clear(errorText(error));
    });
    connect(m_frames.get(), &FrameSource::fileChanged, this, &InspectWorkspace::showFileChange);
    connect(m_playback.get(), &Playback::frameDue, this, &InspectWorkspace::seek);
    connect(m_playback.get(), &Playback::speedChanged, this, &InspectWorkspace::refreshActions);
    connect(m_document.get(), &InspectDocument::resultChanged, this, [this] {
        refreshResult();
        m_case->documentChanged(m_analysis->isRunning());
    });
    connect(m_document.get(), &InspectDocument::bookmarksChanged, this, [this] {
        refreshBookmarks();
        storeBookmarks();
    });
    connect(&m_document->undoStack(), &QUndoStack::indexChanged, this, &InspectWorkspace::refreshActions);
    connect(
        m_analysis.get(), &InspectAnalysis::resultReady, m_document.get(),
        [this](const InspectAnalysis::ResultPointer& result, const ResultOrigin& origin) {
            m_document->setAnalysis(result, origin);
        });
    connect(m_analysis.get(), &InspectAnalysis::started, this, [this] {
        refreshVerdict();
        refreshActions();
    });
    connect(m_analysis.get(), &InspectAnalysis::ended, this, &InspectWorkspace::showAnalysisEnd);
    connect(m_heatMaps.get(), &HeatMaps::ready, this, [this](int frame) {
        if (frame == m_shown.index)
            refreshOverlay();
    });
    connect(m_heatMaps.get(), &HeatMaps::failed, this, [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error));
    });
    connect(m_portraits.get(), &Portraits::changed, this, [this] {
        const auto result = m_document->result();
        if (!result)
            return;
        m_panel->persons()->setRows(personRowsOf(*result, times(), m_portraits->images()));
        // Persons may have come in while these were read.
        QTimer::singleShot(0, m_portraits.get(), [this, result] { m_portraits->update(*result); });
    });
    connect(m_comparison.get(), &Comparison::ready, this, [this](int frame, const MaskCompareContent& content) {
        if (frame == m_shown.index)
            m_compare->setContent(content);
    });
}

} // namespace veriframe
