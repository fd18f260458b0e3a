// SPDX-License-Identifier: GPL-3.0-or-later
// How the Checkpoints room is laid out, and which signal reaches what.
#include "checkpoints_panel.h"
#include "checkpoints_workspace.h"
#include "choice_bar.h"
#include "form_parts.h"
#include "run_chips.h"
#include "strategy_form.h"
#include "widgets/checkpoint_table.h"
#include "widgets/chip.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"
#include "workspace_frame.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace veriframe {

namespace {

QScrollArea* scrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

void CheckpointsWorkspace::buildLayout()
{
    m_title = new TitleBar(this);
    m_notice = new NoticeBar(this);
    m_pages = new QStackedWidget(this);
    m_card = new StateCard;
    m_columns = new QSplitter(Qt::Horizontal);
    m_rows = new QSplitter(Qt::Vertical);
    m_chips = new RunChips(m_actions.action(QStringLiteral("checkpoints.open")));
    m_choiceBar = new ChoiceBar;
    m_plot = new LossPlot;
    m_table = new CheckpointTable;
    m_panel = new CheckpointsPanel(m_actions);
    m_plot->setEmptyText(tr("No run is shown that has validated an epoch."));
    m_table->setEmptyText(tr("There are no epochs."), tr("The open logs have none, or no run is shown."));
    m_rows->addWidget(m_plot);
    m_rows->addWidget(m_table);
    m_rows->setChildrenCollapsible(false);
    constexpr int leastPlotHeight = 330, leastTableHeight = 180; // in lower windows both scroll
    m_plot->setMinimumHeight(leastPlotHeight);
    m_table->setMinimumHeight(leastTableHeight);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::panelPadding, space::panelPadding, space::panelPadding, space::panelPadding);
    column->setSpacing(2 * space::grid);
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * space::grid);
    top->addWidget(m_chips, 1);
    for (const char* id : {"checkpoints.logarithmic", "checkpoints.cut-outliers", "checkpoints.export"}) {
        auto* chip = new Chip;
        chip->setAction(m_actions.action(QLatin1String(id)));
        top->addWidget(chip, 0, Qt::AlignTop);
    }
    column->addLayout(top);
    column->addWidget(m_choiceBar);
    column->addWidget(scrolling(m_rows), 1);
    assembleRoom(this, {m_title, m_notice, m_pages, m_card, m_columns}, middle, m_panel);
    m_layout = new RoomLayout(m_settings, QStringLiteral("checkpoints"), this);
    m_layout->keep("columns", m_columns, {10'000, frameSize::rightPanelWidth});
    m_layout->keep("rows", m_rows, {3000, 2000});
    m_layout->keep("panel", m_panel);
    m_layout->setPanel(m_panel);
    m_layout->reset();
}

void CheckpointsWorkspace::connectContent()
{
    connect(m_logs.get(), &OpenLogs::changed, this, &CheckpointsWorkspace::takeLogs);
    connect(m_logs.get(), &OpenLogs::readingChanged, this, &CheckpointsWorkspace::showState);
    connect(m_ledger.get(), &CheckpointLedger::changed, this, [this] {
        refreshRows();
        refreshActions(); // what can be judged is known once its file is
    });
    connect(m_chips, &RunChips::shownRequested, m_logs.get(), &OpenLogs::setShown);
    connect(m_chips, &RunChips::closeRequested, m_logs.get(), &OpenLogs::close);
    connect(m_chips, &RunChips::onlyRequested, this, [this](int run) {
        QStringList others;
        for (const OpenLog& open : m_logs->logs())
            if (open.id != run)
                others += open.name;
        m_logs->hideNamed(others);
    });
    connect(m_choiceBar, &ChoiceBar::changed, this, &CheckpointsWorkspace::takeRule);
    connect(m_plot, &LossPlot::currentChanged, this, &CheckpointsWorkspace::showCurrent);
    connect(m_plot, &LossPlot::activated, this, [this](int run, int epoch) { addToEnsemble({{run, epoch}}); });
    connect(m_plot, &LossPlot::logarithmicChanged, this, [this] {
        m_actions.action(QStringLiteral("checkpoints.logarithmic"))
            ->setChecked(
                m_plot->isLogarithmic(LossPlot::Panel::weighted) && m_plot->isLogarithmic(LossPlot::Panel::pair));
    });
    connect(m_table, &CheckpointTable::currentChanged, this, &CheckpointsWorkspace::showCurrent);
    connect(m_table, &CheckpointTable::activated, this, [this](int run, int epoch) { addToEnsemble({{run, epoch}}); });
    connect(m_table, &CheckpointTable::addToEnsembleRequested, this, &CheckpointsWorkspace::addToEnsemble);
    connect(m_table, &CheckpointTable::removeFromEnsembleRequested, this, &CheckpointsWorkspace::removeFromEnsemble);
    connect(m_table, &CheckpointTable::showFileRequested, this, &CheckpointsWorkspace::showFile);
}

void CheckpointsWorkspace::connectPanel()
{
    connect(m_study.get(), &EnsembleStudy::changed, this, &CheckpointsWorkspace::takeStudy);
    connect(
        m_study.get(), &EnsembleStudy::hashed, this,
        [this](const QString& path, const QString& sha256, const FileStamp& stamp) {
            m_ledger->note(path.toStdString(), sha256.toStdString(), stamp);
        });
    connect(m_study.get(), &EnsembleStudy::rewritten, this, &CheckpointsWorkspace::sayRewritten);
    connect(
        m_ledger.get(), &CheckpointLedger::looked, m_study.get(),
        [this](const std::filesystem::path& path, const CheckpointLedger::Entry& entry) {
            m_study->noteFile(path, *entry.stamp, entry.sha256);
        });
    connect(m_panel, &CheckpointsPanel::removeRequested, this, [this](int member) {
        m_study->remove(static_cast<std::size_t>(member));
    });
    connect(m_panel, &CheckpointsPanel::addSuggestionRequested, m_study.get(), &EnsembleStudy::takeSuggestion);
    connect(m_panel, &CheckpointsPanel::memberActivated, this, [this](int member) {
        const std::filesystem::path path = m_study->members()[static_cast<std::size_t>(member)].path;
        for (const CheckpointRow& row : m_table->rows())
            if (row.path.toStdString() == path.string())
                return showCurrent(row.key.run, row.key.epoch);
    });
    connect(m_panel, &CheckpointsPanel::videoActivated, this, &CheckpointsWorkspace::openVideo);
    connect(m_panel, &CheckpointsPanel::strategyChanged, this, [this] {
        m_study->setRule(m_panel->strategy()->strategy(), m_panel->strategy()->threshold());
    });
}

} // namespace veriframe
