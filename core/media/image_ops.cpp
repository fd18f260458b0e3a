// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/image_ops.h"

#include "base/error.h"
#include "base/files.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe {

cv::Rect placeOnSquareCanvas(int width, int height, int sidePx)
{
    if (width < 1 || height < 1 || sidePx < 1)
        throw Error(ErrorCode::badInput, "Fitting a picture on a square", {}, "the picture or the square is empty");
    if (std::max(width, height) != sidePx) {
        // The order of operations is the published one (isotropically_resize_image): the quotient is rounded to a
        // double before the product, and for a square it is the width that goes through the product.
        const bool widthLeads = width > height;
        const double factor = sidePx / static_cast<double>(widthLeads ? width : height);
        if (widthLeads) {
            height = std::max(static_cast<int>(height * factor), 1);
            width = sidePx;
        } else {
            width = std::max(static_cast<int>(width * factor), 1);
            height = sidePx;
        }
    }
    return {(sidePx - width) / 2, (sidePx - height) / 2, width, height};
}

cv::Mat fitOnSquareCanvas(const cv::Mat& rgb, int sidePx)
{
    const cv::Rect place = placeOnSquareCanvas(rgb.cols, rgb.rows, sidePx);
    cv::Mat fitted = rgb;
    if (const int longer = std::max(rgb.cols, rgb.rows); longer != sidePx)
        cv::resize(rgb, fitted, place.size(), 0, 0, longer > sidePx ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::Mat canvas(sidePx, sidePx, CV_8UC3, cv::Scalar::all(0));
    fitted.copyTo(canvas(place));
    return canvas;
}

cv::Mat readImageRgb(const std::string& path)
{
    const std::vector<std::byte> bytes = readFile(path);
    cv::Mat image;
    try {
        if (!bytes.empty())
            image = cv::imdecode(
                cv::Mat(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<std::byte*>(bytes.data())),
                cv::IMREAD_COLOR);
    } catch (const cv::Exception& error) {
        throw Error(ErrorCode::corrupt, "Reading the picture", path, error.err);
    }
    if (image.empty())
        throw Error(ErrorCode::corrupt, "Reading the picture", path, "it is no picture that OpenCV can read");
    cv::cvtColor(image, image, cv::COLOR_BGR2RGB);
    return image;
}

void writePng(const std::string& path, const cv::Mat& image)
{
    cv::Mat ordered;
    if (image.channels() == 3)
        cv::cvtColor(image, ordered, cv::COLOR_RGB2BGR);
    else
        ordered = image;
    std::vector<unsigned char> encoded;
    if (image.empty() || !cv::imencode(".png", ordered, encoded))
        throw Error(ErrorCode::unwritable, "Encoding the picture", path, "OpenCV cannot encode it as PNG");
    writeFileAtomically(path, std::as_bytes(std::span(encoded)));
}

} // namespace veriframe
