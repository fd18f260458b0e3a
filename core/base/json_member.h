// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The template behind json.h's jsonMember; include base/json.h instead.

#include "base/error.h"
#include "base/json.h"

#include <concepts>
#include <limits>
#include <string>
#include <type_traits>

namespace veriframe {

namespace json_detail {

/// What a person calls the JSON that becomes a T.
template<typename T>
std::string expectedName()
{
    if constexpr (std::same_as<T, bool>)
        return "true or false";
    else if constexpr (std::unsigned_integral<T>)
        return "a whole number from 0";
    else if constexpr (std::integral<T>)
        return "a whole number";
    else if constexpr (std::floating_point<T>)
        return "a number";
    else if constexpr (std::convertible_to<T, std::string>)
        return "a text";
    else if constexpr (requires(T value) { value.push_back(*value.begin()); })
        return "a list of " + expectedName<std::remove_cvref_t<decltype(*std::declval<T>().begin())>>();
    else
        return "another kind of value";
}

/// The library converts between numbers and truth values as C++ does; a file that needs that is wrong.
template<typename T>
bool fits(const Json& value)
{
    if constexpr (std::same_as<T, bool>)
        return value.is_boolean();
    else if constexpr (std::integral<T>) {
        if (value.is_number_unsigned())
            return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (!value.is_number_integer() || !std::signed_integral<T>)
            return false;
        const auto number = value.get<std::int64_t>();
        return number >= static_cast<std::int64_t>(std::numeric_limits<T>::min()) &&
               number <= static_cast<std::int64_t>(std::numeric_limits<T>::max());
    } else if constexpr (std::floating_point<T>)
        return value.is_number();
    else
        return true;
}

} // namespace json_detail

template<typename T>
T jsonMember(const Json& object, const char* key, const std::string& origin)
{
    const std::string expected = json_detail::expectedName<T>();
    const auto refuse = [&](const std::string& why) -> T { throw Error(ErrorCode::corrupt, "Reading", origin, why); };
    if (!object.is_object())
        return refuse(std::string("expected an object with the key \"") + key + "\", found " + object.type_name());
    const auto found = object.find(key);
    if (found == object.end())
        return refuse(std::string("the key \"") + key + "\" is missing, it must be " + expected);
    try {
        if (json_detail::fits<T>(*found))
            return found->template get<T>();
    } catch (const Json::exception&) {
        // Told below, in the words of the file.
    }
    return refuse(
        std::string("the key \"") + key + "\" must be " + expected + ", found " +
        found->dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60));
}

} // namespace veriframe
