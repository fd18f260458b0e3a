// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/result_comparison_internal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <set>

namespace veriframe {

namespace {

constexpr std::size_t leastPairsToRank = 3;

/// From 1; equal values share the mean of their ranks.
std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        const double shared = static_cast<double>(from + 1 + to) / 2;
        for (; from < to; ++from)
            ranks[order[from]] = shared;
    }
    return ranks;
}

/// Pearson's correlation; nothing where one side is constant.
std::optional<double> correlation(std::span<const double> a, std::span<const double> b)
{
    const auto count = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double both = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    if (squaresA == 0 || squaresB == 0)
        return std::nullopt;
    return std::clamp(both / std::sqrt(squaresA * squaresB), -1.0, 1.0);
}

ThresholdCrossings crossingsOf(const std::vector<FrameComparison>& frames, double threshold)
{
    ThresholdCrossings crossings;
    crossings.threshold = threshold;
    for (const FrameComparison& frame : frames) {
        bool up = false;
        bool down = false;
        for (const FaceComparison& face : frame.faces) {
            if (!face.difference())
                continue;
            const bool firstAbove = *face.first->probability > threshold;
            const bool secondAbove = *face.second->probability > threshold;
            up = up || (!firstAbove && secondAbove);
            down = down || (firstAbove && !secondAbove);
        }
        crossings.upward += up;
        crossings.downward += down;
        crossings.frames += up || down;
    }
    return crossings;
}

void countLacks(const FrameComparison& frame, ComparisonSummary& summary)
{
    std::set<Absence> first;
    std::set<Absence> second;
    for (const FaceComparison& face : frame.faces) {
        if (face.firstAbsence && !face.secondAbsence)
            first.insert(*face.firstAbsence);
        if (face.secondAbsence && !face.firstAbsence)
            second.insert(*face.secondAbsence);
    }
    for (const Absence absence : first)
        ++summary.firstLacks[absence];
    for (const Absence absence : second)
        ++summary.secondLacks[absence];
}

} // namespace

std::optional<double> rankCorrelation(std::span<const double> first, std::span<const double> second)
{
    assert(first.size() == second.size());
    if (first.size() < leastPairsToRank)
        return std::nullopt;
    return correlation(ranksOf(first), ranksOf(second));
}

ComparisonSummary summaryOf(const std::vector<FrameComparison>& frames, const StrategyParameters& strategy)
{
    ComparisonSummary summary;
    summary.framesPaired = static_cast<int>(frames.size());
    std::vector<double> first;
    std::vector<double> second;
    double sum = 0;
    double absoluteSum = 0;
    for (std::size_t position = 0; position < frames.size(); ++position) {
        const FrameComparison& frame = frames[position];
        summary.framesWithout += frame.faces.empty();
        countLacks(frame, summary);
        const std::optional<double> largest = frame.largestDifference();
        if (!largest)
            continue;
        ++summary.framesCompared;
        if (!summary.largestAbsoluteDifference || std::abs(*largest) > *summary.largestAbsoluteDifference) {
            summary.largestAbsoluteDifference = std::abs(*largest);
            summary.largestFrame = position;
        }
        for (const FaceComparison& face : frame.faces)
            if (const std::optional<double> difference = face.difference()) {
                first.push_back(*face.first->probability);
                second.push_back(*face.second->probability);
                sum += *difference;
                absoluteSum += std::abs(*difference);
            }
    }
    summary.facesCompared = static_cast<int>(first.size());
    if (!first.empty()) {
        summary.meanDifference = sum / static_cast<double>(first.size());
        summary.meanAbsoluteDifference = absoluteSum / static_cast<double>(first.size());
    }
    summary.rankCorrelation = rankCorrelation(first, second);
    std::set<double> thresholds{strategy.realThreshold, 0.5, strategy.fakeThreshold};
    for (const double threshold : thresholds)
        summary.crossings.push_back(crossingsOf(frames, threshold));
    return summary;
}

} // namespace veriframe
