// SPDX-License-Identifier: GPL-3.0-or-later
// The largest network on faces of real pictures: every way to compute it gives LibTorch's logits.
#include "faces/detector_scale.h"
#include "faces/face_crop.h"
#include "faces/face_detector.h"
#include "media/image_ops.h"
#include "nn/formula_weights.h"
#include "nn/inference_session.h"
#include "nn/instruction_set.h"
#include "test_support.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace veriframe::test {
namespace {

constexpr int sidePx = 380;

/// The largest faces of a picture as the classifier takes them, one after another.
void appendFaces(FaceDetector& detector, const std::string& picture, std::size_t most, std::vector<std::uint8_t>& bytes)
{
    const cv::Mat rgb = readImageRgb(picture);
    const std::vector<Face> faces = detector.detect(std::span(&rgb, 1)).front();
    for (std::size_t i = 0; i < std::min(most, faces.size()); ++i) {
        const cv::Mat face = fitOnSquareCanvas(cropFace(rgb, scaleBack(faces[i], 1).box), sidePx);
        ASSERT_TRUE(face.isContinuous());
        bytes.insert(bytes.end(), face.data, face.data + std::size_t(3) * sidePx * sidePx);
    }
}

std::vector<float> logitsOf(const std::vector<std::uint8_t>& faces, const SessionOptions& options)
{
    return openInferenceSession(formulaCheckpoint("tf_efficientnet_b7_ns"), options)->logits(faces, sidePx);
}

TEST(RealCrops, EveryPathGivesLibTorchsLogitsOfB7)
{
    VERIFRAME_REQUIRE_SHARED(pictures, "golden/mtcnn");
    VERIFRAME_REQUIRE_SHARED(weights, "data/weights/mtcnn");
    DetectorOptions detectorOptions;
    detectorOptions.kind = "mtcnn";
    detectorOptions.weightsDirectory = weights;
    const auto detector = openFaceDetector(detectorOptions);
    std::vector<std::uint8_t> faces;
    appendFaces(*detector, pictures / "crowd_960x540.png", 2, faces);
    appendFaces(*detector, pictures / "profile_540x960.png", 1, faces);
    const std::size_t count = faces.size() / (std::size_t(3) * sidePx * sidePx);
    ASSERT_EQ(count, 3U);

    SessionOptions plain;
    plain.path = SessionPath::plain;
    const std::vector<float> expected = logitsOf(faces, plain);
    // bfloat16 keeps eight bits of each number; its error is documented beside the option.
    for (const auto& [precision, tolerance] :
         {std::pair(Precision::float32, 1e-5), std::pair(Precision::bfloat16, 0.05)})
        for (const InstructionSet set : {InstructionSet::avx2, InstructionSet::avx512}) {
            if (!supports(set, precision))
                continue;
            SessionOptions options;
            options.instructionSet = set;
            options.precision = precision;
            LargestDifference difference(
                std::string("B7 logits of real faces, ") + toString(set) + " " + toString(precision));
            const std::vector<float> got = logitsOf(faces, options);
            for (std::size_t face = 0; face < count; ++face)
                difference.note(got[face], expected[face], "face " + std::to_string(face));
            EXPECT_LE(difference.value(), tolerance);
        }
}

} // namespace
} // namespace veriframe::test
