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
        : m_context(index, options), m_judge(m_context), m_landmarkRecords(recordsOf(PreprocessingStep::landmarks)),
          m_diffRecords(recordsOf(PreprocessingStep::diffs)), m_foldRecords(recordsOf(PreprocessingStep::folds)),
          m_landmarks(makeLandmarksStep(m_context, m_judge.cropRecords())),
          m_diffs(makeDiffsStep(m_context, m_judge.cropRecords())),
          m_hasFoldTable(fs::exists(m_context.layout.foldTable()))
    {}

    VideoCompleteness read(std::size_t position) const
    {
        const bool fresh = m_context.options.fresh;
        const DatasetVideo& video = m_context.index.videos[position];
        VideoCompleteness result;
        result.video = position;
        StepRecord boxes = m_judge.boxesOf(video, fresh);
        StepRecord crops = m_judge.cropsOf(video, boxes, fresh);
        StepRecord landmarks = judgedRecord(*m_landmarks, video, m_landmarkRecords, fresh);
        StepRecord diffs = judgedRecord(*m_diffs, video, m_diffRecords, fresh);
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
        for (StepRecord& step : result.steps) {
            step.why = m_context.withoutRoot(std::move(step.why));
            forgetOrigin(step);
        }
        return result;
    }

private:
    StepRecords recordsOf(PreprocessingStep step) const { return {m_context.layout.notesFolder(), toString(step)}; }

    /// What nobody asks a report for would be most of its memory in a large dataset.
    static void forgetOrigin(StepRecord& record)
    {
        for (std::string* text : {&record.video, &record.settings, &record.inputs, &record.output})
            std::string().swap(*text);
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
        StepRecord now = foldedVideo(m_context, video, crops).record;
        const VideoRecords known = m_foldRecords.of(video.name);
        const StepRecord* const last = m_hasFoldTable ? known.latest() : nullptr;
        const bool hasRows = now.state == StepState::done || now.state == StepState::stale;
        if (!last) {
            if (hasRows) {
                now.state = StepState::open;
                now.why.clear();
            }
            return now;
        }
        // The part decides the fold, also of a video that has no row in the table.
        std::from_chars(last->output.data(), last->output.data() + last->output.size(), fold);
        now.takenOver = last->takenOver;
        const bool sameSettings = last->takenOver || last->settings == foldSettings(m_context.options);
        const bool sameRows = last->inputs == now.inputs;
        if (sameRows && (sameSettings || !hasRows))
            return now;
        now.state = StepState::stale;
        now.why = sameRows ? "it was made with other settings: " + last->settings : "its crops have changed";
        return now;
    }

    const StepContext m_context;
    const CropsJudge m_judge;
    const StepRecords m_landmarkRecords, m_diffRecords, m_foldRecords;
    const std::unique_ptr<Step> m_landmarks, m_diffs;
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
