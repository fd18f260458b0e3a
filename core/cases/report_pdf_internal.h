// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/pdf_flow_internal.h"
#include "cases/report_document.h"

#include <vector>

namespace veriframe {

/// A4, in points.
namespace paper {
inline constexpr double width = 595.276, height = 841.89;
inline constexpr double left = 50, right = 50;
inline constexpr double top = 66, bottom = 62; ///< of the content; header and footer stand outside
inline constexpr double contentWidth = width - left - right;
inline constexpr double contentHeight = height - top - bottom;
} // namespace paper

/// Sizes of type in points.
namespace typeSize {
inline constexpr double title = 21, heading = 14, subheading = 10.5, body = 9.2, small = 7.8, table = 7.8, dense = 6.8;
}

/// A value's type in a table or among facts.
PdfType typeOf(ReportTextKind kind, double size);

/// The flows of one block. The canvas measures; it is drawn on later.
std::vector<PdfFlow> flowsOf(const ReportBlock& block, const PdfCanvas& canvas);

std::vector<PdfFlow> tableFlows(const ReportTable& table, const PdfCanvas& canvas);
std::vector<PdfFlow> denseTableFlows(const ReportTable& table, const PdfCanvas& canvas);
PdfFlow scoreFlow(const ReportScore& score, const PdfCanvas& canvas);

} // namespace veriframe
