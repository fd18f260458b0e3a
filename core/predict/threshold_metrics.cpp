// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/metrics.h"
#include "predict/threshold_counts_internal.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace veriframe {

namespace {

bool hasBothClasses(std::span<const ThresholdCounts> counts)
{
    return !counts.empty() && counts.back().fakes > 0 && counts.back().reals > 0;
}

/// Whether the curve goes on at a point as it came to it.
bool continues(const ThresholdCounts& before, const ThresholdCounts& at, const ThresholdCounts& after)
{
    return at.fakes - before.fakes == after.fakes - at.fakes && at.reals - before.reals == after.reals - at.reals;
}

} // namespace

std::vector<ThresholdCounts> thresholdCounts(std::span<const LabeledScore> scores)
{
    // Two lists of numbers are sorted and merged in half the time that one list of pairs takes.
    std::vector<double> fakes, reals;
    fakes.reserve(scores.size());
    reals.reserve(scores.size());
    for (const LabeledScore& item : scores)
        (item.fake ? fakes : reals).push_back(item.score);
    std::sort(fakes.begin(), fakes.end(), std::greater<>());
    std::sort(reals.begin(), reals.end(), std::greater<>());
    std::vector<ThresholdCounts> counts;
    counts.reserve(scores.size());
    for (std::size_t fake = 0, real = 0; fake < fakes.size() || real < reals.size();) {
        const double none = -std::numeric_limits<double>::infinity();
        const double threshold =
            std::max(fake < fakes.size() ? fakes[fake] : none, real < reals.size() ? reals[real] : none);
        while (fake < fakes.size() && fakes[fake] == threshold)
            ++fake;
        while (real < reals.size() && reals[real] == threshold)
            ++real;
        counts.push_back({threshold, static_cast<double>(fake), static_cast<double>(real)});
    }
    return counts;
}

std::optional<double> areaUnderRoc(std::span<const ThresholdCounts> counts)
{
    if (!hasBothClasses(counts))
        return std::nullopt;
    double wins = 0;
    ThresholdCounts before;
    for (const ThresholdCounts& at : counts) {
        wins += (at.reals - before.reals) * (before.fakes + (at.fakes - before.fakes) / 2);
        before = at;
    }
    return wins / (counts.back().fakes * counts.back().reals);
}

std::optional<double> averagePrecision(std::span<const ThresholdCounts> counts)
{
    if (counts.empty() || counts.back().fakes == 0)
        return std::nullopt;
    double sum = 0;
    double fakesBefore = 0;
    for (const ThresholdCounts& at : counts) {
        sum += (at.fakes - fakesBefore) * (at.fakes / (at.fakes + at.reals));
        fakesBefore = at.fakes;
    }
    return sum / counts.back().fakes;
}

std::optional<double> equalErrorRate(std::span<const ThresholdCounts> counts)
{
    if (!hasBothClasses(counts))
        return std::nullopt;
    const double fakes = counts.back().fakes;
    const double reals = counts.back().reals;
    double accusedBefore = 0;
    double missedBefore = 1;
    for (const ThresholdCounts& at : counts) {
        const double accused = at.reals / reals;
        const double missed = 1 - at.fakes / fakes;
        if (accused >= missed) {
            const double apart = missedBefore - accusedBefore;
            return accusedBefore + (accused - accusedBefore) * (apart / (apart + accused - missed));
        }
        accusedBefore = accused;
        missedBefore = missed;
    }
    return 1; // not reached: at the last threshold every real is accused and no fake missed
}

std::vector<RocPoint> rocCurve(std::span<const ThresholdCounts> counts)
{
    std::vector<RocPoint> points;
    if (!hasBothClasses(counts))
        return points;
    const auto add = [&](const ThresholdCounts& at) {
        points.push_back({at.reals / counts.back().reals, at.fakes / counts.back().fakes, at.threshold});
    };
    add({counts.front().threshold + 1, 0, 0});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool isInner = i > 0 && i + 1 < counts.size();
        if (!isInner || !continues(counts[i - 1], counts[i], counts[i + 1]))
            add(counts[i]);
    }
    return points;
}

std::optional<double> areaUnderRoc(std::span<const LabeledScore> scores)
{
    return areaUnderRoc(std::span<const ThresholdCounts>(thresholdCounts(scores)));
}

std::optional<double> averagePrecision(std::span<const LabeledScore> scores)
{
    return averagePrecision(std::span<const ThresholdCounts>(thresholdCounts(scores)));
}

std::optional<double> equalErrorRate(std::span<const LabeledScore> scores)
{
    return equalErrorRate(std::span<const ThresholdCounts>(thresholdCounts(scores)));
}

std::vector<RocPoint> rocCurve(std::span<const LabeledScore> scores)
{
    return rocCurve(std::span<const ThresholdCounts>(thresholdCounts(scores)));
}

} // namespace veriframe
