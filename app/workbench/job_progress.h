// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QString>
#include <cstdint>
#include <deque>
#include <string>

namespace veriframe {

/// How fast a job counts: over the last few seconds, so that it tells what is, not what was.
class JobPace {
public:
    /// @param seconds of a clock that only goes forward
    void note(const ProgressUpdate& update, double seconds);
    /// Things a second; 0 while that cannot be told yet, or any more.
    double perSecond(double seconds) const;

private:
    struct Sample {
        double seconds = 0;
        std::int64_t done = 0;
    };

    std::string m_stage;
    std::deque<Sample> m_samples;
};

/// "142 of 309 frames · 9.6 frames/s · 17 s left", in the window's language and numbers. What is not known is left out.
QString jobProgressText(const ProgressUpdate& update, double perSecond);

} // namespace veriframe
