// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo_maker.h"
#include "workbench_fixture.h"

namespace veriframe::test {

/// What a demo does that takes no time.
struct DemoScript {
    bool waits = false;           ///< after some progress, until it is stopped
    std::string fails = {};       ///< why it fails; empty: it does not
    std::filesystem::path copy{}; ///< what its result is copied from
};

/// In place of cli::runDemoJob().
DemoWork scriptedDemo(DemoScript script);

/// What a demo leaves, small: its mark, a drawn video among the unseen, an untrained network as its ensemble.
void writeFinishedDemo(const Workbench& bench, const std::filesystem::path& folder);

} // namespace veriframe::test
