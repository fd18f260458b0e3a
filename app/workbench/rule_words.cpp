// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_words.h"

#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

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

QString whyNothingText(const CheckpointChoice& choice, const ChoiceRule& rule, std::span<const EpochLosses> epochs)
{
    switch (choice.reason) {
    case NoChoice::notSo:
        return {};
    case NoChoice::noEpochs:
        return RuleText::tr("No epoch has been validated yet.");
    case NoChoice::onlyMeans:
        return RuleText::tr("No epoch has both a fake and a real loss, only their mean: rank by bce.");
    case NoChoice::noNumbers:
        return RuleText::tr("No epoch's losses are numbers.");
    case NoChoice::tooEarly:
        break;
    }
    const QString none =
        RuleText::tr(
            "None of the %n smallest loss(es) lies in epoch %1 or later.", nullptr, static_cast<int>(choice.candidates))
            .arg(rule.firstEpoch);
    const int last = std::ranges::max_element(epochs, {}, &EpochLosses::epoch)->epoch;
    return last >= rule.firstEpoch ? none
                                   : sentencesText({none, RuleText::tr("The log has %n epoch(s).", nullptr, last + 1)});
}

} // namespace veriframe
