// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/verdict.h"

#include "predict/video_analysis.h"

#include <algorithm>
#include <charconv>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// A double has no more digits that matter.
constexpr int mostDecimals = 17;

} // namespace

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
    std::string text;
    for (int shown = decimals; shown <= mostDecimals; ++shown) {
        text = fmt::format("{:.{}f}", score, shown);
        double read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        if (verdictBand(read) == verdictBand(score))
            break;
    }
    return text;
}

std::string scorePercentText(double score)
{
    std::string text;
    for (int decimals = 1; decimals <= mostDecimals; ++decimals) {
        text = fmt::format("{:.{}f}", 100 * score, decimals);
        double read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        if (verdictBand(read / 100) == verdictBand(score))
            break;
    }
    return text + " %";
}

} // namespace veriframe
