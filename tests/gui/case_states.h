// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace veriframe::test {

/// The states of a case in the Inspect room: name, and what brings a workbench there.
std::vector<std::pair<QString, std::function<void(Workbench&)>>> caseStates();

} // namespace veriframe::test
