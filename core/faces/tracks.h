// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face.h"

#include <opencv2/core/mat.hpp>
#include <vector>

namespace veriframe {

/// A face as tracking sees it.
struct TrackInput {
    int frameIndex = 0;            ///< presentation order
    Box box;                       ///< full-resolution pixels
    std::vector<float> appearance; ///< appearanceOf its crop; all of one length
};

/// What a face looks like, for telling persons apart: a small normalised colour and structure descriptor.
/// @param cropRgb 8-bit RGB, not empty
std::vector<float> appearanceOf(const cv::Mat& cropRgb);

/// What a whole frame looks like, for finding cuts. @param frameRgb 8-bit RGB
std::vector<float> frameSignature(const cv::Mat& frameRgb);

/// Where a new shot begins: positions (into the frames handed in) whose picture differs abruptly from the one before.
/// @param signatures of the sampled frames in order. @return ascending; never contains 0
std::vector<int> shotBoundaries(const std::vector<std::vector<float>>& signatures);

/// Links faces into persons by overlap and appearance; a shot boundary splits tracks.
/// @param faces by frame, ascending   @param shotStarts frame indices at which a new shot begins, ascending
/// @return the track number of each face, from 0 in order of first appearance; a frame never has two faces of one track
std::vector<int> linkTracks(const std::vector<TrackInput>& faces, const std::vector<int>& shotStarts);

} // namespace veriframe
