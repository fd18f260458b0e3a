// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rows_view.h"

namespace veriframe {

class DatasetTableModel;

/// The view of a DatasetTable: whole rows, keys of its own, columns as wide as their words need.
class DatasetView : public RowsView {
    Q_OBJECT

public:
    DatasetView(DatasetTableModel& model, QWidget* parent);

    /// After other columns or another font.
    void sizeColumns();

Q_SIGNALS:
    /// Return.
    void rowActivated();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthFor(int column) const;
    void fillCompact();

    DatasetTableModel& m_model;
};

} // namespace veriframe
