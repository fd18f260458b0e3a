// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace veriframe {

/// The widths, in pixels, that the parts of a title bar would like to have; 0: the part is absent.
struct TitleBarWish {
    int title = 0, facts = 0;
    int chip = 0, shortChip = 0;
    std::vector<int> actions; ///< from left to right
    int menu = 0;             ///< of the button that holds the actions without room
    int primary = 0;
};

/// What they get; 0: not shown.
struct TitleBarPlan {
    int title = 0, facts = 0, chip = 0;
    int shownActions = 0; ///< the first ones; the rest is in the menu
    bool operator==(const TitleBarPlan&) const = default;
};

/// Space in a title bar, in pixels.
namespace titleBarSpace {
inline constexpr int margin = 14, gap = 12, leastTitle = 140, leastFacts = 56;
}

/// Who gives way when room is short: first the facts are cut, then the chip shortens, then the title is cut down to
/// leastTitle, then actions go to the menu, the last first; at last the chip goes. The primary action always stays.
TitleBarPlan planTitleBar(const TitleBarWish& wish, int width);

} // namespace veriframe
