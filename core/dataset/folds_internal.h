// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/step_internal.h"

#include <map>

namespace veriframe {

/// The fold of each video, by the number of its part, or as a table that another program made has it.
class FoldAssignment {
public:
    /// @param records of the folds step: without any, an existing folds.csv is another program's and goes on to count
    /// @throws Error (corrupt) for such a table, (badInput) for the number of splits
    FoldAssignment(const StepContext& context, const StepRecords& records);

    int foldOf(const DatasetVideo& video) const;

    bool isTakenOver(const DatasetVideo& video) const { return m_takenOver.contains(video.name); }

    /// @throws Error (mismatch) that names fakes whose original is in another fold
    void requireFamiliesTogether() const;

private:
    const StepContext& m_context;
    std::map<std::string, int> m_takenOver;
};

/// Writes folds.csv with a row for every crop there is, and the step's records. @return counts of videos
/// @throws Error (unwritable, unreadable), Stopped
StepCounts makeFolds(
    const StepContext& context, const FoldAssignment& assignment, StepRecords& records, const StepRecords& crops,
    const WorkContext& work, const std::function<void(const StepRecord&)>& ended);

/// What a folds record of the video would be made with, to tell stale ones.
std::string foldSettings(const PreprocessingOptions& options);

} // namespace veriframe
