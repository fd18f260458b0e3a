// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_support.h"

#include <cmath>
#include <cstdlib>
#include <iostream>
#include <limits>

namespace veriframe::test {

std::optional<std::filesystem::path> sharedPath(const std::string& relative)
{
    const char* fromEnvironment = std::getenv("VERIFRAME_SHARED");
    const std::filesystem::path root = fromEnvironment ? fromEnvironment : VERIFRAME_SOURCE_DIR "/../shared";
    const std::filesystem::path path = root / relative;
    if (!std::filesystem::exists(path))
        return std::nullopt;
    return std::filesystem::canonical(path);
}

LargestDifference::~LargestDifference()
{
    std::cout << "largest difference of " << m_what << " over " << m_count << " values: " << m_value;
    if (!m_where.empty())
        std::cout << " at " << m_where;
    std::cout << '\n';
}

double LargestDifference::note(double got, double expected, const std::string& where)
{
    ++m_count;
    double difference = std::abs(got - expected);
    if (std::isnan(difference))
        difference = std::numeric_limits<double>::infinity();
    if (difference > m_value) {
        m_value = difference;
        m_where = where;
    }
    return difference;
}

double formulaUniform(std::string_view name, std::uint64_t i)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    std::uint64_t z = hash + (i + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 40) / double(1 << 24);
}

} // namespace veriframe::test
