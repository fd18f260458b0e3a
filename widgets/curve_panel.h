// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/curve_reduction.h"

namespace veriframe {

/// How a line of a plot is drawn.
struct CurveStyle {
    enum class Color { text, dim, accent, real, fake };

    Color color = Color::text;
    bool pale = false; ///< the raw line behind its smoothed twin; not in the legend
    bool dashed = false;
    bool marked = false; ///< a dot at each point
    QString name = {};   ///< in the legend
    int decimals = 4;    ///< of its value in the legend; -1: three significant digits
    bool dotted = false;
    double presence = 1; ///< below 1: thinner and mixed with the ground, behind the others and after them in the legend
    bool forward = false; ///< brought forward for the moment: as strong as presence 1, but not in the legend
    bool operator==(const CurveStyle&) const = default;
};

/// A ring on a line.
struct CurveMark {
    CurvePoint place;
    QString text = {};  ///< above it
    bool strong = true; ///< else a small dot
    bool operator==(const CurveMark&) const = default;
};

/// A point that something is said of: a dot, or a ring round a point that is chosen.
struct CurveDot {
    CurvePoint place;
    CurveStyle::Color color = CurveStyle::Color::text;
    bool ring = false;
    bool operator==(const CurveDot&) const = default;
};

/// One plot of several that share their x axis: a card with its title at the left, the legend with the value under the
/// cursor at the right, lines over a light horizontal grid. It draws what it is given; who owns it decides what is in
/// view and what a gesture means.
class CurvePanel : public QWidget {
    Q_OBJECT

public:
    explicit CurvePanel(const QString& title, QWidget* parent = nullptr);
    ~CurvePanel() override;

    void setTitle(const QString& title);
    QString title() const;
    /// @return the line's number. Lines that come later lie above.
    int addLine(const CurveStyle& style);
    void setLine(int line, const std::vector<CurvePoint>& points);
    void setLineStyle(int line, const CurveStyle& style);
    /// All of them go; their numbers are given anew.
    void clearLines();
    /// What the legend says of it; nothing: only its name.
    void setValue(int line, std::optional<double> value);
    /// A ring with a number beside it, on the ground of all lines; nothing: none.
    void setMark(const std::optional<CurvePoint>& place, const QString& text = {});
    /// Rings with words that give way to each other; small dots without words where a mark is not strong.
    void setMarks(std::vector<CurveMark> marks);
    /// What lies left of a place is shaded, and words say why; nothing: no shade.
    void setShade(std::optional<double> until, const QString& words = {});
    /// Points beside the lines; shown at once, without painting the lines again.
    void setDots(std::vector<CurveDot> dots);
    /// The y axis reaches round these numbers, and signs at its edge say where lines leave it; nothing: round all that
    /// the lines hold. @param range lowest number above 0, highest number
    void setYFit(const std::optional<std::pair<double, double>>& range);
    /// Where nothing can be shown yet: one quiet sentence in the plot. Empty: none.
    void setNote(const QString& note);

    /// The y axis from a power of ten or twice or five times one, instead of from 0. Values of 0 or less leave it at
    /// its lower end.
    void setLogarithmic(bool logarithmic);

    void setXRange(double from, double to);
    /// Whether numbers stand below the plot; without, the plot takes their room.
    void setXLabel(const QString& label);
    /// A vertical line through the plot; nothing: none.
    void setCursor(std::optional<double> x);
    /// Draws what was set; calls in between cost nothing.
    void refresh();

    /// The same picture on another ground, from its origin, as large as this widget.
    void paint(QPainter& painter) const;

    /// The lowest and the highest number of the y axis.
    std::pair<double, double> yRange() const;
    /// The plot's own area, in this widget's pixels.
    QRect plotArea() const;
    double xAt(double pixel) const;
    /// In this widget's pixels, also outside of the plot.
    QPointF pixelAt(const CurvePoint& point) const;
    /// "fake 0.2345, real 0.1234": what the legend says, for tests and screen readers.
    QString legendText() const;

    QSize sizeHint() const override { return {480, 220}; }

    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeColors();
    void styleLine(std::size_t line);
    void colorDots();
    void fitY();
    void fitLinear(double most, int mostLines);
    void fitLogarithmic(double least, double most);
    void paintCard(QPainter& painter) const;
    void paintLegend(QPainter& painter, const QRect& area) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
