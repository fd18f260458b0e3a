// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_recorder.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <array>

namespace veriframe {

namespace {

bool isNoKeyOfItsOwn(int key)
{
    constexpr std::array others{Qt::Key_Shift,   Qt::Key_Control,  Qt::Key_Meta,       Qt::Key_Alt,
                                Qt::Key_AltGr,   Qt::Key_CapsLock, Qt::Key_NumLock,    Qt::Key_ScrollLock,
                                Qt::Key_Super_L, Qt::Key_Super_R,  Qt::Key_Hyper_L,    Qt::Key_Hyper_R,
                                Qt::Key_Menu,    Qt::Key_unknown,  Qt::Key_Mode_switch};
    const bool isDead = key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay;
    return key == 0 || isDead || std::find(others.begin(), others.end(), key) != others.end();
}

/// Whether Shift is part of what is typed and not of the shortcut: "?" and "+" are reached with it on some keyboards.
bool shiftIsTyped(const QKeyEvent& event)
{
    const QString text = event.text();
    if (text.isEmpty())
        return event.key() > Qt::Key_Space && event.key() < Qt::Key_A && !QChar(event.key()).isDigit();
    return text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace();
}

} // namespace

QKeySequence shortcutOf(const QKeyEvent& event)
{
    if (isNoKeyOfItsOwn(event.key()))
        return {};
    Qt::KeyboardModifiers modifiers =
        event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (modifiers.testFlag(Qt::ShiftModifier) && shiftIsTyped(event))
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key())));
}

KeyRecorder::KeyRecorder(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    showInvitation();
}

void KeyRecorder::showInvitation()
{
    clear();
    setPlaceholderText(hasFocus() ? tr("Press the keys") : tr("Add a key"));
}

bool KeyRecorder::event(QEvent* event)
{
    // Whatever is pressed here is meant for this field, also what would be a shortcut or the dialog's own key.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        showInvitation();
        Q_EMIT givenUp();
        return;
    }
    const QKeySequence key = shortcutOf(*event);
    if (key.isEmpty()) {
        // "Ctrl+" while it is held
        const auto held = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
        setText(
            held ? QKeySequence(QKeyCombination(held, Qt::Key_A)).toString(QKeySequence::NativeText).chopped(1)
                 : QString());
        return;
    }
    showInvitation();
    Q_EMIT recorded(key);
}

void KeyRecorder::keyReleaseEvent(QKeyEvent* event)
{
    event->accept();
    clear();
}

void KeyRecorder::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    showInvitation();
}

void KeyRecorder::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showInvitation();
}

void KeyRecorder::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept(); // a text field's menu would offer to copy and paste
}

} // namespace veriframe
