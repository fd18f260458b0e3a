// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_words.h"
#include "job_runner.h"
#include "translation.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <optional>

namespace veriframe {

namespace {

/// What a code says by itself, where nobody said more.
QString codeText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::badInput:
        return QCoreApplication::translate("ErrorText", "it is not what is needed here");
    case ErrorCode::notFound:
        return QCoreApplication::translate("ErrorText", "it is not there");
    case ErrorCode::unreadable:
        return QCoreApplication::translate("ErrorText", "it cannot be read");
    case ErrorCode::unwritable:
        return QCoreApplication::translate("ErrorText", "it cannot be written");
    case ErrorCode::corrupt:
        return QCoreApplication::translate("ErrorText", "it is damaged");
    case ErrorCode::unsupported:
        return QCoreApplication::translate("ErrorText", "it is of a kind that this program cannot process");
    case ErrorCode::mismatch:
        return QCoreApplication::translate("ErrorText", "two things that must agree do not");
    case ErrorCode::busy:
        return QCoreApplication::translate("ErrorText", "another program holds it");
    case ErrorCode::network:
        return QCoreApplication::translate("ErrorText", "the transfer failed");
    case ErrorCode::internal:
        break;
    }
    return QCoreApplication::translate("ErrorText", "something unforeseen happened");
}

QString withFullStop(const QString& sentence)
{
    return sentence.isEmpty() || isClosedSentence(sentence)
               ? sentence
               : QCoreApplication::translate("ErrorText", "%1.").arg(sentence);
}

QString part(const std::string& text)
{
    return QString::fromStdString(text).trimmed();
}

/// The texts of an error, in one language.
struct ErrorParts {
    QString doing, on, why, remedy;
};

ErrorParts partsOf(const ErrorInfo& error)
{
    return {part(error.doing), part(error.on), part(error.why), part(error.remedy)};
}

/// All that core said in the window's language; nothing where why it failed or what to do is not known there. What was
/// being done is left out where only that is not known.
std::optional<ErrorParts> translatedParts(const ErrorInfo& error)
{
    const auto why = knownCoreText(error.why);
    const auto remedy = error.remedy.empty() ? QString() : knownCoreText(error.remedy);
    if (!why || !remedy)
        return std::nullopt;
    return ErrorParts{knownCoreText(error.doing).value_or(QString()), coreText(error.on), *why, *remedy};
}

/// What was being done, on what, why it failed, what to do; what core left out, the code says.
QString sentencesOf(const ErrorParts& parts, ErrorCode code)
{
    const QString &doing = parts.doing, &on = parts.on;
    const QString why = parts.why.isEmpty() ? codeText(code) : parts.why;
    QString subject = doing;
    if (!doing.isEmpty() && !on.isEmpty())
        subject = QCoreApplication::translate("ErrorText", "%1 %2", "what was being done, on what").arg(doing, on);
    else if (doing.isEmpty())
        subject = on;
    QString text = why;
    if (!subject.isEmpty())
        text =
            QCoreApplication::translate("ErrorText", "%1: %2", "what was being done: why it failed").arg(subject, why);
    else
        text[0] = text[0].toUpper();
    text = withFullStop(text);
    if (!parts.remedy.isEmpty())
        text = sentencesText({text, withFullStop(parts.remedy)});
    return text;
}

/// What the code says, and of what: all of an error that there is in every language.
QString codeSentence(const ErrorInfo& error)
{
    QString text = codeText(error.code);
    if (const QString on = part(error.on); !on.isEmpty())
        return withFullStop(
            QCoreApplication::translate("ErrorText", "%1: %2", "what was being done: why it failed").arg(on, text));
    text[0] = text[0].toUpper();
    return withFullStop(text);
}

} // namespace

QString errorText(const ErrorInfo& error)
{
    if (loadedLanguage() == QLatin1String("en") || error.why.empty())
        return sentencesOf(partsOf(error), error.code);
    if (const auto parts = translatedParts(error))
        return sentencesOf(*parts, error.code);
    // Core speaks English. Where the window does not, the reader learns first what it is about.
    return sentencesText(
        {codeSentence(error), QCoreApplication::translate("ErrorText", "In English: %1").arg(part(error.message()))});
}

} // namespace veriframe
