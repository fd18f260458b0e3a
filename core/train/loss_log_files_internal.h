// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace veriframe {

bool isEventFileName(const std::string& name);

/// The names of the event files in a folder, in the order in which TensorBoard reads them; the first 1000. Thread-safe.
std::vector<std::string> eventFileNames(const std::filesystem::path& folder);

} // namespace veriframe
