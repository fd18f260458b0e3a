// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/attention.h"

#include "base/error.h"
#include "media/image_ops.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace veriframe {

namespace {

/// Between which two cells a pixel lies, and how far from the first to the second.
struct Neighbours {
    int first = 0, second = 0;
    float share = 0; ///< of the second
};

/// Of each pixel along one side of the crop. A cell's value stands at its centre and holds on from the outermost
/// centres to the edge. @param offset, length the side's place on the canvas, pixels
std::vector<Neighbours> neighboursAlong(int pixels, int offset, int length, int canvasPx, int cells)
{
    std::vector<Neighbours> all;
    for (int i = 0; i < pixels; ++i) {
        const double onCanvas = offset + (i + 0.5) * length / pixels;
        const double position = std::clamp(onCanvas * cells / canvasPx - 0.5, 0.0, static_cast<double>(cells - 1));
        const int first = static_cast<int>(position);
        all.push_back({first, std::min(first + 1, cells - 1), static_cast<float>(position - first)});
    }
    return all;
}

/// Adds what of a map speaks for fake to each pixel of the crop.
void addEvidence(cv::Mat& sum, const EvidenceMap& map, int canvasPx)
{
    const cv::Rect place = placeOnSquareCanvas(sum.cols, sum.rows, canvasPx);
    const std::vector<Neighbours> columns = neighboursAlong(sum.cols, place.x, place.width, canvasPx, map.side);
    const std::vector<Neighbours> rows = neighboursAlong(sum.rows, place.y, place.height, canvasPx, map.side);
    std::vector<float> line(static_cast<std::size_t>(map.side));
    for (int y = 0; y < sum.rows; ++y) {
        const Neighbours& row = rows[static_cast<std::size_t>(y)];
        for (int cell = 0; cell < map.side; ++cell) {
            const auto evidenceOf = [&](int mapRow) {
                return std::max(0.0F, map.contributions[static_cast<std::size_t>(mapRow * map.side + cell)]);
            };
            line[static_cast<std::size_t>(cell)] =
                (1 - row.share) * evidenceOf(row.first) + row.share * evidenceOf(row.second);
        }
        float* pixels = sum.ptr<float>(y);
        for (std::size_t x = 0; x < columns.size(); ++x) {
            const Neighbours& column = columns[x];
            pixels[x] += (1 - column.share) * line[static_cast<std::size_t>(column.first)] +
                         column.share * line[static_cast<std::size_t>(column.second)];
        }
    }
}

void refuse(const std::string& why)
{
    throw Error(ErrorCode::badInput, "Drawing the heat map of a face", {}, why);
}

} // namespace

cv::Mat
attentionOfCrop(std::span<const EvidenceMap> maps, std::span<const int> inputSizesPx, int cropWidth, int cropHeight)
{
    if (cropWidth < 1 || cropHeight < 1)
        refuse("the crop is empty");
    if (maps.size() != inputSizesPx.size())
        refuse("there is not one input size per map");
    cv::Mat attention(cropHeight, cropWidth, CV_32FC1, cv::Scalar::all(0));
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const auto side = static_cast<std::size_t>(std::max(maps[i].side, 0));
        if (side == 0 || maps[i].contributions.size() != side * side)
            refuse("a map is no square of cells");
        addEvidence(attention, maps[i], inputSizesPx[i]);
    }
    // The mean over the models and their sum differ by a factor that the scaling takes out again.
    double highest = 0;
    cv::minMaxLoc(attention, nullptr, &highest);
    if (highest > 0)
        attention.forEach<float>(
            [divisor = static_cast<float>(highest)](float& value, const int*) { value /= divisor; });
    return attention;
}

} // namespace veriframe
