// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/case_content.h"

#include <cstddef>
#include <optional>
#include <string>

namespace veriframe {

// What values a case may hold: the same rules for what is written and for what a file says. Each function returns what
// is wrong, a clause; nothing where all is well. Ranges of single columns are checked where they are read.

inline constexpr int largestFrameCount = 10'000'000;   ///< almost four days at 30 frames a second
inline constexpr std::size_t largestDescriptor = 4096; ///< values of a signature or an appearance
inline constexpr std::size_t mostModels = 1000;
inline constexpr int largestSidePx = 1 << 20;

std::optional<std::string> wrongWith(const FaceResult& face, std::size_t modelCount);
std::optional<std::string> wrongWith(const FrameResult& frame, std::size_t modelCount);
std::optional<std::string> wrongWith(const VideoFacts& facts);
std::optional<std::string> wrongWith(const CaseSettings& settings);
/// The totals, tracks and scores of a result; not its frames.
std::optional<std::string> wrongWith(const VideoResult& result, std::size_t modelCount);
std::optional<std::string> wrongWith(const CaseBookmark& bookmark);
bool isSha256(const std::string& text);

/// Whether frames of one serve the other: the same detector and the same rules.
bool findSameFaces(const CaseSettings& a, const CaseSettings& b);

/// Equal but for the tracks of the faces.
bool sameButForTracks(const FrameResult& a, const FrameResult& b);

} // namespace veriframe
