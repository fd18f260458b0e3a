// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "train/config_object_internal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace veriframe {

namespace {

constexpr const char* doing = "Reading the configuration";

/// Levenshtein's distance, one row of its table at a time.
std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

/// The beginning of a value as it stands in the file.
std::string shown(const Json& value)
{
    constexpr std::size_t mostLetters = 60;
    const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() > mostLetters ? text.substr(0, mostLetters) + "..." : text;
}

/// People write 1e5 for a whole number, which JSON takes for a fraction.
std::optional<std::int64_t> wholeNumber(const Json& value)
{
    constexpr double exactUpTo = 9007199254740992.0; // 2^53
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return static_cast<std::int64_t>(number);
    } else if (value.is_number_integer()) {
        return value.get<std::int64_t>();
    } else if (value.is_number_float()) {
        const auto number = value.get<double>();
        if (std::abs(number) <= exactUpTo && number == std::floor(number))
            return static_cast<std::int64_t>(number);
    }
    return std::nullopt;
}

} // namespace

std::string nearestName(const std::string& word, const std::vector<std::string>& names)
{
    constexpr std::size_t mostLetters = 100; // a longer word is near to nothing, and the distance is quadratic
    const std::string begin = word.substr(0, mostLetters);
    const auto nearest = std::min_element(names.begin(), names.end(), [&](const auto& a, const auto& b) {
        return editDistance(begin, a) < editDistance(begin, b);
    });
    return nearest == names.end() ? std::string() : *nearest;
}

std::string joinedNames(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

ConfigObject::ConfigObject(const Json& value, std::string path, const std::string& origin)
    : m_value(value), m_path(std::move(path)), m_origin(origin)
{
    if (m_value.is_object())
        return;
    const std::string name = m_path.empty() ? "the file" : '"' + m_path + '"';
    throw Error(
        ErrorCode::badInput, doing, m_origin, fmt::format("{} must be an object, found {}", name, shown(m_value)));
}

void ConfigObject::allowOnly(const std::vector<std::string>& known) const
{
    for (const auto& entry : m_value.items())
        if (std::find(known.begin(), known.end(), entry.key()) == known.end())
            refuseKey(
                entry.key(), "is not known",
                known.empty()
                    ? "None is expected here."
                    : fmt::format("The nearest known key is \"{}\".", pathOf(nearestName(entry.key(), known))));
}

std::optional<ConfigObject> ConfigObject::object(const char* key) const
{
    const Json* const found = find(key);
    if (!found)
        return std::nullopt;
    return ConfigObject(*found, pathOf(key), m_origin);
}

void ConfigObject::read(const char* key, bool& value) const
{
    if (const Json* const found = find(key)) {
        if (!found->is_boolean())
            refuse(key, "true or false");
        value = found->get<bool>();
    }
}

void ConfigObject::read(const char* key, int& value) const
{
    std::int64_t number = value;
    read(key, number);
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        refuse(key, "a whole number of less than ten digits");
    value = static_cast<int>(number);
}

void ConfigObject::read(const char* key, std::int64_t& value) const
{
    if (const Json* const found = find(key)) {
        const auto number = wholeNumber(*found);
        if (!number)
            refuse(key, "a whole number");
        value = *number;
    }
}

void ConfigObject::read(const char* key, double& value) const
{
    if (const Json* const found = find(key)) {
        if (!found->is_number())
            refuse(key, "a number");
        value = found->get<double>();
    }
}

void ConfigObject::read(const char* key, std::string& value) const
{
    if (const Json* const found = find(key)) {
        if (!found->is_string())
            refuse(key, "a text");
        value = found->get<std::string>();
    }
}

void ConfigObject::read(const char* key, std::array<double, 3>& values) const
{
    const Json* const found = find(key);
    if (!found)
        return;
    const auto isNumber = [](const Json& value) { return value.is_number(); };
    if (!found->is_array() || found->size() != values.size() || !std::all_of(found->begin(), found->end(), isNumber))
        refuse(key, "a list of three numbers (red, green, blue)");
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (*found)[i].get<double>();
}

void ConfigObject::read(const char* key, std::vector<std::int64_t>& values) const
{
    const Json* const found = find(key);
    if (!found)
        return;
    if (!found->is_array())
        refuse(key, "a list of whole numbers");
    values.clear();
    for (const Json& entry : *found) {
        const auto number = wholeNumber(entry);
        if (!number)
            refuse(key, "a list of whole numbers");
        values.push_back(*number);
    }
}

void ConfigObject::read(const char* key, std::vector<std::pair<std::int64_t, double>>& values) const
{
    const Json* const found = find(key);
    if (!found)
        return;
    constexpr const char* expected = "a list of pairs [from, rate]";
    if (!found->is_array())
        refuse(key, expected);
    values.clear();
    for (const Json& entry : *found) {
        if (!entry.is_array() || entry.size() != 2 || !wholeNumber(entry[0]) || !entry[1].is_number())
            refuse(key, expected);
        values.emplace_back(*wholeNumber(entry[0]), entry[1].get<double>());
    }
}

void ConfigObject::refuse(const char* key, const std::string& expected) const
{
    const Json* const found = find(key);
    throw Error(
        ErrorCode::badInput, doing, m_origin,
        fmt::format("\"{}\" must be {}, found {}", pathOf(key), expected, found ? shown(*found) : "nothing"));
}

void ConfigObject::refuseKey(const std::string& key, const std::string& why, const std::string& remedy) const
{
    constexpr std::size_t mostLetters = 100;
    throw Error(
        ErrorCode::badInput, doing, m_origin, fmt::format("the key \"{}\" {}", pathOf(key.substr(0, mostLetters)), why),
        remedy);
}

const Json* ConfigObject::find(const char* key) const
{
    const auto found = m_value.find(key);
    return found == m_value.end() ? nullptr : &*found;
}

std::string ConfigObject::pathOf(const std::string& key) const
{
    return m_path.empty() ? key : m_path + '.' + key;
}

} // namespace veriframe
