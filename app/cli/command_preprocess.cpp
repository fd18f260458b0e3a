// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "one_of.h"
#include "options.h"
#include "preprocess_report.h"
#include "progress_text.h"

#include "base/error.h"
#include "base/json.h"
#include "dataset/preprocessing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  Everything that training needs, from ROOT/dfdc_train_part_N/{metadata.json,*.mp4}:
    veriframe-cli preprocess all ROOT
  What is done, what is missing and why, without doing anything:
    veriframe-cli preprocess status ROOT
  One of eight machines' share; the folds follow when all eight have ended:
    veriframe-cli preprocess all ROOT --shard 3/8
    veriframe-cli preprocess folds ROOT
  Copies at lower quality:
    veriframe-cli preprocess compress ROOT --seed 7

A run that was interrupted or killed goes on where it was when it is started again, and does only what is missing or
was made with other settings or from other inputs. What the published Python tools have made is taken over. Why a
video was skipped or failed stands in ROOT/preprocessing_report.json.)";

struct PreprocessOptions {
    std::filesystem::path root;
    FaceOptions faces;
    ProgressOptions progress;
    PreprocessingOptions run;
    std::string device = "auto"; ///< of the detector
    std::string shard = "0/1";
    std::string table = "short";
    bool resume = true, json = false;
};

PreprocessingOptions runOptions(const PreprocessOptions& given)
{
    PreprocessingOptions options = given.run;
    options.profile = parseProfile(given.faces.profile);
    options.detector.kind = given.faces.detector;
    options.detector.weightsDirectory = given.faces.detectorWeights;
    options.detector.device = given.device;
    options.shard = shardOf(given.shard);
    return options;
}

DatasetIndex readIndex(const PreprocessOptions& given, const Terminal& terminal)
{
    DatasetIndex index = readDatasetIndex(given.root, terminal.stop);
    for (const std::string& line : problemLines(index))
        terminal.say(line);
    return index;
}

/// Writes and shows what is complete now. @return whether a video failed or a part could not be read
bool report(
    const PreprocessOptions& given, const DatasetIndex& index, const PreprocessingOptions& options,
    const PreprocessingReport* run, const Terminal& terminal)
{
    const std::vector<VideoCompleteness> videos = readCompleteness(index, options, terminal.stop);
    const std::filesystem::path file = reportPath(index.root, options.shard);
    if (run)
        writeCompletenessReport(file, index, options, videos);
    terminal.line.erase();
    if (given.json) {
        Json json = completenessJson(index, options, videos);
        terminal.write(toJsonLine(run ? withRun(std::move(json), *run) : json) + "\n");
    } else
        terminal.write(completenessTable(index, videos, given.table == "full"));
    if (run)
        terminal.say("Every video and its reasons: " + file.string());
    return hasFailures(index, videos);
}

ExitCode
preprocess(const PreprocessOptions& given, const std::vector<PreprocessingStep>& steps, const Terminal& terminal)
{
    PreprocessingOptions options = runOptions(given);
    const DatasetIndex index = readIndex(given, terminal);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    PreprocessingObserver observer;
    observer.ended = [&](PreprocessingStep step, const StepRecord& record) {
        if (record.state == StepState::failed)
            terminal.say(fmt::format("{}: {} failed: {}", record.video, toString(step), record.why));
    };
    const PreprocessingReport result = runPreprocessing(index, steps, options, *progress, terminal.stop, observer);
    terminal.line.erase();
    for (const StepReport& step : result.steps)
        terminal.say(stepLine(step));
    if (result.stopped) {
        terminal.say("Interrupted; start the same command again to go on from there.");
        return ExitCode::interrupted;
    }
    if (!result.foldsLeftOut.empty())
        terminal.say("folds: left out. " + result.foldsLeftOut);
    options.fresh = false; // what was made just now counts
    const bool isOptional = steps.front() == PreprocessingStep::compress || steps.front() == PreprocessingStep::frames;
    bool failed = hasUnreadableParts(index);
    for (const StepReport& step : result.steps)
        failed = failed || step.counts.failed > 0;
    if (isOptional && given.json)
        terminal.write(toJsonLine(withRun(Json::object(), result)) + "\n");
    if (!isOptional)
        report(given, index, options, &result, terminal);
    return failed ? ExitCode::itemsFailed : ExitCode::done;
}

ExitCode status(const PreprocessOptions& given, const Terminal& terminal)
{
    const PreprocessingOptions options = runOptions(given);
    const DatasetIndex index = readIndex(given, terminal);
    const bool failed = report(given, index, options, nullptr, terminal);
    return failed ? ExitCode::itemsFailed : ExitCode::done;
}

void addCommonOptions(CLI::App& command, PreprocessOptions& given)
{
    command.add_option("root", given.root, "Folder that holds dfdc_train_part_0 and so on")
        ->option_text("ROOT")
        ->required();
    command.add_option("--shard", given.shard, "Take only part I of N, counted from 0")->option_text("I/N");
    command.add_flag("--json", given.json, "Print the report as JSON on stdout instead of a table");
    command.add_option("--threads", given.run.threads, "CPU threads; default: all that are available")
        ->option_text("N")
        ->check(CLI::Range(1, 1024).description(""));
    addProgressOptions(command, given.progress);
}

void addRunOptions(CLI::App& command, PreprocessOptions& given)
{
    auto* fresh = command.add_flag("--fresh", given.run.fresh, "Do everything anew, also what is done already");
    command.add_flag("--resume", given.resume, "Do only what is missing or out of date; the default")->excludes(fresh);
    command.add_option("--videos-at-once", given.run.videosAtOnce, "Videos in work at a time; default: one a thread")
        ->option_text("N")
        ->check(CLI::Range(1, 1024).description(""));
}

void addDetectorOptions(CLI::App& command, PreprocessOptions& given)
{
    addFaceOptions(command, given.faces);
    command
        .add_option(
            "--device", given.device, "Where MTCNN runs: auto (CUDA where there is one, default), cpu, cuda or cuda:N")
        ->option_text("NAME")
        ->group("Faces");
}

void addStride(CLI::App& command, PreprocessOptions& given)
{
    command.add_option("--stride", given.run.frameStride, "Cut faces out of every N-th frame; default 10")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000).description(""));
}

void addSplits(CLI::App& command, PreprocessOptions& given)
{
    command
        .add_option("--splits", given.run.splits, "Number of folds that the parts 0 to 49 are dealt out to; default 16")
        ->option_text("N")
        ->check(CLI::Range(1, 50).description(""));
}

void addTable(CLI::App& command, PreprocessOptions& given)
{
    command.add_option("--table", given.table, "short (counts and what is missing, default) or full (every video)")
        ->option_text("FORM")
        ->check(oneOf({"short", "full"}));
}

using GivenOptions = std::shared_ptr<PreprocessOptions>;

CLI::App* addStep(
    CLI::App& parent, Run& run, const char* name, const char* what, std::vector<PreprocessingStep> steps,
    const GivenOptions& given)
{
    CLI::App* command = parent.add_subcommand(name, what);
    addCommonOptions(*command, *given);
    addRunOptions(*command, *given);
    command->callback([given, &run, steps = std::move(steps)] {
        (void)shardOf(given->shard);
        run = [given, steps](const Terminal& terminal) { return preprocess(*given, steps, terminal); };
    });
    return command;
}

void addTrainingSteps(CLI::App& parent, Run& run)
{
    const auto make = [&](const char* name, const char* what, std::vector<PreprocessingStep> steps) {
        const auto given = std::make_shared<PreprocessOptions>();
        CLI::App* command = addStep(parent, run, name, what, std::move(steps), given);
        // Every step tells how complete all of them are, and that depends on all settings.
        addStride(*command, *given);
        addSplits(*command, *given);
        addTable(*command, *given);
        addDetectorOptions(*command, *given);
    };
    const auto all = trainingSteps();
    make("all", "The five steps in their order", {all.begin(), all.end()});
    make("boxes", "Find the faces of every frame of every real video", {PreprocessingStep::boxes});
    make("crops", "Cut the faces out of every tenth frame of every video", {PreprocessingStep::crops});
    make("landmarks", "Find five points on the crops of real videos", {PreprocessingStep::landmarks});
    make("diffs", "Compare each fake's crops with its original's", {PreprocessingStep::diffs});
    make("folds", "Write folds.csv: every crop and its fold", {PreprocessingStep::folds});
}

void addOptionalSteps(CLI::App& parent, Run& run)
{
    const auto compressing = std::make_shared<PreprocessOptions>();
    CLI::App* compress = addStep(
        parent, run, "compress", "Optional: copies of all videos at lower quality, in ROOT/compressed",
        {PreprocessingStep::compress}, compressing);
    compress->add_option("--crf", compressing->run.crfs, "Constant rate factors to choose from; default 23 28 32")
        ->option_text("N...")
        ->check(CLI::Range(0, 51).description(""));
    compress->add_option("--seed", compressing->run.seed, "Decides which video gets which factor; default 1")
        ->option_text("N");

    const auto dumping = std::make_shared<PreprocessOptions>();
    CLI::App* frames = addStep(
        parent, run, "frames", "Optional: whole frames as JPEG, in ROOT/jpegs", {PreprocessingStep::frames}, dumping);
    frames->add_option("--every", dumping->run.dumpStride, "Take every N-th frame; default 1")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000).description(""));
    frames->add_option("--quality", dumping->run.jpegQuality, "Of the JPEG files, 1 to 100; default 95")
        ->option_text("N")
        ->check(CLI::Range(1, 100).description(""));
}

void addStatus(CLI::App& parent, Run& run)
{
    const auto given = std::make_shared<PreprocessOptions>();
    CLI::App* command = parent.add_subcommand("status", "Tell what is done, missing, out of date or failed, and why");
    addCommonOptions(*command, *given);
    addStride(*command, *given);
    addSplits(*command, *given);
    addTable(*command, *given);
    addDetectorOptions(*command, *given);
    command->callback([given, &run] {
        (void)shardOf(given->shard);
        run = [given](const Terminal& terminal) { return status(*given, terminal); };
    });
}

} // namespace

void addPreprocess(CLI::App& program, Run& run)
{
    CLI::App* command =
        program.add_subcommand("preprocess", "Turn a DFDC-style dataset into training data, step by step");
    command->footer(examples);
    command->require_subcommand(1);
    addTrainingSteps(*command, run);
    addStatus(*command, run);
    addOptionalSteps(*command, run);
}

} // namespace veriframe::cli
