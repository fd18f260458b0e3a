// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"
#include "http_server.h"
#include "test_support.h"

#include <gmock/gmock.h>

namespace veriframe::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Fetching over HTTP from a mirror that misbehaves. A made-up checkpoint stands for a published one without a
/// published checksum.
class WeightsCommand : public Cli {
protected:
    static constexpr const char* name = "final_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0_36";

    HttpServer server;

    CliResult fetch(const std::string& what) const
    {
        return run({"weights", "fetch", what, "--dir", text("weights"), "--from", server.url(), "--progress", "none"});
    }

    std::filesystem::path target(const std::string& file) const { return path("weights") / file; }
};

TEST_F(WeightsCommand, ABrokenTransferIsContinuedWhereItStopped)
{
    VERIFRAME_REQUIRE_SHARED(source, "data/weights/mtcnn/onet.pt");
    server.put("onet.pt", readTextFile(source));
    server.behave({.dropsAfterBytes = 100'000});
    const CliResult broken = fetch("onet.pt");
    EXPECT_EQ(broken.exitCode, 3);
    EXPECT_THAT(broken.messages, HasSubstr("what has come is kept"));
    EXPECT_FALSE(std::filesystem::exists(target("mtcnn/onet.pt")));
    EXPECT_EQ(std::filesystem::file_size(target("mtcnn/onet.pt.part")), 100'000U);

    EXPECT_EQ(fetch("onet.pt").exitCode, 0);
    EXPECT_EQ(readTextFile(target("mtcnn/onet.pt")), readTextFile(source));
    EXPECT_THAT(server.requests(), ElementsAre("onet.pt", "onet.pt from 100000-"));
    EXPECT_THAT(fetch("onet.pt").messages, HasSubstr("already there"));
    EXPECT_EQ(server.requests().size(), 2U) << "what is there is not asked for again";
}

TEST_F(WeightsCommand, AServerWithoutRangesStartsAnew)
{
    VERIFRAME_REQUIRE_SHARED(source, "data/weights/mtcnn/onet.pt");
    server.put("onet.pt", readTextFile(source));
    server.behave({.understandsRanges = false});
    std::filesystem::create_directories(path("weights/mtcnn"));
    writeFileAtomically(target("mtcnn/onet.pt.part"), readTextFile(source).substr(0, 5000));
    EXPECT_EQ(fetch("onet.pt").exitCode, 0);
    EXPECT_EQ(readTextFile(target("mtcnn/onet.pt")), readTextFile(source));
}

TEST_F(WeightsCommand, ACompletePartIsCheckedAndTaken)
{
    VERIFRAME_REQUIRE_SHARED(source, "data/weights/mtcnn/onet.pt");
    server.put("onet.pt", readTextFile(source));
    std::filesystem::create_directories(path("weights/mtcnn"));
    writeFileAtomically(target("mtcnn/onet.pt.part"), readTextFile(source));
    EXPECT_EQ(fetch("onet.pt").exitCode, 0);
    EXPECT_EQ(readTextFile(target("mtcnn/onet.pt")), readTextFile(source));
}

TEST_F(WeightsCommand, WhatIsMissingOrAnotherFileIsNotLetIn)
{
    const CliResult missing = fetch(name);
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_THAT(missing.messages, HasSubstr("404"));
    server.put(name, "<html>please log in</html>");
    const CliResult page = fetch(name);
    EXPECT_EQ(page.exitCode, 3);
    EXPECT_THAT(page.messages, HasSubstr("neither a torch file nor safetensors"));
    // A checkpoint, but of another network than the published one.
    server.put(name, readTextFile(path("model.pth")));
    const CliResult other = fetch(name);
    EXPECT_EQ(other.exitCode, 3);
    EXPECT_THAT(other.messages, HasSubstr("tf_efficientnet_b0_ns, not tf_efficientnet_b7_ns"));
    EXPECT_FALSE(std::filesystem::exists(target("ensemble") / name));
    EXPECT_FALSE(std::filesystem::exists(target("ensemble") / (std::string(name) + ".part")));
}

} // namespace
} // namespace veriframe::test
