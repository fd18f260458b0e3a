// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/recipes.h"
#include "base/error.h"
#include "drawn_crops.h"
#include "media/image_ops.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <thread>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

AugmentedPicture augment(const TrainingPicture& picture, std::uint64_t seed, const Recipe& recipe = {})
{
    SeededRandom random(seed, 5);
    return augmentForTraining(picture, recipe, random);
}

bool same(const AugmentedPicture& a, const AugmentedPicture& b)
{
    return sameBytes(a.rgb, b.rgb) && sameBytes(a.mask, b.mask) && a.changedPixels == b.changedPixels &&
           a.applied.describe() == b.applied.describe();
}

TEST(Recipes, GiveTheSameBytesForTheSameSeedOnly)
{
    Recipe recipe;
    recipe.gridMask = true;
    const TrainingPicture crop = drawnCrop(1, true);
    int different = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_TRUE(same(augment(crop, seed, recipe), augment(crop, seed, recipe))) << seed;
        different += !sameBytes(augment(crop, seed, recipe).rgb, augment(crop, seed + 1, recipe).rgb);
    }
    EXPECT_EQ(different, 20);
}

TEST(Recipes, LeaveThePictureAsItIs)
{
    Recipe recipe;
    recipe.gridMask = true;
    recipe.inputSizePx = 64;
    TrainingPicture crop = drawnCrop(2, true, 240);
    const TrainingPicture before{crop.rgb.clone(), crop.mask.clone(), crop.fake, crop.landmarks};
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        recipe.inputSizePx = seed % 2 ? 64 : std::max(crop.rgb.cols, crop.rgb.rows); // the second needs no resize
        const AugmentedPicture augmented = augment(crop, seed, recipe);
        ASSERT_EQ(augmented.rgb.size(), cv::Size(recipe.inputSizePx, recipe.inputSizePx));
        augmented.rgb.data[0] ^= 1;
        ASSERT_TRUE(sameBytes(crop.rgb, before.rgb) && sameBytes(crop.mask, before.mask)) << seed;
    }
}

TEST(Recipes, AreTheSameOnAllThreads)
{
    const TrainingPicture crop = drawnCrop(3, true, 320);
    constexpr std::uint64_t perThread = 30;
    std::vector<AugmentedPicture> alone(perThread), together(2 * perThread);
    for (std::uint64_t seed = 0; seed < perThread; ++seed)
        alone[seed] = augment(crop, seed);
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t thread = 0; thread < 2; ++thread)
            threads.emplace_back([&, thread] {
                for (std::uint64_t seed = 0; seed < perThread; ++seed)
                    together[thread * perThread + seed] = augment(crop, seed);
            });
    }
    for (std::size_t i = 0; i < together.size(); ++i)
        EXPECT_TRUE(same(together[i], alone[i % perThread])) << i;
}

TEST(Recipes, WithoutSwitchesAreValidationsPreparation)
{
    Recipe recipe;
    recipe.hardDrops = false;
    recipe.augmentations = AugmentationSet::none;
    for (const int side : {224, 380}) {
        recipe.inputSizePx = side;
        const TrainingPicture crop = drawnCrop(4, true);
        const AugmentedPicture got = augment(crop, 1, recipe);
        EXPECT_TRUE(sameBytes(got.rgb, fitOnSquareCanvas(crop.rgb, side)));
        EXPECT_TRUE(sameBytes(got.mask, fitOnSquareCanvas(crop.mask, side, FitKernels::nearest)));
        EXPECT_EQ(got.changedPixels, cv::countNonZero(crop.mask > 20));
        EXPECT_EQ(got.applied.describe(), "");
    }
}

TEST(Recipes, OfGeometryAloneKeepColoursNoiseAndSharpness)
{
    Recipe recipe;
    recipe.hardDrops = false;
    recipe.augmentations = AugmentationSet::geometric;
    const TrainingPicture crop = drawnCrop(4, true);
    constexpr int draws = 400;
    int flips = 0, moves = 0;
    for (std::uint64_t seed = 0; seed < draws; ++seed) {
        const Augmentations drawn = augment(crop, seed, recipe).applied.augmentations;
        Augmentations others = drawn;
        flips += drawn.flip ? 1 : 0;
        moves += drawn.move ? 1 : 0;
        others.flip = false;
        others.move.reset();
        Augmentations nothing;
        nothing.fit.sidePx = recipe.inputSizePx;
        ASSERT_EQ(others, nothing) << drawn.describe();
    }
    // Five standard deviations of the binomial distribution; the seeds are fixed.
    EXPECT_NEAR(flips, draws / 2, 50);
    EXPECT_NEAR(moves, draws / 2, 50);
}

TEST(Recipes, AreFoundByTheNamesOfTheirAugmentations)
{
    for (const char* name : {"none", "geometric", "published"})
        EXPECT_STREQ(toString(parseAugmentationSet(name)), name);
    EXPECT_THROW(parseAugmentationSet("all"), Error);
}

TEST(Recipes, GiveABlackMaskWhereThereWasNone)
{
    for (const bool fake : {false, true}) {
        TrainingPicture crop = drawnCrop(5, false);
        crop.fake = fake;
        Recipe recipe;
        recipe.gridMask = true;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const AugmentedPicture got = augment(crop, seed, recipe);
            EXPECT_EQ(got.mask.type(), CV_8UC1);
            EXPECT_EQ(got.mask.size(), cv::Size(380, 380));
            EXPECT_EQ(cv::countNonZero(got.mask), 0);
            EXPECT_EQ(got.changedPixels, 0);
        }
    }
}

TEST(Recipes, CountChangedPixelsAfterTheDropAndBeforeTheRest)
{
    TrainingPicture crop;
    crop.rgb = cv::Mat(40, 40, CV_8UC3, cv::Scalar::all(128));
    crop.mask = cv::Mat(40, 40, CV_8UC1, cv::Scalar(21));
    crop.mask.row(0).setTo(cv::Scalar(20));
    crop.fake = true;
    int blocks = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const AugmentedPicture got = augment(crop, seed);
        if (got.applied.drop == "blocks") {
            ++blocks;
            EXPECT_GE(got.changedPixels, 760); // half of 1600, less what it keeps of the row that does not count
            EXPECT_LE(got.changedPixels, 800);
        } else
            EXPECT_EQ(got.changedPixels, 1560);
    }
    EXPECT_GT(blocks, 10);
}

TEST(Recipes, LetAFakeAlwaysShowItsChange)
{
    TrainingPicture crop = drawnCrop(6, true, 320);
    crop.landmarks.reset(); // blocks come more often
    Recipe recipe;
    recipe.gridMask = true;
    int cuts = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const AugmentedPicture got = augment(crop, seed, recipe);
        EXPECT_GT(got.changedPixels, 20) << seed;
        if (got.applied.cut) {
            ++cuts;
            EXPECT_GT(cv::countNonZero(got.mask > 102), 40) << seed;
        }
    }
    EXPECT_GT(cuts, 150);
}

TEST(Recipes, DropsBlackenWhatTheyName)
{
    // Without augmentations the drop can be seen in the result.
    const TrainingPicture crop = drawnCrop(7, false, 380);
    Recipe recipe;
    recipe.augmentations = AugmentationSet::none;
    recipe.inputSizePx = std::max(crop.rgb.cols, crop.rgb.rows);
    const cv::Mat untouched = fitOnSquareCanvas(crop.rgb, recipe.inputSizePx);
    int drops = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const AugmentedPicture got = augment(crop, seed, recipe);
        EXPECT_EQ(sameBytes(got.rgb, untouched), got.applied.drop.empty()) << seed << " " << got.applied.drop;
        drops += !got.applied.drop.empty();
    }
    EXPECT_GT(drops, 30);
}

TEST(Recipes, BearAnySize)
{
    const cv::Size sizes[] = {{1, 1}, {1, 50}, {50, 1}, {2, 3}, {1, 4000}, {4000, 1}, {3001, 2003}};
    for (const cv::Size size : sizes)
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            TrainingPicture crop;
            crop.rgb = randomPicture(size.width, size.height, 3, seed);
            crop.mask = randomPicture(size.width, size.height, 1, seed + 1);
            crop.fake = seed % 2;
            crop.landmarks.emplace();
            const AugmentedPicture got = augment(crop, seed);
            EXPECT_EQ(got.rgb.size(), cv::Size(380, 380)) << size;
            EXPECT_EQ(got.mask.size(), cv::Size(380, 380)) << size;
        }
}

TEST(Recipes, NeverThrowOnTinyPictures)
{
    SeededRandom random(99, 0);
    for (int round = 0; round < 500; ++round) {
        const auto below = [&](std::uint64_t count) { return static_cast<int>(random.below(count)); };
        const int width = 1 + below(12), height = 1 + below(12);
        TrainingPicture crop;
        crop.rgb = randomPicture(width, height, 3, random.next());
        if (random.chance(0.7F))
            crop.mask = randomPicture(width, height, 1, random.next());
        crop.fake = random.chance(0.5F);
        if (random.chance(0.6F)) {
            crop.landmarks.emplace();
            for (cv::Point& point : *crop.landmarks)
                point = {below(40) - 14, below(40) - 14};
        }
        constexpr std::array sets{AugmentationSet::none, AugmentationSet::geometric, AugmentationSet::published};
        const Recipe recipe{1 + below(40), random.chance(0.8F), sets[random.below(sets.size())], random.chance(0.5F)};
        ASSERT_NO_THROW({
            const AugmentedPicture got = augmentForTraining(crop, recipe, random);
            ASSERT_EQ(got.rgb.size(), cv::Size(recipe.inputSizePx, recipe.inputSizePx));
            ASSERT_EQ(got.mask.size(), got.rgb.size());
        }) << "round "
           << round;
    }
}

std::string refusal(const TrainingPicture& picture, const Recipe& recipe = {})
{
    try {
        augment(picture, 1, recipe);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::badInput);
        return error.what();
    }
    return "accepted";
}

TEST(Recipes, RefuseWhatIsNoCrop)
{
    const cv::Mat rgb = randomPicture(20, 10, 3, 1);
    EXPECT_THAT(refusal({}), HasSubstr("empty or not 8-bit RGB"));
    EXPECT_THAT(refusal({randomPicture(20, 10, 1, 1), {}, false, {}}), HasSubstr("not 8-bit RGB"));
    EXPECT_THAT(refusal({rgb, randomPicture(20, 10, 3, 1), true, {}}), HasSubstr("not 8-bit gray"));
    EXPECT_THAT(
        refusal({rgb, randomPicture(10, 20, 1, 1), true, {}}),
        HasSubstr("the picture has 20 x 10 pixels, its mask 10 x 20"));
    Recipe recipe;
    recipe.inputSizePx = 0;
    EXPECT_THAT(refusal({rgb, {}, false, {}}, recipe), HasSubstr("an input of 0 pixels"));
}

TEST(Recipes, SayWhatWasDone)
{
    AppliedRecipe applied;
    EXPECT_EQ(applied.describe(), "");
    applied.drop = "eyes";
    applied.augmentations.jpeg = JpegQuality{74};
    applied.augmentations.noise = GaussianNoise{31.7F, 1};
    applied.augmentations.flip = true;
    applied.augmentations.colour = HueSaturationValue{-3, 12, 0.2};
    applied.augmentations.move = ShiftScaleRotate{-7.6, 1.128, 0, 0};
    applied.cut = SideCut{true, false, 180};
    EXPECT_EQ(
        applied.describe(), "eyes dropped, JPEG 74, noise 32, flip, HSV -3 +12 +0, turn -8, scale 1.13, bottom cut");
}

} // namespace
} // namespace veriframe::test
