// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

namespace veriframe {

class BatchTableModel;

/// The view of a BatchTable: whole rows, keys of its own, columns as wide as their words need.
class BatchView : public QTableView {
    Q_OBJECT

public:
    static constexpr int rowHeight = 40;

    BatchView(BatchTableModel& model, QWidget* parent);

    /// After another font.
    void sizeColumns();

    /// y of a row in the whole list, and where the list begins to be seen.
    int topOf(int row) const { return row * rowHeight; }

    int scrolledTo() const;

    /// The videos whose rows are seen now, from top to bottom.
    std::vector<int> visibleVideos() const;

    /// Whether the focus is coming in: Qt puts the keyboard on the first row then, which nobody has chosen.
    bool isEntering() const { return m_entering; }

    /// Takes new rows in at once and begins at that place of the list.
    void scrollTopTo(int y);

Q_SIGNALS:
    void copyRequested();
    /// Return.
    void rowActivated();
    /// Other rows may be seen now: it was scrolled, or has another size.
    void visiblePartChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int widthFor(int column) const;

    BatchTableModel& m_model;
    bool m_entering = false;
};

} // namespace veriframe
