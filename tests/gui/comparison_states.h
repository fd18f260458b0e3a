// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench_fixture.h"

#include <QString>
#include <functional>
#include <utility>
#include <vector>

namespace veriframe::test {

/// What the pictures show.
struct ComparedMaterial {
    std::filesystem::path video, other;
    ModelChoice models;
};

/// The states of Inspect's comparison window: name, and what brings it there.
std::vector<std::pair<QString, std::function<void(Workbench&, const ComparedMaterial&)>>> comparisonStates();

/// The window that these states are seen in, as large as the workbench's, within reason.
QWidget& comparisonPicture(Workbench& bench, QSize size);

} // namespace veriframe::test
