// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace veriframe {

namespace {

const QString latinEnds = QStringLiteral(".?!"), wideEnds = QStringLiteral("。？！");

/// What takes its own room behind it.
bool isWide(QChar character)
{
    return wideEnds.contains(character) || QStringLiteral("；，：").contains(character);
}

} // namespace

QString withoutMnemonic(const QString& text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&[^&\\s]\\)"));
    QString read = text;
    read.remove(inBrackets);
    QString plain;
    plain.reserve(read.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (read[i] == QLatin1Char('&') && i + 1 < read.size())
            ++i;
        plain += read[i];
    }
    return plain;
}

bool isClosedSentence(const QString& text)
{
    return !text.isEmpty() && (latinEnds.contains(text.back()) || wideEnds.contains(text.back()));
}

QString sentencesText(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!text.isEmpty() && !isWide(text.back()))
            text += QLatin1Char(' ');
        text += sentence;
    }
    return text;
}

QString listText(const QStringList& things)
{
    return things.join(QCoreApplication::translate("TextParts", ", ", "between the things of a list"));
}

QString percentText(double share, int decimals)
{
    return QCoreApplication::translate("TextParts", "%1 %", "a share in percent")
        .arg(QLocale().toString(100 * share, 'f', decimals));
}

} // namespace veriframe
