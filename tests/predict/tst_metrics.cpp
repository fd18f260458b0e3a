// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/json.h"
#include "base/seeded_random.h"
#include "predict/metrics.h"
#include "test_support.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>

namespace veriframe::test {
namespace {

/// Scores, and what scikit-learn is asked about them.
struct Case {
    std::string name;
    std::vector<LabeledScore> scores;
    double threshold = 0.5;
    int bins = 10;
};

Case randomCase(const std::string& name, std::size_t count, double decimals, std::uint64_t seed)
{
    SeededRandom random(seed, 1);
    Case result{name, {}};
    for (std::size_t i = 0; i < count; ++i) {
        const bool fake = random.chance(0.7F);
        double score = std::clamp(0.5 + (fake ? 0.15 : -0.15) + 0.3 * random.gaussian(), 0.0, 1.0);
        if (decimals > 0)
            score = std::round(score * decimals) / decimals;
        result.scores.push_back({score, fake});
    }
    return result;
}

std::vector<Case> cases()
{
    std::vector<Case> all{
        randomCase("random", 200, 0, 1),
        randomCase("random with ties at bins' edges", 200, 10, 2),
        randomCase("random with many ties", 150, 3, 3),
        {"everything equal", {{0.5, true}, {0.5, false}, {0.5, true}}},
        {"told apart", {{0.1, false}, {0.2, false}, {0.8, true}, {0.9, true}}},
        {"all the wrong way, surely", {{0, true}, {1, false}, {0, true}, {1, false}, {1, false}}},
        {"one of each, reversed", {{0.3, true}, {0.7, false}}},
        {"surely right at the ends", {{1, true}, {0, false}, {1 - 1e-12, true}, {1e-12, false}}},
        {"fakes alone", {{0.9, true}, {0.2, true}, {0.5, true}}},
        {"reals alone", {{0.9, false}, {0.2, false}}}};
    all[1].threshold = 0.3; // a score that occurs
    all[2].bins = 7;
    return all;
}

Json asJson(const std::vector<Case>& list)
{
    Json json = Json::array();
    for (const Case& entry : list) {
        Json scores = Json::array(), fakes = Json::array();
        for (const LabeledScore& item : entry.scores) {
            scores.push_back(item.score);
            fakes.push_back(item.fake);
        }
        json.push_back(
            {{"name", entry.name},
             {"scores", scores},
             {"fakes", fakes},
             {"threshold", entry.threshold},
             {"bins", entry.bins}});
    }
    return json;
}

/// The largest differences, one for each metric.
class Differences {
public:
    ~Differences()
    {
        for (const auto& [metric, difference] : m_ofMetric)
            EXPECT_LE(difference->value(), 1e-12) << metric;
    }

    Differences() = default;
    Differences(const Differences&) = delete;
    Differences& operator=(const Differences&) = delete;

    void note(const std::string& metric, double got, double expected, const std::string& where)
    {
        auto& difference = m_ofMetric[metric];
        if (!difference)
            difference = std::make_unique<LargestDifference>(metric);
        difference->note(got, expected, where);
    }

    void
    note(const std::string& metric, const std::optional<double>& got, const Json& expected, const std::string& where)
    {
        const bool isThere = expected.contains(metric) && !expected[metric].is_null();
        ASSERT_EQ(got.has_value(), isThere) << metric << " of " << where;
        if (isThere)
            note(metric, *got, expected[metric].get<double>(), where);
    }

    void note(const std::string& metric, const std::vector<double>& got, const Json& expected, const std::string& where)
    {
        const std::vector<double> list = expected.value(metric, std::vector<double>());
        ASSERT_EQ(got.size(), list.size()) << metric << " of " << where;
        for (std::size_t i = 0; i < list.size(); ++i)
            note(metric, got[i], list[i], where);
    }

private:
    std::map<std::string, std::unique_ptr<LargestDifference>> m_ofMetric;
};

void noteCalibration(
    Differences& differences, const EnsembleMetrics& metrics, const Json& expected, const std::string& name)
{
    std::vector<double> means, shares; // scikit-learn leaves empty ranges out
    for (const CalibrationBin& bin : metrics.calibration)
        if (bin.count > 0) {
            means.push_back(bin.meanScore);
            shares.push_back(bin.shareOfFakes);
            EXPECT_LE(bin.low, bin.meanScore + 1e-12) << name;
            EXPECT_GE(bin.high, bin.meanScore - 1e-12) << name;
        }
    differences.note("calibration_mean", means, expected, name);
    differences.note("calibration_share", shares, expected, name);
}

void noteRoc(Differences& differences, const EnsembleMetrics& metrics, const Json& expected, const std::string& name)
{
    std::vector<double> wrong, right, thresholds;
    for (const RocPoint& point : metrics.roc) {
        wrong.push_back(point.falsePositiveRate);
        right.push_back(point.truePositiveRate);
        thresholds.push_back(point.threshold);
    }
    differences.note("roc_false", wrong, expected, name);
    differences.note("roc_true", right, expected, name);
    differences.note("roc_thresholds", thresholds, expected, name);
}

void compare(const Json& reference)
{
    Differences differences;
    for (const Json& entry : reference.at("cases")) {
        const std::string name = entry["name"];
        std::vector<LabeledScore> scores;
        for (std::size_t i = 0; i < entry["scores"].size(); ++i)
            scores.push_back({entry["scores"][i].get<double>(), entry["fakes"][i].get<bool>()});
        const int bins = entry["bins"];
        const EnsembleMetrics metrics = metricsOf(scores, {entry["threshold"].get<double>(), bins, bins});
        const Json& expected = entry["expected"];
        differences.note("log_loss", metrics.logLoss, expected, name);
        differences.note("fake_log_loss", metrics.fakeLogLoss, expected, name);
        differences.note("real_log_loss", metrics.realLogLoss, expected, name);
        differences.note("brier", metrics.brierScore, expected, name);
        differences.note("auc", metrics.areaUnderRoc, expected, name);
        differences.note("equal_error_rate", metrics.equalErrorRate, expected, name);
        if (metrics.reals > 0) // without reals it is 1, of which scikit-learn says nothing
            differences.note("average_precision", metrics.averagePrecision, expected, name);
        const Confusion& confusion = metrics.confusion;
        const std::vector<std::int64_t> counts{
            confusion.realsCleared, confusion.realsAccused, confusion.fakesMissed, confusion.fakesFound};
        EXPECT_EQ(counts, expected["confusion"].get<std::vector<std::int64_t>>()) << name;
        EXPECT_EQ(metrics.histogram.fakes, expected["histogram_fakes"].get<std::vector<std::int64_t>>()) << name;
        EXPECT_EQ(metrics.histogram.reals, expected["histogram_reals"].get<std::vector<std::int64_t>>()) << name;
        noteCalibration(differences, metrics, expected, name);
        noteRoc(differences, metrics, expected, name);
    }
}

TEST(Metrics, AreTheStoredOnesOfScikitLearn)
{
    const Json reference = readJsonFile(METRICS_REFERENCE ".json");
    ASSERT_EQ(reference.at("cases").size(), cases().size());
    compare(reference);
}

TEST(Metrics, AreThoseOfScikitLearn)
{
    if (std::system("/usr/bin/python3 -c 'import sklearn' 2>/dev/null") != 0)
        GTEST_SKIP() << "needs scikit-learn (Debian: python3-sklearn)";
    const TemporaryDirectory folder;
    const std::string input = (folder.path() / "cases.json").string();
    const std::string output = (folder.path() / "reference.json").string();
    std::vector<Case> all = cases();
    for (std::uint64_t seed = 10; seed < 40; ++seed)
        all.push_back(randomCase("seed " + std::to_string(seed), 3 + seed * 40, seed % 3 == 0 ? 20 : 0, seed));
    writeJsonFile(input, asJson(all));
    const std::string command = "/usr/bin/python3 '" METRICS_REFERENCE ".py' '" + input + "' > '" + output + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
    compare(readJsonFile(output));
}

TEST(Metrics, OfNothingAreNotThere)
{
    const EnsembleMetrics metrics = metricsOf({});
    EXPECT_FALSE(metrics.logLoss || metrics.fakeLogLoss || metrics.realLogLoss || metrics.balancedLogLoss);
    EXPECT_FALSE(metrics.areaUnderRoc || metrics.averagePrecision || metrics.equalErrorRate || metrics.brierScore);
    EXPECT_TRUE(metrics.roc.empty());
    EXPECT_EQ(metrics.calibration.size(), 10U);
    EXPECT_EQ(metrics.confusion, Confusion{0.5});
}

TEST(Metrics, TheSeparateFunctionsAreThoseOfTheWhole)
{
    const std::vector<LabeledScore> scores = randomCase("", 300, 20, 5).scores;
    const EnsembleMetrics metrics = metricsOf(scores);
    EXPECT_EQ(metrics.logLoss, logLoss(scores));
    EXPECT_EQ(metrics.fakeLogLoss, logLossOfClass(scores, true));
    EXPECT_EQ(metrics.realLogLoss, logLossOfClass(scores, false));
    EXPECT_DOUBLE_EQ(*metrics.balancedLogLoss, (*metrics.fakeLogLoss + *metrics.realLogLoss) / 2);
    EXPECT_EQ(metrics.areaUnderRoc, areaUnderRoc(scores));
    EXPECT_EQ(metrics.averagePrecision, averagePrecision(scores));
    EXPECT_EQ(metrics.equalErrorRate, equalErrorRate(scores));
    EXPECT_EQ(metrics.brierScore, brierScore(scores));
    EXPECT_EQ(metrics.roc.size(), rocCurve(scores).size());
}

} // namespace
} // namespace veriframe::test
