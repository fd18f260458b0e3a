// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace veriframe {

/// What the names of a run's files begin with, told by the name of its log: "b7_111_..._0_" of
/// "b7_111_..._0_metrics.jsonl"; what stands behind it in a checkpoint's name is the epoch. Empty where the log has
/// another name, or nothing before it. Thread-safe.
std::string stemOfLog(const std::filesystem::path& log);

/// The fold that a stem names, which is its last number ("..._0_"); -1 where it names none. Thread-safe.
int foldOfStem(const std::string& stem);

/// The fold that a checkpoint has not learned from, told by its name as training gives it ("..._ns_0_36",
/// "..._ns_0_last", with or without an extension); -1 where the name does not tell. Thread-safe.
int heldOutFoldOf(const std::filesystem::path& checkpoint);

} // namespace veriframe
