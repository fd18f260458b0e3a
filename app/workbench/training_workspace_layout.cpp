// SPDX-License-Identifier: GPL-3.0-or-later
// How the Training room is laid out, and which signal reaches what.
#include "form_parts.h"
#include "training_content.h"
#include "training_panel.h"
#include "training_setup_page.h"
#include "training_workspace.h"
#include "widgets/collapsible_section.h"
#include "widgets/console_view.h"
#include "widgets/notice_bar.h"
#include "widgets/run_queue.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "widgets/training_curves.h"
#include "workspace_frame.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace veriframe {

namespace {

/// Puts a margin round a view, and lets it scroll where the window is low.
QWidget* framed(QWidget* content, bool scrolls)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    const int side = scrolls ? space::panelPadding - space::grid : space::panelPadding; // curves have their own
    layout->setContentsMargins(side, 0, side, side);
    layout->addWidget(content);
    if (!scrolls)
        return page;
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

} // namespace

void TrainingWorkspace::buildLayout()
{
    m_title = new TitleBar(this);
    m_notice = new NoticeBar(this);
    m_pages = new QStackedWidget(this);
    m_card = new StateCard;
    m_columns = new QSplitter(Qt::Horizontal);
    m_queue = new RunQueue;
    m_views = new QStackedWidget;
    m_setup = new TrainingSetupPage(*m_document, m_actions);
    m_curves = new TrainingCurves;
    m_console = new ConsoleView;
    m_console->setPlaceholder(tr("What a run says of itself comes here."));
    m_panel = new TrainingPanel(m_actions.action(QStringLiteral("training.continue-run")));
    m_views->addWidget(m_setup);
    m_views->addWidget(framed(m_curves, true));
    m_views->addWidget(framed(m_console, false));
    constexpr int leastViewHeight = 150;
    m_views->setMinimumHeight(leastViewHeight);

    auto* middle = new QWidget;
    auto* column = makeBareColumn(middle);
    m_queueSection = new CollapsibleSection(QStringLiteral("runs"), tr("Runs"));
    m_queueSection->setContent(m_queue);
    m_queueSection->setVisible(false);
    auto* queueFrame = new QVBoxLayout;
    queueFrame->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, 0);
    queueFrame->addWidget(m_queueSection);
    column->addLayout(queueFrame);
    column->addWidget(makeViewBar(
        m_actions, {"training.show-setup", "training.show-curves", "training.show-console"}, 2 * space::grid));
    column->addWidget(m_views, 1);

    assembleRoom(this, {m_title, m_notice, m_pages, m_card, m_columns}, middle, m_panel);
    m_layout = new RoomLayout(m_settings, QStringLiteral("training"), this);
    m_layout->keep("columns", m_columns, {10'000, frameSize::rightPanelWidth});
    m_layout->keep("panel", m_panel);
    m_layout->keep("queue", m_queueSection);
    m_layout->setPanel(m_panel);
    m_layout->reset();
}

void TrainingWorkspace::connectWidgets()
{
    connect(m_queue, &RunQueue::currentChanged, this, [this](int row) {
        if (row != m_shown)
            showRun(row);
    });
    connect(m_queue, &RunQueue::activated, this, [this] {
        if (view() == View::setup)
            showView(View::curves);
    });
    connect(m_queue, &RunQueue::removeRequested, m_runs.get(), &TrainingRuns::remove);
}

void TrainingWorkspace::connectDocument()
{
    const auto follow = [this] {
        m_setup->refresh();
        refreshTitle();
        refreshActions();
        refreshPanel();
    };
    connect(m_document.get(), &TrainingDocument::setupChanged, this, [this, follow] {
        if (m_document->outputFolder() != m_earlier->folder())
            lookForEarlierRuns();
        showState();
        follow();
    });
    connect(m_document.get(), &TrainingDocument::configChanged, this, follow);
    connect(m_document.get(), &TrainingDocument::recipeChanged, this, follow);
    connect(m_document.get(), &TrainingDocument::checkChanged, this, follow);
}

void TrainingWorkspace::connectRuns()
{
    connect(m_runs.get(), &TrainingRuns::queueChanged, this, [this] {
        const int shown = m_runs->indexOf(m_shownId);
        lookIntoNewFolders();
        refreshQueue();
        showState();
        showRun(shown >= 0 ? shown : std::min(m_shown, static_cast<int>(m_runs->runs().size()) - 1));
    });
    connect(m_earlier.get(), &EarlierRuns::found, m_runs.get(), &TrainingRuns::setEarlier);
    connect(m_outputs.get(), &OutputFolders::changed, this, [this] {
        refreshQueue();
        refreshPanel();
        refreshActions();
    });
    connect(m_runs.get(), &TrainingRuns::historyTaken, this, [this](int index) {
        if (index == m_shown)
            showRun(index);
    });
    connect(m_runs.get(), &TrainingRuns::runChanged, this, [this](int index) {
        // What happens to the run at work is looked at unless the person looks at another one.
        const TrainingRun& run = m_runs->runs()[static_cast<std::size_t>(index)];
        if (index == m_runs->active() && !run.latest && m_shown != index)
            showRun(index);
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
        refreshActions();
    });
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        refreshQueue();
        refreshPanel();
    });
    connect(
        m_runs.get(), &TrainingRuns::stepsAdded, this, [this](int index, const std::vector<TrainingStepPoint>& steps) {
            if (index == m_shown)
                m_curves->addSteps(steps);
        });
    connect(m_runs.get(), &TrainingRuns::epochEnded, this, [this](int index) {
        const TrainingRun& run = m_runs->runs()[static_cast<std::size_t>(index)];
        if (index == m_shown)
            m_curves->addEpoch(epochPoint(run.epochs.back()));
        m_outputs->look(run.options.output);
    });
    connect(m_runs.get(), &TrainingRuns::linesAdded, this, [this](int index, const QStringList& lines) {
        if (index == m_shown)
            m_console->addLines(lines);
    });
    connect(m_runs.get(), &TrainingRuns::ended, this, [this](int index) {
        const std::filesystem::path& output = m_runs->runs()[static_cast<std::size_t>(index)].options.output;
        m_outputs->forget(output); // rather nothing than what was there before the run
        m_outputs->look(output);
        refreshQueue();
        refreshPanel();
        refreshActions();
    });
}

} // namespace veriframe
