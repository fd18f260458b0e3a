// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace veriframe::test {

/// The picture with a palette of at most 160 colours, so that its PNG is a third as large: median cut (Heckbert 1982),
/// without dithering, which would make flat grounds restless. Opaque pictures only.
QImage withFewColours(const QImage& picture);

} // namespace veriframe::test
