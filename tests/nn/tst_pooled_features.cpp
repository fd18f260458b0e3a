// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "base/json.h"
#include "nn/efficientnet_layout.h"
#include "nn/encoders.h"
#include "nn/formula_weights.h"
#include "nn/plain_network_internal.h"
#include "nn/torch_tensors_internal.h"
#include "test_support.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

TEST(PooledFeatures, AreThePublishedOnes)
{
    VERIFRAME_REQUIRE_SHARED(path, "golden/classifier/formula.json");
    const Json golden = readJsonFile(path);
    LargestDifference difference("pooled features of all encoders");
    const torch::NoGradGuard noGradients;
    for (const std::string& encoder : encoderNames()) {
        const PlainNetwork network(layoutOfEncoder(encoder), weightsOf(formulaCheckpoint(encoder)));
        for (const Json& run : golden[encoder]["runs"]) {
            const int side = run["size"];
            if (side > 224)
                continue; // the logits of these sizes are compared elsewhere
            std::vector<float> values = formulaInput(run["batch"], side);
            const at::Tensor pooled = network.pooled(
                network.featureMap(torch::from_blob(values.data(), {run["batch"].get<int>(), 3, side, side})));
            ASSERT_EQ(pooled.size(1), run["feature_shape"][1].get<int>());
            const std::string where = encoder + " " + std::to_string(side) + " px";
            for (std::int64_t face = 0; face < pooled.size(0); ++face)
                for (std::int64_t feature = 0; feature < 8; ++feature)
                    difference.note(
                        pooled[face][feature].item<double>(),
                        run["pooled_first8"][static_cast<std::size_t>(face)][static_cast<std::size_t>(feature)], where);
            difference.note(pooled.mean().item<double>(), run["pooled_mean"], where + " mean");
            difference.note(pooled.abs().max().item<double>(), run["pooled_abs_max"], where + " largest");
        }
    }
    EXPECT_LE(difference.value(), 1e-5);
}

TEST(EvidenceMap, IsGradCamBeforeItsCutOff)
{
    constexpr const char* encoder = "tf_efficientnet_b0_ns";
    constexpr int side = 100;
    const PlainNetwork network(layoutOfEncoder(encoder), weightsOf(formulaCheckpoint(encoder)));
    std::vector<float> values = formulaInput(1, side);
    at::Tensor features;
    {
        const torch::NoGradGuard noGradients;
        features = network.featureMap(torch::from_blob(values.data(), {1, 3, side, side}));
    }
    // Selvaraju et al. 2017, equations 1 and 2: channels weighted by the mean gradient of the logit.
    features.requires_grad_(true);
    network.logits(PlainNetwork::pooled(features)).sum().backward();
    const at::Tensor weights = features.grad().mean({2, 3}, true);
    const at::Tensor gradCam = (weights * features).sum(1).detach().contiguous();

    const EvidenceMap map = network.evidence(features.detach());
    ASSERT_EQ(map.contributions.size(), static_cast<std::size_t>(gradCam.numel()));
    EXPECT_EQ(map.side, 4);
    LargestDifference difference("evidence map against Grad-CAM, relative to its largest value");
    const double scale = gradCam.abs().max().item<double>();
    for (std::size_t i = 0; i < map.contributions.size(); ++i)
        difference.note(
            map.contributions[i] / scale, gradCam.data_ptr<float>()[i] / scale, "cell " + std::to_string(i));
    EXPECT_LE(difference.value(), 1e-5);
}

} // namespace
} // namespace veriframe::test
