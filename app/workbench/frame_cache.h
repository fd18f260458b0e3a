// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace veriframe {

/// A decoded picture as it is kept: pixels and type; its time stands in the stream's table.
struct CachedPicture {
    QImage picture;
    char type = '?'; ///< I, P, B
};

/// Decoded pictures around a cursor within a memory budget: what is farthest from the cursor goes first, what lies in
/// the direction of travel counts as nearer. Not thread-safe.
class FrameCache {
public:
    explicit FrameCache(std::size_t budgetBytes) : m_budgetBytes(budgetBytes) {}

    void clear();
    /// @param direction 1 forwards, -1 backwards
    void setCursor(int frame, int direction);

    int cursor() const { return m_cursor; }

    int direction() const { return m_direction; }

    /// Keeps the picture unless everything kept is nearer to the cursor. The cursor's own picture is always kept.
    void insert(int frame, CachedPicture picture);

    bool contains(int frame) const { return m_pictures.contains(frame); }

    const CachedPicture* find(int frame) const;

    std::size_t bytes() const { return m_bytes; }

    /// How many pictures of that size may wait ahead and behind the cursor.
    struct Reach {
        int ahead = 0, behind = 0;
    };

    Reach reach(std::size_t bytesPerPicture) const;

private:
    /// How dispensable a picture is.
    double distance(int frame) const;
    void evict();

    std::size_t m_budgetBytes;
    std::size_t m_bytes = 0;
    int m_cursor = 0, m_direction = 1;
    std::map<int, CachedPicture> m_pictures;
};

/// What to decode next.
struct DecodePlan {
    int first = 0, last = 0; ///< both ends included
    bool operator==(const DecodePlan&) const = default;
};

/// The frames to decode so that `target` is there: going backwards, its group of pictures up to it, or as much of its
/// end as `most` allows, because decoding begins at the key frame anyway; else the frame alone.
/// @param keys ascending, frames at which decoding can begin
DecodePlan planFor(int target, int direction, const std::vector<int>& keys, int most);

/// The nearest stretch around the cursor that is missing, first in the direction of travel; nothing if all is there.
/// @param frameCount >= 1   @param most how many frames a plan may hold: a request that comes meanwhile waits for no
/// more
std::optional<DecodePlan> prefetchPlan(
    const FrameCache& cache, const FrameCache::Reach& reach, int frameCount, const std::vector<int>& keys, int most);

} // namespace veriframe
