// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/side_bar.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace veriframe {

namespace {

constexpr QChar softHyphen(0x00AD);

bool isVowel(QChar letter)
{
    return QStringLiteral("aeiouyäöüáéíóúàèìòùâêîôûåøæœ").contains(letter.toLower());
}

/// How many letters make one consonant there: "sch" 3, "ch" 2, "t" 1; 0: a vowel or no letter.
qsizetype consonantLength(const QString& word, qsizetype at)
{
    for (const char* together : {"sch", "ch", "ck", "ph", "th", "sh", "qu"})
        if (const QLatin1String letters(together); QStringView(word).mid(at).startsWith(letters, Qt::CaseInsensitive))
            return letters.size();
    return word[at].isLetter() && !isVowel(word[at]) ? 1 : 0;
}

/// The places where a syllable seems to begin; 2 letters at least stay on either side.
std::vector<qsizetype> syllables(const QString& word)
{
    std::vector<qsizetype> begins;
    for (qsizetype at = 0; at < word.size();) {
        const qsizetype length = consonantLength(word, at);
        const qsizetype after = at + length;
        if (length > 0 && at >= 2 && at + 2 <= word.size() && after < word.size() && isVowel(word[after]))
            begins.push_back(at);
        at += std::max<qsizetype>(1, length);
    }
    return begins;
}

struct Break {
    QString head, tail;
};

/// All ways to break a word in two, the good ones only.
std::vector<Break> breaksOf(const QString& word)
{
    std::vector<Break> breaks;
    if (word.contains(softHyphen)) {
        for (qsizetype at = word.indexOf(softHyphen); at >= 0; at = word.indexOf(softHyphen, at + 1))
            breaks.push_back({word.left(at), word.mid(at + 1)});
        return breaks;
    }
    for (const qsizetype at : syllables(word))
        breaks.push_back({word.left(at), word.mid(at)});
    return breaks;
}

/// The word in as many lines as it needs; a word without syllables stays whole.
QStringList hyphenated(const QString& word, const QFontMetricsF& metrics, double width)
{
    const auto advance = [&metrics](QString text) { return metrics.horizontalAdvance(text.remove(softHyphen)); };
    QString whole = word;
    whole.remove(softHyphen);
    if (advance(word) <= width)
        return {whole};
    const Break* best = nullptr;
    double unevenness = std::numeric_limits<double>::infinity();
    const std::vector<Break> breaks = breaksOf(word);
    for (const Break& candidate : breaks) {
        const double head = advance(candidate.head + QLatin1Char('-')), tail = advance(candidate.tail);
        // A tail that needs another line is worse than any that does not.
        const double penalty = std::abs(head - tail) + (tail > width ? 1e6 : 0);
        if (head <= width && penalty < unevenness) {
            best = &candidate;
            unevenness = penalty;
        }
    }
    if (best == nullptr)
        return {whole};
    QString head = best->head;
    return QStringList{head.remove(softHyphen) + QLatin1Char('-')} + hyphenated(best->tail, metrics, width);
}

} // namespace

QStringList wrappedWord(const QString& text, const QFontMetricsF& metrics, double width)
{
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QString joined = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        const bool fits = metrics.horizontalAdvance(QString(joined).remove(softHyphen)) <= width;
        if (!lines.isEmpty() && fits)
            lines.last() = joined.remove(softHyphen);
        else
            lines += hyphenated(word, metrics, width);
    }
    return lines;
}

} // namespace veriframe
