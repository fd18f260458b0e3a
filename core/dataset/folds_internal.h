// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/step_internal.h"

#include <map>

namespace veriframe {

/// The fold of each video, by the number of its part, or as a table that another program made has it.
class FoldAssignment {
public:
    /// @param records of the folds step. A video of an existing folds.csv without a record there, or with one that says
    ///        so, has its fold from another program, and keeps it
    /// @throws Error (corrupt) for a table that is needed, (badInput) for the number of splits
    FoldAssignment(const StepContext& context, const StepRecords& records);

    int foldOf(const DatasetVideo& video) const;

    bool isTakenOver(const DatasetVideo& video) const { return m_takenOver.contains(video.name); }

    /// @throws Error (mismatch) that names fakes whose original is in another fold
    void requireFamiliesTogether() const;

private:
    const StepContext& m_context;
    std::map<std::string, int> m_takenOver;
};

/// Where videos stand in the two steps that the folds build on, judged as a run of these steps would. Thread-safe.
class CropsJudge {
public:
    explicit CropsJudge(const StepContext& context);

    StepRecord boxesOf(const DatasetVideo& video, bool fresh) const;
    /// Crops of boxes that will be made anew are stale. @param boxes of the same video
    StepRecord cropsOf(const DatasetVideo& video, const StepRecord& boxes, bool fresh) const;

    StepRecord cropsOf(const DatasetVideo& video) const { return cropsOf(video, boxesOf(video, false), false); }

    const StepRecords& cropRecords() const { return m_cropRecords; }

private:
    const StepContext& m_context;
    const StepRecords m_boxRecords, m_cropRecords;
    const std::unique_ptr<Step> m_boxes, m_crops;
};

/// The video's record as statusOf gives it: state and reason count.
StepRecord judgedRecord(const Step& step, const DatasetVideo& video, const StepRecords& records, bool fresh);

/// What was made from something that will be made anew will be made anew itself.
void makeStaleAfter(StepRecord& record, const StepRecord& before);

/// What folds.csv says of a video as long as its crops are as they are.
struct FoldedVideo {
    StepRecord record; ///< done or stale: it has rows; everything else: it has none, for the reason given
    std::vector<FaceName> faces;
};

/// The one rule for the rows of a table and for the report on them.
/// @param crops as judged
FoldedVideo foldedVideo(const StepContext& context, const DatasetVideo& video, const StepRecord& crops);

/// Writes folds.csv with a row for every crop there is, and the step's records. @return counts of videos
/// @throws Error (unwritable, unreadable), Stopped
StepCounts makeFolds(
    const StepContext& context, const FoldAssignment& assignment, StepRecords& records, const CropsJudge& crops,
    const WorkContext& work, const std::function<void(const StepRecord&)>& ended);

/// What a folds record of the video would be made with, to tell stale ones.
std::string foldSettings(const PreprocessingOptions& options);

} // namespace veriframe
