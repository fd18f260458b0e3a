// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "event_bytes.h"
#include "train/event_log_internal.h"
#include "train/loss_log.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Event files as other programs write them.
class EventLogs : public testing::Test {
protected:
    static constexpr const char* fileName = "events.out.tfevents.1700000000.host.1.0";

    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    LossLog read(const std::string& content) const
    {
        writeFileAtomically(path(fileName), versionEvent() + content);
        return readLossLog(path(fileName));
    }

    static std::string losses(int epoch, float fake, float real)
    {
        return scalarEvent("val/fake_loss", epoch, fake) + scalarEvent("val/real_loss", epoch, real);
    }

private:
    const TemporaryDirectory m_folder;
};

TEST_F(EventLogs, TheScalarsOfThePublishedProgramAreRead)
{
    // It writes val/bce by epoch, and training's loss and rate by step: those are no epochs.
    std::string content;
    for (int step = 0; step < 100; ++step)
        content += scalarEvent("train/loss", step, 0.5F) + scalarEvent("group0/lr", step, 0.01F) +
                   scalarEvent("group1/lr", step, 0.5F);
    const LossLog log = read(content + scalarEvent("val/bce", 0, 0.5F) + scalarEvent("val/bce", 1, 0.25F));
    EXPECT_EQ(log.kind, LossLogKind::events);
    EXPECT_THAT(log.problems, IsEmpty());
    ASSERT_EQ(log.epochs.size(), 2U);
    EXPECT_EQ(log.epochs[1].bce, 0.25);
    EXPECT_TRUE(std::isnan(log.epochs[1].fakeLoss));
    EXPECT_TRUE(std::isnan(log.epochs[1].trainLoss));
}

TEST_F(EventLogs, ScalarsInTheFormOfTensorsAreRead)
{
    const std::string scalarShape = bytesField(2, "");
    const std::string packed = numberField(1, 1) + scalarShape + bytesField(5, bytesOf(0.5F));
    const std::string unpacked = numberField(1, 1) + floatField(5, 0.25F);
    const std::string content = numberField(1, 2) + scalarShape + bytesField(4, bytesOf(0.125));
    const std::string whole = numberField(1, 9) + bytesField(10, varint(3));
    const LossLog log = read(
        tensorEvent("val/fake_loss", 7, packed) + tensorEvent("val/real_loss", 7, unpacked) +
        tensorEvent("val/bce", 7, content) + tensorEvent("epoch", 7, whole));
    EXPECT_THAT(log.problems, IsEmpty());
    ASSERT_EQ(log.epochs.size(), 1U);
    EXPECT_EQ(log.epochs[0].epoch, 3) << "the scalar epoch tells it";
    EXPECT_EQ(log.epochs[0].fakeLoss, 0.5);
    EXPECT_EQ(log.epochs[0].realLoss, 0.25);
    EXPECT_EQ(log.epochs[0].bce, 0.125);
}

TEST_F(EventLogs, TagsAreUnderstoodWhateverTheProgram)
{
    const std::pair<const char*, ScalarRole> tags[] = {
        {"val/fake_loss", ScalarRole::fakeLoss},
        {"validation_fake_loss", ScalarRole::fakeLoss},
        {"Loss/val/real", ScalarRole::realLoss},
        {"fake_loss", ScalarRole::fakeLoss},
        {"val/fake-log-loss", ScalarRole::fakeLoss},
        {"val/bce", ScalarRole::bce},
        {"val_loss", ScalarRole::validationLoss},
        {"Loss/test", ScalarRole::validationLoss},
        {"train/loss", ScalarRole::trainLoss},
        {"train_loss_epoch", ScalarRole::trainLoss},
        {"train_loss_step", ScalarRole::none},
        {"train/fake_loss", ScalarRole::none},
        {"group0/lr", ScalarRole::learningRate},
        {"group1/lr", ScalarRole::none},
        {"learning_rate", ScalarRole::learningRate},
        {"epoch", ScalarRole::epoch},
        {"loss", ScalarRole::none},
        {"speed/images_per_second", ScalarRole::none},
        {"", ScalarRole::none}};
    for (const auto& [tag, role] : tags)
        EXPECT_EQ(roleOf(tag), role) << tag;
}

TEST_F(EventLogs, TheFilesOfAFolderAreOneLogAndARestartForgetsWhatIsBehindIt)
{
    const std::string restart = event(1, bytesField(7, numberField(1, 1)));
    fs::create_directories(path("b7"));
    writeFileAtomically(
        path("b7/events.out.tfevents.0000000001.a"),
        versionEvent() + losses(0, 0.5F, 0.5F) + losses(1, 0.4F, 0.4F) + losses(2, 0.3F, 0.3F));
    writeFileAtomically(
        path("b7/events.out.tfevents.0000000002.a"), versionEvent() + restart + losses(1, 0.25F, 0.25F));
    const LossLog log = readLossLog(path("b7"));
    EXPECT_EQ(log.name, "b7");
    EXPECT_THAT(log.problems, IsEmpty());
    ASSERT_EQ(log.epochs.size(), 2U);
    EXPECT_EQ(log.epochs[1].fakeLoss, 0.25);
    EXPECT_THAT(findLossLogs(path("")), ElementsAre(path("b7")));
}

TEST_F(EventLogs, WithoutARestartTheLaterCountsAndThatIsSaid)
{
    const LossLog log = read(losses(0, 0.5F, 0.5F) + scalarEvent("val/fake_loss", 0, 0.25F));
    ASSERT_EQ(log.epochs.size(), 1U);
    EXPECT_EQ(log.epochs[0].fakeLoss, 0.25);
    EXPECT_THAT(
        log.problems,
        ElementsAre(
            AllOf(HasSubstr("\"val/fake_loss\" of step 0 is told again in record 4"), HasSubstr("later counts"))));
}

TEST_F(EventLogs, MissingHalvesAndWhatIsNoNumberAreNamed)
{
    const LossLog log = read(scalarEvent("val/fake_loss", 0, 0.5F) + losses(1, NAN, 0.5F));
    EXPECT_THAT(
        log.problems, ElementsAre(
                          AllOf(HasSubstr("\"val/fake_loss\" of step 1"), HasSubstr("is no number")),
                          "Epoch 0 lacks its real_loss."));
    EXPECT_EQ(log.epochs.size(), 2U);
}

TEST_F(EventLogs, WhatNoLogLossIsIsNamedAndCountsAsNone)
{
    const std::string huge = numberField(1, 2) + bytesField(2, "") + bytesField(4, bytesOf(1e300));
    const LossLog log =
        read(losses(0, -0.5F, 0.5F) + tensorEvent("val/real_loss", 1, huge) + scalarEvent("val/fake_loss", 1, 0.5F));
    EXPECT_THAT(
        log.problems,
        ElementsAre(
            "\"val/fake_loss\" of step 0, in record 2 of events.out.tfevents.1700000000.host.1.0, is negative, which "
            "no log loss is.",
            AllOf(HasSubstr("\"val/real_loss\" of step 1"), HasSubstr("is larger than any log loss of a network."))));
    ASSERT_THAT(log.epochs, SizeIs(2));
    EXPECT_TRUE(std::isnan(log.epochs[0].fakeLoss) && std::isnan(log.epochs[0].bce));
    EXPECT_TRUE(std::isnan(log.epochs[1].realLoss));
    EXPECT_EQ(log.epochs[1].fakeLoss, 0.5);
}

TEST_F(EventLogs, ARecordWhoseBytesWereChangedIsLeftOutAlone)
{
    std::string broken = losses(0, 0.5F, 0.5F);
    const std::string before = versionEvent();
    writeFileAtomically(path(fileName), before + broken + losses(1, 0.25F, 0.25F));
    broken[20] = static_cast<char>(broken[20] ^ 1);
    const LossLog log = read(broken + losses(1, 0.25F, 0.25F));
    EXPECT_EQ(log.epochs.back().fakeLoss, 0.25);
    EXPECT_THAT(
        log.problems,
        ElementsAre(
            HasSubstr("the record at byte " + std::to_string(before.size()) + " does not match its checksum"),
            "Epoch 0 lacks its fake_loss."));
}

TEST_F(EventLogs, BehindABrokenLengthNothingIsReadAndThatIsSaid)
{
    std::string broken = losses(1, 0.5F, 0.5F);
    broken[1] = 1;
    const LossLog log = read(losses(0, 0.5F, 0.5F) + broken + losses(2, 0.5F, 0.5F));
    EXPECT_THAT(log.epochs, SizeIs(1));
    EXPECT_THAT(log.problems, ElementsAre(HasSubstr("nothing behind it can be read")));
}

TEST_F(EventLogs, AFileThatEndsWithinARecordSaysWhere)
{
    const std::string whole = versionEvent() + losses(0, 0.5F, 0.5F);
    writeFileAtomically(path(fileName), whole + losses(1, 0.5F, 0.5F).substr(0, 20));
    const LossLog log = readLossLog(path(fileName));
    EXPECT_THAT(log.epochs, SizeIs(1));
    EXPECT_THAT(log.problems, ElementsAre(HasSubstr("ends within the record at byte " + std::to_string(whole.size()))));
}

TEST_F(EventLogs, LargeRecordsArePassedOverAndWhatIsBehindThemRead)
{
    const std::string picture = event(0, bytesField(5, std::string((std::size_t(1) << 24) + 5, 'x')));
    const LossLog log = read(losses(0, 0.5F, 0.5F) + picture + losses(1, 0.25F, 0.25F));
    EXPECT_THAT(log.problems, IsEmpty());
    EXPECT_THAT(log.epochs, SizeIs(2));
}

TEST_F(EventLogs, AFileWithoutSuchScalarsSaysWhatIsMissing)
{
    EXPECT_THAT(
        read(scalarEvent("accuracy", 0, 0.5F)).problems,
        ElementsAre("It has no scalars of held-out videos: none is named like val/fake_loss or val/bce."));
    EXPECT_THAT(read(framedRecord("\xFF\xFF\xFF")).problems, ElementsAre(HasSubstr("There is no event in record 2")));
}

TEST_F(EventLogs, ATagThatIsNoTextIsPassedOverInSilence)
{
    testing::internal::CaptureStderr();
    const LossLog log = read(scalarEvent("val/\xFF\xFE", 0, 0.5F) + losses(0, 0.5F, 0.25F));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_THAT(log.problems, IsEmpty());
    EXPECT_THAT(log.epochs, SizeIs(1));
}

TEST_F(EventLogs, PiecesMakeTheSameRecordsAsTheWhole)
{
    const std::string whole =
        versionEvent() + losses(0, 0.5F, 0.5F) + event(0, bytesField(5, std::string(20'000, 'x')));
    for (const std::size_t piece : {1U, 7U, 4096U}) {
        RecordCutter cutter;
        std::string payloads;
        for (std::size_t at = 0; at < whole.size(); at += piece)
            cutter.take(
                std::as_bytes(std::span(std::string_view(whole).substr(at, piece))),
                [&](std::string_view payload) { payloads += framedRecord(payload); },
                [](const std::string& sentence) { ADD_FAILURE() << sentence; });
        EXPECT_EQ(payloads, whole);
        EXPECT_FALSE(cutter.inRecord());
    }
}

} // namespace
} // namespace veriframe::test
