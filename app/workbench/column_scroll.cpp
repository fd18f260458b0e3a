// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_scroll.h"

#include <QEvent>
#include <QLayout>
#include <algorithm>

namespace veriframe {

ColumnScroll::ColumnScroll(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ColumnScroll::setColumn(QWidget* column)
{
    setWidget(column);
    column->installEventFilter(this);
    fit();
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void ColumnScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ColumnScroll::fit()
{
    if (!widget() || !widget()->layout())
        return;
    const QLayout* layout = widget()->layout();
    const int width = viewport()->width();
    const int needed =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    widget()->resize(width, std::max(needed, viewport()->height()));
}

} // namespace veriframe
