// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace veriframe {

/// Scrolls a column as wide as itself and as high as its wrapped texts make it at that width; Qt's own resizable area
/// reckons with the height they would have at their narrowest. What gets the focus by keyboard is scrolled into view.
class ColumnScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget* parent = nullptr);

    /// @param column has a layout
    void setColumn(QWidget* column);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace veriframe
