// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/report.h"

#include <cstdint>

namespace veriframe::test {

/// A video of two persons, judged by two models in so many frames, with everything a report can show: edits, bookmarks,
/// notes, exports, tags, pictures. The numbers are made up, but belong together.
CaseVideo sampleVideo(int frames = 32, int persons = 2);
ReportMaterial sampleMaterial(const CaseVideo& video);
/// A case of that video, written on a fixed day.
ReportInput sampleInput(int frames = 32, int persons = 2);

/// A JPEG in one colour.
std::shared_ptr<const ReportPicture> samplePicture(int width, int height, std::uint8_t gray);

/// The video of sampleVideo() whose analysis was cancelled after so many of its frames, linked and scored so far.
CaseVideo cancelledVideo(int frames, int of = 32);

/// The same video in another state, as the analysis leaves it.
CaseVideo videoInState(VideoState state);

} // namespace veriframe::test
