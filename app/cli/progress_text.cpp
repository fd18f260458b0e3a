// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_text.h"

#include "base/json.h"
#include "base/terminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

/// Columns that a text takes: its code points. Wide characters of file names may take two; the end of the line is
/// kept free for them.
int columnsOf(const std::string& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first `columns` code points.
std::string clipped(const std::string& text, int columns)
{
    std::string result;
    int used = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++used > columns)
            break;
        result += c;
    }
    return result;
}

std::string rateText(const ProgressUpdate& update, const ProgressPace& pace)
{
    if (pace.perSecond <= 0)
        return {};
    if (update.stage == "bytes")
        return amountText(update.stage, pace.perSecond) + "/s";
    return pace.perSecond < 10 ? fmt::format("{:.2f}/s", pace.perSecond) : fmt::format("{:.0f}/s", pace.perSecond);
}

std::string countText(const ProgressUpdate& update)
{
    const std::string done = amountText(update.stage, static_cast<double>(update.done));
    const std::string unit = update.stage == "bytes" ? "" : " " + update.stage;
    if (update.total <= 0)
        return done + unit;
    return done + " of " + amountText(update.stage, static_cast<double>(update.total)) + unit;
}

double fractionOf(const ProgressUpdate& update)
{
    if (update.total <= 0)
        return 0;
    return std::clamp(static_cast<double>(update.done) / static_cast<double>(update.total), 0.0, 1.0);
}

} // namespace

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds)));
    if (whole < 60)
        return fmt::format("{} s", whole);
    if (whole < 3600)
        return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

std::string amountText(const std::string& stage, double amount)
{
    if (stage != "bytes")
        return fmt::format("{:.0f}", amount);
    constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (amount >= 1000 && unit + 1 < units.size()) {
        amount /= 1000;
        ++unit;
    }
    return fmt::format("{:.{}f} {}", amount, unit == 0 ? 0 : 1, units[unit]);
}

std::optional<double> secondsLeft(const ProgressUpdate& update, const ProgressPace& pace)
{
    if (update.total <= 0 || pace.perSecond <= 0)
        return std::nullopt;
    return static_cast<double>(std::max<std::int64_t>(0, update.total - update.done)) / pace.perSecond;
}

std::string progressBar(const ProgressUpdate& update, const ProgressPace& pace, int width)
{
    // The last column stays free: some terminals wrap once it is written.
    const int room = std::max(1, width - 1);
    std::string facts;
    if (update.total > 0)
        facts += fmt::format("{:3.0f} %  ", std::floor(100 * fractionOf(update)));
    facts += countText(update);
    if (const std::string rate = rateText(update, pace); !rate.empty())
        facts += "  " + rate;
    if (const auto left = secondsLeft(update, pace))
        facts += "  " + durationText(*left) + " left";
    std::string line;
    const int barColumns = std::clamp(room - columnsOf(facts) - 3 - 12, 0, 30);
    if (update.total > 0 && barColumns >= 8) {
        const auto filled = static_cast<std::size_t>(std::floor(barColumns * fractionOf(update)));
        line = "[" + std::string(filled, '#') + std::string(static_cast<std::size_t>(barColumns) - filled, '-') + "] ";
    }
    line += facts;
    if (!update.item.empty() && room - columnsOf(line) > 8)
        line += "  " + update.item;
    return clipped(printable(line), room);
}

std::string progressSentence(const ProgressUpdate& update, const ProgressPace& pace)
{
    if (update.done == 0 && update.total <= 0 && !update.item.empty())
        return printable("Next: " + update.item); // "0 B" would say nothing
    std::string line = countText(update);
    if (update.total > 0)
        line += fmt::format(" ({:.0f} %)", std::floor(100 * fractionOf(update)));
    if (const std::string rate = rateText(update, pace); !rate.empty())
        line += ", " + rate;
    if (const auto left = secondsLeft(update, pace))
        line += ", " + durationText(*left) + " left";
    if (!update.item.empty())
        line += ": " + update.item;
    return printable(line);
}

std::string progressJson(const ProgressUpdate& update, const ProgressPace& pace)
{
    Json line;
    line["stage"] = update.stage;
    line["done"] = update.done;
    line["total"] = update.total > 0 ? Json(update.total) : Json(nullptr);
    line["item"] = update.item;
    line["elapsedSeconds"] = std::round(pace.elapsedSeconds * 1000) / 1000;
    line["perSecond"] = pace.perSecond > 0 ? Json(pace.perSecond) : Json(nullptr);
    const auto left = secondsLeft(update, pace);
    line["secondsLeft"] = left ? Json(*left) : Json(nullptr);
    return toJsonLine(line);
}

} // namespace veriframe::cli
