// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <compare>

namespace veriframe {

/// Which epoch of which run: what plot and table call a checkpoint by. The run's number is its owner's, >= 0.
struct CheckpointKey {
    int run = -1;
    int epoch = -1;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes what the compiler makes of it for a pointer
    auto operator<=>(const CheckpointKey&) const = default;
};

} // namespace veriframe

Q_DECLARE_METATYPE(veriframe::CheckpointKey)
