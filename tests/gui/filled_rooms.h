// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QStringList>

namespace veriframe::test {

/// The window's workspaces, as showWorkspace() calls them.
QStringList roomIds();

/// Gives every room something to show: an analysed video, a drawn dataset, training data that was looked at, runs with
/// their losses, a batch that is done. @param bench started, with models
void fillRooms(Workbench& bench);

} // namespace veriframe::test
