// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace veriframe {

class DatasetTableModel;

/// The view of a DatasetTable: whole rows, keys of its own, columns as wide as their words need.
class DatasetView : public QTableView {
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;

    DatasetView(DatasetTableModel& model, QWidget* parent);

    /// After other columns or another font.
    void sizeColumns();

    /// y of a row in the whole list, and where the list begins to be seen.
    int topOf(int row) const { return row * rowHeight; }

    int scrolledTo() const;

    /// Whether the focus is coming in: Qt puts the keyboard on the first row then, which nobody has chosen.
    bool isEntering() const { return m_entering; }

    /// Takes new rows in at once and begins at that place of the list.
    void scrollTopTo(int y);

Q_SIGNALS:
    void copyRequested();
    /// Return.
    void rowActivated();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int widthFor(int column) const;
    void fillCompact();

    DatasetTableModel& m_model;
    bool m_entering = false;
};

} // namespace veriframe
