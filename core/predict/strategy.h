// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace veriframe {

/// The numbers of the published rule (spec algorithms.md 7).
struct StrategyParameters {
    double fakeThreshold = 0.8; ///< probabilities above it count as fake
    double realThreshold = 0.2; ///< probabilities below it count as real
    double fakeDivisor = 2.5;   ///< fakes must exceed floor(n / fakeDivisor) ...
    int minimumFakes = 11;      ///< ... and this
    double realFraction = 0.9;  ///< reals must exceed realFraction * n
    bool operator==(const StrategyParameters&) const = default;
};

/// Which branch of the rule gave a score.
enum class StrategyRule { meanOfFakes, meanOfReals, meanOfAll, noFace };
const char* toString(StrategyRule rule);

/// The score of one model over the faces of one video (or track).
struct StrategyScore {
    double score = 0.5; ///< 1 means fake; 0.5 without a face
    StrategyRule rule = StrategyRule::noFace;
    int used = 0;  ///< probabilities that entered the mean
    int total = 0; ///< probabilities there were

    /// "13 of 32 faces above 0.8: their mean"
    std::string explanation(const StrategyParameters& parameters = {}) const;
};

/// @param probabilities of fake, each in [0, 1]. Thread-safe. Source: spec algorithms.md 7, confident_strategy.
StrategyScore scoreOfProbabilities(std::span<const double> probabilities, const StrategyParameters& parameters = {});

} // namespace veriframe
