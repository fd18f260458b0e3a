// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"
#include "typed_form.h"

#include <QString>
#include <optional>
#include <vector>

namespace veriframe {

/// What a person types into the form of a configuration, and the configuration that comes of it. Each value is checked
/// as it is typed, by the ranges of core; values that only count with others are hidden where they do not.
class ConfigForm {
public:
    explicit ConfigForm(const TrainingConfig& config = {});

    /// The configuration that others are compared with: their values are marked where they differ.
    void setUsual(const TrainingConfig& config) { m_typed.setUsual(config); }

    /// Forgets what was typed.
    void setConfig(const TrainingConfig& config);
    /// What the person typed into a field; an unknown id changes nothing.
    void setText(const QString& id, const QString& text);

    std::vector<ConfigField> fields() const { return m_typed.fields(); }

    /// Nothing while a field that counts holds something that cannot be used.
    std::optional<TrainingConfig> config() const;

    /// The configuration with the last usable value of each field.
    const TrainingConfig& lastGood() const { return m_typed.lastGood(); }

    /// "Learning rate: it must be above 0 and at most 10." Empty if all is well.
    QString problem() const;

private:
    void askCore();

    TypedForm<TrainingConfig> m_typed;
    QString m_otherProblem; ///< of no field of the form
};

/// Where a JSON text is wrong.
struct JsonProblem {
    int line = 0; ///< from 1; 0: not known
    QString text;
};

/// The configuration that a JSON text holds. @param problem gets what is wrong with it
std::optional<TrainingConfig> parseConfigText(const QString& json, JsonProblem& problem);

/// The line on which a key like "optimizer.schedule.epochs" stands; 0 where it does not.
int lineOfKey(const QString& json, const QString& path);

} // namespace veriframe
