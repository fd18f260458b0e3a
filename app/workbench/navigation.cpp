// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include "inspect_content.h"

#include <algorithm>

namespace veriframe {

namespace {

bool isAbove(const FrameResult& frame, double threshold, int person)
{
    return std::any_of(frame.faces.begin(), frame.faces.end(), [&](const FaceResult& face) {
        return (person < 0 || face.track == person) && meanProbability(face).value_or(0) > threshold;
    });
}

std::vector<FrameResult>::const_iterator firstAfter(const VideoResult& result, int frame)
{
    return std::upper_bound(
        result.frames.begin(), result.frames.end(), frame,
        [](int index, const FrameResult& candidate) { return index < candidate.index; });
}

std::vector<FrameResult>::const_iterator firstAtOrAfter(const VideoResult& result, int frame)
{
    return firstAfter(result, frame - 1);
}

} // namespace

int frameAtSeconds(const std::vector<FrameTime>& times, double seconds)
{
    const auto after = std::upper_bound(
        times.begin(), times.end(), seconds, [](double value, const FrameTime& time) { return value < time.seconds; });
    return std::max(0, static_cast<int>(after - times.begin()) - 1);
}

int frameAfterSeconds(const std::vector<FrameTime>& times, int frame, double seconds)
{
    // Half a millisecond forgives the rounding of time bases.
    const double target = times.at(static_cast<std::size_t>(frame)).seconds + seconds;
    const int found = frameAtSeconds(times, target + 0.0005);
    const int last = static_cast<int>(times.size()) - 1;
    return seconds > 0 ? std::clamp(found, std::min(frame + 1, last), last) : std::min(found, std::max(0, frame - 1));
}

std::optional<int> nextShot(const std::vector<int>& shotStarts, int frame)
{
    const auto next = std::upper_bound(shotStarts.begin(), shotStarts.end(), frame);
    return next == shotStarts.end() ? std::nullopt : std::optional(*next);
}

std::optional<int> previousShot(const std::vector<int>& shotStarts, int frame)
{
    if (frame <= 0)
        return std::nullopt;
    const auto here = std::lower_bound(shotStarts.begin(), shotStarts.end(), frame);
    return here == shotStarts.begin() ? 0 : *std::prev(here);
}

std::optional<int> nextAnalysed(const VideoResult& result, int frame)
{
    const auto next = firstAfter(result, frame);
    return next == result.frames.end() ? std::nullopt : std::optional(next->index);
}

std::optional<int> previousAnalysed(const VideoResult& result, int frame)
{
    const auto here = firstAtOrAfter(result, frame);
    return here == result.frames.begin() ? std::nullopt : std::optional(std::prev(here)->index);
}

std::optional<int> nextAbove(const VideoResult& result, int frame, double threshold, int person)
{
    const auto found = std::find_if(firstAfter(result, frame), result.frames.end(), [&](const FrameResult& candidate) {
        return isAbove(candidate, threshold, person);
    });
    return found == result.frames.end() ? std::nullopt : std::optional(found->index);
}

std::optional<int> previousAbove(const VideoResult& result, int frame, double threshold, int person)
{
    for (auto here = firstAtOrAfter(result, frame); here != result.frames.begin();)
        if (isAbove(*--here, threshold, person))
            return here->index;
    return std::nullopt;
}

} // namespace veriframe
