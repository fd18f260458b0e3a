// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/metrics.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace veriframe {

std::optional<double> logLoss(std::span<const LabeledScore> scores)
{
    constexpr double closest = 1e-15;
    if (scores.empty())
        return std::nullopt;
    double sum = 0;
    for (const LabeledScore& item : scores)
        sum -= std::log(std::clamp(item.fake ? item.score : 1 - item.score, closest, 1 - closest));
    return sum / static_cast<double>(scores.size());
}

std::optional<double> areaUnderRoc(std::span<const LabeledScore> scores)
{
    std::vector<LabeledScore> sorted(scores.begin(), scores.end());
    std::sort(
        sorted.begin(), sorted.end(), [](const LabeledScore& a, const LabeledScore& b) { return a.score < b.score; });
    double wins = 0;
    double realsBelow = 0;
    double fakes = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        double tiedFakes = 0;
        double tiedReals = 0;
        for (; end < sorted.size() && sorted[end].score == sorted[begin].score; ++end)
            (sorted[end].fake ? tiedFakes : tiedReals) += 1;
        wins += tiedFakes * (realsBelow + tiedReals / 2);
        realsBelow += tiedReals;
        fakes += tiedFakes;
        begin = end;
    }
    if (fakes == 0 || realsBelow == 0)
        return std::nullopt;
    return wins / (fakes * realsBelow);
}

} // namespace veriframe
