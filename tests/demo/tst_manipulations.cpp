// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "dataset/ssim_mask.h"
#include "demo/synthetic_dataset.h"
#include "faces/detector_scale.h"
#include "test_support.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <iostream>
#include <limits>
#include <map>
#include <numeric>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

/// Mean difference of all channels, of 255.
double difference(const cv::Mat& a, const cv::Mat& b)
{
    return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

/// The face with a fifth of its sides around it: where a manipulation may change something.
cv::Rect withMargin(cv::Rect face, cv::Size picture)
{
    const cv::Point margin(face.width / 5, face.height / 5);
    return cv::Rect(face.tl() - margin, face.br() + margin) & cv::Rect(cv::Point(), picture);
}

/// A picture before and after its manipulation.
struct Pair {
    SyntheticFrame real, fake;
};

Pair drawPair(SyntheticVideoOptions options, int frame)
{
    Pair pair;
    options.manipulated = false;
    pair.real = drawSyntheticFrame(options, frame);
    options.manipulated = true;
    pair.fake = drawSyntheticFrame(options, frame);
    return pair;
}

struct Range {
    double least = std::numeric_limits<double>::infinity(), largest = 0;

    void note(double value)
    {
        least = std::min(least, value);
        largest = std::max(largest, value);
    }
};

class Manipulations : public testing::TestWithParam<Manipulation> {
protected:
    static SyntheticVideoOptions optionsOf(int turn)
    {
        const cv::Size sizes[] = {{640, 480}, {540, 720}, {288, 216}, {511, 427}};
        SyntheticVideoOptions options;
        options.manipulation = GetParam();
        options.identity = static_cast<std::uint64_t>(turn) * 31 + 1;
        options.secondIdentity = static_cast<std::uint64_t>(turn) * 17 + 2;
        options.motion = static_cast<std::uint64_t>(turn) * 7 + 3;
        options.width = sizes[turn % 4].width;
        options.height = sizes[turn % 4].height;
        options.people = turn % 3 == 2 ? 2 : 1;
        options.manipulatedPerson = options.people == 2 ? turn / 3 % 2 : 0;
        return options;
    }
};

TEST_P(Manipulations, ChangeTheFaceVisiblyAndNothingAroundIt)
{
    Range meanDifference, similarity;
    for (int turn = 0; turn < 8; ++turn) {
        const SyntheticVideoOptions options = optionsOf(turn);
        auto [real, fake] = drawPair(options, 5 * turn);
        ASSERT_EQ(real.faces, fake.faces);
        const cv::Rect face = real.faces.at(static_cast<std::size_t>(options.manipulatedPerson));
        meanDifference.note(difference(real.rgb(face), fake.rgb(face)));
        similarity.note(ssimMask(real.rgb(face), fake.rgb(face)).meanSsim);
        const cv::Rect changeable = withMargin(face, real.rgb.size());
        real.rgb(changeable) = cv::Scalar();
        fake.rgb(changeable) = cv::Scalar();
        EXPECT_EQ(cv::norm(real.rgb, fake.rgb, cv::NORM_INF), 0) << "turn " << turn;
    }
    std::cout << toString(GetParam()) << ": mean difference in the face " << meanDifference.least << " to "
              << meanDifference.largest << " of 255, SSIM " << similarity.least << " to " << similarity.largest << '\n';
    // Soft colours show in the mean, a lost resolution in the structure; the least of each is well above coding noise.
    EXPECT_GT(meanDifference.least, 1.2);
    EXPECT_LT(meanDifference.largest, 40) << "a fake, not a mask";
    EXPECT_LT(similarity.largest, 0.99);
}

/// How much the manipulation's effect on the face changes from a frame to the next, of its mean.
double unsteadiness(SyntheticVideoOptions options)
{
    std::vector<double> effects;
    for (int frame = 0; frame < 8; ++frame) {
        const auto [real, fake] = drawPair(options, frame);
        effects.push_back(difference(real.rgb(real.face), fake.rgb(fake.face)));
    }
    double change = 0;
    for (std::size_t i = 1; i < effects.size(); ++i)
        change += std::abs(effects[i] - effects[i - 1]) / static_cast<double>(effects.size() - 1);
    return change / (std::accumulate(effects.begin(), effects.end(), 0.0) / static_cast<double>(effects.size()));
}

TEST_P(Manipulations, AreSteadyUnlessTheyFlicker)
{
    SyntheticVideoOptions options = optionsOf(0);
    const double change = unsteadiness(options);
    std::cout << toString(GetParam()) << ": changes by " << change << " of its mean from frame to frame\n";
    if (GetParam() == Manipulation::temporalFlicker)
        EXPECT_GT(change, 0.1);
    else
        EXPECT_LT(change, 0.05);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Manipulations, testing::ValuesIn(allManipulations), [](const auto& given) {
    return std::string(toString(given.param));
});

TEST(SyntheticPeople, OneOfTwoIsChangedAndTheOtherIsNot)
{
    for (const int person : {0, 1}) {
        SyntheticVideoOptions options;
        options.people = 2;
        options.manipulatedPerson = person;
        const auto [real, fake] = drawPair(options, 4);
        ASSERT_EQ(real.faces.size(), 2U);
        EXPECT_LT(real.faces[0].br().x, real.faces[1].x) << "side by side";
        const cv::Rect changed = real.faces[static_cast<std::size_t>(person)];
        const cv::Rect untouched = real.faces[static_cast<std::size_t>(1 - person)];
        EXPECT_GT(difference(real.rgb(changed), fake.rgb(changed)), 1);
        EXPECT_EQ(difference(real.rgb(untouched), fake.rgb(untouched)), 0);
    }
}

TEST(SyntheticPeople, AManipulationNeedsSomebody)
{
    SyntheticVideoOptions options;
    options.people = 0;
    EXPECT_TRUE(drawSyntheticFrame(options, 0).faces.empty());
    EXPECT_TRUE(drawSyntheticFrame(options, 0).face.empty());
    options.manipulated = true;
    EXPECT_THROW(drawSyntheticFrame(options, 0), Error) << "nobody is there";
    options.people = 1;
    options.manipulatedPerson = 1;
    EXPECT_THROW(drawSyntheticFrame(options, 0), Error) << "there is no second person";
    options.people = 3;
    options.manipulatedPerson = 0;
    EXPECT_THROW(drawSyntheticFrame(options, 0), Error) << "there is no room";
}

/// Which detector looks at every how many videos: dlib takes its time.
struct Look {
    const char* detector;
    std::size_t every;
};

/// A dataset's videos as the detectors see them.
class DatasetFaces : public testing::TestWithParam<Look> {
protected:
    static std::unique_ptr<FaceDetector> open(const std::filesystem::path& weights)
    {
        DetectorOptions options;
        options.kind = GetParam().detector;
        options.weightsDirectory = weights;
        options.thresholds = preprocessingThresholds;
        return openFaceDetector(options);
    }

    static bool isAt(const DetectedFace& found, cv::Rect face)
    {
        return face.contains({(found.box.x0 + found.box.x1) / 2, (found.box.y0 + found.box.y1) / 2});
    }
};

TEST_P(DatasetFaces, AreFoundWhereTheyWereDrawnAndNowhereElse)
{
    std::filesystem::path weights;
    if (std::string(GetParam().detector) == "mtcnn") {
        VERIFRAME_REQUIRE_SHARED(published, "data/weights/mtcnn");
        weights = published;
    }
    const std::unique_ptr<FaceDetector> detector = open(weights);
    std::map<int, int> pictures, complete; // by the number of people
    float lowestScore = 1;
    const auto videos = planSyntheticDataset({});
    for (std::size_t i = 0; i < videos.size(); i += GetParam().every) {
        const int people = videos[i].drawing.people;
        const SyntheticFrame frame = drawSyntheticFrame(videos[i].drawing, 10);
        const std::vector<DetectedFace> found = detectFaces(*detector, Profile::dfdc, std::span(&frame.rgb, 1)).at(0);
        for (const DetectedFace& one : found) {
            lowestScore = std::min(lowestScore, one.scaledBack.score);
            const auto isHere = [&](cv::Rect face) { return isAt(one, face); };
            EXPECT_TRUE(std::any_of(frame.faces.begin(), frame.faces.end(), isHere)) << videos[i].name;
        }
        ++pictures[people];
        complete[people] += found.size() == frame.faces.size() ? 1 : 0;
    }
    std::cout << GetParam().detector << ": " << complete[1] << " of " << pictures[1] << " alone, " << complete[2]
              << " of " << pictures[2] << " pairs, lowest score " << lowestScore << '\n';
    EXPECT_EQ(complete[0], pictures[0]) << "an empty room has no face";
    EXPECT_GE(complete[1], 0.9 * pictures[1]);
    EXPECT_GE(complete[2], 0.8 * pictures[2]);
}

INSTANTIATE_TEST_SUITE_P(Both, DatasetFaces, testing::Values(Look{"mtcnn", 1}, Look{"dlib", 3}), [](const auto& given) {
    return std::string(given.param.detector);
});

} // namespace
} // namespace veriframe::test
