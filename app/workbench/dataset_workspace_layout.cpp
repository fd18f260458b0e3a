// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dataset room is laid out, and which signal reaches what.
#include "dataset_browser.h"
#include "dataset_panel.h"
#include "dataset_workspace.h"
#include "form_parts.h"
#include "widgets/collapsible_section.h"
#include "widgets/dataset_table.h"
#include "widgets/fold_chart.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/step_pipeline.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "workspace_frame.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

/// Keeps the cards in one row, so that the videos below have room; where the window is narrow the row scrolls.
class PipelineRow : public QScrollArea {
public:
    explicit PipelineRow(StepPipeline* pipeline) : m_pipeline(pipeline)
    {
        setWidget(pipeline);
        setFrameShape(QFrame::NoFrame);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setAutoFillBackground(false);
        pipeline->setAutoFillBackground(false);
        pipeline->installEventFilter(this);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_pipeline && event->type() == QEvent::LayoutRequest)
            fit(); // other cards, or other text sizes
        return QScrollArea::eventFilter(watched, event);
    }

private:
    void fit()
    {
        const int row = m_pipeline->rowWidth();
        const int wanted = std::max(width(), row);
        const int height = m_pipeline->heightForWidth(wanted);
        m_pipeline->resize(wanted, height);
        const int bar = row > width() ? horizontalScrollBar()->sizeHint().height() + space::grid : 0;
        if (maximumHeight() != height + bar)
            setFixedHeight(height + bar);
    }

    StepPipeline* m_pipeline;
};

} // namespace

void DatasetWorkspace::buildLayout()
{
    m_title = new TitleBar(this);
    m_notice = new NoticeBar(this);
    m_pages = new QStackedWidget(this);
    m_card = new StateCard;
    m_columns = new QSplitter(Qt::Horizontal);
    m_pipeline = new StepPipeline;
    m_views = new QStackedWidget;
    m_table = new DatasetTable;
    m_table->setObjectName(QStringLiteral("completenessTable"));
    m_browser = new DatasetBrowser(m_jobs);
    m_chart = new FoldChart;
    m_panel = new DatasetPanel;
    m_table->setEmptyText(tr("There are no videos."), tr("No metadata.json lists one that can be used."));
    m_browser->list()->setEmptyText(tr("There are no videos."), tr("No metadata.json lists one that can be used."));
    m_chart->setEmptyText(tr("There are no folds yet."), tr("Run the steps up to the folds."));

    auto* chartPage = new QWidget;
    auto* chartLayout = new QVBoxLayout(chartPage);
    chartLayout->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    chartLayout->addWidget(m_chart);
    constexpr int leastViewHeight = 150; // lists scroll: the steps keep their room
    m_views->setMinimumHeight(leastViewHeight);
    m_views->addWidget(m_table);
    m_views->addWidget(m_browser);
    m_views->addWidget(chartPage);

    auto* middle = new QWidget;
    auto* column = makeBareColumn(middle);
    m_steps = new CollapsibleSection(QStringLiteral("steps"), tr("Steps"));
    m_steps->setContent(new PipelineRow(m_pipeline));
    auto* stepsFrame = new QVBoxLayout;
    stepsFrame->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, 2 * space::grid);
    stepsFrame->addWidget(m_steps);
    column->addLayout(stepsFrame);
    column->addWidget(
        makeViewBar(m_actions, {"dataset.show-videos", "dataset.show-faces", "dataset.show-folds"}, space::grid));
    column->addWidget(m_views, 1);

    assembleRoom(this, {m_title, m_notice, m_pages, m_card, m_columns}, middle, m_panel);
    m_layout = new RoomLayout(m_settings, QStringLiteral("dataset"), this);
    m_layout->keep("columns", m_columns, {10'000, frameSize::rightPanelWidth});
    m_layout->keep("browser", m_browser);
    m_layout->keep("panel", m_panel);
    m_layout->keep("steps", m_steps);
    m_layout->setPanel(m_panel);
    m_layout->reset();
}

void DatasetWorkspace::connectWidgets()
{
    connect(m_title, &TitleBar::chipClicked, this, &DatasetWorkspace::modelSetupRequested);
    connect(m_panel, &DatasetPanel::detectorRequested, this, &DatasetWorkspace::modelSetupRequested);
    connect(m_panel, &DatasetPanel::optionsChanged, this, &DatasetWorkspace::takeOptions);
    connect(m_pipeline, &StepPipeline::startRequested, this, [this](const QString& id) {
        m_document->start({parsePreprocessingStep(id.toStdString())});
    });
    connect(m_pipeline, &StepPipeline::pauseRequested, m_document.get(), &DatasetDocument::pause);
    connect(m_pipeline, &StepPipeline::resumeRequested, m_document.get(), &DatasetDocument::resume);
    connect(m_pipeline, &StepPipeline::cancelRequested, m_document.get(), &DatasetDocument::cancel);
    connect(m_pipeline, &StepPipeline::reasonsRequested, this, [this](const QString& id, StepPipeline::Reasons which) {
        showReasons(id, which == StepPipeline::Reasons::failed);
    });
    connect(m_table, &DatasetTable::currentVideoChanged, this, &DatasetWorkspace::showVideo);
    connect(m_browser->list(), &DatasetTable::currentVideoChanged, this, &DatasetWorkspace::showVideo);
    connect(m_table, &DatasetTable::videoActivated, this, [this](const QString& video) {
        showVideo(video);
        showView(View::faces);
    });
    connect(m_browser->list(), &DatasetTable::videoActivated, this, &DatasetWorkspace::inspectCurrent);
    connect(m_browser, &DatasetBrowser::frameChanged, this, &DatasetWorkspace::refreshActions);
}

void DatasetWorkspace::connectDocument()
{
    connect(m_document.get(), &DatasetDocument::opened, this, [this] {
        showState(true);
        m_browser->setIndex(m_document->index());
        m_panel->setProblems(problemGroups(*m_document->index()));
        refreshTitle();
        refreshSteps();
        Q_EMIT datasetOpened(QString::fromStdString(m_document->root().string()));
    });
    connect(m_document.get(), &DatasetDocument::openFailed, this, &DatasetWorkspace::showOpenFailure);
    connect(m_document.get(), &DatasetDocument::completenessChanged, this, [this] {
        constexpr int paceMs = 500;
        if (m_document->runState() == DatasetDocument::RunState::idle)
            refreshVideos();
        else if (!m_refreshTimer.isActive())
            m_refreshTimer.start(paceMs);
        refreshSteps();
    });
    connect(m_document.get(), &DatasetDocument::completenessFailed, this, [this](const ErrorInfo& error) {
        m_notice->showNotice(errorText(error), tr("Try again"), [this] {
            m_notice->dismiss();
            m_document->refresh();
        });
    });
    connect(m_document.get(), &DatasetDocument::runChanged, this, [this] {
        refreshSteps();
        refreshActions();
    });
    connect(m_document.get(), &DatasetDocument::runEnded, this, &DatasetWorkspace::showRunEnd);
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &DatasetWorkspace::refreshVideos);
}

} // namespace veriframe
