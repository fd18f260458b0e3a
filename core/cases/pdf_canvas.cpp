// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/pdf_canvas_internal.h"

#include "base/error.h"
#include "cases/pdf_picture_internal.h"
#include "cases/report_document.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <pango/pangocairo.h>
#include <spdlog/fmt/fmt.h>
#include <tuple>

namespace veriframe {

namespace {

/// Where the first has no letter for a script, the library looks further, through all fonts installed.
constexpr const char* textFamily = "Inter, Noto Sans, DejaVu Sans";
constexpr const char* monoFamily = "DejaVu Sans Mono";
constexpr double lineSpacing = 1.16;

using Context = std::unique_ptr<cairo_t, FreeWith<cairo_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, FreeWith<cairo_font_options_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, FreeWith<pango_font_description_free>>;
using Attributes = std::unique_ptr<PangoAttrList, FreeWith<pango_attr_list_unref>>;
template<typename T>
using Object = std::unique_ptr<T, FreeWith<g_object_unref>>;
using LineIterator = std::unique_ptr<PangoLayoutIter, FreeWith<pango_layout_iter_free>>;

double points(int pangoUnits)
{
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

int pangoUnits(double lengthPoints)
{
    return static_cast<int>(std::lround(lengthPoints * PANGO_SCALE));
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void roundedPath(cairo_t* cairo, double x, double y, double width, double height, double radius)
{
    if (radius <= 0) {
        cairo_rectangle(cairo, x, y, width, height);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    const double r = std::min({radius, width / 2, height / 2});
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - r, y + r, r, -quarter, 0);
    cairo_arc(cairo, x + width - r, y + height - r, r, 0, quarter);
    cairo_arc(cairo, x + r, y + height - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

Attributes attributesOf(const PdfType& type)
{
    Attributes attributes(pango_attr_list_new());
    if (type.tabular)
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
    // A hyphen where a name or a hash breaks would be taken for part of it.
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    return attributes;
}

/// @param layout with its text
PangoAlignment alignmentOf(PangoLayout* layout, FigureAlign align)
{
    if (align == FigureAlign::centre)
        return PANGO_ALIGN_CENTER;
    // In a line that runs from right to left the library swaps the sides; ours are those of the page.
    const bool swapped = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
    return (align == FigureAlign::right) != swapped ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

} // namespace

PdfText::PdfText(std::shared_ptr<PangoLayout> layout, ReportInk ink) : m_layout(std::move(layout)), m_ink(ink)
{
    const LineIterator at(pango_layout_get_iter(m_layout.get()));
    do {
        PangoRectangle logical;
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        pango_layout_iter_get_line_yrange(at.get(), &top, &bottom);
        m_lines.push_back(
            {points(logical.x), points(top), points(bottom), points(pango_layout_iter_get_baseline(at.get()))});
        m_width = std::max(m_width, points(logical.width));
    } while (pango_layout_iter_next_line(at.get()));
}

double PdfText::heightOf(std::size_t first, std::size_t last) const
{
    return first >= last ? 0 : m_lines[last - 1].bottom - m_lines[first].top;
}

struct PdfCanvas::Impl {
    std::string bytes;
    double height = 0;
    Surface surface;
    Context cairo;
    Object<PangoContext> text; ///< one for all layouts: it keeps what it has found out about fonts
    std::map<std::tuple<bool, bool, double>, Font> fonts;
    std::map<const ReportPicture*, Surface> pictures; ///< one picture is one object of the file
    int page = 1;
    int chapter = CAIRO_PDF_OUTLINE_ROOT; ///< the last entry of level 1

    void use(ReportColor color, double opacity)
    {
        cairo_set_source_rgba(cairo.get(), color.red / 255.0, color.green / 255.0, color.blue / 255.0, opacity);
    }

    void use(const FigurePaint& paint)
    {
        use(paint.probability ? reportProbabilityColor(*paint.probability) : colorOf(paint.ink), paint.opacity);
    }

    const PangoFontDescription* fontOf(const PdfType& type)
    {
        Font& font = fonts[{type.mono, type.bold, type.size}];
        if (!font) {
            font.reset(pango_font_description_from_string(type.mono ? monoFamily : textFamily));
            pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
            pango_font_description_set_weight(font.get(), type.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
        }
        return font.get();
    }

    cairo_surface_t* surfaceFor(const std::shared_ptr<const ReportPicture>& picture)
    {
        Surface& kept = pictures[picture.get()];
        if (!kept)
            kept = surfaceOf(picture);
        return kept.get();
    }

    /// Over [0, width) x [0, height) of the picture's own pixels.
    void paintPicture(const std::shared_ptr<const ReportPicture>& picture)
    {
        cairo_set_source_surface(cairo.get(), surfaceFor(picture), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_BEST);
        cairo_paint(cairo.get());
    }
};

PdfCanvas::PdfCanvas(double width, double height, const PdfMetadata& metadata) : m_impl(std::make_unique<Impl>())
{
    m_impl->height = height;
    m_impl->surface.reset(cairo_pdf_surface_create_for_stream(append, &m_impl->bytes, width, height));
    cairo_surface_t* surface = m_impl->surface.get();
    const std::string date = isoText(metadata.date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, metadata.subject.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, metadata.creator.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
    m_impl->cairo.reset(cairo_create(surface));
    const FontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(m_impl->cairo.get(), options.get());
    m_impl->text.reset(pango_cairo_create_context(m_impl->cairo.get()));
    pango_cairo_context_set_resolution(m_impl->text.get(), 72);
    pango_context_set_round_glyph_positions(m_impl->text.get(), FALSE);
    pango_context_set_language(m_impl->text.get(), pango_language_from_string("en"));
}

PdfCanvas::~PdfCanvas() = default;

PdfText PdfCanvas::layout(const std::string& text, const PdfType& type, double width) const
{
    std::shared_ptr<PangoLayout> layout(pango_layout_new(m_impl->text.get()), g_object_unref);
    pango_layout_set_font_description(layout.get(), m_impl->fontOf(type));
    pango_layout_set_attributes(layout.get(), attributesOf(type).get());
    pango_layout_set_line_spacing(layout.get(), lineSpacing);
    pango_layout_set_wrap(layout.get(), type.mono ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
    if (width > 0)
        pango_layout_set_width(layout.get(), pangoUnits(width));
    else
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_alignment(layout.get(), alignmentOf(layout.get(), type.align));
    return PdfText(std::move(layout), type.ink);
}

PdfText PdfCanvas::fitted(const std::string& text, const PdfType& type, double width) const
{
    const PdfText whole = layout(text, type);
    if (whole.width() <= width)
        return whole;
    pango_layout_set_width(whole.m_layout.get(), pangoUnits(width));
    pango_layout_set_ellipsize(whole.m_layout.get(), PANGO_ELLIPSIZE_MIDDLE);
    return PdfText(whole.m_layout, type.ink);
}

void PdfCanvas::draw(const PdfText& text, double x, double y, std::size_t first, std::size_t last)
{
    cairo_t* cairo = m_impl->cairo.get();
    m_impl->use({text.m_ink});
    for (std::size_t i = first; i < last; ++i) {
        const PdfText::Line& line = text.m_lines[i];
        cairo_move_to(cairo, x + line.left, y + line.baseline - text.m_lines[first].top);
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(text.m_layout.get(), static_cast<int>(i)));
    }
}

void PdfCanvas::box(const FigureBox& box)
{
    cairo_t* cairo = m_impl->cairo.get();
    m_impl->use(box.paint);
    roundedPath(cairo, box.left, box.top, box.width, box.height, box.radius);
    if (box.outline > 0) {
        cairo_set_line_width(cairo, box.outline);
        cairo_stroke(cairo);
    } else {
        cairo_fill(cairo);
    }
}

namespace {

/// Draws a figure's shapes, in its own units.
struct ShapePainter {
    PdfCanvas& canvas;
    cairo_t* cairo;
    std::function<void(const FigurePaint&)> use;

    void operator()(const FigureLine& line) const
    {
        use(line.paint);
        cairo_new_path(cairo); // a text before leaves its end as the current point
        for (const FigurePoint& point : line.points)
            cairo_line_to(cairo, point.x, point.y);
        constexpr double dash = 3;
        cairo_set_dash(cairo, &dash, line.dashed ? 1 : 0, 0);
        cairo_set_line_width(cairo, line.width);
        cairo_stroke(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }

    void operator()(const FigureBox& box) const { canvas.box(box); }

    void operator()(const FigureDisc& disc) const
    {
        use(disc.paint);
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, disc.centre.x, disc.centre.y, disc.radius, 0, 2 * std::numbers::pi);
        cairo_fill(cairo);
    }

    void operator()(const FigureText& text) const
    {
        const PdfText set = canvas.layout(text.text, {text.size, text.paint.ink, text.bold, false, true});
        const double shift = text.align == FigureAlign::left    ? 0
                             : text.align == FigureAlign::right ? set.width()
                                                                : set.width() / 2;
        canvas.draw(set, text.at.x - shift, text.at.y - set.baseline());
    }
};

} // namespace

void PdfCanvas::figure(const ReportFigure& figure, double x, double y, double width)
{
    cairo_t* cairo = m_impl->cairo.get();
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, width / figure.width, width / figure.width);
    if (figure.picture) {
        roundedPath(cairo, 0, 0, figure.width, figure.height, 3 * figure.width / width);
        cairo_clip(cairo);
        m_impl->paintPicture(figure.picture);
    }
    const ShapePainter painter{*this, cairo, [this](const FigurePaint& paint) { m_impl->use(paint); }};
    for (const FigureShape& shape : figure.shapes)
        std::visit(painter, shape);
    cairo_restore(cairo);
}

void PdfCanvas::square(const std::shared_ptr<const ReportPicture>& picture, double x, double y, double side)
{
    cairo_t* cairo = m_impl->cairo.get();
    const double scale = side / std::min(picture->width, picture->height);
    cairo_save(cairo);
    roundedPath(cairo, x, y, side, side, 4);
    cairo_clip(cairo);
    cairo_translate(cairo, x + (side - picture->width * scale) / 2, y + (side - picture->height * scale) / 2);
    cairo_scale(cairo, scale, scale);
    m_impl->paintPicture(picture);
    cairo_restore(cairo);
}

void PdfCanvas::outline(const std::string& title, int level, double y)
{
    const std::string place = fmt::format("page={} pos=[0 {:.2f}]", m_impl->page, y);
    const int parent = level <= 1 ? static_cast<int>(CAIRO_PDF_OUTLINE_ROOT) : m_impl->chapter;
    const int entry = cairo_pdf_surface_add_outline(
        m_impl->surface.get(), parent, title.c_str(), place.c_str(),
        level <= 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
    if (level <= 1)
        m_impl->chapter = entry;
}

void PdfCanvas::endPage()
{
    cairo_show_page(m_impl->cairo.get());
    ++m_impl->page;
}

std::string PdfCanvas::finish()
{
    const cairo_status_t drawn = cairo_status(m_impl->cairo.get());
    cairo_surface_finish(m_impl->surface.get());
    const cairo_status_t written = cairo_surface_status(m_impl->surface.get());
    for (const cairo_status_t status : {drawn, written})
        if (status != CAIRO_STATUS_SUCCESS)
            throw Error(ErrorCode::internal, "Drawing the report", "", cairo_status_to_string(status));
    return std::move(m_impl->bytes);
}

} // namespace veriframe
