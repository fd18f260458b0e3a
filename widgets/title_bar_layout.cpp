// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/title_bar_layout.h"

#include <algorithm>

namespace veriframe {

namespace {

/// With the gap that follows it.
int spaced(int width)
{
    return width > 0 ? width + titleBarSpace::gap : 0;
}

/// All at the right but the chip, when that many actions are shown.
int buttonsWidth(const TitleBarWish& wish, int shown)
{
    int width = spaced(wish.primary);
    for (int i = 0; i < shown; ++i)
        width += spaced(wish.actions[static_cast<std::size_t>(i)]);
    return shown < static_cast<int>(wish.actions.size()) ? width + spaced(wish.menu) : width;
}

} // namespace

TitleBarPlan planTitleBar(const TitleBarWish& wish, int width)
{
    const int room = width - 2 * titleBarSpace::margin;
    const int leastTitle = std::min(wish.title, titleBarSpace::leastTitle);
    TitleBarPlan plan;
    plan.shownActions = static_cast<int>(wish.actions.size());
    const auto left = [&] { return room - buttonsWidth(wish, plan.shownActions); };
    while (plan.shownActions > 0 && left() < leastTitle + spaced(wish.shortChip))
        --plan.shownActions;
    const int forText = std::max(0, left());
    plan.chip = forText >= spaced(wish.chip) + wish.title        ? wish.chip
                : forText >= spaced(wish.shortChip) + leastTitle ? wish.shortChip
                                                                 : 0;
    plan.title = std::clamp(forText - spaced(plan.chip), 0, wish.title);
    const int forFacts = forText - spaced(plan.chip) - spaced(plan.title);
    plan.facts = forFacts >= std::min(wish.facts, titleBarSpace::leastFacts) ? std::clamp(forFacts, 0, wish.facts) : 0;
    return plan;
}

} // namespace veriframe
