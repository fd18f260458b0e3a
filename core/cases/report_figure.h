// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace veriframe {

// A drawing as a value: what the HTML report writes as SVG and the PDF report draws, so that both show the same lines.

/// The colours of spec ui.md by name. The HTML report turns them dark where the reader's system is.
enum class ReportInk { text, dim, faint, line, raised, panel, accent };

/// 8 bits a channel.
struct ReportColor {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const ReportColor&) const = default;
};

/// On white paper.
ReportColor colorOf(ReportInk ink);
/// On a dark screen.
ReportColor darkColorOf(ReportInk ink);
/// The probability ramp of spec ui.md: 0 blue, 0.5 gray, 1 orange, linear in RGB between. Clamped; NaN is the gray.
ReportColor reportProbabilityColor(double probability);

/// A colour by name, or by what it says.
struct FigurePaint {
    ReportInk ink = ReportInk::text;
    std::optional<double> probability = {}; ///< the ramp's colour instead of the ink
    double opacity = 1;
};

struct FigurePoint {
    double x = 0, y = 0;
};

/// A line through points.
struct FigureLine {
    std::vector<FigurePoint> points;
    FigurePaint paint;
    double width = 1;
    bool dashed = false;
};

/// A filled rectangle, or with `outline` > 0 its edge only, that wide.
struct FigureBox {
    double left = 0, top = 0, width = 0, height = 0;
    FigurePaint paint;
    double outline = 0;
    double radius = 0;
};

struct FigureDisc {
    FigurePoint centre;
    double radius = 2;
    FigurePaint paint;
};

enum class FigureAlign { left, centre, right };

/// One line of text; `at` is where its baseline begins, is centred or ends.
struct FigureText {
    FigurePoint at;
    std::string text;
    FigurePaint paint;
    double size = 11;
    bool bold = false;
    FigureAlign align = FigureAlign::left;
    std::vector<std::string> numbers = {}; ///< where its numbers stand in the JSON report, see ReportText
};

using FigureShape = std::variant<FigureLine, FigureBox, FigureDisc, FigureText>;

/// An encoded picture.
struct ReportPicture {
    std::string mimeType = "image/jpeg"; ///< or "image/png"
    std::string bytes;
    int width = 0, height = 0; ///< pixels
};

/// A drawing: shapes in order, over a picture where there is one, which fills it.
struct ReportFigure {
    double width = 0, height = 0; ///< its own units: those of the shapes
    std::vector<FigureShape> shapes;
    std::shared_ptr<const ReportPicture> picture = nullptr; ///< shared by copies: it may be large
    std::string description;                                ///< what it shows, for those who do not see it
};

/// The ramp from 0 to 1 with a mark at a score. @param score [0, 1]
ReportFigure scoreScale(double score);

} // namespace veriframe
