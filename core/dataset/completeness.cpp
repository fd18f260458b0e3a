// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "base/stop.h"
#include "dataset/folds_internal.h"

#include <algorithm>
#include <charconv>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// All that the completeness of a dataset is read from.
class CompletenessReader {
public:
    CompletenessReader(const DatasetIndex& index, const PreprocessingOptions& options)
        : m_context(index, options), m_boxRecords(recordsOf(PreprocessingStep::boxes)),
          m_cropRecords(recordsOf(PreprocessingStep::crops)),
          m_landmarkRecords(recordsOf(PreprocessingStep::landmarks)),
          m_diffRecords(recordsOf(PreprocessingStep::diffs)), m_foldRecords(recordsOf(PreprocessingStep::folds)),
          m_boxes(makeBoxesStep(m_context)), m_crops(makeCropsStep(m_context)),
          m_landmarks(makeLandmarksStep(m_context, m_cropRecords)), m_diffs(makeDiffsStep(m_context, m_cropRecords)),
          m_hasFoldTable(fs::exists(m_context.layout.foldTable()))
    {}

    VideoCompleteness read(std::size_t position) const
    {
        const DatasetVideo& video = m_context.index.videos[position];
        VideoCompleteness result;
        result.video = position;
        StepRecord boxes = recordOf(*m_boxes, m_boxRecords, video);
        StepRecord crops = recordOf(*m_crops, m_cropRecords, video);
        StepRecord landmarks = recordOf(*m_landmarks, m_landmarkRecords, video);
        StepRecord diffs = recordOf(*m_diffs, m_diffRecords, video);
        makeStaleAfter(crops, boxes.state == StepState::notApplicable ? boxesOfOriginal(video) : boxes);
        for (StepRecord* next : {&landmarks, &diffs}) {
            makeStaleAfter(*next, crops);
            skipAfter(*next, crops);
        }
        if (crops.state == StepState::done) {
            result.faces = crops.faces;
            result.crops = crops.files;
        } else if (boxes.state == StepState::done) {
            result.faces = boxes.faces;
        }
        StepRecord folds = foldRecordOf(video, crops, result.fold);
        result.steps = {std::move(boxes), std::move(crops), std::move(landmarks), std::move(diffs), std::move(folds)};
        return result;
    }

private:
    StepRecords recordsOf(PreprocessingStep step) const { return {m_context.layout.notesFolder(), toString(step)}; }

    StepRecord recordOf(const Step& step, const StepRecords& records, const DatasetVideo& video) const
    {
        StepStatus status = statusOf(step, video, records, m_context.options.fresh);
        StepRecord record = std::move(status.record);
        record.video = video.name;
        record.state = status.state;
        record.why = status.why;
        return record;
    }

    StepRecord boxesOfOriginal(const DatasetVideo& video) const
    {
        return video.original ? recordOf(*m_boxes, m_boxRecords, m_context.index.videos[*video.original])
                              : StepRecord();
    }

    /// What was made from something that will be made anew will be made anew itself.
    static void makeStaleAfter(StepRecord& record, const StepRecord& before)
    {
        if (record.state != StepState::done || before.state != StepState::stale)
            return;
        record.state = StepState::stale;
        record.why = "the step before it has to run again";
    }

    /// The step has not seen yet that there will be nothing for it.
    static void skipAfter(StepRecord& record, const StepRecord& crops)
    {
        if (record.state != StepState::open || crops.state != StepState::skipped)
            return;
        record.state = StepState::skipped;
        record.why = "it has no crops: " + crops.why;
    }

    StepRecord foldRecordOf(const DatasetVideo& video, const StepRecord& crops, int& fold) const
    {
        StepRecord record;
        record.video = video.name;
        const std::vector<StepRecord> known = m_foldRecords.recordsOf(video.name);
        if (crops.state == StepState::skipped || crops.state == StepState::failed) {
            record.state = StepState::skipped;
            record.why = "it has no crops";
        }
        if (known.empty() || !m_hasFoldTable)
            return record;
        const StepRecord& last = known.back();
        // The part decides the fold, also of a video that has no row in the table.
        std::from_chars(last.output.data(), last.output.data() + last.output.size(), fold);
        if (record.state == StepState::skipped || last.state != StepState::done)
            return record;
        record = last;
        const bool sameSettings = last.takenOver || last.settings == foldSettings(m_context.options);
        const bool sameCrops = crops.state == StepState::done && (crops.output == last.inputs || last.takenOver);
        if (!sameSettings || !sameCrops) {
            record.state = StepState::stale;
            record.why = sameSettings ? "its crops have changed" : "it was made with other settings: " + last.settings;
        }
        return record;
    }

    const StepContext m_context;
    const StepRecords m_boxRecords, m_cropRecords, m_landmarkRecords, m_diffRecords, m_foldRecords;
    const std::unique_ptr<Step> m_boxes, m_crops, m_landmarks, m_diffs;
    const bool m_hasFoldTable;
};

} // namespace

std::vector<VideoCompleteness>
readCompleteness(const DatasetIndex& index, const PreprocessingOptions& options, std::stop_token stop)
{
    const CompletenessReader reader(index, options);
    const std::vector<std::size_t> videos = videosOfShard(index, options.shard);
    std::vector<VideoCompleteness> result(videos.size());
    ThreadPool pool(options.threads);
    pool.parallelFor(
        videos.size(), [&](std::size_t i) { result[i] = reader.read(videos[i]); }, stop);
    return result;
}

} // namespace veriframe
