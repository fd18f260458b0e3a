// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face.h"
#include "faces/face_detector.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace veriframe {

/// A face's place in a frame.
struct FaceBox {
    Box box;         ///< full-resolution pixels; may reach outside the frame
    float score = 0; ///< the detector's confidence; 0 where the file has none
    bool operator==(const FaceBox&) const = default;
};

/// The faces of every frame of one video.
struct VideoBoxes {
    std::string video; ///< name without extension
    int widthPx = 0, heightPx = 0;
    double fps = 0;
    int frameCount = 0;                        ///< frames the video was expected to have
    DetectorFacts detector;                    ///< empty name: made by the published program
    double detectorScale = 0;                  ///< 0: not known
    std::map<int, std::vector<FaceBox>> faces; ///< by frame, in the detector's order; frames not decoded are absent

    int maxFacesInFrame() const;
    int framesWithFace() const;
};

/// Reads "veriframe-boxes" version 1, or the published flat form {"0": [[x0, y0, x1, y1]], "1": null} whose half-
/// resolution coordinates are doubled (spec formats.md).
/// @throws Error (notFound, unreadable), (corrupt) that names the key, (unsupported) for a later version. Thread-safe.
VideoBoxes readBoxFile(const std::filesystem::path& path);

/// As a file of "veriframe-boxes"; the same boxes give the same bytes.
std::string boxFileText(const VideoBoxes& boxes);

} // namespace veriframe
