// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/npy.h"
#include "base/stop.h"
#include "media/image_ops.h"
#include "train/batch_loader.h"
#include "training_set.h"

#include <atomic>
#include <chrono>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <opencv2/core.hpp>
#include <set>
#include <thread>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

class Loader : public testing::Test {
protected:
    void SetUp() override
    {
        addThreeFolds(m_set);
        m_data = m_set.read(0);
        m_samples = samplesOfEpoch(m_data, 0, 111); // 24
    }

    static BatchLoaderOptions options(int batchSize = 8)
    {
        BatchLoaderOptions made;
        made.recipe.inputSizePx = 32;
        made.batchSize = batchSize;
        made.steps = 24 / batchSize;
        return made;
    }

    /// The steps' pictures one after another: those of all ranks.
    std::vector<std::uint8_t> pictures(BatchLoaderOptions made) const
    {
        std::vector<std::unique_ptr<BatchLoader>> loaders;
        for (int rank = 0; rank < made.ranks; ++rank) {
            made.rank = rank;
            loaders.push_back(std::make_unique<BatchLoader>(m_data, m_samples, made));
        }
        std::vector<std::uint8_t> all;
        for (std::int64_t step = made.firstStep; step < made.steps; ++step)
            for (const auto& loader : loaders) {
                auto batch = loader->next();
                EXPECT_EQ(batch->step, step);
                all.insert(all.end(), batch->rgb.begin(), batch->rgb.end());
                loader->recycle(std::move(batch));
            }
        for (const auto& loader : loaders)
            EXPECT_EQ(loader->next(), nullptr);
        return all;
    }

    TrainingSet m_set;
    TrainingData m_data;
    std::vector<CropSample> m_samples;
};

/// Does nothing but fit; notes what it was given.
Augmentation plain(std::atomic<int>* calls = nullptr, int changedPixels = 1000)
{
    return [=](const TrainingPicture& picture, const Recipe& recipe, SeededRandom&) {
        if (calls)
            ++*calls;
        AugmentedPicture made;
        made.rgb = fitOnSquareCanvas(picture.rgb, recipe.inputSizePx);
        made.changedPixels = picture.mask.empty() ? 0 : changedPixels;
        return made;
    };
}

TEST_F(Loader, GivesTheSamplesInTheirOrderWithTheirLabels)
{
    BatchLoader loader(m_data, m_samples, options());
    std::size_t position = 0;
    while (const auto batch = loader.next()) {
        ASSERT_EQ(batch->samples.size(), 8U);
        EXPECT_EQ(batch->sidePx, 32);
        EXPECT_EQ(batch->rgb.size(), 8U * 32 * 32 * 3);
        EXPECT_EQ(batch->counts, std::vector<std::uint8_t>(8, 1));
        EXPECT_GE(batch->waitedSeconds, 0);
        for (std::size_t i = 0; i < 8; ++i, ++position) {
            EXPECT_EQ(batch->samples[i].video, m_samples[position].video);
            EXPECT_EQ(batch->samples[i].frame, m_samples[position].frame);
            EXPECT_EQ(batch->fake[i], m_data.videoOf(m_samples[position]).fake ? 1 : 0);
        }
    }
    EXPECT_EQ(position, 24U);
    EXPECT_EQ(loader.next(), nullptr) << "the end stays the end";
}

TEST_F(Loader, ThreadsDoNotChangeWhatItGives)
{
    BatchLoaderOptions made = options();
    const std::vector<std::uint8_t> expected = pictures(made);
    for (const int threads : {2, 4}) {
        made.threads = threads;
        for (const int prefetch : {1, 3, 50}) {
            made.prefetchBatches = prefetch;
            EXPECT_EQ(pictures(made), expected) << threads << " threads, " << prefetch << " batches ahead";
        }
    }
}

TEST_F(Loader, RanksShareAStepWithoutChangingIt)
{
    const std::vector<std::uint8_t> expected = pictures(options(8));
    for (const int ranks : {2, 4}) {
        BatchLoaderOptions made = options(8);
        made.ranks = ranks;
        made.batchSize = 8 / ranks;
        made.threads = 2;
        EXPECT_EQ(pictures(made), expected) << ranks << " ranks";
    }
}

TEST_F(Loader, GoesOnWithinAnEpochAsIfItHadNeverStopped)
{
    const std::vector<std::uint8_t> whole = pictures(options());
    for (const std::int64_t firstStep : {1, 2, 3}) {
        BatchLoaderOptions made = options();
        made.firstStep = firstStep;
        const std::vector<std::uint8_t> tail(whole.begin() + firstStep * 8 * 32 * 32 * 3, whole.end());
        EXPECT_EQ(pictures(made), tail) << firstStep;
    }
}

TEST_F(Loader, SeedEpochAndPositionDecideTheRandomNumbers)
{
    const auto drawn = [&](std::uint64_t seed, int epoch) {
        BatchLoaderOptions made = options(24);
        made.seed = seed;
        made.epoch = epoch;
        made.augmentation = [](const TrainingPicture&, const Recipe& recipe, SeededRandom& random) {
            AugmentedPicture picture;
            picture.rgb = cv::Mat(recipe.inputSizePx, recipe.inputSizePx, CV_8UC3);
            for (int x = 0; x < recipe.inputSizePx; ++x)
                for (int y = 0; y < recipe.inputSizePx; ++y)
                    picture.rgb.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<unsigned char>(random.below(256)));
            return picture;
        };
        return BatchLoader(m_data, m_samples, made).next()->rgb;
    };
    const std::vector<std::uint8_t> first = drawn(111, 0);
    EXPECT_EQ(first, drawn(111, 0));
    EXPECT_NE(first, drawn(111, 1));
    EXPECT_NE(first, drawn(555, 0));
    const auto pictureBytes = static_cast<std::ptrdiff_t>(32 * 32 * 3);
    EXPECT_FALSE(std::equal(first.begin(), first.begin() + pictureBytes, first.begin() + pictureBytes));
}

TEST_F(Loader, HandsOverMaskAndLandmarksOfTheRightFiles)
{
    BatchLoaderOptions made = options(24);
    std::atomic<int> masks = 0, landmarks = 0, fakes = 0;
    made.threads = 3;
    made.augmentation = [&](const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random) {
        fakes += picture.fake ? 1 : 0;
        masks += picture.mask.empty() ? 0 : 1;
        EXPECT_EQ(picture.mask.empty(), !picture.fake);
        if (picture.landmarks) {
            ++landmarks;
            EXPECT_EQ(picture.landmarks->at(0), cv::Point(12, 14));
            EXPECT_EQ(picture.landmarks->at(4), cv::Point(23, 28));
        }
        return plain()(picture, recipe, random);
    };
    BatchLoader(m_data, m_samples, made).next();
    EXPECT_EQ(fakes, 12);
    EXPECT_EQ(masks, 12);
    EXPECT_EQ(landmarks, 24);
}

TEST_F(Loader, MissingMasksAndLandmarksAreNoError)
{
    fs::remove_all(m_set.path("diffs"));
    fs::remove_all(m_set.path("landmarks"));
    BatchLoader loader(m_data, m_samples, options(24));
    EXPECT_EQ(loader.next()->samples.size(), 24U);
}

TEST_F(Loader, AnUnchangedFakeLeavesTheLossIfOnlyChangedFramesCount)
{
    const auto countsWith = [&](int changedPixels, bool onlyChanged) {
        BatchLoaderOptions made = options(24);
        made.onlyChangedFrames = onlyChanged;
        made.augmentation = plain(nullptr, changedPixels);
        const auto batch = BatchLoader(m_data, m_samples, made).next();
        int fakesThatCount = 0, realsThatCount = 0;
        for (std::size_t i = 0; i < 24; ++i)
            (batch->fake[i] ? fakesThatCount : realsThatCount) += batch->counts[i];
        EXPECT_EQ(realsThatCount, 12) << "a real always counts";
        return fakesThatCount;
    };
    EXPECT_EQ(countsWith(32, true), 0);
    EXPECT_EQ(countsWith(33, true), 12);
    EXPECT_EQ(countsWith(0, false), 12);
}

TEST_F(Loader, ValidationIsResizedAndPaddedOnlyAndMayEndWithAShortBatch)
{
    std::atomic<int> calls = 0;
    BatchLoaderOptions made = options(4);
    made.validation = true;
    made.steps = 2; // six pictures
    made.threads = 2;
    made.augmentation = plain(&calls);
    BatchLoader loader(m_data, m_data.validation, made);
    const auto first = loader.next(), second = loader.next();
    EXPECT_EQ(first->samples.size(), 4U);
    EXPECT_EQ(second->samples.size(), 2U);
    EXPECT_EQ(calls, 0);
    std::vector<std::uint8_t> both = first->rgb;
    both.insert(both.end(), second->rgb.begin(), second->rgb.end());
    EXPECT_EQ(loadValidationBatch(m_data, m_data.validation, 32)->rgb, both);
    EXPECT_EQ(loadValidationBatch(m_data, m_data.validation, 32, 3)->rgb, both);
    const cv::Mat expected = fitOnSquareCanvas(readImageRgb(m_set.path("crops/fake0/0_0.png").string()), 32);
    EXPECT_TRUE(std::equal(expected.datastart, expected.dataend, both.begin()));
}

TEST_F(Loader, ABatchBehindTheSamplesIsEmpty)
{
    BatchLoaderOptions made = options(8);
    made.ranks = 4;
    made.rank = 3;
    made.steps = 1; // 24 samples: three ranks have eight each
    BatchLoader loader(m_data, m_samples, made);
    const auto batch = loader.next();
    ASSERT_NE(batch, nullptr);
    EXPECT_TRUE(batch->samples.empty());
    EXPECT_TRUE(batch->rgb.empty());
    EXPECT_EQ(loader.next(), nullptr);
}

TEST_F(Loader, ACropThatCannotBeReadIsNamedAtItsStepAndEveryCallAfter)
{
    const fs::path missing = m_data.cropFile(m_samples[13]);
    fs::remove(missing);
    BatchLoaderOptions made = options(8);
    made.threads = 4;
    BatchLoader loader(m_data, m_samples, made);
    EXPECT_NE(loader.next(), nullptr) << "the step before needs it not";
    for (int call = 0; call < 2; ++call)
        try {
            loader.next();
            FAIL() << "a missing crop was not noticed";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::notFound);
            EXPECT_THAT(error.what(), HasSubstr(missing.string()));
        }
}

TEST_F(Loader, ABatchThatDoesNotFitIntoMemoryIsAnErrorOfItsStep)
{
    BatchLoaderOptions made = options(1);
    made.recipe.inputSizePx = std::numeric_limits<int>::max();
    made.threads = 2;
    BatchLoader loader(m_data, m_samples, made);
    try {
        loader.next();
        FAIL() << "there cannot be room";
    } catch (const Error& error) {
        EXPECT_EQ(error.info().on, "step 0");
        EXPECT_EQ(error.info().why, "not enough memory");
        EXPECT_THAT(error.info().remedy, HasSubstr("batch size"));
    }
}

TEST_F(Loader, TheFirstOfSeveralBrokenFilesIsNamed)
{
    for (const std::size_t position : {3, 5, 6})
        writeFileAtomically(m_data.cropFile(m_samples[position]), std::string_view("\x89PNG, but no more"));
    BatchLoaderOptions made = options(8);
    made.threads = 4;
    BatchLoader loader(m_data, m_samples, made);
    EXPECT_THAT(
        [&] { loader.next(); },
        Throws<Error>(Property(&Error::what, HasSubstr(m_data.cropFile(m_samples[3]).string()))));
}

TEST_F(Loader, BrokenFilesAreCorruptAndNamed)
{
    const auto messageWith = [&](const fs::path& file, const std::string& content) {
        const std::string kept = readTextFile(file);
        writeFileAtomically(file, content);
        std::string message = "accepted";
        try {
            BatchLoader(m_data, m_samples, options(24)).next();
        } catch (const Error& error) {
            message = std::string(toString(error.code())) + ": " + error.what();
        }
        writeFileAtomically(file, kept);
        EXPECT_THAT(message, HasSubstr(file.string()));
        return message;
    };
    const fs::path crop = m_set.path("crops/real1/0_0.png");
    const fs::path landmarks = m_set.path("landmarks/real1/0_0.npy");
    EXPECT_THAT(messageWith(crop, ""), HasSubstr("corrupt"));
    EXPECT_THAT(messageWith(crop, readTextFile(crop).substr(0, 200)), HasSubstr("corrupt"));
    EXPECT_THAT(messageWith(landmarks, "not an array"), HasSubstr("corrupt"));
    EXPECT_THAT(messageWith(landmarks, npyText({{2, 2}, {1, 2, 3, 4}})), HasSubstr("not five points"));
}

TEST_F(Loader, ABrokenOrUnfittingMaskIsNamed)
{
    const std::size_t position = static_cast<std::size_t>(
        std::find_if(m_samples.begin(), m_samples.end(), [&](const auto& s) { return m_data.videoOf(s).fake; }) -
        m_samples.begin());
    const fs::path mask = m_data.diffFile(m_samples[position]);
    const auto refused = [&](const std::string& why) {
        BatchLoader loader(m_data, m_samples, options(24));
        EXPECT_THAT(
            [&] { loader.next(); },
            Throws<Error>(Property(&Error::what, testing::AllOf(HasSubstr(mask.string()), HasSubstr(why)))));
    };
    writeFileAtomically(mask, std::string_view("no picture"));
    refused("no picture that OpenCV can read");
    writePng(mask.string(), cv::Mat(5, 5, CV_8UC1, cv::Scalar(0)));
    refused("it has 5x5 pixels");
}

TEST_F(Loader, AFailureWithinTheRecipeNamesTheCrop)
{
    BatchLoaderOptions made = options(24);
    made.augmentation = [](const TrainingPicture&, const Recipe&, SeededRandom&) -> AugmentedPicture {
        throw Error(ErrorCode::badInput, "Augmenting", "", "for a reason");
    };
    const auto nextThrows = [&](const std::string& text) {
        BatchLoader loader(m_data, m_samples, made);
        EXPECT_THAT([&] { loader.next(); }, Throws<Error>(Property(&Error::what, HasSubstr(text))));
    };
    nextThrows(m_data.cropFile(m_samples[0]).string());
    made.augmentation = [](const TrainingPicture&, const Recipe&, SeededRandom&) -> AugmentedPicture {
        throw std::runtime_error("a library's reason");
    };
    nextThrows(m_data.cropFile(m_samples[0]).string());
    made.augmentation = [](const TrainingPicture& picture, const Recipe&, SeededRandom&) {
        AugmentedPicture other;
        other.rgb = picture.rgb;
        return other;
    };
    nextThrows("pixels was made");
}

TEST_F(Loader, DestructionInTheMiddleWaitsForNothingButThePicturesAtHand)
{
    for (const int batchesTaken : {0, 1}) {
        std::atomic<int> calls = 0;
        {
            BatchLoaderOptions made = options(2);
            made.threads = 2;
            made.prefetchBatches = 12;
            made.augmentation = [&](const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random) {
                std::this_thread::sleep_for(50ms);
                return plain(&calls)(picture, recipe, random);
            };
            BatchLoader loader(m_data, m_samples, made);
            for (int i = 0; i < batchesTaken; ++i)
                loader.next();
        }
        EXPECT_LT(calls, 24) << "which take 0.6 s";
    }
}

TEST_F(Loader, DestructionWhileItsThreadsWaitForRoomDoesNotHang)
{
    BatchLoaderOptions made = options(2);
    made.threads = 4;
    made.prefetchBatches = 1;
    BatchLoader loader(m_data, m_samples, made);
    loader.next();
    std::this_thread::sleep_for(50ms);
}

TEST_F(Loader, NoMoreIsMadeThanMayWait)
{
    std::atomic<int> calls = 0;
    BatchLoaderOptions made = options(2);
    made.threads = 4;
    made.prefetchBatches = 3;
    made.augmentation = plain(&calls);
    BatchLoader loader(m_data, m_samples, made);
    std::this_thread::sleep_for(200ms);
    EXPECT_LE(calls, 6);
    loader.next();
    std::this_thread::sleep_for(200ms);
    EXPECT_LE(calls, 8);
}

TEST_F(Loader, AStopEndsTheWaiting)
{
    std::stop_source stop;
    BatchLoaderOptions made = options(24);
    made.augmentation = [&](const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random) {
        stop.request_stop();
        return plain()(picture, recipe, random);
    };
    BatchLoader loader(m_data, m_samples, made, stop.get_token());
    EXPECT_THROW(loader.next(), Stopped);
    EXPECT_THROW(loader.next(), Stopped);
    EXPECT_THROW(BatchLoader(m_data, m_samples, options(), stop.get_token()).next(), Stopped);
    EXPECT_THROW(loadValidationBatch(m_data, m_samples, 32, 2, stop.get_token()), Stopped);
}

TEST_F(Loader, ARecycledBatchIsUsedAgain)
{
    BatchLoaderOptions made = options(2);
    made.prefetchBatches = 1;
    BatchLoader loader(m_data, m_samples, made);
    std::set<const void*> buffers;
    while (auto batch = loader.next()) {
        buffers.insert(batch->rgb.data());
        loader.recycle(std::move(batch));
    }
    EXPECT_LE(buffers.size(), 3U) << "of twelve batches";
}

TEST_F(Loader, OptionsThatMakeNoSenseAreRefused)
{
    const auto refused = [&](auto change) {
        BatchLoaderOptions made = options();
        change(made);
        EXPECT_THROW(BatchLoader(m_data, m_samples, made), Error);
    };
    refused([](BatchLoaderOptions& made) { made.batchSize = 0; });
    refused([](BatchLoaderOptions& made) { made.rank = 1; });
    refused([](BatchLoaderOptions& made) { made.threads = 0; });
    refused([](BatchLoaderOptions& made) { made.prefetchBatches = 0; });
    refused([](BatchLoaderOptions& made) { made.firstStep = -1; });
}

} // namespace
} // namespace veriframe::test
