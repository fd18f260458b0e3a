// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble_gain.h"
#include "predict/ensemble_search.h"

#include <QString>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace veriframe {

/// How a checkpoint came into the ensemble, which decides what a gain on the held-out videos is worth: a choice that
/// looked at them makes it too large.
enum class Pick {
    byHand,
    fromFile, ///< an ensemble's file, which does not tell
    byProgram ///< by a search or a suggestion, which look at these very videos
};

/// A checkpoint of the ensemble that is being put together.
struct StudyMember {
    QString label; ///< "b7_111 · epoch 36"
    std::filesystem::path path;
    int times = 1;        ///< how often it counts, >= 1
    int heldOutFold = -1; ///< the one it has not learned from; -1: not known
    /// What the network was trained with, which decides what it sees; 0: the usual of its encoder.
    int inputSizePx = 0;
    std::string encoder = {}; ///< empty: inferred from the checkpoint
    std::string sha256 = {};  ///< where an ensemble's file states it: another file is refused
    Pick pick = Pick::byHand;
    bool operator==(const StudyMember&) const = default;
};

/// As it is opened and written.
EnsembleMember networkOf(const StudyMember& member);

/// What the members are worth on the held-out fold.
struct StudyFigures {
    EnsembleMetrics metrics;
    std::vector<std::optional<double>> singles; ///< log loss of each member alone; nothing: not judged
    QString bestSingle;                         ///< label of the member with the lowest
    std::optional<double> bestSingleLoss;
    /// Over the best single member, on these same videos; of one member alone nothing.
    std::optional<GroupedGain> gain;
    std::optional<StudyMember> suggestion;        ///< of the other judged checkpoints the one that helps most
    double withSuggestion = 0;                    ///< the log loss with it
    std::vector<VideoDisagreement> disagreements; ///< the widest, at most 100
    std::size_t judgedMembers = 0;                ///< of which the figures are; those that cannot be judged are not in
};

/// What a choice that the program makes gains over the best single checkpoint, measured on originals that the choice
/// had not seen.
struct ChoiceGain {
    SearchObjective objective = SearchObjective::logLoss;
    SearchMethod method = SearchMethod::greedy;
    int size = 0;               ///< members, repetitions counted
    std::size_t candidates = 0; ///< checkpoints among which it chooses
    double gain = 0;            ///< in the objective's unit; above 0: the ensemble is better
    double standardError = 0;   ///< of it
    int parts = 0;              ///< of the cross-validation
    bool operator==(const ChoiceGain&) const = default;
};

/// What a search has found.
struct StudySearch {
    std::vector<StudyMember> members;
    EnsembleSearchResult result;
    std::size_t candidates = 0;  ///< checkpoints that were searched
    StrategyParameters strategy; ///< the rule under which
    std::optional<ChoiceGain> gain;
};

/// A candidate that is no member and cannot be judged.
struct StudyProblem {
    QString label, problem;
    std::filesystem::path path;
    bool operator==(const StudyProblem&) const = default;
};

} // namespace veriframe
