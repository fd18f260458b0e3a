// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "train/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace veriframe::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TrainingConfig parse(const std::string& json)
{
    return parseTrainingConfig(json, "run.json");
}

/// What the parser says against a text, with the code in front.
std::string refusal(const std::string& json)
{
    try {
        parse(json);
    } catch (const Error& error) {
        return std::string(toString(error.code())) + ": " + error.what();
    }
    return "accepted";
}

TrainingConfig withSchedule(const std::string& schedule)
{
    return parse(R"({"optimizer": {"schedule": )" + schedule + "}}");
}

std::string scheduleRefusal(const std::string& schedule)
{
    return refusal(R"({"optimizer": {"schedule": )" + schedule + "}}");
}

TEST(TrainingConfig, TheEmbeddedB7IsThePublishedOneAndSoAreTheDefaults)
{
    const TrainingConfig config = embeddedTrainingConfig("b7");
    EXPECT_EQ(config, TrainingConfig());
    EXPECT_EQ(config, parse("{}"));
    EXPECT_EQ(config.encoder, "tf_efficientnet_b7_ns");
    EXPECT_EQ(config.optimizer.batchSize, 12);
    EXPECT_EQ(config.optimizer.schedule.epochs, 40);
    EXPECT_EQ(config.optimizer.schedule.maxIterations, 100'500);
}

TEST(TrainingConfig, TheEmbeddedB5IsThePublishedOne)
{
    TrainingConfig expected;
    expected.encoder = "tf_efficientnet_b5_ns";
    expected.optimizer.batchSize = 20;
    expected.optimizer.schedule.epochs = 30;
    expected.optimizer.schedule.maxIterations = 75'100;
    EXPECT_EQ(embeddedTrainingConfig("b5"), expected);
}

TEST(TrainingConfig, TheDemosIsSmall)
{
    const TrainingConfig config = embeddedTrainingConfig("b0");
    EXPECT_EQ(config.encoder, "tf_efficientnet_b0_ns");
    EXPECT_LT(config.inputSizePx, 380);
    EXPECT_GT(config.optimizer.schedule.maxIterations, config.batchesPerEpoch * config.optimizer.schedule.epochs)
        << "the rate must not start anew within the run";
}

TEST(TrainingConfig, AnUnknownEmbeddedNameIsRefusedWithTheKnownOnes)
{
    EXPECT_THAT(
        [] { embeddedTrainingConfig("b9"); },
        testing::Throws<Error>(testing::Property(&Error::what, HasSubstr("b7, b5, b0"))));
}

TEST(TrainingConfig, EveryEmbeddedOneReadsBackAsItWasWritten)
{
    for (const std::string& name : embeddedTrainingConfigs())
        EXPECT_EQ(parse(toJsonText(embeddedTrainingConfig(name))), embeddedTrainingConfig(name)) << name;
}

TEST(TrainingConfig, EveryKeyReadsBackAsItWasWritten)
{
    TrainingConfig config;
    config.encoder = "tf_efficientnet_b3_ns";
    config.batchesPerEpoch = 7;
    config.inputSizePx = 128;
    config.mixedPrecision = false;
    config.optimizer = {3, OptimizerType::rmsprop, 0.25, 0.1 + 0.2, 1.0 / 3, false, {}};
    config.mean = {0.1, 0.2, 0.3};
    config.std = {0.4, 0.5, 0.6};
    config.loss = {0.5, 0.25, 1.5, 0.02, true, 4};
    EXPECT_EQ(parse(toJsonText(config)), config);
}

TEST(TrainingConfig, EveryScheduleReadsBackAsItWasWritten)
{
    const std::vector<std::string> schedules{
        R"({"type": "poly", "mode": "epoch", "epochs": 3, "params": {"max_iter": 9, "power": 2}})",
        R"({"type": "constant", "params": {}})",
        R"({"type": "step", "params": {"step_size": 4, "gamma": 0.5}})",
        R"({"type": "step", "params": {"steps": [[0, 0.1], [20, 0.01]]}})",
        R"({"type": "multistep", "params": {"milestones": [3, 9], "gamma": 0.3}})",
        R"({"type": "exponential", "params": {"gamma": 0.99}})",
        R"({"type": "linear", "params": {"max_iter": 50, "final_factor": 0.1}})",
        R"({"type": "linear", "params": {"alpha": -0.001, "beta": 1}})",
        R"({"type": "clr", "params": {"base_lr": 0.001, "max_lr": 0.02, "cycle_length": 40}})"};
    for (const std::string& text : schedules) {
        const TrainingConfig config = withSchedule(text);
        EXPECT_EQ(parse(toJsonText(config)), config) << text;
    }
}

TEST(TrainingConfig, NamesMayBeWrittenInAnyCaseAndHaveOtherNames)
{
    const auto optimizerOf = [](const std::string& name) {
        return parse(R"({"optimizer": {"type": ")" + name + "\"}}").optimizer.type;
    };
    EXPECT_EQ(optimizerOf("sgd"), OptimizerType::sgd);
    EXPECT_EQ(optimizerOf("FusedSGD"), OptimizerType::sgd);
    EXPECT_EQ(optimizerOf("ADAM"), OptimizerType::adam);
    EXPECT_EQ(optimizerOf("FusedAdam"), OptimizerType::adam);
    EXPECT_EQ(optimizerOf("adamw"), OptimizerType::adamW);
    EXPECT_EQ(optimizerOf("RmsProp"), OptimizerType::rmsprop);
    EXPECT_EQ(withSchedule(R"({"type": "CLR"})"), withSchedule(R"({"type": "cyclic"})"));
    EXPECT_EQ(withSchedule(R"({"mode": "poly"})"), withSchedule(R"({"mode": "Step"})"));
    EXPECT_TRUE(withSchedule(R"({"mode": "epoch"})").optimizer.schedule.perEpoch);
}

TEST(TrainingConfig, PublishedFormsOfParametersAreUnderstood)
{
    const ScheduleConfig cyclic =
        withSchedule(R"({"type": "clr", "params": {"base_lr": 0, "max_lr": 0.1, "step_size_up": 2000}})")
            .optimizer.schedule;
    EXPECT_EQ(cyclic.cycleLength, 4000);
    EXPECT_EQ(cyclic.highestRate, 0.1);
    EXPECT_EQ(
        withSchedule(R"({"type": "linear", "params": {"alpha": 2}})").optimizer.schedule.linearFactor,
        (LinearFactor{2, 1}));
}

TEST(TrainingConfig, ALossThatLossesDoesNotNameHasNoWeight)
{
    const LossConfig loss = parse(R"({"losses": {"FocalLoss": 2}, "focal_gamma": 1})").loss;
    EXPECT_EQ(loss.crossEntropyWeight, 0);
    EXPECT_EQ(loss.focalWeight, 2);
    EXPECT_EQ(loss.focalGamma, 1);
}

TEST(TrainingConfig, AWholeNumberMayBeWrittenWithAnExponent)
{
    EXPECT_EQ(withSchedule(R"({"params": {"max_iter": 1e5}})").optimizer.schedule.maxIterations, 100'000);
}

TEST(TrainingConfig, BrokenJsonIsCorruptWithItsPlace)
{
    EXPECT_THAT(refusal(""), HasSubstr("corrupt: Reading run.json"));
    EXPECT_THAT(refusal("{\"size\": 380,\n \"fp16\": tru}"), AllOf(HasSubstr("corrupt"), HasSubstr("line 2")));
    EXPECT_THAT(refusal(R"({"size": 380)"), HasSubstr("corrupt"));
    EXPECT_THAT(refusal(R"({"size": NaN})"), HasSubstr("corrupt"));
    EXPECT_THAT(refusal(R"({"optimizer": {"learning_rate": 1e999}})"), HasSubstr("corrupt"));
    EXPECT_THAT(refusal(std::string(100'000, '[')), HasSubstr("corrupt"));
    EXPECT_THAT(refusal("{\"encoder\": \"\xff\"}"), HasSubstr("corrupt"));
}

TEST(TrainingConfig, AnUnknownKeyIsRefusedWithTheNearestKnownOne)
{
    EXPECT_THAT(
        refusal(R"({"optimizer": {"lerning_rate": 0.1}})"),
        AllOf(
            HasSubstr("badInput"), HasSubstr("\"optimizer.lerning_rate\""), HasSubstr("\"optimizer.learning_rate\"")));
    EXPECT_THAT(refusal(R"({"batch_per_epoch": 5})"), HasSubstr("nearest known key is \"batches_per_epoch\""));
    EXPECT_THAT(scheduleRefusal(R"({"params": {"maxiter": 5}})"), HasSubstr("\"optimizer.schedule.params.max_iter\""));
    EXPECT_THAT(refusal(R"({"losses": {"BinaryCrossEntropy": 1}})"), HasSubstr("\"losses.BinaryCrossentropy\""));
    EXPECT_THAT(refusal("{\"" + std::string(100'000, 'x') + "\": 1}"), HasSubstr("is not known"));
}

TEST(TrainingConfig, ParametersOfAnotherScheduleAreUnknown)
{
    EXPECT_THAT(scheduleRefusal(R"({"type": "poly", "params": {"gamma": 0.1}})"), HasSubstr("params.gamma"));
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "constant", "params": {"gamma": 0.1}})"), HasSubstr("None is expected here"));
}

TEST(TrainingConfig, TwoFormsOfTheSameExcludeEachOther)
{
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "step", "params": {"steps": [], "gamma": 0.1}})"),
        AllOf(HasSubstr("\"optimizer.schedule.params.steps\""), HasSubstr("\"gamma\" exclude each other")));
    EXPECT_THAT(scheduleRefusal(R"({"type": "linear", "params": {"alpha": 1, "max_iter": 5}})"), HasSubstr("exclude"));
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "clr", "params": {"step_size_up": 1, "cycle_length": 5}})"), HasSubstr("exclude"));
}

TEST(TrainingConfig, AWrongTypeIsRefusedWithTheKeysPathAndWhatWasFound)
{
    EXPECT_THAT(refusal("[]"), HasSubstr("the file must be an object, found []"));
    EXPECT_THAT(refusal(R"({"optimizer": 5})"), HasSubstr("\"optimizer\" must be an object, found 5"));
    EXPECT_THAT(refusal(R"({"size": "380"})"), HasSubstr("\"size\" must be a whole number, found \"380\""));
    EXPECT_THAT(refusal(R"({"size": 380.5})"), HasSubstr("found 380.5"));
    EXPECT_THAT(refusal(R"({"size": null})"), HasSubstr("found null"));
    EXPECT_THAT(refusal(R"({"fp16": 1})"), HasSubstr("\"fp16\" must be true or false, found 1"));
    EXPECT_THAT(refusal(R"({"network": 1})"), HasSubstr("must be a text"));
    EXPECT_THAT(refusal(R"({"normalize": {"mean": [0.1, 0.2]}})"), HasSubstr("list of three numbers"));
    EXPECT_THAT(refusal(R"({"normalize": {"std": [0.1, 0.2, "x"]}})"), HasSubstr("\"normalize.std\""));
    EXPECT_THAT(refusal(R"({"losses": ["BinaryCrossentropy"]})"), HasSubstr("\"losses\" must be an object"));
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "multistep", "params": {"milestones": 3}})"), HasSubstr("list of whole numbers"));
    EXPECT_THAT(scheduleRefusal(R"({"type": "step", "params": {"steps": [[1]]}})"), HasSubstr("pairs [from, rate]"));
    EXPECT_THAT(scheduleRefusal(R"({"type": "cosine"})"), HasSubstr("one of poly, constant, step"));
    EXPECT_THAT(refusal(R"({"optimizer": {"type": "Lion"}})"), HasSubstr("SGD"));
}

TEST(TrainingConfig, AValueOutOfRangeIsRefusedWithTheRange)
{
    EXPECT_THAT(refusal(R"({"size": 7})"), HasSubstr("\"size\" must be 32 to 2048, it is 7"));
    EXPECT_THAT(refusal(R"({"size": 18446744073709551615})"), HasSubstr("whole number"));
    EXPECT_THAT(refusal(R"({"size": 4294967676})"), HasSubstr("less than ten digits")); // 380 + 2^32
    EXPECT_THAT(refusal(R"({"batches_per_epoch": 0})"), HasSubstr("\"batches_per_epoch\""));
    EXPECT_THAT(refusal(R"({"optimizer": {"batch_size": -1}})"), HasSubstr("\"optimizer.batch_size\""));
    EXPECT_THAT(refusal(R"({"optimizer": {"learning_rate": 0}})"), HasSubstr("above 0"));
    EXPECT_THAT(refusal(R"({"optimizer": {"momentum": 1}})"), HasSubstr("below 1"));
    EXPECT_THAT(refusal(R"({"optimizer": {"momentum": 0}})"), HasSubstr("\"optimizer.nesterov\" needs"));
    EXPECT_THAT(refusal(R"({"normalize": {"std": [0.2, 0, 0.2]}})"), HasSubstr("\"normalize.std\""));
    EXPECT_THAT(refusal(R"({"losses": {}})"), HasSubstr("\"losses\" must name a loss"));
    EXPECT_THAT(refusal(R"({"label_smoothing": 0.5})"), HasSubstr("\"label_smoothing\""));
    EXPECT_THAT(refusal(R"({"network": "Xception"})"), HasSubstr("\"network\" must be \"DeepFakeClassifier\""));
    EXPECT_THAT(refusal(R"({"encoder": "tf_efficientnet_b7"})"), HasSubstr("the nearest is tf_efficientnet_b7_ns"));
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "multistep", "params": {"milestones": [5, 5]}})"), HasSubstr("must ascend"));
    EXPECT_THAT(
        scheduleRefusal(R"({"type": "clr", "params": {"base_lr": 0.5}})"), HasSubstr("params.base_lr\" must be 0 to"));
}

TEST(TrainingConfig, NoNumberIsOutOfEveryRange)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    TrainingConfig config;
    config.optimizer.learningRate = nan;
    EXPECT_THROW(requireValid(config), Error);
    config = {};
    config.loss.crossEntropyWeight = nan;
    EXPECT_THROW(requireValid(config), Error);
    EXPECT_NO_THROW(requireValid(TrainingConfig()));
}

TEST(TrainingConfig, AFileIsReadAndNamed)
{
    const TemporaryDirectory folder;
    const std::filesystem::path file = folder.path() / "own.json";
    EXPECT_THROW(readTrainingConfig(file), Error);
    writeFileAtomically(file, std::string_view(R"({"size": 64})"));
    EXPECT_EQ(readTrainingConfig(file).inputSizePx, 64);
    writeFileAtomically(file, std::string_view(R"({"sice": 64})"));
    EXPECT_THAT(
        [&] { readTrainingConfig(file); }, testing::Throws<Error>(testing::Property(
                                               &Error::what, AllOf(HasSubstr(file.string()), HasSubstr("\"size\"")))));
}

} // namespace
} // namespace veriframe::test
