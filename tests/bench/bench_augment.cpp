// SPDX-License-Identifier: GPL-3.0-or-later
// What training does to a crop of about 400 x 400 pixels before a network of 380 sees it, on one core: the whole recipe
// from memory and from PNG files, against the same steps written plainly, and the steps that were written anew.
#include "base/files.h"
#include "bench.h"
#include "demo/synthetic_video.h"
#include "reference_augment.h"

#include <algorithm>
#include <cstdio>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int sidePx = 380;
constexpr int cropCount = 8;
constexpr int picturesPerRun = 400; ///< so that even rare steps come in their share

/// A drawn face of about 400 pixels as preprocessing cuts it; every other one manipulated, with its mask.
TrainingPicture drawnCrop(std::uint64_t identity)
{
    SyntheticVideoOptions options;
    options.width = options.height = 720;
    options.identity = options.motion = identity;
    const SyntheticFrame original = drawSyntheticFrame(options, 0);
    const cv::Point centre = (original.face.tl() + original.face.br()) / 2;
    const cv::Size size(400 + static_cast<int>(identity % 3) * 7 - 7, 400);
    const cv::Rect area(
        std::clamp(centre.x - size.width / 2, 0, 720 - size.width),
        std::clamp(centre.y - size.height / 2, 0, 720 - size.height), size.width, size.height);
    TrainingPicture picture;
    const auto at = [&](double x, double y) {
        return original.face.tl() - area.tl() +
               cv::Point(static_cast<int>(x * original.face.width), static_cast<int>(y * original.face.height));
    };
    picture.landmarks = {at(0.3, 0.25), at(0.7, 0.25), at(0.5, 0.5), at(0.35, 0.72), at(0.65, 0.72)};
    picture.fake = options.manipulated = identity % 2;
    picture.rgb = drawSyntheticFrame(options, 0).rgb(area).clone();
    if (picture.fake) {
        cv::Mat difference;
        cv::absdiff(original.rgb(area), picture.rgb, difference);
        cv::extractChannel(difference * 4, picture.mask, 1);
    }
    return picture;
}

std::string fileName(const std::filesystem::path& folder, std::size_t crop)
{
    return (folder / std::to_string(crop)).string();
}

/// The whole recipe over all crops in turn. The same seeds for every variant and repetition.
template<typename Augment>
std::function<Seconds()> overCrops(const std::vector<TrainingPicture>& crops, const Augment& augment)
{
    return timed([&crops, augment] {
        for (std::uint64_t i = 0; i < picturesPerRun; ++i) {
            SeededRandom random(111, i);
            augment(crops[i % crops.size()], random);
        }
    });
}

std::vector<Row> measureRecipe(
    const std::string& group, const std::vector<TrainingPicture>& crops, const std::filesystem::path& folder,
    int repetitions)
{
    const auto ours = [](const TrainingPicture& crop, SeededRandom& random) { augmentForTraining(crop, {}, random); };
    const auto fromFiles = [&](const TrainingPicture& crop, SeededRandom& random) {
        const std::string name = fileName(folder, static_cast<std::size_t>(&crop - crops.data()));
        TrainingPicture read{readImageRgb(name + ".png"), {}, crop.fake, crop.landmarks};
        if (crop.fake)
            cv::extractChannel(readImageRgb(name + "_diff.png"), read.mask, 0);
        augmentForTraining(read, {}, random);
    };
    return measure(
        group,
        {{"written plainly",
          overCrops(
              crops, [](const TrainingPicture& crop, SeededRandom& random) { augmentPlainly(crop, sidePx, random); })},
         {"augmentForTraining", overCrops(crops, ours)},
         {"PNG files, then augmentForTraining", overCrops(crops, fromFiles)}},
        repetitions, picturesPerRun);
}

/// One step, plainly and ours, on a picture of its own.
std::vector<Row> measureStep(
    const std::string& group, const cv::Mat& rgb, int repetitions, const std::function<void(cv::Mat&)>& plainly,
    const std::function<void(cv::Mat&)>& ours)
{
    constexpr int times = 40;
    const auto repeated = [&rgb](const std::function<void(cv::Mat&)>& step) {
        return timed([&rgb, step] {
            for (int i = 0; i < times; ++i) {
                cv::Mat copy = rgb.clone();
                step(copy);
            }
        });
    };
    return measure(group, {{"written plainly", repeated(plainly)}, {"ours", repeated(ours)}}, repetitions, times);
}

std::vector<Row> measureSteps(const TrainingPicture& crop, int repetitions)
{
    std::vector<Row> rows;
    const auto add = [&](const std::string& name, const auto& plainly, const auto& ours) {
        const std::vector<Row> more = measureStep(name, crop.rgb, repetitions, plainly, ours);
        rows.insert(rows.end(), more.begin(), more.end());
    };
    const HueSaturationValue hue{9, -12, 7};
    add(
        "noise", [](cv::Mat& rgb) { addNoisePlainly(rgb, 30); },
        [](cv::Mat& rgb) {
            GaussianNoise{30, 1}.apply(rgb);
        });
    add(
        "FancyPCA", [](cv::Mat& rgb) { shiftAlongColoursPlainly(rgb, 0.1); },
        [](cv::Mat& rgb) { FancyPca{0.1}.apply(rgb); });
    add(
        "HSV", [&](cv::Mat& rgb) { shiftHuePlainly(rgb, hue); }, [&](cv::Mat& rgb) { hue.apply(rgb); });
    add(
        "eyes", [&](cv::Mat& rgb) { blankFacePartPlainly(rgb, *crop.landmarks, FacePart::eyes); },
        [&](cv::Mat& rgb) { blankFacePart(rgb, *crop.landmarks, FacePart::eyes); });
    return rows;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    limitCores(1);
    cv::setNumThreads(1); // as a loader does it that has a picture on every core
    std::vector<TrainingPicture> crops;
    const TemporaryDirectory folder;
    for (std::uint64_t identity = 0; identity < cropCount; ++identity) {
        crops.push_back(drawnCrop(identity));
        const std::string name = fileName(folder.path(), identity);
        writePng(name + ".png", crops.back().rgb);
        if (crops.back().fake)
            writePng(name + "_diff.png", crops.back().mask);
    }
    std::vector<TrainingPicture> withoutLandmarks = crops;
    for (TrainingPicture& crop : withoutLandmarks)
        crop.landmarks.reset();

    std::vector<Row> rows = measureRecipe("landmarks", crops, folder.path(), arguments.repetitions);
    for (const auto& more :
         {measureRecipe("none", withoutLandmarks, folder.path(), arguments.repetitions),
          measureSteps(crops.front(), arguments.repetitions)})
        rows.insert(rows.end(), more.begin(), more.end());
    printTable("Augmenting crops of 400 x 400 for 380 px, one core", "picture", rows);
    for (const Row& row : rows)
        if (row.name != "written plainly" && row.name != "ours")
            std::printf("%-12s %-44s %9.0f pictures/s\n", row.group.c_str(), row.name.c_str(), 1 / row.median.cpu);
    writeJson(arguments.jsonPath, "augment", rows, {"one core; drawn crops, half of them fakes with masks"});
    return 0;
}
