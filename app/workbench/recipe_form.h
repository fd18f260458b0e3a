// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training.h"
#include "typed_form.h"

#include <QVariantMap>
#include <string_view>
#include <vector>

namespace veriframe {

/// The parts into which the fields are put: what is learned how, and what computes it.
enum class RecipePart { learning, machine };

/// What a person chooses of TrainingOptions beyond configuration, data, seeds and files. The published recipe is the
/// default of each; what differs is marked.
class RecipeForm {
public:
    RecipeForm();

    /// An unknown id changes nothing.
    void setText(const QString& id, const QString& text) { m_typed.setText(id, text); }

    std::vector<ConfigField> fields(RecipePart part) const;

    /// The chosen values, the last usable ones where something wrong is typed; all else as TrainingOptions has it.
    const TrainingOptions& options() const { return m_typed.lastGood(); }

    /// "Stochastic depth: It must be 0 to 0.9." Empty if all is well.
    QString problem() const;
    /// Each value by its field's name, for a session.
    QVariantMap save() const;
    /// What is not known or not allowed is passed over.
    void restore(const QVariantMap& values);

private:
    TypedForm<TrainingOptions> m_typed;
};

/// The values that are not the published recipe's, in words: "Stochastic depth 0.1", "Hard drops off".
QStringList recipeChanges(const TrainingOptions& options);

/// The fields in the order in which they stand in the window.
const std::vector<FieldSpec<TrainingOptions>>& recipeFieldSpecs();

} // namespace veriframe
