// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace veriframe {

/// The published file that training of an encoder starts from, where it has been fetched. Thread-safe.
std::optional<std::filesystem::path> startingWeightsOf(const std::string& encoder);

} // namespace veriframe
