// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_samples.h"

namespace veriframe::test {

// What the process that is killed does round by round, so that whoever looks at its case afterwards can tell.

/// Of a round. Two rounds have the same settings, then two have others: one begins anew, the next one extends it.
CaseSettings settingsOfRound(int round);

/// What the analysis of a round comes to.
VideoResult resultOfRound(int round);

/// The bookmark at frame `round` is all that a round leaves of bookmarks.
std::vector<CaseBookmark> bookmarksOfRound(int round);
std::vector<PersonEdit> editsOfRound(int round);

} // namespace veriframe::test
