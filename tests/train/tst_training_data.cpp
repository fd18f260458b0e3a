// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/stop.h"
#include "dataset/fold_table.h"
#include "training_set.h"

#include <algorithm>
#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string name(const TrainingData& data, const CropSample& sample)
{
    return fmt::format("{}/{}_{}", data.videoOf(sample).name, sample.frame, sample.face);
}

std::vector<std::string> names(const TrainingData& data, const std::vector<CropSample>& samples)
{
    std::vector<std::string> all;
    for (const CropSample& sample : samples)
        all.push_back(name(data, sample));
    return all;
}

/// What reading says against a table, with the code in front.
std::string refusal(const TrainingSet& set, int heldOutFold = 0)
{
    try {
        set.read(heldOutFold);
    } catch (const Error& error) {
        return std::string(toString(error.code())) + ": " + error.what();
    }
    return "accepted";
}

/// Samples of that many videos with one crop each, without files.
TrainingData dataOf(std::uint32_t reals, std::uint32_t fakes)
{
    TrainingData data;
    for (std::uint32_t i = 0; i < reals + fakes; ++i) {
        data.videos.push_back({fmt::format("v{}", i), "v0", i >= reals, 1});
        (i < reals ? data.reals : data.fakes).push_back({i, 0, 0});
    }
    return data;
}

TEST(TrainingData, TheHeldOutFoldValidatesAndTheOthersTrain)
{
    TrainingSet set;
    addThreeFolds(set);
    const TrainingData data = set.read(0);
    EXPECT_EQ(data.videos.size(), 7U);
    EXPECT_EQ(data.reals.size(), 12U);
    EXPECT_EQ(data.fakes.size(), 18U);
    EXPECT_EQ(set.read(1).fakes.size(), 12U);
    EXPECT_EQ(name(data, data.reals.front()), "real1/0_0") << "by video and frame";
    EXPECT_EQ(name(data, data.fakes.back()), "fake2/50_0");
}

TEST(TrainingData, EverySecondExtractedFrameValidates)
{
    TrainingSet set;
    addThreeFolds(set);
    const TrainingData data = set.read(0);
    EXPECT_THAT(
        names(data, data.validation),
        ElementsAre("fake0/0_0", "fake0/20_0", "fake0/40_0", "real0/0_0", "real0/20_0", "real0/40_0"));
}

TEST(TrainingData, AFakeUsesTheLandmarksOfItsOriginal)
{
    TrainingSet set;
    addThreeFolds(set);
    const TrainingData data = set.read(0);
    const CropSample& fake = data.fakes.at(1);
    EXPECT_EQ(data.cropFile(fake), set.path("crops/fake1a/10_0.png"));
    EXPECT_EQ(data.landmarkFile(fake), set.path("landmarks/real1/10_0.npy"));
    EXPECT_EQ(data.diffFile(fake), set.path("diffs/fake1a/10_0_diff.png"));
    EXPECT_EQ(data.landmarkFile(data.reals.at(0)), set.path("landmarks/real1/0_0.npy"));
}

TEST(TrainingData, AnotherTableCanBeNamed)
{
    TrainingSet set;
    addThreeFolds(set);
    set.writeTable();
    fs::rename(set.path("folds.csv"), set.path("own.csv"));
    EXPECT_EQ(readTrainingData(set.root(), set.path("own.csv"), 0).reals.size(), 12U);
    EXPECT_THROW(readTrainingData(set.root(), {}, 0), Error);
}

TEST(TrainingData, AFoldWithoutOneClassIsRefusedByName)
{
    TrainingSet set;
    addThreeFolds(set);
    EXPECT_THAT(
        refusal(set, 7), AllOf(HasSubstr("badInput"), HasSubstr("fold 7"), HasSubstr("real video for validation")));
    set.addReal("real3", 3, 1);
    EXPECT_THAT(refusal(set, 3), HasSubstr("with fold 3 held out there is no crop of a fake video for validation"));
    TrainingSet oneFold;
    oneFold.addReal("r", 0, 1);
    oneFold.addFake("f", "r", 0, 1);
    EXPECT_THAT(refusal(oneFold), HasSubstr("real video for training"));
    oneFold.addReal("r1", 1, 1);
    EXPECT_THAT(refusal(oneFold), HasSubstr("fake video for training"));
}

TEST(TrainingData, ATableThatContradictsItselfIsRefusedWithTheVideo)
{
    const auto with = [](const std::string& line) {
        TrainingSet set;
        addThreeFolds(set);
        set.list(line);
        return refusal(set);
    };
    EXPECT_THAT(with("real1,60_0.png,0,real1,60,2"), AllOf(HasSubstr("corrupt"), HasSubstr("video real1")));
    EXPECT_THAT(with("real1,60_0.png,1,real1,60,1"), HasSubstr("contradict each other"));
    EXPECT_THAT(with("new,0_0.png,1,real1,0,2"), HasSubstr("it is in fold 2, its original real1 in fold 1"));
    EXPECT_THAT(with("new,0_0.png,0,new,10,1"), HasSubstr("not the name of a crop of frame 10"));
    EXPECT_THAT(with("new,first.png,0,new,10,1"), HasSubstr("not the name of a crop"));
    EXPECT_THAT(with("../new,0_0.png,0,../new,0,1"), HasSubstr("not the name of a video"));
    EXPECT_THAT(with("new,0_0.png,1,,0,1"), HasSubstr("not the name of a video"));
    EXPECT_THAT(with("new,0_0.png"), HasSubstr("cells only")) << "a table that was cut off";
    EXPECT_EQ(with("new,0_0.png,1,elsewhere,0,1"), "accepted") << "the original need not be in the table";
}

TEST(TrainingData, ItsFingerprintFollowsFromTheCropsAlone)
{
    const auto fingerprint = [](const std::vector<std::string>& lines, int heldOut) {
        TrainingSet set;
        for (const std::string& line : lines)
            set.list(line);
        return fingerprintOf(set.read(heldOut));
    };
    const std::vector<std::string> lines{
        "a,0_0.png,0,a,0,0", "b,0_0.png,1,a,0,0", "c,0_0.png,0,c,0,1", "d,0_0.png,1,c,0,1", "c,20_0.png,0,c,20,1"};
    const std::string usual = fingerprint(lines, 0);
    EXPECT_EQ(usual, fingerprint({lines.rbegin(), lines.rend()}, 0)) << "another place and order";
    EXPECT_NE(usual, fingerprint(lines, 1)) << "another fold held out";
    EXPECT_NE(usual, fingerprint({lines.begin(), lines.end() - 1}, 0)) << "a crop less";
}

TEST(EpochSamples, AllRealsAndEquallyManyFakes)
{
    const TrainingData data = dataOf(50, 300);
    const std::vector<CropSample> samples = samplesOfEpoch(data, 0, 111);
    ASSERT_EQ(samples.size(), 100U);
    std::set<std::uint32_t> videos;
    for (const CropSample& sample : samples)
        videos.insert(sample.video);
    EXPECT_EQ(videos.size(), 100U) << "nothing is drawn twice";
    EXPECT_EQ(std::distance(videos.begin(), videos.lower_bound(50)), 50);
}

TEST(EpochSamples, AllFakesIfTheyAreFewer)
{
    const std::vector<CropSample> samples = samplesOfEpoch(dataOf(50, 20), 0, 111);
    EXPECT_EQ(samples.size(), 70U);
}

TEST(EpochSamples, FollowFromEpochAndSeedAlone)
{
    const TrainingData data = dataOf(50, 300);
    const auto of = [&](int epoch, std::uint64_t seed) { return names(data, samplesOfEpoch(data, epoch, seed)); };
    EXPECT_EQ(of(3, 111), of(3, 111));
    EXPECT_NE(of(3, 111), of(4, 111));
    EXPECT_NE(of(3, 111), of(3, 555));
    EXPECT_EQ(of(1, 100), of(0, 200)) << "the seed of an epoch is (epoch + 1) * seed, as published";
}

TEST(EpochSamples, AreTheSameOnEveryMachine)
{
    const TrainingData data = dataOf(4, 8);
    EXPECT_THAT(
        names(data, samplesOfEpoch(data, 0, 111)),
        ElementsAre("v5/0_0", "v6/0_0", "v0/0_0", "v7/0_0", "v8/0_0", "v1/0_0", "v2/0_0", "v3/0_0"));
}

TEST(EpochSamples, AreWellMixed)
{
    // Of 1000 shuffled halves, the first hundred hold about 50 fakes: 5 standard deviations are 25.
    const TrainingData data = dataOf(500, 5000);
    std::vector<int> drawn(5500, 0);
    for (int epoch = 0; epoch < 200; ++epoch) {
        const std::vector<CropSample> samples = samplesOfEpoch(data, epoch, 777);
        const auto fakes = std::count_if(
            samples.begin(), samples.begin() + 100, [&](const auto& sample) { return data.videoOf(sample).fake; });
        EXPECT_NEAR(static_cast<double>(fakes), 50, 25) << epoch;
        for (const CropSample& sample : samples)
            ++drawn[sample.video];
    }
    // Each fake is drawn in a tenth of the epochs: 20 of 200, standard deviation 4.2.
    const auto [rarest, commonest] = std::minmax_element(drawn.begin() + 500, drawn.end());
    EXPECT_GE(*rarest, 2);
    EXPECT_LE(*commonest, 46);
}

TEST(EpochSteps, OnlyWholeBatchesCountUnlessThereIsNotEvenOne)
{
    EXPECT_EQ(stepsOfEpoch(100, 1, 10, 2500), 10);
    EXPECT_EQ(stepsOfEpoch(109, 1, 10, 2500), 10);
    EXPECT_EQ(stepsOfEpoch(109, 2, 10, 2500), 5);
    EXPECT_EQ(stepsOfEpoch(1'000'000, 4, 12, 2500), 2500);
    EXPECT_EQ(stepsOfEpoch(7, 1, 10, 2500), 1);
    EXPECT_EQ(stepsOfEpoch(0, 1, 10, 2500), 0);
}

TEST(EpochSteps, SeveralRanksNeedSamplesForOneWholeStep)
{
    EXPECT_NO_THROW(requireWholeStep(64, 4, 16));
    EXPECT_NO_THROW(requireWholeStep(7, 1, 10));
    try {
        requireWholeStep(63, 4, 16);
        FAIL() << "63 are fewer than 64";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::badInput);
        EXPECT_STREQ(
            error.what(),
            "Starting the training: an epoch has 63 samples, but one step of 4 ranks with a batch size of 16 takes 64. "
            "Lower --batch-size or the number of devices.");
    }
}

TEST(EpochSteps, TheSameSamplesMakeAStepForAnyNumberOfRanks)
{
    const auto stepOf = [](int ranks, int batchSize, std::int64_t step) {
        std::vector<std::size_t> all;
        for (int rank = 0; rank < ranks; ++rank) {
            const auto mine = batchOfRank(1000, step, rank, ranks, batchSize);
            all.insert(all.end(), mine.begin(), mine.end());
        }
        return all;
    };
    std::vector<std::size_t> expected(12);
    std::iota(expected.begin(), expected.end(), std::size_t(36));
    EXPECT_EQ(stepOf(1, 12, 3), expected);
    EXPECT_EQ(stepOf(2, 6, 3), expected);
    EXPECT_EQ(stepOf(4, 3, 3), expected);
}

TEST(EpochSteps, WhereSamplesRunOutBatchesAreShortOrEmpty)
{
    EXPECT_THAT(batchOfRank(5, 0, 0, 2, 4), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(batchOfRank(5, 0, 1, 2, 4), ElementsAre(4));
    EXPECT_TRUE(batchOfRank(5, 1, 0, 2, 4).empty());
}

TEST(DataCheck, CountsFoldsAndWhatIsMissing)
{
    TrainingSet set;
    addThreeFolds(set);
    set.writeTable();
    fs::remove(set.path("crops/fake1a/20_0.png"));
    fs::remove(set.path("crops/real2/0_0.png"));
    fs::remove_all(set.path("landmarks/real2"));
    fs::remove(set.path("diffs/fake0/10_0_diff.png"));
    const DataCheck check = checkTrainingData(set.root(), {});
    EXPECT_EQ(check.crops, 42);
    EXPECT_EQ(check.missingCrops, 2);
    EXPECT_EQ(check.missingLandmarks, 12) << "six of the real video, six of its fake";
    EXPECT_EQ(check.missingMasks, 1);
    EXPECT_THAT(
        check.missingExamples,
        ElementsAre(set.path("crops/fake1a/20_0.png").string(), set.path("crops/real2/0_0.png").string()));
    ASSERT_EQ(check.folds.size(), 3U);
    EXPECT_EQ(check.folds[1].fold, 1);
    EXPECT_EQ(check.folds[1].realVideos, 1);
    EXPECT_EQ(check.folds[1].fakeVideos, 2);
    EXPECT_EQ(check.folds[1].realCrops, 6);
    EXPECT_EQ(check.folds[1].fakeCrops, 12);
}

TEST(DataCheck, NamesTwentyMissingCropsAtMost)
{
    TrainingSet set;
    for (int frame = 0; frame < 300; frame += 10)
        set.list(fmt::format("gone,{}_0.png,0,gone,{},0", frame, frame));
    set.writeTable();
    const DataCheck check = checkTrainingData(set.root(), {});
    EXPECT_EQ(check.missingCrops, 30);
    EXPECT_EQ(check.missingExamples.size(), 20U);
}

TEST(DataCheck, StopsOnRequest)
{
    TrainingSet set;
    addThreeFolds(set);
    set.writeTable();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(checkTrainingData(set.root(), {}, stop.get_token()), Stopped);
}

TEST(DataCheck, AMillionRowsTakeSecondsAndNotMinutes)
{
    const TemporaryDirectory folder;
    std::string table = foldTableHead();
    for (int video = 0; video < 20'000; ++video)
        for (int frame = 0; frame < 500; frame += 10)
            table +=
                fmt::format("v{0},{1}_0.png,{2},v{3},{1},{4}\n", video, frame, video % 2, video / 2 * 2, video / 100);
    writeFileAtomically(folder.path() / "folds.csv", table);
    const auto start = std::chrono::steady_clock::now();
    const DataCheck check = checkTrainingData(folder.path(), {});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    RecordProperty("seconds", fmt::format("{:.2f}", seconds));
    EXPECT_EQ(check.crops, 1'000'000);
    EXPECT_EQ(check.missingCrops, 1'000'000);
    EXPECT_EQ(check.folds.size(), 200U);
    EXPECT_LT(seconds, 60); // about two; generous, since time decides no test
}

} // namespace
} // namespace veriframe::test
