// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_job.h"

#include "demo_summary.h"
#include "train_report.h"

#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "dataset/preprocessing.h"
#include "demo/synthetic_dataset.h"
#include "predict/submission.h"
#include "train/checkpoint_choice.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <iterator>
#include <map>
#include <mutex>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe::cli {

namespace {

constexpr std::size_t networks = 2;
constexpr int trainingParts[] = {0, 12, 24, 36, 48}; ///< part 0 is fold 0, which is held out
constexpr int leastIdentities = 3;
constexpr int cropStride = 2;
constexpr const char* unseenPart = "dfdc_train_part_0";
constexpr std::uint64_t unseenSeed = 0x756E7365656EULL; ///< other people and motions than those of training

/// Small enough that faces come to the network as they are: what gives a fake away must survive the scaling.
const std::vector<FrameSize> demoSizes{{320, 240}, {360, 300}, {304, 320}};

SyntheticDatasetOptions trainingSet(const DemoJobOptions& demo)
{
    SyntheticDatasetOptions set;
    set.partNumbers.assign(std::begin(trainingParts), std::end(trainingParts));
    // Many people in few frames each: what is to be learnt is not them. As many reals as fakes, as training wants them.
    set.familiesPerPart = demo.size.families;
    set.fakesPerFamily = 1;
    set.identities = std::max(leastIdentities, demo.size.families * static_cast<int>(std::size(trainingParts)));
    set.frames = 3;
    set.facelessEvery = 0;
    set.sizes = demoSizes;
    set.crfs = {18, 23};
    set.seed = demo.seed;
    return set;
}

SyntheticDatasetOptions unseenSet(const DemoJobOptions& demo)
{
    SyntheticDatasetOptions set;
    set.partNumbers = {0};
    set.familiesPerPart = demo.size.unseenFamilies;
    set.fakesPerFamily = 1;
    set.identities = std::max(leastIdentities, demo.size.unseenFamilies * 3 / 2);
    set.frames = 16;
    set.facelessEvery = 0;
    set.sizes = demoSizes;
    set.crfs = {18, 23};
    set.seed = demo.seed ^ unseenSeed;
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

TrainingOptions optionsOf(const DemoJobOptions& demo, std::uint64_t seed)
{
    TrainingOptions run;
    run.config = embeddedTrainingConfig("b0");
    if (demo.size.epochs > 0)
        run.config.optimizer.schedule.epochs = demo.size.epochs;
    run.data = demo.folder / "dataset";
    run.output = demo.folder / "runs";
    run.seed = seed;
    run.prefix = prefixOfSeed("demo_", seed);
    run.resume = false;
    run.validateEvery = 4;
    run.threadsPerRank = run.loaderThreads = std::max(1, availableThreads() / static_cast<int>(networks));
    run.stochasticDepth = 0;
    run.hardDrops = demoHardDrops;
    run.augmentations = demoAugmentations;
    return run;
}

/// Networks that learn side by side, each on its share of the cores: a small one leaves a second core half idle.
class LearningTogether {
public:
    LearningTogether(Progress& progress, const std::function<void(const std::string&)>& say)
        : m_progress(progress), m_say(say)
    {}

    /// @return one result for each run. @throws what one of them threw, after the others were stopped; Stopped
    std::vector<TrainingResult> train(const std::vector<TrainingOptions>& runs, const std::stop_token& stop)
    {
        std::vector<TrainingResult> results(runs.size());
        std::stop_source stopAll;
        const std::stop_callback forward(stop, [&] { stopAll.request_stop(); });
        std::exception_ptr failure;
        const auto one = [&](std::size_t network) {
            try {
                results[network] = veriframe::train(runs[network], observer(network, runs), stopAll.get_token());
            } catch (...) {
                const std::scoped_lock lock(m_mutex);
                if (!failure)
                    failure = std::current_exception();
                stopAll.request_stop();
            }
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t network = 0; network < runs.size(); ++network)
                threads.emplace_back(one, network);
        }
        if (failure)
            std::rethrow_exception(failure);
        if (stop.stop_requested())
            throw Stopped();
        return results;
    }

private:
    TrainingObserver observer(std::size_t network, const std::vector<TrainingOptions>& runs)
    {
        const int epochs = runs[network].config.optimizer.schedule.epochs;
        const std::size_t count = runs.size();
        TrainingObserver observer;
        observer.stepped = [this, epochs, count](const StepMetrics& step) {
            const std::scoped_lock lock(m_mutex);
            const auto all = step.steps * epochs * static_cast<std::int64_t>(count);
            m_progress.report({"steps", ++m_steps, all, stepText(step)});
        };
        observer.epochEnded = [this, network](const EpochMetrics& epoch) {
            const std::scoped_lock lock(m_mutex);
            m_say(fmt::format("Network {}: {}", network + 1, epochText(epoch)));
        };
        return observer;
    }

    Progress& m_progress;
    const std::function<void(const std::string&)>& m_say;
    std::mutex m_mutex;
    std::int64_t m_steps = 0;
};

std::vector<EpochMetrics> validated(const TrainingResult& run)
{
    std::vector<EpochMetrics> epochs;
    for (const EpochMetrics& epoch : run.epochs)
        if (epoch.validated)
            epochs.push_back(epoch);
    return epochs;
}

/// The epoch of the smallest weighted loss (spec algorithms.md 11); so few epochs have no noisy beginning to leave out.
std::filesystem::path choose(const TrainingResult& run)
{
    std::vector<EpochLosses> losses;
    for (const EpochMetrics& epoch : validated(run))
        losses.push_back({epoch.epoch, epoch.fakeLoss, epoch.realLoss});
    const CheckpointChoice choice = chooseCheckpoints(losses, {.candidates = 1, .firstEpoch = 0});
    if (choice.chosen.empty())
        throw Error(ErrorCode::internal, "Choosing a checkpoint", "", choice.whyNone);
    return validated(run)[choice.chosen.front()].checkpoint;
}

std::vector<DemoVideo> predict(
    const std::vector<SyntheticDatasetVideo>& drawn, const DemoJobResult& result, Progress& progress,
    const std::stop_token& stop)
{
    BatchOptions batch;
    batch.videos = batchVideos({.folders = {result.unseenFolder}});
    batch.output = result.submission;
    batch.members = result.chosen;
    batch.ensemble.device = "cpu";
    batch.detector.kind = "dlib";
    batch.resume = false;
    const BatchReport report = predictVideos(batch, progress, stop);
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

std::filesystem::path manifestOf(const std::filesystem::path& folder)
{
    return folder / "demo.ensemble.json";
}

std::filesystem::path submissionOf(const std::filesystem::path& folder)
{
    return folder / "submission.csv";
}

std::filesystem::path summaryOf(const std::filesystem::path& folder)
{
    return folder / "summary.html";
}

/// Makes room for a new demo. What it did not make itself stays: the folder may hold somebody's training.
void clearEarlierDemo(const std::filesystem::path& folder)
{
    const bool earlier = isDemoFolder(folder);
    // What stands for the result goes too: it would name checkpoints that are gone if this demo is stopped.
    const std::array parts{folder / "dataset", folder / "runs",      folder / "unseen",
                           manifestOf(folder), submissionOf(folder), sidecarPath(submissionOf(folder)),
                           summaryOf(folder)};
    for (const std::filesystem::path& part : parts)
        if (!earlier && std::filesystem::exists(part))
            throw Error(
                ErrorCode::badInput, "Starting the demo", part.string(),
                "it is there already, and no demo of the whole job has made it", "Name another folder.");
    for (const std::filesystem::path& part : parts)
        std::filesystem::remove_all(part);
    std::filesystem::create_directories(folder);
    markDemoFolder(folder);
}

void score(DemoJobResult& result)
{
    std::vector<LabeledScore> scores;
    for (const DemoVideo& video : result.unseen)
        scores.push_back({video.score, video.fake});
    const std::optional<double> loss = logLoss(scores), area = areaUnderRoc(scores);
    if (!loss || !area)
        throw Error(ErrorCode::internal, "Scoring the demo", result.unseenFolder.string(), "nothing was judged in it");
    result.logLoss = *loss;
    result.areaUnderRoc = *area;
}

} // namespace

DemoJobResult runDemoJob(
    const DemoJobOptions& options, Progress& progress, std::stop_token stop,
    const std::function<void(const std::string&)>& say)
{
    const auto start = std::chrono::steady_clock::now();
    clearEarlierDemo(options.folder);
    DemoJobResult result;
    result.manifest = manifestOf(options.folder);
    result.unseenFolder = options.folder / "unseen" / unseenPart;
    result.submission = submissionOf(options.folder);
    result.summary = summaryOf(options.folder);

    say("Drawing videos to train with");
    writeSyntheticDataset(options.folder / "dataset", trainingSet(options), progress, stop);
    say("Finding faces, cutting them out, comparing fakes with their originals");
    preprocess(options.folder / "dataset", progress, stop);
    say(fmt::format("Training {} networks side by side", networks));
    std::vector<TrainingOptions> runs;
    for (std::uint64_t network = 0; network < networks; ++network)
        runs.push_back(optionsOf(options, options.seed * networks + network));
    result.runs = LearningTogether(progress, say).train(runs, stop);
    for (const TrainingResult& run : result.runs) {
        const std::filesystem::path checkpoint = choose(run);
        say("Chosen by its validation losses: " + checkpoint.filename().string());
        const TrainingConfig config = embeddedTrainingConfig("b0");
        result.chosen.push_back({checkpoint, config.encoder, config.inputSizePx});
    }
    EnsembleManifest manifest;
    manifest.name = "demo";
    manifest.members = result.chosen;
    manifest.detector = "dlib";
    manifest.note = demoNote;
    writeEnsembleManifest(result.manifest, manifest);

    say("Drawing other videos, of other people, and judging them");
    const auto drawn = writeSyntheticDataset(options.folder / "unseen", unseenSet(options), progress, stop);
    result.unseen = predict(drawn, result, progress, stop);
    score(result);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    writeDemoSummary(options.folder, result);
    return result;
}

} // namespace veriframe::cli
