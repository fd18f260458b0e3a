// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face_detector.h"
#include "nn/mtcnn_nets.h"

namespace veriframe {

/// MTCNN as the published program runs it (spec algorithms.md 3; Zhang et al. 2016). A picture's faces depend neither
/// on the other pictures of a call nor on the number of threads; on CUDA that holds to rounding.
class MtcnnDetector : public FaceDetector {
public:
    /// @param weightsSha256 of the weight files, for facts()
    /// @param threads 0: all available
    /// @param device where the networks run; everything between them runs on the CPU
    /// @throws Error (mismatch) if the weights do not fit, (notFound) for a device that is not there
    MtcnnDetector(
        const MtcnnNets::Weights& weights, std::string weightsSha256, DetectorThresholds thresholds, int threads,
        const Device& device = {});
    /// The same with networks that are open already.
    MtcnnDetector(MtcnnNets nets, std::string weightsSha256, DetectorThresholds thresholds, int threads);
    ~MtcnnDetector() override;

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token stop = {}) override;
    const DetectorFacts& facts() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
