// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/resume_state_internal.h"

#include "base/error.h"
#include "base/json.h"
#include "nn/checkpoint_file.h"
#include "train/tensor_conversion_internal.h"

#include <cstring>

namespace veriframe {

namespace {

constexpr const char* doing = "Resuming the training";
constexpr const char* remedy = "Choose another output folder, or start afresh (--fresh).";
constexpr int formatVersion = 1;

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

const TensorData& entry(const Checkpoint& file, const std::string& name, const std::filesystem::path& path)
{
    if (const TensorData* data = file.find(name))
        return *data;
    throw Error(ErrorCode::corrupt, doing, path.string(), "it holds no " + name, remedy);
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
    file.stateDict.push_back(textTensor("run", facts.dump()));
    for (NamedTensor& tensor : parts.network.stateDict())
        file.stateDict.push_back({"model." + tensor.name, std::move(tensor.tensor)});
    for (const auto& [name, tensor] : parts.optimizer.state())
        file.stateDict.push_back({"optimizer." + name, dataOf(tensor)});
    if (parts.averages.defined())
        file.stateDict.push_back({"averages", dataOf(parts.averages)});
    writeTorchCheckpoint(path, file);
}

std::optional<RunPosition>
readResumeState(const std::filesystem::path& path, const TrainingOptions& options, const LearnerParts& parts)
{
    if (!std::filesystem::exists(path))
        return std::nullopt;
    const Checkpoint file = readCheckpoint(path);
    const TensorData& text = entry(file, "run", path);
    const Json facts =
        Json::parse(std::string(reinterpret_cast<const char*>(text.bytes.data()), text.bytes.size()), nullptr, false);
    if (!facts.is_object() || facts.value("version", 0) != formatVersion)
        throw Error(ErrorCode::corrupt, doing, path.string(), "it was written by another version", remedy);
    const std::string difference = firstDifference(facts.at("identity"), identityOf(options));
    if (!difference.empty())
        throw Error(ErrorCode::mismatch, doing, path.string(), "it belongs to another run: " + difference, remedy);

    Checkpoint model;
    std::map<std::string, at::Tensor> optimizerState;
    for (const NamedTensor& tensor : file.stateDict) {
        if (tensor.name.starts_with("model."))
            model.stateDict.push_back({tensor.name.substr(6), tensor.tensor});
        else if (tensor.name.starts_with("optimizer."))
            optimizerState[tensor.name.substr(10)] = tensorOf(tensor.tensor);
    }
    parts.network.load(model);
    parts.optimizer.setState(optimizerState);
    if (parts.averages.defined())
        parts.averages.copy_(tensorOf(entry(file, "averages", path)));
    parts.lossScale.restore(facts.at("loss_scale"), facts.at("calm_steps"));
    return RunPosition{
        facts.at("epoch"), facts.at("samples_used"), facts.at("best_bce"), facts.at("loss_sum"),
        facts.at("loss_count")};
}

} // namespace veriframe
