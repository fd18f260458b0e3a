// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/recipes.h"

#include <cstdint>
#include <span>
#include <string>

namespace veriframe {

/// One crop of a contact sheet.
struct ContactSheetRow {
    TrainingPicture picture;
    std::string caption; ///< where it comes from, ASCII; long ones are broken, other characters shown as "?"
};

struct ContactSheetOptions {
    Recipe recipe;
    int variants = 5; ///< augmented pictures beside each original, 1..50
    std::uint64_t seed = 111;
    int tilePx = 200; ///< the side of a picture on the sheet, 64..1024
};

/// Draws crops with some of what training may make of them: a row each, real or fake, the original first, and below
/// each variant what was done. The mask's outline (values above 20) is drawn over the pictures, so that one can judge
/// whether it stays in place. Same rows and options, same sheet; a row depends on its place, not on the other rows.
/// @return 8-bit RGB on a light ground, to be looked at pixel by pixel
/// @throws Error (badInput) for no rows, options out of range or pictures that augmentForTraining() refuses.
/// Thread-safe.
cv::Mat contactSheet(std::span<const ContactSheetRow> rows, const ContactSheetOptions& options = {});

} // namespace veriframe
