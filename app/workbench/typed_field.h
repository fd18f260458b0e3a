// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <variant>
#include <vector>

namespace veriframe {

/// A limit that is none.
inline constexpr double boundless = 1e12;

/// Where a value is kept.
using FieldPlace = std::variant<int*, std::int64_t*, double*, bool*, std::vector<std::int64_t>*>;

/// What numbers a field takes.
struct FieldRange {
    double low = 0, high = 0;
    bool aboveLow = false, belowHigh = false; ///< the end itself is not allowed
    const char* zero = "";                    ///< what 0 stands for: "off"
};

/// A field of a form: where its value is, what is allowed, when it counts.
/// @tparam Subject what the values belong to
template<typename Subject>
struct FieldSpec {
    const char* id; ///< the name that messages and sessions know it by
    const char* group;
    const char* label;
    const char* help;
    std::function<FieldPlace(Subject&)> place = {};
    double low = 0, high = 0;
    bool aboveLow = false, belowHigh = false;        ///< the end itself is not allowed
    std::function<bool(const Subject&)> counts = {}; ///< empty: always
    // A choice has these instead of a place.
    QStringList choices = {};
    std::function<QString(const Subject&)> chosen = {};
    std::function<void(Subject&, const QString&)> choose = {};
    std::vector<const char*> words = {}; ///< what people read instead of the choices; empty: the choices
    const char* zero = "";               ///< what 0 stands for: "off"

    FieldRange range() const { return {low, high, aboveLow, belowHigh, zero}; }
};

/// "1 to 4096", "above 0, at most 10", "0 (off) to 0.9", numbers as they are typed; empty where nothing is limited.
QString rangeText(const FieldRange& range);

/// The value as it is typed. JSON's own notation.
QString placeText(const FieldPlace& place);

/// Puts a typed value where it is kept. @return why it cannot be used; then nothing is changed
QString takePlaceText(const FieldRange& range, const QString& text, const FieldPlace& place);

/// Why a text is none of the choices.
QString noChoiceProblem(const QStringList& choices);

/// A name of a form in the window's language.
QString fieldWord(const char* text);

/// The value as it is typed; of a choice, its name.
template<typename Subject>
QString fieldText(const FieldSpec<Subject>& spec, const Subject& subject)
{
    if (spec.chosen)
        return spec.chosen(subject);
    Subject copy = subject;
    return placeText(spec.place(copy));
}

/// Puts a typed value into the subject. @return why it cannot be used; then nothing is changed
template<typename Subject>
QString takeFieldText(const FieldSpec<Subject>& spec, const QString& typed, Subject& subject)
{
    const QString text = typed.trimmed();
    if (!spec.choose)
        return takePlaceText(spec.range(), text, spec.place(subject));
    if (!spec.choices.contains(text))
        return noChoiceProblem(spec.choices);
    spec.choose(subject, text);
    return {};
}

} // namespace veriframe
