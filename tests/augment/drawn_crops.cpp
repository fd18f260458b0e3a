// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_crops.h"

#include "demo/synthetic_video.h"

#include <opencv2/core.hpp>

namespace veriframe::test {

TrainingPicture drawnCrop(std::uint64_t identity, bool fake, int framePx)
{
    SyntheticVideoOptions options;
    options.width = options.height = framePx;
    options.identity = options.motion = identity;
    const SyntheticFrame original = drawSyntheticFrame(options, 0);
    const cv::Rect face = original.face;
    const cv::Point grown(face.width / 3, face.height / 3);
    const cv::Rect area =
        cv::Rect(face.tl() - grown, face.br() + grown) & cv::Rect(0, 0, original.rgb.cols, original.rgb.rows);
    TrainingPicture picture;
    picture.fake = fake;
    picture.rgb = original.rgb(area).clone();
    const auto at = [&](double x, double y) {
        return cv::Point(
            face.x - area.x + static_cast<int>(x * face.width), face.y - area.y + static_cast<int>(y * face.height));
    };
    picture.landmarks = {at(0.3, 0.25), at(0.7, 0.25), at(0.5, 0.5), at(0.35, 0.72), at(0.65, 0.72)};
    if (fake) {
        options.manipulated = true;
        picture.rgb = drawSyntheticFrame(options, 0).rgb(area).clone();
        cv::Mat difference;
        cv::absdiff(original.rgb(area), picture.rgb, difference);
        std::vector<cv::Mat> channels;
        cv::split(difference, channels);
        picture.mask = cv::max(cv::max(channels[0], channels[1]), channels[2]) * 4;
    }
    return picture;
}

cv::Mat randomPicture(int width, int height, int channels, std::uint64_t seed)
{
    cv::Mat picture(height, width, CV_8UC(channels));
    SeededRandom random(seed, 0);
    for (int y = 0; y < height; ++y)
        for (int i = 0; i < width * channels; ++i)
            picture.ptr(y)[i] = static_cast<unsigned char>(random.next() >> 56);
    return picture;
}

bool sameBytes(const cv::Mat& a, const cv::Mat& b)
{
    return a.type() == b.type() && a.size() == b.size() && (a.empty() || cv::norm(a, b, cv::NORM_INF) == 0);
}

} // namespace veriframe::test
