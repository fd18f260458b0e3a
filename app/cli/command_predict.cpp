// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "options.h"
#include "output_files.h"
#include "progress_text.h"

#include "base/error.h"
#include "base/json.h"
#include "predict/batch_labels.h"
#include "predict/submission.h"

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  A folder of videos, two checkpoints, MTCNN's weights in a folder:
    veriframe-cli predict videos --models a.pth b.pth --detector-weights weights/mtcnn --output submission.csv
  The published ensemble, once "veriframe-cli weights fetch" has fetched it:
    veriframe-cli predict videos --output submission.csv
  Videos of several folders, one path on each line of a list, and how right the scores are:
    veriframe-cli predict --list videos.txt --labels metadata.json --output submission.csv
  The second of four equal parts, on a machine of its own:
    veriframe-cli predict videos --shard 1/4 --output part1.csv

Rows are sorted by name. Where two videos share a file name, the CSV has their paths from the folder that holds them
all ("a/clip.mp4"); else it has the file names. Relative paths of a list count from the folder of the list; blank lines
and those that begin with "#" are left out.

Beside the CSV stands OUTPUT.details.jsonl: what was computed from what, and the reason wherever a label is 0.5 for
want of a face or a readable video. A run that was interrupted goes on where it was when it is started again; a run
that is complete does only what is new, changed or had failed. A table that no such run wrote, or one of other settings
or other videos, stays and is an error, unless --overwrite is given. Videos, lists, labels and models are never replaced.)";

struct PredictOptions {
    std::vector<std::filesystem::path> inputs, lists;
    std::filesystem::path output = "submission.csv", labels;
    ModelOptions models;
    FaceOptions faces;
    ProgressOptions progress;
    int frames = 32;
    std::string shard = "0/1";
    int videosAtOnce = 0;
    bool fresh = false, resume = true, overwrite = false;
    bool json = false;
};

BatchOptions batchOptions(const PredictOptions& given, OpenedOptions opened)
{
    BatchSource source = batchSourceOf(given.inputs);
    source.lists.insert(source.lists.end(), given.lists.begin(), given.lists.end());
    BatchOptions options;
    options.videos = batchVideos(source);
    options.output = given.output;
    options.members = std::move(opened.members);
    options.ensemble = opened.ensemble;
    options.detector = opened.detector;
    options.analysis = opened.analysis;
    options.analysis.framesWanted = given.frames;
    options.analysis.decoderThreads = 0; // shared out among the videos at work
    options.videosAtOnce = given.videosAtOnce;
    options.resume = !given.fresh;
    options.overwrite = given.overwrite;
    options.inputs = source.lists;
    for (const std::filesystem::path& input : {given.labels, given.models.ensemble})
        if (!input.empty())
            options.inputs.push_back(input);
    options.shard = shardOf(given.shard);
    return options;
}

Json namesJson(const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const std::string& name : names)
        list.push_back(name);
    return list;
}

Json accuracyJson(const BatchAccuracy& accuracy, const VideoLabels& labels)
{
    const auto number = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
    Json json;
    json["labels"] = labels.origin.string();
    json["videos"] = accuracy.videos;
    json["fakes"] = accuracy.fakes;
    json["reals"] = accuracy.reals;
    json["log_loss"] = number(accuracy.logLoss);
    json["area_under_roc"] = number(accuracy.areaUnderRoc);
    json["not_judged"] = accuracy.notJudged;
    json["unlabelled"] = namesJson(accuracy.unlabelled);
    json["absent"] = namesJson(accuracy.absent);
    json["labels_left_out"] = labels.leftOut;
    return json;
}

/// "Log loss 0.41268, AUC 0.8811 over 400 labelled videos (320 fake, 80 real); ..."
std::string accuracyText(const BatchAccuracy& accuracy, const VideoLabels& labels)
{
    const auto number = [](const std::optional<double>& value, int digits) {
        return value ? fmt::format("{:.{}f}", *value, digits) : std::string("unknown");
    };
    std::string text = fmt::format(
        "Log loss {}, AUC {} over {} labelled videos: {} fake, {} real.", number(accuracy.logLoss, 5),
        number(accuracy.areaUnderRoc, 4), accuracy.videos, accuracy.fakes, accuracy.reals);
    if (accuracy.notJudged > 0)
        text += fmt::format(" {} of them stand at 0.5 for want of a judgement.", accuracy.notJudged);
    if (!accuracy.unlabelled.empty())
        text += fmt::format(" {} videos have no label.", accuracy.unlabelled.size());
    if (!accuracy.absent.empty())
        text += fmt::format(" {} labels name no video of the batch.", accuracy.absent.size());
    if (labels.leftOut > 0)
        text += fmt::format(" {} labels are neither real nor fake.", labels.leftOut);
    return text;
}

std::string summaryJson(const BatchOptions& options, const BatchReport& report, const std::optional<Json>& accuracy)
{
    Json json;
    json["output"] = options.output.string();
    json["details"] = sidecarPath(options.output).string();
    json["videos"] = report.items.size();
    json["failed"] = report.failed;
    json["stopped"] = report.stopped;
    json["seconds"] = report.seconds;
    if (accuracy)
        json["accuracy"] = *accuracy;
    json["items"] = Json::array();
    for (const BatchItem& item : report.items) {
        Json entry{{"file", item.fileName}, {"label", item.score}, {"state", toString(item.state)}};
        entry["path"] = item.path.string();
        entry["resumed"] = item.resumed;
        entry["persons"] = item.tracks.size();
        entry["faces"] = {{"found", item.facesFound}, {"used", item.facesUsed}};
        entry["frames"] = {{"asked", item.framesAsked}, {"decoded", item.framesDecoded}};
        entry["seconds"] = item.seconds;
        if (item.error)
            entry["error"] = item.error->message();
        if (!item.note.empty())
            entry["note"] = item.note;
        json["items"].push_back(entry);
    }
    return toJsonLine(json) + "\n";
}

/// "5 videos in 12 s: 4 scored, 1 without a face."
std::string summaryText(const BatchReport& report)
{
    std::map<VideoState, int> counts;
    int resumed = 0;
    for (const BatchItem& item : report.items) {
        ++counts[item.state];
        resumed += item.resumed;
    }
    std::string text;
    const auto add = [&](VideoState state, const char* words) {
        if (const int count = counts[state])
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words);
    };
    add(VideoState::scored, "scored");
    add(VideoState::partial, "scored in part");
    add(VideoState::noFace, "without a face");
    add(VideoState::notJudged, "not judged");
    add(VideoState::unreadable, "unreadable");
    add(VideoState::failed, "failed");
    if (resumed > 0)
        text += fmt::format("; {} taken over from before", resumed);
    return fmt::format("{} videos in {}: {}.", report.items.size(), durationText(report.seconds), text);
}

ExitCode predict(const PredictOptions& given, const Terminal& terminal)
{
    std::optional<VideoLabels> labels;
    if (!given.labels.empty())
        labels = readVideoLabels(given.labels); // a mistake there is told before hours of work
    OpenedOptions opened = openedOptions(given.models, given.faces);
    const std::string note = opened.note;
    const BatchOptions options = batchOptions(given, std::move(opened));
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    BatchObserver observer;
    observer.ended = [&](const BatchItem& item) {
        if (item.error)
            terminal.say(item.fileName + ": " + item.error->message());
        else if (!item.note.empty() && !item.resumed)
            terminal.say(item.fileName + ": " + item.note);
    };
    const BatchReport report = predictVideos(options, *progress, terminal.stop, observer);
    terminal.line.erase();
    std::optional<BatchAccuracy> accuracy;
    if (labels)
        accuracy = accuracyOf(report.items, *labels);
    if (given.json)
        terminal.write(summaryJson(
            options, report, accuracy ? std::optional(accuracyJson(*accuracy, *labels)) : std::optional<Json>()));
    if (report.stopped) {
        terminal.say(fmt::format(
            "Interrupted after {} videos; start the same command again to go on from there.", report.items.size()));
        return ExitCode::interrupted;
    }
    terminal.say(summaryText(report));
    if (accuracy)
        terminal.say(accuracyText(*accuracy, *labels));
    terminal.say(fmt::format(
        "Written: {} (1 means fake), reasons and details in {}", options.output.string(),
        sidecarPath(options.output).string()));
    if (const std::string warning = modelWarning(report.models, note); !warning.empty())
        terminal.say(warning);
    return report.failed > 0 ? ExitCode::itemsFailed : ExitCode::done;
}

} // namespace

void addPredict(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<PredictOptions>();
    CLI::App* command = program.add_subcommand("predict", "Score many videos and write a submission CSV");
    command->footer(examples);
    command
        ->add_option(
            "inputs", given->inputs,
            "Folders whose *.mp4 files are judged, lists of videos (*.txt), or videos themselves")
        ->option_text("INPUT...");
    command->add_option("--list", given->lists, "A text file with the path of a video on each line; may be repeated")
        ->option_text("FILE")
        ->allow_extra_args(false); // the next word may be a folder
    command
        ->add_option(
            "--labels", given->labels,
            "The truth, a metadata.json or a CSV \"filename,label\": log loss and AUC are told as well")
        ->option_text("FILE");
    command->add_option("-o,--output", given->output, "The CSV; default submission.csv")
        ->option_text("FILE")
        ->check(isFileName());
    command->add_option("--frames", given->frames, "Frames looked at in each video, evenly spaced; 0: all; default 32")
        ->option_text("N")
        ->check(CLI::Range(0, 1'000'000).description(""));
    command->add_option("--shard", given->shard, "Take only part I of N, counted from 0")->option_text("I/N");
    command->add_option("--videos-at-once", given->videosAtOnce, "Videos in work at a time; default: by cores")
        ->option_text("N")
        ->check(CLI::Range(1, 64).description(""));
    auto* fresh = command->add_flag(
        "--fresh", given->fresh, "Do everything anew, also what an earlier run has done, of whatever settings");
    command
        ->add_flag(
            "--resume", given->resume, "Take over what an earlier run of the same settings has done; the default")
        ->excludes(fresh);
    command->add_flag(
        "--overwrite", given->overwrite,
        "Replace also a file that no run wrote, or the table of a complete run of other settings or videos");
    command->add_flag("--json", given->json, "Print a summary as JSON on stdout");
    addProgressOptions(*command, given->progress);
    addModelOptions(*command, given->models);
    addFaceOptions(*command, given->faces);
    command->callback([given, &run] {
        if (given->inputs.empty() && given->lists.empty())
            throw CLI::ValidationError("predict", "a folder, a list or a video is required");
        (void)shardOf(given->shard);
        run = [given](const Terminal& terminal) { return predict(*given, terminal); };
    });
}

} // namespace veriframe::cli
