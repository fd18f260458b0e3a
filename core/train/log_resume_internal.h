// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace veriframe {

/// Where a run goes on.
struct ResumePoint {
    int epoch = 0;
    std::int64_t step = 0; ///< in the epoch
};

/// What of a text log stands before a resume point.
struct KeptText {
    std::size_t bytes = 0;
    bool epochBegun = false;       ///< the head of the resume point's epoch is among them
    std::optional<double> bestBce; ///< as the last of them says
};

/// A line that a kill has cut through does not stay. Thread-safe.
KeptText keptText(std::string_view log, const ResumePoint& from);

/// How many bytes of metrics.jsonl stand before a resume point: all up to the first object of a step or epoch behind
/// it, or up to a broken line. Thread-safe.
std::size_t keptMetrics(std::string_view metrics, const ResumePoint& from);

} // namespace veriframe
