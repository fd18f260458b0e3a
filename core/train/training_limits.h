// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// How far the values of TrainingOptions go; the command line and the window allow the same.
struct TrainingLimits {
    static constexpr double mostStochasticDepth = 0.9;
    static constexpr double mostAverageDecay = 0.999999;
    static constexpr int mostEpochs = 100'000;
    static constexpr int mostThreads = 1024;
};

} // namespace veriframe
