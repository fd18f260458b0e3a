// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/config.h"

#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "train/config_json_internal.h"
#include "train/config_names_internal.h"
#include "train/config_object_internal.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

bool sameInAnyCase(const std::string& a, const std::string& b)
{
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// Reads one of a few names.
template<typename Value, std::size_t count>
void readName(const ConfigObject& object, const char* key, const NamedValue<Value> (&names)[count], Value& value)
{
    if (!object.has(key))
        return;
    std::string word;
    object.read(key, word);
    std::vector<std::string> known;
    for (const NamedValue<Value>& entry : names) {
        if (sameInAnyCase(word, entry.name)) {
            value = entry.value;
            return;
        }
        known.emplace_back(entry.name);
    }
    object.refuse(key, "one of " + joinedNames(known));
}

template<typename Value, std::size_t count>
const char* nameOf(Value value, const NamedValue<Value> (&names)[count])
{
    return std::find_if(std::begin(names), std::end(names), [&](const auto& entry) { return entry.value == value; })
        ->name;
}

/// Two forms of saying the same must not be mixed.
void refuseBoth(const ConfigObject& params, const char* one, const char* other)
{
    if (params.has(one) && params.has(other))
        params.refuseKey(one, fmt::format("and \"{}\" exclude each other", other), "Keep one of them.");
}

void readStepParams(const ConfigObject& params, ScheduleConfig& schedule)
{
    params.allowOnly({"step_size", "gamma", "steps"});
    refuseBoth(params, "steps", "step_size");
    refuseBoth(params, "steps", "gamma");
    params.read("step_size", schedule.stepSize);
    params.read("gamma", schedule.gamma);
    params.read("steps", schedule.steps);
}

void readLinearParams(const ConfigObject& params, ScheduleConfig& schedule)
{
    params.allowOnly({"max_iter", "final_factor", "alpha", "beta"});
    for (const char* published : {"alpha", "beta"}) {
        refuseBoth(params, published, "max_iter");
        refuseBoth(params, published, "final_factor");
    }
    params.read("max_iter", schedule.maxIterations);
    params.read("final_factor", schedule.finalFactor);
    if (params.has("alpha") || params.has("beta")) {
        LinearFactor factor;
        params.read("alpha", factor.alpha);
        params.read("beta", factor.beta);
        schedule.linearFactor = factor;
    }
}

void readCyclicParams(const ConfigObject& params, ScheduleConfig& schedule)
{
    constexpr std::int64_t longestHalf = std::int64_t(1) << 52;
    params.allowOnly({"base_lr", "max_lr", "cycle_length", "step_size_up"});
    refuseBoth(params, "step_size_up", "cycle_length");
    params.read("base_lr", schedule.lowestRate);
    params.read("max_lr", schedule.highestRate);
    params.read("cycle_length", schedule.cycleLength);
    if (!params.has("step_size_up"))
        return;
    std::int64_t half = 0;
    params.read("step_size_up", half);
    if (half < 1 || half > longestHalf)
        params.refuse("step_size_up", "a whole number from 1");
    schedule.cycleLength = 2 * half;
}

/// "params" depends on the type, which is read before.
void readParams(const ConfigObject& params, ScheduleConfig& schedule)
{
    switch (schedule.type) {
    case ScheduleType::poly:
        params.allowOnly({"max_iter", "power"});
        params.read("max_iter", schedule.maxIterations);
        params.read("power", schedule.power);
        break;
    case ScheduleType::constant:
        params.allowOnly({});
        break;
    case ScheduleType::step:
        readStepParams(params, schedule);
        break;
    case ScheduleType::multistep:
        params.allowOnly({"milestones", "gamma"});
        params.read("milestones", schedule.milestones);
        params.read("gamma", schedule.gamma);
        break;
    case ScheduleType::exponential:
        params.allowOnly({"gamma"});
        params.read("gamma", schedule.gamma);
        break;
    case ScheduleType::linear:
        readLinearParams(params, schedule);
        break;
    case ScheduleType::cyclic:
        readCyclicParams(params, schedule);
        break;
    }
}

void readSchedule(const ConfigObject& object, ScheduleConfig& schedule)
{
    object.allowOnly({"type", "mode", "epochs", "params"});
    readName(object, "type", scheduleNames, schedule.type);
    readName(object, "mode", modeNames, schedule.perEpoch);
    object.read("epochs", schedule.epochs);
    if (const auto params = object.object("params"))
        readParams(*params, schedule);
}

void readOptimizer(const ConfigObject& object, OptimizerConfig& optimizer)
{
    object.allowOnly({"batch_size", "type", "momentum", "weight_decay", "learning_rate", "nesterov", "schedule"});
    object.read("batch_size", optimizer.batchSize);
    readName(object, "type", optimizerNames, optimizer.type);
    object.read("momentum", optimizer.momentum);
    object.read("weight_decay", optimizer.weightDecay);
    object.read("learning_rate", optimizer.learningRate);
    object.read("nesterov", optimizer.nesterov);
    if (const auto schedule = object.object("schedule"))
        readSchedule(*schedule, optimizer.schedule);
}

void readLosses(const ConfigObject& top, LossConfig& loss)
{
    if (const auto losses = top.object("losses")) {
        losses->allowOnly({"BinaryCrossentropy", "FocalLoss"});
        loss.crossEntropyWeight = 0;
        losses->read("BinaryCrossentropy", loss.crossEntropyWeight);
        losses->read("FocalLoss", loss.focalWeight);
    }
    top.read("focal_gamma", loss.focalGamma);
    top.read("label_smoothing", loss.labelSmoothing);
    top.read("only_changed_frames", loss.onlyChangedFrames);
    top.read("ohem_samples", loss.hardExamples);
}

TrainingConfig readConfig(const ConfigObject& top)
{
    top.allowOnly(
        {"network", "encoder", "batches_per_epoch", "size", "fp16", "optimizer", "normalize", "losses", "ohem_samples",
         "focal_gamma", "label_smoothing", "only_changed_frames"});
    TrainingConfig config;
    top.read("network", config.network);
    top.read("encoder", config.encoder);
    top.read("batches_per_epoch", config.batchesPerEpoch);
    top.read("size", config.inputSizePx);
    top.read("fp16", config.mixedPrecision);
    if (const auto optimizer = top.object("optimizer"))
        readOptimizer(*optimizer, config.optimizer);
    if (const auto normalize = top.object("normalize")) {
        normalize->allowOnly({"mean", "std"});
        normalize->read("mean", config.mean);
        normalize->read("std", config.std);
    }
    readLosses(top, config.loss);
    return config;
}

Json stepParams(const ScheduleConfig& schedule)
{
    if (schedule.steps.empty())
        return {{"step_size", schedule.stepSize}, {"gamma", schedule.gamma}};
    Json steps = Json::array();
    for (const auto& [from, rate] : schedule.steps)
        steps.push_back(Json::array({from, rate}));
    return {{"steps", std::move(steps)}};
}

Json cyclicParams(const ScheduleConfig& schedule)
{
    Json params = {{"base_lr", schedule.lowestRate}};
    if (schedule.highestRate != 0)
        params["max_lr"] = schedule.highestRate;
    params["cycle_length"] = schedule.cycleLength;
    return params;
}

Json paramsOf(const ScheduleConfig& schedule)
{
    switch (schedule.type) {
    case ScheduleType::poly: {
        Json params = {{"max_iter", schedule.maxIterations}};
        if (schedule.power != ScheduleConfig().power)
            params["power"] = schedule.power;
        return params;
    }
    case ScheduleType::constant:
        return Json::object();
    case ScheduleType::step:
        return stepParams(schedule);
    case ScheduleType::multistep:
        return {{"milestones", schedule.milestones}, {"gamma", schedule.gamma}};
    case ScheduleType::exponential:
        return {{"gamma", schedule.gamma}};
    case ScheduleType::linear:
        if (schedule.linearFactor)
            return {{"alpha", schedule.linearFactor->alpha}, {"beta", schedule.linearFactor->beta}};
        return {{"max_iter", schedule.maxIterations}, {"final_factor", schedule.finalFactor}};
    case ScheduleType::cyclic:
        break;
    }
    return cyclicParams(schedule);
}

Json optimizerJson(const OptimizerConfig& optimizer)
{
    const ScheduleConfig& schedule = optimizer.schedule;
    return {
        {"batch_size", optimizer.batchSize},
        {"type", nameOf(optimizer.type, optimizerNames)},
        {"momentum", optimizer.momentum},
        {"weight_decay", optimizer.weightDecay},
        {"learning_rate", optimizer.learningRate},
        {"nesterov", optimizer.nesterov},
        {"schedule",
         {{"type", nameOf(schedule.type, scheduleNames)},
          {"mode", nameOf(schedule.perEpoch, modeNames)},
          {"epochs", schedule.epochs},
          {"params", paramsOf(schedule)}}}};
}

void addLosses(const LossConfig& loss, Json& json)
{
    const LossConfig usual;
    json["losses"] = Json::object();
    if (loss.crossEntropyWeight != 0)
        json["losses"]["BinaryCrossentropy"] = loss.crossEntropyWeight;
    if (loss.focalWeight != 0)
        json["losses"]["FocalLoss"] = loss.focalWeight;
    if (loss.focalGamma != usual.focalGamma)
        json["focal_gamma"] = loss.focalGamma;
    if (loss.labelSmoothing != usual.labelSmoothing)
        json["label_smoothing"] = loss.labelSmoothing;
    if (loss.onlyChangedFrames != usual.onlyChangedFrames)
        json["only_changed_frames"] = loss.onlyChangedFrames;
    if (loss.hardExamples != usual.hardExamples)
        json["ohem_samples"] = loss.hardExamples;
}

} // namespace

TrainingConfig parseTrainingConfig(const std::string& json, const std::string& origin)
{
    const Json value = parseJson(json, origin);
    TrainingConfig config = readConfig(ConfigObject(value, {}, origin));
    if (const std::string problem = rangeProblem(config); !problem.empty())
        throw Error(ErrorCode::badInput, "Reading the configuration", origin, problem);
    return config;
}

TrainingConfig readTrainingConfig(const std::filesystem::path& path)
{
    constexpr std::uint64_t mostBytes = 1 << 20;
    return parseTrainingConfig(readTextFile(path, mostBytes), path.string());
}

std::string toJsonText(const TrainingConfig& config)
{
    Json json = {
        {"network", config.network},
        {"encoder", config.encoder},
        {"batches_per_epoch", config.batchesPerEpoch},
        {"size", config.inputSizePx},
        {"fp16", config.mixedPrecision},
        {"optimizer", optimizerJson(config.optimizer)},
        {"normalize", {{"mean", config.mean}, {"std", config.std}}}};
    addLosses(config.loss, json);
    return toJsonText(json);
}

const std::vector<std::string>& embeddedTrainingConfigs()
{
    static const std::vector<std::string> names{"b7", "b5", "b0"};
    return names;
}

TrainingConfig embeddedTrainingConfig(const std::string& name)
{
    if (const char* text = embeddedConfigJson(name.c_str()))
        return parseTrainingConfig(text, "resources/configs/" + name + ".json");
    throw Error(
        ErrorCode::badInput, "Choosing the configuration", name, "it is not one that the program carries",
        "Those are " + joinedNames(embeddedTrainingConfigs()) + "; others are given as a file.");
}

void requireValid(const TrainingConfig& config)
{
    if (const std::string problem = rangeProblem(config); !problem.empty())
        throw Error(ErrorCode::badInput, "Checking the configuration", "", problem);
}

} // namespace veriframe
