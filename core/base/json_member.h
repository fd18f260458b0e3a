// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The template behind json.h's jsonMember; include base/json.h instead.

#include "base/error.h"

namespace veriframe {

template<typename T>
T jsonMember(const Json& object, const char* key, const std::string& origin)
{
    const auto refuse = [&](const std::string& why) -> T { throw Error(ErrorCode::corrupt, "Reading", origin, why); };
    if (!object.is_object())
        return refuse(std::string("expected an object with the key \"") + key + "\", found " + object.type_name());
    const auto found = object.find(key);
    if (found == object.end())
        return refuse(std::string("the key \"") + key + "\" is missing");
    try {
        return found->template get<T>();
    } catch (const Json::exception&) {
        return refuse(std::string("the key \"") + key + "\" has an unexpected " + found->type_name());
    }
}

} // namespace veriframe
