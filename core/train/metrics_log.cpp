// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/metrics_log_internal.h"

#include <cmath>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

/// Steps are nearly all of a log and tell nothing of epochs' losses: they are known by how they begin.
constexpr std::string_view stepBegin = R"({"type":"step",)";
constexpr int mostLevels = 64;

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// A line that nests deeper than any of ours would cost the parser memory without end.
bool nestsTooDeep(std::string_view line)
{
    int level = 0;
    for (const char c : line) {
        level += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (level > mostLevels)
            return true;
    }
    return false;
}

const Json* memberOf(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

/// NaN where the object has no such number: what was none is written as null.
double numberOf(const Json& object, const char* key)
{
    const Json* const member = memberOf(object, key);
    return member && member->is_number() ? member->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

std::optional<std::int64_t> wholeNumberOf(const Json& object, const char* key)
{
    const Json* const member = memberOf(object, key);
    if (!member || !member->is_number_integer())
        return std::nullopt;
    if (member->is_number_unsigned() && member->get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return member->get<std::int64_t>();
}

/// A whole number in [0, most); otherwise where it is none.
int countOf(const Json& object, const char* key, int otherwise)
{
    const std::optional<std::int64_t> number = wholeNumberOf(object, key);
    return number && *number >= 0 && *number < LoggedEpochs::most ? static_cast<int>(*number) : otherwise;
}

std::string textOf(const Json& object, const char* key)
{
    const Json* const member = memberOf(object, key);
    return member && member->is_string() ? member->get<std::string>() : std::string();
}

const Json& objectOf(const Json& object, const char* key)
{
    static const Json none;
    const Json* const member = memberOf(object, key);
    return member ? *member : none;
}

bool isValidated(const Json& object)
{
    if (const Json* const validated = memberOf(object, "validated"); validated && validated->is_boolean())
        return validated->get<bool>();
    return memberOf(object, "fake_loss") || memberOf(object, "real_loss") || memberOf(object, "bce");
}

LoggedEpoch epochOf(const Json& object, int number)
{
    LoggedEpoch epoch;
    epoch.epoch = number;
    epoch.validated = isValidated(object);
    epoch.trainLoss = numberOf(object, "train_loss");
    epoch.learningRate = numberOf(object, "learning_rate");
    epoch.seconds = numberOf(object, "seconds");
    epoch.checkpoint = textOf(object, "checkpoint");
    if (!epoch.validated)
        return epoch;
    epoch.fakeLoss = lossOrNone(numberOf(object, "fake_loss"));
    epoch.realLoss = lossOrNone(numberOf(object, "real_loss"));
    const double bce = lossOrNone(numberOf(object, "bce"));
    epoch.bce = std::isnan(bce) ? (epoch.fakeLoss + epoch.realLoss) / 2 : bce;
    epoch.bestBce = lossOrNone(numberOf(object, "bce_best"));
    return epoch;
}

/// The sentence on a number that is none of a loss; empty where it is one.
std::string wrongNumber(const Json& object, const char* key, std::int64_t line)
{
    const double number = numberOf(object, key);
    const std::string wrong = wrongWithLoss(number);
    return std::isnan(number) || wrong.empty() ? std::string()
                                               : fmt::format("In line {} {} {}: {}.", line, key, wrong, number);
}

/// What is wrong with one of the losses of a validated epoch; empty where nothing is.
std::string complaint(const Json& object, const char* key, int epoch, std::int64_t line)
{
    const Json* const member = memberOf(object, key);
    if (!member)
        return fmt::format("Epoch {}, in line {}, lacks its {}.", epoch, line, key);
    if (!member->is_number())
        return fmt::format("In line {} {} is no number: {}.", line, key, asShown(toJsonLine(*member)));
    return wrongNumber(object, key, line);
}

} // namespace

void MetricsLogState::takeLine(std::string_view line, std::int64_t number)
{
    if (line.starts_with(stepBegin)) {
        m_known = true;
        return;
    }
    if (isBlank(line))
        return;
    const Json object = nestsTooDeep(line) ? Json() : Json::parse(line, nullptr, false);
    if (!object.is_object())
        return m_problems.add(fmt::format("Line {} is no JSON object: {}.", number, asShown(line)));
    const std::string type = textOf(object, "type");
    m_known = m_known || type == "run" || type == "step" || type == "epoch";
    if (type == "run")
        takeRun(object);
    else if (type == "epoch")
        takeEpoch(object, number);
}

/// A session goes on where an earlier one was, and what that had behind it counts no more.
void MetricsLogState::takeRun(const Json& object)
{
    m_fold = countOf(object, "fold", m_fold);
    m_data = textOf(object, "data");
    m_encoder = textOf(objectOf(object, "config"), "encoder");
    m_inputSizePx = countOf(objectOf(object, "config"), "size", 0);
    m_plannedEpochs =
        countOf(objectOf(objectOf(objectOf(object, "config"), "optimizer"), "schedule"), "epochs", m_plannedEpochs);
    m_epochs.eraseFrom(wholeNumberOf(object, "first_epoch").value_or(0));
}

void MetricsLogState::takeEpoch(const Json& object, std::int64_t number)
{
    const int epoch = countOf(object, "epoch", -1);
    if (epoch < 0)
        return m_problems.add(fmt::format("Line {} does not say which epoch it is of.", number));
    const LoggedEpoch told = epochOf(object, epoch);
    if (std::string wrong = wrongNumber(object, "bce", number); told.validated && !wrong.empty())
        m_problems.add(std::move(wrong));
    const bool bceAlone = !memberOf(object, "fake_loss") && !memberOf(object, "real_loss") && memberOf(object, "bce");
    if (told.validated && !bceAlone)
        for (const char* const key : {"fake_loss", "real_loss"})
            if (std::string wrong = complaint(object, key, epoch, number); !wrong.empty())
                m_problems.add(std::move(wrong));
    m_epochs.put(told, fmt::format("line {}", number), m_problems);
}

void MetricsLogState::tell(LossLog& log) const
{
    log.fold = m_fold;
    log.data = m_data;
    log.encoder = m_encoder;
    log.inputSizePx = m_inputSizePx;
    log.plannedEpochs = m_plannedEpochs;
    log.epochs = m_epochs.list();
    m_problems.tell(log.problems);
}

void MetricsLogReading::take(const std::string& /*file*/, std::span<const std::byte> bytes)
{
    m_lines.take(
        bytes, [this](std::string_view line, std::int64_t number) { m_state.takeLine(line, number); },
        [this](std::int64_t number) { m_state.complain(tooLongLine(number)); });
}

void MetricsLogReading::tell(LossLog& log, bool complete) const
{
    MetricsLogState end = m_state;
    const std::string_view last = m_lines.rest();
    if (complete && !isBlank(last)) {
        if (last.ends_with('}'))
            end.takeLine(last, m_lines.number());
        else
            end.complain(fmt::format("Line {} is the last and has no end: it is left out.", m_lines.number()));
    }
    log.kind = LossLogKind::metrics;
    end.tell(log);
    if (complete && !end.known())
        log.problems.emplace_back("It is no metrics.jsonl: no line of it is a run, a step or an epoch.");
}

} // namespace veriframe
