// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/stop.h"
#include "dataset/dfdc_index.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A root whose videos are empty files: the index looks at names only.
class DfdcIndex : public testing::Test {
protected:
    fs::path root() const { return m_folder.path(); }

    void part(const std::string& folder, const std::string& metadata, const std::vector<std::string>& videos = {})
    {
        fs::create_directories(root() / folder);
        writeFileAtomically(root() / folder / "metadata.json", metadata);
        for (const std::string& video : videos)
            std::ofstream(root() / folder / video) << "video";
    }

    /// The problems of a kind, "folder/name: why".
    static std::vector<std::string> problems(const DatasetIndex& index, IndexProblemKind kind)
    {
        std::vector<std::string> found;
        for (const IndexProblem& problem : index.problems)
            if (problem.kind == kind)
                found.push_back(problem.where + "/" + problem.name + ": " + problem.why);
        return found;
    }

    static std::vector<std::string> names(const DatasetIndex& index)
    {
        std::vector<std::string> found;
        for (const DatasetVideo& video : index.videos)
            found.push_back(video.name);
        return found;
    }

private:
    const TemporaryDirectory m_folder;
};

TEST_F(DfdcIndex, JoinsThePartsAndFindsOriginals)
{
    part("dfdc_train_part_3", R"({"f.mp4": {"label": "FAKE", "split": "train", "original": "r.mp4"}})", {"f.mp4"});
    part("dfdc_train_part_0", R"({"r.mp4": {"label": "REAL", "split": "train", "original": null}})", {"r.mp4"});
    const DatasetIndex index = readDatasetIndex(root());
    ASSERT_EQ(names(index), (std::vector<std::string>{"f", "r"}));
    EXPECT_EQ(index.videos[0].label, VideoLabel::fake);
    EXPECT_EQ(index.videos[0].original, 1U);
    EXPECT_EQ(index.partNumberOf(index.videos[0]), 3);
    EXPECT_EQ(index.partNumberOf(index.videos[1]), 0);
    EXPECT_EQ(index.pathOf(index.videos[1]), root() / "dfdc_train_part_0" / "r.mp4");
    EXPECT_TRUE(index.videos[0].onDisk);
    EXPECT_TRUE(index.problems.empty());
    EXPECT_EQ(index.find("r"), &index.videos[1]);
    EXPECT_EQ(index.find("s"), nullptr);
}

TEST_F(DfdcIndex, CountsAndNamesWhatIsWrong)
{
    part(
        "dfdc_train_part_0",
        R"({"real.mp4": {"label": "REAL"},
            "gone.mp4": {"label": "REAL"},
            "orphan.mp4": {"label": "FAKE", "original": "nowhere.mp4"},
            "anonymous.mp4": {"label": "FAKE", "original": null},
            "itself.mp4": {"label": "FAKE", "original": "itself.mp4"},
            "second.mp4": {"label": "FAKE", "original": "orphan.mp4"},
            "odd.mp4": {"label": "MAYBE"},
            "bare.mp4": {},
            "text.mp4": "REAL",
            "number.mp4": {"label": 1},
            "list.mp4": {"label": ["REAL"]},
            "nested.mp4": {"label": {"is": "REAL"}}})",
        {"real.mp4", "orphan.mp4", "anonymous.mp4", "itself.mp4", "second.mp4", "odd.mp4", "stray.mp4", "notes.txt"});
    part("dfdc_train_part_1", R"({"real.mp4": {"label": "FAKE", "original": "real.mp4"}})", {"real.mp4"});
    const DatasetIndex index = readDatasetIndex(root());

    EXPECT_EQ(names(index), (std::vector<std::string>{"anonymous", "gone", "itself", "orphan", "real", "second"}));
    EXPECT_EQ(problems(index, IndexProblemKind::missingOriginal).size(), 2U);
    EXPECT_THAT(problems(index, IndexProblemKind::missingOriginal)[1], HasSubstr("nowhere"));
    EXPECT_EQ(problems(index, IndexProblemKind::wrongOriginal).size(), 2U);
    EXPECT_THAT(problems(index, IndexProblemKind::wrongOriginal)[0], HasSubstr("names itself"));
    EXPECT_EQ(problems(index, IndexProblemKind::unknownLabel).size(), 2U);
    EXPECT_EQ(problems(index, IndexProblemKind::brokenEntry).size(), 4U);
    EXPECT_EQ(
        problems(index, IndexProblemKind::duplicateName),
        (std::vector<std::string>{"dfdc_train_part_1/real.mp4: the name is taken in dfdc_train_part_0"}));
    EXPECT_EQ(problems(index, IndexProblemKind::absentVideo).size(), 1U);
    EXPECT_THAT(problems(index, IndexProblemKind::unlistedVideo)[0], HasSubstr("stray.mp4"));
    EXPECT_EQ(problems(index, IndexProblemKind::unlistedVideo).size(), 1U);
    for (const DatasetVideo& video : index.videos)
        EXPECT_FALSE(video.original.has_value()) << video.name;
}

TEST_F(DfdcIndex, LetsNoNameLeadOutOfItsFolder)
{
    part(
        "dfdc_train_part_0",
        R"({"../up.mp4": {"label": "REAL"}, "/etc/passwd": {"label": "REAL"}, "a\u0000b.mp4": {"label": "REAL"},
            "..": {"label": "REAL"}, ".mp4": {"label": "REAL"}, "": {"label": "REAL"}, "a\\b.mp4": {"label": "REAL"},
            "line\nbreak.mp4": {"label": "REAL"}, "good.mp4": {"label": "REAL"},
            "fake.mp4": {"label": "FAKE", "original": "../../good.mp4"}})",
        {"good.mp4", "fake.mp4"});
    part("dfdc_train_part_1", R"({")" + std::string(4000, 'x') + R"(.mp4": {"label": "REAL"}})");
    const DatasetIndex index = readDatasetIndex(root());
    EXPECT_EQ(names(index), (std::vector<std::string>{"fake", "good"}));
    EXPECT_EQ(problems(index, IndexProblemKind::unsafeName).size(), 9U);
    for (const std::string& problem : problems(index, IndexProblemKind::unsafeName)) {
        EXPECT_EQ(problem.find('\n'), std::string::npos);
        EXPECT_EQ(problem.find('\0'), std::string::npos);
        EXPECT_LT(problem.size(), 300U);
    }
    // The path is no name of a video, so the fake has no original.
    EXPECT_EQ(problems(index, IndexProblemKind::missingOriginal).size(), 1U);
}

TEST_F(DfdcIndex, CutsALongNameBetweenItsCharacters)
{
    std::string name = "x";
    for (int i = 0; i < 200; ++i)
        name += "\u00e4";
    part("dfdc_train_part_0", "{\"" + name + ".mp4\": {\"label\": \"REAL\"}}");
    const DatasetIndex index = readDatasetIndex(root());
    ASSERT_EQ(index.problems.size(), 1U);
    const std::string& shown = index.problems[0].name;
    EXPECT_LE(shown.size(), 120U);
    EXPECT_EQ(toJsonLine(shown).find("\uFFFD"), std::string::npos) << shown;
}

TEST_F(DfdcIndex, GoesOnWithoutAPartWhoseMetadataIsBroken)
{
    part("dfdc_train_part_0", R"({"a.mp4": {"label": "REAL"}})", {"a.mp4"});
    part("dfdc_train_part_1", R"({"b.mp4": {"label": "REAL")");
    part("dfdc_train_part_2", "");
    part("dfdc_train_part_3", "[1, 2]");
    part("dfdc_train_part_4", "\x89PNG\r\n");
    part("dfdc_train_part_5", std::string(100'000, '['));
    part("dfdc_train_part_6", R"({"c.mp4": )" + std::string(100'000, '{'));
    fs::create_directories(root() / "dfdc_train_part_7" / "metadata.json");
    part("notes", "{}");
    const DatasetIndex index = readDatasetIndex(root());
    EXPECT_EQ(names(index), (std::vector<std::string>{"a"}));
    EXPECT_EQ(problems(index, IndexProblemKind::brokenMetadata).size(), 7U);
    EXPECT_EQ(problems(index, IndexProblemKind::unnumberedPart).size(), 1U);
    for (const std::string& problem : problems(index, IndexProblemKind::brokenMetadata))
        EXPECT_LT(problem.size(), 400U) << problem;
}

TEST_F(DfdcIndex, ReadsTheKeysOfOneEntryOnlyOnce)
{
    part(
        "dfdc_train_part_0",
        R"({"a.mp4": {"label": "REAL", "extra": {"label": "FAKE", "deep": [1, {"label": 2}]}, "split": "train"},
            "a.mp4": {"label": "FAKE"}})",
        {"a.mp4"});
    const DatasetIndex index = readDatasetIndex(root());
    ASSERT_EQ(names(index), (std::vector<std::string>{"a"}));
    EXPECT_EQ(index.videos[0].label, VideoLabel::real);
    EXPECT_EQ(problems(index, IndexProblemKind::duplicateName).size(), 1U);
}

TEST_F(DfdcIndex, TakesAFolderWithMetadataAsOnePart)
{
    part("dfdc_train_part_7", R"({"a.mp4": {"label": "REAL"}})", {"a.mp4"});
    const DatasetIndex index = readDatasetIndex(root() / "dfdc_train_part_7");
    ASSERT_EQ(index.parts.size(), 1U);
    EXPECT_EQ(index.parts[0].number, 7);
    EXPECT_TRUE(index.videos.at(0).onDisk);
    // However it is typed: the copies of its videos are put into a folder of that name.
    fs::create_directory_symlink(root() / "dfdc_train_part_7", root() / "link");
    for (const char* typed : {"dfdc_train_part_7/.", "./dfdc_train_part_7/../dfdc_train_part_7/", "link"}) {
        const DatasetIndex same = readDatasetIndex(root() / typed);
        EXPECT_EQ(same.root, index.root) << typed;
        EXPECT_EQ(same.parts.at(0).folder.filename(), "dfdc_train_part_7") << typed;
    }
}

TEST_F(DfdcIndex, SaysWhatIsWrongWithTheRoot)
{
    const auto message = [](const fs::path& path) {
        try {
            readDatasetIndex(path);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_THAT(message(root() / "absent"), HasSubstr("no such folder"));
    EXPECT_THAT(message(root()), HasSubstr("holds no metadata.json"));
    std::ofstream(root() / "file") << "x";
    EXPECT_THAT(message(root() / "file"), HasSubstr("not a folder"));
}

TEST_F(DfdcIndex, CanBeStopped)
{
    part("dfdc_train_part_0", "{}");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(readDatasetIndex(root(), stop.get_token()), Stopped);
}

} // namespace
} // namespace veriframe::test
