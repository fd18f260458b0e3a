// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

namespace veriframe {

/// One group of bars.
struct FoldBars {
    int fold = 0;
    qint64 real = 0, fake = 0;
    bool operator==(const FoldBars&) const = default;
};

/// The bars of a FoldChart: a group for each fold, real beside fake, over a light grid. One group can be pointed at, by
/// mouse or by Left, Right, Home and End; whoever owns the plot says what it holds.
class FoldPlot : public QWidget {
    Q_OBJECT

public:
    explicit FoldPlot(QWidget* parent = nullptr);
    ~FoldPlot() override;

    void setBars(std::vector<FoldBars> bars);

    /// Index of the group pointed at, or -1.
    int pointedAt() const;
    /// The group at an x of this widget, or -1.
    int barsAt(double x) const;

    QSize sizeHint() const override { return {480, 180}; }

    QSize minimumSizeHint() const override { return {160, 110}; }

Q_SIGNALS:
    void pointedAtChanged(int index);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void point(int index);
    void takeColors();
    void showBars();
    void showTicks();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
