// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <optional>
#include <string>

namespace veriframe::cli {

/// What a line of progress says besides the update itself.
struct ProgressPace {
    double elapsedSeconds = 0;
    double perSecond = 0; ///< things a second; 0 while it is not known
};

/// "41 s", "3 min 05 s", "2 h 07 min"
std::string durationText(double seconds);

/// "812", "1.5 MB": bytes are scaled by 1000, everything else is counted.
std::string amountText(const std::string& stage, double amount);

/// Seconds until the end at this pace; nothing while pace or total are not known.
std::optional<double> secondsLeft(const ProgressUpdate& update, const ProgressPace& pace);

/// One line for a terminal, never wider than `width` columns:
/// "[########------------]  40 %  8 of 20 videos  0.5/s  24 s left  clip.mp4"
std::string progressBar(const ProgressUpdate& update, const ProgressPace& pace, int width);

/// One line for a log file: "8 of 20 videos (40 %), 0.50/s, 24 s left: clip.mp4"
std::string progressSentence(const ProgressUpdate& update, const ProgressPace& pace);

/// One JSON object: stage, done, total, item, elapsedSeconds, perSecond, secondsLeft.
std::string progressJson(const ProgressUpdate& update, const ProgressPace& pace);

} // namespace veriframe::cli
