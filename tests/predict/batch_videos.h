// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace veriframe {

/// Short videos for a batch, drawn once and copied: most with one face, and among them, again and again, whatever a
/// folder from outside may hold: an empty file, a truncated one, a text, a folder named *.mp4, a dangling link, a pipe,
/// a room without a face, a video of one frame, one of zero frames, one that may not be read, hostile names (quotes,
/// line breaks, HTML, bytes that are no UTF-8).
void writeBatchVideos(const std::filesystem::path& folder, int count);

} // namespace veriframe
