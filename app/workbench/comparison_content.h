// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_content.h"
#include "predict/result_comparison.h"
#include "widgets/comparison_row.h"

namespace veriframe {

/// Two results on the same frames with where they come from.
struct ComparisonOutcome {
    ResultComparison comparison;
    FramePairing pairing; ///< of two videos; empty where one was judged twice
    ResultOrigin firstOrigin, secondOrigin;
    QString firstName, secondName; ///< two files' names, or two ensembles'
    std::vector<FrameTime> firstTimes;

    /// One video by two ensembles, else two videos by one.
    bool isOneVideo() const { return pairing.pairs.empty(); }
};

// From core's comparison to what the widgets show. Pure functions: numbers in, words out, in the window's language.

/// @param running more is to come: what is lacking is not said yet
ComparisonContent comparisonContentOf(const ComparisonOutcome& outcome, bool running);

/// "32 frames compared, 0.05 apart on average": the end of a comparison in the job list.
QString comparisonSentence(const ComparisonOutcome& outcome);

/// The faces of a frame as one side has them. @param frame of the first video
PictureOverlay comparisonOverlay(const ResultComparison& comparison, int frame, bool second);

} // namespace veriframe
