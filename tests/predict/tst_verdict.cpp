// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/verdict.h"

#include <cmath>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

TEST(ScoreText, RoundsWhereThatStaysInTheBand)
{
    EXPECT_EQ(scoreText(0, 2), "0.00");
    EXPECT_EQ(scoreText(0.4949, 2), "0.49");
    EXPECT_EQ(scoreText(0.5, 2), "0.50");
    EXPECT_EQ(scoreText(0.66321, 4), "0.6632");
    EXPECT_EQ(scoreText(0.999, 2), "1.00");
}

TEST(ScoreText, ShowsMoreDigitsWhereRoundingWouldCrossAnEdge)
{
    EXPECT_EQ(scoreText(0.4976, 2), "0.498");
    EXPECT_EQ(scoreText(0.6986, 2), "0.699");
    EXPECT_EQ(scoreText(0.8999, 2), "0.8999");
    EXPECT_EQ(scoreText(0.49999996, 4), "0.49999996");
}

TEST(ScoreText, NeverContradictsTheBand)
{
    for (const double edge : {0.5, 0.7, 0.9})
        for (int decimals = 0; decimals <= 4; ++decimals)
            for (double step = 0.3; step > 1e-17; step /= 3)
                for (const double score : {edge - step, edge, edge + step, std::nextafter(edge, 0.0)})
                    EXPECT_EQ(verdictBand(std::stod(scoreText(score, decimals))), verdictBand(score)) << score;
}

TEST(ScorePercentText, HasOneDecimalUnlessThatWouldCrossAnEdge)
{
    EXPECT_EQ(scorePercentText(0.663), "66.3 %");
    EXPECT_EQ(scorePercentText(0), "0.0 %");
    EXPECT_EQ(scorePercentText(1), "100.0 %");
    EXPECT_EQ(scorePercentText(0.5), "50.0 %");
    EXPECT_EQ(scorePercentText(0.4998), "49.98 %");
    EXPECT_EQ(scorePercentText(0.89999), "89.999 %");
}

} // namespace
} // namespace veriframe::test
