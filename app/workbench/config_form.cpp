// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_form.h"

#include "base/error.h"
#include "config_form_fields.h"
#include "form_parts.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace veriframe {

namespace {

/// The key that a message of core names: the first thing in quotation marks.
QString keyIn(const QString& message)
{
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]+)\""));
    return quoted.match(message).captured(1);
}

} // namespace

ConfigForm::ConfigForm(const TrainingConfig& config) : m_typed(configFieldSpecs(), config)
{
    askCore();
}

void ConfigForm::setConfig(const TrainingConfig& config)
{
    m_typed.setSubject(config);
    askCore();
}

void ConfigForm::setText(const QString& id, const QString& text)
{
    m_typed.setText(id, text);
    askCore();
}

void ConfigForm::askCore()
{
    m_otherProblem.clear();
    try {
        requireValid(m_typed.lastGood());
    } catch (const Error& error) {
        const QString why = QString::fromStdString(error.info().why), key = keyIn(why);
        const auto found =
            std::ranges::find(configFieldSpecs(), key, [](const auto& spec) { return QString::fromLatin1(spec.id); });
        if (found == configFieldSpecs().end() || !m_typed.counts(*found, m_typed.lastGood()))
            m_otherProblem = asSentence(why);
        else
            m_typed.problems().try_emplace(key, asSentence(why));
    }
}

std::optional<TrainingConfig> ConfigForm::config() const
{
    if (!m_typed.problems().empty() || !m_otherProblem.isEmpty())
        return std::nullopt;
    return m_typed.lastGood();
}

QString ConfigForm::problem() const
{
    const QString ofField =
        m_typed.problem(QCoreApplication::translate("ConfigForm", "%1: %2", "name of a field: what is wrong with it"));
    return ofField.isEmpty() ? m_otherProblem : ofField;
}

std::optional<TrainingConfig> parseConfigText(const QString& json, JsonProblem& problem)
{
    try {
        problem = {};
        return parseTrainingConfig(json.toStdString(), {});
    } catch (const Error& error) {
        const QString why = QString::fromStdString(error.info().why);
        static const QRegularExpression place(QStringLiteral("line (\\d+)"));
        const QRegularExpressionMatch match = place.match(why);
        problem.line = match.hasMatch() ? match.captured(1).toInt() : lineOfKey(json, keyIn(why));
        problem.text = asSentence(why);
        if (!error.info().remedy.empty())
            problem.text = sentencesText({problem.text, asSentence(QString::fromStdString(error.info().remedy))});
        return std::nullopt;
    }
}

int lineOfKey(const QString& json, const QString& path)
{
    qsizetype place = 0;
    for (const QString& key : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        place = json.indexOf(QLatin1Char('"') + key + QLatin1Char('"'), place);
        if (place < 0)
            return 0;
    }
    return path.isEmpty() ? 0 : static_cast<int>(json.left(place).count(QLatin1Char('\n'))) + 1;
}

} // namespace veriframe
