// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "demo_job.h"
#include "options.h"
#include "preprocess_report.h"
#include "progress_text.h"

#include "base/error.h"
#include "base/json.h"
#include "demo/synthetic_dataset.h"
#include "demo/synthetic_video.h"
#include "nn/checkpoint_file.h"
#include "predict/submission.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  The whole main job on drawn videos, some minutes; nothing is downloaded:
    veriframe-cli demo
  The same in a minute or two, with networks that have learnt little:
    veriframe-cli demo my-demo --families 10 --epochs 4
  Only to see that everything works, in seconds, with a network that knows nothing:
    veriframe-cli demo my-demo --untrained --pairs 10
  A dataset in the layout of the DFDC, drawn and preprocessed for training:
    veriframe-cli demo my-demo --dataset

The demo draws real videos and manipulated copies, finds the faces (dlib's detector, which needs no download), trains
two small networks, chooses a checkpoint of each, judges videos of other people with both and compares with the truth.
Its networks have seen drawn faces only: their scores mean nothing for real videos.)";

constexpr const char* demoEncoder = "tf_efficientnet_b0_ns";
constexpr int demoInputSizePx = 224;
constexpr std::uint64_t demoWeightsSeed = 1;

struct DemoOptions {
    std::filesystem::path folder = "veriframe-demo";
    int pairs = 3;
    int frames = 60;
    std::uint64_t seed = 1;
    DemoSize size;
    bool dataset = false, untrained = false;
    ProgressOptions progress;
};

/// The network of the demo: random weights, marked as untrained.
void writeUntrainedNetwork(const std::filesystem::path& path)
{
    Checkpoint checkpoint = untrainedCheckpoint(demoEncoder, demoWeightsSeed);
    checkpoint.epoch = -1;
    writeTorchCheckpoint(path, checkpoint);
}

/// File, what it is, its score: what was drawn is known.
std::string table(const BatchReport& report, const Json& metadata)
{
    std::string text = fmt::format("{:<18} {:<6} {:>7}  {}\n", "video", "is", "score", "state");
    for (const BatchItem& item : report.items) {
        const auto entry = metadata.find(item.fileName);
        const std::string label = entry == metadata.end() ? "?" : entry->value("label", "?");
        text += fmt::format("{:<18} {:<6} {:>7.4f}  {}\n", item.fileName, label, item.score, toString(item.state));
    }
    return text;
}

/// Draws a dataset with every kind of manipulation and runs the five preprocessing steps on it.
ExitCode datasetDemo(const DemoOptions& given, const Terminal& terminal)
{
    const std::filesystem::path root = given.folder / "dataset";
    SyntheticDatasetOptions drawing;
    drawing.frames = given.frames;
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    terminal.say("Drawing a dataset in " + root.string());
    writeSyntheticDataset(root, drawing, *progress, terminal.stop);

    PreprocessingOptions options;
    options.detector.kind = "dlib";
    const DatasetIndex index = readDatasetIndex(root, terminal.stop);
    terminal.say("Finding faces, cutting them out, comparing fakes with their originals");
    const PreprocessingReport report = runPreprocessing(index, trainingSteps(), options, *progress, terminal.stop);
    terminal.line.erase();
    if (report.stopped)
        return ExitCode::interrupted;
    const std::vector<VideoCompleteness> videos = readCompleteness(index, options, terminal.stop);
    writeCompletenessReport(reportPath(root, {}), index, options, videos);
    terminal.write(completenessTable(index, videos, true));
    for (const StepReport& step : report.steps)
        terminal.say(stepLine(step));
    return hasFailures(index, videos) ? ExitCode::itemsFailed : ExitCode::done;
}

/// File, what it is, its score.
std::string table(const std::vector<DemoVideo>& videos)
{
    std::string text = fmt::format("{:<18} {:<20} {:>7}  {}\n", "unseen video", "is", "score", "state");
    for (const DemoVideo& video : videos)
        text += fmt::format("{:<18} {:<20} {:>7.4f}  {}\n", video.name, video.kind, video.score, toString(video.state));
    return text;
}

/// The main job end to end.
ExitCode wholeDemo(const DemoOptions& given, const Terminal& terminal)
{
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const DemoJobResult result =
        runDemoJob({given.folder, given.seed, given.size}, *progress, terminal.stop, [&](const std::string& line) {
            terminal.line.erase();
            terminal.say(line);
        });
    terminal.line.erase();
    terminal.write(table(result.unseen));
    terminal.write(fmt::format("log loss {:.4f}, area under the ROC {:.4f}\n", result.logLoss, result.areaUnderRoc));
    terminal.say(fmt::format(
        "Done in {}. With pictures: {}\nThe ensemble: {}", durationText(result.seconds), result.summary.string(),
        result.manifest.string()));
    terminal.say(demoNote);
    return ExitCode::done;
}

ExitCode untrainedDemo(const DemoOptions& given, const Terminal& terminal)
{
    const std::filesystem::path videos = given.folder / "videos";
    const std::filesystem::path model = given.folder / "untrained_b0.pth";
    SyntheticSetOptions set;
    set.pairs = given.pairs;
    set.frames = given.frames;
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    terminal.say(fmt::format("Drawing {} pairs of videos in {}", given.pairs, videos.string()));
    writeSyntheticSet(videos, set, *progress, terminal.stop);
    writeUntrainedNetwork(model);

    BatchOptions options;
    options.videos = batchVideos({.folders = {videos}});
    options.output = given.folder / "submission.csv";
    options.members = {{model, demoEncoder, demoInputSizePx}};
    options.ensemble.device = "cpu";
    options.detector.kind = "dlib";
    options.resume = false;
    terminal.say("Decoding, finding faces, classifying, aggregating");
    const BatchReport report = predictVideos(options, *progress, terminal.stop);
    terminal.line.erase();
    if (report.stopped)
        return ExitCode::interrupted;
    terminal.write(table(report, readJsonFile(videos / "metadata.json")));
    terminal.say(fmt::format(
        "Written in {}: {} and {}", durationText(report.seconds), options.output.string(),
        sidecarPath(options.output).string()));
    terminal.say(modelWarning(report.models));
    return report.failed > 0 ? ExitCode::itemsFailed : ExitCode::done;
}

ExitCode demo(const DemoOptions& given, const Terminal& terminal)
{
    if (given.dataset)
        return datasetDemo(given, terminal);
    return given.untrained ? untrainedDemo(given, terminal) : wholeDemo(given, terminal);
}

} // namespace

void addDemo(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<DemoOptions>();
    CLI::App* command = program.add_subcommand("demo", "Draw videos and run the main job on them, without a download");
    command->footer(examples);
    command->add_option("folder", given->folder, "Where everything is written; default veriframe-demo")
        ->option_text("DIR");
    command->add_flag(
        "--dataset", given->dataset, "Draw a dataset in the layout of the DFDC and preprocess it instead");
    command->add_flag(
        "--untrained", given->untrained, "Only draw a few videos and judge them with an untrained network: seconds");
    command->add_option("--seed", given->seed, "Of what is drawn and of the networks; default 1")->option_text("N");
    command
        ->add_option(
            "--families", given->size.families,
            "Pairs of a real and a manipulated video in each of the five parts that are trained on; default 66")
        ->option_text("N")
        ->check(CLI::Range(1, 10'000).description(""));
    command
        ->add_option(
            "--unseen", given->size.unseenFamilies, "Pairs of other people's videos that are judged; default 40")
        ->option_text("N")
        ->check(CLI::Range(1, 10'000).description(""));
    command->add_option("--epochs", given->size.epochs, "Of each network; default 16")
        ->option_text("N")
        ->check(CLI::Range(1, 10'000).description(""));
    command->add_option("--pairs", given->pairs, "With --untrained: pairs of a real and a manipulated video; default 3")
        ->option_text("N")
        ->check(CLI::Range(1, 1000).description(""));
    command->add_option("--frames", given->frames, "With --untrained or --dataset: frames of each video; default 60")
        ->option_text("N")
        ->check(CLI::Range(1, 100'000).description(""));
    addProgressOptions(*command, given->progress);
    command->callback([given, &run] { run = [given](const Terminal& terminal) { return demo(*given, terminal); }; });
}

} // namespace veriframe::cli
