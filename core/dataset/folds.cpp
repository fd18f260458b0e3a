// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/parallel.h"
#include "dataset/fold_table.h"
#include "dataset/folds_internal.h"

#include <algorithm>
#include <charconv>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t namedPairs = 10; ///< of a fake and its original, in an error

constexpr std::size_t videosAtOnce = 1024; ///< looked at together, then written

/// @return whether the record names a fold
bool readFold(const StepRecord& record, int& fold)
{
    const char* const end = record.output.data() + record.output.size();
    return std::from_chars(record.output.data(), end, fold).ptr == end && !record.output.empty();
}

/// Depends on the rows that the faces lead to.
std::string digestOfFaces(const std::vector<FaceName>& faces)
{
    std::string names;
    for (const FaceName& face : faces)
        names += face.cropFile() + "\n";
    return digestOf(names);
}

std::string linesOf(const StepContext& context, const DatasetVideo& video, const FoldedVideo& folded, int fold)
{
    const std::string original = video.original                    ? context.index.videos[*video.original].name
                                 : video.label == VideoLabel::fake ? video.originalName
                                                                   : video.name;
    std::string lines;
    for (const FaceName& face : folded.faces)
        lines += foldTableLine({video.name, face.cropFile(), video.label, original, face.frame, fold});
    return lines;
}

} // namespace

std::string foldSettings(const PreprocessingOptions& options)
{
    return fmt::format("{} splits", options.splits);
}

FoldAssignment::FoldAssignment(const StepContext& context, const StepRecords& records) : m_context(context)
{
    (void)foldOfPart(0, context.options.splits);
    std::error_code ignored;
    const fs::path table = context.layout.foldTable();
    if (context.options.fresh || !fs::exists(table, ignored))
        return;
    bool allKnown = true;
    for (const DatasetVideo& video : context.index.videos) {
        const VideoRecords known = records.of(video.name);
        const StepRecord* last = known.latest();
        allKnown = allKnown && last;
        // The record has the fold also while the video has no crops, and so no row.
        if (int fold = 0; last && last->takenOver && readFold(*last, fold))
            m_takenOver.emplace(video.name, fold);
    }
    if (allKnown)
        return;
    for (const FoldRow& row : readFoldTable(table))
        if (!records.of(row.video).latest())
            m_takenOver.emplace(row.video, row.fold);
}

int FoldAssignment::foldOf(const DatasetVideo& video) const
{
    const auto taken = m_takenOver.find(video.name);
    if (taken != m_takenOver.end())
        return taken->second;
    // A new fake of a family that is taken over goes where its original is.
    if (video.original)
        if (const auto original = m_takenOver.find(m_context.index.videos[*video.original].name);
            original != m_takenOver.end())
            return original->second;
    return foldOfPart(m_context.index.partNumberOf(video), m_context.options.splits);
}

void FoldAssignment::requireFamiliesTogether() const
{
    const DatasetIndex& index = m_context.index;
    std::string pairs;
    std::size_t count = 0;
    const auto placed = [&](const DatasetVideo& video) {
        return fmt::format("{} (part {}, fold {})", video.fileName, index.partNumberOf(video), foldOf(video));
    };
    for (const DatasetVideo& video : index.videos) {
        if (!video.original || foldOf(video) == foldOf(index.videos[*video.original]))
            continue;
        if (++count <= namedPairs)
            pairs += fmt::format(
                "{}{} and its original {}", count > 1 ? "; " : "", placed(video),
                placed(index.videos[*video.original]));
    }
    if (count == 0)
        return;
    if (count > namedPairs)
        pairs += fmt::format("; and {} more", count - namedPairs);
    throw Error(
        ErrorCode::mismatch, "Choosing the folds", index.root.string(),
        "a fake and its original must be in one fold, or training would be judged on faces it has seen: " + pairs,
        "Move each fake into the part of its original, or choose a number of splits at which they meet.");
}

CropsJudge::CropsJudge(const StepContext& context)
    : m_context(context), m_boxRecords(context.layout.notesFolder(), toString(PreprocessingStep::boxes)),
      m_cropRecords(context.layout.notesFolder(), toString(PreprocessingStep::crops)), m_boxes(makeBoxesStep(context)),
      m_crops(makeCropsStep(context))
{}

StepRecord CropsJudge::boxesOf(const DatasetVideo& video, bool fresh) const
{
    return judgedRecord(*m_boxes, video, m_boxRecords, fresh);
}

StepRecord CropsJudge::cropsOf(const DatasetVideo& video, const StepRecord& boxes, bool fresh) const
{
    StepRecord crops = judgedRecord(*m_crops, video, m_cropRecords, fresh);
    const bool hasOwnBoxes = boxes.state != StepState::notApplicable;
    if (hasOwnBoxes)
        makeStaleAfter(crops, boxes);
    else if (video.original)
        makeStaleAfter(crops, boxesOf(m_context.index.videos[*video.original], fresh));
    return crops;
}

StepRecord judgedRecord(const Step& step, const DatasetVideo& video, const StepRecords& records, bool fresh)
{
    StepStatus status = statusOf(step, video, records, fresh);
    StepRecord record = std::move(status.record);
    record.video = video.name;
    record.state = status.state;
    record.why = std::move(status.why);
    return record;
}

void makeStaleAfter(StepRecord& record, const StepRecord& before)
{
    if (record.state != StepState::done || before.state != StepState::stale)
        return;
    record.state = StepState::stale;
    record.why = "the step before it has to run again";
}

FoldedVideo foldedVideo(const StepContext& context, const DatasetVideo& video, const StepRecord& crops)
{
    FoldedVideo folded;
    StepRecord& record = folded.record;
    record.video = video.name;
    // Files of an earlier run may lie there still; what the crops step says of the video counts.
    if (crops.state == StepState::skipped || crops.state == StepState::failed) {
        record.state = StepState::skipped;
        record.why = crops.state == StepState::failed ? "its crops failed" : "it has no crops";
    } else {
        try {
            folded.faces = facesInFolder(context.layout.cropFolder(video.name), ".png");
            record.state = crops.state == StepState::stale ? StepState::stale : StepState::done;
            record.why = crops.state == StepState::stale ? "the step before it has to run again" : "";
            if (folded.faces.empty()) {
                record.state = StepState::open;
                record.why = "it has no crops yet";
            }
        } catch (const Error& error) {
            record.state = StepState::failed;
            record.why = error.info().why;
        }
    }
    record.files = static_cast<int>(folded.faces.size());
    record.inputs = digestOfFaces(folded.faces);
    return folded;
}

StepCounts makeFolds(
    const StepContext& context, const FoldAssignment& assignment, StepRecords& records, const CropsJudge& crops,
    const WorkContext& work, const std::function<void(const StepRecord&)>& ended)
{
    const std::vector<DatasetVideo>& videos = context.index.videos;
    AtomicFile table(context.layout.foldTable());
    table.write(foldTableHead());
    StepCounts counts;
    std::vector<StepRecord> made;
    ThreadPool pool(context.options.threads);
    std::vector<FoldedVideo> folded;
    for (std::size_t start = 0; start < videos.size(); start += videosAtOnce) {
        folded.assign(std::min(videosAtOnce, videos.size() - start), {});
        pool.parallelFor(
            folded.size(),
            [&](std::size_t i) {
                folded[i] = foldedVideo(context, videos[start + i], crops.cropsOf(videos[start + i]));
            },
            work.stop);
        for (std::size_t i = 0; i < folded.size(); ++i) {
            const DatasetVideo& video = videos[start + i];
            const int fold = assignment.foldOf(video);
            table.write(linesOf(context, video, folded[i], fold));
            StepRecord record = std::move(folded[i].record);
            record.settings = foldSettings(context.options);
            record.output = std::to_string(fold);
            record.takenOver = assignment.isTakenOver(video);
            counts.add(record.state);
            work.advanced(1);
            ended(record);
            made.push_back(std::move(record));
        }
    }
    // First the records: a table without them would be taken for another program's after a kill in between.
    records.replaceAll(made);
    records.finish();
    table.commit();
    return counts;
}

} // namespace veriframe
