// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/preprocessing.h"

#include "base/atomic_folder.h"
#include "base/error.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "dataset/dataset_lock_internal.h"
#include "dataset/folds_internal.h"
#include "dataset/step_run_internal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <unordered_set>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::array allSteps{PreprocessingStep::boxes, PreprocessingStep::crops, PreprocessingStep::landmarks,
                              PreprocessingStep::diffs, PreprocessingStep::folds, PreprocessingStep::compress,
                              PreprocessingStep::frames};
constexpr std::size_t trainingStepCount = 5;
constexpr std::size_t temporaryNameBytes = 100; ///< of the target's name, in a temporary's

StepRecords recordsOf(const DatasetLayout& layout, PreprocessingStep step)
{
    return {layout.notesFolder(), toString(step)};
}

/// @param crops records that landmarks and diffs build on
std::unique_ptr<Step> makeStep(PreprocessingStep step, const StepContext& context, const StepRecords& crops)
{
    switch (step) {
    case PreprocessingStep::boxes:
        return makeBoxesStep(context);
    case PreprocessingStep::crops:
        return makeCropsStep(context);
    case PreprocessingStep::landmarks:
        return makeLandmarksStep(context, crops);
    case PreprocessingStep::diffs:
        return makeDiffsStep(context, crops);
    case PreprocessingStep::compress:
        return makeCompressStep(context);
    case PreprocessingStep::frames:
        return makeFramesStep(context);
    case PreprocessingStep::folds:
        break;
    }
    return nullptr;
}

/// One run over one or more steps.
class PreprocessingRun {
public:
    PreprocessingRun(
        const DatasetIndex& index, const PreprocessingOptions& options, Progress& progress, std::stop_token stop,
        const PreprocessingObserver& observer, PauseGate* pause)
        : m_index(index), m_options(options), m_progress(progress), m_stop(std::move(stop)), m_observer(observer),
          m_pause(pause), m_layout(index.root), m_videos(videosOfShard(index, options.shard)),
          m_lock(m_layout.notesFolder(), options.shard)
    {}

    PreprocessingReport run(std::span<const PreprocessingStep> steps)
    {
        const bool withFolds = std::find(steps.begin(), steps.end(), PreprocessingStep::folds) != steps.end();
        if (withFolds)
            refuseTornFamilies();
        removeLeftovers();
        PreprocessingReport report;
        const std::string whyNoFolds = whyFoldsMustWait();
        try {
            for (const PreprocessingStep step : steps) {
                throwIfStopped(m_stop);
                if (step != PreprocessingStep::folds)
                    report.steps.push_back(runStep(step));
                else if (whyNoFolds.empty())
                    report.steps.push_back(runFolds());
                else
                    report.foldsLeftOut = whyNoFolds;
            }
        } catch (const Stopped&) {
            report.stopped = true;
        }
        report.stopped = report.stopped || m_stop.stop_requested();
        return report;
    }

private:
    /// At the beginning, rather than after hours.
    void refuseTornFamilies() const
    {
        const StepContext context(m_index, m_options);
        FoldAssignment(context, recordsOf(m_layout, PreprocessingStep::folds)).requireFamiliesTogether();
    }

    StepReport runStep(PreprocessingStep kind)
    {
        const StepContext context(m_index, m_options);
        const StepRecords crops = recordsOf(m_layout, PreprocessingStep::crops);
        const auto step = makeStep(kind, context, crops);
        StepRecords records = recordsOf(m_layout, kind);
        records.startAdding(m_options.shard);
        StepRun run(context, *step, records, m_videos, m_progress, m_stop, m_observer, m_pause);
        StepReport report = run.run();
        records.finish();
        return report;
    }

    std::string whyFoldsMustWait() const
    {
        if (!m_options.shard.isWhole())
            return "Run \"preprocess folds\" once all shards have ended.";
        for (const IndexProblem& problem : m_index.problems)
            if (problem.kind == IndexProblemKind::brokenMetadata)
                return "The metadata of " + problem.where + " cannot be read (" + problem.why +
                       "), and a table without its videos would be taken for the whole. Mend it, or move the folder "
                       "out of the dataset.";
        return {};
    }

    /// What killed runs have left: of all videos, or where others may be at work, of the shard's.
    void removeLeftovers() const
    {
        const std::string shardFile = fmt::format(".{}-of-{}.json", m_options.shard.index, m_options.shard.count);
        const bool isWhole = m_options.shard.isWhole();
        removeTemporaries(m_layout.root(), [&](const std::string& target) {
            return isWhole ? target == "folds.csv" || target.starts_with("preprocessing_report")
                           : target.find(shardFile) != std::string::npos;
        });
        std::unordered_set<std::string> mine;
        for (const std::size_t position : m_videos) {
            const DatasetVideo& video = m_index.videos[position];
            for (const std::string& target : {video.name, video.fileName, video.name + ".json"})
                mine.insert(target.substr(0, temporaryNameBytes));
        }
        const auto concerns = [&](const std::string& target) {
            return isWhole || mine.contains(target.substr(0, temporaryNameBytes)) ||
                   target.find(shardFile) != std::string::npos;
        };
        for (const fs::path& folder : outputFolders())
            removeTemporaries(folder, concerns);
    }

    std::vector<fs::path> outputFolders() const
    {
        std::vector<fs::path> folders{
            m_layout.notesFolder(),
            m_layout.boxFile("x").parent_path(),
            m_layout.cropFolder("x").parent_path(),
            m_layout.landmarkFolder("x").parent_path(),
            m_layout.diffFolder("x").parent_path(),
            m_layout.frameFolder("x").parent_path(),
            m_layout.compressedFolder()};
        for (const DatasetPart& part : m_index.parts)
            folders.push_back(m_layout.compressedFolder() / part.folder.filename());
        return folders;
    }

    StepReport runFolds()
    {
        const auto start = std::chrono::steady_clock::now();
        const StepContext context(m_index, m_options);
        const CropsJudge crops(context);
        StepRecords records = recordsOf(m_layout, PreprocessingStep::folds);
        StepProgress state;
        state.step = PreprocessingStep::folds;
        state.toDo = static_cast<std::int64_t>(m_index.videos.size());
        const WorkContext work{
            m_stop, [](int) {},
            [&](int videos) {
                state.worked += videos;
                m_progress.report({"videos, folds", state.worked, state.toDo});
            },
            false};
        const auto ended = [&](const StepRecord& record) {
            state.counts.add(record.state);
            state.video = record.video;
            if (m_observer.ended)
                m_observer.ended(PreprocessingStep::folds, record);
            if (m_observer.progressed)
                m_observer.progressed(state);
        };
        const FoldAssignment assignment(context, records);
        assignment.requireFamiliesTogether();
        records.startAdding(m_options.shard);
        StepReport report;
        report.step = PreprocessingStep::folds;
        report.counts = makeFolds(context, assignment, records, crops, work, ended);
        report.worked = report.counts.total;
        report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return report;
    }

    const DatasetIndex& m_index;
    const PreprocessingOptions& m_options;
    Progress& m_progress;
    const std::stop_token m_stop;
    const PreprocessingObserver& m_observer;
    PauseGate* const m_pause;
    const DatasetLayout m_layout;
    const std::vector<std::size_t> m_videos;
    const DatasetLock m_lock;
};

} // namespace

const char* toString(PreprocessingStep step)
{
    switch (step) {
    case PreprocessingStep::boxes:
        return "boxes";
    case PreprocessingStep::crops:
        return "crops";
    case PreprocessingStep::landmarks:
        return "landmarks";
    case PreprocessingStep::diffs:
        return "diffs";
    case PreprocessingStep::folds:
        return "folds";
    case PreprocessingStep::compress:
        return "compress";
    case PreprocessingStep::frames:
        return "frames";
    }
    return "";
}

PreprocessingStep parsePreprocessingStep(const std::string& name)
{
    for (const PreprocessingStep step : allSteps)
        if (name == toString(step))
            return step;
    throw Error(ErrorCode::badInput, "Choosing the step", name, "there is no such step");
}

std::span<const PreprocessingStep> trainingSteps()
{
    return std::span(allSteps).first(trainingStepCount);
}

void StepCounts::add(StepState state)
{
    if (state == StepState::notApplicable)
        return;
    ++total;
    done += state == StepState::done;
    skipped += state == StepState::skipped;
    failed += state == StepState::failed;
    open += state == StepState::open;
    stale += state == StepState::stale;
}

PreprocessingReport runPreprocessing(
    const DatasetIndex& index, std::span<const PreprocessingStep> steps, const PreprocessingOptions& options,
    Progress& progress, std::stop_token stop, const PreprocessingObserver& observer, PauseGate* pause)
{
    return PreprocessingRun(index, options, progress, std::move(stop), observer, pause).run(steps);
}

} // namespace veriframe
