// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "options.h"
#include "output_files.h"
#include "progress_text.h"

#include "base/error.h"
#include "base/json.h"
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
  The second of four equal parts, on a machine of its own:
    veriframe-cli predict videos --shard 1/4 --output part1.csv

Beside the CSV stands OUTPUT.details.jsonl: what was computed from what, and the reason wherever a label is 0.5 for
want of a face or a readable video. A run that was interrupted goes on where it was when it is started again; a run
that is complete does only what is new, changed or had failed.)";

struct PredictOptions {
    std::filesystem::path folder;
    std::filesystem::path output = "submission.csv";
    ModelOptions models;
    FaceOptions faces;
    ProgressOptions progress;
    int frames = 32;
    std::string shard = "0/1";
    int videosAtOnce = 0;
    bool fresh = false, resume = true;
    bool json = false;
};

BatchOptions batchOptions(const PredictOptions& given, OpenedOptions opened)
{
    BatchOptions options;
    options.folder = given.folder;
    options.output = given.output;
    options.members = std::move(opened.members);
    options.ensemble = opened.ensemble;
    options.detector = opened.detector;
    options.analysis = opened.analysis;
    options.analysis.framesWanted = given.frames;
    options.analysis.decoderThreads = 0; // shared out among the videos at work
    options.videosAtOnce = given.videosAtOnce;
    options.resume = !given.fresh;
    options.shard = shardOf(given.shard);
    return options;
}

std::string summaryJson(const BatchOptions& options, const BatchReport& report)
{
    Json json;
    json["output"] = options.output.string();
    json["details"] = sidecarPath(options.output).string();
    json["videos"] = report.items.size();
    json["failed"] = report.failed;
    json["stopped"] = report.stopped;
    json["seconds"] = report.seconds;
    json["items"] = Json::array();
    for (const BatchItem& item : report.items) {
        Json entry{{"file", item.fileName}, {"label", item.score}, {"state", toString(item.state)}};
        entry["resumed"] = item.resumed;
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
    OpenedOptions opened = openedOptions(given.models, given.faces);
    const std::string note = opened.note;
    const BatchOptions options = batchOptions(given, std::move(opened));
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const auto onItem = [&](const BatchItem& item) {
        if (item.error)
            terminal.say(item.fileName + ": " + item.error->message());
        else if (!item.note.empty() && !item.resumed)
            terminal.say(item.fileName + ": " + item.note);
    };
    const BatchReport report = predictFolder(options, *progress, terminal.stop, onItem);
    terminal.line.erase();
    if (given.json)
        terminal.write(summaryJson(options, report));
    if (report.stopped) {
        terminal.say(fmt::format(
            "Interrupted after {} videos; start the same command again to go on from there.", report.items.size()));
        return ExitCode::interrupted;
    }
    terminal.say(summaryText(report));
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
    CLI::App* command = program.add_subcommand("predict", "Score every video of a folder and write a submission CSV");
    command->footer(examples);
    command->add_option("folder", given->folder, "Folder whose *.mp4 files are judged")->option_text("DIR")->required();
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
    auto* fresh = command->add_flag("--fresh", given->fresh, "Do everything anew, also what an earlier run has done");
    command
        ->add_flag(
            "--resume", given->resume, "Take over what an earlier run of the same settings has done; the default")
        ->excludes(fresh);
    command->add_flag("--json", given->json, "Print a summary as JSON on stdout");
    addProgressOptions(*command, given->progress);
    addModelOptions(*command, given->models);
    addFaceOptions(*command, given->faces);
    command->callback([given, &run] {
        (void)shardOf(given->shard);
        run = [given](const Terminal& terminal) { return predict(*given, terminal); };
    });
}

} // namespace veriframe::cli
