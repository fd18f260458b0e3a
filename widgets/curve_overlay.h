// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under and over the lines of a CurvePanel; its own source files alone include this.
#pragma once

#include "widgets/curve_panel.h"
#include "widgets/qcustomplot_fence.h"

#include <vector>

namespace veriframe {

/// Something drawn by itself in the pixels of a plot's axes.
class CurveItem : public QCPAbstractItem {
public:
    CurveItem(QCustomPlot* plot, const QString& layer);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    QPointF pixelOf(const CurvePoint& point) const;
    QRectF area() const;
};

/// A shaded range from the left edge, with words at its lower end.
class CurveShade : public CurveItem {
public:
    explicit CurveShade(QCustomPlot* plot) : CurveItem(plot, QStringLiteral("background")) {}

    std::optional<double> until;
    QString words;
    QColor ground, color;
    QFont textFont;

protected:
    void draw(QCPPainter* painter) override;
};

/// Rings with words above them that give way to each other, and small dots; a dot where a line has one point between
/// two gaps; signs at the upper edge where lines run out of it.
class CurveMarks : public CurveItem {
public:
    explicit CurveMarks(QCustomPlot* plot) : CurveItem(plot, QStringLiteral("legend")) {}

    std::vector<CurveMark> marks;
    bool showCuts = false;
    QColor ground, ring, color, dim;
    QFont textFont;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawLonelyPoints(QCPPainter& painter) const;
    void drawCuts(QCPPainter& painter) const;
    void drawWords(QCPPainter& painter) const;
};

/// Points that something is said of. On a layer that is painted alone when they move.
class CurveDots : public CurveItem {
public:
    explicit CurveDots(QCustomPlot* plot) : CurveItem(plot, QStringLiteral("overlay")) {}

    struct Dot {
        CurvePoint place;
        QColor color;
        bool ring = false;
    };

    std::vector<Dot> dots;
    QColor ground;

protected:
    void draw(QCPPainter* painter) override;
};

} // namespace veriframe
