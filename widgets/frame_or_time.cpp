// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame_or_time.h"

#include "widgets/go_to_dialog.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

/// What times are written with: the frame of 4.1044 s reads 4.104.
constexpr double millisecond = 0.001;

/// Digits with a decimal point or comma, as both are typed.
double number(QString text)
{
    return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
}

/// "1:02.5" and "0:01:02.5"; minutes and seconds below 60 where something stands before them.
std::optional<double> clockTime(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:([0-9]{1,6}):)?([0-9]{1,6}):([0-9]{1,2}(?:[.,][0-9]+)?)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasHours = match.capturedLength(1) > 0;
    const double minutes = number(match.captured(2)), seconds = number(match.captured(3));
    if (seconds >= 60 || (hasHours && minutes >= 60))
        return std::nullopt;
    return number(match.captured(1)) * 3600 + minutes * 60 + seconds;
}

std::optional<double> plainSeconds(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{0,9}[.,][0-9]+|[0-9]{1,9}(?:[.,][0-9]*)?)\\s*(ms|s)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double value = number(match.captured(1));
    return match.captured(2).compare(QLatin1String("ms"), Qt::CaseInsensitive) == 0 ? value / 1000 : value;
}

} // namespace

std::optional<FrameOrTime> readFrameOrTime(const QString& text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    const QString typed = text.trimmed();
    if (digits.match(typed).hasMatch()) {
        bool fits = false;
        const qlonglong frame = typed.toLongLong(&fits);
        return FrameOrTime{fits ? frame : std::numeric_limits<qlonglong>::max()};
    }
    std::optional<double> seconds = clockTime(typed);
    if (!seconds)
        seconds = plainSeconds(typed);
    return seconds ? std::optional<FrameOrTime>(*seconds) : std::nullopt;
}

std::optional<int> frameAtSeconds(double seconds, const std::vector<double>& frameSeconds)
{
    if (frameSeconds.empty())
        return std::nullopt;
    const auto next = std::upper_bound(frameSeconds.begin(), frameSeconds.end(), seconds);
    if (next == frameSeconds.begin())
        return 0; // what shows before the first frame's time is the first frame
    const auto shown = next - 1;
    const auto index = static_cast<int>(shown - frameSeconds.begin());
    if (next != frameSeconds.end()) {
        const double until = *next - seconds;
        return until <= millisecond && until < (*next - *shown) / 2 ? index + 1 : index;
    }
    const double lastDuration = index > 0 ? *shown - *(shown - 1) : 0;
    return seconds <= *shown + std::max(lastDuration, millisecond) ? std::optional<int>(index) : std::nullopt;
}

std::optional<int> parseFrameOrTime(const QString& text, const std::vector<double>& frameSeconds)
{
    const std::optional<FrameOrTime> meant = readFrameOrTime(text);
    if (!meant)
        return std::nullopt;
    if (const auto* seconds = std::get_if<double>(&*meant))
        return frameAtSeconds(*seconds, frameSeconds);
    const qlonglong frame = std::get<qlonglong>(*meant);
    return frame < static_cast<qlonglong>(frameSeconds.size()) ? std::optional<int>(static_cast<int>(frame))
                                                               : std::nullopt;
}

QString clockText(double seconds)
{
    const auto total = static_cast<qlonglong>(std::llround(std::max(0.0, seconds) * 1000));
    const auto two = [](qlonglong value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    return QStringLiteral("%1:%2:%3.%4")
        .arg(two(total / 3600000), two(total / 60000 % 60), two(total / 1000 % 60))
        .arg(total % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace veriframe
