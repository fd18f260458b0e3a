// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face.h"
#include "faces/face_detector.h"
#include "nn/mtcnn_nets.h"

#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

namespace veriframe::bench {

/// MTCNN as one would write it with LibTorch alone, line for line after the published Python program: eager float32
/// NCHW, torch's "area" interpolation, one crop after another. The baseline of bench_mtcnn.
class ReferenceMtcnn {
public:
    ReferenceMtcnn(const MtcnnNets::Weights& weights, DetectorThresholds thresholds, int threads);
    ~ReferenceMtcnn();
    ReferenceMtcnn(const ReferenceMtcnn&) = delete;
    ReferenceMtcnn& operator=(const ReferenceMtcnn&) = delete;

    /// @param images 8-bit RGB of one size. @return faces of each, largest first
    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe::bench
