// SPDX-License-Identifier: GPL-3.0-or-later
#include "augment/augmentations.h"

#include <spdlog/fmt/fmt.h>
#include <type_traits>
#include <vector>

namespace veriframe {

namespace {

ColourChange drawColourChange(SeededRandom& random)
{
    switch (random.below(3)) {
    case 0:
        return BrightnessContrast::draw(random);
    case 1:
        return FancyPca::draw(random);
    default:
        return HueSaturationValue::draw(random);
    }
}

std::string describeColour(const ColourChange& colour)
{
    if (const auto* change = std::get_if<BrightnessContrast>(&colour))
        return fmt::format("contrast {:.2f}, brightness {:+.2f}", change->alpha, change->beta);
    if (const auto* change = std::get_if<FancyPca>(&colour))
        return fmt::format("PCA {:+.2f}", change->a);
    if (const auto* change = std::get_if<HueSaturationValue>(&colour))
        return fmt::format("HSV {:+.0f} {:+.0f} {:+.0f}", change->hue, change->saturation, change->value);
    return {};
}

} // namespace

Augmentations Augmentations::draw(SeededRandom& random, int sidePx)
{
    Augmentations drawn;
    if (random.chance(0.5F))
        drawn.jpeg = JpegQuality::draw(random);
    if (random.chance(0.1F))
        drawn.noise = GaussianNoise::draw(random);
    drawn.blur = random.chance(0.05F);
    drawn.flip = random.chance(0.5F);
    drawn.fit = SquareFit::draw(random, sidePx);
    if (random.chance(0.7F))
        drawn.colour = drawColourChange(random);
    drawn.gray = random.chance(0.2F);
    if (random.chance(0.5F))
        drawn.move = ShiftScaleRotate::draw(random);
    return drawn;
}

Augmentations Augmentations::drawGeometric(SeededRandom& random, int sidePx)
{
    Augmentations drawn;
    drawn.flip = random.chance(0.5F);
    drawn.fit.sidePx = sidePx;
    if (random.chance(0.5F))
        drawn.move = ShiftScaleRotate::draw(random);
    return drawn;
}

void Augmentations::apply(cv::Mat& rgb, cv::Mat& mask) const
{
    if (jpeg)
        jpeg->apply(rgb);
    if (noise)
        noise->apply(rgb);
    if (blur)
        GaussianBlur::apply(rgb);
    if (flip)
        HorizontalFlip::apply(rgb, mask);
    fit.apply(rgb, mask);
    std::visit(
        [&](const auto& change) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(change)>, std::monostate>)
                change.apply(rgb);
        },
        colour);
    if (gray)
        ToGray::apply(rgb);
    if (move)
        move->apply(rgb, mask);
}

std::string Augmentations::describe() const
{
    std::vector<std::string> words;
    if (jpeg)
        words.push_back(fmt::format("JPEG {}", jpeg->quality));
    if (noise)
        words.push_back(fmt::format("noise {:.0f}", noise->variance));
    if (blur)
        words.emplace_back("blur");
    if (flip)
        words.emplace_back("flip");
    if (std::string change = describeColour(colour); !change.empty())
        words.push_back(std::move(change));
    if (gray)
        words.emplace_back("gray");
    if (move)
        words.push_back(fmt::format("turn {:+.0f}, scale {:.2f}", move->angleDegrees, move->scale));
    return fmt::format("{}", fmt::join(words, ", "));
}

} // namespace veriframe
