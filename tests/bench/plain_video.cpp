// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_video.h"

#include "faces/detector_scale.h"
#include "faces/face_crop.h"
#include "media/frame_sampling.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <stdexcept>

namespace veriframe::bench {

namespace {

std::vector<cv::Mat> sampledFrames(const std::filesystem::path& video)
{
    cv::VideoCapture capture(video.string(), cv::CAP_FFMPEG);
    const int count = static_cast<int>(capture.get(cv::CAP_PROP_FRAME_COUNT));
    if (count < 1)
        throw std::runtime_error("OpenCV cannot read " + video.string());
    const std::vector<int> wanted = sampleFrames(count);
    std::vector<cv::Mat> frames;
    cv::Mat bgr;
    for (int i = 0; capture.read(bgr); ++i)
        if (std::binary_search(wanted.begin(), wanted.end(), i)) {
            frames.emplace_back();
            cv::cvtColor(bgr, frames.back(), cv::COLOR_BGR2RGB);
        }
    return frames;
}

} // namespace

std::vector<double> judgePlainly(const std::filesystem::path& video, ReferenceMtcnn& detector, Ensemble& models)
{
    std::vector<cv::Mat> crops;
    for (const cv::Mat& frame : sampledFrames(video)) {
        const double scale = detectorScale(Profile::dfdc, frame.cols, frame.rows);
        const cv::Mat scaled = scaleForDetector(frame, scale);
        const std::vector<std::vector<Face>> faces = detector.detect(std::span(&scaled, 1));
        for (const Face& face : faces.front())
            if (const cv::Mat crop = cropFace(frame, scaleBack(face, scale).box); !crop.empty())
                crops.push_back(crop);
    }
    if (crops.empty())
        return {};
    return models.classify(crops).front();
}

} // namespace veriframe::bench
