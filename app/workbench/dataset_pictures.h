// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/dataset_layout.h"
#include "dataset/preprocessing.h"
#include "widgets/mask_compare.h"

#include <QString>
#include <vector>

namespace veriframe {

/// A family's pair as the browser shows it: the real video on the left, the fake on the right.
struct BrowsedPair {
    QString real; ///< name of the real video; empty where the fake has none
    QString fake; ///< empty for a real video by itself
};

/// The pair that a video stands for.
BrowsedPair pairOf(const DatasetIndex& index, const DatasetVideo& video);

/// The crops that the browser goes through: those of the fake, else of the real video. Empty where there are none.
/// @throws Error (unreadable). Thread-safe.
std::vector<FaceName> facesOf(const DatasetLayout& layout, const BrowsedPair& pair);

/// Real crop, fake crop and mask of one face, with its landmarks; where one is missing the pane says why. Reads files.
/// Thread-safe.
MaskCompareContent readFacePictures(const DatasetLayout& layout, const BrowsedPair& pair, const FaceName& face);

} // namespace veriframe
