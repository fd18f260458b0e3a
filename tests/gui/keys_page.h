// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace veriframe {
class ActionRegistry;
}

namespace veriframe::test {

/// The manual's page of all keys, as Markdown, told by the window's own actions: "workspaces/keys.md".
QString keysPage(const ActionRegistry& actions);

} // namespace veriframe::test
