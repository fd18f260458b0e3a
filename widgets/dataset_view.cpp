// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dataset_view.h"

#include "widgets/dataset_cell_delegate.h"
#include "widgets/dataset_table_model.h"
#include "widgets/panel_parts.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace veriframe {

namespace {

constexpr int nameWidth = 164, leastNameWidth = 130, leastReasonWidth = 60, sortMark = DatasetCellDelegate::sortMark;

} // namespace

DatasetView::DatasetView(DatasetTableModel& model, QWidget* parent) : RowsView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new DatasetCellDelegate(this));
    setAccessibleName(tr("Videos"));
    makeSortable(static_cast<int>(DatasetColumn::video), DatasetCellDelegate::padding);
    sizeColumns();
}

int DatasetView::widthFor(int column) const
{
    const QFontMetrics metrics(font());
    const auto wide = [&metrics](const QString& text) { return metrics.horizontalAdvance(text); };
    const auto by = static_cast<DatasetColumn>(column);
    const int title = wide(datasetColumnName(by)) + sortMark + 2 * DatasetCellDelegate::padding;
    int content = 0;
    if (stepOfColumn(column) >= 0) {
        for (int state = StepCell::open; state <= StepCell::stale; ++state)
            content = std::max(content, wide(stepStateWord(static_cast<StepCell::State>(state))));
        content += DatasetCellDelegate::mark + DatasetCellDelegate::markGap + 2;
    } else if (by == DatasetColumn::video) {
        content = nameWidth;
    } else if (by == DatasetColumn::reason) {
        content = leastReasonWidth;
    } else if (by == DatasetColumn::label) {
        content = wide(QStringLiteral("fake")) + 16;
    } else {
        content = wide(QStringLiteral("0000"));
    }
    return std::max(title, content + 2 * DatasetCellDelegate::padding);
}

void DatasetView::sizeColumns()
{
    horizontalHeader()->setStretchLastSection(!m_model.isCompact());
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnWidth(column, widthFor(column));
    fillCompact();
}

void DatasetView::fillCompact()
{
    if (!m_model.isCompact())
        return;
    int others = 0;
    for (int column = 1; column < m_model.columnCount(); ++column)
        others += columnWidth(column);
    setColumnWidth(0, std::max(leastNameWidth, viewport()->width() - others));
}

bool DatasetView::event(QEvent* event)
{
    return claimKeys(event, {Qt::Key_Return, Qt::Key_Enter}) || RowsView::event(event);
}

void DatasetView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT rowActivated();
    else
        RowsView::keyPressEvent(event);
}

void DatasetView::resizeEvent(QResizeEvent* event)
{
    RowsView::resizeEvent(event);
    fillCompact();
}

} // namespace veriframe
