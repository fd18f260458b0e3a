// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"
#include "widgets/config_field.h"

#include <QString>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace veriframe {

/// Where a value of the configuration is kept.
using ConfigPlace = std::variant<int*, std::int64_t*, double*, bool*, std::vector<std::int64_t>*>;

/// A field of the form: where its value is, what is allowed, when it counts.
struct ConfigFieldSpec {
    const char* id; ///< the key's path in the published JSON, which core's messages name
    const char* group;
    const char* label;
    const char* help;
    std::function<ConfigPlace(TrainingConfig&)> place = {};
    double low = 0, high = 0;
    bool aboveLow = false, belowHigh = false;               ///< the end itself is not allowed
    std::function<bool(const TrainingConfig&)> counts = {}; ///< empty: always
    // A choice has these instead of a place.
    QStringList choices = {};
    std::function<QString(const TrainingConfig&)> chosen = {};
    std::function<void(TrainingConfig&, const QString&)> choose = {};
};

/// The fields in the order in which they stand in the form.
const std::vector<ConfigFieldSpec>& configFieldSpecs();

/// The value as it is typed. JSON's own notation, so that form and text say the same.
QString configText(const ConfigFieldSpec& spec, const TrainingConfig& config);

/// "1 to 4,096", "above 0, at most 10"; empty for choices and flags.
QString configRangeText(const ConfigFieldSpec& spec);

/// Puts a typed value into the configuration. @return why it cannot be used; then nothing is changed
QString takeConfigText(const ConfigFieldSpec& spec, const QString& text, TrainingConfig& config);

/// A name of the form in the window's language.
QString configWord(const char* text);

} // namespace veriframe
