// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faces/face_detector.h"

namespace veriframe {

/// dlib's frontal face detector, which is built into the library and needs no download; landmarks are derived from its
/// 68-point predictor where Debian's libdlib-data is installed, else from the proportions of an average face.
class DlibDetector : public FaceDetector {
public:
    explicit DlibDetector(int threads);
    ~DlibDetector() override;

    std::vector<std::vector<Face>> detect(std::span<const cv::Mat> images, std::stop_token stop = {}) override;
    const DetectorFacts& facts() const override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace veriframe
