// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace veriframe {

/// Keys keep the order in which they were added, so that files read well.
using Json = nlohmann::ordered_json;

/// What the parser has to say, without its library's prefix, in a few hundred characters at most.
std::string jsonReason(const std::exception& error);

/// Parses a whole text. @param origin what the text is, for the error: a path, perhaps with a line number
/// @throws Error (corrupt) that says line and column and what was expected
Json parseJson(std::string_view text, const std::string& origin);

/// @throws Error (notFound, unreadable, corrupt)
Json readJsonFile(const std::filesystem::path& path);

/// Text with two spaces of indentation and a final newline. Bytes that are not UTF-8 (file names) become U+FFFD.
std::string toJsonText(const Json& value);

/// Writes toJsonText(), replaced in one step. @throws Error (unwritable)
void writeJsonFile(const std::filesystem::path& path, const Json& value);

/// One line without a newline. Bytes that are not UTF-8 (file names) become U+FFFD.
std::string toJsonLine(const Json& value);

/// A member of an object. @throws Error (corrupt) that names key, expected type and origin
template<typename T>
T jsonMember(const Json& object, const char* key, const std::string& origin);

} // namespace veriframe

#include "base/json_member.h"
