// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "faces/face_detector.h"
#include "media/image_ops.h"
#include "test_support.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// Thresholds as the golden file lists them.
DetectorThresholds thresholdsOf(const Json& set)
{
    return {set["thresholds"][0], set["thresholds"][1], set["thresholds"][2]};
}

class MtcnnGolden : public testing::TestWithParam<const char*> {};

TEST_P(MtcnnGolden, FacesAreThePublishedOnes)
{
    VERIFRAME_REQUIRE_SHARED(folder, "golden/mtcnn");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    LargestDifference boxes("boxes, px"), points("landmarks, px"), scores("scores");
    const Json golden = readJsonFile(folder / "expected.json");
    for (const auto& [name, picture] : golden.items()) {
        const Json& set = picture[GetParam()];
        DetectorOptions options;
        options.kind = "mtcnn";
        options.weightsDirectory = weights;
        options.thresholds = thresholdsOf(set);
        const auto detector = openFaceDetector(options);
        const std::vector<cv::Mat> images{readImageRgb(folder / picture["image"].get<std::string>())};
        const std::vector<Face> faces = detector->detect(images).at(0);
        ASSERT_EQ(faces.size(), set["faces"].size()) << name;
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const Json& expected = set["faces"][i];
            const std::string where = name + " face " + std::to_string(i);
            boxes.note(faces[i].box.x0, expected["box"][0], where);
            boxes.note(faces[i].box.y0, expected["box"][1], where);
            boxes.note(faces[i].box.x1, expected["box"][2], where);
            boxes.note(faces[i].box.y1, expected["box"][3], where);
            scores.note(faces[i].score, expected["score"], where);
            for (std::size_t p = 0; p < 5; ++p) {
                points.note(faces[i].landmarks[p].x, expected["points"][p][0], where);
                points.note(faces[i].landmarks[p].y, expected["points"][p][1], where);
            }
        }
    }
    EXPECT_LE(boxes.value(), 0.01);
    EXPECT_LE(points.value(), 0.01);
    EXPECT_LE(scores.value(), 1e-4);
}

INSTANTIATE_TEST_SUITE_P(
    AllThresholds, MtcnnGolden, testing::Values("inference", "preprocess", "landmarks"),
    [](const auto& given) { return std::string(given.param); });

} // namespace
} // namespace veriframe::test
