// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/training_history.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/stop.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <string_view>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mostLogBytes = std::uint64_t(1) << 30;
constexpr std::string_view metricsName = "metrics.jsonl", textName = "training.log";

/// Takes a member if it is there and of that type. A number that is null was none: NaN.
template<typename Value>
void take(const Json& object, const char* key, Value& place)
{
    const auto found = object.find(key);
    if (found == object.end())
        return;
    if constexpr (std::same_as<Value, bool>) {
        if (found->is_boolean())
            place = found->template get<bool>();
    } else if constexpr (std::integral<Value>) {
        if (found->is_number_integer())
            place = found->template get<Value>();
    } else if constexpr (std::floating_point<Value>) {
        if (found->is_number())
            place = found->template get<Value>();
        else if (found->is_null())
            place = std::numeric_limits<Value>::quiet_NaN();
    } else if (found->is_string()) {
        place = found->template get<std::string>();
    }
}

std::vector<std::string> stringsOf(const Json& object, const char* key)
{
    std::vector<std::string> strings;
    if (const auto found = object.find(key); found != object.end() && found->is_array())
        for (const Json& entry : *found)
            if (entry.is_string())
                strings.push_back(entry.get<std::string>());
    return strings;
}

StepMetrics stepOf(const Json& object)
{
    StepMetrics step;
    take(object, "epoch", step.epoch);
    take(object, "step", step.step);
    take(object, "steps", step.steps);
    take(object, "loss", step.loss);
    take(object, "fake_loss", step.fakeLoss);
    take(object, "real_loss", step.realLoss);
    take(object, "gradient_norm", step.gradientNorm);
    take(object, "learning_rate", step.learningRate);
    take(object, "images_per_second", step.imagesPerSecond);
    take(object, "loader_wait_share", step.loaderWaitShare);
    return step;
}

EpochMetrics epochOf(const Json& object)
{
    EpochMetrics epoch;
    take(object, "epoch", epoch.epoch);
    take(object, "train_loss", epoch.trainLoss);
    take(object, "learning_rate", epoch.learningRate);
    take(object, "seconds", epoch.seconds);
    take(object, "checkpoint", epoch.checkpoint);
    take(object, "validated", epoch.validated);
    take(object, "fake_loss", epoch.fakeLoss);
    take(object, "real_loss", epoch.realLoss);
    take(object, "bce", epoch.bce);
    take(object, "bce_best", epoch.bestBce);
    take(object, "improved", epoch.improved);
    take(object, "validation_seconds", epoch.validationSeconds);
    return epoch;
}

TrainingFacts factsOf(const Json& object)
{
    TrainingFacts facts;
    take(object, "reals", facts.reals);
    take(object, "fakes", facts.fakes);
    take(object, "validation_videos", facts.validationVideos);
    take(object, "validation_crops", facts.validationCrops);
    take(object, "ranks", facts.ranks);
    facts.devices = stringsOf(object, "devices");
    take(object, "precision", facts.precision);
    take(object, "starting_weights", facts.startingWeights);
    take(object, "first_epoch", facts.firstEpoch);
    take(object, "first_step", facts.firstStep);
    return facts;
}

Device deviceOf(const std::string& name)
{
    constexpr std::string_view cuda = "cuda:";
    Device device;
    device.cuda = name.starts_with(cuda);
    if (device.cuda)
        device.index = std::atoi(name.c_str() + cuda.size());
    return device;
}

TrainingOptions optionsOf(const Json& object, const TrainingFacts& facts)
{
    TrainingOptions options;
    if (const auto config = object.find("config"); config != object.end())
        options.config = parseTrainingConfig(config->dump(), "the log's configuration");
    take(object, "data", options.data);
    take(object, "fold_table", options.foldTable);
    take(object, "fold", options.fold);
    take(object, "seed", options.seed);
    take(object, "freeze_encoder_epochs", options.freezeEncoderEpochs);
    take(object, "stochastic_depth", options.stochasticDepth);
    take(object, "average_decay", options.averageDecay);
    take(object, "grid_mask", options.gridMask);
    take(object, "hard_drops", options.hardDrops);
    std::string augmentations = toString(options.augmentations);
    take(object, "augmentations", augmentations);
    options.augmentations = parseAugmentationSet(augmentations);
    take(object, "synchronize_batch_norm", options.synchronizeBatchNorm);
    take(object, "validate_every", options.validateEvery);
    if (facts.startingWeights != "random")
        options.initialWeights = facts.startingWeights;
    for (const std::string& name : facts.devices)
        options.devices.push_back(deviceOf(name));
    return options;
}

/// Puts a line of the metrics where it belongs.
class Reading {
public:
    explicit Reading(TrainingHistory& history) : m_history(history) {}

    void add(const Json& object)
    {
        std::string type;
        take(object, "type", type);
        if (type == "run")
            return beginSession(object);
        if (type == "step")
            m_history.steps.push_back(stepOf(object));
        else if (type == "epoch")
            m_history.epochs.push_back(epochOf(object));
    }

    bool begun() const { return m_begun; }

private:
    /// A session goes on where an earlier one was, and what that had behind it counts no more.
    void beginSession(const Json& object)
    {
        TrainingHistory& history = m_history;
        history.facts = factsOf(object);
        history.options = optionsOf(object, history.facts);
        take(object, "time", history.begun);
        const auto behindStep = [&](const StepMetrics& step) {
            return std::pair(step.epoch, step.step) >= std::pair(history.facts.firstEpoch, history.facts.firstStep);
        };
        std::erase_if(history.steps, behindStep);
        std::erase_if(
            history.epochs, [&](const EpochMetrics& epoch) { return epoch.epoch >= history.facts.firstEpoch; });
        m_begun = true;
    }

    TrainingHistory& m_history;
    bool m_begun = false;
};

/// Calls take(line) with each whole line.
template<typename Take>
void eachLine(const std::string& text, Take take)
{
    for (std::size_t start = 0, end = 0; (end = text.find('\n', start)) != std::string::npos; start = end + 1)
        take(std::string_view(text).substr(start, end - start));
}

/// The files say what the options cannot: where they lie and what their names begin with.
bool takeFiles(TrainingHistory& history, const fs::path& folder, const std::string& stem)
{
    TrainingOptions& options = history.options;
    options.output = folder;
    const std::string ending = checkpointStem(options);
    if (!stem.ends_with(ending))
        return false;
    options.prefix = stem.substr(0, stem.size() - ending.size());
    std::error_code ignored;
    history.resumable = fs::exists(folder / (stem + "resume"), ignored);
    if (fs::exists(folder / (stem + std::string(textName)), ignored))
        eachLine(readTextFile(folder / (stem + std::string(textName)), mostLogBytes), [&](std::string_view line) {
            history.lines.emplace_back(line);
        });
    return true;
}

} // namespace

std::optional<TrainingHistory> readTrainingHistory(const fs::path& folder, const std::string& stem)
{
    const fs::path file = folder / (stem + std::string(metricsName));
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return std::nullopt;
    TrainingHistory history;
    Reading reading(history);
    try {
        eachLine(readTextFile(file, mostLogBytes), [&](std::string_view line) {
            const Json object = Json::parse(line, nullptr, false);
            if (object.is_object())
                reading.add(object);
        });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::unreadable)
            throw;
        return std::nullopt; // a configuration of another version
    }
    if (!reading.begun() || !takeFiles(history, folder, stem))
        return std::nullopt;
    return history;
}

std::vector<TrainingHistory> readTrainingHistories(const fs::path& folder, std::stop_token stop)
{
    std::vector<TrainingHistory> histories;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        throwIfStopped(stop);
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(metricsName))
            continue;
        try {
            if (auto history = readTrainingHistory(folder, name.substr(0, name.size() - metricsName.size())))
                histories.push_back(std::move(*history));
        } catch (const Error&) {
            continue;
        }
    }
    std::ranges::sort(
        histories, {}, [](const TrainingHistory& history) { return std::pair(history.begun, history.options.seed); });
    return histories;
}

} // namespace veriframe
