// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_view.h"

#include "widgets/batch_cell_delegate.h"
#include "widgets/batch_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/tabular_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

constexpr int usualNameWidth = 200, leastNameWidth = 64, usualReasonWidth = 150, leastReasonWidth = 40;

enum GivesWay { reasonFirst, thenName, thenTitles };

} // namespace

BatchView::BatchView(BatchTableModel& model, QWidget* parent) : RowsView(parent, rowHeight), m_model(model)
{
    setModel(&model);
    setItemDelegate(new BatchCellDelegate(this));
    setAccessibleName(tr("Videos of the batch"));
    makeSortable(static_cast<int>(BatchColumn::name), BatchCellDelegate::padding);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        m_sizedByHand = m_sizedByHand || (!m_sizing && column != static_cast<int>(BatchColumn::reason));
    });
    sizeColumns();
}

ColumnRoom BatchView::roomFor(int column) const
{
    const QFontMetrics metrics(font());
    const auto wide = [&metrics](const QString& text) {
        return static_cast<int>(std::ceil(tabularWidth(metrics, text)));
    };
    const auto by = static_cast<BatchColumn>(column);
    constexpr int paddings = 2 * BatchCellDelegate::padding;
    const int title = wide(batchColumnName(by)) + BatchCellDelegate::sortMark + paddings;
    int content = 0;
    switch (by) {
    case BatchColumn::name: {
        // A part of what there is, so that the reason has room as well.
        const int beside = BatchCellDelegate::thumbnailWidth + BatchCellDelegate::padding + paddings;
        return {std::max(usualNameWidth, viewport()->width() / 5) + beside, leastNameWidth + beside, thenName};
    }
    case BatchColumn::reason:
        return {std::max(title, usualReasonWidth), leastReasonWidth + paddings, reasonFirst};
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
    default:
        content = wide(QStringLiteral("000.0"));
        break;
    }
    content += paddings;
    return {std::max(title, content), content, thenTitles};
}

void BatchView::sizeColumns()
{
    std::vector<ColumnRoom> rooms;
    for (int column = 0; column < batchColumns; ++column)
        rooms.push_back(roomFor(column));
    const std::vector<int> widths = shareWidths(rooms, viewport()->width());
    const QScopedValueRollback sizing(m_sizing, true);
    for (int column = 0; column < batchColumns; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
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
    if (event->size().width() != event->oldSize().width() && !m_sizedByHand)
        sizeColumns();
    Q_EMIT visiblePartChanged();
}

void BatchView::scrollContentsBy(int dx, int dy)
{
    RowsView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visiblePartChanged();
}

} // namespace veriframe
