// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_queue.h"

#include "widgets/run_queue_model.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int rowHeight = 30, headerHeight = 26, mostRows = 5;

} // namespace

struct RunQueue::Parts {
    RunQueueModel model;
    QTableView* view = nullptr;
};

RunQueue::RunQueue(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    QTableView* view = m_parts->view = new QTableView(this);
    view->setModel(&m_parts->model);
    view->setItemDelegate(new RunQueueDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->verticalHeader()->setMinimumSectionSize(rowHeight);
    view->horizontalHeader()->setFixedHeight(headerHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setAccessibleName(tr("Runs"));
    view->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    setFocusProxy(view);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        Q_EMIT currentChanged(now.row());
    });
    connect(view, &QTableView::clicked, this, [this](const QModelIndex& index) { Q_EMIT activated(index.row()); });
    fitColumns();
}

RunQueue::~RunQueue()
{
    m_parts->view->setModel(nullptr); // which is gone before it
}

void RunQueue::setRuns(std::vector<RunRow> runs)
{
    const int row = current();
    const std::size_t before = m_parts->model.runs().size();
    m_parts->model.setRuns(std::move(runs));
    if (m_parts->model.runs().size() != before) {
        setCurrent(std::min(row, m_parts->model.rowCount() - 1));
        updateGeometry();
    }
}

const std::vector<RunRow>& RunQueue::runs() const
{
    return m_parts->model.runs();
}

int RunQueue::current() const
{
    return m_parts->view->currentIndex().row();
}

void RunQueue::setCurrent(int row)
{
    if (row != current())
        m_parts->view->setCurrentIndex(m_parts->model.index(row, 0));
}

QTableView* RunQueue::view() const
{
    return m_parts->view;
}

QSize RunQueue::sizeHint() const
{
    const int rows = std::clamp(m_parts->model.rowCount(), 1, mostRows);
    return {600, headerHeight + rows * rowHeight + 2 + barHeight()};
}

bool RunQueue::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || current() < 0)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
        Q_EMIT removeRequested(current());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated(current());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void RunQueue::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Where the columns need more room than there is they scroll, and the bar must not cover a row.
int RunQueue::barHeight() const
{
    const QHeaderView* header = m_parts->view->horizontalHeader();
    const int needed = header->sectionPosition(RunQueueModel::note) + header->minimumSectionSize();
    return needed > width() ? m_parts->view->horizontalScrollBar()->sizeHint().height() : 0;
}

/// What must be read keeps its room; what there is to say gets the rest.
void RunQueue::fitColumns()
{
    const QFontMetrics metrics(font());
    const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text) + 24; };
    QHeaderView* header = m_parts->view->horizontalHeader();
    header->resizeSection(RunQueueModel::seed, std::max(widthOf(QStringLiteral("88888")), widthOf(tr("Seed"))));
    // Where there is little room the longest words are cut.
    constexpr int roomyWidth = 760;
    const RunRow::State widest = width() < roomyWidth ? RunRow::State::running : RunRow::State::finishing;
    header->resizeSection(RunQueueModel::state, 20 + widthOf(runStateWord(widest)));
    header->resizeSection(RunQueueModel::epochs, 84 + widthOf(tr("%1 of %2").arg(888).arg(888)));
    header->resizeSection(RunQueueModel::best, widthOf(QStringLiteral("0.8888  ") + tr("epoch %1").arg(888)));
    header->resizeSection(RunQueueModel::timeLeft, widthOf(QStringLiteral("about 88 h 88 min")));
    updateGeometry();
}

} // namespace veriframe
