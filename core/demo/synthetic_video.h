// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// What is done to a face. Every kind changes the inner face, brows to mouth, and leaves all other pixels as they are.
enum class Manipulation {
    swap,               ///< another identity's face: colours matched in part, coarser, without noise, a narrow seam
    colorMismatch,      ///< the person's own face with its hue, brightness and contrast shifted
    resolutionMismatch, ///< the person's own face scaled down and up again: soft, and without the camera's noise
    warp,               ///< eyes, nose and mouth displaced by a smooth field that fades to nothing at the edge; no seam
    temporalFlicker     ///< a swap whose strength, place and colours change from each frame to the next
};

inline constexpr std::array allManipulations{
    Manipulation::swap, Manipulation::colorMismatch, Manipulation::resolutionMismatch, Manipulation::warp,
    Manipulation::temporalFlicker};

/// The name of a kind as it stands in code: "colorMismatch".
const char* toString(Manipulation manipulation);

/// One drawn video: heads with shading, motion and blinking; a manipulated one repeats its original's pictures with the
/// face of one person changed.
struct SyntheticVideoOptions {
    int width = 640, height = 480;
    int frames = 60;
    double fps = 30;
    std::uint64_t identity = 1; ///< seeds skin, hair, features
    std::uint64_t motion = 1;   ///< seeds path, blinking, light
    bool manipulated = false;
    Manipulation manipulation = Manipulation::swap; ///< where `manipulated`
    int people = 1;                                 ///< 0 an empty room, 1, or 2 side by side
    std::uint64_t secondIdentity = 2;               ///< as `identity`, of the second person
    int manipulatedPerson = 0;                      ///< where `manipulated`: 0 the first, at the left, or 1
    std::uint64_t donorIdentity = 0; ///< whose face a swap puts in; 0: one that follows from the person's own
    int crf = 23;
    std::string codec = "h264";
};

/// One drawn frame and the truth about it.
struct SyntheticFrame {
    cv::Mat rgb;                 ///< 8-bit, 3 channels
    cv::Rect face;               ///< the first person's: brows to chin and ear to ear, pixels; empty where nobody is
    std::vector<cv::Rect> faces; ///< everybody's, left to right
};

/// Draws one frame as it is before encoding. Same options and index, same picture. @param index from 0
/// @throws Error (badInput) for options that give no picture. Thread-safe.
SyntheticFrame drawSyntheticFrame(const SyntheticVideoOptions& options, int index);

/// Draws and encodes one video. Same options, same file. @throws Error (unwritable, unsupported), Stopped
void writeSyntheticVideo(
    const std::filesystem::path& path, const SyntheticVideoOptions& options, std::stop_token stop = {});

struct SyntheticSetOptions {
    int pairs = 3; ///< real and manipulated video of the same motion
    std::uint64_t seed = 1;
    int frames = 60;
};

/// Writes pairs into a folder with a DFDC metadata.json beside them (spec formats.md). @return the videos written
std::vector<std::filesystem::path> writeSyntheticSet(
    const std::filesystem::path& folder, const SyntheticSetOptions& options, Progress& progress,
    std::stop_token stop = {});

} // namespace veriframe
