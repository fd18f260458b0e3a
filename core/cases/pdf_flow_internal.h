// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/pdf_canvas_internal.h"

#include <functional>
#include <optional>
#include <vector>

namespace veriframe {

// How what a report says finds its places on pages.

/// A piece that stands on one page. `draw` is called when all pages are known.
struct PdfSlice {
    double height = 0;
    std::function<void(PdfCanvas&, double top)> draw;
    bool last = true; ///< nothing of its flow comes after
};

/// Something that goes from the top down, over several pages where it is long.
struct PdfFlow {
    double spaceBefore = 0; ///< not at the top of a page
    double minimum = 0;     ///< height that its first slice needs at least
    bool keepWithNext = false;
    bool newPage = false;
    /// The next slice, at most that high; nothing where none fits. @param force the page is empty: there has to be one
    std::function<std::optional<PdfSlice>(double available, bool force)> take;
};

struct PlacedSlice {
    double top = 0;
    std::function<void(PdfCanvas&, double top)> draw;
};

using PdfPage = std::vector<PlacedSlice>;

/// Where a page's content begins and ends.
struct PdfSpan {
    double top = 0, bottom = 0;
};

/// Slices on pages: whatever is kept with the next stands with the beginning of that, nothing stands below the span.
std::vector<PdfPage> paginated(std::vector<PdfFlow> flows, const PdfSpan& span);

/// A flow of one piece that is never split.
PdfFlow wholeFlow(double spaceBefore, double height, std::function<void(PdfCanvas&, double top)> draw);
/// A text that may go on on the next page, with no single line left behind where it has more.
PdfFlow textFlow(double spaceBefore, PdfText text, double x);

} // namespace veriframe
