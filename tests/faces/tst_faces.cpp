// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "demo/synthetic_video.h"
#include "faces/area_resample.h"
#include "faces/detector_scale.h"
#include "faces/face_candidates.h"
#include "faces/face_crop.h"
#include "faces/face_detector.h"
#include "nn/device.h"
#include "test_support.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

TEST(DetectorScale, FollowsTheProfilesTable)
{
    const auto dfdc = [](int width, int height) { return detectorScale(Profile::dfdc, width, height); };
    EXPECT_EQ(dfdc(299, 100), 2);
    EXPECT_EQ(dfdc(100, 300), 1);
    EXPECT_EQ(dfdc(1000, 1000), 1);
    EXPECT_EQ(dfdc(1001, 10), 0.5);
    EXPECT_EQ(dfdc(1080, 1900), 0.5);
    EXPECT_EQ(dfdc(1920, 1080), 0.33);
    for (const int width : {100, 500, 1920, 4000})
        EXPECT_EQ(detectorScale(Profile::kernel, width, 50), 0.5);
    EXPECT_THROW(parseProfile("other"), Error);
}

TEST(FaceCrop, GrowsByAThirdAndStaysInTheFrame)
{
    const auto expect = [](PixelBox box, PixelBox expected) { EXPECT_EQ(cropArea(box, 200, 100), expected); };
    expect({60, 40, 90, 61}, {50, 33, 100, 68}); // thirds of 30 and 21
    expect({61, 40, 92, 60}, {51, 34, 102, 66}); // 31 / 3 = 10, 20 / 3 = 6
    expect({-9, -9, 30, 30}, {0, 0, 43, 43});
    expect({180, 80, 230, 130}, {164, 64, 200, 100});
    EXPECT_TRUE(cropFace(cv::Mat(100, 200, CV_8UC3), {300, 300, 320, 320}).empty());
    EXPECT_EQ(cropFace(cv::Mat(100, 200, CV_8UC3), {60, 40, 90, 61}).size(), cv::Size(50, 35));
}

/// The mean over floor/ceil bins, written down as the specification says it.
float areaMean(const cv::Mat& rgb, int x, int y, int width, int height, int channel)
{
    const auto first = [](int i, int in, int out) { return i * in / out; };
    const auto last = [](int i, int in, int out) { return ((i + 1) * in + out - 1) / out; };
    double sum = 0;
    int count = 0;
    for (int row = first(y, rgb.rows, height); row < last(y, rgb.rows, height); ++row)
        for (int column = first(x, rgb.cols, width); column < last(x, rgb.cols, width); ++column, ++count)
            sum += rgb.at<cv::Vec3b>(row, column)[channel];
    return static_cast<float>((sum / count - 127.5) / 128);
}

TEST(AreaResample, IsTheMeanOverTheCoveredPixels)
{
    LargestDifference difference("area resampling");
    cv::Mat rgb(37, 53, CV_8UC3);
    std::minstd_rand random(2);
    for (auto& pixel : cv::Mat_<cv::Vec3b>(rgb))
        pixel = cv::Vec3b(random() & 255, random() >> 3 & 255, random() >> 7 & 255);
    for (const cv::Size size :
         {cv::Size(24, 24), cv::Size(53, 37), cv::Size(80, 90), cv::Size(1, 1), cv::Size(7, 40)}) {
        std::vector<float> got(static_cast<std::size_t>(size.area()) * 3);
        resampleArea(rgb, {0, 0, 53, 37}, size.width, size.height, got.data());
        std::size_t i = 0;
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x)
                for (int channel = 0; channel < 3; ++channel)
                    difference.note(got[i++], areaMean(rgb, x, y, size.width, size.height, channel), "a pixel");
    }
    EXPECT_LE(difference.value(), 2e-7);
}

TEST(AreaResample, ManyBrightRowsOfOneBinDoNotOverflow)
{
    // 257 rows of 255 are the most that 16 bits hold; bins below and above that.
    for (const int rows : {256, 257, 258, 900}) {
        const cv::Mat rgb(rows, 40, CV_8UC3, cv::Scalar(255, 254, 1));
        std::vector<float> got(3 * 3);
        resampleArea(rgb, {0, 0, 40, rows}, 3, 1, got.data());
        for (std::size_t i = 0; i < got.size(); ++i)
            EXPECT_FLOAT_EQ(got[i], areaMean(rgb, static_cast<int>(i) / 3, 0, 3, 1, static_cast<int>(i) % 3))
                << rows << " rows, value " << i;
    }
}

TEST(AreaResample, APartOfAPictureIsThatPartAlone)
{
    cv::Mat rgb(60, 90, CV_8UC3);
    std::minstd_rand random(5);
    for (auto& pixel : cv::Mat_<cv::Vec3b>(rgb))
        pixel = cv::Vec3b(random() & 255, random() >> 3 & 255, random() >> 7 & 255);
    // Widths around the vectors' ones, up to the picture's last pixel.
    for (const int width : {1, 2, 10, 11, 21, 22, 33, 50}) {
        const cv::Mat part = rgb(cv::Rect(90 - width, 17, width, 43)).clone();
        std::vector<float> inside(24 * 24 * 3), alone(inside.size());
        resampleArea(rgb, {90 - width, 17, 90, 60}, 24, 24, inside.data());
        resampleArea(part, {0, 0, width, 43}, 24, 24, alone.data());
        EXPECT_EQ(inside, alone) << width << " pixels wide";
    }
}

TEST(Candidates, BoxesOfCellsUseSinglePrecision)
{
    // (2 * 0 + 12) / 0.6 is 20 in exact arithmetic; float32 of 0.6 is above it, the quotient rounds to 20.
    EXPECT_EQ(boxOfCell(0, 0, 0.6), (Box{1, 1, 20, 20}));
    EXPECT_EQ(boxOfCell(10, 5, 0.6).x1, std::floor(32.0F / 0.6F));
}

TEST(Candidates, TheBetterOfTwoOverlappingStays)
{
    std::vector<Candidate> candidates(3);
    candidates[0].box = {0, 0, 10, 10};
    candidates[0].score = 0.8F;
    candidates[1].box = {1, 0, 11, 10};
    candidates[1].score = 0.9F;
    candidates[2].box = {100, 100, 110, 110};
    candidates[2].score = 0.7F;
    const auto kept = suppressOverlaps(candidates, 0.5F);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].score, 0.9F);
    EXPECT_EQ(kept[1].score, 0.7F);
    // A small box within a large one overlaps little of the union, but all of itself.
    candidates[0].box = {0, 0, 100, 100};
    candidates[1].box = {10, 10, 30, 30};
    EXPECT_EQ(suppressOverlaps({candidates[0], candidates[1]}, 0.7F).size(), 2U);
    EXPECT_EQ(suppressContained({candidates[0], candidates[1]}, 0.7F).size(), 1U);
}

TEST(Candidates, CutsAreOneBasedInclusiveAndInsideThePicture)
{
    const auto cut = cutRange({-3.7F, 4.9F, 20.2F, 18.9F}, 16, 12);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->x0, 0);
    EXPECT_EQ(cut->y0, 3);
    EXPECT_EQ(cut->x1, 16);
    EXPECT_EQ(cut->y1, 12);
    EXPECT_FALSE(cutRange({40, 40, 50, 50}, 16, 12));
    EXPECT_FALSE(cutRange({1e30F, 0, 2e30F, 5}, 16, 12));
}

/// Drawn heads must be found where they were drawn, by each detector that there is.
class Detectors : public testing::TestWithParam<const char*> {
protected:
    static std::unique_ptr<FaceDetector> open(int threads)
    {
        DetectorOptions options;
        options.kind = GetParam();
        options.threads = threads;
        if (const auto weights = sharedPath("data/weights/mtcnn"))
            options.weightsDirectory = *weights;
        try {
            return openFaceDetector(options);
        } catch (const Error&) {
            return nullptr;
        }
    }
};

TEST_P(Detectors, FindDrawnFacesWhateverTheirCompany)
{
    const auto detector = open(2);
    if (!detector)
        GTEST_SKIP() << "MTCNN's weights are not beside this checkout";
    std::vector<cv::Mat> pictures;
    std::vector<cv::Rect> truth;
    for (int i = 0; i < 3; ++i) {
        SyntheticVideoOptions options;
        options.identity = static_cast<std::uint64_t>(i + 3);
        const SyntheticFrame frame = drawSyntheticFrame(options, 5 * i);
        pictures.push_back(frame.rgb);
        truth.push_back(frame.face);
    }
    pictures.push_back(cv::Mat(200, 300, CV_8UC3, cv::Scalar(80, 90, 100)));
    const auto faces = detector->detect(pictures);
    ASSERT_EQ(faces.size(), 4U);
    for (std::size_t i = 0; i < 3; ++i) {
        ASSERT_EQ(faces[i].size(), 1U) << i;
        const Box& box = faces[i][0].box;
        EXPECT_NEAR((box.x0 + box.x1) / 2, truth[i].x + truth[i].width / 2.0, truth[i].width * 0.3);
        EXPECT_NEAR((box.y0 + box.y1) / 2, truth[i].y + truth[i].height / 2.0, truth[i].height * 0.3);
        const auto& eyes = faces[i][0].landmarks;
        EXPECT_LT(eyes[0].x, eyes[1].x) << "left eye left of the right eye";
        EXPECT_LT(eyes[0].y, eyes[3].y) << "eyes above the mouth";
        // The same picture alone, with another number of threads, gives the same faces.
        EXPECT_EQ(open(1)->detect(std::span(&pictures[i], 1)).at(0), faces[i]);
    }
    EXPECT_TRUE(faces[3].empty());
}

TEST_P(Detectors, SurviveTinyAndEmptyPictures)
{
    const auto detector = open(1);
    if (!detector)
        GTEST_SKIP() << "MTCNN's weights are not beside this checkout";
    const std::vector<cv::Mat> pictures{
        cv::Mat(), cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(9)), cv::Mat(11, 400, CV_8UC3, cv::Scalar::all(9))};
    for (const auto& faces : detector->detect(pictures))
        EXPECT_TRUE(faces.empty());
}

INSTANTIATE_TEST_SUITE_P(Both, Detectors, testing::Values("mtcnn", "dlib"), [](const auto& given) {
    return std::string(given.param);
});

TEST(OpenDetector, SaysWhatIsMissingAndHowToGetIt)
{
    const TemporaryDirectory folder;
    DetectorOptions options;
    options.weightsDirectory = folder.path();
    const auto refusal = [&] {
        try {
            openFaceDetector(options);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("opened");
    };
    EXPECT_THAT(refusal(), testing::AllOf(HasSubstr("pnet.pt"), HasSubstr("weights fetch")));
    for (const char* name : {"pnet.pt", "rnet.pt", "onet.pt"})
        writeFileAtomically(folder.path() / name, std::string_view("no weights"));
    EXPECT_NE(refusal(), "opened");
    options.kind = "other";
    EXPECT_THAT(refusal(), HasSubstr("other"));
}

TEST(OpenDetector, RefusesADeviceInTheWordsOfTheClassifiers)
{
    for (const char* device : {"cuda:98", "gpu"}) {
        std::string classifiers;
        try {
            resolveDevice(device);
        } catch (const Error& error) {
            classifiers = error.what();
        }
        EXPECT_THAT(classifiers, HasSubstr(device));
        DetectorOptions options;
        options.kind = "dlib"; // where nothing would run on it, too
        options.device = device;
        for (const bool onlyFacts : {false, true}) {
            std::string detectors;
            try {
                onlyFacts ? (void)factsOfDetector(options) : (void)openFaceDetector(options);
            } catch (const Error& error) {
                detectors = error.what();
            }
            EXPECT_EQ(detectors, classifiers);
        }
    }
}

TEST(OpenDetector, FactsAreThoseOfTheDetector)
{
    DetectorOptions options;
    options.kind = "dlib";
    options.device = "auto";
    EXPECT_EQ(factsOfDetector(options).name, openFaceDetector(options)->facts().name);
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    options.kind = "mtcnn";
    options.weightsDirectory = weights;
    options.thresholds = landmarkThresholds;
    const DetectorFacts facts = factsOfDetector(options);
    const auto detector = openFaceDetector(options);
    EXPECT_EQ(facts.weightsSha256, detector->facts().weightsSha256);
    EXPECT_EQ(facts.thresholds, detector->facts().thresholds);
}

} // namespace
} // namespace veriframe::test
