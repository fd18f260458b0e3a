// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_form.h"

#include "base/error.h"
#include "config_form_fields.h"
#include "form_parts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace veriframe {

namespace {

bool counts(const ConfigFieldSpec& spec, const TrainingConfig& config)
{
    return !spec.counts || spec.counts(config);
}

ConfigField::Kind kindOf(const ConfigFieldSpec& spec)
{
    if (spec.choose)
        return ConfigField::Kind::choice;
    TrainingConfig config;
    const ConfigPlace place = spec.place(config);
    if (std::holds_alternative<bool*>(place))
        return ConfigField::Kind::flag;
    return std::holds_alternative<std::vector<std::int64_t>*>(place) ? ConfigField::Kind::text
                                                                     : ConfigField::Kind::number;
}

/// The key that a message of core names: the first thing in quotation marks.
QString keyIn(const QString& message)
{
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]+)\""));
    return quoted.match(message).captured(1);
}

} // namespace

ConfigForm::ConfigForm(const TrainingConfig& config)
{
    setConfig(config);
}

void ConfigForm::setConfig(const TrainingConfig& config)
{
    m_config = config;
    m_texts.clear();
    check();
}

void ConfigForm::setText(const QString& id, const QString& text)
{
    m_texts[id] = text;
    check();
}

void ConfigForm::check()
{
    m_problems.clear();
    m_otherProblem.clear();
    for (const ConfigFieldSpec& spec : configFieldSpecs()) {
        const auto typed = m_texts.find(QLatin1String(spec.id));
        if (typed == m_texts.end())
            continue;
        const QString problem = takeConfigText(spec, typed->second, m_config);
        if (!problem.isEmpty())
            m_problems[typed->first] = problem;
    }
    // A wrong value of a field that does not count harms nobody.
    for (const ConfigFieldSpec& spec : configFieldSpecs())
        if (!counts(spec, m_config))
            m_problems.erase(QLatin1String(spec.id));
    try {
        requireValid(m_config);
    } catch (const Error& error) {
        const QString why = QString::fromStdString(error.info().why), key = keyIn(why);
        const auto found =
            std::ranges::find(configFieldSpecs(), key, [](const auto& spec) { return QString::fromLatin1(spec.id); });
        if (found == configFieldSpecs().end() || !counts(*found, m_config))
            m_otherProblem = asSentence(why);
        else
            m_problems.try_emplace(key, asSentence(why));
    }
}

std::vector<ConfigField> ConfigForm::fields() const
{
    std::vector<ConfigField> fields;
    for (const ConfigFieldSpec& spec : configFieldSpecs()) {
        ConfigField field{QString::fromLatin1(spec.id), configWord(spec.group), configWord(spec.label), kindOf(spec)};
        const auto typed = m_texts.find(field.id);
        field.value = typed != m_texts.end() ? typed->second : configText(spec, m_config);
        field.choices = spec.choices;
        field.range = configRangeText(spec);
        field.help = configWord(spec.help);
        field.shown = counts(spec, m_config);
        if (const auto problem = m_problems.find(field.id); problem != m_problems.end())
            field.problem = problem->second;
        fields.push_back(std::move(field));
    }
    return fields;
}

std::optional<TrainingConfig> ConfigForm::config() const
{
    if (!m_problems.empty() || !m_otherProblem.isEmpty())
        return std::nullopt;
    return m_config;
}

QString ConfigForm::problem() const
{
    for (const ConfigFieldSpec& spec : configFieldSpecs())
        if (const auto found = m_problems.find(QLatin1String(spec.id)); found != m_problems.end())
            return QCoreApplication::translate("ConfigForm", "%1: %2", "name of a field: what is wrong with it")
                .arg(configWord(spec.label), found->second);
    return m_otherProblem;
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
            problem.text += QLatin1Char(' ') + asSentence(QString::fromStdString(error.info().remedy));
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
