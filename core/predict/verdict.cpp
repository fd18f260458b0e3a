// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/verdict.h"

#include "predict/video_analysis.h"

#include <algorithm>
#include <charconv>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

bool bearsScore(const VideoResult& result)
{
    const bool mayBear = result.state == VideoState::scored || result.state == VideoState::partial ||
                         result.state == VideoState::cancelled;
    return mayBear && std::any_of(result.modelScores.begin(), result.modelScores.end(), [](const StrategyScore& score) {
               return score.total > 0;
           });
}

VerdictBand verdictBand(double score)
{
    if (score >= 0.9)
        return VerdictBand::strong;
    if (score >= 0.7)
        return VerdictBand::moderate;
    return score >= 0.5 ? VerdictBand::weak : VerdictBand::none;
}

namespace {

/// A score times a factor with so many decimals, or as many more as it takes to stay in its band.
std::string inItsBand(double score, double factor, int decimals)
{
    /// A double has no more digits that matter.
    constexpr int mostDecimals = 17;
    std::string text;
    for (int shown = decimals; shown <= mostDecimals; ++shown) {
        text = fmt::format("{:.{}f}", factor * score, shown);
        double read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        if (verdictBand(read / factor) == verdictBand(score))
            break;
    }
    return text;
}

} // namespace

const char* toString(VerdictBand band)
{
    switch (band) {
    case VerdictBand::none:
        return "no evidence of manipulation";
    case VerdictBand::weak:
        return "weak evidence of manipulation";
    case VerdictBand::moderate:
        return "moderate evidence of manipulation";
    case VerdictBand::strong:
        break;
    }
    return "strong evidence of manipulation";
}

std::string scoreText(double score, int decimals)
{
    return inItsBand(score, 1, decimals);
}

std::string scorePercentText(double score)
{
    return inItsBand(score, 100, 1) + " %";
}

} // namespace veriframe
