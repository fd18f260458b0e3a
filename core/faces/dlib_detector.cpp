// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/dlib_detector.h"

#include "base/parallel.h"
#include "base/stop.h"
#include "faces/dlib_models_internal.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace veriframe {

namespace {

/// The detector sees faces of 80 pixels and more; pictures narrower than this are enlarged to find smaller ones.
constexpr int enlargeBelowPx = 800;

/// A mean over points of the 68-point scheme (iBUG 300-W): eyes 36..41 and 42..47, nose tip 30, mouth corners 48
/// and 54.
Point meanOf(const dlib::full_object_detection& shape, unsigned long first, unsigned long last)
{
    Point sum;
    for (unsigned long i = first; i <= last; ++i) {
        sum.x += static_cast<float>(shape.part(i).x());
        sum.y += static_cast<float>(shape.part(i).y());
    }
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

std::array<Point, 5> fivePoints(const dlib::full_object_detection& shape)
{
    return {
        meanOf(shape, 36, 41), meanOf(shape, 42, 47), meanOf(shape, 30, 30), meanOf(shape, 48, 48),
        meanOf(shape, 54, 54)};
}

std::array<Point, 5> averagePoints(const Box& box)
{
    const auto at = [&](float x, float y) { return Point{box.x0 + x * box.width(), box.y0 + y * box.height()}; };
    return {at(0.30F, 0.35F), at(0.70F, 0.35F), at(0.50F, 0.58F), at(0.35F, 0.78F), at(0.65F, 0.78F)};
}

/// A detector's confidence is a distance from its decision plane, about -0.5 to 3; shown as a share like MTCNN's.
float scoreOf(double confidence)
{
    return static_cast<float>(1 / (1 + std::exp(-4 * confidence)));
}

dlib::array2d<dlib::rgb_pixel> enlarged(const cv::Mat& rgb, double scale)
{
    if (scale == 1)
        return dlibImage(rgb);
    cv::Mat scaled;
    cv::resize(rgb, scaled, {}, scale, scale, cv::INTER_LINEAR);
    return dlibImage(scaled);
}

Face faceOf(const dlib::array2d<dlib::rgb_pixel>& image, const dlib::rect_detection& found, double scale)
{
    Face face;
    face.score = scoreOf(found.detection_confidence);
    face.box = {
        static_cast<float>(found.rect.left()), static_cast<float>(found.rect.top()),
        static_cast<float>(found.rect.right()), static_cast<float>(found.rect.bottom())};
    face.landmarks =
        installedPredictor() ? fivePoints((*installedPredictor())(image, found.rect)) : averagePoints(face.box);
    const auto back = [&](float& value) { value = static_cast<float>(value / scale); };
    for (float* edge : {&face.box.x0, &face.box.y0, &face.box.x1, &face.box.y1})
        back(*edge);
    for (Point& point : face.landmarks) {
        back(point.x);
        back(point.y);
    }
    return face;
}

std::vector<Face> detectOne(dlib::frontal_face_detector& detector, const cv::Mat& rgb)
{
    const double scale = std::max(rgb.cols, rgb.rows) < enlargeBelowPx ? 2 : 1;
    const auto image = enlarged(rgb, scale);
    std::vector<dlib::rect_detection> found;
    detector(image, found);
    std::vector<Face> faces;
    for (const dlib::rect_detection& detection : found)
        faces.push_back(faceOf(image, detection, scale));
    std::stable_sort(faces.begin(), faces.end(), [](const Face& a, const Face& b) {
        return a.box.width() * a.box.height() > b.box.width() * b.box.height();
    });
    return faces;
}

} // namespace

struct DlibDetector::Impl {
    DetectorFacts facts{"dlib", "", {}};
    ThreadPool pool;

    explicit Impl(int threads) : pool(threads) {}
};

DlibDetector::DlibDetector(int threads) : m_impl(std::make_unique<Impl>(threads)) {}

DlibDetector::~DlibDetector() = default;

const DetectorFacts& DlibDetector::facts() const
{
    return m_impl->facts;
}

std::vector<std::vector<Face>> DlibDetector::detect(std::span<const cv::Mat> images, std::stop_token stop)
{
    installedPredictor(); // loaded here, where an error is the caller's and not a worker's
    std::vector<std::vector<Face>> faces(images.size());
    m_impl->pool.parallelFor(
        images.size(),
        [&](std::size_t i) {
            if (!images[i].empty())
                faces[i] = detectOne(detectorOfThread(), images[i]);
        },
        stop);
    return faces;
}

} // namespace veriframe
