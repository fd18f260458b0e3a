// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rows_view.h"

#include <vector>

namespace veriframe {

class BatchTableModel;

/// The view of a BatchTable: whole rows, keys of its own, columns as wide as their words need.
class BatchView : public RowsView {
    Q_OBJECT

public:
    static constexpr int rowHeight = 40;

    BatchView(BatchTableModel& model, QWidget* parent);

    /// After another font.
    void sizeColumns();

    /// The videos whose rows are seen now, from top to bottom.
    std::vector<int> visibleVideos() const;

Q_SIGNALS:
    /// Return.
    void rowActivated();
    /// Other rows may be seen now: it was scrolled, or has another size.
    void visiblePartChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int widthFor(int column) const;

    BatchTableModel& m_model;
};

} // namespace veriframe
