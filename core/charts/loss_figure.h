// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace veriframe {

/// One run of a figure of losses. The lists have one entry for each validated epoch; NaN leaves a gap.
struct FigureRun {
    std::string name;
    std::vector<int> epochs;                ///< ascending
    std::vector<double> ranked;             ///< the loss by which epochs are ranked
    std::vector<double> fakeLoss, realLoss; ///< log loss
    std::vector<double> smoothed;           ///< of ranked; empty: not shown. The raw line then stays, fainter
    std::vector<std::size_t>
        chosen; ///< positions, marked with rings and the epochs' numbers, the best first. Of several
                ///< runs only the best has its number beside it, of many only that one a ring
};

/// Losses over epochs in two panels with one axis of epochs: what checkpoints are ranked by, with the chosen ones
/// marked, and below it fake and real losses.
struct LossFigure {
    std::string title, subtitle;
    std::string rankedTitle;        ///< "Weighted loss"
    std::string rankedName;         ///< "(1.4 fake + real) / 2"
    std::vector<std::string> notes; ///< sentences below the title: the rule, why nothing is marked
    std::vector<FigureRun> runs;
    int firstEpoch = 0;         ///< the epochs before are shaded as too early to be chosen; 0: none are
    bool ranksSmoothed = false; ///< the marks belong to the smoothed line
    bool logarithmic = false;
};

/// Size in pixels at 1:1.
struct FigureSize {
    int width = 1200, height = 760;
    double scale = 2; ///< of a PNG: pixels for each of these
};

/// The bytes of a PNG file. Needs no display. @throws Error (badInput) for a size that is none, (internal) where the
/// drawing library fails. Thread-safe.
std::string lossFigurePng(const LossFigure& figure, const FigureSize& size = {});

/// The same as SVG, text as outlines, so that it looks alike everywhere. @throws Error as lossFigurePng. Thread-safe.
std::string lossFigureSvg(const LossFigure& figure, const FigureSize& size = {});

} // namespace veriframe
