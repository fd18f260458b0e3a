// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <initializer_list>

namespace veriframe {

/// Keeps keys that a focused widget needs for itself from the program's shortcuts: space presses the button that has
/// the focus rather than starting playback. Call it first in QWidget::event().
/// @return true: the event was one of those and is accepted, return true from event()
inline bool keepOwnKeys(QEvent* event, std::initializer_list<int> keys)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if ((pressed->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    for (const int key : keys)
        if (pressed->key() == key) {
            event->accept();
            return true;
        }
    return false;
}

} // namespace veriframe
