// SPDX-License-Identifier: GPL-3.0-or-later
// What CurvePanel is made of; its own source files alone include this.
#pragma once

#include "widgets/curve_overlay.h"
#include "widgets/curve_panel.h"
#include "widgets/number_ticker.h"
#include "widgets/panel_parts.h"
#include "widgets/qcustomplot_fence.h"
#include "widgets/tabular_text.h"
#include "widgets/theme.h"

#include <QPalette>

namespace veriframe {

/// Pixels round the plot in its card.
namespace curveCard {
inline constexpr int padding = 12, headerHeight = 32, axisRoom = 46;
}

QColor curveColor(CurveStyle::Color color, const QPalette& palette);
QPen curvePen(const CurveStyle& style, const QPalette& palette);
/// The number in a legend.
QString curveValueText(double value, int decimals);

struct CurvePanel::Parts {
    struct Line {
        CurveStyle style;
        QCPGraph* graph = nullptr;
        std::optional<double> value;
        double most = 0;  ///< of what is in it
        double least = 0; ///< above 0; 0: nothing is
    };

    /// Those of the legend: strong ones first.
    std::vector<const Line*> named() const
    {
        std::vector<const Line*> found;
        for (const bool strong : {true, false})
            for (const Line& line : lines)
                if (!line.style.pale && !line.style.name.isEmpty() && (line.style.presence >= 1) == strong)
                    found.push_back(&line);
        return found;
    }

    QString title, note;
    std::vector<Line> lines;
    QCustomPlot* plot = nullptr;
    QCPItemLine* cursor = nullptr;
    QCPGraph* mark = nullptr;
    QCPItemText* markText = nullptr;
    QCPItemLine* markLine = nullptr;
    QCPItemText* noteText = nullptr;
    CurveShade* shade = nullptr;
    CurveMarks* marks = nullptr;
    CurveDots* dots = nullptr;
    std::vector<CurveDot> pointed;
    bool drawn = false; ///< once whole; before that no layer can be painted alone
    std::optional<std::pair<double, double>> fit;
    QSharedPointer<NumberTicker> xTicks, yTicks;
    QSharedPointer<LogarithmicTicker> logTicks;
    bool logarithmic = false;
};

} // namespace veriframe
