// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble.h"

#include <vector>

namespace veriframe {

/// The published ensemble where it was fetched to; empty unless it is complete.
std::vector<EnsembleMember> publishedEnsemble();

} // namespace veriframe
