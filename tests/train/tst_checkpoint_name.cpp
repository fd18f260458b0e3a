// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/checkpoint_name.h"
#include "train/loss_log.h"

#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

TEST(CheckpointName, TheFoldStandsBetweenEncoderAndEpoch)
{
    EXPECT_EQ(heldOutFoldOf("runs/b7_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0_36"), 0);
    EXPECT_EQ(heldOutFoldOf("demo_2_DeepFakeClassifier_tf_efficientnet_b0_ns_12_last"), 12);
    EXPECT_EQ(heldOutFoldOf("v1.5_DeepFakeClassifier_tf_efficientnet_b0_ns_3_best_dice"), 3);
    EXPECT_EQ(heldOutFoldOf("final_999_DeepFakeClassifier_tf_efficientnet_b7_ns_0_23.pth"), 0);
}

TEST(CheckpointName, WhatIsNamedOtherwiseNamesNoFold)
{
    for (const char* const name :
         {"", "a.pth", "model_3_17.pth", "tf_efficientnet_b7_ns", "x_ns_", "x_ns_0", "x_ns__3", "x_ns_a_3", "x_ns_0_",
          "x_ns_0_resume", "x_ns_0_3x", "x_ns_-1_3", "x_ns_99999999999_3", "_ns_"})
        EXPECT_EQ(heldOutFoldOf(name), -1) << name;
}

TEST(CheckpointName, WhatALogsNameBeginsWithIsTheStemOfItsCheckpoints)
{
    const std::string stem = stemOfLog("runs/b7_111_DeepFakeClassifier_tf_efficientnet_b7_ns_4_metrics.jsonl");
    EXPECT_EQ(stem, "b7_111_DeepFakeClassifier_tf_efficientnet_b7_ns_4_");
    EXPECT_EQ(foldOfStem(stem), 4);
    EXPECT_EQ(heldOutFoldOf(stem + "36"), 4);
    EXPECT_EQ(stemOfLog("b7.log"), "");
    EXPECT_EQ(foldOfStem(""), -1);
}

} // namespace
} // namespace veriframe::test
