// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace veriframe {

/// What the names of a run's files begin with, told by the name of its log: "b7_111_..._0_" of
/// "b7_111_..._0_metrics.jsonl". Empty where the log has another name, or nothing before it. Thread-safe.
std::string stemOfLog(const std::filesystem::path& log);

/// The fold that a stem names, which is its last number ("..._0_"); -1 where it names none. Thread-safe.
int foldOfStem(const std::string& stem);

bool isEventFileName(const std::string& name);

/// The names of the event files in a folder, in the order in which TensorBoard reads them; the first 1000. Thread-safe.
std::vector<std::string> eventFileNames(const std::filesystem::path& folder);

} // namespace veriframe
