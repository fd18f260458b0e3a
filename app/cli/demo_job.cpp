// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_job.h"

#include "demo_summary.h"
#include "train_report.h"

#include "base/error.h"
#include "base/stop.h"
#include "dataset/preprocessing.h"
#include "demo/synthetic_dataset.h"
#include "train/checkpoint_choice.h"

#include <array>
#include <chrono>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr int networks = 2;
constexpr int cropStride = 4;
constexpr const char* unseenPart = "dfdc_train_part_0";
constexpr std::uint64_t unseenSeed = 0x756E7365656EULL; ///< other people and motions than those of training

/// Small enough that faces come to the network as they are: what gives a fake away must survive the scaling.
const std::vector<FrameSize> demoSizes{{320, 240}, {360, 300}, {304, 320}};

SyntheticDatasetOptions trainingSet(std::uint64_t seed)
{
    SyntheticDatasetOptions set;
    set.partNumbers = {0, 12, 24, 36, 48}; // part 0 is fold 0, which is held out
    set.familiesPerPart = 22;
    set.fakesPerFamily = 2;
    set.identities = 120;
    set.frames = 8;
    set.facelessEvery = 0;
    set.sizes = demoSizes;
    set.crfs = {18, 23};
    set.seed = seed;
    return set;
}

SyntheticDatasetOptions unseenSet(std::uint64_t seed)
{
    SyntheticDatasetOptions set;
    set.partNumbers = {0};
    set.familiesPerPart = 16;
    set.fakesPerFamily = 1;
    set.identities = 24;
    set.frames = 16;
    set.facelessEvery = 0;
    set.sizes = demoSizes;
    set.crfs = {18, 23};
    set.seed = seed ^ unseenSeed;
    return set;
}

void preprocess(const std::filesystem::path& root, Progress& progress, const std::stop_token& stop)
{
    PreprocessingOptions options;
    options.detector.kind = "dlib"; // needs no download
    options.frameStride = cropStride;
    options.fresh = true;
    const DatasetIndex index = readDatasetIndex(root, stop);
    if (runPreprocessing(index, trainingSteps(), options, progress, stop).stopped)
        throw Stopped();
}

TrainingResult trainNetwork(
    const DemoJobOptions& options, std::uint64_t seed, Progress& progress, const std::stop_token& stop,
    const std::function<void(const std::string&)>& say)
{
    TrainingOptions run;
    run.config = embeddedTrainingConfig("b0");
    run.data = options.folder / "dataset";
    run.output = options.folder / "runs";
    run.seed = seed;
    run.prefix = prefixOfSeed("demo_", seed);
    run.resume = false;
    // So few steps from random weights learn nothing through what makes long runs robust.
    run.stochasticDepth = 0;
    run.hardDrops = false;
    run.augmentations = false;
    TrainingObserver observer;
    observer.stepped = [&](const StepMetrics& step) {
        progress.report({"steps", step.step + 1, step.steps, stepText(step)});
    };
    observer.epochEnded = [&](const EpochMetrics& epoch) { say(epochText(epoch)); };
    TrainingResult result = train(run, observer, stop);
    if (result.stopped)
        throw Stopped();
    return result;
}

/// The epoch of the smallest weighted loss (spec algorithms.md 11); so few epochs have no noisy beginning to leave out.
std::filesystem::path choose(const TrainingResult& run)
{
    std::vector<EpochLosses> losses;
    for (const EpochMetrics& epoch : run.epochs)
        losses.push_back({epoch.epoch, epoch.fakeLoss, epoch.realLoss});
    const CheckpointChoice choice = chooseCheckpoints(losses, {.candidates = 1, .firstEpoch = 0});
    if (choice.chosen.empty())
        throw Error(ErrorCode::internal, "Choosing a checkpoint", "", choice.whyNone);
    return run.epochs[choice.chosen.front()].checkpoint;
}

std::vector<DemoVideo> predict(
    const std::vector<SyntheticDatasetVideo>& drawn, const DemoJobResult& result, Progress& progress,
    const std::stop_token& stop)
{
    BatchOptions batch;
    batch.folder = result.unseenFolder;
    batch.output = result.submission;
    batch.members = result.chosen;
    batch.ensemble.device = "cpu";
    batch.detector.kind = "dlib";
    batch.resume = false;
    const BatchReport report = predictFolder(batch, progress, stop);
    if (report.stopped)
        throw Stopped();
    std::map<std::string, const SyntheticDatasetVideo*> truth;
    for (const SyntheticDatasetVideo& video : drawn)
        truth[video.name] = &video;
    std::vector<DemoVideo> videos;
    for (const BatchItem& item : report.items) {
        const auto found = truth.find(item.fileName);
        if (found == truth.end())
            continue; // somebody else's file in the folder
        const bool fake = found->second->isFake();
        videos.push_back(
            {item.fileName, fake ? toString(found->second->drawing.manipulation) : "real", fake, item.state,
             item.score});
    }
    return videos;
}

void score(DemoJobResult& result)
{
    std::vector<LabeledScore> scores;
    for (const DemoVideo& video : result.unseen)
        scores.push_back({video.score, video.fake});
    result.logLoss = logLoss(scores).value_or(0);
    result.areaUnderRoc = areaUnderRoc(scores).value_or(0);
}

} // namespace

DemoJobResult runDemoJob(
    const DemoJobOptions& options, Progress& progress, std::stop_token stop,
    const std::function<void(const std::string&)>& say)
{
    const auto start = std::chrono::steady_clock::now();
    for (const char* part : {"dataset", "runs", "unseen"})
        std::filesystem::remove_all(options.folder / part);
    DemoJobResult result;
    result.manifest = options.folder / "demo.ensemble.json";
    result.unseenFolder = options.folder / "unseen" / unseenPart;
    result.submission = options.folder / "submission.csv";
    result.summary = options.folder / "summary.html";

    say("Drawing videos to train with");
    writeSyntheticDataset(options.folder / "dataset", trainingSet(options.seed), progress, stop);
    say("Finding faces, cutting them out, comparing fakes with their originals");
    preprocess(options.folder / "dataset", progress, stop);
    for (int network = 0; network < networks; ++network) {
        say(fmt::format("Training network {} of {}", network + 1, networks));
        const std::uint64_t seed = options.seed * networks + static_cast<std::uint64_t>(network);
        result.runs.push_back(trainNetwork(options, seed, progress, stop, say));
        const std::filesystem::path checkpoint = choose(result.runs.back());
        say("Chosen by its validation losses: " + checkpoint.filename().string());
        const TrainingConfig config = embeddedTrainingConfig("b0");
        result.chosen.push_back({checkpoint, config.encoder, config.inputSizePx});
    }
    EnsembleManifest manifest;
    manifest.name = "demo";
    manifest.members = result.chosen;
    manifest.detector = "dlib";
    writeEnsembleManifest(result.manifest, manifest);

    say("Drawing other videos, of other people, and judging them");
    const auto drawn = writeSyntheticDataset(options.folder / "unseen", unseenSet(options.seed), progress, stop);
    result.unseen = predict(drawn, result, progress, stop);
    score(result);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    writeDemoSummary(options.folder, result);
    return result;
}

} // namespace veriframe::cli
