// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/pdf_flow_internal.h"

#include <algorithm>
#include <span>
#include <utility>

namespace veriframe {

namespace {

/// A piece a hair too high by rounding still fits.
constexpr double tolerance = 0.01;

class Paginator {
public:
    explicit Paginator(const PdfSpan& span) : m_span(span), m_y(span.top) {}

    void place(std::span<PdfFlow> rest)
    {
        PdfFlow& flow = rest.front();
        if (!isEmpty() && (flow.newPage || m_y + needed(rest) > m_span.bottom + tolerance))
            nextPage();
        if (!isEmpty())
            m_y += flow.spaceBefore;
        for (bool more = true; more;) {
            std::optional<PdfSlice> slice = flow.take(m_span.bottom - m_y, isEmpty());
            if (!slice) {
                nextPage();
                continue;
            }
            more = !slice->last;
            m_pages.back().push_back({m_y, std::move(slice->draw)});
            m_y += slice->height;
            if (more)
                nextPage();
        }
    }

    std::vector<PdfPage> take() { return std::move(m_pages); }

private:
    bool isEmpty() const { return m_pages.back().empty(); }

    void nextPage()
    {
        m_pages.emplace_back();
        m_y = m_span.top;
    }

    /// With everything that has to stand on the same page.
    static double needed(std::span<const PdfFlow> flows)
    {
        double height = 0;
        for (const PdfFlow& flow : flows) {
            height += flow.spaceBefore + flow.minimum;
            if (!flow.keepWithNext)
                break;
        }
        return height;
    }

    PdfSpan m_span;
    double m_y;
    std::vector<PdfPage> m_pages{1};
};

} // namespace

std::vector<PdfPage> paginated(std::vector<PdfFlow> flows, const PdfSpan& span)
{
    Paginator paginator(span);
    for (std::span<PdfFlow> rest(flows); !rest.empty(); rest = rest.subspan(1))
        paginator.place(rest);
    return paginator.take();
}

PdfFlow wholeFlow(double spaceBefore, double height, std::function<void(PdfCanvas&, double top)> draw)
{
    const auto take = [height, draw = std::move(draw)](double available, bool force) -> std::optional<PdfSlice> {
        if (height > available + tolerance && !force)
            return std::nullopt;
        return PdfSlice{height, draw, true};
    };
    return {spaceBefore, height, false, false, take};
}

PdfFlow textFlow(double spaceBefore, PdfText text, double x)
{
    const std::size_t lines = text.lineCount();
    const double minimum = text.heightOf(0, std::min<std::size_t>(lines, lines <= 3 ? 3 : 2));
    const auto take = [text = std::move(text), x, lines,
                       from = std::size_t(0)](double available, bool force) mutable -> std::optional<PdfSlice> {
        std::size_t to = from;
        while (to < lines && text.heightOf(from, to + 1) <= available + tolerance)
            ++to;
        if (to + 1 == lines && to > from + 2) // two lines go over rather than one
            --to;
        if (force)
            to = std::max(to, from + 1);
        if (to < lines && to < from + 2 && !force)
            return std::nullopt;
        const std::size_t first = std::exchange(from, to);
        return PdfSlice{
            text.heightOf(first, to),
            [text, x, first, to](PdfCanvas& canvas, double top) { canvas.draw(text, x, top, first, to); }, to == lines};
    };
    return {spaceBefore, minimum, false, false, take};
}

} // namespace veriframe
