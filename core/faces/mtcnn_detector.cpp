// SPDX-License-Identifier: GPL-3.0-or-later
#include "faces/mtcnn_detector.h"

#include "base/parallel.h"
#include "base/stop.h"
#include "faces/area_resample.h"
#include "faces/face_candidates.h"

#include <algorithm>
#include <map>
#include <optional>

namespace veriframe {

namespace {

// The published constants (spec algorithms.md 3).
constexpr double firstScale = 12.0 / 20; ///< P-Net's window over the smallest face, both in pixels
constexpr double pyramidFactor = 0.709;
constexpr int windowPx = 12;
constexpr float levelOverlap = 0.5F;
constexpr float imageOverlap = 0.7F;
constexpr int rnetSidePx = 24;
constexpr int onetSidePx = 48;

/// Candidates of each picture of a call.
using CandidateLists = std::vector<std::vector<Candidate>>;

/// Candidates of all pictures are judged together, but at most this many at once, so that a hostile picture cannot take
/// memory without bound. A card wants many at once, of which R-Net's are the smaller ones.
std::size_t cropsTogether(const Device& device, int sidePx)
{
    constexpr std::size_t onCpu = 512;
    constexpr std::size_t pixelsOnCuda = std::size_t(4096) * rnetSidePx * rnetSidePx;
    return device.cuda ? pixelsOnCuda / (static_cast<std::size_t>(sidePx) * sidePx) : onCpu;
}

/// A candidate's place in the lists, and its pixels.
struct Cut {
    std::size_t image = 0, candidate = 0;
    PixelRange range;
};

std::vector<Cut> cutsOf(std::span<const cv::Mat> images, const CandidateLists& lists)
{
    std::vector<Cut> cuts;
    for (std::size_t image = 0; image < lists.size(); ++image)
        for (std::size_t i = 0; i < lists[image].size(); ++i)
            if (const auto range = cutRange(lists[image][i].box, images[image].cols, images[image].rows))
                cuts.push_back({image, i, {range->x0, range->y0, range->x1, range->y1}});
    return cuts;
}

Face faceOf(const Candidate& candidate, const std::array<Point, 5>& landmarks)
{
    return {candidate.box, candidate.score, landmarks};
}

/// Landmarks are fractions of the box before it is moved.
std::array<Point, 5> landmarksOf(const Candidate& candidate)
{
    const float width = candidate.box.width() + 1;
    const float height = candidate.box.height() + 1;
    std::array<Point, 5> points{};
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {
            width * candidate.landmarks[i] + candidate.box.x0 - 1,
            height * candidate.landmarks[i + 5] + candidate.box.y0 - 1};
    return points;
}

} // namespace

struct MtcnnDetector::Impl {
    MtcnnNets nets;
    DetectorFacts facts;
    ThreadPool pool;

    Impl(MtcnnNets opened, DetectorFacts detectorFacts, int threads)
        : nets(std::move(opened)), facts(std::move(detectorFacts)), pool(threads)
    {}

    /// P-Net over the pyramid of pictures of one size.
    CandidateLists propose(std::span<const cv::Mat> images, const std::stop_token& stop)
    {
        const int width = images[0].cols;
        const int height = images[0].rows;
        CandidateLists proposals(images.size());
        std::vector<float> level;
        for (double scale = firstScale; std::min(width, height) * scale >= windowPx; scale *= pyramidFactor) {
            throwIfStopped(stop);
            const int levelWidth = static_cast<int>(width * scale + 1);
            const int levelHeight = static_cast<int>(height * scale + 1);
            const std::size_t size = static_cast<std::size_t>(levelWidth) * levelHeight * 3;
            level.resize(size * images.size());
            pool.parallelFor(images.size(), [&](std::size_t i) {
                resampleArea(images[i], {0, 0, width, height}, levelWidth, levelHeight, level.data() + i * size);
            });
            const auto cells =
                nets.pnet(level, static_cast<int>(images.size()), levelHeight, levelWidth, facts.thresholds.pnet);
            CandidateLists found(images.size());
            for (const PNetCell& cell : cells)
                found[static_cast<std::size_t>(cell.image)].push_back(
                    {boxOfCell(cell.x, cell.y, scale), cell.score, cell.offsets, {}});
            for (std::size_t i = 0; i < images.size(); ++i) {
                const auto kept = suppressOverlaps(std::move(found[i]), levelOverlap);
                proposals[i].insert(proposals[i].end(), kept.begin(), kept.end());
            }
        }
        for (auto& candidates : proposals) {
            candidates = suppressOverlaps(std::move(candidates), imageOverlap);
            applyOffsets(candidates, 0);
            makeSquare(candidates);
        }
        return proposals;
    }

    /// Cuts every candidate out, judges it with `net`, and calls `keep(candidate, result)` for each.
    template<typename Net, typename Keep>
    void judge(
        std::span<const cv::Mat> images, CandidateLists& lists, int side, const Net& net, const Keep& keep,
        const std::stop_token& stop)
    {
        CandidateLists kept(lists.size());
        const std::vector<Cut> cuts = cutsOf(images, lists);
        const std::size_t size = static_cast<std::size_t>(side) * side * 3;
        const std::size_t together = cropsTogether(nets.device(), side);
        std::vector<float> pixels;
        for (std::size_t first = 0; first < cuts.size(); first += together) {
            throwIfStopped(stop);
            const std::size_t count = std::min(together, cuts.size() - first);
            pixels.resize(size * count);
            pool.parallelFor(count, [&](std::size_t i) {
                const Cut& cut = cuts[first + i];
                resampleArea(images[cut.image], cut.range, side, side, pixels.data() + i * size);
            });
            const auto results = net(std::span<const float>(pixels));
            for (std::size_t i = 0; i < count; ++i) {
                const Cut& cut = cuts[first + i];
                Candidate candidate = lists[cut.image][cut.candidate];
                if (keep(candidate, results[i]))
                    kept[cut.image].push_back(candidate);
            }
        }
        lists = std::move(kept);
    }

    void refine(std::span<const cv::Mat> images, CandidateLists& lists, const std::stop_token& stop)
    {
        judge(
            images, lists, rnetSidePx, [&](std::span<const float> crops) { return nets.rnet(crops); },
            [&](Candidate& candidate, const RNetResult& result) {
                candidate.score = result.score;
                candidate.offsets = result.offsets;
                return result.score > facts.thresholds.rnet;
            },
            stop);
        for (auto& candidates : lists) {
            candidates = suppressOverlaps(std::move(candidates), imageOverlap);
            applyOffsets(candidates, 1);
            makeSquare(candidates);
        }
    }

    std::vector<std::vector<Face>>
    finish(std::span<const cv::Mat> images, CandidateLists& lists, const std::stop_token& stop)
    {
        judge(
            images, lists, onetSidePx, [&](std::span<const float> crops) { return nets.onet(crops); },
            [&](Candidate& candidate, const ONetResult& result) {
                candidate.score = result.score;
                candidate.offsets = result.offsets;
                candidate.landmarks = result.landmarks;
                return result.score > facts.thresholds.onet;
            },
            stop);
        std::vector<std::vector<Face>> faces;
        for (auto& candidates : lists)
            faces.push_back(facesOf(std::move(candidates)));
        return faces;
    }

    static std::vector<Face> facesOf(std::vector<Candidate> candidates)
    {
        for (Candidate& candidate : candidates) {
            // From here on in pixels, so that they survive the move of the box.
            const auto points = landmarksOf(candidate);
            for (std::size_t i = 0; i < points.size(); ++i) {
                candidate.landmarks[i] = points[i].x;
                candidate.landmarks[i + 5] = points[i].y;
            }
        }
        applyOffsets(candidates, 1);
        std::vector<Face> faces;
        for (const Candidate& candidate : suppressContained(std::move(candidates), imageOverlap)) {
            std::array<Point, 5> points{};
            for (std::size_t i = 0; i < points.size(); ++i)
                points[i] = {candidate.landmarks[i], candidate.landmarks[i + 5]};
            faces.push_back(faceOf(candidate, points));
        }
        const auto area = [](const Face& face) { return face.box.width() * face.box.height(); };
        std::stable_sort(faces.begin(), faces.end(), [&](const Face& a, const Face& b) { return area(a) > area(b); });
        return faces;
    }
};

MtcnnDetector::MtcnnDetector(
    const MtcnnNets::Weights& weights, std::string weightsSha256, DetectorThresholds thresholds, int threads,
    const Device& device)
    : MtcnnDetector(MtcnnNets(weights, threads, device), std::move(weightsSha256), thresholds, threads)
{}

MtcnnDetector::MtcnnDetector(MtcnnNets nets, std::string weightsSha256, DetectorThresholds thresholds, int threads)
    : m_impl(std::make_unique<Impl>(
          std::move(nets), DetectorFacts{"mtcnn", std::move(weightsSha256), thresholds}, threads))
{}

MtcnnDetector::~MtcnnDetector() = default;

const DetectorFacts& MtcnnDetector::facts() const
{
    return m_impl->facts;
}

std::vector<std::vector<Face>> MtcnnDetector::detect(std::span<const cv::Mat> images, std::stop_token stop)
{
    // Pictures of one size share the levels of the pyramid.
    std::map<std::pair<int, int>, std::vector<std::size_t>> bySize;
    for (std::size_t i = 0; i < images.size(); ++i)
        if (!images[i].empty())
            bySize[{images[i].cols, images[i].rows}].push_back(i);
    std::vector<std::vector<Face>> faces(images.size());
    for (const auto& [size, indices] : bySize) {
        std::vector<cv::Mat> group;
        for (const std::size_t i : indices)
            group.push_back(images[i]);
        CandidateLists candidates = m_impl->propose(group, stop);
        m_impl->refine(group, candidates, stop);
        auto found = m_impl->finish(group, candidates, stop);
        for (std::size_t i = 0; i < indices.size(); ++i)
            faces[indices[i]] = std::move(found[i]);
    }
    return faces;
}

} // namespace veriframe
