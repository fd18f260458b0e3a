// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace veriframe {

/// A field that takes the next keys pressed together as a shortcut. Tab and Shift+Tab leave it as any other field, and
/// Esc gives up.
class KeyRecorder : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyRecorder(QWidget* parent = nullptr);

    bool event(QEvent* event) override;

Q_SIGNALS:
    void recorded(const QKeySequence& key);
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showInvitation();
};

/// The keys of an event as a shortcut is written: "?" is "?" wherever it lies on the keyboard, and the keypad's plus is
/// a plus. Nothing while only Shift, Ctrl and the like are held.
QKeySequence shortcutOf(const QKeyEvent& event);

} // namespace veriframe
