// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/dfdc_index.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace veriframe {

/// The fold of a part's videos (spec algorithms.md 9, step 5): min(part / (50 / splits), splits - 1) in whole numbers.
/// @param part from 0   @param splits 1 to 50. @throws Error (badInput)
int foldOfPart(int part, int splits);

/// One crop of folds.csv.
struct FoldRow {
    std::string video; ///< name without extension
    std::string file;  ///< "120_0.png"
    VideoLabel label = VideoLabel::real;
    std::string original; ///< name without extension; a real video's own name
    int frame = 0;
    int fold = 0;
    bool operator==(const FoldRow&) const = default;
};

/// Reads folds.csv; columns are found by their names, so that files of the published program are read as well.
/// @throws Error (notFound, unreadable), (corrupt) with file and line. Thread-safe.
std::vector<FoldRow> readFoldTable(const std::filesystem::path& path);

/// The same row by row, for tables of millions: the row is the callback's for the call only, and what the callback
/// throws ends the reading. @throws Error as readFoldTable. Thread-safe.
void forEachFoldRow(const std::filesystem::path& path, const std::function<void(const FoldRow&)>& take);

/// The table's head and one of its lines, line ends included.
std::string foldTableHead();
std::string foldTableLine(const FoldRow& row);

} // namespace veriframe
