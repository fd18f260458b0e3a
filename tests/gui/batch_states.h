// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace veriframe::test {

/// The states of the Batch room, by name, and how each is reached.
std::vector<std::pair<QString, std::function<void(Workbench&)>>> batchStates();

} // namespace veriframe::test
