// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_words.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace veriframe {

namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

QString number(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString lossName(const ChoiceRule& rule)
{
    const QString name = rule.criterion == ChoiceCriterion::bce
                             ? RuleText::tr("bce, (fake + real) / 2")
                             : RuleText::tr("(%1 fake + real) / 2").arg(number(rule.fakeWeight));
    return rule.smoothing > 0 ? RuleText::tr("%1, smoothed by %2", "a loss").arg(name, number(rule.smoothing)) : name;
}

} // namespace

QString choiceRuleText(const ChoiceRule& rule)
{
    const QString loss = lossName(rule);
    if (rule.criterion == ChoiceCriterion::bce)
        return RuleText::tr("Ranked by %1: the epoch with the smallest, as training keeps it.").arg(loss);
    if (rule.firstEpoch <= 0)
        return RuleText::tr("Ranked by %1: the %n smallest loss(es).", nullptr, rule.candidates).arg(loss);
    return RuleText::tr(
               "Ranked by %1: the %n smallest loss(es), of those the epochs from %2 on.", nullptr, rule.candidates)
        .arg(loss, QString::number(rule.firstEpoch));
}

QString whyNothingText(std::span<const EpochLosses> epochs, const ChoiceRule& rule)
{
    if (epochs.empty())
        return RuleText::tr("No epoch has been validated yet.");
    const std::vector<double> losses = rankedLosses(epochs, rule);
    const auto isNumber = [](double loss) { return std::isfinite(loss); };
    const auto numbers = static_cast<int>(std::ranges::count_if(losses, isNumber));
    if (numbers > 0) {
        const QString none = RuleText::tr(
                                 "None of the %n smallest loss(es) lies in epoch %1 or later.", nullptr,
                                 std::min(numbers, rule.candidates))
                                 .arg(rule.firstEpoch);
        const int last = std::ranges::max_element(epochs, {}, &EpochLosses::epoch)->epoch;
        return last >= rule.firstEpoch
                   ? none
                   : sentencesText({none, RuleText::tr("The log has %n epoch(s).", nullptr, last + 1)});
    }
    const bool anyMean = std::ranges::any_of(epochs, isNumber, &EpochLosses::bce);
    return anyMean && rule.criterion == ChoiceCriterion::weightedLoss
               ? RuleText::tr("No epoch has both a fake and a real loss, only their mean: rank by bce.")
               : RuleText::tr("No epoch's losses are numbers.");
}

} // namespace veriframe
