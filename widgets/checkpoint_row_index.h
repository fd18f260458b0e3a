// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint_row.h"

#include <span>

namespace veriframe {

/// Which rows a table shows, in its order: those that tell a problem first, the others by the given columns, then by
/// run and epoch. What is not known comes last in either direction.
/// @param filter words, each of which a row must contain in run, epoch, file, hash or problem
/// @return positions in `rows`
std::vector<int>
shownCheckpoints(std::span<const CheckpointRow> rows, const QString& filter, std::span<const CheckpointOrder> order);

/// The order after a click on a heading. Without `further` the column becomes the only key, or turns if it is that.
/// With it the column becomes the last key, turns if it is one, and goes if it was turned.
std::vector<CheckpointOrder> orderAfterClick(std::vector<CheckpointOrder> order, CheckpointColumn column, bool further);

/// What a cell says, with four digits.
QString checkpointText(const CheckpointRow& row, CheckpointColumn column);
/// The same with all digits, all of a hash, a size in bytes.
QString checkpointFullText(const CheckpointRow& row, CheckpointColumn column);
/// Whether it holds figures, which stand at the right.
bool isNumeric(CheckpointColumn column);

} // namespace veriframe
