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
    /// What the legend says of it; nothing: only its name.
    void setValue(int line, std::optional<double> value);
    /// A ring with a number beside it, on the ground of all lines; nothing: none.
    void setMark(const std::optional<CurvePoint>& place, const QString& text = {});
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
    void fitY();
    void fitLinear(double most, int mostLines);
    void fitLogarithmic(double least, double most);
    void paintCard(QPainter& painter) const;
    void paintLegend(QPainter& painter, const QRect& area) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
