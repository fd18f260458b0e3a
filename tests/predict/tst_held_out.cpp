// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/file_stamp.h"
#include "base/stop.h"
#include "dataset/dataset_layout.h"
#include "media/image_ops.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/ensemble_score.h"
#include "predict/held_out.h"
#include "train/validation.h"
#include "training_set.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <tuple>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int sidePx = 64;

/// Remembers what is reported, and may ask for a stop.
class Listener : public Progress {
public:
    void report(const ProgressUpdate& update) override
    {
        if (update.stage != "crops")
            return;
        updates.push_back(update);
        if (stopAt > 0 && update.done >= stopAt)
            stop.request_stop();
    }

    std::vector<ProgressUpdate> updates;
    std::int64_t stopAt = 0;
    std::stop_source stop;
};

class HeldOut : public testing::Test {
protected:
    HeldOut()
    {
        addThreeFolds(data);
        data.writeTable();
        options.cropsPerBatch = 4;
    }

    HeldOutSet read(const HeldOutSetOptions& which = {}) const
    {
        NoProgress silent;
        return readHeldOut(data.root(), which, silent);
    }

    EnsembleMember member(const std::string& name = "a.pth", std::uint64_t seed = 1) const
    {
        const fs::path path = data.path(name);
        if (!fs::exists(path))
            writeTorchCheckpoint(path, untrainedCheckpoint("tf_efficientnet_b0_ns", seed));
        return {path, {}, sidePx};
    }

    HeldOutPredictions predict(const HeldOutSet& set, const EnsembleMember& of)
    {
        listener.updates.clear();
        return predictHeldOut(set, of, options, &cache, listener, listener.stop.get_token());
    }

    HeldOutPredictions predict() { return predict(read(), member()); }

    fs::path cacheFile() const
    {
        fs::path found;
        for (const auto& entry : fs::directory_iterator(cache.folder()))
            if (entry.path().extension() == ".predictions")
                found = entry.path();
        return found;
    }

    fs::path crop(const std::string& video, int frame) const
    {
        return DatasetLayout(data.root()).cropFolder(video) / FaceName{frame, 0}.cropFile();
    }

    TrainingSet data;
    HeldOutCache cache = HeldOutCache::ofDataset(data.root());
    HeldOutOptions options;
    Listener listener;
};

/// @throws nothing: returns the error for a look at it
template<typename Work>
ErrorInfo errorOf(const Work& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.info();
    }
    ADD_FAILURE() << "no error";
    return {};
}

void expectEqual(const std::vector<double>& got, const std::vector<double>& expected)
{
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i)
        if (!std::isnan(got[i]) || !std::isnan(expected[i])) {
            EXPECT_EQ(got[i], expected[i]) << i;
        }
}

TEST_F(HeldOut, TheSetIsWhatTheTrainerValidatesOn)
{
    using Crop = std::tuple<std::string, int, int, bool>;
    std::vector<Crop> trainers, ours;
    const TrainingData training = data.read(0);
    for (const CropSample& sample : training.validation)
        trainers.emplace_back(training.videoOf(sample).name, sample.frame, sample.face, training.videoOf(sample).fake);
    const HeldOutSet set = read();
    for (const HeldOutVideo& video : set.videos)
        for (std::size_t i = video.firstCrop; i < video.firstCrop + video.crops; ++i) {
            ours.emplace_back(video.name, set.crops[i].frame, set.crops[i].face, video.fake);
            EXPECT_EQ(set.cropFile(i), set.cropFile(video, i));
            EXPECT_EQ(set.crops[i].bytes, static_cast<std::int64_t>(fs::file_size(set.cropFile(i))));
        }
    std::ranges::sort(trainers);
    EXPECT_EQ(ours, trainers);
    EXPECT_EQ(ours.size(), 6U);
    EXPECT_EQ(set.videos[0].original, "real0") << "of the fake";
}

TEST_F(HeldOut, AStrideOfOneTakesEveryCrop)
{
    EXPECT_EQ(read({{}, 0, 1}).crops.size(), 12U);
    EXPECT_EQ(read({{}, 1, 20}).videos.size(), 3U);
    EXPECT_EQ(errorOf([&] { read({{}, 0, 0}); }).code, ErrorCode::badInput);
}

TEST_F(HeldOut, AFoldWithoutCropsNamesThoseThereAre)
{
    const ErrorInfo error = errorOf([&] { read({{}, 7, 20}); });
    EXPECT_EQ(error.code, ErrorCode::badInput);
    EXPECT_THAT(error.on, HasSubstr("folds.csv"));
    EXPECT_THAT(error.remedy, HasSubstr("0, 1, 2"));
    fs::remove(data.path("folds.csv"));
    EXPECT_EQ(errorOf([&] { read(); }).code, ErrorCode::notFound);
}

TEST_F(HeldOut, TheFingerprintFollowsFromTheCropsAlone)
{
    const std::string before = read().fingerprint;
    EXPECT_NE(read({{}, 0, 1}).fingerprint, before);
    EXPECT_NE(read({{}, 1, 20}).fingerprint, before);
    const TemporaryDirectory elsewhere;
    fs::copy(data.root(), elsewhere.path(), fs::copy_options::recursive);
    NoProgress silent;
    EXPECT_EQ(readHeldOut(elsewhere.path(), {}, silent).fingerprint, before);
    std::ofstream(crop("real0", 20), std::ios::app) << "more";
    EXPECT_NE(read().fingerprint, before) << "another crop";
}

TEST_F(HeldOut, TheProbabilitiesAreTheEnsemblesOwn)
{
    const HeldOutSet set = read();
    const HeldOutPredictions predictions = predict(set, member());
    std::vector<cv::Mat> crops;
    for (std::size_t i = 0; i < set.crops.size(); ++i)
        crops.push_back(readImageRgb(set.cropFile(i).string()));
    const EnsembleMember only = member();
    Ensemble ensemble(std::span(&only, 1), {});
    expectEqual(predictions.probabilities, ensemble.classify(crops).front());
    EXPECT_EQ(predictions.model, ensemble.models().front());
    EXPECT_EQ(predictions.fingerprint, set.fingerprint);
    EXPECT_TRUE(predictions.notes.empty());
    ASSERT_FALSE(listener.updates.empty());
    EXPECT_EQ(listener.updates.back().done, 6);
    EXPECT_EQ(listener.updates.back().total, 6);
}

TEST_F(HeldOut, UnderThePlainMeanTheLossesAreTheTrainers)
{
    const HeldOutSet set = read();
    const HeldOutPredictions predictions = predict(set, member());
    const TrainingData training = data.read(0);
    std::vector<double> logits;
    for (const CropSample& sample : training.validation)
        for (const HeldOutVideo& video : set.videos)
            for (std::size_t i = video.firstCrop; i < video.firstCrop + video.crops; ++i)
                if (training.cropFile(sample) == set.cropFile(i)) {
                    const double p = predictions.probabilities[i];
                    logits.push_back(std::log(p / (1 - p)));
                }
    const ValidationLosses expected = validationLosses(training, logits);
    const EnsembleScorer scorer(set, {predictions}, plainMean());
    const EnsembleMetrics metrics = scorer.metrics(std::vector<std::size_t>{0});
    EXPECT_NEAR(*metrics.fakeLogLoss, expected.fakeLoss, 1e-12);
    EXPECT_NEAR(*metrics.realLogLoss, expected.realLoss, 1e-12);
    EXPECT_NEAR(*metrics.balancedLogLoss, expected.bce(), 1e-12);
}

TEST_F(HeldOut, TheSecondTimeNothingIsComputed)
{
    const HeldOutPredictions first = predict();
    EXPECT_FALSE(first.fromCache);
    const HeldOutPredictions second = predict();
    EXPECT_TRUE(second.fromCache);
    expectEqual(second.probabilities, first.probabilities);
    EXPECT_EQ(second.model, first.model);
    options.fresh = true;
    EXPECT_FALSE(predict().fromCache);
}

TEST_F(HeldOut, ARenamedCheckpointIsKnownAReplacedOneIsNot)
{
    const HeldOutPredictions first = predict();
    fs::rename(data.path("a.pth"), data.path("b.pth"));
    const HeldOutPredictions renamed = predict(read(), member("b.pth"));
    EXPECT_TRUE(renamed.fromCache);
    EXPECT_EQ(renamed.model.name, "b.pth");
    const HeldOutPredictions replaced = predict(read(), member("a.pth", 2));
    EXPECT_FALSE(replaced.fromCache);
    EXPECT_NE(replaced.probabilities, first.probabilities);
}

TEST_F(HeldOut, InputSizeAndPrecisionHaveFilesOfTheirOwn)
{
    predict();
    EnsembleMember larger = member();
    larger.inputSizePx = 96;
    EXPECT_FALSE(predict(read(), larger).fromCache);
    options.ensemble.precision = Precision::bfloat16;
    EXPECT_FALSE(predict().fromCache);
    options.ensemble.precision = Precision::float32;
    EXPECT_TRUE(predict().fromCache) << "what automatic means on this device";
    EXPECT_EQ(std::distance(fs::directory_iterator(cache.folder()), fs::directory_iterator()), 3);
}

TEST_F(HeldOut, ADamagedCacheFileIsMadeAnewAndSaid)
{
    const HeldOutPredictions first = predict();
    const std::string whole = readTextFile(cacheFile());
    const auto becomesGood = [&](const std::string& content, const char* why) {
        std::ofstream(cacheFile(), std::ios::binary) << content;
        const HeldOutPredictions again = predict();
        EXPECT_FALSE(again.fromCache) << why;
        ASSERT_EQ(again.notes.size(), 1U) << why;
        EXPECT_THAT(again.notes.front(), HasSubstr(why));
        EXPECT_THAT(again.notes.front(), HasSubstr("made anew"));
        expectEqual(again.probabilities, first.probabilities);
        EXPECT_EQ(readTextFile(cacheFile()), whole);
    };
    becomesGood("", "cut off");
    becomesGood(whole.substr(0, whole.find('\n')), "cut off");
    becomesGood(whole.substr(0, whole.size() - 8), "checksum");
    for (const std::size_t at : {std::size_t(20), whole.size() - 70, whole.size() - 1}) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        becomesGood(flipped, "checksum");
    }
    becomesGood(std::string(10'000'000, '\n'), "checksum");
}

TEST_F(HeldOut, AFileOfAnotherCheckpointUnderTheNameIsNotTaken)
{
    predict(read(), member("b.pth", 2));
    const fs::path others = cacheFile();
    const HeldOutPredictions expected = predict();
    fs::copy_file(others, cache.file(expected.model, expected.fingerprint), fs::copy_options::overwrite_existing);
    const HeldOutPredictions again = predict();
    ASSERT_EQ(again.notes.size(), 1U);
    EXPECT_THAT(again.notes.front(), HasSubstr("another checkpoint"));
    expectEqual(again.probabilities, expected.probabilities);
}

TEST_F(HeldOut, MissingCropsAreLeftOutAndCounted)
{
    const HeldOutPredictions whole = predict();
    fs::remove(crop("real0", 20));
    const HeldOutSet set = read();
    EXPECT_EQ(set.missing, 1);
    EXPECT_THAT(set.missingNote(), HasSubstr("1 of 6 crops have no file"));
    EXPECT_THAT(set.missingNote(), HasSubstr(crop("real0", 20).string()));
    const HeldOutPredictions predictions = predict(set, member());
    EXPECT_FALSE(predictions.fromCache) << "it is another set";
    for (std::size_t i = 0; i < 6; ++i)
        if (set.crops[i].bytes == 0)
            EXPECT_TRUE(std::isnan(predictions.probabilities[i]));
        else
            EXPECT_EQ(predictions.probabilities[i], whole.probabilities[i]);
    EXPECT_EQ(listener.updates.back().total, 5);
}

TEST_F(HeldOut, AnUnreadableCropIsNamedAndTriedAgain)
{
    const std::string good = readTextFile(crop("fake0", 40));
    std::ofstream(crop("fake0", 40), std::ios::binary) << std::string(good.size(), 'x');
    const HeldOutPredictions first = predict();
    ASSERT_EQ(first.unreadable.size(), 1U);
    EXPECT_EQ(first.unreadable.front().crop, 2U);
    EXPECT_TRUE(std::isnan(first.probabilities[2]));
    ASSERT_EQ(first.notes.size(), 1U);
    EXPECT_THAT(first.notes.front(), HasSubstr(crop("fake0", 40).string()));
    const HeldOutPredictions second = predict();
    EXPECT_TRUE(second.fromCache) << "no network was needed to see that it is unreadable still";
    EXPECT_EQ(second.unreadable, first.unreadable);
    std::ofstream(crop("fake0", 40), std::ios::binary) << good;
    const HeldOutPredictions repaired = predict();
    EXPECT_FALSE(repaired.fromCache);
    EXPECT_TRUE(repaired.unreadable.empty() && repaired.notes.empty());
    EXPECT_FALSE(std::isnan(repaired.probabilities[2]));
    EXPECT_EQ(listener.updates.front().done, 5) << "the others were known";
}

TEST_F(HeldOut, WithoutAnyCropItIsAnError)
{
    fs::remove_all(data.path("crops/real0"));
    fs::remove_all(data.path("crops/fake0"));
    const ErrorInfo error = errorOf([&] { predict(); });
    EXPECT_EQ(error.code, ErrorCode::badInput);
    EXPECT_THAT(error.why, HasSubstr("of 6 crops 6 have no file"));
}

TEST_F(HeldOut, WhatWasJudgedBeforeAStopIsNotJudgedAgain)
{
    const HeldOutSet set = read({{}, 0, 1});
    listener.stopAt = 4;
    EXPECT_THROW(predict(set, member()), Stopped);
    const ModelFacts facts = [&] {
        ModelFacts of;
        of.sha256 = verifiedSha256(member());
        of.inputSizePx = sidePx;
        of.precision = "float32";
        return of;
    }();
    const HeldOutCache::Known known = cache.load(facts, set);
    ASSERT_TRUE(known.predictions);
    EXPECT_EQ(std::ranges::count_if(known.predictions->probabilities, [](double p) { return std::isnan(p); }), 8);
    listener.stopAt = 0;
    listener.stop = std::stop_source();
    const HeldOutPredictions rest = predict(set, member());
    EXPECT_EQ(listener.updates.front().done, 4);
    options.fresh = true;
    expectEqual(rest.probabilities, predict(set, member()).probabilities);
}

TEST_F(HeldOut, TwoDoNotMakeTheSamePredictionsAtOnce)
{
    const HeldOutPredictions first = predict();
    const fs::path file = cacheFile();
    const FileLock other(file);
    EXPECT_TRUE(predict().fromCache) << "reading needs no lock";
    fs::remove(file);
    const ErrorInfo error = errorOf([&] { predict(); });
    EXPECT_EQ(error.code, ErrorCode::busy);
    EXPECT_THAT(error.on, HasSubstr("a.pth"));
    EXPECT_FALSE(predict(read(), member("b.pth", 2)).fromCache) << "of others it is free";
}

TEST_F(HeldOut, ACacheThatCannotBeWrittenIsANote)
{
    const fs::path file = data.path("not-a-folder");
    std::ofstream(file) << "text";
    cache = HeldOutCache(file / "predictions");
    const HeldOutPredictions predictions = predict();
    ASSERT_EQ(predictions.notes.size(), 1U);
    EXPECT_THAT(predictions.notes.front(), HasSubstr("not kept"));
    const HeldOutPredictions without = predictHeldOut(read(), member(), options, nullptr, listener);
    EXPECT_TRUE(without.notes.empty());
    expectEqual(without.probabilities, predictions.probabilities);
}

TEST_F(HeldOut, ACheckpointThatCannotBeOpenedIsNamed)
{
    EnsembleMember absent{data.path("absent.pth"), {}, sidePx};
    EXPECT_EQ(errorOf([&] { predict(read(), absent); }).code, ErrorCode::notFound);
    EnsembleMember wrong = member();
    wrong.encoder = "tf_efficientnet_b1_ns";
    const ErrorInfo error = errorOf([&] { predict(read(), wrong); });
    EXPECT_EQ(error.code, ErrorCode::mismatch);
    EXPECT_THAT(error.on, HasSubstr("a.pth"));
    predict();
    EXPECT_EQ(errorOf([&] { predict(read(), wrong); }).code, ErrorCode::mismatch) << "a cache does not hide it";
    EnsembleMember other = member();
    other.sha256 = std::string(64, '0');
    EXPECT_EQ(errorOf([&] { predict(read(), other); }).code, ErrorCode::mismatch);
}

/// A network whose weights broke in training: whatever it looks at, it gives what is no number.
Checkpoint brokenCheckpoint()
{
    Checkpoint checkpoint = untrainedCheckpoint("tf_efficientnet_b0_ns", 7);
    for (NamedTensor& entry : checkpoint.stateDict)
        if (entry.name == "fc.bias") {
            const float none = std::numeric_limits<float>::quiet_NaN();
            std::memcpy(entry.tensor.bytes.data(), &none, sizeof none);
        }
    return checkpoint;
}

TEST_F(HeldOut, ANetworkThatGivesNoNumbersIsBlamedAndNotTheCrops)
{
    writeTorchCheckpoint(data.path("broken.pth"), brokenCheckpoint());
    const ErrorInfo error = errorOf([&] { predict(read(), member("broken.pth")); });
    EXPECT_EQ(error.code, ErrorCode::corrupt);
    EXPECT_EQ(error.on, data.path("broken.pth").string());
    EXPECT_THAT(error.why, HasSubstr("for 4 of 4 faces its network gives what is no number"));
    EXPECT_THAT(error.remedy, HasSubstr("take the checkpoint of another epoch"));
    EXPECT_THAT(error.message(), testing::Not(HasSubstr("crops step")));
    const std::vector<EnsembleMember> members{member("a.pth"), member("broken.pth")};
    EXPECT_EQ(
        errorOf([&] { predictHeldOut(read(), members, options, &cache, listener); }).on,
        data.path("broken.pth").string())
        << "of several the one that is broken";
    EXPECT_TRUE(predict().fromCache) << "what the other said is kept";
}

TEST_F(HeldOut, ACheckpointThatWasTrainedOnUnderItsNameIsKnownByItsStampAndJudgedAgain)
{
    const HeldOutPredictions first = predict();
    ASSERT_TRUE(first.file);
    EXPECT_EQ(first.file, fileStampOf(data.path("a.pth")));
    EXPECT_EQ(predict().file, first.file) << "from the cache too";

    Checkpoint trainedOn = untrainedCheckpoint("tf_efficientnet_b0_ns", 2);
    trainedOn.epoch = 0;
    writeTorchCheckpoint(data.path("a.pth"), trainedOn);
    EXPECT_NE(first.file, fileStampOf(data.path("a.pth")));
    const HeldOutPredictions second = predict();
    EXPECT_FALSE(second.fromCache);
    EXPECT_NE(second.model.sha256, first.model.sha256);
    EXPECT_NE(second.probabilities, first.probabilities);
    EXPECT_EQ(second.file, fileStampOf(data.path("a.pth")));
}

TEST_F(HeldOut, AMemberNamedTwiceIsJudgedOnce)
{
    const HeldOutSet set = read();
    const std::vector<EnsembleMember> members{member("a.pth", 1), member("b.pth", 2), member("a.pth", 1)};
    const std::vector<HeldOutPredictions> all = predictHeldOut(set, members, options, nullptr, listener);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[2].model.name, "a.pth");
    expectEqual(all[2].probabilities, all[0].probabilities);
    EXPECT_NE(all[1].probabilities, all[0].probabilities);
    EXPECT_EQ(listener.updates.back().total, 18);
    std::vector<cv::Mat> crops{readImageRgb(set.cropFile(0).string())};
    Ensemble ensemble(members, {});
    const std::vector<std::vector<double>> judged = ensemble.classify(crops);
    ASSERT_EQ(judged.size(), 3U);
    EXPECT_EQ(judged[2], judged[0]);
    EXPECT_EQ(judged[1].front(), all[1].probabilities.front());
    EXPECT_EQ(ensemble.models().size(), 3U);
}

TEST_F(HeldOut, ThreadsAndBatchesChangeNothing)
{
    const HeldOutSet set = read({{}, 0, 1});
    const HeldOutPredictions first = predictHeldOut(set, member(), options, nullptr, listener);
    options.cropsPerBatch = 5;
    options.loaderThreads = 3;
    expectEqual(predictHeldOut(set, member(), options, nullptr, listener).probabilities, first.probabilities);
}

} // namespace
} // namespace veriframe::test
