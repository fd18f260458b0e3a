// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/entry_names_internal.h"

#include "base/utf8.h"

#include <cstddef>
#include <cstdint>

namespace veriframe {

namespace {

bool isControl(std::uint32_t code)
{
    return code < 0x20 || code == 0x7F;
}

} // namespace

std::string shownName(std::string_view name)
{
    std::string shown(name.substr(0, 100));
    for (char& character : shown)
        if (character < ' ' || character > '~')
            character = '?';
    return shown;
}

bool isStateDictName(std::string_view name)
{
    constexpr std::size_t longest = 1000;
    if (name.size() > longest)
        return false;
    while (!name.empty()) {
        const Utf8Character character = firstCharacter(name);
        if (character.bytes == 0 || isControl(character.code))
            return false;
        name.remove_prefix(character.bytes);
    }
    return true;
}

} // namespace veriframe
