// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"
#include "base/stop.h"
#include "demo/synthetic_dataset.h"
#include "media/video_reader.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <opencv2/core.hpp>
#include <set>

namespace veriframe::test {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

/// Few and short videos, which still have a pair of people in them and an empty room.
SyntheticDatasetOptions smallDataset()
{
    SyntheticDatasetOptions options;
    options.parts = 2;
    options.familiesPerPart = 2;
    options.fakesPerFamily = 1;
    options.facelessEvery = 3;
    options.twoPeopleEvery = 2;
    options.frames = 3;
    return options;
}

std::set<fs::path> filesIn(const fs::path& root)
{
    std::set<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files.insert(fs::relative(entry.path(), root));
    return files;
}

std::vector<SyntheticDatasetVideo> written(const fs::path& root, const SyntheticDatasetOptions& options)
{
    NoProgress progress;
    return writeSyntheticDataset(root, options, progress);
}

int foldOf(int part)
{
    constexpr int splits = 16;
    return std::min(part / (50 / splits), splits - 1);
}

TEST(SyntheticDataset, PartsSpreadOverTheFolds)
{
    for (const int parts : {1, 2, 3, 5, 8, 16, 50}) {
        SyntheticDatasetOptions options;
        options.parts = parts;
        std::set<int> numbers, folds;
        for (const SyntheticDatasetVideo& video : planSyntheticDataset(options)) {
            numbers.insert(video.part);
            folds.insert(foldOf(video.part));
        }
        EXPECT_EQ(numbers.size(), static_cast<std::size_t>(parts));
        EXPECT_EQ(folds.size(), static_cast<std::size_t>(std::min(parts, 16))) << parts << " parts";
    }
    SyntheticDatasetOptions options;
    options.partNumbers = {49, 7};
    std::set<int> numbers;
    for (const SyntheticDatasetVideo& video : planSyntheticDataset(options))
        numbers.insert(video.part);
    EXPECT_EQ(numbers, (std::set{7, 49})) << "given numbers are taken as they are";
}

TEST(SyntheticDataset, EachPartIsAFolderOfVideosWithTheirMetadata)
{
    const TemporaryDirectory folder;
    const auto videos = written(folder.path() / "not" / "there", smallDataset());
    const fs::path root = folder.path() / "not" / "there";
    std::set<fs::path> expected;
    for (const SyntheticDatasetVideo& video : videos) {
        EXPECT_THAT(video.name, testing::MatchesRegex("[a-z]{10}\\.mp4"));
        const fs::path part = "dfdc_train_part_" + std::to_string(video.part);
        EXPECT_EQ(video.relativePath(), part / video.name);
        EXPECT_TRUE(expected.insert(part / video.name).second) << "names are unique";
        expected.insert(part / "metadata.json");
        const Json entry = readJsonFile(root / part / "metadata.json").at(video.name);
        EXPECT_EQ(entry.at("label"), video.label());
        EXPECT_EQ(entry.at("split"), "train");
        EXPECT_EQ(entry.at("original"), video.original.empty() ? Json() : Json(video.original));
        const VideoReader reader(root / video.relativePath());
        EXPECT_EQ(reader.frameCount(), 3);
        EXPECT_EQ(reader.facts().codec, video.drawing.codec);
        EXPECT_EQ(
            cv::Size(reader.facts().width, reader.facts().height), cv::Size(video.drawing.width, video.drawing.height));
    }
    EXPECT_EQ(filesIn(root), expected) << "and nothing else";
}

TEST(SyntheticDataset, EveryCodecTakesSidesOfAnOddLength)
{
    const TemporaryDirectory folder;
    for (const std::string& codec : SyntheticDatasetOptions().codecs) {
        SyntheticVideoOptions options;
        options.codec = codec;
        options.width = 131;
        options.height = 97;
        options.frames = 2;
        writeSyntheticVideo(folder.path() / (codec + ".mp4"), options);
        VideoReader reader(folder.path() / (codec + ".mp4"));
        EXPECT_EQ(reader.facts().codec, codec);
        EXPECT_EQ(reader.readFrame(1).rgb.size(), cv::Size(131, 97)) << codec;
    }
}

TEST(SyntheticDataset, AFamilyIsARealVideoAndFakesOfItInOnePart)
{
    std::map<std::string, SyntheticDatasetVideo> reals;
    std::map<std::string, int> fakes;
    for (const SyntheticDatasetVideo& video : planSyntheticDataset({})) {
        EXPECT_EQ(video.isFake(), !video.original.empty());
        if (!video.isFake()) {
            reals[video.name] = video;
            continue;
        }
        ++fakes[video.original];
        const SyntheticDatasetVideo& real = reals.at(video.original);
        EXPECT_EQ(video.part, real.part);
        SyntheticVideoOptions drawing = video.drawing;
        drawing.manipulated = false;
        EXPECT_EQ(drawing.width, real.drawing.width) << "neither size";
        EXPECT_EQ(drawing.codec, real.drawing.codec) << "nor codec";
        EXPECT_EQ(drawing.crf, real.drawing.crf) << "nor quality tells them apart";
        EXPECT_EQ(drawing.motion, real.drawing.motion);
        EXPECT_EQ(drawing.identity, real.drawing.identity);
        EXPECT_EQ(drawing.people, real.drawing.people);
    }
    EXPECT_EQ(reals.size(), 12U);
    for (const auto& [name, real] : reals)
        EXPECT_EQ(fakes[name], real.drawing.people == 0 ? 0 : 2) << "an empty room has no fake";
}

TEST(SyntheticDataset, VariesSizeCodecPeopleAndKind)
{
    std::set<std::string> codecs;
    std::set<int> people, changed;
    std::set<Manipulation> kinds;
    bool upright = false, odd = false, small = false, large = false;
    for (const SyntheticDatasetVideo& video : planSyntheticDataset({})) {
        const SyntheticVideoOptions& drawing = video.drawing;
        codecs.insert(drawing.codec);
        people.insert(drawing.people);
        if (video.isFake()) {
            kinds.insert(drawing.manipulation);
            if (drawing.people == 2)
                changed.insert(drawing.manipulatedPerson);
        }
        upright |= drawing.height > drawing.width;
        odd |= drawing.width % 2 == 1 && drawing.height % 2 == 1;
        small |= std::max(drawing.width, drawing.height) < 300;
        large |= drawing.width >= 1280;
        EXPECT_TRUE(drawing.width < 1280 || drawing.frames <= 30) << "large ones are short";
    }
    EXPECT_EQ(codecs, (std::set<std::string>{"h264", "hevc", "mpeg4", "vp9"}));
    EXPECT_EQ(people, (std::set{0, 1, 2}));
    EXPECT_EQ(changed, (std::set{0, 1})) << "the left one in one fake, the right one in another";
    EXPECT_EQ(kinds.size(), allManipulations.size());
    EXPECT_TRUE(upright && odd && small && large);
}

TEST(SyntheticDataset, DrawsFromASmallPoolOfPeople)
{
    SyntheticDatasetOptions options;
    options.identities = 4;
    std::map<std::uint64_t, std::set<std::string>> families;
    std::set<std::uint64_t> donors;
    for (const SyntheticDatasetVideo& video : planSyntheticDataset(options)) {
        families[video.drawing.identity].insert(video.isFake() ? video.original : video.name);
        if (!video.isFake())
            continue;
        donors.insert(video.drawing.donorIdentity);
        EXPECT_NE(video.drawing.donorIdentity, video.drawing.identity);
        EXPECT_TRUE(video.drawing.people < 2 || video.drawing.donorIdentity != video.drawing.secondIdentity)
            << "nobody is in a picture twice";
    }
    EXPECT_LE(families.size(), 4U);
    EXPECT_TRUE(
        std::any_of(families.begin(), families.end(), [](const auto& person) { return person.second.size() > 1; }));
    for (const std::uint64_t donor : donors)
        EXPECT_TRUE(families.contains(donor)) << "donors are people of the pool";
}

/// Everything of a dataset: its metadata's text, and its decoded pictures.
std::map<fs::path, std::string> contentOf(const fs::path& root)
{
    std::map<fs::path, std::string> content;
    for (const fs::path& file : filesIn(root)) {
        std::string& bytes = content[file];
        if (file.extension() == ".json") {
            bytes = readTextFile(root / file);
            continue;
        }
        VideoReader reader(root / file);
        for (int i = 0; i < reader.frameCount(); ++i) {
            const cv::Mat rgb = reader.readFrame(i).rgb.clone();
            bytes.append(rgb.ptr<char>(), rgb.total() * rgb.elemSize());
        }
    }
    return content;
}

TEST(SyntheticDataset, TheSameSeedGivesTheSamePicturesWhateverTheThreads)
{
    const TemporaryDirectory one, two, other;
    SyntheticDatasetOptions options = smallDataset();
    options.codecs = {"h264", "mpeg4"};
    options.frames = 2;
    options.threads = 1;
    written(one.path(), options);
    options.threads = 3;
    written(two.path(), options);
    EXPECT_TRUE(contentOf(one.path()) == contentOf(two.path()));
    options.seed = 2;
    const auto others = written(other.path(), options);
    const std::set<fs::path> before = filesIn(one.path());
    for (const SyntheticDatasetVideo& video : others)
        EXPECT_FALSE(before.contains(video.relativePath())) << "another seed gives other names";
    options.seed = 1;
    const SyntheticVideoOptions first = planSyntheticDataset(options).front().drawing;
    EXPECT_GT(
        cv::norm(drawSyntheticFrame(first, 0).rgb, drawSyntheticFrame(others.front().drawing, 0).rgb, cv::NORM_INF), 20)
        << "and other pictures";
}

/// Asks to stop when the first videos are there.
class StopAfter : public Progress {
public:
    explicit StopAfter(std::int64_t videos) : m_videos(videos) {}

    void report(const ProgressUpdate& update) override
    {
        EXPECT_EQ(update.stage, "videos");
        if (update.done >= m_videos)
            m_source.request_stop();
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::int64_t m_videos;
    std::stop_source m_source;
};

/// Every video can be read to its end, and every metadata.json tells of all that its part has.
void expectWholeFiles(const fs::path& root, int frames)
{
    std::map<fs::path, std::size_t> videosOfPart;
    for (const fs::path& file : filesIn(root)) {
        if (file.extension() == ".json")
            continue;
        EXPECT_THAT(file.filename().string(), testing::MatchesRegex("[a-z]{10}\\.mp4"));
        EXPECT_EQ(VideoReader(root / file).frameCount(), frames) << file;
        ++videosOfPart[file.parent_path()];
    }
    for (const auto& [part, count] : videosOfPart) {
        if (!fs::exists(root / part / "metadata.json"))
            continue;
        EXPECT_EQ(readJsonFile(root / part / "metadata.json").size(), count) << part;
    }
}

TEST(SyntheticDataset, AStopLeavesWholeFilesOnly)
{
    for (const int videos : {0, 1, 4}) {
        const TemporaryDirectory folder;
        SyntheticDatasetOptions options = smallDataset();
        options.threads = 2;
        StopAfter progress(videos);
        EXPECT_THROW(writeSyntheticDataset(folder.path(), options, progress, progress.token()), Stopped);
        expectWholeFiles(folder.path(), options.frames);
    }
}

TEST(SyntheticDataset, AFolderThatCannotBeWrittenIsAClearError)
{
    const TemporaryDirectory folder;
    writeFileAtomically(folder.path() / "file", std::string_view("not a folder"));
    for (const fs::path& root :
         {folder.path() / "file", folder.path() / "file" / "below", fs::path("/proc/veriframe")}) {
        try {
            written(root, smallDataset());
            ADD_FAILURE() << root << " was written";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::unwritable);
            EXPECT_THAT(error.what(), HasSubstr(root.string()));
        }
    }
}

TEST(SyntheticDataset, AnUnknownCodecIsNamed)
{
    const TemporaryDirectory folder;
    SyntheticDatasetOptions options = smallDataset();
    options.codecs = {"betamax"};
    try {
        written(folder.path(), options);
        ADD_FAILURE() << "there is no such codec";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unsupported);
        EXPECT_THAT(error.what(), HasSubstr("betamax"));
    }
    EXPECT_THAT(filesIn(folder.path()), testing::IsEmpty());
}

struct Refusal {
    const char* why;
    void (*spoil)(SyntheticDatasetOptions&);
};

TEST(SyntheticDataset, RefusesOptionsOutOfRangeBeforeItWritesAnything)
{
    const Refusal refusals[] = {
        {"parts must be from 1 to 50, not 0", [](auto& options) { options.parts = 0; }},
        {"parts must be from 1 to 50, not 51", [](auto& options) { options.parts = 51; }},
        {"part must be from 0 to 49, not 50", [](auto& options) { options.partNumbers = {50}; }},
        {"part must be from 0 to 49, not -1", [](auto& options) { options.partNumbers = {-1}; }},
        {"part 3 is named twice",
         [](auto& options) {
             options.partNumbers = {3, 4, 3};
         }},
        {"families in a part must be", [](auto& options) { options.familiesPerPart = 0; }},
        {"fakes in a family must be", [](auto& options) { options.fakesPerFamily = -1; }},
        {"identities must be from 3", [](auto& options) { options.identities = 2; }},
        {"frames must be from 1", [](auto& options) { options.frames = 0; }},
        {"threads must be from 0", [](auto& options) { options.threads = -1; }},
        {"must not be below 0", [](auto& options) { options.facelessEvery = -1; }},
        {"must not be below 0", [](auto& options) { options.twoPeopleEvery = -1; }},
        {"at least one kind", [](auto& options) { options.manipulations.clear(); }},
        {"at least one codec", [](auto& options) { options.codecs.clear(); }},
    };
    const TemporaryDirectory folder;
    for (const Refusal& refusal : refusals) {
        SyntheticDatasetOptions options;
        refusal.spoil(options);
        try {
            written(folder.path() / "dataset", options);
            ADD_FAILURE() << refusal.why;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::badInput);
            EXPECT_THAT(error.what(), HasSubstr(refusal.why));
        }
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace veriframe::test
