// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_values_internal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace veriframe {

namespace {

constexpr int farthestCornerPx = 1 << 24; ///< differences of corners stay far from overflow
constexpr int highestTrack = 1 << 24;

template<typename Number>
bool allFinite(const std::vector<Number>& values)
{
    return std::all_of(values.begin(), values.end(), [](Number value) { return std::isfinite(value); });
}

bool isProbability(double value)
{
    return value >= 0 && value <= 1; // false for NaN
}

bool isFarOff(int cornerPx)
{
    return cornerPx < -farthestCornerPx || cornerPx > farthestCornerPx;
}

bool isFarOff(const Point& point)
{
    const auto limit = static_cast<float>(farthestCornerPx);
    return !(std::abs(point.x) <= limit && std::abs(point.y) <= limit);
}

bool hasWrongScores(const std::vector<StrategyScore>& scores, std::size_t modelCount)
{
    return scores.size() != modelCount || std::any_of(scores.begin(), scores.end(), [](const StrategyScore& score) {
               return !isProbability(score.score) || score.used < 0 || score.total < score.used;
           });
}

bool isAscending(const std::vector<int>& values)
{
    return std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) == values.end();
}

bool same(const FrameTime& a, const FrameTime& b)
{
    return a.pts == b.pts && a.seconds == b.seconds && a.ptsSeconds == b.ptsSeconds &&
           a.durationSeconds == b.durationSeconds && a.keyFrame == b.keyFrame;
}

bool sameButForTrack(const FaceResult& a, const FaceResult& b)
{
    return a.box == b.box && a.detectorScore == b.detectorScore && a.landmarks == b.landmarks && a.used == b.used &&
           a.probabilities == b.probabilities && a.appearance == b.appearance;
}

} // namespace

std::optional<std::string> wrongWith(const FaceResult& face, std::size_t modelCount)
{
    if (isFarOff(face.box.x0) || isFarOff(face.box.y0) || isFarOff(face.box.x1) || isFarOff(face.box.y1))
        return "a face's box lies outside of every picture";
    if (!std::isfinite(face.detectorScore))
        return "a detector's score is no number";
    if (std::any_of(face.landmarks.begin(), face.landmarks.end(), [](const Point& point) { return isFarOff(point); }))
        return "a face's landmarks lie outside of every picture";
    if (face.track < -1 || face.track > highestTrack)
        return "a face has a person number that there is not";
    if (!face.probabilities.empty() && face.probabilities.size() != modelCount)
        return "a face has " + std::to_string(face.probabilities.size()) + " probabilities, and there are " +
               std::to_string(modelCount) + " models";
    if (!std::all_of(face.probabilities.begin(), face.probabilities.end(), isProbability))
        return "a probability is not within 0 and 1";
    if (face.appearance.size() > largestDescriptor || !allFinite(face.appearance))
        return "a face's appearance is not made of numbers";
    return std::nullopt;
}

std::optional<std::string> wrongWith(const FrameResult& frame, std::size_t modelCount)
{
    if (frame.index < 0 || frame.index >= largestFrameCount)
        return "a frame has the number " + std::to_string(frame.index);
    if (!allFinite(std::vector{frame.time.seconds, frame.time.ptsSeconds, frame.time.durationSeconds}))
        return "a frame's time is no number";
    if (frame.signature.size() > largestDescriptor || !allFinite(frame.signature))
        return "a frame's signature is not made of numbers";
    for (const FaceResult& face : frame.faces)
        if (std::optional<std::string> wrong = wrongWith(face, modelCount))
            return wrong;
    return std::nullopt;
}

std::optional<std::string> wrongWith(const VideoFacts& facts)
{
    if (facts.width < 0 || facts.width > largestSidePx || facts.height < 0 || facts.height > largestSidePx)
        return "the picture's size makes no sense";
    if (facts.rotationDegrees % 90 != 0 || facts.rotationDegrees < 0 || facts.rotationDegrees > 270)
        return "the rotation is none of 0, 90, 180 and 270 degrees";
    if (!std::isfinite(facts.averageFps) || facts.averageFps < 0 ||
        !std::isfinite(facts.durationSecondsFromHeader.value_or(0)))
        return "the frame rate or the duration is no number";
    return std::nullopt;
}

std::optional<std::string> wrongWith(const CaseSettings& settings)
{
    const StrategyParameters& strategy = settings.options.strategy;
    if (!allFinite(
            std::vector{strategy.fakeThreshold, strategy.realThreshold, strategy.fakeDivisor, strategy.realFraction}) ||
        strategy.fakeDivisor <= 0)
        return "the rule's numbers make no sense";
    const DetectorThresholds& thresholds = settings.detector.thresholds;
    if (!allFinite(std::vector{thresholds.pnet, thresholds.rnet, thresholds.onet}))
        return "the detector's thresholds are no numbers";
    if (settings.options.framesWanted < 0 || settings.models.size() > mostModels)
        return "there are too many models, or fewer frames than none were asked for";
    return std::nullopt;
}

std::optional<std::string> wrongWith(const VideoResult& result, std::size_t modelCount)
{
    for (const int count :
         {result.frameCount, result.framesAsked, result.framesDecoded, result.facesFound, result.facesUsed})
        if (count < 0 || count > largestFrameCount)
            return "a count is " + std::to_string(count);
    if (!isProbability(result.score) || hasWrongScores(result.modelScores, modelCount))
        return "the video's scores make no sense";
    for (const TrackResult& track : result.tracks)
        if (track.track < 0 || track.firstFrame < 0 || track.lastFrame < track.firstFrame || track.faces < 0 ||
            !isProbability(track.score) || hasWrongScores(track.modelScores, modelCount))
            return "the numbers of person " + std::to_string(std::int64_t(track.track) + 1) + " make no sense";
    if (!isAscending(result.shotStarts) || (!result.shotStarts.empty() && result.shotStarts.front() < 0))
        return "the shots do not follow one another";
    const StageSeconds& seconds = result.seconds;
    if (!allFinite(std::vector{seconds.decode, seconds.detect, seconds.classify, seconds.total}))
        return "a duration is no number";
    return std::nullopt;
}

std::optional<std::string> wrongWith(const CaseBookmark& bookmark)
{
    if (bookmark.frame < 0 || bookmark.frame >= largestFrameCount || !std::isfinite(bookmark.seconds))
        return "a bookmark stands at no frame";
    return std::nullopt;
}

bool isSha256(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool findSameFaces(const CaseSettings& a, const CaseSettings& b)
{
    return a.detector.name == b.detector.name && a.detector.weightsSha256 == b.detector.weightsSha256 &&
           a.detector.thresholds == b.detector.thresholds && a.options.profile == b.options.profile;
}

bool sameButForTracks(const FrameResult& a, const FrameResult& b)
{
    return a.index == b.index && same(a.time, b.time) && a.signature == b.signature &&
           std::equal(a.faces.begin(), a.faces.end(), b.faces.begin(), b.faces.end(), sameButForTrack);
}

} // namespace veriframe
