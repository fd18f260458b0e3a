// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_view.h"

#include "widgets/batch_cell_delegate.h"
#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int leastNameWidth = 200, leastReasonWidth = 60;

} // namespace

BatchView::BatchView(BatchTableModel& model, QWidget* parent) : RowsView(parent, rowHeight), m_model(model)
{
    setModel(&model);
    setItemDelegate(new BatchCellDelegate(this));
    setAccessibleName(tr("Videos of the batch"));
    makeSortable(static_cast<int>(BatchColumn::name), BatchCellDelegate::padding);
    horizontalHeader()->setStretchLastSection(true);
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

std::vector<int> BatchView::visibleVideos() const
{
    std::vector<int> videos;
    const int top = scrolledTo(), rows = m_model.rowCount();
    const int first = std::max(0, top / rowHeight), last = (top + viewport()->height()) / rowHeight;
    for (int row = first; row <= last && row < rows; ++row)
        videos.push_back(m_model.row(row).video);
    return videos;
}

bool BatchView::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Return, Qt::Key_Enter}) || RowsView::event(event);
}

void BatchView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT rowActivated();
    else
        RowsView::keyPressEvent(event);
}

void BatchView::resizeEvent(QResizeEvent* event)
{
    RowsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setColumnWidth(static_cast<int>(BatchColumn::name), widthFor(static_cast<int>(BatchColumn::name)));
    Q_EMIT visiblePartChanged();
}

void BatchView::scrollContentsBy(int dx, int dy)
{
    RowsView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visiblePartChanged();
}

} // namespace veriframe
