// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_content.h"

#include "core_words.h"
#include "form_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

namespace veriframe {

namespace {

struct DatasetWords {
    Q_DECLARE_TR_FUNCTIONS(veriframe::DatasetWords)
};

QString words(const std::string& text)
{
    return asSentence(coreText(text));
}

QString explanation(PreprocessingStep step)
{
    switch (step) {
    case PreprocessingStep::boxes:
        return DatasetWords::tr("Finds the faces in every frame of every real video.");
    case PreprocessingStep::crops:
        return DatasetWords::tr("Cuts the faces out; a fake is cut where its original's faces are.");
    case PreprocessingStep::landmarks:
        return DatasetWords::tr("Finds eyes, nose and mouth on the crops of real videos.");
    case PreprocessingStep::diffs:
        return DatasetWords::tr("Compares each fake with its original: SSIM masks.");
    case PreprocessingStep::folds:
        return DatasetWords::tr("Lists every crop with its fold in folds.csv.");
    case PreprocessingStep::compress:
    case PreprocessingStep::frames:
        break;
    }
    return {};
}

QString rateText(const StepProgress& progress)
{
    if (progress.frames == 0 || progress.seconds < 1)
        return {};
    const double rate = static_cast<double>(progress.frames) / progress.seconds;
    const QString number = QLocale().toString(rate, 'f', rate < 10 ? 1 : 0);
    switch (progress.step) {
    case PreprocessingStep::landmarks:
        return DatasetWords::tr("%1 crops/s").arg(number);
    case PreprocessingStep::diffs:
        return DatasetWords::tr("%1 pairs/s").arg(number);
    default:
        return DatasetWords::tr("%1 frames/s").arg(number);
    }
}

PipelineStep::State stateOf(const StepCounts& counts)
{
    if (counts.total == 0)
        return PipelineStep::State::complete;
    if (counts.stale > 0)
        return PipelineStep::State::stale;
    if (counts.open == 0)
        return counts.failed > 0 ? PipelineStep::State::failed : PipelineStep::State::complete;
    return counts.done > 0 ? PipelineStep::State::incomplete : PipelineStep::State::ready;
}

QString noteOf(const StepCounts& counts)
{
    if (counts.total == 0)
        return DatasetWords::tr("There is nothing to do.");
    if (counts.stale > 0)
        return DatasetWords::tr("%n video(s) out of date", nullptr, static_cast<int>(counts.stale));
    if (counts.open > 0)
        return DatasetWords::tr("%n video(s) to do", nullptr, static_cast<int>(counts.open));
    return {};
}

QString problemTitle(IndexProblemKind kind)
{
    switch (kind) {
    case IndexProblemKind::brokenMetadata:
        return DatasetWords::tr("Metadata that cannot be read");
    case IndexProblemKind::brokenEntry:
        return DatasetWords::tr("Entries that cannot be understood");
    case IndexProblemKind::unknownLabel:
        return DatasetWords::tr("Unknown labels");
    case IndexProblemKind::unsafeName:
        return DatasetWords::tr("Names that cannot be file names");
    case IndexProblemKind::duplicateName:
        return DatasetWords::tr("Names listed twice");
    case IndexProblemKind::absentVideo:
        return DatasetWords::tr("Videos that are not on the disk");
    case IndexProblemKind::unlistedVideo:
        return DatasetWords::tr("Videos that no metadata lists");
    case IndexProblemKind::missingOriginal:
        return DatasetWords::tr("Fakes without their original");
    case IndexProblemKind::wrongOriginal:
        return DatasetWords::tr("Fakes whose original is no real video");
    case IndexProblemKind::unnumberedPart:
        return DatasetWords::tr("Folders without a part number");
    }
    return {};
}

} // namespace

StepCell stepCell(const StepRecord& record)
{
    StepCell cell;
    cell.why = words(record.why);
    switch (record.state) {
    case StepState::open:
        cell.state = StepCell::open;
        break;
    case StepState::stale:
        cell.state = StepCell::stale;
        break;
    case StepState::done:
        cell.state = StepCell::done;
        break;
    case StepState::skipped:
        cell.state = StepCell::skipped;
        break;
    case StepState::failed:
        cell.state = StepCell::failed;
        break;
    case StepState::notApplicable:
        cell.state = StepCell::none;
        break;
    }
    return cell;
}

std::vector<DatasetRow> datasetRows(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos)
{
    std::vector<DatasetRow> rows;
    rows.reserve(videos.size());
    for (const VideoCompleteness& entry : videos) {
        const DatasetVideo& video = index.videos[entry.video];
        DatasetRow row;
        row.video = QString::fromStdString(video.name);
        row.part = index.partNumberOf(video);
        row.label = video.label == VideoLabel::fake ? DatasetRow::Label::fake : DatasetRow::Label::real;
        row.original = QString::fromStdString(video.originalName);
        row.fold = entry.fold;
        row.faces = entry.faces;
        for (std::size_t step = 0; step < DatasetRow::stepCount; ++step)
            row.steps[step] = stepCell(entry.steps[step]);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FoldCount> foldCounts(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos)
{
    std::map<int, FoldCount> folds;
    for (const VideoCompleteness& entry : videos) {
        // A video without crops stands in no fold, whatever part it lies in.
        if (entry.fold < 0 || entry.crops == 0)
            continue;
        FoldCount& fold = folds[entry.fold];
        fold.fold = entry.fold;
        const bool fake = index.videos[entry.video].label == VideoLabel::fake;
        (fake ? fold.fakeVideos : fold.realVideos) += 1;
        (fake ? fold.fakeCrops : fold.realCrops) += entry.crops;
    }
    std::vector<FoldCount> counts;
    for (const auto& [number, fold] : folds)
        counts.push_back(fold);
    return counts;
}

QString datasetFacts(const DatasetIndex& index)
{
    const auto fakes = std::count_if(index.videos.begin(), index.videos.end(), [](const DatasetVideo& video) {
        return video.label == VideoLabel::fake;
    });
    const auto reals = static_cast<qint64>(index.videos.size()) - fakes;
    return QStringList{
        DatasetWords::tr("%n part(s)", nullptr, static_cast<int>(index.parts.size())),
        DatasetWords::tr("%1 real and %2 fake videos")
            .arg(QLocale().toString(reals), QLocale().toString(qint64(fakes)))}
        .join(QStringLiteral(" · "));
}

QString stepTitle(PreprocessingStep step)
{
    switch (step) {
    case PreprocessingStep::boxes:
        return DatasetWords::tr("Face boxes");
    case PreprocessingStep::crops:
        return DatasetWords::tr("Crops");
    case PreprocessingStep::landmarks:
        return DatasetWords::tr("Landmarks");
    case PreprocessingStep::diffs:
        return DatasetWords::tr("SSIM masks");
    case PreprocessingStep::folds:
        return DatasetWords::tr("Folds");
    case PreprocessingStep::compress:
        return DatasetWords::tr("Compressed copies");
    case PreprocessingStep::frames:
        return DatasetWords::tr("Frames");
    }
    return {};
}

QString timeLeftText(const StepProgress& progress)
{
    constexpr double leastSeconds = 3, leastShare = 0.01; // before that the rate says little
    const auto toDo = static_cast<double>(progress.toDo);
    if (progress.seconds < leastSeconds || progress.workedInPart < toDo * leastShare ||
        progress.worked >= progress.toDo)
        return {};
    const double left = progress.seconds / progress.workedInPart * (toDo - progress.workedInPart);
    constexpr double minute = 60, hour = 3600;
    if (left < 90)
        return DatasetWords::tr("about %n second(s) left", nullptr, std::max(1, static_cast<int>(std::lround(left))));
    if (left < 90 * minute)
        return DatasetWords::tr("about %n minute(s) left", nullptr, static_cast<int>(std::lround(left / minute)));
    return DatasetWords::tr("about %n hour(s) left", nullptr, static_cast<int>(std::lround(left / hour)));
}

PipelineStep
pipelineStep(PreprocessingStep step, const std::optional<StepCounts>& known, const std::optional<RunningStep>& running)
{
    PipelineStep card;
    card.id = QLatin1String(toString(step));
    card.title = stepTitle(step);
    card.explanation = explanation(step);
    if (running) {
        card.state = running->paused ? PipelineStep::State::paused : PipelineStep::State::running;
        card.rate = rateText(running->progress);
        card.timeLeft = timeLeftText(running->progress);
        if (running->paused)
            card.note = DatasetWords::tr("Paused; what is done is kept.");
    }
    const std::optional<StepCounts> counts = running ? running->progress.counts : known;
    if (!counts)
        return card;
    card.done = counts->done;
    card.skipped = counts->skipped;
    card.failed = counts->failed;
    card.total = counts->total;
    if (!running) {
        card.state = stateOf(*counts);
        card.note = noteOf(*counts);
    }
    return card;
}

std::vector<ProblemGroup> problemGroups(const DatasetIndex& index, int linesEach)
{
    std::map<IndexProblemKind, ProblemGroup> groups;
    for (const IndexProblem& problem : index.problems) {
        ProblemGroup& group = groups[problem.kind];
        group.title = problemTitle(problem.kind);
        if (++group.count > linesEach)
            continue;
        QString place = QString::fromStdString(problem.where);
        if (!problem.name.empty())
            place += QLatin1Char('/') + QString::fromStdString(problem.name);
        group.lines.push_back(DatasetWords::tr("%1: %2", "where, and what is wrong").arg(place, words(problem.why)));
    }
    std::vector<ProblemGroup> result;
    for (auto& [kind, group] : groups)
        result.push_back(std::move(group));
    return result;
}

} // namespace veriframe
