// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

typedef struct _cairo cairo_t; // NOLINT: the library's own name

namespace veriframe {

struct Point {
    double x = 0, y = 0;
};

struct Rectangle {
    double left = 0, top = 0, width = 0, height = 0;

    double right() const { return left + width; }

    double bottom() const { return top + height; }

    bool overlaps(const Rectangle& other) const
    {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
};

/// The tokens of spec ui.md, light, and the two colours of the plots.
enum class Ink : std::uint32_t {
    panel = 0xFFFFFF,
    shade = 0xEEF0F3,
    grid = 0xE1E5EA,
    text = 0x1C2026,
    dim = 0x5B6470,
    faint = 0x8B94A0,
    accent = 0x1F6FBF,
    fake = 0xE06C1F,
    real = 0x2F7FC1
};

enum class Dash { none, dashes, dots, mixed };

/// How a line is drawn.
struct Pen {
    Ink ink = Ink::text;
    double width = 1.5;
    double opacity = 1;
    Dash dash = Dash::none;
};

struct Type {
    double size = 11;
    bool bold = false;
    Ink ink = Ink::dim;
};

enum class Align { left, centre, right };

/// Draws lines and text, on a picture of pixels or of vectors alike. Lengths are pixels of the figure. Not thread-safe.
class Canvas {
public:
    explicit Canvas(cairo_t* context) : m_context(context) {}

    void fill(const Rectangle& area, Ink ink);
    void line(const std::vector<Point>& points, const Pen& pen);
    void disc(Point centre, double radius, Ink ink, double opacity = 1);
    void ring(Point centre, double radius, const Pen& pen, Ink inside);

    /// @param at where the baseline begins, is centred or ends. Bytes that are no UTF-8 are shown as such.
    void text(const std::string& text, Point at, const Type& type, Align align = Align::left);
    double widthOf(const std::string& text, const Type& type);
    /// The text, with its middle left out where it is wider.
    std::string fitted(const std::string& text, double width, const Type& type);
    /// The words in lines of at most that width.
    std::vector<std::string> wrapped(const std::string& text, double width, const Type& type);

    /// Draws with nothing outside of an area.
    void within(const Rectangle& area, const std::function<void()>& draw);

private:
    void use(Ink ink, double opacity = 1);
    void use(const Type& type);
    void stroke(const Pen& pen);

    cairo_t* m_context;
};

/// The bytes of a PNG file. @param scale pixels of the picture for one of the figure
/// @throws Error (internal) with the library's reason
std::string drawPng(int width, int height, double scale, const std::function<void(Canvas&)>& draw);

/// The bytes of an SVG file. @throws Error (internal)
std::string drawSvg(int width, int height, const std::function<void(Canvas&)>& draw);

} // namespace veriframe
