// SPDX-License-Identifier: GPL-3.0-or-later
#include "preprocess_report.h"

#include "progress_text.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr std::size_t namesPerProblem = 3;
constexpr std::size_t rowsOfShortTable = 40;

std::string countsText(const StepCounts& counts)
{
    std::string text;
    const auto add = [&](std::int64_t count, const char* word) {
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
    };
    add(counts.done, "done");
    add(counts.skipped, "skipped");
    add(counts.failed, "failed");
    add(counts.stale, "out of date");
    add(counts.open, "open");
    return text.empty() ? "nothing to do" : text;
}

/// The first reason that says more than another step's state.
std::string firstReason(const VideoCompleteness& video)
{
    for (std::size_t step = 0; step < video.steps.size(); ++step)
        if (!video.steps[step].why.empty())
            return fmt::format("{}: {}", toString(trainingSteps()[step]), video.steps[step].why);
    return {};
}

const char* mark(StepState state)
{
    return state == StepState::notApplicable ? "-" : toString(state);
}

std::string headOfTable()
{
    return fmt::format(
        "{:<24} {:<5} {:>4} {:>4} {:>5}  {:<8} {:<8} {:<9} {:<8} {:<8} {}\n", "video", "label", "part", "fold", "faces",
        "boxes", "crops", "landmarks", "diffs", "folds", "first reason");
}

std::string rowOfTable(const DatasetIndex& index, const VideoCompleteness& entry)
{
    const DatasetVideo& video = index.videos[entry.video];
    const auto number = [](int value) { return value < 0 ? std::string("-") : std::to_string(value); };
    std::string row = fmt::format(
        "{:<24} {:<5} {:>4} {:>4} {:>5}  {:<8} {:<8} {:<9} {:<8} {:<8} {}", video.name, toString(video.label),
        index.partNumberOf(video), number(entry.fold), number(entry.faces), mark(entry.steps[0].state),
        mark(entry.steps[1].state), mark(entry.steps[2].state), mark(entry.steps[3].state), mark(entry.steps[4].state),
        firstReason(entry));
    row.erase(row.find_last_not_of(' ') + 1);
    return row + "\n";
}

} // namespace

std::vector<std::string> problemLines(const DatasetIndex& index)
{
    std::map<IndexProblemKind, std::vector<const IndexProblem*>> byKind;
    for (const IndexProblem& problem : index.problems)
        byKind[problem.kind].push_back(&problem);
    std::vector<std::string> lines;
    for (const auto& [kind, problems] : byKind) {
        std::string names;
        for (std::size_t i = 0; i < std::min(namesPerProblem, problems.size()); ++i)
            names += fmt::format(
                "{}{}{}{} ({})", i ? ", " : "", problems[i]->where, problems[i]->name.empty() ? "" : "/",
                problems[i]->name, problems[i]->why);
        if (problems.size() > namesPerProblem)
            names += fmt::format(", and {} more", problems.size() - namesPerProblem);
        lines.push_back(describe(kind, problems.size()) + ": " + names);
    }
    return lines;
}

std::string stepLine(const StepReport& step)
{
    std::string text = fmt::format("{}: {}", toString(step.step), countsText(step.counts));
    if (step.worked == 0 && step.counts.open + step.counts.stale + step.counts.failed > 0)
        return text;
    if (step.worked == 0)
        return text + "; nothing was left to do";
    text += "; " + counted(step.worked, "video");
    if (step.frames > 0)
        text += " and " + counted(
                              step.frames, step.step == PreprocessingStep::landmarks ? "crop"
                                           : step.step == PreprocessingStep::diffs   ? "pair"
                                                                                     : "frame");
    text += fmt::format(" in {}", durationText(step.seconds));
    if (step.frames > 0 && step.seconds > 0)
        text += fmt::format(" ({:.0f} a second)", static_cast<double>(step.frames) / step.seconds);
    return text;
}

Json withRun(Json report, const PreprocessingReport& run)
{
    Json& steps = report["run"]["steps"] = Json::array();
    for (const StepReport& step : run.steps)
        steps.push_back(
            {{"step", toString(step.step)},
             {"counts", countsJson(step.counts)},
             {"worked", step.worked},
             {"frames", step.frames},
             {"seconds", step.seconds}});
    report["run"]["stopped"] = run.stopped;
    report["run"]["folds_left_out"] = !run.foldsLeftOut.empty();
    return report;
}

std::string completenessTable(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos, bool full)
{
    std::string text;
    const std::vector<StepCounts> counts = countsOf(videos);
    for (std::size_t step = 0; step < counts.size(); ++step)
        text += fmt::format("{:<10} {}\n", toString(trainingSteps()[step]), countsText(counts[step]));
    std::string rows;
    std::size_t shown = 0, left = 0;
    for (const VideoCompleteness& video : videos) {
        if (!full && isComplete(video))
            continue;
        if (!full && shown == rowsOfShortTable) {
            ++left;
            continue;
        }
        rows += rowOfTable(index, video);
        ++shown;
    }
    if (!rows.empty())
        text += "\n" + headOfTable() + rows;
    if (left > 0)
        text += fmt::format("and {} more; --table full shows every video\n", left);
    return text;
}

bool hasUnreadableParts(const DatasetIndex& index)
{
    return std::any_of(index.problems.begin(), index.problems.end(), [](const IndexProblem& problem) {
        return problem.kind == IndexProblemKind::brokenMetadata;
    });
}

bool hasFailures(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos)
{
    return hasUnreadableParts(index) || std::any_of(videos.begin(), videos.end(), [](const VideoCompleteness& video) {
               return std::any_of(video.steps.begin(), video.steps.end(), [](const StepRecord& record) {
                   return record.state == StepState::failed;
               });
           });
}

} // namespace veriframe::cli
