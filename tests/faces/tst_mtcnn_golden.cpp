// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "faces/mtcnn_detector.h"
#include "media/image_ops.h"
#include "nn/checkpoint_file.h"
#include "nn/mtcnn_backend_internal.h"
#include "test_support.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

/// Thresholds as the golden file lists them.
DetectorThresholds thresholdsOf(const Json& set)
{
    return {set["thresholds"][0], set["thresholds"][1], set["thresholds"][2]};
}

/// A set of thresholds, and who computes the networks: our own kernels, or LibTorch on the CPU or on CUDA.
class MtcnnGolden : public testing::TestWithParam<std::tuple<const char*, const char*>> {
protected:
    static std::string set() { return std::get<0>(GetParam()); }

    static std::string way() { return std::get<1>(GetParam()); }

    static MtcnnNets open(const std::filesystem::path& folder)
    {
        const MtcnnNets::Weights weights{
            readCheckpoint(folder / "pnet.pt"), readCheckpoint(folder / "rnet.pt"), readCheckpoint(folder / "onet.pt")};
        if (way() == "torch")
            return MtcnnNets(makeTorchMtcnn(weights, {}));
        return MtcnnNets(weights, 0, resolveDevice(way() == "cuda" ? "cuda" : "cpu"));
    }
};

TEST_P(MtcnnGolden, FacesAreThePublishedOnes)
{
    VERIFRAME_REQUIRE_SHARED(folder, "golden/mtcnn");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    if (way() == "cuda" && listDevices().size() < 2)
        GTEST_SKIP() << "LibTorch finds no CUDA device here: its faces are not compared";
    LargestDifference boxes("boxes, px"), points("landmarks, px"), scores("scores");
    const Json golden = readJsonFile(folder / "expected.json");
    for (const auto& [name, picture] : golden.items()) {
        const Json& expectedSet = picture[set()];
        MtcnnDetector detector(open(weights), {}, thresholdsOf(expectedSet), 0);
        const std::vector<cv::Mat> images{readImageRgb(folder / picture["image"].get<std::string>())};
        const std::vector<Face> faces = detector.detect(images).at(0);
        ASSERT_EQ(faces.size(), expectedSet["faces"].size()) << name;
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const Json& expected = expectedSet["faces"][i];
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
    AllThresholds, MtcnnGolden,
    testing::Combine(
        testing::Values("inference", "preprocess", "landmarks"), testing::Values("kernels", "torch", "cuda")),
    [](const auto& given) { return std::string(std::get<0>(given.param)) + "_" + std::get<1>(given.param); });

} // namespace
} // namespace veriframe::test
