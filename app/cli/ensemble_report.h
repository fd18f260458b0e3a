// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "predict/ensemble_score.h"
#include "predict/ensemble_search.h"

#include <cstddef>
#include <span>
#include <string>

namespace veriframe::cli {

/// What "ensemble score" says: the set, each model, the ensemble of all of them.
std::string scoreText(const EnsembleScorer& scorer, const MetricsOptions& options);
Json scoreJson(const EnsembleScorer& scorer, const MetricsOptions& options);

/// One row for each scored video, with the score of the ensemble of all models and of each model.
std::string scoreCsv(const EnsembleScorer& scorer);

/// What "ensemble search" says: each model, each group of the cross-validation, the choice and why.
std::string searchText(const EnsembleScorer& scorer, const EnsembleSearchResult& result);
Json searchJson(const EnsembleScorer& scorer, const EnsembleSearchResult& result);

} // namespace veriframe::cli
