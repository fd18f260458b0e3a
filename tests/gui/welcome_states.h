// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace veriframe::test {

/// The states of the welcome, and of the manual's window ("manual-..."): name, and what brings a workbench there.
std::vector<std::pair<QString, std::function<void(Workbench&)>>> welcomeStates();

/// The manual's window, as large as the workbench's, within reason.
QWidget& manualPicture(Workbench& bench, QSize size);

} // namespace veriframe::test
