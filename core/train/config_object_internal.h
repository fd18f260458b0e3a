// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

/// The one of `names` that takes the fewest insertions, deletions and replacements of letters; empty if there is none.
std::string nearestName(const std::string& word, const std::vector<std::string>& names);

/// "a, b, c"
std::string joinedNames(const std::vector<std::string>& names);

/// One object of a configuration. It knows the way to itself, so that messages name keys with their whole path.
/// The read functions leave the value as it is where the key is missing.
/// @throws (all of them) Error (badInput)
class ConfigObject {
public:
    /// Refuses what is no object. @param path keys from the top, joined by dots; empty for the top itself
    ConfigObject(const Json& value, std::string path, const std::string& origin);

    /// Refuses the first other key and names the nearest of these.
    void allowOnly(const std::vector<std::string>& known) const;

    bool has(const char* key) const { return m_value.contains(key); }

    std::optional<ConfigObject> object(const char* key) const;

    void read(const char* key, bool& value) const;
    void read(const char* key, int& value) const;
    void read(const char* key, std::int64_t& value) const;
    void read(const char* key, double& value) const;
    void read(const char* key, std::string& value) const;
    void read(const char* key, std::array<double, 3>& values) const;
    void read(const char* key, std::vector<std::int64_t>& values) const;
    void read(const char* key, std::vector<std::pair<std::int64_t, double>>& values) const;

    /// Says that the value of the key must be another one, and shows it.
    [[noreturn]] void refuse(const char* key, const std::string& expected) const;
    /// The same about the key itself. @param remedy a sentence
    [[noreturn]] void refuseKey(const std::string& key, const std::string& why, const std::string& remedy) const;

private:
    const Json* find(const char* key) const;
    std::string pathOf(const std::string& key) const;

    const Json& m_value;
    const std::string m_path;
    const std::string& m_origin;
};

} // namespace veriframe
