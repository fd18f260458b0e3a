// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face.h"

#include <filesystem>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace veriframe {

/// Score thresholds of MTCNN's three stages (spec algorithms.md 3).
struct DetectorThresholds {
    float pnet = 0.70F, rnet = 0.80F, onet = 0.80F;
    bool operator==(const DetectorThresholds&) const = default;
};

inline constexpr DetectorThresholds inferenceThresholds{0.70F, 0.80F, 0.80F};
inline constexpr DetectorThresholds preprocessingThresholds{0.85F, 0.95F, 0.95F};
inline constexpr DetectorThresholds landmarkThresholds{0.65F, 0.75F, 0.75F};

/// What a result names as its origin.
struct DetectorFacts {
    std::string name;          ///< "mtcnn" or "dlib"
    std::string weightsSha256; ///< of the weight files one after another (pnet, rnet, onet); empty for dlib's built-in
    DetectorThresholds thresholds;
};

/// Finds faces. One thread at a time; several detectors may run at the same time.
class FaceDetector {
public:
    virtual ~FaceDetector() = default;

    /// Faces of each picture, largest first, in the coordinates of the picture handed in.
    /// @param images 8-bit RGB, any sizes; pictures of one size are batched. @throws Stopped, Error
    virtual std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token stop = {}) = 0;

    virtual const DetectorFacts& facts() const = 0;
};

/// Which detector to open.
struct DetectorOptions {
    std::string kind = "auto";              ///< auto (mtcnn where its weights are found, else dlib), mtcnn, dlib
    std::filesystem::path weightsDirectory; ///< holds pnet.pt, rnet.pt, onet.pt; empty: the default places
    DetectorThresholds thresholds = inferenceThresholds;
    int threads = 0;            ///< 0: all available
    std::string device = "cpu"; ///< where MTCNN's networks run, as resolveDevice takes it; dlib runs on the CPU
};

/// Where MTCNN's weights are looked for when no directory is given: $VERIFRAME_WEIGHTS/mtcnn, then
/// $XDG_DATA_HOME/veriframe/weights/mtcnn (~/.local/share/...).
std::vector<std::filesystem::path> defaultDetectorWeightDirectories();

/// The folder that holds all of MTCNN's weights: `asked`, or where that is empty the first of the default places;
/// nothing where none does. The files are not read.
std::optional<std::filesystem::path> findDetectorWeights(const std::filesystem::path& asked = {});

/// @throws Error (badInput) for an unknown kind, (notFound) if MTCNN was asked for and a weight file is missing, with
///         the remedy; errors of resolveDevice, for every kind, and of readCheckpoint
std::unique_ptr<FaceDetector> openFaceDetector(const DetectorOptions& options);

/// What the detector would call itself, with the same errors, but without starting a CUDA device for it.
DetectorFacts factsOfDetector(const DetectorOptions& options);

} // namespace veriframe
