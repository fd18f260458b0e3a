// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace veriframe {

/// A judged video and the truth about it.
struct LabeledScore {
    double score = 0.5; ///< probability of fake, in [0, 1]
    bool fake = false;
};

// All functions are thread-safe. "scikit-learn" names what each equals, in release 1.2; tests compare with it.

/// Mean of -log of the probability given to the truth; probabilities are kept 1e-15 away from 0 and 1 (scikit-learn's
/// log_loss with eps 1e-15, its default until 1.1). @return nothing for an empty list.
std::optional<double> logLoss(std::span<const LabeledScore> scores);

/// The same over the fakes, or over the reals, alone: the trainer's fake_loss and real_loss.
/// @return nothing if there is none
std::optional<double> logLossOfClass(std::span<const LabeledScore> scores, bool fake);

/// Area under the receiver operating characteristic: the probability that a fake scores above a real, ties counting
/// half (Hanley and McNeil 1982; roc_auc_score). @return nothing if one class is missing.
std::optional<double> areaUnderRoc(std::span<const LabeledScore> scores);

/// Sum over the thresholds, descending, of precision times the recall gained there (average_precision_score): not
/// interpolated, tied scores are one threshold. @return nothing without a fake
std::optional<double> averagePrecision(std::span<const LabeledScore> scores);

/// Where as large a share of the reals is called fake as of the fakes real, on the straight lines between the points of
/// the ROC curve. @return nothing if one class is missing
std::optional<double> equalErrorRate(std::span<const LabeledScore> scores);

/// Mean of the squared distance to the truth, 0 or 1 (brier_score_loss). @return nothing for an empty list
std::optional<double> brierScore(std::span<const LabeledScore> scores);

/// What a threshold makes of the scores: those at it or above are called fake.
struct Confusion {
    double threshold = 0.5;
    std::int64_t fakesFound = 0, fakesMissed = 0, realsCleared = 0, realsAccused = 0;
    bool operator==(const Confusion&) const = default;
};

Confusion confusionAt(std::span<const LabeledScore> scores, double threshold);

/// A point of the ROC curve.
struct RocPoint {
    double falsePositiveRate = 0; ///< of the reals, those called fake
    double truePositiveRate = 0;  ///< of the fakes, those found
    double threshold = 0;         ///< scores at it or above are called fake; of the first point: above every score
};

/// From (0, 0) to (1, 1), thresholds descending. Points within a run of equal steps are left out: no line moves
/// (roc_curve with drop_intermediate). @return empty if one class is missing
std::vector<RocPoint> rocCurve(std::span<const LabeledScore> scores);

/// One of equally wide ranges of score, and how true the scores within it are.
struct CalibrationBin {
    double low = 0, high = 1; ///< a score on an inner edge counts to the lower range
    std::int64_t count = 0;
    double meanScore = 0;    ///< of those in it; 0 where it is empty
    double shareOfFakes = 0; ///< of those in it: the mean score, were the scores calibrated; 0 where it is empty
};

/// @param bins >= 1. The ranges with a count are those of calibration_curve.
std::vector<CalibrationBin> calibrationCurve(std::span<const LabeledScore> scores, int bins);

/// How many scores of each class lie in equally wide ranges of [0, 1]; one on an inner edge counts to the upper range
/// (NumPy's histogram).
struct ScoreHistogram {
    std::vector<std::int64_t> fakes, reals;
};

/// @param bins >= 1
ScoreHistogram scoreHistogram(std::span<const LabeledScore> scores, int bins);

struct MetricsOptions {
    double threshold = 0.5; ///< of the confusion
    int calibrationBins = 10;
    int histogramBins = 20;
    bool operator==(const MetricsOptions&) const = default;
};

/// Everything that is said of an ensemble's, or one model's, scores. What is not there lacks a class or videos.
struct EnsembleMetrics {
    std::int64_t videos = 0, fakes = 0, reals = 0;
    std::optional<double> logLoss, fakeLogLoss, realLogLoss;
    /// Mean of fakeLogLoss and realLogLoss: the trainer's bce, both classes weighing the same.
    std::optional<double> balancedLogLoss;
    std::optional<double> areaUnderRoc, averagePrecision, equalErrorRate, brierScore;
    Confusion confusion;
    std::vector<CalibrationBin> calibration;
    ScoreHistogram histogram;
    std::vector<RocPoint> roc;
};

EnsembleMetrics metricsOf(std::span<const LabeledScore> scores, const MetricsOptions& options = {});

} // namespace veriframe
