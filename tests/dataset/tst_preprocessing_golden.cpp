// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/npy.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "small_dataset.h"
#include "test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <set>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

/// What the published programs give for each tenth frame of two pairs, against the files that the steps have made.
class Comparison {
public:
    Comparison(const fs::path& root, std::string profile) : m_layout(root), m_profile(std::move(profile)) {}

    void compare(const std::string& pair, const Json& expected)
    {
        m_real = pair.substr(0, pair.find('/'));
        m_fake = pair.substr(pair.find('/') + 1);
        const VideoBoxes boxes = readBoxFile(m_layout.boxFile(m_real));
        for (const auto& [frame, faces] : expected.items()) {
            const int number = std::stoi(frame);
            const std::vector<FaceBox>& found = boxes.faces.at(number);
            ASSERT_EQ(found.size(), faces.size()) << pair << " frame " << frame;
            for (std::size_t i = 0; i < faces.size(); ++i)
                compareFace({number, static_cast<int>(i)}, found[i], faces[i]);
        }
    }

    double boxes() const { return m_boxes.value(); }

    double points() const { return m_points.value(); }

    double cropSides() const { return m_cropSides.value(); }

    double maskMeans() const { return m_maskMeans.value(); }

    double maskCounts() const { return m_maskCounts.value(); }

    double scores() const { return m_scores.value(); }

private:
    void compareFace(const FaceName& face, const FaceBox& found, const Json& expected)
    {
        const std::string where = m_profile + " " + m_real + " " + face.cropFile();
        const Box& box = found.box;
        const float corners[]{box.x0, box.y0, box.x1, box.y1};
        for (std::size_t i = 0; i < 4; ++i)
            m_boxes.note(corners[i], expected["box"][i], where);
        m_scores.note(found.score, expected["score"], where);
        compareCrop(face, expected, m_layout.cropFolder(m_real) / face.cropFile());
        compareCrop(face, expected, m_layout.cropFolder(m_fake) / face.cropFile());
        const NpyInt16 points = readNpyInt16(m_layout.landmarkFolder(m_real) / face.landmarkFile());
        ASSERT_EQ(points.shape, (std::vector<std::int64_t>{5, 2}));
        for (std::size_t i = 0; i < 10; ++i)
            m_points.note(points.values[i], expected["landmarks"][i / 2][i % 2], where);
        const cv::Mat mask = cv::imread((m_layout.diffFolder(m_fake) / face.diffFile()).string(), cv::IMREAD_UNCHANGED);
        ASSERT_EQ(mask.type(), CV_8UC1) << where;
        m_maskMeans.note(cv::mean(mask)[0], expected["mask_mean"], where);
        const double count = expected["mask_above_20"];
        m_maskCounts.note(cv::countNonZero(mask > 20) / count, 1, where);
    }

    void compareCrop(const FaceName& face, const Json& expected, const fs::path& file)
    {
        const cv::Mat crop = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
        ASSERT_EQ(crop.type(), CV_8UC3) << file;
        m_cropSides.note(crop.rows, expected["crop_hw"][0], face.cropFile());
        m_cropSides.note(crop.cols, expected["crop_hw"][1], face.cropFile());
    }

    const DatasetLayout m_layout;
    const std::string m_profile;
    std::string m_real, m_fake;
    LargestDifference m_boxes{"boxes in pixels"}, m_scores{"detector scores"}, m_points{"landmarks in pixels"},
        m_cropSides{"sides of crops in pixels"}, m_maskMeans{"means of masks in gray levels"},
        m_maskCounts{"pixels of masks above 20, as a share"};
};

class GoldenPreprocessing : public testing::TestWithParam<const char*> {};

TEST_P(GoldenPreprocessing, EqualsThePublishedPrograms)
{
    VERIFRAME_REQUIRE_SHARED(videos, "data/dfdc_mini");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    VERIFRAME_REQUIRE_SHARED(golden, "golden/preprocess/expected.json");
    VERIFRAME_REQUIRE_SHARED(goldenFolds, "golden/train/folds_of_parts.json");
    const TemporaryDirectory scratch;
    const fs::path root = scratch.path() / "dfdc_mini";
    fs::copy(videos, root, fs::copy_options::recursive);
    PreprocessingOptions options;
    options.profile = parseProfile(GetParam());
    options.detector.kind = "mtcnn";
    options.detector.weightsDirectory = weights;

    const PreprocessingReport report = preprocess(root, options);

    Comparison comparison(root, GetParam());
    const Json expected = readJsonFile(golden);
    ASSERT_EQ(expected.size(), 2U);
    for (const auto& [pair, profiles] : expected.items())
        comparison.compare(pair, profiles[GetParam()]);
    EXPECT_LE(comparison.boxes(), 0.5);
    EXPECT_LE(comparison.scores(), 1e-3);
    EXPECT_LE(comparison.cropSides(), 1);
    EXPECT_LE(comparison.points(), 1);
    EXPECT_LE(comparison.maskMeans(), 0.1);
    EXPECT_LE(comparison.maskCounts(), 0.01);

    // The fake of the DFDC whose original is not there is counted and named.
    EXPECT_EQ(stepOf(report, PreprocessingStep::crops).counts.skipped, 1);
    EXPECT_EQ(stepOf(report, PreprocessingStep::diffs).counts.done, 2);
    const DatasetIndex index = readDatasetIndex(root);
    ASSERT_EQ(index.problems.size(), 1U);
    EXPECT_EQ(index.problems[0].kind, IndexProblemKind::missingOriginal);
    EXPECT_EQ(index.problems[0].name, "widuwuoiur.mp4");
    for (const VideoCompleteness& video : readCompleteness(index, options))
        if (index.videos[video.video].name == "widuwuoiur") {
            EXPECT_EQ(video.steps[1].state, StepState::skipped);
            EXPECT_THAT(video.steps[1].why, testing::HasSubstr("ybqmttnept"));
            EXPECT_EQ(video.fold, 3) << "it lies in part 10";
        }

    const Json folds = readJsonFile(goldenFolds)["fold_of_part"];
    std::set<std::string> listed;
    for (const FoldRow& row : readFoldTable(DatasetLayout(root).foldTable())) {
        const DatasetVideo* video = index.find(row.video);
        ASSERT_NE(video, nullptr);
        EXPECT_EQ(row.fold, folds[std::to_string(index.partNumberOf(*video))].get<int>());
        EXPECT_EQ(row.label, video->label);
        listed.insert(row.video);
    }
    EXPECT_EQ(listed, (std::set<std::string>{"004", "004_982", "519", "519_515"}));
}

INSTANTIATE_TEST_SUITE_P(
    BothProfiles, GoldenPreprocessing, testing::Values("dfdc", "kernel"),
    [](const auto& parameter) { return std::string(parameter.param); });

TEST(Folds, FollowTheParts)
{
    VERIFRAME_REQUIRE_SHARED(golden, "golden/train/folds_of_parts.json");
    const Json expected = readJsonFile(golden);
    int compared = 0;
    for (const auto& [part, fold] : expected["fold_of_part"].items()) {
        EXPECT_EQ(foldOfPart(std::stoi(part), expected["n_splits"]), fold.get<int>()) << "part " << part;
        ++compared;
    }
    EXPECT_EQ(compared, 50);
    EXPECT_EQ(foldOfPart(10, 16), 3);
}

} // namespace
} // namespace veriframe::test
