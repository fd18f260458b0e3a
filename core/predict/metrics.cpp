// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/metrics.h"

#include "predict/threshold_counts_internal.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// -log of the probability given to the truth.
double lossOf(const LabeledScore& item)
{
    constexpr double closest = 1e-15;
    // The probability of fake is clamped, also for a real: as scikit-learn does it, to the last digit.
    const double kept = std::clamp(item.score, closest, 1 - closest);
    return -std::log(item.fake ? kept : 1 - kept);
}

/// A sum over some videos and their number.
struct Mean {
    double sum = 0;
    std::int64_t count = 0;

    void add(double value)
    {
        sum += value;
        ++count;
    }

    std::optional<double> value() const
    {
        return count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
    }
};

/// The inner edges of equally wide ranges as NumPy's linspace rounds them.
std::vector<double> innerEdges(int bins)
{
    std::vector<double> edges;
    for (int i = 1; i < bins; ++i)
        edges.push_back(i * (1.0 / bins));
    return edges;
}

} // namespace

std::optional<double> logLoss(std::span<const LabeledScore> scores)
{
    Mean mean;
    for (const LabeledScore& item : scores)
        mean.add(lossOf(item));
    return mean.value();
}

std::optional<double> logLossOfClass(std::span<const LabeledScore> scores, bool fake)
{
    Mean mean;
    for (const LabeledScore& item : scores)
        if (item.fake == fake)
            mean.add(lossOf(item));
    return mean.value();
}

std::optional<double> brierScore(std::span<const LabeledScore> scores)
{
    Mean mean;
    for (const LabeledScore& item : scores) {
        const double distance = item.score - (item.fake ? 1 : 0);
        mean.add(distance * distance);
    }
    return mean.value();
}

Confusion confusionAt(std::span<const LabeledScore> scores, double threshold)
{
    Confusion confusion{threshold};
    for (const LabeledScore& item : scores) {
        const bool called = item.score >= threshold;
        if (item.fake)
            ++(called ? confusion.fakesFound : confusion.fakesMissed);
        else
            ++(called ? confusion.realsAccused : confusion.realsCleared);
    }
    return confusion;
}

std::vector<CalibrationBin> calibrationCurve(std::span<const LabeledScore> scores, int bins)
{
    const std::vector<double> edges = innerEdges(bins);
    std::vector<CalibrationBin> curve(static_cast<std::size_t>(bins));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        curve[i].low = i == 0 ? 0 : edges[i - 1];
        curve[i].high = i == edges.size() ? 1 : edges[i];
    }
    for (const LabeledScore& item : scores) {
        const auto edge = std::lower_bound(edges.begin(), edges.end(), item.score);
        CalibrationBin& bin = curve[static_cast<std::size_t>(edge - edges.begin())];
        ++bin.count;
        bin.meanScore += item.score;
        bin.shareOfFakes += item.fake ? 1 : 0;
    }
    for (CalibrationBin& bin : curve)
        if (bin.count > 0) {
            bin.meanScore /= static_cast<double>(bin.count);
            bin.shareOfFakes /= static_cast<double>(bin.count);
        }
    return curve;
}

ScoreHistogram scoreHistogram(std::span<const LabeledScore> scores, int bins)
{
    const std::vector<double> edges = innerEdges(bins);
    const auto count = static_cast<std::size_t>(bins);
    ScoreHistogram histogram{std::vector<std::int64_t>(count), std::vector<std::int64_t>(count)};
    for (const LabeledScore& item : scores) {
        const auto edge = std::upper_bound(edges.begin(), edges.end(), item.score);
        ++(item.fake ? histogram.fakes : histogram.reals)[static_cast<std::size_t>(edge - edges.begin())];
    }
    return histogram;
}

EnsembleMetrics metricsOf(std::span<const LabeledScore> scores, const MetricsOptions& options)
{
    EnsembleMetrics metrics;
    Mean all, ofFakes, ofReals;
    for (const LabeledScore& item : scores) {
        const double loss = lossOf(item);
        all.add(loss);
        (item.fake ? ofFakes : ofReals).add(loss);
    }
    metrics.videos = all.count;
    metrics.fakes = ofFakes.count;
    metrics.reals = ofReals.count;
    metrics.logLoss = all.value();
    metrics.fakeLogLoss = ofFakes.value();
    metrics.realLogLoss = ofReals.value();
    if (metrics.fakeLogLoss && metrics.realLogLoss)
        metrics.balancedLogLoss = (*metrics.fakeLogLoss + *metrics.realLogLoss) / 2;
    const std::vector<ThresholdCounts> sorted = thresholdCounts(scores);
    const std::span<const ThresholdCounts> counts = sorted;
    metrics.areaUnderRoc = areaUnderRoc(counts);
    metrics.averagePrecision = averagePrecision(counts);
    metrics.equalErrorRate = equalErrorRate(counts);
    metrics.roc = rocCurve(counts);
    metrics.brierScore = brierScore(scores);
    metrics.confusion = confusionAt(scores, options.threshold);
    metrics.calibration = calibrationCurve(scores, options.calibrationBins);
    metrics.histogram = scoreHistogram(scores, options.histogramBins);
    return metrics;
}

} // namespace veriframe
