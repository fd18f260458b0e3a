// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"

#include <filesystem>
#include <span>

namespace veriframe {

/// A mistyped name must not cost anybody what a report is made of.
/// @param place of a file that is about to be written; it and the inputs need not be there
/// @param inputs empty paths are none
/// @throws Error (badInput) where one of the videos or inputs lies there, by whatever name
void refuseToReplace(
    const std::filesystem::path& place, const CaseContent& content, std::span<const std::filesystem::path> inputs);

/// Refuses a file that begins otherwise than a report of that ending does. @throws Error (badInput)
void refuseForeign(const std::filesystem::path& place);

} // namespace veriframe
