// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace veriframe {

/// A small rounded label; checkable, it is a toggle. Follows the palette; usable by keyboard.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    /// Text, check state, tool tip and trigger of that action.
    void setAction(class QAction* action);
    /// A chip that only says something takes neither focus nor clicks.
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool m_quiet = false;
};

} // namespace veriframe
