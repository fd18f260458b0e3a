// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/strategy.h"

#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace {

template<typename Predicate>
StrategyScore meanWhere(std::span<const double> probabilities, StrategyRule rule, Predicate counts)
{
    double sum = 0;
    int used = 0;
    for (const double p : probabilities)
        if (counts(p)) {
            sum += p;
            ++used;
        }
    return {sum / used, rule, used, static_cast<int>(probabilities.size())};
}

} // namespace

const char* toString(StrategyRule rule)
{
    switch (rule) {
    case StrategyRule::meanOfFakes:
        return "meanOfFakes";
    case StrategyRule::meanOfReals:
        return "meanOfReals";
    case StrategyRule::meanOfAll:
        return "meanOfAll";
    case StrategyRule::noFace:
        break;
    }
    return "noFace";
}

StrategyScore scoreOfProbabilities(std::span<const double> probabilities, const StrategyParameters& parameters)
{
    if (probabilities.empty())
        return {};
    const double count = static_cast<double>(probabilities.size());
    const auto isFake = [&](double p) { return p > parameters.fakeThreshold; };
    const auto isReal = [&](double p) { return p < parameters.realThreshold; };
    int fakes = 0;
    int reals = 0;
    for (const double p : probabilities) {
        fakes += isFake(p);
        reals += isReal(p);
    }
    if (fakes > std::floor(count / parameters.fakeDivisor) && fakes > parameters.minimumFakes)
        return meanWhere(probabilities, StrategyRule::meanOfFakes, isFake);
    if (reals > parameters.realFraction * count)
        return meanWhere(probabilities, StrategyRule::meanOfReals, isReal);
    return meanWhere(probabilities, StrategyRule::meanOfAll, [](double) { return true; });
}

std::string StrategyScore::explanation(const StrategyParameters& parameters) const
{
    switch (rule) {
    case StrategyRule::meanOfFakes:
        return fmt::format("{} of {} faces above {}: their mean", used, total, parameters.fakeThreshold);
    case StrategyRule::meanOfReals:
        return fmt::format("{} of {} faces below {}: their mean", used, total, parameters.realThreshold);
    case StrategyRule::meanOfAll:
        return fmt::format(
            "neither enough faces above {} nor below {}: mean of all {}", parameters.fakeThreshold,
            parameters.realThreshold, total);
    case StrategyRule::noFace:
        break;
    }
    return "no face to judge";
}

} // namespace veriframe
