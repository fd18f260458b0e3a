// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <variant>
#include <vector>

namespace veriframe {

/// A frame's number or seconds.
using FrameOrTime = std::variant<qlonglong, double>;

/// What the text says, whether or not there is such a frame; nothing where it says neither.
std::optional<FrameOrTime> readFrameOrTime(const QString& text);

/// The frame on screen at that time; the last one stays as long as the one before it. Nothing after that.
/// @param frameSeconds each frame's time, ascending
std::optional<int> frameAtSeconds(double seconds, const std::vector<double>& frameSeconds);

/// "00:00:04.104", rounded to a millisecond.
QString clockText(double seconds);

} // namespace veriframe
