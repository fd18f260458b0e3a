// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace veriframe::test {

/// The states of the Training room: name, and what brings a workbench there.
std::vector<std::pair<QString, std::function<void(Workbench&)>>> trainingStates();

} // namespace veriframe::test
