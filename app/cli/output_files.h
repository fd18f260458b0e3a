// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <filesystem>
#include <span>
#include <string>

namespace CLI {
class Validator;
}

namespace veriframe::cli {

/// Whether an output is named "-", which is standard output.
bool isStandardOutput(const std::filesystem::path& output);

/// Writes a table to a file, or to standard output where that is "-"; nothing where the path is empty.
/// @throws Error (unwritable)
void writeTable(const std::filesystem::path& output, const std::string& table, const Terminal& terminal);

/// @throws CLI::ValidationError where a table and JSON are both to go to standard output
void refuseTwoOnStandardOutput(const std::filesystem::path& csv, bool json);

/// Refuses "-" for an output that is always a file.
CLI::Validator isFileName();

/// Whether a file can be made at its place, told before the work is done. Nothing stays there.
/// @param doing what fails otherwise: "Making the case"
/// @throws Error (unwritable) with a remedy
void requireWritableFolder(const char* doing, const std::filesystem::path& file);

/// A table of faces replaces an earlier one only: whatever else lies at its place stays. Empty and "-" are no file.
/// @throws Error (badInput) with a remedy
void requireOwnTable(const std::filesystem::path& file);

/// Whether a file can be read at all. @param doing what fails otherwise: "Opening the model"
/// @throws Error (notFound, unreadable) with a remedy
void requireReadableFile(const char* doing, const std::filesystem::path& file);

/// A mistyped command line must not cost anybody what is read. Empty paths are none.
/// @throws Error (badInput) where an output is, by whatever name, one of the inputs
void refuseToOverwrite(std::span<const std::filesystem::path> outputs, std::span<const std::filesystem::path> inputs);

} // namespace veriframe::cli
