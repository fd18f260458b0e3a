// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/config.h"
#include "typed_field.h"

#include <vector>

namespace veriframe {

/// A field of the configuration; its id is the key's path in the published JSON, which core's messages name.
using ConfigFieldSpec = FieldSpec<TrainingConfig>;

/// The fields in the order in which they stand in the form.
const std::vector<ConfigFieldSpec>& configFieldSpecs();

} // namespace veriframe
