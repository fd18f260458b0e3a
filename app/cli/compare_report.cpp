// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_report.h"

#include "base/text.h"
#include "predict/verdict.h"

#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string judgesOf(const ComparedOrigin& origin)
{
    constexpr std::size_t mostNames = 7;
    std::vector<std::string> names;
    for (const ModelFacts& model : origin.models)
        if (names.size() < mostNames)
            names.push_back(model.name);
    std::string text = joined(names);
    if (origin.models.size() > mostNames)
        text += fmt::format(" and {} more", origin.models.size() - mostNames);
    return text;
}

/// Of one video judged twice nothing had to be paired.
bool isOneVideo(const FramePairing& pairing)
{
    return pairing.pairs.empty();
}

std::string headOf(
    const ResultComparison& comparison, const ComparedOrigin& first, const ComparedOrigin& second,
    const FramePairing& pairing)
{
    const auto facts = [](const ComparedSide& side) {
        return fmt::format(
            "{}, {}x{}, {}", side.path.string(), side.width, side.height, counted(side.frameCount, "frame"));
    };
    if (!isOneVideo(pairing))
        return fmt::format(
            "First   {}\nSecond  {}\nJudged by {}; faces found by {}\n", facts(comparison.first),
            facts(comparison.second), judgesOf(first), first.detector.name);
    return fmt::format(
        "{}\nFirst   {}\nSecond  {}\nBoth in the faces that {} found\n", facts(comparison.first), judgesOf(first),
        judgesOf(second), first.detector.name);
}

std::string pairingText(const ResultComparison& comparison, const FramePairing& pairing)
{
    if (isOneVideo(pairing))
        return {};
    if (pairing.by == PairedBy::time)
        return fmt::format(
            "Frames are paired by the time at which they are shown: those of one index are up to {:.2f} s apart.\n",
            pairing.largestShiftSeconds);
    std::string text = "Frames are paired by their index.\n";
    if (const auto& [a, b] = std::pair(comparison.first.frameCount, comparison.second.frameCount); a != b)
        text += fmt::format(
            "The {} video is longer by {}; they have no counterpart.\n", a > b ? "first" : "second",
            counted(std::abs(a - b), "frame"));
    return text;
}

/// What is the same on both sides though a comparison is of two things.
std::string samenessText(const ComparedOrigin& first, const ComparedOrigin& second, const FramePairing& pairing)
{
    if (!isOneVideo(pairing) && !first.sha256.empty() && first.sha256 == second.sha256)
        return "Both files have the same content.\n";
    const auto same = [](const ModelFacts& a, const ModelFacts& b) {
        return a.sha256 == b.sha256 && a.inputSizePx == b.inputSizePx;
    };
    if (isOneVideo(pairing) &&
        std::equal(first.models.begin(), first.models.end(), second.models.begin(), second.models.end(), same))
        return "Both ensembles are the same networks.\n";
    if (first.options.strategy != second.options.strategy)
        return "Each ensemble's own rule leads from faces to its score, and these differ.\n";
    return {};
}

std::string sideText(const char* name, const ComparedSide& side, const ComparedOrigin& origin)
{
    if (side.error)
        return fmt::format("{:<7} {}\n", name, side.error->message());
    if (!side.hasScore())
        return fmt::format(
            "{:<7} {}\n", name, side.note.empty() ? std::string("No face was judged: there is no score.") : side.note);
    std::string text = fmt::format("{:<7} {:>7}  {}\n", name, scorePercentText(side.score), toString(side.band()));
    for (std::size_t i = 0; i < side.modelScores.size() && i < origin.models.size(); ++i)
        text += fmt::format(
            "        {}: {} ({})\n", origin.models[i].name, scorePercentText(side.modelScores[i].score),
            side.modelScores[i].explanation(side.strategy));
    if (!side.note.empty())
        text += "        " + side.note + "\n";
    return text;
}

/// Where the sides' own scores come from other faces than those that both have.
std::string commonScoreText(const ResultComparison& comparison)
{
    const ComparedSide &first = comparison.first, &second = comparison.second;
    if (!first.scoreOnCompared || !second.scoreOnCompared ||
        (*first.scoreOnCompared == first.score && *second.scoreOnCompared == second.score))
        return {};
    return fmt::format(
        "From the faces that both judged alone: {} and {}.\n", scorePercentText(*first.scoreOnCompared),
        scorePercentText(*second.scoreOnCompared));
}

struct Difference {
    const FrameComparison* frame;
    const FaceComparison* face;
};

std::vector<Difference> largestFirst(const ResultComparison& comparison)
{
    std::vector<Difference> differences;
    for (const FrameComparison& frame : comparison.frames)
        for (const FaceComparison& face : frame.faces)
            if (face.difference())
                differences.push_back({&frame, &face});
    std::stable_sort(differences.begin(), differences.end(), [](const Difference& a, const Difference& b) {
        return std::abs(*a.face->difference()) > std::abs(*b.face->difference());
    });
    return differences;
}

std::string tableText(const ResultComparison& comparison)
{
    const std::vector<Difference> differences = largestFirst(comparison);
    if (differences.empty())
        return {};
    const bool byTime = comparison.by == PairedBy::time;
    std::string text = fmt::format(
        "\n{:>8} {}{:>9} {:>7} {:>7} {:>7} {:>11}\n", "frame", byTime ? fmt::format("{:>8} ", "other") : "", "seconds",
        "person", "first", "second", "difference");
    for (std::size_t i = 0; i < std::min(differences.size(), mostDifferencesShown); ++i) {
        const auto& [frame, face] = differences[i];
        text += fmt::format(
            "{:>8} {}{:>9.3f} {:>7} {:>7.3f} {:>7.3f} {:>+11.3f}\n", *frame->pair.first,
            byTime ? fmt::format("{:>8} ", *frame->pair.second) : "", *frame->firstSeconds,
            face->first->track < 0 ? "-" : std::to_string(face->first->track + 1), *face->first->probability,
            *face->second->probability, *face->difference());
    }
    if (differences.size() > mostDifferencesShown)
        text += fmt::format(
            "The {} largest of {} differences; --csv FILE has all.\n", mostDifferencesShown, differences.size());
    return text;
}

std::string lacksText(const char* side, const std::map<Absence, int>& lacks)
{
    std::string text;
    for (const auto& [absence, frames] : lacks)
        text += fmt::format("The {} lacks a face in {}: {}.\n", side, counted(frames, "frame"), reasonOf(absence));
    return text;
}

std::string summaryText(const ResultComparison& comparison)
{
    const ComparisonSummary& summary = comparison.summary;
    if (summary.facesCompared == 0)
        return "\nNo face was judged on both sides: there is nothing to compare.\n" +
               lacksText("first", summary.firstLacks) + lacksText("second", summary.secondLacks);
    std::string text = fmt::format(
        "\n{} compared, with {}.\n", counted(summary.framesCompared, "frame"), counted(summary.facesCompared, "face"));
    text += lacksText("first", summary.firstLacks) + lacksText("second", summary.secondLacks);
    if (summary.framesWithout > 0)
        text += fmt::format("In {} neither has a face.\n", counted(summary.framesWithout, "frame"));
    const FrameComparison& largest = comparison.frames[*summary.largestFrame];
    text += fmt::format(
        "Difference (second minus first): {:+.3f} in the mean; by size {:.3f} in the mean, {:.3f} at most, at frame "
        "{}.\n",
        *summary.meanDifference, *summary.meanAbsoluteDifference, *summary.largestAbsoluteDifference,
        *largest.pair.first);
    std::vector<std::string> crossings;
    for (const ThresholdCrossings& crossing : summary.crossings)
        crossings.push_back(fmt::format(
            "{} of {} ({} up, {} down)", crossing.frames, crossing.threshold, crossing.upward, crossing.downward));
    text += "Frames that change sides: " + joined(crossings) + ".\n";
    return text + (summary.rankCorrelation
                       ? fmt::format("Rank correlation {:.3f}.\n", *summary.rankCorrelation)
                       : std::string("A rank correlation is not defined: too few faces, or all alike on a side.\n"));
}

} // namespace

std::string comparisonText(
    const ResultComparison& comparison, const ComparedOrigin& first, const ComparedOrigin& second,
    const FramePairing& pairing)
{
    return headOf(comparison, first, second, pairing) + pairingText(comparison, pairing) +
           samenessText(first, second, pairing) + "\n" + sideText("First", comparison.first, first) +
           sideText("Second", comparison.second, second) + commonScoreText(comparison) + tableText(comparison) +
           summaryText(comparison) +
           fmt::format(
               "\n100 % and 1 mean fake. Profile {}. A probability is not proof.\n", toString(first.options.profile));
}

} // namespace veriframe::cli
