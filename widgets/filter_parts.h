// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace veriframe {

class Chip;

/// The text to look for over a table: Escape clears it, Down and Return go on to what is found.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    /// @param hint what is looked at, "Name or reason"  @param name for screen readers
    FilterField(const QString& hint, const QString& name, QWidget* parent);

    /// The keyboard is here, the text selected.
    void takeFocus();

Q_SIGNALS:
    void leftDownwards();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// A choice with how many it would show. A chip that has grown stays wide, so that its neighbours do not jump.
void showCount(Chip& chip, const QString& name, qint64 count);

} // namespace veriframe
