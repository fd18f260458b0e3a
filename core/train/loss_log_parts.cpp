// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "train/loss_log_parts_internal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

void LogProblems::add(std::string sentence)
{
    if (m_first.size() < most)
        m_first.push_back(std::move(sentence));
    else
        ++m_more;
}

void LogProblems::tell(std::vector<std::string>& problems) const
{
    problems.insert(problems.end(), m_first.begin(), m_first.end());
    if (m_more > 0)
        problems.push_back(fmt::format("There are {} more problems of such kinds.", m_more));
}

std::string asShown(std::string_view text)
{
    std::string shown = shortened(text, 60);
    std::ranges::replace_if(
        shown, [](char c) { return c < ' ' || c > '~'; }, '?');
    return '"' + shown + '"';
}

std::string wrongWithLoss(double loss)
{
    // Networks compute in float32, and no log loss is beyond the largest logit.
    constexpr double largest = std::numeric_limits<float>::max();
    if (!std::isfinite(loss))
        return "is no number";
    if (loss < 0)
        return "is negative, which no log loss is";
    return loss > largest ? "is larger than any log loss of a network" : "";
}

double lossOrNone(double loss)
{
    return wrongWithLoss(loss).empty() ? loss : std::numeric_limits<double>::quiet_NaN();
}

std::string tooLongLine(std::int64_t number)
{
    return fmt::format("Line {} is longer than any of a log and is passed over.", number);
}

void LoggedEpochs::put(LoggedEpoch epoch, const std::string& where, LogProblems& problems)
{
    const int number = epoch.epoch;
    if (number < 0 || number >= most)
        return problems.add(fmt::format("There is no epoch {}, in {}: it is left out.", number, where));
    const bool isNew = m_epochs.insert_or_assign(number, std::move(epoch)).second;
    if (!isNew)
        problems.add(fmt::format("Epoch {} is told again in {}: the later counts.", number, where));
}

void LoggedEpochs::eraseFrom(std::int64_t epoch)
{
    if (epoch < most)
        m_epochs.erase(m_epochs.lower_bound(static_cast<int>(std::max<std::int64_t>(epoch, 0))), m_epochs.end());
}

LoggedEpoch* LoggedEpochs::find(int epoch)
{
    const auto found = m_epochs.find(epoch);
    return found == m_epochs.end() ? nullptr : &found->second;
}

LoggedEpoch& LoggedEpochs::of(int epoch)
{
    LoggedEpoch& entry = m_epochs[epoch];
    entry.epoch = epoch;
    return entry;
}

std::vector<LoggedEpoch> LoggedEpochs::list() const
{
    std::vector<LoggedEpoch> epochs;
    epochs.reserve(m_epochs.size());
    for (const auto& [number, epoch] : m_epochs)
        epochs.push_back(epoch);
    return epochs;
}

void LineCutter::keepRest(std::string_view text, const TooLong& tooLong)
{
    if (m_skipping)
        return;
    if (m_rest.size() + text.size() <= longestLine) {
        m_rest += text;
        return;
    }
    m_rest.clear();
    m_skipping = true;
    tooLong(m_number);
}

void LineCutter::take(std::span<const std::byte> bytes, const TakeLine& line, const TooLong& tooLong)
{
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    while (!text.empty()) {
        const std::size_t newline = std::min(text.find('\n'), text.size());
        const std::size_t end = std::min(text.substr(0, newline).find('\r'), newline);
        const std::string_view piece = text.substr(0, end);
        if (end == text.size())
            return keepRest(piece, tooLong);
        if (m_rest.empty() && !m_skipping && piece.size() <= longestLine) {
            line(piece, m_number);
        } else {
            keepRest(piece, tooLong);
            if (!m_skipping)
                line(m_rest, m_number);
        }
        m_rest.clear();
        m_skipping = false;
        m_number += text[end] == '\n' ? 1 : 0;
        text.remove_prefix(end + 1);
    }
}

} // namespace veriframe
