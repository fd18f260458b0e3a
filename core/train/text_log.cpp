// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/text_log_internal.h"

#include <charconv>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

constexpr std::string_view fakeLoss = "fake_loss", realLoss = "real_loss", announcement = "training epoch ",
                           summary = "Epoch: ";
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\v\f";
    const std::size_t start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(blanks) - start + 1);
}

/// Whether a line consists of a name and something behind it.
bool names(std::string_view line, std::string_view name)
{
    return line.starts_with(name) && line.size() > name.size() &&
           (line[name.size()] == ' ' || line[name.size()] == '\t');
}

/// The number at the beginning of a text. @param rest what stands behind it
template<typename Number>
std::optional<Number> leadingNumber(std::string_view text, std::string_view& rest)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    rest = text.substr(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// The number behind a word, nothing where the line lacks either.
std::optional<double> numberBehind(std::string_view line, std::string_view word)
{
    const std::size_t at = line.find(word);
    std::string_view rest;
    return at == std::string_view::npos ? std::nullopt : leadingNumber<double>(line.substr(at + word.size()), rest);
}

std::string where(std::int64_t line)
{
    return fmt::format("line {}", line);
}

} // namespace

void TextLogState::takeLine(std::string_view whole, std::int64_t number)
{
    const std::string_view line = trimmed(whole);
    if (names(line, fakeLoss))
        takeLoss(fakeLoss, &Pending::fakeLoss, line, number);
    else if (names(line, realLoss))
        takeLoss(realLoss, &Pending::realLoss, line, number);
    else if (line.starts_with(announcement))
        takeEpoch(line, number);
    else if (line.starts_with(summary))
        takeSummary(line, number);
    else if (line.starts_with("real ") && line.ends_with(" mode train"))
        m_known = true;
}

void TextLogState::takeLoss(
    std::string_view name, std::optional<double> Pending::*loss, std::string_view text, std::int64_t line)
{
    m_known = true;
    if (m_pending.*loss)
        settle(true);
    if (m_pending.empty())
        m_pending.line = line;
    m_pending.*loss = numberIn(trimmed(text.substr(name.size())), name, line);
}

double TextLogState::numberIn(std::string_view text, std::string_view name, std::int64_t line)
{
    std::string_view rest;
    const std::optional<double> value = leadingNumber<double>(text, rest);
    const std::string wrong = wrongWithLoss(value && rest.empty() ? *value : noNumber);
    if (wrong.empty())
        return *value;
    m_problems.add(fmt::format("In line {} {} {}: {}.", line, name, wrong, asShown(text)));
    return noNumber;
}

void TextLogState::takeEpoch(std::string_view line, std::int64_t number)
{
    std::string_view rest;
    const std::optional<int> epoch = leadingNumber<int>(line.substr(announcement.size()), rest);
    if (!epoch || *epoch < 0 || *epoch >= LoggedEpochs::most)
        return m_problems.add(fmt::format("Line {} names no epoch: {}.", number, asShown(line)));
    m_known = true;
    settle(true);
    m_announced = epoch;
}

/// "Epoch: 3 bce: 0.47, bce_best: 0.3"; what a progress bar writes begins alike and is none.
void TextLogState::takeSummary(std::string_view line, std::int64_t number)
{
    std::string_view rest;
    const std::optional<int> epoch = leadingNumber<int>(line.substr(summary.size()), rest);
    if (!epoch || !rest.starts_with(" bce: "))
        return;
    m_known = true;
    const double logged = numberBehind(rest, " bce: ").value_or(noNumber), bce = lossOrNone(logged);
    const double best = lossOrNone(numberBehind(rest, "bce_best: ").value_or(noNumber));
    if (std::isfinite(logged) && std::isnan(bce))
        m_problems.add(fmt::format("In line {} bce {}: {}.", number, wrongWithLoss(logged), asShown(line)));
    if (m_pending.empty()) {
        m_pending.line = number;
        if (LoggedEpoch* const told = m_epochs.find(*epoch); told && std::isnan(told->bestBce)) {
            told->bestBce = best;
            return;
        }
    }
    settleAs(*epoch, bce, best);
}

void TextLogState::settle(bool halves)
{
    if (m_pending.whole() || (halves && !m_pending.empty()))
        settleAs(m_announced.value_or(m_next), noNumber, noNumber);
}

void TextLogState::settleAs(int epoch, double bce, double bestBce)
{
    LoggedEpoch told;
    told.epoch = epoch;
    told.validated = true;
    told.fakeLoss = m_pending.fakeLoss.value_or(noNumber);
    told.realLoss = m_pending.realLoss.value_or(noNumber);
    const double mean = (told.fakeLoss + told.realLoss) / 2;
    told.bce = std::isnan(bce) ? mean : bce;
    told.bestBce = bestBce;
    if (!m_pending.whole())
        m_problems.add(fmt::format(
            "Epoch {}, in line {}, lacks its {}.", epoch, m_pending.line,
            m_pending.empty()    ? "losses"
            : m_pending.fakeLoss ? realLoss
                                 : fakeLoss));
    m_epochs.put(told, where(m_pending.line), m_problems);
    if (epoch >= 0 && epoch < LoggedEpochs::most)
        m_next = epoch + 1;
    m_pending = {};
    m_announced.reset();
}

void TextLogState::tell(LossLog& log) const
{
    log.epochs = m_epochs.list();
    m_problems.tell(log.problems);
}

void TextLogReading::take(const std::string& /*file*/, std::span<const std::byte> bytes)
{
    m_lines.take(
        bytes, [this](std::string_view line, std::int64_t number) { m_state.takeLine(line, number); },
        [this](std::int64_t number) { m_state.complain(tooLongLine(number)); });
}

void TextLogReading::tell(LossLog& log, bool complete) const
{
    TextLogState end = m_state;
    const std::string_view last = trimmed(m_lines.rest());
    if (complete && !last.empty()) {
        end.takeLine(last, m_lines.number());
        if (names(last, fakeLoss) || names(last, realLoss))
            end.complain(fmt::format("Line {} is the last and has no end: its number may be cut.", m_lines.number()));
    }
    end.settle(complete);
    log.kind = LossLogKind::text;
    end.tell(log);
    if (complete && !end.known())
        log.problems.emplace_back("It is no training log: no line of it tells a loss or an epoch.");
}

} // namespace veriframe
