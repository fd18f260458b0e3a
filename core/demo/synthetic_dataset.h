// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "demo/synthetic_video.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// Of a video's pictures, pixels.
struct FrameSize {
    int width = 640, height = 480;
};

/// A dataset to draw. A family is one real video and the fakes made of it; all its videos have one size and one codec,
/// so that neither tells real from fake.
struct SyntheticDatasetOptions {
    int parts = 3;                     ///< 1..50, numbered so that they spread over the 16 folds (spec algorithms.md 9)
    std::vector<int> partNumbers = {}; ///< where given, exactly these parts: 0..49, each once; `parts` is not read then
    int familiesPerPart = 4;           ///< 1..10 000
    int fakesPerFamily = 2;            ///< 0..100; the kinds take turns
    std::uint64_t seed = 1;
    int identities = 8;     ///< people in all, 3..10 000: the same person is in several families, and donor in others
    int frames = 60;        ///< of a video; the largest pictures have at most 30
    int twoPeopleEvery = 3; ///< each such family shows two people, of whom a fake changes one; 0: none does
    int facelessEvery = 6;  ///< each such family is a real video of an empty room, without fakes; 0: none is
    std::vector<Manipulation> manipulations{allManipulations.begin(), allManipulations.end()};
    std::vector<std::string> codecs = {"h264", "hevc", "mpeg4", "vp9"}; ///< as VideoWriterOptions names them
    std::vector<int> crfs = {23, 28, 32};                               ///< constant rate factors, in turn
    std::vector<FrameSize> sizes = {}; ///< of the videos, in turn; empty: seven usual ones
    int threads = 0;                   ///< 0: all available; no effect on the pictures
};

/// One video of a dataset and the truth about it.
struct SyntheticDatasetVideo {
    std::string name;     ///< file name: ten letters and ".mp4", unique in the dataset
    int part = 0;         ///< N of dfdc_train_part_N
    std::string original; ///< name of the real video that a fake was made of; empty for a real one
    /// Size, frames, codec, people, kind, whose face: drawSyntheticFrame() draws its pictures again.
    SyntheticVideoOptions drawing;

    bool isFake() const { return drawing.manipulated; }

    /// As metadata.json has it.
    const char* label() const { return isFake() ? "FAKE" : "REAL"; }

    /// Of the file, from the dataset's root.
    std::filesystem::path relativePath() const;
};

/// What writeSyntheticDataset() would write, in the order of parts and families, each real video before its fakes.
/// Same options, same videos. Draws nothing. @throws Error (badInput) for options out of range. Thread-safe.
std::vector<SyntheticDatasetVideo> planSyntheticDataset(const SyntheticDatasetOptions& options);

/// Draws a dataset in the layout of the DFDC: ROOT/dfdc_train_part_N/{metadata.json,*.mp4} (spec formats.md). Pictures
/// of several sizes, upright ones and such with odd sides among them.
///
/// Each file is whole or absent. A part's metadata.json is written when its last video is, so that a stop leaves whole
/// parts and such without metadata. Files of the same names are replaced, others stay.
/// @param root made where it is not there  @param progress counts "videos"
/// @return what was written, as planSyntheticDataset() gives it
/// @throws Error (badInput) before anything is written, (unwritable), (unsupported) for a codec without
///         encoder, Stopped
std::vector<SyntheticDatasetVideo> writeSyntheticDataset(
    const std::filesystem::path& root, const SyntheticDatasetOptions& options, Progress& progress,
    std::stop_token stop = {});

} // namespace veriframe
