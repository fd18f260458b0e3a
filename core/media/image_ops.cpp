// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/image_ops.h"

#include "base/error.h"
#include "base/files.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace veriframe {

namespace {

int interpolation(FitKernels kernels, bool shrinks)
{
    switch (kernels) {
    case FitKernels::areaCubic:
        return shrinks ? cv::INTER_AREA : cv::INTER_CUBIC;
    case FitKernels::areaLinear:
        return shrinks ? cv::INTER_AREA : cv::INTER_LINEAR;
    case FitKernels::linearLinear:
        return cv::INTER_LINEAR;
    case FitKernels::nearest:
        break;
    }
    return cv::INTER_NEAREST_EXACT; // INTER_NEAREST takes pixels' corners and so shifts masks by up to half a pixel
}

void blackenAround(cv::Mat& canvas, const cv::Rect& place)
{
    const cv::Rect bars[] = {
        {0, 0, canvas.cols, place.y},
        {0, place.br().y, canvas.cols, canvas.rows - place.br().y},
        {0, place.y, place.x, place.height},
        {place.br().x, place.y, canvas.cols - place.br().x, place.height}};
    for (const cv::Rect& bar : bars)
        if (!bar.empty())
            canvas(bar).setTo(cv::Scalar::all(0));
}

} // namespace

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

cv::Mat fitOnSquareCanvas(const cv::Mat& picture, int sidePx, FitKernels kernels)
{
    const cv::Rect place = placeOnSquareCanvas(picture.cols, picture.rows, sidePx);
    cv::Mat canvas(sidePx, sidePx, picture.type());
    blackenAround(canvas, place);
    cv::Mat inside = canvas(place); // resized straight into its place
    if (const int longer = std::max(picture.cols, picture.rows); longer != sidePx)
        cv::resize(picture, inside, place.size(), 0, 0, interpolation(kernels, longer > sidePx));
    else
        picture.copyTo(inside);
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
