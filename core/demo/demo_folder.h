// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace veriframe {

// What says of a folder that a demo has made it. Thread-safe.

/// What whoever judges with a demo's networks must know.
inline constexpr const char* demoNote =
    "These networks have seen drawn faces only: their scores mean nothing for real videos.";

/// @throws Error (unwritable)
void markDemoFolder(const std::filesystem::path& folder);
bool isDemoFolder(const std::filesystem::path& folder);

/// What an ensemble chosen on a dataset must say: demoNote if the dataset, or a folder two levels above, is a demo's;
/// else nothing.
std::string demoNoteOf(const std::filesystem::path& dataset);

} // namespace veriframe
