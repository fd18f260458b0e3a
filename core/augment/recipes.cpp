// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/recipes.h"

#include "augment/hard_drops.h"
#include "base/error.h"

#include <opencv2/core.hpp>
#include <spdlog/fmt/fmt.h>
#include <vector>

namespace veriframe {

namespace {

constexpr const char* doing = "Augmenting a picture for training";

void check(const TrainingPicture& picture, const Recipe& recipe)
{
    const auto refuse = [](const std::string& why) { throw Error(ErrorCode::badInput, doing, {}, why); };
    if (picture.rgb.empty() || picture.rgb.type() != CV_8UC3)
        refuse("the picture is empty or not 8-bit RGB");
    if (!picture.mask.empty() && picture.mask.type() != CV_8UC1)
        refuse("the mask is not 8-bit gray");
    if (!picture.mask.empty() && picture.mask.size() != picture.rgb.size())
        refuse(fmt::format(
            "the picture has {} x {} pixels, its mask {} x {}", picture.rgb.cols, picture.rgb.rows, picture.mask.cols,
            picture.mask.rows));
    if (recipe.inputSizePx < 1)
        refuse(fmt::format("an input of {} pixels a side", recipe.inputSizePx));
}

int countChanged(const cv::Mat& mask)
{
    int count = 0;
    for (int y = 0; y < mask.rows; ++y) {
        const unsigned char* row = mask.ptr(y);
        for (int x = 0; x < mask.cols; ++x)
            count += row[x] > changedAbove ? 1 : 0;
    }
    return count;
}

Augmentations drawAugmentations(const Recipe& recipe, SeededRandom& random)
{
    switch (recipe.augmentations) {
    case AugmentationSet::published:
        return Augmentations::draw(random, recipe.inputSizePx);
    case AugmentationSet::geometric:
        return Augmentations::drawGeometric(random, recipe.inputSizePx);
    case AugmentationSet::none:
        break;
    }
    Augmentations nothing;
    nothing.fit.sidePx = recipe.inputSizePx;
    return nothing;
}

AugmentedPicture augmentChecked(const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random)
{
    AugmentedPicture result;
    result.rgb = picture.rgb.clone();
    result.mask = picture.mask.clone();
    if (recipe.hardDrops)
        result.applied.drop = HardDrop::draw(random, picture.landmarks.has_value())
                                  .apply(result.rgb, result.mask, picture.landmarks, picture.fake);
    result.changedPixels = countChanged(result.mask);
    result.applied.augmentations = drawAugmentations(recipe, random);
    result.applied.augmentations.apply(result.rgb, result.mask);
    if (recipe.gridMask)
        result.applied.cut = cutSide(result.rgb, result.mask, picture.fake, random);
    if (result.mask.empty())
        result.mask = cv::Mat(result.rgb.size(), CV_8UC1, cv::Scalar(0));
    return result;
}

} // namespace

const char* toString(AugmentationSet set)
{
    switch (set) {
    case AugmentationSet::none:
        return "none";
    case AugmentationSet::geometric:
        return "geometric";
    case AugmentationSet::published:
        break;
    }
    return "published";
}

AugmentationSet parseAugmentationSet(const std::string& name)
{
    for (const AugmentationSet set : {AugmentationSet::none, AugmentationSet::geometric, AugmentationSet::published})
        if (name == toString(set))
            return set;
    throw Error(
        ErrorCode::badInput, "Choosing the augmentations", name, "there are none of that name",
        "Use published, geometric or none.");
}

std::string AppliedRecipe::describe() const
{
    std::vector<std::string> words;
    if (!drop.empty())
        words.push_back(drop + " dropped");
    if (std::string others = augmentations.describe(); !others.empty())
        words.push_back(std::move(others));
    if (cut) {
        const char* side = cut->horizontalLine ? cut->dropsFirst ? "top" : "bottom"
                           : cut->dropsFirst   ? "left"
                                               : "right";
        words.push_back(fmt::format("{} cut", side));
    }
    return fmt::format("{}", fmt::join(words, ", "));
}

AugmentedPicture augmentForTraining(const TrainingPicture& picture, const Recipe& recipe, SeededRandom& random)
{
    check(picture, recipe);
    try {
        return augmentChecked(picture, recipe, random);
    } catch (const cv::Exception& error) {
        throw Error(
            ErrorCode::internal, doing, fmt::format("{} x {} pixels", picture.rgb.cols, picture.rgb.rows), error.err);
    }
}

} // namespace veriframe
