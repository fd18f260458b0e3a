// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/completeness_report.h"

#include "base/files.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

Json videoJson(const DatasetIndex& index, const VideoCompleteness& entry)
{
    const DatasetVideo& video = index.videos[entry.video];
    Json json;
    json["video"] = video.name;
    json["file"] = video.fileName;
    json["part"] = index.partNumberOf(video);
    json["label"] = toString(video.label);
    json["original"] = video.originalName.empty() ? Json() : Json(video.originalName);
    json["fold"] = entry.fold < 0 ? Json() : Json(entry.fold);
    json["faces"] = entry.faces < 0 ? Json() : Json(entry.faces);
    json["crops"] = entry.crops;
    for (std::size_t step = 0; step < entry.steps.size(); ++step) {
        const StepRecord& record = entry.steps[step];
        if (record.state == StepState::notApplicable)
            continue;
        Json& target = json["steps"][toString(trainingSteps()[step])];
        target["state"] = toString(record.state);
        if (!record.why.empty())
            target["why"] = record.why;
        if (record.state == StepState::done)
            target["files"] = record.files;
        if (record.takenOver)
            target["taken_over"] = true;
    }
    return json;
}

} // namespace

std::vector<StepCounts> countsOf(const std::vector<VideoCompleteness>& videos)
{
    std::vector<StepCounts> counts(trainingSteps().size());
    for (const VideoCompleteness& video : videos)
        for (std::size_t step = 0; step < counts.size(); ++step)
            counts[step].add(video.steps[step].state);
    return counts;
}

bool isComplete(const VideoCompleteness& video)
{
    return std::all_of(video.steps.begin(), video.steps.end(), [](const StepRecord& record) {
        return (record.state == StepState::done && record.why.empty()) || record.state == StepState::notApplicable;
    });
}

Json countsJson(const StepCounts& counts)
{
    return {{"total", counts.total},   {"done", counts.done},   {"skipped", counts.skipped},
            {"failed", counts.failed}, {"stale", counts.stale}, {"open", counts.open}};
}

std::filesystem::path reportPath(const std::filesystem::path& root, const Shard& shard)
{
    return root / (shard.isWhole() ? std::string("preprocessing_report.json")
                                   : fmt::format("preprocessing_report.{}-of-{}.json", shard.index, shard.count));
}

namespace {

/// The report without its videos.
Json headJson(
    const DatasetIndex& index, const PreprocessingOptions& options, const std::vector<VideoCompleteness>& videos)
{
    Json json;
    json["format"] = "veriframe-preprocessing-report";
    json["version"] = 1;
    if (!options.shard.isWhole())
        json["shard"] = {options.shard.index, options.shard.count};
    const std::vector<StepCounts> counts = countsOf(videos);
    for (std::size_t step = 0; step < counts.size(); ++step)
        json["counts"][toString(trainingSteps()[step])] = countsJson(counts[step]);
    json["problems"] = Json::array();
    for (const IndexProblem& problem : index.problems)
        json["problems"].push_back(
            {{"kind", toString(problem.kind)}, {"where", problem.where}, {"name", problem.name}, {"why", problem.why}});
    return json;
}

} // namespace

Json completenessJson(
    const DatasetIndex& index, const PreprocessingOptions& options, const std::vector<VideoCompleteness>& videos)
{
    Json json = headJson(index, options, videos);
    json["videos"] = Json::array();
    for (const VideoCompleteness& video : videos)
        json["videos"].push_back(videoJson(index, video));
    return json;
}

void writeCompletenessReport(
    const std::filesystem::path& path, const DatasetIndex& index, const PreprocessingOptions& options,
    const std::vector<VideoCompleteness>& videos)
{
    std::string head = toJsonLine(headJson(index, options, videos));
    head.pop_back(); // the closing brace
    AtomicFile file(path);
    file.write(head + ",\n\"videos\":[");
    for (std::size_t i = 0; i < videos.size(); ++i)
        file.write((i > 0 ? ",\n" : "\n") + toJsonLine(videoJson(index, videos[i])));
    file.write(std::string_view("\n]}\n"));
    file.commit();
}

} // namespace veriframe
