// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of everything that a folder from outside may hold.
#include "batch_videos.h"
#include "cli_fixture.h"

#include <gmock/gmock.h>
#include <set>
#include <unistd.h>

namespace veriframe::test {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

class PredictBroken : public Cli {
protected:
    /// As many as it takes for every kind and every hostile name to be among them.
    static constexpr int videos = 52;

    /// "00003_empty.mp4" is "empty"; nothing for a whole video.
    static std::string kindOf(const std::string& name)
    {
        const std::size_t line = name.rfind('_'), end = name.rfind(".mp4");
        return line == std::string::npos ? std::string() : name.substr(line + 1, end - line - 1);
    }

    /// Of each kind, the state it must end in.
    static std::map<std::string, std::string> states()
    {
        return {
            {"", "scored"},
            {"empty", "unreadable"},
            {"truncated", "unreadable"}, // its index stood at its end
            {"text", "unreadable"},
            {"folder", "unreadable"},
            {"dangling", "unreadable"},
            {"pipe", "unreadable"},
            {"noface", "noFace"},
            {"oneframe", "scored"},
            {"zeroframes", "unreadable"},
            {"noise", "unreadable"},
            {"forbidden", ::geteuid() == 0 ? "scored" : "unreadable"}}; // root may read everything
    }

    /// The names in the folder, bytes.
    std::set<std::string> namesOf(const std::string& folder) const
    {
        std::set<std::string> names;
        for (const fs::directory_entry& entry : fs::directory_iterator(path(folder)))
            names.insert(entry.path().filename().string());
        return names;
    }
};

TEST_F(PredictBroken, EveryFileEndsInTheStateOfItsKind)
{
    writeBatchVideos(path("videos"), videos);
    const CliResult result = run(predict("videos", "out.csv"));
    EXPECT_EQ(result.exitCode, 1) << result.messages;

    const auto rows = parseCsv(readTextFile(path("out.csv")));
    std::set<std::string> rowNames;
    for (std::size_t i = 1; i < rows.size(); ++i)
        rowNames.insert(rows[i].at(0));
    EXPECT_EQ(rowNames, namesOf("videos")) << "each file has its row, and nothing else has";
    EXPECT_EQ(rows.size(), static_cast<std::size_t>(videos) + 1);

    std::set<std::string> kinds;
    for (const auto& [key, record] : details("out.csv")) {
        const std::string name = record.at("file"), kind = kindOf(name), state = record.at("state");
        kinds.insert(kind);
        ASSERT_TRUE(states().contains(kind)) << name;
        EXPECT_EQ(state, states().at(kind)) << name;
        EXPECT_EQ(record.contains("error"), state == "unreadable") << name;
        if (state == "unreadable") {
            EXPECT_FALSE(record.at("error").at("why").get<std::string>().empty()) << name;
            EXPECT_EQ(record.at("score"), 0.5) << name;
        }
    }
    EXPECT_EQ(kinds.size(), states().size()) << "not every kind was among them";
}

} // namespace
} // namespace veriframe::test
