// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "predict/batch_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class BatchSourceTest : public testing::Test {
protected:
    fs::path touch(const std::string& name) const
    {
        const fs::path path = root() / name;
        fs::create_directories(path.parent_path());
        writeFileAtomically(path, std::string_view("x"));
        return path;
    }

    fs::path list(const std::string& text) const
    {
        const fs::path path = root() / "lists/videos.txt";
        fs::create_directories(path.parent_path());
        writeFileAtomically(path, text);
        return path;
    }

    fs::path root() const { return fs::canonical(m_folder.path()); }

    static std::vector<std::string> namesOf(const std::vector<BatchVideo>& videos)
    {
        std::vector<std::string> names;
        for (const BatchVideo& video : videos)
            names.push_back(video.fileName);
        return names;
    }

    template<typename Call>
    static std::string refusal(Call call)
    {
        try {
            call();
        } catch (const Error& error) {
            return error.what();
        }
        return "nothing was thrown";
    }

private:
    const TemporaryDirectory m_folder;
};

TEST_F(BatchSourceTest, OfAFolderEveryMp4IsARowSortedByName)
{
    for (const char* name : {"v/b.mp4", "v/a.MP4", "v/notes.txt", "v/sub/deeper.mp4"})
        touch(name);
    fs::create_directory(root() / "v/folder.mp4");
    EXPECT_THAT(namesOf(batchVideos({.folders = {root() / "v"}})), ElementsAre("a.MP4", "b.mp4", "folder.mp4"));
}

TEST_F(BatchSourceTest, AListHasOnePathALineRelativeToItself)
{
    const fs::path path = list(
        "\xef\xbb\xbf# the videos\r\n\n   \n../v/b.mp4\r\n" + (root() / "v/a.mp4").string() +
        "\n./#odd.mp4\nname with spaces .mp4\nnot there.mov");
    EXPECT_THAT(
        readVideoList(path), ElementsAre(
                                 root() / "lists/../v/b.mp4", root() / "v/a.mp4", root() / "lists/./#odd.mp4",
                                 root() / "lists/name with spaces .mp4", root() / "lists/not there.mov"));
    // Every line is a row, also where nothing is there.
    EXPECT_THAT(
        namesOf(batchVideos({.lists = {path}})),
        ElementsAre("#odd.mp4", "a.mp4", "b.mp4", "name with spaces .mp4", "not there.mov"));
}

TEST_F(BatchSourceTest, TheOrderDoesNotDependOnTheOrderInWhichVideosAreNamed)
{
    const BatchSource forward{.videos = {"/v/1.mp4", "/v/2.mp4", "/v/3.mp4"}};
    const BatchSource backward{.videos = {"/v/3.mp4", "/v/2.mp4", "/v/1.mp4"}};
    EXPECT_EQ(batchVideos(forward), batchVideos(backward));
}

TEST_F(BatchSourceTest, WhereTwoShareAFileNameEveryRowHasItsPathFromTheCommonFolder)
{
    for (const char* name : {"p/a/clip.mp4", "p/b/clip.mp4", "p/b/other.mp4"})
        touch(name);
    const BatchSource source{.folders = {root() / "p/a", root() / "p/b"}};
    EXPECT_THAT(namesOf(batchVideos(source)), ElementsAre("a/clip.mp4", "b/clip.mp4", "b/other.mp4"));
    // Without the second clip.mp4 the file names do.
    fs::remove(root() / "p/b/clip.mp4");
    EXPECT_THAT(namesOf(batchVideos(source)), ElementsAre("clip.mp4", "other.mp4"));
}

TEST_F(BatchSourceTest, AVideoThatIsNamedAgainIsOneRow)
{
    touch("v/a.mp4");
    fs::create_directory_symlink(root() / "v", root() / "link");
    const BatchSource source{
        .folders = {root() / "v", root() / "v/"},
        .lists = {list("../v/a.mp4\n../v/../v/./a.mp4\n../link/a.mp4\n")},
        .videos = {root() / "v/a.mp4"}};
    EXPECT_THAT(batchVideos(source), ElementsAre(BatchVideo{root() / "v/a.mp4", "a.mp4"}));
}

TEST_F(BatchSourceTest, TwoLinksToOneVideoAreTwoRows)
{
    touch("v/a.mp4");
    fs::create_symlink("a.mp4", root() / "v/b.mp4");
    EXPECT_THAT(namesOf(batchVideos({.folders = {root() / "v"}})), ElementsAre("a.mp4", "b.mp4"));
}

TEST_F(BatchSourceTest, NamesAreBytes)
{
    const std::string name = "\xff\xfe new\tname.mp4";
    touch("v/" + name);
    EXPECT_THAT(namesOf(batchVideos({.folders = {root() / "v"}})), ElementsAre(name));
    EXPECT_THAT(namesOf(batchVideos({.lists = {list("../v/" + name)}})), ElementsAre(name));
}

TEST_F(BatchSourceTest, WhatAPersonNamesIsSortedOut)
{
    const std::vector<fs::path> places{
        touch("folder.mp4/x").parent_path(), touch("videos.TXT"), touch("clip.MOV"), touch("clip.mp4")};
    const BatchSource source = batchSourceOf(places);
    EXPECT_THAT(source.folders, ElementsAre(places[0]));
    EXPECT_THAT(source.lists, ElementsAre(places[1]));
    EXPECT_THAT(source.videos, ElementsAre(places[2], places[3]));
    const std::vector<fs::path> absent{root() / "absent"}, picture{touch("picture.png")};
    EXPECT_THAT(refusal([&] { batchSourceOf(absent); }), HasSubstr("no such folder, list or video"));
    EXPECT_THAT(refusal([&] { batchSourceOf(picture); }), HasSubstr("not a video"));
}

TEST_F(BatchSourceTest, NoVideoAtAllIsAnErrorThatSaysWhere)
{
    fs::create_directory(root() / "bare");
    EXPECT_THAT(refusal([&] { batchVideos({.folders = {root() / "bare"}}); }), HasSubstr("no .mp4"));
    EXPECT_THAT(refusal([&] { batchVideos({.lists = {list("# none\n")}}); }), HasSubstr("names no video"));
    EXPECT_THAT(refusal([&] { batchVideos({}); }), HasSubstr("there is none"));
    EXPECT_THAT(refusal([&] { batchVideos({.lists = {list(std::string("a\0b", 3))}}); }), HasSubstr("no text"));
    EXPECT_THAT(refusal([&] { batchVideos({.folders = {root() / "absent"}}); }), HasSubstr("no such folder"));
}

} // namespace
} // namespace veriframe::test
