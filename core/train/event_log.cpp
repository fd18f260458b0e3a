// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/event_log_internal.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <optional>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <tensorboard_event.pb.h>

namespace veriframe {

namespace {

constexpr std::size_t mostSteps = LoggedEpochs::most;

std::set<std::string> wordsOf(std::string_view tag)
{
    std::set<std::string> words;
    std::string word;
    for (const char c : tag) {
        if (std::isalnum(static_cast<unsigned char>(c))) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!word.empty()) {
            words.insert(std::exchange(word, {}));
        }
    }
    if (!word.empty())
        words.insert(word);
    return words;
}

/// Takes words out of a set. @return whether any was there
bool takeOut(std::set<std::string>& words, std::initializer_list<const char*> which)
{
    std::size_t taken = 0;
    for (const char* const word : which)
        taken += words.erase(word);
    return taken > 0;
}

/// The number of a tensor that is a scalar.
std::optional<double> scalarOf(const tensorboard::Tensor& tensor)
{
    const auto content = [&]<typename Number>(Number number) -> std::optional<double> {
        if (tensor.tensor_content().size() != sizeof number)
            return std::nullopt;
        std::memcpy(&number, tensor.tensor_content().data(), sizeof number);
        return static_cast<double>(number);
    };
    const auto only = [&](const auto& list, auto number) -> std::optional<double> {
        return list.size() == 1 ? std::optional(static_cast<double>(list[0])) : content(number);
    };
    switch (tensor.dtype()) {
    case tensorboard::Tensor::DT_FLOAT:
        return only(tensor.float_val(), float());
    case tensorboard::Tensor::DT_DOUBLE:
        return only(tensor.double_val(), double());
    case tensorboard::Tensor::DT_INT32:
        return only(tensor.int_val(), std::int32_t());
    case tensorboard::Tensor::DT_INT64:
        return only(tensor.int64_val(), std::int64_t());
    default:
        return std::nullopt;
    }
}

std::optional<double> scalarOf(const tensorboard::Summary::Value& value)
{
    if (value.has_simple_value())
        return value.simple_value();
    return value.has_tensor() ? scalarOf(value.tensor()) : std::nullopt;
}

bool isOfTraining(ScalarRole role)
{
    return role == ScalarRole::trainLoss || role == ScalarRole::learningRate;
}

bool isOfValidation(ScalarRole role)
{
    return role == ScalarRole::fakeLoss || role == ScalarRole::realLoss || role == ScalarRole::bce ||
           role == ScalarRole::validationLoss;
}

/// The number at a step; NaN where there is none.
double at(const std::map<std::int64_t, double>& series, std::int64_t step)
{
    const auto found = series.find(step);
    return found == series.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
}

/// The sentence on an epoch that has one of its two losses; empty where it has both or none.
std::string missingHalf(int epoch, bool hasFake, bool hasReal)
{
    if (hasFake == hasReal)
        return {};
    return fmt::format("Epoch {} lacks its {}.", epoch, hasFake ? "real_loss" : "fake_loss");
}

} // namespace

ScalarRole roleOf(std::string_view tag)
{
    using Words = std::set<std::string>;
    Words words = wordsOf(tag);
    const bool heldOut = takeOut(words, {"val", "valid", "validation", "eval", "test", "dev"});
    const bool training = takeOut(words, {"train", "training"});
    if (words == Words{"epoch"})
        return ScalarRole::epoch;
    takeOut(words, {"epoch"});
    if (words == Words{"lr"} || words == Words{"learning", "rate"} || words == Words{"group0", "lr"})
        return ScalarRole::learningRate;
    if (words == Words{"loss"})
        return heldOut == training ? ScalarRole::none : training ? ScalarRole::trainLoss : ScalarRole::validationLoss;
    if (training)
        return ScalarRole::none;
    if (words == Words{"bce"} || words == Words{"bce", "loss"})
        return ScalarRole::bce;
    takeOut(words, {"log"});
    if (words == Words{"fake", "loss"})
        return ScalarRole::fakeLoss;
    return words == Words{"real", "loss"} ? ScalarRole::realLoss : ScalarRole::none;
}

void EventSeries::add(std::string_view payload, const std::string& where)
{
    tensorboard::Event event;
    if (!event.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        return complain(fmt::format("There is no event in {}.", where));
    if (event.session_log().status() == tensorboard::SessionLog::START)
        forgetFrom(event.step());
    for (const tensorboard::Summary::Value& value : event.summary().value())
        if (const std::optional<double> number = scalarOf(value))
            addScalar({value.tag(), event.step(), *number}, where);
}

void EventSeries::addScalar(const Scalar& scalar, const std::string& where)
{
    const ScalarRole role = roleOf(scalar.tag);
    if (role == ScalarRole::none || m_tags.try_emplace(role, scalar.tag).first->second != scalar.tag)
        return;
    Series& series = m_series[role];
    if (series.size() >= mostSteps && !series.contains(scalar.step)) {
        if (isOfTraining(role))
            m_perStep = true;
        else if (!std::exchange(m_full, true))
            complain(fmt::format(
                "{} has more than {} steps: those behind them are left out.", asShown(scalar.tag), mostSteps));
        return;
    }
    const double value = isOfValidation(role) ? lossOrNone(scalar.value) : scalar.value;
    const bool isNew = series.insert_or_assign(scalar.step, value).second;
    if (!isOfValidation(role))
        return;
    if (!isNew)
        complain(fmt::format(
            "{} of step {} is told again in {}: the later counts.", asShown(scalar.tag), scalar.step, where));
    if (const std::string wrong = wrongWithLoss(scalar.value); !wrong.empty())
        complain(fmt::format("{} of step {}, in {}, {}.", asShown(scalar.tag), scalar.step, where, wrong));
}

void EventSeries::forgetFrom(std::int64_t step)
{
    for (auto& [role, series] : m_series)
        series.erase(series.lower_bound(step), series.end());
}

const EventSeries::Series& EventSeries::of(ScalarRole role) const
{
    static const Series none;
    const auto found = m_series.find(role);
    return found == m_series.end() ? none : found->second;
}

/// The epoch of each step at which held-out videos were judged: the step itself, unless a scalar tells it.
std::map<std::int64_t, int> EventSeries::epochsBySteps() const
{
    const Series& told = of(ScalarRole::epoch);
    std::map<std::int64_t, int> epochs;
    for (const auto& [role, series] : m_series)
        if (isOfValidation(role))
            for (const auto& [step, value] : series) {
                const double epoch = told.empty() ? static_cast<double>(step) : at(told, step);
                if (epoch >= 0 && epoch < LoggedEpochs::most)
                    epochs.emplace(step, static_cast<int>(epoch));
            }
    return epochs;
}

/// Training's scalars may be of epochs, as ours are, or of steps, as the published program's: those run on far beyond.
bool EventSeries::trainingTellsEpochs(std::int64_t lastStep) const
{
    std::int64_t last = -1;
    for (const auto& [role, series] : m_series)
        if (isOfTraining(role) && !series.empty())
            last = std::max(last, series.rbegin()->first);
    return !m_perStep && last < 2 * (lastStep + 1) + 8;
}

LoggedEpoch EventSeries::validatedEpoch(std::int64_t step, int number) const
{
    LoggedEpoch epoch;
    epoch.epoch = number;
    epoch.validated = true;
    epoch.fakeLoss = at(of(ScalarRole::fakeLoss), step);
    epoch.realLoss = at(of(ScalarRole::realLoss), step);
    epoch.bce = at(of(of(ScalarRole::bce).empty() ? ScalarRole::validationLoss : ScalarRole::bce), step);
    if (std::isnan(epoch.bce))
        epoch.bce = (epoch.fakeLoss + epoch.realLoss) / 2;
    return epoch;
}

void EventSeries::addTraining(LoggedEpochs& logged, const std::map<std::int64_t, int>& epochs) const
{
    const bool told = !of(ScalarRole::epoch).empty();
    if (epochs.empty() || (!told && !trainingTellsEpochs(epochs.rbegin()->first)))
        return;
    for (const auto& [role, series] : m_series)
        if (isOfTraining(role))
            for (const auto& [step, value] : series) {
                const auto known = epochs.find(step);
                if ((told && known == epochs.end()) || step < 0 || step >= LoggedEpochs::most)
                    continue;
                LoggedEpoch& epoch = logged.of(told ? known->second : static_cast<int>(step));
                (role == ScalarRole::trainLoss ? epoch.trainLoss : epoch.learningRate) = value;
            }
}

void EventSeries::tell(LossLog& log, bool complete) const
{
    const std::map<std::int64_t, int> epochs = epochsBySteps();
    LogProblems problems = m_problems;
    LoggedEpochs logged;
    for (const auto& [step, number] : epochs) {
        std::string missing =
            missingHalf(number, of(ScalarRole::fakeLoss).contains(step), of(ScalarRole::realLoss).contains(step));
        if (!missing.empty() && (complete || step != epochs.rbegin()->first))
            problems.add(std::move(missing));
        logged.put(validatedEpoch(step, number), fmt::format("step {}", step), problems);
    }
    addTraining(logged, epochs);
    log.epochs = logged.list();
    problems.tell(log.problems);
}

void EventLogReading::take(const std::string& name, std::span<const std::byte> bytes)
{
    File& file = m_files[name];
    const auto add = [&](std::string_view payload) {
        m_series.add(payload, fmt::format("record {} of {}", ++file.number, name));
    };
    const auto complain = [&](const std::string& sentence) {
        ++file.number;
        m_series.complain(fmt::format("In {} {}.", name, sentence));
    };
    file.records.take(bytes, add, complain);
}

void EventLogReading::tell(LossLog& log, bool complete) const
{
    log.kind = LossLogKind::events;
    m_series.tell(log, complete);
    if (!complete)
        return;
    for (const auto& [name, file] : m_files)
        if (file.records.inRecord())
            log.problems.push_back(
                fmt::format("{} ends within the record at byte {}, which is left out.", name, file.records.offset()));
    if (log.epochs.empty() && log.problems.empty())
        log.problems.emplace_back("It has no scalars of held-out videos: none is named like val/fake_loss or val/bce.");
}

} // namespace veriframe
