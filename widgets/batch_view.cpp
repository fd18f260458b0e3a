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

constexpr int usualNameWidth = 170, leastNameWidth = 90, usualReasonWidth = 150, leastReasonWidth = 130;

enum GivesWay { reasonFirst, thenName, counts };

/// What a narrow table can do without, from the last to the first; the panel beside it tells all of one video.
int leaving(BatchColumn column)
{
    switch (column) {
    case BatchColumn::faces:
        return 1;
    case BatchColumn::persons:
        return 2;
    case BatchColumn::seconds:
        return 3;
    default:
        return 0;
    }
}

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
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_sizedByHand || othersWouldBeShown())
            sizeColumns();
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
    const bool sorted = column == horizontalHeader()->sortIndicatorSection();
    // The header keeps the mark's room free in every column.
    const int title = wide(batchColumnName(by)) + BatchCellDelegate::sortMark + paddings;
    int content = 0;
    switch (by) {
    case BatchColumn::name: {
        // A part of what there is, so that the reason has room as well.
        const int beside = BatchCellDelegate::thumbnailWidth + BatchCellDelegate::padding + paddings;
        return {std::max(usualNameWidth, viewport()->width() / 6) + beside, leastNameWidth + beside, thenName, 0};
    }
    case BatchColumn::reason:
        return {std::max(title, usualReasonWidth), std::max(title, leastReasonWidth), reasonFirst, 0};
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
    content = std::max(title, content);
    return {content, content, counts, sorted ? 0 : leaving(by)};
}

std::vector<int> BatchView::widthsThatFit() const
{
    std::vector<ColumnRoom> rooms;
    for (int column = 0; column < batchColumns; ++column)
        rooms.push_back(roomFor(column));
    return shareWidths(rooms, viewport()->width());
}

bool BatchView::othersWouldBeShown() const
{
    const std::vector<int> widths = widthsThatFit();
    for (int column = 0; column < batchColumns; ++column)
        if (isColumnHidden(column) != (widths[static_cast<std::size_t>(column)] == 0))
            return true;
    return false;
}

void BatchView::sizeColumns()
{
    const std::vector<int> widths = widthsThatFit();
    const QScopedValueRollback sizing(m_sizing, true);
    for (int column = 0; column < batchColumns; ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        setColumnHidden(column, width == 0);
        if (width > 0)
            setColumnWidth(column, width);
    }
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
    if (event->size().width() != event->oldSize().width() && (!m_sizedByHand || othersWouldBeShown()))
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
