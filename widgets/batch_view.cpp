// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_view.h"

#include "widgets/batch_cell_delegate.h"
#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int leastNameWidth = 200, leastReasonWidth = 60;

} // namespace

BatchView::BatchView(BatchTableModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new BatchCellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Videos of the batch"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(36);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(static_cast<int>(BatchColumn::name), Qt::AscendingOrder);
    header->setStretchLastSection(true);
    setSortingEnabled(true);
    // Headings stand over what they head, and the arrow points to where the larger values are.
    setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px %1px; }"
                                 "QHeaderView::up-arrow { image: url(:/icons/field-up.svg); }"
                                 "QHeaderView::down-arrow { image: url(:/icons/field-down.svg); }"
                                 "QHeaderView::down-arrow, QHeaderView::up-arrow { width: 10px; height: 10px;"
                                 " subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }"
                                 "QAbstractScrollArea::corner { background: transparent; border: none; }")
                      .arg(BatchCellDelegate::padding));
    sizeColumns();
}

int BatchView::widthFor(int column) const
{
    const QFontMetrics metrics(font());
    const auto wide = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    const auto by = static_cast<BatchColumn>(column);
    const int title = wide(batchColumnName(by)) + BatchCellDelegate::sortMark + 2 * BatchCellDelegate::padding;
    int content = 0;
    switch (by) {
    case BatchColumn::name: {
        // A part of what there is, so that the reason has room as well.
        const int part = viewport()->width() / 5;
        content = std::max(leastNameWidth, part) + BatchCellDelegate::thumbnailWidth;
        break;
    }
    case BatchColumn::state:
        for (int state = BatchRow::waiting; state <= BatchRow::cancelled; ++state)
            content = std::max(content, wide(batchStateWord(static_cast<BatchRow::State>(state))));
        content += BatchCellDelegate::mark + BatchCellDelegate::markGap + 6; // some words are bold
        break;
    case BatchColumn::score:
        content = BatchCellDelegate::ramp + BatchCellDelegate::padding + wide(QStringLiteral("0.00"));
        break;
    case BatchColumn::frames:
        content = wide(m_model.tr("%1 of %2").arg(QStringLiteral("00"), QStringLiteral("00"))) + 10;
        break;
    case BatchColumn::reason:
        content = leastReasonWidth;
        break;
    default:
        content = wide(QStringLiteral("0000")) + 10;
        break;
    }
    return std::max(title, content + 2 * BatchCellDelegate::padding);
}

void BatchView::sizeColumns()
{
    for (int column = 0; column < batchColumns; ++column)
        setColumnWidth(column, widthFor(column));
}

int BatchView::scrolledTo() const
{
    return verticalScrollBar()->value();
}

std::vector<int> BatchView::visibleVideos() const
{
    std::vector<int> videos;
    const int top = scrolledTo(), rows = m_model.rowCount();
    const int first = std::max(0, top / rowHeight), last = (top + viewport()->height()) / rowHeight;
    for (int row = first; row <= last && row < rows; ++row)
        videos.push_back(m_model.row(row).video);
    return videos;
}

void BatchView::scrollTopTo(int y)
{
    doItemsLayout(); // else the scroll bar does not know how many rows there are
    verticalScrollBar()->setValue(y);
}

bool BatchView::event(QEvent* event)
{
    const bool own = claimKeys(
        event, {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp,
                Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter});
    if (own)
        return true;
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void BatchView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT rowActivated();
    else if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, std::max(0, currentIndex().column())));
    else if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(m_model.rowCount() - 1, std::max(0, currentIndex().column())));
    else
        QTableView::keyPressEvent(event);
}

void BatchView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setColumnWidth(static_cast<int>(BatchColumn::name), widthFor(static_cast<int>(BatchColumn::name)));
    Q_EMIT visiblePartChanged();
}

void BatchView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visiblePartChanged();
}

void BatchView::focusInEvent(QFocusEvent* event)
{
    m_entering = true;
    QTableView::focusInEvent(event);
    m_entering = false;
    viewport()->update(); // the current row's bar
}

void BatchView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace veriframe
