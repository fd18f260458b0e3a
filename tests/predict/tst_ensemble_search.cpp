// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/stop.h"
#include "held_out_data.h"
#include "predict/ensemble_search.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <mutex>
#include <set>

namespace veriframe::test {
namespace {

using Members = std::vector<std::size_t>;
using testing::HasSubstr;

/// Keeps the last of what is reported, and may ask for a stop.
class Listener : public Progress {
public:
    void report(const ProgressUpdate& update) override
    {
        const std::scoped_lock lock(m_mutex);
        if (update.done >= last.done)
            last = update;
        if (stopAt > 0 && update.done >= stopAt)
            stop.request_stop();
    }

    ProgressUpdate last;
    std::int64_t stopAt = 0;
    std::stop_source stop;

private:
    std::mutex m_mutex;
};

class Search : public testing::Test {
protected:
    Search() : scorer(madeUpScorer(40, 5)) {}

    static EnsembleScorer madeUpScorer(int originals, int models)
    {
        const HeldOutSet set = madeUpSet(originals, 2, 4);
        return {set, madeUpModels(set, models)};
    }

    EnsembleSearchResult search(const EnsembleSearchOptions& options)
    {
        return searchEnsemble(scorer, options, listener, listener.stop.get_token());
    }

    double logLossOf(const Members& members) const { return *scorer.metrics(members).logLoss; }

    EnsembleScorer scorer;
    Listener listener;
};

TEST_F(Search, ExhaustiveFindsTheBestOfAllCombinations)
{
    EnsembleSearchOptions options;
    options.method = SearchMethod::exhaustive;
    options.size = 3;
    const EnsembleSearchResult result = search(options);
    double best = 1e9;
    Members members;
    int looked = 0;
    for (unsigned bits = 1; bits < 32; ++bits) {
        Members candidate;
        for (std::size_t i = 0; i < 5; ++i)
            if (bits >> i & 1U)
                candidate.push_back(i);
        if (candidate.size() > 3)
            continue;
        ++looked;
        if (const double loss = logLossOf(candidate); loss < best) {
            best = loss;
            members = candidate;
        }
    }
    EXPECT_EQ(result.members, members);
    EXPECT_NEAR(result.inSample, best, 1e-12);
    EXPECT_EQ(result.combinations, looked);
    EXPECT_EQ(listener.last.done, looked * 6);
    EXPECT_EQ(listener.last.total, looked * 6);
}

TEST_F(Search, GreedyTakesWhatHelpsMostAtEachStepAndKeepsTheBestOfThePath)
{
    EnsembleSearchOptions options;
    options.size = 6;
    const EnsembleSearchResult result = search(options);
    Members taken;
    double least = 1e9;
    std::size_t bestLength = 0;
    for (std::size_t step = 0; step < 6; ++step) {
        double best = 1e9;
        std::size_t next = 0;
        for (std::size_t model = 0; model < 5; ++model) {
            Members with = taken;
            with.push_back(model);
            if (const double loss = logLossOf(with); loss < best - 1e-12) {
                best = loss;
                next = model;
            }
        }
        taken.push_back(next);
        ASSERT_NEAR(result.path[step], best, 1e-12) << step;
        if (best < least - 1e-12) {
            least = best;
            bestLength = taken.size();
        }
    }
    taken.resize(bestLength);
    std::ranges::sort(taken);
    EXPECT_EQ(result.members, taken);
    EXPECT_NEAR(result.inSample, least, 1e-12);
    EXPECT_EQ(result.combinations, 6 * 5);
}

TEST_F(Search, GreedyMayTakeAModelSeveralTimes)
{
    const HeldOutSet set = madeUpSet(40, 2, 4);
    std::vector<HeldOutPredictions> models{
        madeUpPredictions(set, "good.pth", 3, 1), madeUpPredictions(set, "fair.pth", 2.2, 2)};
    const EnsembleScorer two(set, models);
    EnsembleSearchOptions options;
    options.groups = 0;
    const Members members = searchEnsemble(two, options, listener).members;
    EXPECT_GT(std::ranges::count(members, 0U), 1);
    EXPECT_GT(std::ranges::count(members, 1U), 0) << "the weaker one helps a little";
}

TEST_F(Search, EveryObjectiveIsMadeBetterThanTheBestSingleModelOrEqual)
{
    for (const char* name :
         {"log-loss", "balanced-log-loss", "auc", "average-precision", "equal-error-rate", "brier"}) {
        EnsembleSearchOptions options;
        options.objective = parseSearchObjective(name);
        EXPECT_STREQ(toString(options.objective), name);
        const EnsembleSearchResult result = search(options);
        const double gain = result.inSample - result.bestSingleInSample;
        EXPECT_GE(isGain(options.objective) ? gain : -gain, -1e-12) << name;
        EXPECT_NEAR(result.inSample, *objectiveOf(scorer.scores(result.members), options.objective), 1e-12) << name;
    }
}

TEST_F(Search, OfEqualModelsTheSmallestChoiceIsTheFirstAlone)
{
    const HeldOutSet set = madeUpSet(20, 1, 4);
    const HeldOutPredictions one = madeUpPredictions(set, "a.pth", 2, 1);
    const EnsembleScorer same(set, {one, one, one});
    for (const SearchMethod method : {SearchMethod::greedy, SearchMethod::exhaustive}) {
        EnsembleSearchOptions options;
        options.method = method;
        EXPECT_EQ(searchEnsemble(same, options, listener).members, Members{0}) << toString(method);
    }
}

TEST_F(Search, APartIsJudgedWithoutHavingChosen)
{
    const EnsembleSearchResult result = search({});
    ASSERT_TRUE(result.validation);
    const CrossValidation& validation = *result.validation;
    ASSERT_EQ(validation.parts.size(), 5U);
    std::size_t originals = 0, videos = 0;
    double gain = 0, squares = 0;
    for (const SearchPart& part : validation.parts) {
        originals += part.originals;
        videos += part.videos;
        EXPECT_EQ(part.videos, part.originals * 3) << "an original and its fakes stay together";
        EXPECT_DOUBLE_EQ(part.gain, part.ofBestSingle - part.ofEnsemble);
        gain += part.gain / 5;
    }
    for (const SearchPart& part : validation.parts)
        squares += (part.gain - gain) * (part.gain - gain);
    EXPECT_EQ(originals, 40U);
    EXPECT_EQ(videos, 120U);
    EXPECT_NEAR(validation.meanGain, gain, 1e-12);
    EXPECT_NEAR(validation.standardError, std::sqrt(squares / 4 / 5), 1e-12);
    EXPECT_GT(std::abs(validation.ofEnsemble - result.inSample), 1e-9) << "they are measured on different terms";
}

TEST_F(Search, TheSeedSaysWhichOriginalsShareAPart)
{
    EnsembleSearchOptions options;
    const double first = search(options).validation->ofEnsemble;
    EXPECT_EQ(search(options).validation->ofEnsemble, first);
    options.seed = 2;
    EXPECT_NE(search(options).validation->ofEnsemble, first);
}

TEST_F(Search, AmongModelsThatKnowNothingTheGainIsAnArtefactAndSaidToBe)
{
    const HeldOutSet set = madeUpSet(30, 1, 4);
    std::vector<HeldOutPredictions> models;
    for (std::uint64_t i = 0; i < 30; ++i)
        models.push_back(madeUpPredictions(set, "blind" + std::to_string(i), 0, i + 1));
    const EnsembleScorer blind(set, models);
    EnsembleSearchOptions options;
    options.objective = SearchObjective::areaUnderRoc;
    const EnsembleSearchResult result = searchEnsemble(blind, options, listener);
    EXPECT_GT(result.inSample, 0.7) << "chosen for it";
    EXPECT_LT(result.validation->ofEnsemble, 0.65) << "on others it is worth little";
    EXPECT_THAT(result.explanation, HasSubstr("too good, because the same videos chose them"));
    EXPECT_THAT(result.explanation, testing::AnyOf(HasSubstr("may be chance"), HasSubstr("no better than")));
}

TEST_F(Search, TheExplanationNamesMembersAndMeasures)
{
    const EnsembleSearchResult result = search({});
    for (const std::size_t member : result.members)
        EXPECT_THAT(result.explanation, HasSubstr(scorer.model(member).name));
    EXPECT_THAT(result.explanation, HasSubstr("Greedy selection with replacement over 5 models and 120 videos"));
    EXPECT_THAT(result.explanation, HasSubstr("standard error"));
    EnsembleSearchOptions without;
    without.groups = 0;
    EXPECT_THAT(search(without).explanation, HasSubstr("was not measured"));
}

TEST_F(Search, AStopEndsIt)
{
    listener.stopAt = 64;
    EnsembleSearchOptions options;
    options.size = 50;
    EXPECT_THROW(search(options), Stopped);
}

TEST_F(Search, TooManyCombinationsAreNamedBeforeAnyIsTried)
{
    EnsembleSearchOptions options;
    options.method = SearchMethod::exhaustive;
    options.mostCombinations = 100; // 31 of them, six times
    try {
        search(options);
        FAIL() << "searched";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::badInput);
        EXPECT_THAT(error.info().why, HasSubstr("31 combinations"));
    }
    EXPECT_EQ(listener.last.done, 0);
}

TEST(SearchCombinations, AreCounted)
{
    EXPECT_EQ(combinationCount(5, 3), 5 + 10 + 10);
    EXPECT_EQ(combinationCount(5, 9), 31);
    EXPECT_EQ(combinationCount(50, 2), 50 + 1225);
    EXPECT_EQ(combinationCount(50, 7), 99884400 + 15890700 + 2118760 + 230300 + 19600 + 1225 + 50);
    EXPECT_EQ(combinationCount(0, 3), 0);
    EXPECT_EQ(combinationCount(5000, 50), std::int64_t(1) << 62);
}

TEST_F(Search, WhatCannotBeSearchedIsRefused)
{
    const auto refuses = [&](const EnsembleScorer& of, const EnsembleSearchOptions& options, const std::string& why) {
        try {
            searchEnsemble(of, options, listener);
            ADD_FAILURE() << "searched: " << why;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::badInput);
            EXPECT_THAT(error.info().message(), HasSubstr(why));
        }
    };
    const auto with = [](int size, int groups) {
        EnsembleSearchOptions options;
        options.size = size;
        options.groups = groups;
        return options;
    };
    refuses(scorer, with(0, 5), "size 0");
    refuses(scorer, with(7, 1), "groups 1");
    refuses(scorer, with(7, 41), "there are 40");
    refuses(madeUpScorer(40, 0), with(7, 5), "no model");
    const HeldOutSet reals = madeUpSet(9, 0, 4);
    refuses({reals, madeUpModels(reals, 2)}, with(7, 3), "has no fake video");
    HeldOutSet oneFake = madeUpSet(9, 0, 4);
    oneFake.videos[4].fake = true;
    refuses({oneFake, madeUpModels(oneFake, 2)}, with(7, 3), "Use fewer groups");
    EXPECT_THROW(parseSearchMethod("guess"), Error);
    EXPECT_THROW(parseSearchObjective("beauty"), Error);
}

TEST_F(Search, TheNextMemberIsTheOneThatHelpsMost)
{
    const Members members{1, 2};
    const std::vector<NextMember> next = nextMembers(scorer, members);
    ASSERT_EQ(next.size(), 5U);
    for (std::size_t i = 0; i < next.size(); ++i) {
        Members with = members;
        with.push_back(next[i].model);
        EXPECT_NEAR(next[i].value, logLossOf(with), 1e-12);
        EXPECT_NEAR(next[i].gain, logLossOf(members) - logLossOf(with), 1e-12);
        if (i > 0) {
            EXPECT_GE(next[i].value, next[i - 1].value);
        }
    }
    const std::vector<NextMember> best = nextMembers(scorer, {}, SearchObjective::areaUnderRoc);
    EXPECT_NEAR(best.front().value, *scorer.metrics(Members{best.front().model}).areaUnderRoc, 1e-12);
    EXPECT_GE(best.front().value, best.back().value);
}

} // namespace
} // namespace veriframe::test
