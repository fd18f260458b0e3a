// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shard.h"

#include "base/error.h"

#include <charconv>

namespace veriframe {

namespace {

constexpr int maxCount = 100'000;

[[noreturn]] void refuse(const std::string& text)
{
    throw Error(
        ErrorCode::badInput, "Choosing the shard", text, "it is not I/N with 0 <= I < N",
        "Count from 0: 0/4, 1/4, 2/4, 3/4.");
}

} // namespace

void requireValid(const Shard& shard)
{
    if (shard.count < 1 || shard.count > maxCount || shard.index < 0 || shard.index >= shard.count)
        refuse(std::to_string(shard.index) + "/" + std::to_string(shard.count));
}

Shard parseShard(const std::string& text)
{
    const std::size_t slash = text.find('/');
    const auto number = [&](std::size_t from, std::size_t to, int& value) {
        const auto [end, error] = std::from_chars(text.data() + from, text.data() + to, value);
        return error == std::errc() && end == text.data() + to;
    };
    Shard shard;
    if (slash == std::string::npos || !number(0, slash, shard.index) || !number(slash + 1, text.size(), shard.count))
        refuse(text);
    requireValid(shard);
    return shard;
}

} // namespace veriframe
