// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace veriframe::test {

/// A file or folder of the material beside the checkout ("data/...", "golden/..."), where it is there:
/// $VERIFRAME_SHARED, else ../shared beside the source tree.
std::optional<std::filesystem::path> sharedPath(const std::string& relative);

/// Remembers the largest difference a comparison saw and where, and prints it when the test ends.
class LargestDifference {
public:
    explicit LargestDifference(std::string what) : m_what(std::move(what)) {}

    ~LargestDifference();
    LargestDifference(const LargestDifference&) = delete;
    LargestDifference& operator=(const LargestDifference&) = delete;

    /// |got - expected|, also returned. NaN counts as infinite.
    double note(double got, double expected, const std::string& where);

    double value() const { return m_value; }

private:
    std::string m_what;
    std::string m_where;
    double m_value = 0;
    std::int64_t m_count = 0;
};

} // namespace veriframe::test

/// Declares `name` as the path of shared material, or skips the test and says what is missing.
#define VERIFRAME_REQUIRE_SHARED(name, relative)                                                                       \
    const auto name##Optional = ::veriframe::test::sharedPath(relative);                                               \
    if (!name##Optional)                                                                                               \
        GTEST_SKIP() << "needs " << (relative) << " of the shared material, which is not beside this checkout";        \
    const std::filesystem::path name = *name##Optional
