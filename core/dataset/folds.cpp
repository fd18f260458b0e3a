// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/stop.h"
#include "dataset/fold_table.h"
#include "dataset/folds_internal.h"

#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t namedPairs = 10; ///< of a fake and its original, in an error

/// The digest of the crops that a video's rows stand for.
std::string cropsDigest(const StepRecords& crops, const DatasetVideo& video, std::size_t count)
{
    const CropsState state = cropsOf(crops, video);
    return state.record ? state.record->output : fmt::format("{} crops", count);
}

/// The video's crops; the record tells what became of them.
std::vector<FaceName>
cropsOfVideo(const StepContext& context, const StepRecords& crops, const DatasetVideo& video, StepRecord& record)
{
    std::vector<FaceName> faces;
    record.video = video.name;
    // Files of an earlier run may lie there still; what the crops step says of the video counts.
    if (cropsOf(crops, video).otherwise.kind == StepInputs::Kind::skipped) {
        record.state = StepState::skipped;
        record.why = "it has no crops";
        return faces;
    }
    try {
        faces = facesInFolder(context.layout.cropFolder(video.name), ".png");
        record.state = faces.empty() ? StepState::skipped : StepState::done;
        record.why = faces.empty() ? "it has no crops" : "";
    } catch (const Error& error) {
        record.state = StepState::failed;
        record.why = error.info().why;
    }
    return faces;
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
    for (const DatasetVideo& video : context.index.videos)
        if (const auto known = records.recordsOf(video.name); !known.empty() && !known.back().takenOver)
            return;
    for (const FoldRow& row : readFoldTable(table))
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

StepCounts makeFolds(
    const StepContext& context, const FoldAssignment& assignment, StepRecords& records, const StepRecords& crops,
    const WorkContext& work, const std::function<void(const StepRecord&)>& ended)
{
    AtomicFile table(context.layout.foldTable());
    table.write(foldTableHead());
    StepCounts counts;
    std::vector<StepRecord> made;
    for (const DatasetVideo& video : context.index.videos) {
        throwIfStopped(work.stop);
        StepRecord record;
        const std::vector<FaceName> faces = cropsOfVideo(context, crops, video, record);
        const int fold = assignment.foldOf(video);
        std::string lines;
        for (const FaceName& face : faces)
            lines += foldTableLine(
                {video.name, face.cropFile(), video.label,
                 video.original ? context.index.videos[*video.original].name
                                : (video.label == VideoLabel::fake ? video.originalName : video.name),
                 face.frame, fold});
        table.write(lines);
        record.settings = foldSettings(context.options);
        record.inputs = cropsDigest(crops, video, faces.size());
        record.output = std::to_string(fold);
        record.files = static_cast<int>(faces.size());
        record.takenOver = assignment.isTakenOver(video);
        counts.add(record.state);
        work.advanced(1);
        ended(record);
        made.push_back(std::move(record));
    }
    // First the records: a table without them would be taken for another program's after a kill in between.
    records.replaceAll(std::move(made));
    records.finish();
    table.commit();
    return counts;
}

} // namespace veriframe
