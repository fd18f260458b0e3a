// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

using testing::ElementsAre;

std::vector<std::string> labels(double low, double high, bool logarithmic, int most, bool whole = false)
{
    std::vector<std::string> texts;
    for (const AxisTick& tick : axisTicks({low, high, logarithmic, 0, 100}, most, whole))
        texts.push_back(tick.label);
    return texts;
}

TEST(Axis, TicksAreRoundAndHaveAsManyDecimals)
{
    EXPECT_THAT(labels(0, 1, false, 5), ElementsAre("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"));
    EXPECT_THAT(labels(0, 0.09, false, 4), ElementsAre("0.000", "0.025", "0.050", "0.075"));
    EXPECT_THAT(labels(0.31, 0.34, false, 3), ElementsAre("0.31", "0.32", "0.33", "0.34"));
    EXPECT_THAT(labels(-1, 1, false, 4), ElementsAre("-1.0", "-0.5", "0.0", "0.5", "1.0"));
}

TEST(Axis, EpochsAreWholeNumbers)
{
    EXPECT_THAT(labels(0, 2, false, 10, true), ElementsAre("0", "1", "2"));
    EXPECT_THAT(labels(2.5, 3.5, false, 10, true), ElementsAre("3"));
    EXPECT_THAT(labels(0, 39, false, 10, true), ElementsAre("0", "5", "10", "15", "20", "25", "30", "35"));
}

TEST(Axis, LogarithmicTicksFitWhatRoomThereIs)
{
    EXPECT_THAT(labels(0.1, 1, true, 6), ElementsAre("0.1", "0.2", "0.3", "0.5", "0.7", "1"));
    EXPECT_THAT(labels(0.01, 1, true, 8), ElementsAre("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"));
    EXPECT_THAT(labels(0.21, 0.24, true, 4), ElementsAre("0.21", "0.22", "0.23", "0.24")) << "a short range";
    EXPECT_LE(labels(1e-300, 1e300, true, 6).size(), 6U);
}

TEST(Axis, ValuesHavePlaces)
{
    const Axis down{0, 2, false, 100, 0};
    EXPECT_EQ(down.place(0.5), 75);
    const Axis decades{0.01, 100, true, 0, 80};
    EXPECT_NEAR(decades.place(1), 40, 1e-12);
    EXPECT_FALSE(decades.shows(0));
    EXPECT_TRUE(down.shows(0));
    EXPECT_FALSE(down.shows(NAN));
}

TEST(Axis, RangesEndAtRoundValues)
{
    const Axis range = roundedRange({0.03, 0.87, false, 0, 1}, 5);
    EXPECT_EQ(range.low, 0);
    EXPECT_DOUBLE_EQ(range.high, 1);
    const Axis decades = roundedRange({0.1, 1, true, 0, 1}, 5);
    EXPECT_LT(decades.low, 0.1);
    EXPECT_GT(decades.low, 0);
}

} // namespace
} // namespace veriframe::test
