// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_form_fields.h"

#include "nn/encoders.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace veriframe {

namespace {

constexpr double mostIterations = 1e12;

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
        return [member](TrainingConfig& config) -> ConfigPlace { return &(config.optimizer.schedule.*member); };
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
        return [member](TrainingConfig& config) -> ConfigPlace { return &(config.loss.*member); };
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

QString numberText(double value)
{
    constexpr double leastWritten = 1e-5;
    const bool tiny = value != 0 && std::abs(value) < leastWritten;
    return QString::number(value, tiny ? 'g' : 'f', QLocale::FloatingPointShortest);
}

bool inRange(const ConfigFieldSpec& spec, double value)
{
    return (spec.aboveLow ? value > spec.low : value >= spec.low) &&
           (spec.belowHigh ? value < spec.high : value <= spec.high);
}

QString say(const char* text)
{
    return QCoreApplication::translate("ConfigForm", text);
}

QString rangeProblem(const ConfigFieldSpec& spec)
{
    return say(QT_TRANSLATE_NOOP("ConfigForm", "It must be %1.")).arg(configRangeText(spec));
}

std::optional<std::int64_t> wholeNumber(const QString& text)
{
    bool isWhole = false;
    const qlonglong number = QLocale::c().toLongLong(text, &isWhole);
    return isWhole ? std::optional<std::int64_t>(number) : std::nullopt;
}

template<typename Number>
QString takeWhole(const ConfigFieldSpec& spec, const QString& text, Number& place)
{
    const auto number = wholeNumber(text);
    if (!number)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "A whole number is needed."));
    if (!inRange(spec, static_cast<double>(*number)))
        return rangeProblem(spec);
    place = static_cast<Number>(*number);
    return {};
}

QString takeNumber(const ConfigFieldSpec& spec, const QString& text, double& place)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number))
        return say(QT_TRANSLATE_NOOP("ConfigForm", "A number is needed, with a point: 0.01 or 1e-4."));
    if (!inRange(spec, number))
        return rangeProblem(spec);
    place = number;
    return {};
}

QString takeList(const ConfigFieldSpec& spec, const QString& text, std::vector<std::int64_t>& place)
{
    std::vector<std::int64_t> numbers;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto number = wholeNumber(part.trimmed());
        if (!number || !inRange(spec, static_cast<double>(*number)))
            return say(QT_TRANSLATE_NOOP("ConfigForm", "Whole numbers of 0 or more are needed, separated by commas."));
        if (!numbers.empty() && numbers.back() >= *number)
            return say(QT_TRANSLATE_NOOP("ConfigForm", "They must ascend."));
        numbers.push_back(*number);
    }
    place = std::move(numbers);
    return {};
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

QString configText(const ConfigFieldSpec& spec, const TrainingConfig& config)
{
    if (spec.chosen)
        return spec.chosen(config);
    TrainingConfig copy = config;
    const ConfigPlace place = spec.place(copy);
    if (const auto* flag = std::get_if<bool*>(&place))
        return **flag ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto* number = std::get_if<double*>(&place))
        return numberText(**number);
    if (const auto* number = std::get_if<int*>(&place))
        return QString::number(**number);
    if (const auto* number = std::get_if<std::int64_t*>(&place))
        return QString::number(qlonglong(**number));
    QStringList parts;
    for (const std::int64_t number : *std::get<std::vector<std::int64_t>*>(place))
        parts += QString::number(qlonglong(number));
    return parts.join(QStringLiteral(", "));
}

QString configRangeText(const ConfigFieldSpec& spec)
{
    if (spec.high <= spec.low)
        return {};
    const QString low = numberText(spec.low);
    const QString high = spec.high >= 1000 && spec.high < mostIterations ? QLocale().toString(qlonglong(spec.high))
                                                                         : numberText(spec.high);
    if (spec.high >= mostIterations)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 or more")).arg(low);
    if (spec.aboveLow)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "above %1, at most %2")).arg(low, high);
    if (spec.belowHigh)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 or more, below %2")).arg(low, high);
    return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 to %2")).arg(low, high);
}

QString takeConfigText(const ConfigFieldSpec& spec, const QString& typed, TrainingConfig& config)
{
    const QString text = typed.trimmed();
    if (spec.choose) {
        if (!spec.choices.contains(text))
            return say(QT_TRANSLATE_NOOP("ConfigForm", "It must be one of %1."))
                .arg(spec.choices.join(QStringLiteral(", ")));
        spec.choose(config, text);
        return {};
    }
    const ConfigPlace place = spec.place(config);
    if (const auto* flag = std::get_if<bool*>(&place)) {
        **flag = text == QLatin1String("true");
        return {};
    }
    if (const auto* number = std::get_if<double*>(&place))
        return takeNumber(spec, text, **number);
    if (const auto* number = std::get_if<int*>(&place))
        return takeWhole(spec, text, **number);
    if (const auto* number = std::get_if<std::int64_t*>(&place))
        return takeWhole(spec, text, **number);
    return takeList(spec, text, *std::get<std::vector<std::int64_t>*>(place));
}

QString configWord(const char* text)
{
    return *text == '\0' ? QString() : say(text);
}

} // namespace veriframe
