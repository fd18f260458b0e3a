// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace veriframe {

/// A table of whole rows of one height, on which the keyboard goes from row to row: Home and End to the first and the
/// last. The window's shortcuts get no key that it needs, and Tab leaves it.
class RowsView : public QTableView {
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;

    explicit RowsView(QWidget* parent = nullptr);

    /// Whether the focus is coming in: Qt puts the keyboard on the first row then, which nobody has chosen.
    bool isEntering() const { return m_entering; }

    /// Puts the keyboard on a row and chooses it alone, whatever keys are held meanwhile: QTableView's own functions
    /// take the row out again while Ctrl is. @param row in range
    void chooseRow(int row);

Q_SIGNALS:
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_entering = false;
};

} // namespace veriframe
