// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect_case.h"
#include "inspect_workspace.h"
#include "workbench_fixture.h"

#include <QTest>

namespace veriframe::test {

/// Longer than anything a case does takes, on a busy machine as well.
constexpr int casePatienceMs = 120'000;

/// Waits until the case of the open video is in that state; saved: everything is written. @return false after a
/// time-out
inline bool waitForCase(Workbench& bench, InspectCase::State state = InspectCase::State::saved)
{
    return QTest::qWaitFor([&] { return bench.inspect().openedCase().state() == state; }, casePatienceMs);
}

} // namespace veriframe::test
