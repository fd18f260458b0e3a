// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "base/error.h"
#include "base/files.h"

namespace veriframe {

namespace {

/// The parser's own text without its library prefix "[json.exception.parse_error.101] ".
std::string reasonOf(const Json::exception& error)
{
    const std::string text = error.what();
    const std::size_t end = text.find("] ");
    return end == std::string::npos ? text : text.substr(end + 2);
}

} // namespace

Json parseJson(std::string_view text, const std::string& origin)
{
    try {
        return Json::parse(text);
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::corrupt, "Reading", origin, reasonOf(error));
    }
}

Json readJsonFile(const std::filesystem::path& path)
{
    return parseJson(readTextFile(path), path.string());
}

std::string toJsonText(const Json& value)
{
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

void writeJsonFile(const std::filesystem::path& path, const Json& value)
{
    writeFileAtomically(path, toJsonText(value));
}

std::string toJsonLine(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace veriframe
