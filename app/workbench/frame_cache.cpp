// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_cache.h"

#include <algorithm>
#include <cstdlib>

namespace veriframe {

namespace {

/// A picture behind the cursor is as dispensable as one this many times as far ahead of it.
constexpr double behindCounts = 2;

} // namespace

void FrameCache::clear()
{
    m_pictures.clear();
    m_bytes = 0;
}

void FrameCache::setCursor(int frame, int direction)
{
    m_cursor = frame;
    m_direction = direction;
}

double FrameCache::distance(int frame) const
{
    const int ahead = (frame - m_cursor) * m_direction;
    return ahead >= 0 ? ahead : -ahead * behindCounts;
}

const CachedPicture* FrameCache::find(int frame) const
{
    const auto found = m_pictures.find(frame);
    return found == m_pictures.end() ? nullptr : &found->second;
}

void FrameCache::insert(int frame, CachedPicture picture)
{
    if (m_pictures.contains(frame))
        return;
    m_bytes += static_cast<std::size_t>(picture.picture.sizeInBytes());
    m_pictures.emplace(frame, std::move(picture));
    evict();
}

void FrameCache::evict()
{
    while (m_bytes > m_budgetBytes && m_pictures.size() > 1) {
        // The farthest is at one of the two ends.
        const auto first = m_pictures.begin();
        const auto last = std::prev(m_pictures.end());
        const auto farthest = distance(first->first) >= distance(last->first) ? first : last;
        m_bytes -= static_cast<std::size_t>(farthest->second.picture.sizeInBytes());
        m_pictures.erase(farthest);
    }
}

FrameCache::Reach FrameCache::reach(std::size_t bytesPerPicture) const
{
    const auto pictures = static_cast<double>(m_budgetBytes / std::max<std::size_t>(1, bytesPerPicture));
    const double ahead = pictures * behindCounts / (1 + behindCounts);
    // Two to spare: rounding must not make what was just fetched the next to go.
    return {std::max(1, static_cast<int>(ahead) - 2), std::max(1, static_cast<int>(pictures - ahead) - 2)};
}

DecodePlan planFor(int target, int direction, const std::vector<int>& keys, int most)
{
    if (direction >= 0)
        return {target, target};
    const auto after = std::upper_bound(keys.begin(), keys.end(), target);
    const int key = after == keys.begin() ? 0 : *std::prev(after);
    return {std::max(key, target - std::max(1, most) + 1), target};
}

std::optional<DecodePlan> prefetchPlan(
    const FrameCache& cache, const FrameCache::Reach& reach, int frameCount, const std::vector<int>& keys, int most)
{
    const int cursor = cache.cursor();
    const auto towards = [&](int direction, int distance) -> std::optional<DecodePlan> {
        const int end = std::clamp(cursor + direction * distance, 0, frameCount - 1);
        for (int frame = cursor; frame != end + direction; frame += direction) {
            if (frame < 0 || frame >= frameCount || cache.contains(frame))
                continue;
            if (direction < 0) {
                DecodePlan plan = planFor(frame, -1, keys, most);
                plan.first = std::max(plan.first, end);
                return plan;
            }
            int last = frame;
            while (last < end && last - frame + 1 < most && !cache.contains(last + 1))
                ++last;
            return DecodePlan{frame, last};
        }
        return std::nullopt;
    };
    const int direction = cache.direction();
    if (const auto plan = towards(direction, reach.ahead))
        return plan;
    return towards(-direction, reach.behind);
}

} // namespace veriframe
