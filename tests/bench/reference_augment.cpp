// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_augment.h"

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe::bench {

namespace {

/// Clips and truncates a floating-point picture.
cv::Mat toBytes(const cv::Mat& values)
{
    cv::Mat clipped, bytes;
    cv::min(cv::max(values, 0), 255, clipped);
    cv::subtract(clipped, cv::Scalar::all(0.5), clipped); // convertTo rounds
    clipped.convertTo(bytes, CV_8U);
    return bytes;
}

cv::Mat compressed(const cv::Mat& rgb, int quality)
{
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", rgb, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

cv::Mat fitted(const cv::Mat& picture, int sidePx, int down, int up)
{
    const cv::Rect place = placeOnSquareCanvas(picture.cols, picture.rows, sidePx);
    const bool shrinks = std::max(picture.cols, picture.rows) > sidePx;
    cv::Mat resized, padded;
    cv::resize(picture, resized, place.size(), 0, 0, shrinks ? down : up);
    cv::copyMakeBorder(
        resized, padded, place.y, sidePx - place.br().y, place.x, sidePx - place.br().x, cv::BORDER_CONSTANT);
    return padded;
}

void changeColour(cv::Mat& rgb, const ColourChange& colour)
{
    if (const auto* change = std::get_if<BrightnessContrast>(&colour)) {
        cv::Mat values;
        rgb.convertTo(values, CV_32F, change->alpha, change->beta * 255);
        rgb = toBytes(values);
    } else if (const auto* pca = std::get_if<FancyPca>(&colour))
        shiftAlongColoursPlainly(rgb, pca->a);
    else if (const auto* hue = std::get_if<HueSaturationValue>(&colour))
        shiftHuePlainly(rgb, *hue);
}

cv::Mat blockMask(cv::Size size, BlockMask blocks)
{
    cv::Mat mask(size, CV_8UC1, cv::Scalar(1));
    const int x = size.width / 2, y = size.height / 2;
    const cv::Range left(0, x), right(x, size.width), top(0, y), bottom(y, size.height), all = cv::Range::all();
    const auto drop = [&](const cv::Range& rows, const cv::Range& columns) { mask(rows, columns).setTo(0); };
    switch (blocks) {
    case BlockMask::upper:
        drop(bottom, all);
        break;
    case BlockMask::lower:
        drop(top, all);
        break;
    case BlockMask::left:
        drop(all, right);
        break;
    case BlockMask::right:
        drop(all, left);
        break;
    case BlockMask::upperLeftAndLowerRight:
        drop(top, right);
        drop(bottom, left);
        break;
    case BlockMask::upperRightAndLowerLeft:
        drop(top, left);
        drop(bottom, right);
        break;
    }
    return mask;
}

void drop(const HardDrop& hardDrop, const TrainingPicture& picture, cv::Mat& rgb, cv::Mat& mask)
{
    if (const auto* part = std::get_if<FacePart>(&hardDrop.what))
        blankFacePartPlainly(rgb, *picture.landmarks, *part);
    else if (std::holds_alternative<OutlineDrop>(hardDrop.what))
        hardDrop.apply(rgb, mask, picture.landmarks, picture.fake); // nearly all of it is dlib's search
    else if (const auto* blocks = std::get_if<BlockDrop>(&hardDrop.what))
        for (const BlockMask one : blocks->masks) {
            const cv::Mat kept = blockMask(rgb.size(), one);
            if (picture.fake && (mask.empty() || cv::countNonZero(mask.mul(kept)) <= 20))
                continue;
            cv::Mat kept3;
            cv::merge(std::vector{kept, kept, kept}, kept3);
            rgb = rgb.mul(kept3);
            if (!mask.empty())
                mask = mask.mul(kept);
            break;
        }
}

} // namespace

void addNoisePlainly(cv::Mat& rgb, float variance)
{
    cv::Mat values, noise(rgb.size(), CV_32FC3);
    rgb.convertTo(values, CV_32F);
    cv::randn(noise, cv::Scalar::all(0), cv::Scalar::all(std::sqrt(variance)));
    rgb = toBytes(values + noise);
}

void shiftAlongColoursPlainly(cv::Mat& rgb, double a)
{
    cv::Mat values, covariance, mean, eigenvalues, eigenvectors;
    rgb.convertTo(values, CV_64F);
    const cv::Mat rows = values.reshape(1, static_cast<int>(rgb.total())) / 255;
    cv::calcCovarMatrix(rows, covariance, mean, cv::COVAR_NORMAL | cv::COVAR_ROWS | cv::COVAR_SCALE);
    cv::eigen(covariance, eigenvalues, eigenvectors);
    const cv::Mat shift = eigenvectors.t() * (eigenvalues * a) * 255;
    rgb = toBytes(values + cv::Scalar(shift.at<double>(0), shift.at<double>(1), shift.at<double>(2)));
}

void shiftHuePlainly(cv::Mat& rgb, const HueSaturationValue& change)
{
    cv::Mat hsv;
    cv::cvtColor(rgb, hsv, cv::COLOR_RGB2HSV);
    std::vector<cv::Mat> channels;
    cv::split(hsv, channels);
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x) {
            auto& hue = channels[0].at<unsigned char>(y, x);
            hue = static_cast<unsigned char>(std::fmod(hue + change.hue + 180, 180.0));
        }
    for (const auto& [channel, shift] : {std::pair(1U, change.saturation), std::pair(2U, change.value)}) {
        cv::Mat values;
        channels[channel].convertTo(values, CV_32F, 1, shift);
        channels[channel] = toBytes(values);
    }
    cv::merge(channels, hsv);
    cv::cvtColor(hsv, rgb, cv::COLOR_HSV2RGB);
}

void blankFacePartPlainly(cv::Mat& rgb, const FaceLandmarks& landmarks, FacePart part)
{
    if (part == FacePart::none)
        return;
    const bool mouth = part == FacePart::mouth;
    const cv::Point a = landmarks[mouth ? 3 : 0], b = landmarks[mouth ? 4 : 1];
    const int times = static_cast<int>(std::hypot(a.x - b.x, a.y - b.y) / (mouth ? 3 : 4));
    cv::Mat line(rgb.size(), CV_8UC1, cv::Scalar(0));
    if (part == FacePart::nose)
        cv::line(line, landmarks[2], {(a.x + b.x) / 2, (a.y + b.y) / 2}, cv::Scalar(255), 2);
    else
        cv::line(line, a, b, cv::Scalar(255), 2);
    for (int i = 0; i < times; ++i)
        cv::dilate(line, line, cv::getStructuringElement(cv::MORPH_CROSS, {3, 3}));
    rgb.setTo(cv::Scalar::all(0), line);
}

AugmentedPicture augmentPlainly(const TrainingPicture& picture, int sidePx, SeededRandom& random)
{
    cv::Mat rgb = picture.rgb.clone(), mask = picture.mask.clone();
    drop(HardDrop::draw(random, picture.landmarks.has_value()), picture, rgb, mask);
    const int changed = mask.empty() ? 0 : cv::countNonZero(mask > 20);
    const Augmentations drawn = Augmentations::draw(random, sidePx);
    if (drawn.jpeg)
        rgb = compressed(rgb, drawn.jpeg->quality);
    if (drawn.noise)
        addNoisePlainly(rgb, drawn.noise->variance);
    if (drawn.blur)
        cv::GaussianBlur(rgb.clone(), rgb, {3, 3}, 0);
    if (mask.empty())
        mask = cv::Mat(rgb.size(), CV_8UC1, cv::Scalar(0));
    if (drawn.flip) {
        cv::flip(rgb.clone(), rgb, 1);
        cv::flip(mask.clone(), mask, 1);
    }
    const bool area = drawn.fit.kernels != FitKernels::linearLinear;
    const bool cubic = drawn.fit.kernels == FitKernels::areaCubic;
    rgb = fitted(rgb, sidePx, area ? cv::INTER_AREA : cv::INTER_LINEAR, cubic ? cv::INTER_CUBIC : cv::INTER_LINEAR);
    mask = fitted(mask, sidePx, cv::INTER_NEAREST, cv::INTER_NEAREST);
    changeColour(rgb, drawn.colour);
    if (drawn.gray)
        ToGray::apply(rgb);
    if (drawn.move)
        drawn.move->apply(rgb, mask);
    return {rgb, mask, changed, {}};
}

} // namespace veriframe::bench
