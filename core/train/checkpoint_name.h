// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace veriframe {

/// The fold that the stem of a run's files names (stemOfLog()), which is its last number ("..._ns_0_"); -1 where it
/// names none. Thread-safe.
int foldOfStem(const std::string& stem);

/// The fold that a checkpoint has not learned from, told by its name as training gives it ("..._ns_0_36",
/// "..._ns_0_last", with or without an extension); -1 where the name does not tell. Thread-safe.
int heldOutFoldOf(const std::filesystem::path& checkpoint);

} // namespace veriframe
