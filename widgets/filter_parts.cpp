// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_parts.h"

#include "widgets/chip.h"
#include "widgets/own_keys.h"
#include "widgets/tabular_text.h"
#include "widgets/themed_icon.h"

#include <QKeyEvent>
#include <algorithm>

namespace veriframe {

FilterField::FilterField(const QString& hint, const QString& name, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("search")), LeadingPosition);
}

void FilterField::takeFocus()
{
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

bool FilterField::event(QEvent* event)
{
    return (!text().isEmpty() && keepOwnKeys(event, {Qt::Key_Escape})) || QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT leftDownwards();
    else
        QLineEdit::keyPressEvent(event);
}

void showCount(Chip& chip, const QString& name, qint64 count)
{
    const QString text = QStringLiteral("%1  %2").arg(name, countText(count));
    if (chip.text() == text)
        return;
    chip.setText(text);
    chip.setAccessibleName(QStringLiteral("%1, %2").arg(name, countText(count)));
    chip.setMinimumWidth(std::max(chip.minimumWidth(), chip.sizeHint().width()));
}

} // namespace veriframe
