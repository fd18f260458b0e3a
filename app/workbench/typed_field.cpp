// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_field.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>
#include <optional>
#include <utility>

namespace veriframe {

namespace {

QString numberText(double value)
{
    constexpr double leastWritten = 1e-5;
    const bool tiny = value != 0 && std::abs(value) < leastWritten;
    return QString::number(value, tiny ? 'g' : 'f', QLocale::FloatingPointShortest);
}

bool inRange(const FieldRange& range, double value)
{
    return (range.aboveLow ? value > range.low : value >= range.low) &&
           (range.belowHigh ? value < range.high : value <= range.high);
}

QString say(const char* text)
{
    return QCoreApplication::translate("ConfigForm", text);
}

QString limitsText(const FieldRange& range, const QString& low)
{
    const QString high = numberText(range.high);
    if (range.high >= boundless)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 or more")).arg(low);
    if (range.aboveLow)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "above %1, at most %2")).arg(low, high);
    if (range.belowHigh)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 or more, below %2")).arg(low, high);
    return say(QT_TRANSLATE_NOOP("ConfigForm", "%1 to %2")).arg(low, high);
}

QString limitsText(const FieldRange& range)
{
    return limitsText(range, numberText(range.low));
}

QString rangeProblem(const FieldRange& range)
{
    return say(QT_TRANSLATE_NOOP("ConfigForm", "It must be %1.")).arg(limitsText(range));
}

std::optional<std::int64_t> wholeNumber(const QString& text)
{
    bool isWhole = false;
    const qlonglong number = QLocale::c().toLongLong(text, &isWhole);
    return isWhole ? std::optional<std::int64_t>(number) : std::nullopt;
}

template<typename Number>
QString takeWhole(const FieldRange& range, const QString& text, Number& place)
{
    const auto number = wholeNumber(text);
    if (!number)
        return say(QT_TRANSLATE_NOOP("ConfigForm", "A whole number is needed."));
    if (!inRange(range, static_cast<double>(*number)))
        return rangeProblem(range);
    place = static_cast<Number>(*number);
    return {};
}

QString takeNumber(const FieldRange& range, const QString& text, double& place)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number))
        return say(QT_TRANSLATE_NOOP("ConfigForm", "A number is needed, with a point: 0.01 or 1e-4."));
    if (!inRange(range, number))
        return rangeProblem(range);
    place = number;
    return {};
}

QString takeList(const FieldRange& range, const QString& text, std::vector<std::int64_t>& place)
{
    std::vector<std::int64_t> numbers;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto number = wholeNumber(part.trimmed());
        if (!number || !inRange(range, static_cast<double>(*number)))
            return say(QT_TRANSLATE_NOOP("ConfigForm", "Whole numbers of 0 or more are needed, separated by commas."));
        if (!numbers.empty() && numbers.back() >= *number)
            return say(QT_TRANSLATE_NOOP("ConfigForm", "They must ascend."));
        numbers.push_back(*number);
    }
    place = std::move(numbers);
    return {};
}

} // namespace

QString rangeText(const FieldRange& range)
{
    if (range.high <= range.low)
        return {};
    if (*range.zero == '\0')
        return limitsText(range);
    return limitsText(range, say(QT_TRANSLATE_NOOP("ConfigForm", "%1 (%2)")).arg(numberText(0), fieldWord(range.zero)));
}

QString placeText(const FieldPlace& place)
{
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
    return listText(parts);
}

QString takePlaceText(const FieldRange& range, const QString& text, const FieldPlace& place)
{
    if (const auto* flag = std::get_if<bool*>(&place)) {
        **flag = text == QLatin1String("true");
        return {};
    }
    if (const auto* number = std::get_if<double*>(&place))
        return takeNumber(range, text, **number);
    if (const auto* number = std::get_if<int*>(&place))
        return takeWhole(range, text, **number);
    if (const auto* number = std::get_if<std::int64_t*>(&place))
        return takeWhole(range, text, **number);
    return takeList(range, text, *std::get<std::vector<std::int64_t>*>(place));
}

QString noChoiceProblem(const QStringList& choices)
{
    return say(QT_TRANSLATE_NOOP("ConfigForm", "It must be one of %1.")).arg(listText(choices));
}

QString fieldWord(const char* text)
{
    return *text == '\0' ? QString() : say(text);
}

} // namespace veriframe
