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

} // namespace veriframe::test
