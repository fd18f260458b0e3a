// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace veriframe {

/// Leaves a key to the control that has the focus and needs it itself, although an action of the window has that key:
/// Space presses a button that was reached by keyboard, Up and Down move through a list, arrows turn a spin box. Text
/// fields see to their letters themselves.
class KeyCourtesy : public QObject {
    Q_OBJECT

public:
    explicit KeyCourtesy(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isNeeded(const QWidget& control, int key) const;

    QPointer<QWidget> m_window;
    QPointer<QWidget> m_reachedByKeyboard;
};

} // namespace veriframe
