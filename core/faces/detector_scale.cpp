// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/detector_scale.h"

#include "base/error.h"
#include "media/image_ops.h"

#include <algorithm>

namespace veriframe {

const char* toString(Profile profile)
{
    return profile == Profile::dfdc ? "dfdc" : "kernel";
}

Profile parseProfile(const std::string& name)
{
    if (name == "dfdc")
        return Profile::dfdc;
    if (name == "kernel")
        return Profile::kernel;
    throw Error(ErrorCode::badInput, "Choosing the profile", name, "it is not known", "Use dfdc or kernel.");
}

double detectorScale(Profile profile, int widthPx, int heightPx)
{
    if (profile == Profile::kernel)
        return 0.5;
    const int wider = std::max(widthPx, heightPx);
    if (wider < 300)
        return 2;
    if (wider > 1900)
        return 0.33;
    return wider > 1000 ? 0.5 : 1;
}

cv::Mat scaleForDetector(const cv::Mat& frameRgb, double scale)
{
    if (scale == 1 || frameRgb.empty())
        return frameRgb;
    const auto side = [&](int px) { return std::max(1, static_cast<int>(px * scale)); };
    return resizePillowBicubic(frameRgb, side(frameRgb.cols), side(frameRgb.rows));
}

DetectedFace scaleBack(const Face& face, double scale)
{
    DetectedFace result;
    result.scaledBack = face;
    const auto back = [&](float& value) { value = static_cast<float>(value / scale); };
    Box& box = result.scaledBack.box;
    for (float* edge : {&box.x0, &box.y0, &box.x1, &box.y1})
        back(*edge);
    for (Point& point : result.scaledBack.landmarks) {
        back(point.x);
        back(point.y);
    }
    const auto whole = [&](float value) { return static_cast<int>(static_cast<double>(value) / scale); };
    result.box = {whole(face.box.x0), whole(face.box.y0), whole(face.box.x1), whole(face.box.y1)};
    return result;
}

std::vector<std::vector<DetectedFace>>
detectFaces(FaceDetector& detector, Profile profile, std::span<const cv::Mat> frames, std::stop_token stop)
{
    std::vector<cv::Mat> scaled;
    for (const cv::Mat& frame : frames)
        scaled.push_back(scaleForDetector(frame, detectorScale(profile, frame.cols, frame.rows)));
    const std::vector<std::vector<Face>> found = detector.detect(scaled, stop);
    std::vector<std::vector<DetectedFace>> faces(frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i)
        for (const Face& face : found[i])
            faces[i].push_back(scaleBack(face, detectorScale(profile, frames[i].cols, frames[i].rows)));
    return faces;
}

} // namespace veriframe
