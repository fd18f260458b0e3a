// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_search.h"

#include <QString>

namespace veriframe {

class EnsembleStudy;

/// "log loss", "AUC"
QString objectiveName(SearchObjective objective);

/// What a search did, what it found on the videos that chose, and how sure it is that the choice is better than the
/// best single checkpoint on others.
QString searchSentences(const EnsembleSearchResult& found);

/// What the ensemble gains over the best single checkpoint, and on which videos that was measured. Of members that a
/// search or a suggestion chose it is the gain on originals which the choice had not seen, or why that is not known;
/// only of members picked by a person, or by whoever wrote an ensemble's file, it is the one on these same videos.
/// @return empty: there is nothing to compare
QString gainSentence(const EnsembleStudy& study);

} // namespace veriframe
