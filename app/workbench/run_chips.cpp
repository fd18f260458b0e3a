// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_chips.h"

#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int mostLines = 3;

QString chipText(const RunChip& run)
{
    constexpr qsizetype mostLetters = 40;
    QString name = run.name;
    if (name.size() > mostLetters) // both ends tell runs apart
        name = name.left(mostLetters / 2) + QStringLiteral("…") + name.right(mostLetters / 2 - 1);
    return run.current ? QStringLiteral("● %1").arg(name) : name;
}

} // namespace

RunChips::RunChips(QAction* open, QWidget* parent) : QScrollArea(parent), m_open(new Chip)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setAccessibleName(tr("Open runs"));
    auto* content = new QWidget;
    new FlowLayout(2 * space::grid, content);
    setWidget(content);
    m_tabHead = new QWidget(content);
    m_tabHead->setFocusPolicy(Qt::TabFocus); // QWidget::setTabOrder() takes no others
    m_tabHead->hide();
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_open->setAction(open);
    content->layout()->addWidget(m_open);
    fit();
}

void RunChips::setRuns(const std::vector<RunChip>& runs)
{
    if (runs == m_runs)
        return;
    const bool others = !std::ranges::equal(runs, m_runs, {}, &RunChip::id, &RunChip::id);
    m_runs = runs;
    if (others)
        makeChips();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        m_chips[i]->setText(chipText(m_runs[i]));
        m_chips[i]->setChecked(m_runs[i].shown);
        m_chips[i]->setToolTip(m_runs[i].toolTip);
        m_chips[i]->setAccessibleName(m_runs[i].name);
    }
    fit();
}

void RunChips::makeChips()
{
    QLayout* row = widget()->layout();
    for (Chip* chip : m_chips)
        delete chip;
    m_chips.clear();
    row->removeWidget(m_open);
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        auto* chip = new Chip;
        chip->setCheckable(true);
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        chip->installEventFilter(this);
        connect(chip, &Chip::clicked, this, [this, i](bool checked) { Q_EMIT shownRequested(m_runs[i].id, checked); });
        connect(
            chip, &QWidget::customContextMenuRequested, this, [this, i](const QPoint& place) { showMenu(i, place); });
        row->addWidget(chip);
        m_chips.push_back(chip);
        chip->show();
    }
    row->addWidget(m_open);
    // New ones would come last of all in the window.
    QWidget* before = m_tabHead;
    for (Chip* chip : m_chips) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_open);
}

void RunChips::showMenu(std::size_t position, const QPoint& place)
{
    const int id = m_runs[position].id;
    QMenu menu(this);
    menu.addAction(tr("&Show only this run"), this, [this, id] { Q_EMIT onlyRequested(id); });
    menu.addAction(tr("&Close it"), this, [this, id] { Q_EMIT closeRequested(id); });
    menu.exec(m_chips[position]->mapToGlobal(place));
}

void RunChips::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void RunChips::fit()
{
    const int line = m_open->sizeHint().height() + 2 * space::grid;
    const int wanted = widget()->layout()->heightForWidth(std::max(1, viewport()->width()));
    setFixedHeight(std::clamp(wanted, line - 2 * space::grid, mostLines * line - 2 * space::grid));
}

bool RunChips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        const auto chip = std::ranges::find(m_chips, watched);
        if (chip != m_chips.end()) {
            // The chip is gone after that: not while its own event is at work.
            const int id = m_runs[static_cast<std::size_t>(chip - m_chips.begin())].id;
            QMetaObject::invokeMethod(
                this, [this, id] { Q_EMIT closeRequested(id); }, Qt::QueuedConnection);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace veriframe
