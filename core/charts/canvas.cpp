// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/utf8.h"
#include "charts/canvas_internal.h"

#include <cairo-svg.h>
#include <cairo.h>
#include <cmath>
#include <numbers>

namespace veriframe {

namespace {

/// The workbench's typeface; where it is not installed, fontconfig gives the system's own.
constexpr const char* family = "Inter";
constexpr const char* ellipsis = "…";

struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

using Context = std::unique_ptr<cairo_t, DestroyContext>;
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

void check(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error(ErrorCode::internal, "Drawing a diagram", "", cairo_status_to_string(status));
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void drawOn(cairo_surface_t* surface, const std::function<void(Canvas&)>& draw)
{
    const Context context(cairo_create(surface));
    cairo_set_line_join(context.get(), CAIRO_LINE_JOIN_ROUND);
    Canvas canvas(context.get());
    draw(canvas);
    check(cairo_status(context.get()));
    cairo_surface_flush(surface);
    check(cairo_surface_status(surface));
}

/// Of ink and gap in turn, in pixels.
std::vector<double> lengthsOf(Dash dash)
{
    switch (dash) {
    case Dash::dashes:
        return {7, 3};
    case Dash::dots:
        return {2, 2.5};
    case Dash::mixed:
        return {9, 3, 2, 3};
    case Dash::none:
        break;
    }
    return {};
}

/// File names need be no UTF-8, and the library draws nothing more once it has met what is none.
std::string drawable(const std::string& text)
{
    std::string clean;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t bytes = firstCharacter(rest).bytes;
        const bool control = bytes == 1 && static_cast<unsigned char>(rest[0]) < 0x20;
        clean += bytes == 0 || control ? std::string_view("\uFFFD") : rest.substr(0, bytes);
        rest.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return clean;
}

/// The characters of a text, each a piece of it.
std::vector<std::string> charactersOf(const std::string& text)
{
    std::vector<std::string> characters;
    const std::string clean = drawable(text);
    for (std::string_view rest = clean; !rest.empty();) {
        const std::size_t bytes = firstCharacter(rest).bytes;
        characters.emplace_back(rest.substr(0, bytes));
        rest.remove_prefix(bytes);
    }
    return characters;
}

} // namespace

void Canvas::use(Ink ink, double opacity)
{
    const auto color = static_cast<std::uint32_t>(ink);
    const auto part = [color](int shift) { return static_cast<double>(color >> shift & 0xFF) / 255; };
    cairo_set_source_rgba(m_context, part(16), part(8), part(0), opacity);
}

void Canvas::use(const Type& type)
{
    cairo_select_font_face(
        m_context, family, CAIRO_FONT_SLANT_NORMAL, type.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(m_context, type.size);
}

void Canvas::stroke(const Pen& pen)
{
    use(pen.ink, pen.opacity);
    cairo_set_line_width(m_context, pen.width);
    const std::vector<double> dashes = lengthsOf(pen.dash);
    cairo_set_dash(m_context, dashes.data(), static_cast<int>(dashes.size()), 0);
    cairo_stroke(m_context);
}

void Canvas::fill(const Rectangle& area, Ink ink)
{
    use(ink);
    cairo_rectangle(m_context, area.left, area.top, area.width, area.height);
    cairo_fill(m_context);
}

void Canvas::line(const std::vector<Point>& points, const Pen& pen)
{
    if (points.size() < 2)
        return;
    cairo_new_path(m_context);
    for (const Point& point : points)
        cairo_line_to(m_context, point.x, point.y);
    stroke(pen);
}

void Canvas::disc(Point centre, double radius, Ink ink, double opacity)
{
    use(ink, opacity);
    cairo_new_path(m_context);
    cairo_arc(m_context, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(m_context);
}

void Canvas::ring(Point centre, double radius, const Pen& pen, Ink inside)
{
    disc(centre, radius, inside);
    cairo_new_path(m_context);
    cairo_arc(m_context, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    stroke(pen);
}

void Canvas::text(const std::string& text, Point at, const Type& type, Align align)
{
    const double share = align == Align::left ? 0 : align == Align::centre ? 0.5 : 1;
    const double width = share > 0 ? widthOf(text, type) : 0;
    use(type);
    use(type.ink);
    cairo_move_to(m_context, at.x - share * width, at.y);
    cairo_show_text(m_context, drawable(text).c_str());
    cairo_new_path(m_context);
}

double Canvas::widthOf(const std::string& text, const Type& type)
{
    use(type);
    cairo_text_extents_t extents;
    cairo_text_extents(m_context, drawable(text).c_str(), &extents);
    return extents.x_advance;
}

std::string Canvas::fitted(const std::string& text, double width, const Type& type)
{
    if (text.size() < 4096 && widthOf(text, type) <= width)
        return text;
    const std::vector<std::string> characters = charactersOf(text.substr(0, 4096));
    std::string shown = ellipsis;
    for (std::size_t kept = 2; kept < characters.size(); kept += 2) {
        std::string next;
        for (std::size_t i = 0; i < kept / 2; ++i)
            next += characters[i];
        next += ellipsis;
        for (std::size_t i = characters.size() - kept / 2; i < characters.size(); ++i)
            next += characters[i];
        if (widthOf(next, type) > width)
            break;
        shown = next;
    }
    return shown;
}

std::vector<std::string> Canvas::wrapped(const std::string& text, double width, const Type& type)
{
    std::vector<std::string> lines(1);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        const std::string longer = lines.back().empty() ? word : lines.back() + ' ' + word;
        if (widthOf(longer, type) <= width)
            lines.back() = longer;
        else
            lines.push_back(word);
        start = end + 1;
    }
    return lines;
}

void Canvas::within(const Rectangle& area, const std::function<void()>& draw)
{
    cairo_save(m_context);
    cairo_rectangle(m_context, area.left, area.top, area.width, area.height);
    cairo_clip(m_context);
    draw();
    cairo_restore(m_context);
}

std::string drawPng(int width, int height, double scale, const std::function<void(Canvas&)>& draw)
{
    const Surface surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(width * scale)),
        static_cast<int>(std::lround(height * scale))));
    check(cairo_surface_status(surface.get()));
    cairo_surface_set_device_scale(surface.get(), scale, scale);
    drawOn(surface.get(), draw);
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

std::string drawSvg(int width, int height, const std::function<void(Canvas&)>& draw)
{
    std::string bytes;
    const Surface surface(cairo_svg_surface_create_for_stream(append, &bytes, width, height));
    check(cairo_surface_status(surface.get()));
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
    drawOn(surface.get(), draw);
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return bytes;
}

} // namespace veriframe
