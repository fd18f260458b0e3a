// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace veriframe {

/// Lets screen readers see a ProbabilityTimeline as a slider over the frames whose value is read as a sentence:
/// "Frame 99 of 308, 00:00:03.960. Person 1: 0.66.". Further calls do nothing. GUI thread only.
void installTimelineAccessible();

} // namespace veriframe
