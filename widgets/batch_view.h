// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/column_widths.h"
#include "widgets/rows_view.h"

#include <vector>

namespace veriframe {

class BatchTableModel;

/// The view of a BatchTable: whole rows, keys of its own, columns that share the width, so that nothing has to be
/// scrolled sideways. Where there is no room for all, some counts are left out, never the one that orders the rows.
/// Columns that were sized by hand stay as they are while the same ones are shown.
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
    ColumnRoom roomFor(int column) const;
    std::vector<int> widthsThatFit() const;
    bool othersWouldBeShown() const;

    BatchTableModel& m_model;
    bool m_sizing = false, m_sizedByHand = false;
};

} // namespace veriframe
