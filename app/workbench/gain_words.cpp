// SPDX-License-Identifier: GPL-3.0-or-later
#include "gain_words.h"

#include "ensemble_study.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

/// Only carries the translation context.
class GainText {
    Q_DECLARE_TR_FUNCTIONS(veriframe::GainText)
};

constexpr int digits = 4;

QString numberText(double value)
{
    return QLocale().toString(std::abs(value), 'f', digits);
}

/// "−0.0113"
QString changeText(double change)
{
    return (change < 0 ? QStringLiteral("−") : QStringLiteral("+")) + numberText(change);
}

/// The gain as the objective's own change: a loss goes down.
QString changeOf(const ChoiceGain& gain)
{
    return changeText(isGain(gain.objective) ? gain.gain : -gain.gain);
}

QString unseenGain(const ChoiceGain& gain, bool ofSearch)
{
    const QString figure = GainText::tr("%1 ± %2 %3", "a change, its error, what it is of: -0.0113 ± 0.0040 log loss")
                               .arg(changeOf(gain), numberText(gain.standardError), objectiveName(gain.objective));
    return ofSearch
               ? GainText::tr("%1 against the best single checkpoint, measured on originals the choice had not seen.")
                     .arg(figure)
               : GainText::tr("%1 for choosing %2 of %3 checkpoints by suggestion, against the best single one; "
                              "measured on originals the choice had not seen.")
                     .arg(figure, QLocale().toString(gain.size), QLocale().toString(gain.candidates));
}

/// "−0.0113 against b7_111 · epoch 36, the best alone (±0.004 over 8 groups of videos)."
QString gainOnTheseVideos(const StudyFigures& figures)
{
    if (!figures.gain || !figures.bestSingleLoss || !figures.metrics.logLoss)
        return {};
    return GainText::tr(
               "%1 against %2, the best alone (±%3 over %n group(s) of videos).", nullptr, figures.gain->groups)
        .arg(
            changeText(*figures.metrics.logLoss - *figures.bestSingleLoss), figures.bestSingle,
            numberText(figures.gain->standardError));
}

QString judgementOf(const std::optional<CrossValidation>& validation)
{
    if (!validation)
        return GainText::tr("What the choice is worth on other videos was not measured.");
    if (validation->meanGain <= 0)
        return GainText::tr("On originals it was not chosen on, it is no better than the best single checkpoint.");
    const QString measured = GainText::tr("On originals it was not chosen on, it gains %1 ± %2.")
                                 .arg(numberText(validation->meanGain), numberText(validation->standardError));
    return sentencesText(
        {measured, validation->meanGain <= 2 * validation->standardError
                       ? GainText::tr("That is within two standard errors: it may be chance.")
                       : GainText::tr("That is more than two standard errors.")});
}

QString programsGain(const EnsembleStudy& study)
{
    if (const ChoiceGain* gain = study.choiceGain())
        return unseenGain(*gain, study.isOfSearch());
    if (study.isMeasuringGain())
        return GainText::tr("What the choice gains is being measured on originals it had not seen.");
    if (!study.choiceGainProblem().isEmpty())
        return GainText::tr("What the choice gains cannot be measured on originals it had not seen: %1")
            .arg(study.choiceGainProblem());
    return {};
}

} // namespace

QString objectiveName(SearchObjective objective)
{
    switch (objective) {
    case SearchObjective::logLoss:
        return GainText::tr("log loss");
    case SearchObjective::balancedLogLoss:
        return GainText::tr("log loss, fakes and reals weighing the same");
    case SearchObjective::areaUnderRoc:
        return GainText::tr("AUC");
    case SearchObjective::averagePrecision:
        return GainText::tr("average precision");
    case SearchObjective::equalErrorRate:
        return GainText::tr("equal error rate");
    case SearchObjective::brierScore:
        break;
    }
    return GainText::tr("Brier score");
}

QString searchSentences(const EnsembleSearchResult& found)
{
    const auto combinations = static_cast<int>(std::min<std::int64_t>(found.combinations, 2'000'000'000));
    const QString did =
        found.method == SearchMethod::greedy
            ? GainText::tr(
                  "A greedy search, which may take a checkpoint more than once, looked at %Ln combinations.", nullptr,
                  combinations)
            : GainText::tr("An exhaustive search looked at %Ln combinations.", nullptr, combinations);
    const QString inSample =
        GainText::tr(
            "On these videos: %1 %2, of the best single checkpoint %3. Both are too good, because the same "
            "videos chose them.",
            "%1 names a measure: log loss 0.1234")
            .arg(objectiveName(found.objective), numberText(found.inSample), numberText(found.bestSingleInSample));
    return sentencesText({did, inSample, judgementOf(found.validation)});
}

QString gainSentence(const EnsembleStudy& study)
{
    if (!study.figures())
        return {};
    if (study.pick() == Pick::byProgram)
        return programsGain(study);
    const QString gain = gainOnTheseVideos(*study.figures());
    if (gain.isEmpty())
        return {};
    return sentencesText(
        {gain, study.pick() == Pick::byHand
                   ? GainText::tr("Picked by hand; measured on these same videos.")
                   : GainText::tr("Measured on these same videos, on which whoever wrote the file may have chosen.")});
}

} // namespace veriframe
