// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace veriframe {

/// A judged video and the truth about it.
struct LabeledScore {
    double score = 0.5; ///< probability of fake, in [0, 1]
    bool fake = false;
};

/// Mean of -log of the probability given to the truth; probabilities are kept 1e-15 away from 0 and 1, as
/// scikit-learn's log_loss does. @return nothing for an empty list. Thread-safe.
std::optional<double> logLoss(std::span<const LabeledScore> scores);

/// Area under the receiver operating characteristic: the probability that a fake scores above a real, ties counting
/// half (Hanley and McNeil 1982). @return nothing if one class is missing. Thread-safe.
std::optional<double> areaUnderRoc(std::span<const LabeledScore> scores);

} // namespace veriframe
