// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/face_candidates.h"

#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

template<typename Overlap>
std::vector<Candidate> suppress(std::vector<Candidate> candidates, float threshold, const Overlap& overlap)
{
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Candidate& better) {
            return overlap(better.box, candidate.box) > threshold;
        });
        if (!covered)
            kept.push_back(candidate);
    }
    return kept;
}

float overlapOfSmaller(const Box& a, const Box& b)
{
    const float width = std::max(0.0F, std::min(a.x1, b.x1) - std::max(a.x0, b.x0) + 1);
    const float height = std::max(0.0F, std::min(a.y1, b.y1) - std::max(a.y0, b.y0) + 1);
    const auto area = [](const Box& box) { return (box.width() + 1) * (box.height() + 1); };
    return width * height / std::min(area(a), area(b));
}

} // namespace

std::vector<Candidate> suppressOverlaps(std::vector<Candidate> candidates, float threshold)
{
    return suppress(std::move(candidates), threshold, intersectionOverUnion);
}

std::vector<Candidate> suppressContained(std::vector<Candidate> candidates, float threshold)
{
    return suppress(std::move(candidates), threshold, overlapOfSmaller);
}

void applyOffsets(std::span<Candidate> candidates, float extra)
{
    for (Candidate& candidate : candidates) {
        const Box box = candidate.box;
        const float width = box.width() + extra;
        const float height = box.height() + extra;
        candidate.box = {
            box.x0 + candidate.offsets[0] * width, box.y0 + candidate.offsets[1] * height,
            box.x1 + candidate.offsets[2] * width, box.y1 + candidate.offsets[3] * height};
    }
}

void makeSquare(std::span<Candidate> candidates)
{
    for (Candidate& candidate : candidates) {
        Box& box = candidate.box;
        const float width = box.width();
        const float height = box.height();
        const float side = std::max(width, height);
        box.x0 = box.x0 + width * 0.5F - side * 0.5F;
        box.y0 = box.y0 + height * 0.5F - side * 0.5F;
        box.x1 = box.x0 + side;
        box.y1 = box.y0 + side;
    }
}

std::optional<CutRange> cutRange(const Box& box, int width, int height)
{
    // Coordinates far outside are clipped before they become integers.
    const auto whole = [](float value) { return static_cast<int>(std::clamp(value, -1e6F, 1e6F)); };
    const int x = std::max(whole(box.x0), 1);
    const int y = std::max(whole(box.y0), 1);
    const CutRange range{x - 1, y - 1, std::min(whole(box.x1), width), std::min(whole(box.y1), height)};
    if (range.x1 <= range.x0 || range.y1 <= range.y0)
        return std::nullopt;
    return range;
}

Box boxOfCell(int x, int y, double scale)
{
    const auto s = static_cast<float>(scale);
    const auto edge = [&](int numerator) { return std::floor(static_cast<float>(numerator) / s); };
    constexpr int cell = 12;
    return {edge(2 * x + 1), edge(2 * y + 1), edge(2 * x + cell), edge(2 * y + cell)};
}

} // namespace veriframe
