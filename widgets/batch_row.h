// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace veriframe {

/// One video of a batch.
struct BatchRow {
    enum State {
        waiting,
        running,
        scored,
        partial, ///< scored, but not all of it could be looked at
        noFace,
        notJudged,
        unreadable,
        failed,
        cancelled ///< it was at work when the run was ended
    };

    int video = -1; ///< its position in the batch, which no other row has
    QString name;   ///< as the CSV has it, whatever characters that are
    State state = waiting;
    std::optional<double> score; ///< probability of fake; nothing where nobody judged
    int persons = -1;            ///< -1: not known, here and below
    int faces = -1;
    int framesDone = -1, framesAsked = -1;
    double seconds = -1;
    QString reason;           ///< why it has no score, or what limits that; sentences
    std::optional<bool> fake; ///< the truth, where a label file tells it
    bool resumed = false;     ///< taken over from an earlier run
    bool operator==(const BatchRow&) const = default;
};

/// The columns of a table of videos.
enum class BatchColumn { name, state, score, persons, faces, frames, seconds, reason };

inline constexpr int batchColumns = 8;

/// What a filter takes together.
enum class BatchGroup {
    all,
    open,   ///< waiting, running or cancelled
    judged, ///< scored, wholly or in part
    noFace,
    failed ///< not judged, unreadable or failed
};

inline constexpr int batchGroups = 5;

/// Of one row; never `all`.
constexpr BatchGroup groupOf(BatchRow::State state)
{
    switch (state) {
    case BatchRow::waiting:
    case BatchRow::running:
    case BatchRow::cancelled:
        return BatchGroup::open;
    case BatchRow::scored:
    case BatchRow::partial:
        return BatchGroup::judged;
    case BatchRow::noFace:
        return BatchGroup::noFace;
    default:
        return BatchGroup::failed;
    }
}

} // namespace veriframe
