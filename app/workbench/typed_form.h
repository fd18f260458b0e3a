// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typed_field.h"
#include "widgets/config_field.h"

#include <map>
#include <optional>
#include <vector>

namespace veriframe {

/// What a person types into the fields of something, and what comes of it. Each value is checked as it is typed; values
/// that only count with others are hidden where they do not.
/// @tparam Subject a value type; its fields are described by FieldSpec
template<typename Subject>
class TypedForm {
public:
    using Specs = std::vector<FieldSpec<Subject>>;

    /// @param specs outlive it
    explicit TypedForm(const Specs& specs, const Subject& subject = {}) : m_specs(specs), m_subject(subject) {}

    /// Forgets what was typed.
    void setSubject(const Subject& subject)
    {
        m_subject = subject;
        m_texts.clear();
        check();
    }

    /// What the values are without anybody's doing; others are marked.
    void setUsual(const Subject& usual) { m_usual = usual; }

    /// What the person typed into a field; an unknown id changes nothing.
    void setText(const QString& id, const QString& text)
    {
        m_texts[id] = text;
        check();
    }

    /// With the last usable value of each field.
    const Subject& lastGood() const { return m_subject; }

    /// What is wrong, by field.
    std::map<QString, QString>& problems() { return m_problems; }

    const std::map<QString, QString>& problems() const { return m_problems; }

    std::vector<ConfigField> fields() const
    {
        std::vector<ConfigField> fields;
        for (const FieldSpec<Subject>& spec : m_specs)
            fields.push_back(fieldOf(spec));
        return fields;
    }

    /// Of the first field with one, with the field's name as %1 in `text`. Empty if all is well.
    QString problem(const QString& text) const
    {
        for (const FieldSpec<Subject>& spec : m_specs)
            if (const auto found = m_problems.find(QLatin1String(spec.id)); found != m_problems.end())
                return text.arg(fieldWord(spec.label), found->second);
        return {};
    }

    static bool counts(const FieldSpec<Subject>& spec, const Subject& subject)
    {
        return !spec.counts || spec.counts(subject);
    }

private:
    static ConfigField::Kind kindOf(const FieldSpec<Subject>& spec)
    {
        if (spec.choose)
            return ConfigField::Kind::choice;
        Subject subject;
        const FieldPlace place = spec.place(subject);
        if (std::holds_alternative<bool*>(place))
            return ConfigField::Kind::flag;
        return std::holds_alternative<std::vector<std::int64_t>*>(place) ? ConfigField::Kind::text
                                                                         : ConfigField::Kind::number;
    }

    ConfigField fieldOf(const FieldSpec<Subject>& spec) const
    {
        ConfigField field{QString::fromLatin1(spec.id), fieldWord(spec.group), fieldWord(spec.label), kindOf(spec)};
        const auto typed = m_texts.find(field.id);
        field.value = typed != m_texts.end() ? typed->second : fieldText(spec, m_subject);
        field.choices = spec.choices;
        for (const char* word : spec.words)
            field.words += fieldWord(word);
        field.range = rangeText(spec.range());
        if (m_usual)
            field.usual = fieldText(spec, *m_usual);
        field.help = fieldWord(spec.help);
        field.shown = counts(spec, m_subject);
        if (const auto problem = m_problems.find(field.id); problem != m_problems.end())
            field.problem = problem->second;
        return field;
    }

    void check()
    {
        m_problems.clear();
        for (const FieldSpec<Subject>& spec : m_specs) {
            const auto typed = m_texts.find(QLatin1String(spec.id));
            if (typed == m_texts.end())
                continue;
            const QString problem = takeFieldText(spec, typed->second, m_subject);
            if (!problem.isEmpty())
                m_problems[typed->first] = problem;
        }
        // A wrong value of a field that does not count harms nobody.
        for (const FieldSpec<Subject>& spec : m_specs)
            if (!counts(spec, m_subject))
                m_problems.erase(QLatin1String(spec.id));
    }

    const Specs& m_specs;
    Subject m_subject;
    std::optional<Subject> m_usual;
    std::map<QString, QString> m_texts; ///< typed, where it differs from what the subject says
    std::map<QString, QString> m_problems;
};

} // namespace veriframe
