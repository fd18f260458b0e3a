// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cairo's pictures. Only the .cpp files that draw PDFs include this.
#include "cases/report_figure.h"

#include <cairo.h>
#include <memory>

namespace veriframe {

/// Deletes through one of a C library's functions.
template<auto Free>
struct FreeWith {
    template<typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};

using Surface = std::unique_ptr<cairo_surface_t, FreeWith<cairo_surface_destroy>>;

/// The picture as the library draws it. A JPEG goes into a PDF as it is; what is none gives an error when it is drawn.
Surface surfaceOf(const std::shared_ptr<const ReportPicture>& picture);

} // namespace veriframe
