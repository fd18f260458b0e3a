// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "number_range.h"
#include "options.h"
#include "train_report.h"

#include "base/error.h"
#include "base/stop.h"
#include "media/image_ops.h"
#include "train/preview.h"
#include "train/training.h"
#include "train/training_data.h"
#include "train/training_limits.h"
#include "weights/starting_weights.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  The published recipe with one seed, on all that preprocessing has made in ROOT:
    veriframe-cli train --config b7 --data ROOT --fold 0 --seed 111 --output runs
  The five seeds of the ensemble, one after another, on four GPUs:
    veriframe-cli train --config b7 --data ROOT --seeds 111,555,777,888,999 --devices 4 --output runs
  What the data holds, without training; what augmentation makes of it:
    veriframe-cli train --data ROOT --check
    veriframe-cli train --data ROOT --preview 12 sheet.png
  The published configuration as a file to change:
    veriframe-cli train --config b7 --print-config > mine.json

A run that was interrupted goes on where it was when it is started again, also with another number of devices.
Several machines: start the same command on each with torchrun's variables (RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR,
MASTER_PORT), or use packaging/slurm/train.sbatch.)";

struct TrainOptions {
    TrainingOptions run;
    std::string config = "b7";
    std::string weights = "auto";
    std::string devices = "1";
    std::string precision = "auto";
    std::string augmentation = "published";
    std::vector<std::uint64_t> seeds{111};
    std::string prefix;
    int epochs = 0, batchSize = 0, inputSizePx = 0;
    std::vector<std::string> preview;
    bool check = false, printConfig = false, fresh = false, resume = true, json = false;
    ProgressOptions progress;
};

TrainingConfig configOf(const TrainOptions& given)
{
    const std::vector<std::string> embedded = embeddedTrainingConfigs();
    const bool isEmbedded = std::find(embedded.begin(), embedded.end(), given.config) != embedded.end();
    TrainingConfig config = isEmbedded ? embeddedTrainingConfig(given.config) : readTrainingConfig(given.config);
    if (given.epochs > 0)
        config.optimizer.schedule.epochs = given.epochs;
    if (given.batchSize > 0)
        config.optimizer.batchSize = given.batchSize;
    if (given.inputSizePx > 0)
        config.inputSizePx = given.inputSizePx;
    requireValid(config);
    return config;
}

/// "4": so many ranks, on GPUs where there are as many, else on the CPU. "cpu,cpu" or "cuda:0,cuda:2": these.
std::vector<Device> devicesOf(const std::string& text, const Launch& launch)
{
    const bool isCount = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    if (!isCount) {
        std::vector<Device> devices;
        std::size_t begin = 0;
        while (begin <= text.size()) {
            const std::size_t end = std::min(text.find(',', begin), text.size());
            devices.push_back(resolveDevice(text.substr(begin, end - begin)));
            begin = end + 1;
        }
        return devices;
    }
    const int count = std::stoi(text.substr(0, 6));
    if (count < 1 || count > 1024)
        throw Error(ErrorCode::badInput, "Choosing the devices", text, "their number must be from 1 to 1024");
    std::vector<Device> cuda;
    for (const DeviceFacts& facts : listDevices())
        if (facts.device.cuda)
            cuda.push_back(facts.device);
    const auto first = static_cast<std::size_t>(launch.localProcess * count);
    if (first + static_cast<std::size_t>(count) <= cuda.size())
        return {
            cuda.begin() + static_cast<std::ptrdiff_t>(first),
            cuda.begin() + static_cast<std::ptrdiff_t>(first) + count};
    if (!cuda.empty())
        throw Error(
            ErrorCode::notFound, "Choosing the devices", text,
            fmt::format("this machine has {} CUDA devices", cuda.size()), "Give fewer, or --devices cpu.");
    return std::vector<Device>(static_cast<std::size_t>(count));
}

std::filesystem::path initialWeights(const std::string& choice, const std::string& encoder)
{
    if (choice == "none")
        return {};
    if (choice == "auto")
        return startingWeightsOf(encoder).value_or(std::filesystem::path());
    return choice;
}

/// Shows a run while it goes on.
class RunDisplay {
public:
    RunDisplay(Progress& progress, const Terminal& terminal, bool json)
        : m_progress(progress), m_terminal(terminal), m_json(json)
    {
        m_observer.started = [this](const TrainingFacts& facts) { m_terminal.say(factsText(facts)); };
        m_observer.noted = [this](const std::string& line) { m_terminal.say(line); };
        m_observer.stepped = [this](const StepMetrics& step) {
            m_progress.report({"steps", step.step + 1, step.steps, stepText(step)});
        };
        m_observer.validating = [this](std::int64_t done, std::int64_t total) {
            m_progress.report({"validation crops", done, total, {}});
        };
        m_observer.epochEnded = [this](const EpochMetrics& epoch) {
            m_terminal.say(epochText(epoch));
            if (m_json)
                m_terminal.write(epochJson(epoch) + "\n");
        };
    }

    const TrainingObserver& observer() const { return m_observer; }

private:
    Progress& m_progress;
    const Terminal& m_terminal;
    bool m_json;
    TrainingObserver m_observer;
};

ExitCode trainSeeds(const TrainOptions& given, const Terminal& terminal)
{
    TrainingOptions options = given.run;
    options.config = configOf(given);
    options.launch = launchFromEnvironment();
    options.devices = devicesOf(given.devices, options.launch);
    options.precision = parsePrecision(given.precision);
    options.augmentations = parseAugmentationSet(given.augmentation);
    options.resume = !given.fresh;
    options.initialWeights = initialWeights(given.weights, options.config.encoder);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    for (const std::uint64_t seed : given.seeds) {
        options.seed = seed;
        options.prefix = prefixOfSeed(given.prefix, seed);
        if (given.seeds.size() > 1)
            terminal.say(fmt::format("Seed {}", seed));
        const RunDisplay display(*progress, terminal, given.json);
        const TrainingResult result = train(options, display.observer(), terminal.stop);
        terminal.line.erase();
        if (result.stopped) {
            terminal.say("Interrupted; start the same command again to go on from there.");
            return ExitCode::interrupted;
        }
        if (options.launch.process == 0)
            terminal.say(resultText(result));
    }
    return ExitCode::done;
}

ExitCode preview(const TrainOptions& given, const Terminal& terminal)
{
    int crops = 0;
    try {
        crops = std::stoi(given.preview.front());
    } catch (const std::exception&) {
        throw Error(ErrorCode::badInput, "Drawing the preview", given.preview.front(), "it is no number of crops");
    }
    const TrainingConfig config = configOf(given);
    Recipe recipe;
    recipe.inputSizePx = config.inputSizePx;
    recipe.hardDrops = given.run.hardDrops;
    recipe.augmentations = parseAugmentationSet(given.augmentation);
    recipe.gridMask = given.run.gridMask;
    const TrainingData data = readTrainingData(given.run.data, given.run.foldTable, given.run.fold);
    writePng(given.preview.back(), trainingPreview(data, recipe, crops, given.seeds.front()));
    terminal.say("Written: " + given.preview.back());
    return ExitCode::done;
}

ExitCode check(const TrainOptions& given, const Terminal& terminal)
{
    const DataCheck result = checkTrainingData(given.run.data, given.run.foldTable, terminal.stop);
    terminal.write(given.json ? checkJson(result) + "\n" : checkTable(result, given.run.fold));
    return result.missingCrops > 0 ? ExitCode::itemsFailed : ExitCode::done;
}

ExitCode run(const TrainOptions& given, const Terminal& terminal)
{
    if (given.printConfig) {
        terminal.write(toJsonText(configOf(given)) + "\n");
        return ExitCode::done;
    }
    if (given.run.data.empty())
        throw Error(
            ErrorCode::badInput, "Starting the training", "--data", "no dataset is named",
            "Give the folder that preprocessing has worked on.");
    if (given.check)
        return check(given, terminal);
    if (!given.preview.empty())
        return preview(given, terminal);
    return trainSeeds(given, terminal);
}

void addData(CLI::App& command, TrainOptions& given)
{
    command.add_option("--data", given.run.data, "Folder that preprocessing has worked on")->option_text("ROOT");
    command.add_option("--folds", given.run.foldTable, "The fold table; default ROOT/folds.csv")->option_text("FILE");
    command.add_option("--fold", given.run.fold, "The fold held out for validation; default 0")
        ->option_text("N")
        ->check(CLI::Range(0, 49).description(""));
    command.add_flag("--check", given.check, "Only count crops, labels and missing files of each fold");
    command.add_option("--preview", given.preview, "Only draw N crops and what augmentation makes of them")
        ->option_text("N FILE.png")
        ->expected(2);
}

void addConfig(CLI::App& command, TrainOptions& given)
{
    command.add_option("--config", given.config, "b7 (published, default), b5 (published), b0 (small), or a JSON file")
        ->option_text("NAME")
        ->group("Configuration");
    command.add_flag("--print-config", given.printConfig, "Only print the configuration as JSON")
        ->group("Configuration");
    const auto number = [&](const char* name, int& value, const char* what, int highest) {
        command.add_option(name, value, what)
            ->option_text("N")
            ->check(CLI::Range(1, highest).description(""))
            ->group("Configuration");
    };
    number("--epochs", given.epochs, "Instead of the configuration's", TrainingLimits::mostEpochs);
    number("--batch-size", given.batchSize, "Of each device, instead of the configuration's", 4096);
    number(
        "--input-size", given.inputSizePx, "Side of the network's input in pixels, instead of the configuration's",
        4096);
    command
        .add_option("--weights", given.weights, "Where to start: auto (published ones where found), none, or a file")
        ->option_text("FILE")
        ->group("Configuration");
    command
        .add_option(
            "--freeze-epochs", given.run.freezeEncoderEpochs, "First epochs in which only the classifier's head learns")
        ->option_text("N")
        ->check(CLI::Range(0, TrainingLimits::mostEpochs).description(""))
        ->group("Configuration");
    command
        .add_option(
            "--stochastic-depth", given.run.stochasticDepth,
            "How often the last block is left out while it learns, earlier ones less; 0: never, default 0.2")
        ->option_text("R")
        ->check(numberFrom(0, TrainingLimits::mostStochasticDepth))
        ->group("Configuration");
    command
        .add_option(
            "--average-decay", given.run.averageDecay,
            "Keep a moving average of the weights with this decay (0.999) and validate and save it; default off")
        ->option_text("D")
        ->check(numberFrom(0, TrainingLimits::mostAverageDecay))
        ->group("Configuration");
    command.add_flag("--grid-mask", given.run.gridMask, "Also hide one side of a line in each crop")
        ->group("Configuration");
    command.add_flag("!--no-hard-drops", given.run.hardDrops, "Do not blank facial parts")->group("Configuration");
    command
        .add_option(
            "--augmentation", given.augmentation,
            "published (default), geometric (flip, shift, scale, rotate only) or none")
        ->option_text("NAME")
        ->group("Configuration");
    command.add_flag("!--local-batch-norm", given.run.synchronizeBatchNorm, "Batch norm of each device alone")
        ->group("Configuration");
}

void addPlace(CLI::App& command, TrainOptions& given)
{
    command
        .add_option(
            "--devices", given.devices,
            "How many (GPUs where there are any, else ranks on the CPU), or which: cuda:0,cuda:1; default 1")
        ->option_text("N")
        ->group("Machine");
    command
        .add_option(
            "--precision", given.precision, "auto, float32, bfloat16 or float16; auto: what the device does well")
        ->option_text("NAME")
        ->group("Machine");
    command
        .add_option(
            "--threads", given.run.threadsPerRank, "CPU threads of each device's network; default: a fair share")
        ->option_text("N")
        ->check(CLI::Range(1, TrainingLimits::mostThreads).description(""))
        ->group("Machine");
    command.add_option("--loader-threads", given.run.loaderThreads, "Threads that read and augment, per device")
        ->option_text("N")
        ->check(CLI::Range(1, TrainingLimits::mostThreads).description(""))
        ->group("Machine");
}

} // namespace

void addTrain(CLI::App& program, Run& run_)
{
    const auto given = std::make_shared<TrainOptions>();
    CLI::App* command = program.add_subcommand("train", "Train classifiers on preprocessed data");
    command->footer(examples);
    addData(*command, *given);
    auto* seed = command->add_option("--seed", given->seeds, "Decides everything that is drawn; default 111")
                     ->option_text("N")
                     ->expected(1);
    command->add_option("--seeds", given->seeds, "Several runs, one after another")
        ->option_text("N,N,...")
        ->delimiter(',')
        ->excludes(seed);
    given->run.output = "runs";
    command->add_option("-o,--output", given->run.output, "Folder of checkpoints and logs; default runs")
        ->option_text("DIR");
    command->add_option("--prefix", given->prefix, "Checkpoints are called <prefix><seed>_DeepFakeClassifier_...")
        ->option_text("TEXT");
    auto* fresh = command->add_flag("--fresh", given->fresh, "Start anew, also where a run could go on");
    command->add_flag("--resume", given->resume, "Go on where an earlier run ended; the default")->excludes(fresh);
    command->add_option("--validate-every", given->run.validateEvery, "Epochs between two validations; default 1")
        ->option_text("N")
        ->check(CLI::Range(1, TrainingLimits::mostEpochs).description(""));
    command->add_flag("--json", given->json, "Print each epoch, or the check, as JSON on stdout");
    addConfig(*command, *given);
    addPlace(*command, *given);
    addProgressOptions(*command, given->progress);
    command->callback([given, &run_] { run_ = [given](const Terminal& terminal) { return run(*given, terminal); }; });
}

} // namespace veriframe::cli
