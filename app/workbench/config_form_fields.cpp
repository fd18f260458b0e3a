// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_form_fields.h"

#include "nn/encoders.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <utility>

namespace veriframe {

namespace {

constexpr double mostIterations = boundless;

constexpr const char* network = QT_TRANSLATE_NOOP("ConfigForm", "Network");
constexpr const char* amount = QT_TRANSLATE_NOOP("ConfigForm", "Batches and epochs");
constexpr const char* optimizer = QT_TRANSLATE_NOOP("ConfigForm", "Optimizer");
constexpr const char* schedule = QT_TRANSLATE_NOOP("ConfigForm", "Learning rate over time");
constexpr const char* loss = QT_TRANSLATE_NOOP("ConfigForm", "Loss");

template<typename Value>
using Names = std::vector<std::pair<Value, QString>>;

const Names<OptimizerType>& optimizerNames()
{
    static const Names<OptimizerType> names{
        {OptimizerType::sgd, QStringLiteral("SGD")},
        {OptimizerType::adam, QStringLiteral("Adam")},
        {OptimizerType::adamW, QStringLiteral("AdamW")},
        {OptimizerType::rmsprop, QStringLiteral("RMSprop")}};
    return names;
}

const Names<ScheduleType>& scheduleNames()
{
    static const Names<ScheduleType> names{
        {ScheduleType::poly, QStringLiteral("poly")},
        {ScheduleType::constant, QStringLiteral("constant")},
        {ScheduleType::step, QStringLiteral("step")},
        {ScheduleType::multistep, QStringLiteral("multistep")},
        {ScheduleType::exponential, QStringLiteral("exponential")},
        {ScheduleType::linear, QStringLiteral("linear")},
        {ScheduleType::cyclic, QStringLiteral("cyclic")}};
    return names;
}

const Names<bool>& modeNames()
{
    static const Names<bool> names{{false, QStringLiteral("step")}, {true, QStringLiteral("epoch")}};
    return names;
}

/// A field that is one of a few names.
template<typename Value>
ConfigFieldSpec
choiceOf(ConfigFieldSpec spec, const Names<Value>& names, std::function<Value&(TrainingConfig&)> valueOf)
{
    for (const auto& [value, name] : names)
        spec.choices += name;
    spec.chosen = [&names, valueOf](const TrainingConfig& config) {
        TrainingConfig copy = config;
        return std::ranges::find(names, valueOf(copy), &std::pair<Value, QString>::first)->second;
    };
    spec.choose = [&names, valueOf](TrainingConfig& config, const QString& name) {
        valueOf(config) = std::ranges::find(names, name, &std::pair<Value, QString>::second)->first;
    };
    return spec;
}

/// Counts with some kinds of schedule only.
auto with(std::initializer_list<ScheduleType> types)
{
    return [types = std::vector<ScheduleType>(types)](const TrainingConfig& config) {
        const ScheduleConfig& now = config.optimizer.schedule;
        const bool isList = now.type == ScheduleType::step && !now.steps.empty();
        return std::ranges::find(types, now.type) != types.end() && !isList &&
               !(now.type == ScheduleType::linear && now.linearFactor);
    };
}

std::vector<ConfigFieldSpec> networkFields()
{
    ConfigFieldSpec encoder{
        "encoder", network, QT_TRANSLATE_NOOP("ConfigForm", "Encoder"),
        QT_TRANSLATE_NOOP("ConfigForm", "The EfficientNet below the classifier. B7 is the published winner's.")};
    for (const std::string& name : encoderNames())
        encoder.choices += QString::fromStdString(name);
    encoder.chosen = [](const TrainingConfig& config) { return QString::fromStdString(config.encoder); };
    encoder.choose = [](TrainingConfig& config, const QString& name) { config.encoder = name.toStdString(); };
    return {
        encoder,
        {"size", network, QT_TRANSLATE_NOOP("ConfigForm", "Input size, px"),
         QT_TRANSLATE_NOOP("ConfigForm", "The side of the square that each face is resized to."),
         [](TrainingConfig& config) { return &config.inputSizePx; }, 32, 2048},
        {"fp16", network, QT_TRANSLATE_NOOP("ConfigForm", "Mixed precision"),
         QT_TRANSLATE_NOOP("ConfigForm", "Half precision with a loss scale on CUDA; a processor computes in float32."),
         [](TrainingConfig& config) { return &config.mixedPrecision; }},
    };
}

std::vector<ConfigFieldSpec> amountFields()
{
    return {
        {"optimizer.batch_size", amount, QT_TRANSLATE_NOOP("ConfigForm", "Batch per device"),
         QT_TRANSLATE_NOOP("ConfigForm", "Faces per step on each device."),
         [](TrainingConfig& config) { return &config.optimizer.batchSize; }, 1, 4096},
        {"batches_per_epoch", amount, QT_TRANSLATE_NOOP("ConfigForm", "Batches per epoch"),
         QT_TRANSLATE_NOOP("ConfigForm", "At most so many; fewer where the faces are used up."),
         [](TrainingConfig& config) { return &config.batchesPerEpoch; }, 1, 1'000'000},
        {"optimizer.schedule.epochs", amount, QT_TRANSLATE_NOOP("ConfigForm", "Epochs"),
         QT_TRANSLATE_NOOP("ConfigForm", "Each leaves a checkpoint."),
         [](TrainingConfig& config) { return &config.optimizer.schedule.epochs; }, 1, 10'000},
    };
}

std::vector<ConfigFieldSpec> optimizerFields()
{
    const auto hasMomentum = [](const TrainingConfig& config) {
        return config.optimizer.type == OptimizerType::sgd || config.optimizer.type == OptimizerType::rmsprop;
    };
    const auto isSgd = [](const TrainingConfig& config) { return config.optimizer.type == OptimizerType::sgd; };
    return {
        choiceOf<OptimizerType>(
            {"optimizer.type", optimizer, QT_TRANSLATE_NOOP("ConfigForm", "Type"), ""}, optimizerNames(),
            [](TrainingConfig& config) -> OptimizerType& { return config.optimizer.type; }),
        {"optimizer.learning_rate", optimizer, QT_TRANSLATE_NOOP("ConfigForm", "Learning rate"),
         QT_TRANSLATE_NOOP("ConfigForm", "The rate that the schedule starts from."),
         [](TrainingConfig& config) { return &config.optimizer.learningRate; }, 0, 10, true},
        {"optimizer.momentum", optimizer, QT_TRANSLATE_NOOP("ConfigForm", "Momentum"), "",
         [](TrainingConfig& config) { return &config.optimizer.momentum; }, 0, 1, false, true, hasMomentum},
        {"optimizer.nesterov", optimizer, QT_TRANSLATE_NOOP("ConfigForm", "Nesterov"), "",
         [](TrainingConfig& config) { return &config.optimizer.nesterov; }, 0, 0, false, false, isSgd},
        {"optimizer.weight_decay", optimizer, QT_TRANSLATE_NOOP("ConfigForm", "Weight decay"),
         QT_TRANSLATE_NOOP("ConfigForm", "On every parameter, as published."),
         [](TrainingConfig& config) { return &config.optimizer.weightDecay; }, 0, 1},
    };
}

std::vector<ConfigFieldSpec> scheduleFields()
{
    using enum ScheduleType;
    const auto number = [](auto ScheduleConfig::*member) {
        return [member](TrainingConfig& config) -> FieldPlace { return &(config.optimizer.schedule.*member); };
    };
    return {
        choiceOf<ScheduleType>(
            {"optimizer.schedule.type", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Schedule"), ""}, scheduleNames(),
            [](TrainingConfig& config) -> ScheduleType& { return config.optimizer.schedule.type; }),
        choiceOf<bool>(
            {"optimizer.schedule.mode", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Moves each"),
             QT_TRANSLATE_NOOP("ConfigForm", "Whether the schedule counts steps or epochs.")},
            modeNames(), [](TrainingConfig& config) -> bool& { return config.optimizer.schedule.perEpoch; }),
        {"optimizer.schedule.params.max_iter", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Ends after"),
         QT_TRANSLATE_NOOP("ConfigForm", "Steps, or epochs, after which the rate has come to its end."),
         number(&ScheduleConfig::maxIterations), 1, mostIterations, false, false, with({poly, linear})},
        {"optimizer.schedule.params.power", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Power"), "",
         number(&ScheduleConfig::power), 0, 10, false, false, with({poly})},
        {"optimizer.schedule.params.step_size", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Every"), "",
         number(&ScheduleConfig::stepSize), 1, mostIterations, false, false, with({step})},
        {"optimizer.schedule.params.milestones", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Milestones"),
         QT_TRANSLATE_NOOP("ConfigForm", "Where the rate drops: ascending whole numbers, separated by commas."),
         number(&ScheduleConfig::milestones), 0, mostIterations, false, false, with({multistep})},
        {"optimizer.schedule.params.gamma", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Factor"), "",
         number(&ScheduleConfig::gamma), 0, 1, true, false, with({step, multistep, exponential})},
        {"optimizer.schedule.params.final_factor", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Share at the end"), "",
         number(&ScheduleConfig::finalFactor), 0, 10, false, false, with({linear})},
        {"optimizer.schedule.params.base_lr", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Lowest rate"), "",
         number(&ScheduleConfig::lowestRate), 0, 10, false, false, with({cyclic})},
        {"optimizer.schedule.params.max_lr", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Highest rate"),
         QT_TRANSLATE_NOOP("ConfigForm", "0: the optimizer's learning rate."), number(&ScheduleConfig::highestRate), 0,
         10, false, false, with({cyclic})},
        {"optimizer.schedule.params.cycle_length", schedule, QT_TRANSLATE_NOOP("ConfigForm", "Cycle"), "",
         number(&ScheduleConfig::cycleLength), 2, mostIterations, false, false, with({cyclic})},
    };
}

std::vector<ConfigFieldSpec> lossFields()
{
    const auto number = [](auto LossConfig::*member) {
        return [member](TrainingConfig& config) -> FieldPlace { return &(config.loss.*member); };
    };
    const auto isFocal = [](const TrainingConfig& config) { return config.loss.focalWeight > 0; };
    return {
        {"losses.BinaryCrossentropy", loss, QT_TRANSLATE_NOOP("ConfigForm", "Cross entropy, weight"), "",
         number(&LossConfig::crossEntropyWeight), 0, 1000},
        {"losses.FocalLoss", loss, QT_TRANSLATE_NOOP("ConfigForm", "Focal loss, weight"), "",
         number(&LossConfig::focalWeight), 0, 1000},
        {"focal_gamma", loss, QT_TRANSLATE_NOOP("ConfigForm", "Focal gamma"), "", number(&LossConfig::focalGamma), 0,
         10, false, false, isFocal},
        {"label_smoothing", loss, QT_TRANSLATE_NOOP("ConfigForm", "Label smoothing"),
         QT_TRANSLATE_NOOP("ConfigForm", "0.01 makes the labels 0.01 and 0.99."), number(&LossConfig::labelSmoothing),
         0, 0.5, false, true},
        {"ohem_samples", loss, QT_TRANSLATE_NOOP("ConfigForm", "Hardest per side"),
         QT_TRANSLATE_NOOP("ConfigForm", "Only so many of the largest losses of each side count; 0: all."),
         number(&LossConfig::hardExamples), 0, 4096},
        {"only_changed_frames", loss, QT_TRANSLATE_NOOP("ConfigForm", "Only changed frames"),
         QT_TRANSLATE_NOOP("ConfigForm", "A fake whose mask is dark does not count."),
         number(&LossConfig::onlyChangedFrames)},
    };
}

} // namespace

const std::vector<ConfigFieldSpec>& configFieldSpecs()
{
    static const std::vector<ConfigFieldSpec> specs = [] {
        std::vector<ConfigFieldSpec> all;
        for (auto part : {networkFields(), amountFields(), optimizerFields(), scheduleFields(), lossFields()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return specs;
}

} // namespace veriframe
