// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/frame_pairing.h"

#include "media/frame_sampling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <numeric>

namespace veriframe {

namespace {

/// Frames of one index that are shown within this share of a frame's duration are the same frame.
constexpr double toleratedShift = 0.5;

double secondsPerFrame(std::span<const FrameTime> times)
{
    return times.size() < 2 ? times.back().durationSeconds
                            : (times.back().seconds - times.front().seconds) / static_cast<double>(times.size() - 1);
}

double endOf(std::span<const FrameTime> times)
{
    return times.back().seconds + std::max(times.back().durationSeconds, secondsPerFrame(times));
}

double largestShift(std::span<const FrameTime> first, std::span<const FrameTime> second)
{
    double largest = 0;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i)
        largest = std::max(largest, std::abs(first[i].seconds - second[i].seconds));
    return largest;
}

/// Of two equally near frames the earlier; nothing: the video ends before that time.
std::optional<int> nearestFrame(std::span<const FrameTime> times, double seconds)
{
    if (seconds >= endOf(times))
        return std::nullopt;
    const auto next = std::lower_bound(
        times.begin(), times.end(), seconds, [](const FrameTime& time, double at) { return time.seconds < at; });
    const bool takesEarlier =
        next != times.begin() && (next == times.end() || seconds - std::prev(next)->seconds <= next->seconds - seconds);
    return static_cast<int>(std::distance(times.begin(), takesEarlier ? std::prev(next) : next));
}

std::optional<int> partnerOf(int index, std::span<const FrameTime> own, std::span<const FrameTime> other, PairedBy by)
{
    if (by == PairedBy::time)
        return nearestFrame(other, own[static_cast<std::size_t>(index)].seconds);
    return index < static_cast<int>(other.size()) ? std::optional(index) : std::nullopt;
}

std::vector<int> sampled(int count, int wanted)
{
    if (count < 1)
        return {};
    if (wanted > 0)
        return sampleFrames(count, wanted);
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// How many frames of a video are shown before another one ends.
int framesBefore(std::span<const FrameTime> times, double end)
{
    const auto isBefore = [end](const FrameTime& time) { return time.seconds < end; };
    return static_cast<int>(std::partition_point(times.begin(), times.end(), isBefore) - times.begin());
}

} // namespace

const char* toString(PairedBy by)
{
    return by == PairedBy::time ? "time" : "index";
}

PairedBy suitedPairing(std::span<const FrameTime> first, std::span<const FrameTime> second)
{
    assert(!first.empty() && !second.empty());
    const double frame = std::min(secondsPerFrame(first), secondsPerFrame(second));
    return largestShift(first, second) > toleratedShift * frame ? PairedBy::time : PairedBy::index;
}

FramePairing pairFrames(
    std::span<const FrameTime> first, std::span<const FrameTime> second, std::span<const int> indices,
    std::optional<PairedBy> by)
{
    FramePairing pairing;
    if (first.empty() || second.empty())
        return pairing;
    pairing.by = by ? *by : suitedPairing(first, second);
    pairing.largestShiftSeconds = largestShift(first, second);
    for (const int index : indices)
        pairing.pairs.push_back({index, partnerOf(index, first, second, pairing.by)});
    return pairing;
}

FramePairing
choosePairs(std::span<const FrameTime> first, std::span<const FrameTime> second, int wanted, std::optional<PairedBy> by)
{
    FramePairing pairing = pairFrames(first, second, {}, by);
    if (first.empty() || second.empty())
        return pairing;
    const bool byTime = pairing.by == PairedBy::time;
    // By time the sparser video leads, so that no frame of it is left out and none of the other is taken twice.
    const bool secondLeads = byTime && secondsPerFrame(second) > secondsPerFrame(first);
    const std::span<const FrameTime> leader = secondLeads ? second : first;
    const std::span<const FrameTime> follower = secondLeads ? first : second;
    const int shared =
        byTime ? framesBefore(leader, endOf(follower)) : static_cast<int>(std::min(leader.size(), follower.size()));
    std::optional<int> latest;
    for (const int index : sampled(shared, wanted)) {
        const std::optional<int> partner = partnerOf(index, leader, follower, pairing.by);
        if (!partner || partner == latest)
            continue;
        latest = partner;
        pairing.pairs.push_back(secondLeads ? FramePair{partner, index} : FramePair{index, partner});
    }
    return pairing;
}

} // namespace veriframe
