// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_words.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <vector>

namespace veriframe {

namespace {

/// A sentence in which something varies.
struct Pattern {
    const char* source;
    QString longestPiece; ///< what is looked for first: most patterns fall at once
    QRegularExpression whole;
};

struct Known {
    QHash<QString, const char*> fixed;
    std::vector<Pattern> varying;
};

/// Written as a sentence or as a part of one, it is the same.
QString bare(QString text)
{
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    if (text.size() > 1 && text[1].isLower())
        text[0] = text[0].toLower();
    return text;
}

const QRegularExpression& places()
{
    static const QRegularExpression expression(QStringLiteral("%[1-9]"));
    return expression;
}

Pattern patternOf(const char* source, const QString& text)
{
    Pattern pattern{source, {}, {}};
    QStringList escaped;
    for (const QString& piece : text.split(places())) {
        escaped += QRegularExpression::escape(piece);
        if (piece.size() > pattern.longestPiece.size())
            pattern.longestPiece = piece;
    }
    pattern.whole.setPattern(QRegularExpression::anchoredPattern(escaped.join(QLatin1String("(.+?)"))));
    return pattern;
}

const Known& known()
{
    static const Known all = [] {
        Known sentences;
        for (const char* source : coreSentences()) {
            const QString text = bare(QString::fromUtf8(source));
            if (text.contains(places()))
                sentences.varying.push_back(patternOf(source, text));
            else
                sentences.fixed.insert(text, source);
        }
        return sentences;
    }();
    return all;
}

QString translated(const char* source)
{
    return QCoreApplication::translate("CoreWords", source);
}

std::optional<QString> knownText(const QString& english);

/// What stands in a sentence: a sentence of its own, a number, or something of nobody's language.
QString part(const QString& english)
{
    static const QRegularExpression decimal(QStringLiteral("^[0-9]+\\.[0-9]+$"));
    if (const auto text = knownText(english))
        return *text;
    return decimal.match(english).hasMatch() ? QString(english).replace(QLatin1Char('.'), QLocale().decimalPoint())
                                             : english;
}

/// Puts captured texts into the places of a translation, all at once: a name may hold "%1" itself.
QString filled(const QString& text, const QRegularExpressionMatch& match)
{
    QString result;
    qsizetype from = 0;
    for (auto place = places().globalMatch(text); place.hasNext();) {
        const QRegularExpressionMatch found = place.next();
        result += text.sliced(from, found.capturedStart() - from);
        result += part(match.captured(found.captured().back().digitValue()));
        from = found.capturedEnd();
    }
    return result + text.sliced(from);
}

std::optional<QString> knownSentence(const QString& english)
{
    const QString text = bare(english);
    if (const auto found = known().fixed.constFind(text); found != known().fixed.constEnd())
        return translated(*found);
    for (const Pattern& pattern : known().varying)
        if (text.contains(pattern.longestPiece))
            if (const QRegularExpressionMatch match = pattern.whole.match(text); match.hasMatch())
                return filled(translated(pattern.source), match);
    return std::nullopt;
}

std::optional<QString> knownText(const QString& text)
{
    if (const auto one = knownSentence(text))
        return one;
    static const QRegularExpression gap(QStringLiteral("(?<=\\.) (?=[A-Z0-9])"));
    const QStringList several = text.split(gap);
    if (several.size() < 2)
        return std::nullopt;
    QStringList sentences;
    for (const QString& each : several) {
        const auto sentence = knownSentence(each);
        if (!sentence)
            return std::nullopt;
        sentences +=
            isClosedSentence(*sentence) ? *sentence : QCoreApplication::translate("ErrorText", "%1.").arg(*sentence);
    }
    return sentencesText(sentences);
}

} // namespace

std::optional<QString> knownCoreText(const std::string& english)
{
    return knownText(QString::fromStdString(english).trimmed());
}

QString coreText(const std::string& english)
{
    return knownCoreText(english).value_or(QString::fromStdString(english));
}

} // namespace veriframe
