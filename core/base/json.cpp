// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"

namespace veriframe {

std::string jsonReason(const std::exception& error)
{
    constexpr std::size_t maxBytes = 300;       // it quotes what it has read last, which may be megabytes
    const std::string_view text = error.what(); // "[json.exception.parse_error.101] parse error at ..."
    const std::size_t end = text.find("] ");
    return shortened(end == std::string_view::npos ? text : text.substr(end + 2), maxBytes);
}

Json parseJson(std::string_view text, const std::string& origin)
{
    try {
        return Json::parse(text);
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::corrupt, "Reading", origin, jsonReason(error));
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
