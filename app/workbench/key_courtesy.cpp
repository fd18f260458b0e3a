// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_courtesy.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace veriframe {

namespace {

bool isUpOrDown(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

bool isHomeOrEnd(int key)
{
    return key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

KeyCourtesy::KeyCourtesy(QWidget* window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyCourtesy::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::FocusIn)
        return false;
    auto* control = qobject_cast<QWidget*>(watched);
    if (!control || !m_window || control->window() != m_window->window())
        return false;
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
            m_reachedByKeyboard = control;
        else if (reason == Qt::MouseFocusReason)
            m_reachedByKeyboard = nullptr;
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && isNeeded(*control, key->key())) {
        event->accept();
        return true;
    }
    return false;
}

bool KeyCourtesy::isNeeded(const QWidget& control, int key) const
{
    if (qobject_cast<const QAbstractButton*>(&control))
        return key == Qt::Key_Space && m_reachedByKeyboard == &control;
    if (qobject_cast<const QAbstractSpinBox*>(&control))
        return isUpOrDown(key);
    if (qobject_cast<const QComboBox*>(&control))
        return isUpOrDown(key) || isHomeOrEnd(key) || (key == Qt::Key_Space && m_reachedByKeyboard == &control);
    if (qobject_cast<const QAbstractSlider*>(&control) && !qobject_cast<const QScrollBar*>(&control))
        return isUpOrDown(key) || isHomeOrEnd(key) || key == Qt::Key_Left || key == Qt::Key_Right;
    if (qobject_cast<const QAbstractItemView*>(&control))
        return isUpOrDown(key) || isHomeOrEnd(key);
    return false;
}

} // namespace veriframe
