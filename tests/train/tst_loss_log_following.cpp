// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/stop.h"
#include "event_bytes.h"
#include "train/loss_log.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// A log that somebody else writes while it is read.
class Following : public testing::Test {
protected:
    fs::path path(const std::string& name = "b7.log") const { return m_folder.path() / name; }

    /// Adds to the file, as a writer that keeps it open does.
    void add(const std::string& text, const std::string& name = "b7.log") const
    {
        std::ofstream(path(name), std::ios::app | std::ios::binary) << text;
    }

    /// Cuts the file to nothing and writes it again: the same inode.
    void rewrite(const std::string& text) const { std::ofstream(path(), std::ios::trunc | std::ios::binary) << text; }

    static std::string losses(int epoch, double fake)
    {
        return "training epoch " + std::to_string(epoch) + "\nfake_loss " + std::to_string(fake) + "\nreal_loss 0.25\n";
    }

private:
    const TemporaryDirectory m_folder;
};

std::vector<double> fakeLosses(const LossLogFollower& follower)
{
    std::vector<double> values;
    for (const LoggedEpoch& epoch : follower.log().epochs)
        values.push_back(epoch.fakeLoss);
    return values;
}

TEST_F(Following, WhatIsAddedIsTakenAndNothingNewIsNoNews)
{
    add(losses(0, 0.5));
    LossLogFollower follower(path());
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5));
    EXPECT_FALSE(follower.poll());
    add(losses(1, 0.25));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5, 0.25));
    EXPECT_THAT(follower.log().problems, IsEmpty());
}

TEST_F(Following, AHalfLineWaitsForItsRest)
{
    add("fake_loss 0.12");
    LossLogFollower follower(path());
    follower.poll();
    EXPECT_THAT(fakeLosses(follower), IsEmpty());
    EXPECT_THAT(follower.log().problems, IsEmpty());
    add("5\nreal_loss 0.2");
    follower.poll();
    EXPECT_THAT(fakeLosses(follower), IsEmpty()) << "the other half may go on";
    add("5\n");
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.125));
    EXPECT_EQ(follower.log().epochs[0].realLoss, 0.25);
}

TEST_F(Following, EachByteOfAMetricsFileMayComeAlone)
{
    const std::string lines = R"({"type":"run","fold":1,"first_epoch":0})"
                              "\n"
                              R"({"type":"epoch","epoch":0,"validated":true,"fake_loss":0.5,"real_loss":0.25})"
                              "\n";
    LossLogFollower follower(path());
    for (const char byte : lines) {
        add(std::string(1, byte));
        follower.poll();
        EXPECT_THAT(follower.log().problems, IsEmpty());
    }
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5));
    EXPECT_EQ(follower.log().fold, 1);
}

TEST_F(Following, AFileThatWasCutIsReadAnew)
{
    add(losses(0, 0.5) + losses(1, 0.25));
    LossLogFollower follower(path());
    follower.poll();
    rewrite(losses(0, 0.75));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.75));
    EXPECT_THAT(follower.log().problems, IsEmpty());
}

TEST_F(Following, AFileThatWasRewrittenLongerThanBeforeIsReadAnew)
{
    add(losses(0, 0.5));
    LossLogFollower follower(path());
    follower.poll();
    rewrite(losses(0, 0.75) + losses(1, 0.625));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.75, 0.625));
}

TEST_F(Following, AFileThatWasReplacedIsReadAnew)
{
    add(losses(0, 0.5));
    LossLogFollower follower(path());
    follower.poll();
    writeFileAtomically(path(), losses(0, 0.5) + losses(1, 0.125)); // another inode, the same beginning
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5, 0.125));
    EXPECT_THAT(follower.log().problems, IsEmpty());
}

TEST_F(Following, AFileThatVanishesKeepsItsEpochsUntilItComesBack)
{
    add(losses(0, 0.5));
    LossLogFollower follower(path());
    follower.poll();
    fs::rename(path(), path("elsewhere"));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5));
    EXPECT_THAT(follower.log().problems, ElementsAre("The log cannot be read: No such file or directory."));
    EXPECT_FALSE(follower.poll());
    add(losses(0, 0.25));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.25));
    EXPECT_THAT(follower.log().problems, IsEmpty());
}

TEST_F(Following, AFileMayComeLaterAndBecomeAnotherKind)
{
    LossLogFollower follower(path());
    EXPECT_TRUE(follower.poll());
    EXPECT_FALSE(follower.log().problems.empty());
    add(losses(0, 0.5));
    EXPECT_TRUE(follower.poll());
    EXPECT_EQ(follower.log().kind, LossLogKind::text);
    rewrite("{\"type\":\"epoch\",\"epoch\":3,\"fake_loss\":0.5,\"real_loss\":0.5}\n");
    follower.poll();
    EXPECT_EQ(follower.log().kind, LossLogKind::metrics);
    EXPECT_EQ(follower.log().epochs.front().epoch, 3);
}

TEST_F(Following, EventFilesAreFollowedAndFilesOfLaterSessionsJoin)
{
    const std::string first = "b7_events/events.out.tfevents.0000000001.a",
                      second = "b7_events/events.out.tfevents.0000000002.a";
    fs::create_directories(path("b7_events"));
    LossLogFollower follower(path("b7_events"));
    follower.poll();
    EXPECT_FALSE(follower.log().problems.empty());
    add(versionEvent() + scalarEvent("val/fake_loss", 0, 0.5F), first);
    follower.poll();
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5));
    EXPECT_THAT(follower.log().problems, IsEmpty()) << "its other half may be on its way";
    const std::string record = scalarEvent("val/real_loss", 0, 0.25F);
    add(record.substr(0, 9), first);
    follower.poll();
    add(record.substr(9), first);
    EXPECT_TRUE(follower.poll());
    EXPECT_EQ(follower.log().epochs[0].realLoss, 0.25);
    add(versionEvent() + scalarEvent("val/fake_loss", 1, 0.125F), second);
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5, 0.125));
    EXPECT_FALSE(follower.poll());
    fs::remove(path(first));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.125));
    fs::remove_all(path("b7_events"));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.125));
    EXPECT_THAT(follower.log().problems, ElementsAre("The log cannot be read: the folder is not there."));
}

TEST_F(Following, AnEventFileThatCannotBeReadDoesNotMakeTheOthersBeReadAgain)
{
    const std::string first = "b7_events/events.out.tfevents.0000000001.a",
                      second = "b7_events/events.out.tfevents.0000000002.a";
    const auto both = [](int epoch, float loss) {
        return scalarEvent("val/fake_loss", epoch, loss) + scalarEvent("val/real_loss", epoch, loss);
    };
    fs::create_directories(path("b7_events"));
    add(versionEvent() + both(0, 0.5F), first);
    fs::create_directory(path(second));
    LossLogFollower follower(path("b7_events"));
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5));
    EXPECT_THAT(
        follower.log().problems, ElementsAre("events.out.tfevents.0000000002.a cannot be read: it is a folder."));
    const std::uint64_t size = fs::file_size(path(first));
    for (int round = 0; round < 5; ++round)
        EXPECT_FALSE(follower.poll());
    EXPECT_EQ(follower.bytesRead(), size) << "once";

    const std::string more = both(1, 0.25F);
    add(more, first);
    EXPECT_TRUE(follower.poll());
    EXPECT_EQ(follower.bytesRead(), size + more.size());

    fs::remove(path(second));
    add(versionEvent() + both(2, 0.125F), second);
    EXPECT_TRUE(follower.poll());
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5, 0.25, 0.125));
    EXPECT_THAT(follower.log().problems, IsEmpty());
    const std::uint64_t all = follower.bytesRead();
    // What was read before it could no longer be read is kept, as of a log that is one file.
    fs::rename(path(second), path("elsewhere"));
    fs::create_symlink(path("nowhere"), path(second));
    EXPECT_TRUE(follower.poll());
    for (int round = 0; round < 5; ++round)
        EXPECT_FALSE(follower.poll());
    EXPECT_EQ(follower.bytesRead(), all);
    EXPECT_THAT(fakeLosses(follower), ElementsAre(0.5, 0.25, 0.125));
    EXPECT_THAT(
        follower.log().problems,
        ElementsAre("events.out.tfevents.0000000002.a cannot be read: No such file or directory."));
}

TEST_F(Following, AStopEndsAPollAndTheNextGoesOn)
{
    std::string log;
    for (int epoch = 0; epoch < 30'000; ++epoch)
        log += losses(epoch, 0.5);
    add(log);
    LossLogFollower follower(path());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(follower.poll(stop.get_token()), Stopped);
    EXPECT_TRUE(follower.poll());
    EXPECT_EQ(follower.log().epochs.size(), 30'000U);
    EXPECT_THROW(readLossLog(path(), stop.get_token()), Stopped);
}

} // namespace
} // namespace veriframe::test
