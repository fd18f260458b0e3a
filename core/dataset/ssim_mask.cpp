// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/ssim_mask.h"

#include "base/error.h"
#include "base/vector_clones.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace veriframe {

namespace {

constexpr int window = ssimWindowPx;
constexpr int reach = window / 2;
constexpr int channels = 3;
constexpr int margin = reach * channels; ///< values of a row before its first whole window
constexpr int samples = window * window;
constexpr double range = 255;

// Mean, variance and covariance follow from integer sums without any rounding: with n samples,
// mean = sum / n and (co)variance = (n * sum of products - product of sums) / (n (n - 1)).
// Both fractions of SSIM are multiplied by these denominators, and so are its constants.
constexpr double meanConstant = (0.01 * range) * (0.01 * range) * samples * samples;
constexpr double varianceConstant = (0.03 * range) * (0.03 * range) * samples * (samples - 1);

/// What the window sums up, in the order of Sums.
enum Quantity { real, fake, squares, products };

using Sums = std::array<std::vector<std::int32_t>, 4>;

/// The edge pixel is repeated: -1 is 0, -2 is 1, and the same at the end. @param count >= reach
int mirrored(int i, int count)
{
    if (i < 0)
        return -1 - i;
    return i < count ? i : 2 * count - 1 - i;
}

/// Adds a row of pixels to the sums of its columns, or takes it out. @param sign 1 or -1
VERIFRAME_CLONES void
addRow(const std::uint8_t* realRow, const std::uint8_t* fakeRow, int count, std::int32_t sign, Sums& sums)
{
    std::int32_t* const sumReal = sums[real].data();
    std::int32_t* const sumFake = sums[fake].data();
    std::int32_t* const sumSquares = sums[squares].data();
    std::int32_t* const sumProducts = sums[products].data();
    for (int i = 0; i < count; ++i) {
        const std::int32_t a = realRow[i];
        const std::int32_t b = fakeRow[i];
        sumReal[i] += sign * a;
        sumFake[i] += sign * b;
        sumSquares[i] += sign * (a * a + b * b);
        sumProducts[i] += sign * (a * b);
    }
}

/// Sums over each window from the sums of its columns. @param columns (count / channels + 2 * reach) pixels, mirrored
VERIFRAME_CLONES void sumWindows(const std::int32_t* columns, int count, std::int32_t* windows)
{
    for (int i = 0; i < count; ++i) {
        std::int32_t sum = 0;
        for (int tap = 0; tap < window; ++tap)
            sum += columns[i + tap * channels];
        windows[i] = sum;
    }
}

/// SSIM of each window of a row, and its place in the mask before that turns gray.
VERIFRAME_CLONES void compareWindows(const Sums& windows, int count, double* ssim, std::uint8_t* differences)
{
    const std::int32_t* const sumReal = windows[real].data();
    const std::int32_t* const sumFake = windows[fake].data();
    const std::int32_t* const sumSquares = windows[squares].data();
    const std::int32_t* const sumProducts = windows[products].data();
    for (int i = 0; i < count; ++i) {
        // All below 2^31: a sum is at most 49 * 255, a sum of products at most 49 * 255^2.
        const std::int32_t meanProduct = sumReal[i] * sumFake[i];
        const std::int32_t meanSquares = sumReal[i] * sumReal[i] + sumFake[i] * sumFake[i];
        const std::int32_t covariance = samples * sumProducts[i] - meanProduct;
        const std::int32_t variances = samples * sumSquares[i] - meanSquares;
        const double above = (2 * meanProduct + meanConstant) * (2 * covariance + varianceConstant);
        const double below = (meanSquares + meanConstant) * (variances + varianceConstant);
        ssim[i] = above / below;
        const double difference = range * (1 - ssim[i]);
        differences[i] = static_cast<std::uint8_t>(std::clamp(difference, 0.0, range));
    }
}

void requireComparable(const cv::Mat& realBgr, const cv::Mat& fakeBgr)
{
    constexpr const char* doing = "Comparing a real and a fake crop";
    for (const cv::Mat& picture : {realBgr, fakeBgr})
        if (picture.type() != CV_8UC3 || picture.cols < window || picture.rows < window)
            throw Error(
                ErrorCode::badInput, doing, {},
                fmt::format("a picture is not an 8-bit colour picture of at least {0} x {0} pixels", window));
    if (realBgr.size() != fakeBgr.size())
        throw Error(
            ErrorCode::mismatch, doing, {},
            fmt::format(
                "their sizes differ: {} x {} and {} x {} pixels", realBgr.cols, realBgr.rows, fakeBgr.cols,
                fakeBgr.rows));
}

/// Slides the window over two pictures, row by row, with running sums of the columns.
class Comparison {
public:
    Comparison(const cv::Mat& realBgr, const cv::Mat& fakeBgr)
        : m_real(realBgr), m_fake(fakeBgr), m_count(realBgr.cols * channels), m_ssim(static_cast<std::size_t>(m_count))
    {
        for (Sums* sums : {&m_columns, &m_windows})
            for (std::vector<std::int32_t>& quantity : *sums)
                quantity.assign(static_cast<std::size_t>(m_count), 0);
        m_mirrored.resize(static_cast<std::size_t>(m_count) + margin + margin);
    }

    SsimMask run()
    {
        cv::Mat differences(m_real.size(), CV_8UC3);
        for (int y = -reach; y < reach; ++y)
            add(y, 1);
        for (int y = 0; y < m_real.rows; ++y) {
            add(y + reach, 1);
            for (std::size_t quantity = 0; quantity < m_columns.size(); ++quantity) {
                mirrorColumns(m_columns[quantity]);
                sumWindows(m_mirrored.data(), m_count, m_windows[quantity].data());
            }
            compareWindows(m_windows, m_count, m_ssim.data(), differences.ptr(y));
            if (y >= reach && y < m_real.rows - reach)
                addInnerRow();
            add(y - reach, -1);
        }
        SsimMask result;
        cv::cvtColor(differences, result.mask, cv::COLOR_BGR2GRAY);
        const double inner = double(m_real.cols - 2 * reach) * double(m_real.rows - 2 * reach);
        for (const double sum : m_innerSums)
            result.meanSsim += sum / inner / channels;
        return result;
    }

private:
    void add(int y, int sign)
    {
        const int row = mirrored(y, m_real.rows);
        addRow(m_real.ptr(row), m_fake.ptr(row), m_count, sign, m_columns);
    }

    void mirrorColumns(const std::vector<std::int32_t>& columns)
    {
        std::copy(columns.begin(), columns.end(), m_mirrored.begin() + margin);
        const int width = m_real.cols;
        const auto repeat = [&](int x) {
            const std::ptrdiff_t from = mirrored(x, width), to = x;
            std::copy_n(columns.begin() + from * channels, channels, m_mirrored.begin() + margin + to * channels);
        };
        for (int i = 1; i <= reach; ++i) {
            repeat(-i);
            repeat(width - 1 + i);
        }
    }

    void addInnerRow()
    {
        for (std::size_t i = margin; i < m_ssim.size() - margin; i += channels)
            for (std::size_t channel = 0; channel < channels; ++channel)
                m_innerSums[channel] += m_ssim[i + channel];
    }

    const cv::Mat& m_real;
    const cv::Mat& m_fake;
    const int m_count; ///< values of a row: its channels side by side
    Sums m_columns, m_windows;
    std::vector<std::int32_t> m_mirrored;
    std::vector<double> m_ssim; ///< of one row
    std::array<double, channels> m_innerSums{};
};

} // namespace

SsimMask ssimMask(const cv::Mat& realBgr, const cv::Mat& fakeBgr)
{
    requireComparable(realBgr, fakeBgr);
    return Comparison(realBgr, fakeBgr).run();
}

} // namespace veriframe
