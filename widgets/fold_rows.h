// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fold_chart.h"

#include <QWidget>
#include <vector>

namespace veriframe {

/// A row for each fold: its number, how many real and fake crops it has as two bars over one scale, the counts; the
/// held-out one is marked. A click, or Up, Down and Return or space, asks for another to be held out.
class FoldRows : public QWidget {
    Q_OBJECT

public:
    explicit FoldRows(QWidget* parent = nullptr);

    /// @param heldOut -1: none
    void setFolds(const std::vector<FoldCount>& folds, int heldOut);
    /// Index of the row at that y, or -1.
    int rowAt(double y) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void foldRequested(int fold);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintRow(QPainter& painter, const FoldCount& fold, const QRect& row, double largest) const;
    QString words(const FoldCount& fold) const;
    void point(int row);

    std::vector<FoldCount> m_folds;
    int m_heldOut = -1;
    int m_current = 0;  ///< where the keyboard is
    int m_pointed = -1; ///< under the mouse
};

} // namespace veriframe
