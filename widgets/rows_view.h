// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <functional>
#include <vector>

namespace veriframe {

/// A table of whole rows of one height, on which the keyboard goes from row to row: Home and End to the first and the
/// last. The window's shortcuts get no key that it needs, and Tab leaves it.
class RowsView : public QTableView {
    Q_OBJECT

public:
    static constexpr int usualRowHeight = 26;

    explicit RowsView(QWidget* parent = nullptr, int rowHeight = usualRowHeight);

    /// Whether the focus is coming in: Qt puts the keyboard on the first row then, which nobody has chosen.
    bool isEntering() const { return m_entering; }

    /// Puts the keyboard on a row and chooses it alone, whatever keys are held meanwhile: QTableView's own functions
    /// take the row out again while Ctrl is. @param row in range
    void chooseRow(int row);

    /// Puts the keyboard on a row without choosing it (-1: it stays), and chooses exactly those rows.
    void restoreRows(int current, const std::function<bool(int row)>& isChosen);

    /// Chosen rows from top to bottom.
    std::vector<int> selectedRows() const;

    /// y of a row in the whole list, and where the list begins to be seen.
    int topOf(int row) const { return row * m_rowHeight; }

    int scrolledTo() const;

    /// Takes new rows in at once and begins at that place of the list.
    void scrollTopTo(int y);

    /// The row whose place on the screen should not change: the keyboard's where it is seen, else the first that is.
    /// -1 without rows.
    int anchorRow() const;

    /// Rows are ordered by a click on a heading. Headings stand over what they head, and the arrow points to where the
    /// larger values are. @param padding left and right of a cell's content
    void makeSortable(int column, int padding);

Q_SIGNALS:
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    const int m_rowHeight;
    bool m_entering = false;
};

} // namespace veriframe
