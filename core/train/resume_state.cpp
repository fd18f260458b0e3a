// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/resume_state_internal.h"

#include "base/error.h"
#include "base/json.h"
#include "nn/checkpoint_file.h"
#include "train/tensor_conversion_internal.h"

#include <cstring>
#include <limits>
#include <map>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace veriframe {

namespace {

constexpr const char* doing = "Resuming the training";
constexpr const char* remedy = "Choose another output folder, or start afresh (--fresh).";
constexpr int formatVersion = 1;
constexpr double largestLossScale = 1 << 30;

// Entries of the file.
constexpr const char* runName = "run";
constexpr const char* averagesName = "averages";
const std::string modelPrefix = "model.", optimizerPrefix = "optimizer.";

NamedTensor textTensor(const std::string& name, const std::string& text)
{
    TensorData data;
    data.type = TensorType::uint8;
    data.shape = {static_cast<std::int64_t>(text.size())};
    data.bytes.resize(text.size());
    std::memcpy(data.bytes.data(), text.data(), text.size());
    return {name, std::move(data)};
}

/// What must be the same for a run to go on; the number of ranks, devices and threads may change.
Json identityOf(const TrainingOptions& options)
{
    return {
        {"config", Json::parse(toJsonText(options.config))},
        {"fold", options.fold},
        {"seed", options.seed},
        {"freeze_encoder_epochs", options.freezeEncoderEpochs},
        {"stochastic_depth", options.stochasticDepth},
        {"average_decay", options.averageDecay},
        {"grid_mask", options.gridMask},
        {"hard_drops", options.hardDrops},
        {"augmentations", toString(options.augmentations)},
        {"synchronize_batch_norm", options.synchronizeBatchNorm}};
}

/// The path of the first setting that differs.
std::string firstDifference(const Json& saved, const Json& wanted)
{
    const Json patch = Json::diff(saved, wanted);
    if (patch.empty())
        return {};
    const std::string path = patch[0].at("path");
    const Json::json_pointer pointer(path);
    const std::string before = saved.contains(pointer) ? saved.at(pointer).dump() : "nothing";
    const std::string now = wanted.contains(pointer) ? wanted.at(pointer).dump() : "nothing";
    return path.substr(1) + " was " + before + ", and is " + now + " now";
}

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& why)
{
    throw Error(ErrorCode::corrupt, doing, path.string(), why, remedy);
}

/// Everything that is saved as a tensor.
std::vector<NamedTensor> tensorsOf(const LearnerParts& parts)
{
    std::vector<NamedTensor> tensors;
    for (NamedTensor& tensor : parts.network.stateDict())
        tensors.push_back({modelPrefix + tensor.name, std::move(tensor.tensor)});
    for (const auto& [name, tensor] : parts.optimizer.state())
        tensors.push_back({optimizerPrefix + name, dataOf(tensor)});
    if (parts.averages.defined())
        tensors.push_back({averagesName, dataOf(parts.averages)});
    return tensors;
}

/// What a state says of a run in words and numbers.
struct SavedFacts {
    Json identity;
    RunPosition position;
    double lossScale = 1;
    int calmSteps = 0;
};

template<typename T>
T numberIn(const Json& object, const char* key, T lowest, T highest)
{
    const T value = jsonMember<T>(object, key, {});
    if (!(value >= lowest && value <= highest)) // also what is no number
        throw Error(
            ErrorCode::corrupt, doing, {},
            fmt::format("the key \"{}\" must be from {} to {}, found {}", key, lowest, highest, value));
    return value;
}

SavedFacts parseFacts(const TensorData& text, const TrainingOptions& options)
{
    if (text.type != TensorType::uint8)
        throw Error(ErrorCode::corrupt, doing, {}, std::string(runName) + " is no text");
    const Json facts =
        parseJson({reinterpret_cast<const char*>(text.bytes.data()), text.bytes.size()}, "what it says of the run");
    if (jsonMember<int>(facts, "version", {}) != formatVersion)
        throw Error(ErrorCode::corrupt, doing, {}, "it was written by another version");
    constexpr double largest = std::numeric_limits<double>::max();
    constexpr std::int64_t most = std::int64_t(1) << 40; ///< more than any dataset has crops
    SavedFacts saved;
    saved.identity = jsonMember<Json>(facts, "identity", {});
    if (!saved.identity.is_object())
        throw Error(ErrorCode::corrupt, doing, {}, "the key \"identity\" must be an object");
    RunPosition& position = saved.position;
    position.epoch = numberIn(facts, "epoch", 0, options.config.optimizer.schedule.epochs);
    position.samplesUsed = numberIn<std::int64_t>(facts, "samples_used", 0, most);
    position.bestBce = numberIn(facts, "best_bce", 0.0, bestBceBeforeAny);
    position.lossSum = numberIn(facts, "loss_sum", 0.0, largest);
    position.lossCount = numberIn<std::int64_t>(facts, "loss_count", 0, most);
    saved.lossScale = numberIn(facts, "loss_scale", std::numeric_limits<double>::min(), largestLossScale);
    saved.calmSteps = numberIn(facts, "calm_steps", 0, std::numeric_limits<int>::max());
    return saved;
}

/// An entry of the same type and shape as `expected`.
const TensorData& entryLike(const NamedTensor& expected, const Checkpoint& file)
{
    const TensorData* found = file.find(expected.name);
    const auto refuseEntry = [&](const std::string& why) {
        throw Error(ErrorCode::corrupt, doing, {}, expected.name + ' ' + why);
    };
    if (!found)
        refuseEntry("is missing");
    if (found->type != expected.tensor.type)
        refuseEntry(fmt::format("must be {}, found {}", toString(expected.tensor.type), toString(found->type)));
    if (found->shape != expected.tensor.shape)
        refuseEntry(fmt::format(
            "must have the shape [{}], found [{}]", fmt::join(expected.tensor.shape, ", "),
            fmt::join(found->shape, ", ")));
    if (found->type == TensorType::int64 && tensorOf(*found).min().item<std::int64_t>() < 0)
        refuseEntry("counts fewer than none");
    return *found;
}

void restore(const Checkpoint& file, const LearnerParts& parts)
{
    Checkpoint model;
    std::map<std::string, at::Tensor> optimizerState;
    for (const NamedTensor& expected : tensorsOf(parts)) {
        const TensorData& saved = entryLike(expected, file);
        if (expected.name.starts_with(modelPrefix))
            model.stateDict.push_back({expected.name.substr(modelPrefix.size()), saved});
        else if (expected.name.starts_with(optimizerPrefix))
            optimizerState[expected.name.substr(optimizerPrefix.size())] = tensorOf(saved);
        else
            parts.averages.copy_(tensorOf(saved));
    }
    parts.network.load(model);
    parts.optimizer.setState(optimizerState);
}

void requireSameRun(const std::filesystem::path& path, const Json& saved, const TrainingOptions& options)
{
    const std::string difference = firstDifference(saved, identityOf(options));
    if (!difference.empty())
        throw Error(ErrorCode::mismatch, doing, path.string(), "it belongs to another run: " + difference, remedy);
}

/// Calls body(); what it finds wrong with the content becomes an error of the file.
template<typename Body>
auto readingContent(const std::filesystem::path& path, Body&& body)
{
    try {
        return body();
    } catch (const Error& error) {
        const ErrorCode code = error.code();
        if (code != ErrorCode::corrupt && code != ErrorCode::unsupported && code != ErrorCode::mismatch)
            throw;
        refuse(path, error.info().why);
    }
}

} // namespace

void writeResumeState(
    const std::filesystem::path& path, const TrainingOptions& options, const RunPosition& position,
    const LearnerParts& parts)
{
    Json facts = {
        {"version", formatVersion},
        {"identity", identityOf(options)},
        {"epoch", position.epoch},
        {"samples_used", position.samplesUsed},
        {"best_bce", position.bestBce},
        {"loss_sum", position.lossSum},
        {"loss_count", position.lossCount},
        {"loss_scale", parts.lossScale.factor()},
        {"calm_steps", parts.lossScale.calmSteps()}};
    Checkpoint file;
    file.epoch = position.epoch;
    file.bceBest = position.bestBce;
    file.stateDict.push_back(textTensor(runName, facts.dump()));
    for (NamedTensor& tensor : tensorsOf(parts))
        file.stateDict.push_back(std::move(tensor));
    writeTorchCheckpoint(path, file);
}

std::optional<RunPosition>
readResumeState(const std::filesystem::path& path, const TrainingOptions& options, const LearnerParts& parts)
{
    if (!std::filesystem::exists(path))
        return std::nullopt;
    const Checkpoint file = readingContent(path, [&] { return readCheckpoint(path); });
    const SavedFacts saved = readingContent(path, [&] {
        const TensorData* text = file.find(runName);
        if (!text)
            refuse(path, std::string(runName) + " is missing");
        return parseFacts(*text, options);
    });
    requireSameRun(path, saved.identity, options);
    readingContent(path, [&] { restore(file, parts); });
    parts.lossScale.restore(saved.lossScale, saved.calmSteps);
    return saved.position;
}

} // namespace veriframe
