// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/checkpoint_choice.h"

#include <QString>
#include <span>

namespace veriframe {

// What describeRule() and CheckpointChoice::whyNone say in English, in the window's language. Pure functions.

/// "Ranked by (1.4 fake + real) / 2: the 5 smallest losses, of those the epochs from 17 on."
QString choiceRuleText(const ChoiceRule& rule);

/// Why the rule chooses none of these epochs: "None of the 5 smallest losses lies in epoch 17 or later." Empty where it
/// chooses some.
QString whyNothingText(const CheckpointChoice& choice, const ChoiceRule& rule, std::span<const EpochLosses> epochs);

} // namespace veriframe
