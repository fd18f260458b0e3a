// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/stop.h"
#include "dataset/box_file.h"
#include "dataset/completeness_report.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "small_dataset.h"

#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <thread>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Step = PreprocessingStep;

/// Two families and a fake without its original; drawn once, copied for each test.
class Preprocessing : public testing::Test {
protected:
    Preprocessing() { drawn().copyVideosTo(root()); }

    fs::path root() const { return m_folder.path(); }

    DatasetLayout layout() const { return DatasetLayout(root()); }

    StepState stateOf(const std::string& video, Step step, const PreprocessingOptions& options = smallOptions()) const
    {
        return recordOf(video, step, options).state;
    }

    StepRecord recordOf(const std::string& video, Step step, const PreprocessingOptions& options = smallOptions()) const
    {
        const DatasetIndex index = readDatasetIndex(root());
        for (const VideoCompleteness& entry : readCompleteness(index, options))
            if (index.videos[entry.video].name == video)
                return entry.steps[static_cast<std::size_t>(step)];
        throw std::logic_error("no such video: " + video);
    }

    /// The tree after an undisturbed run of all steps on the same videos.
    static const std::map<std::string, std::string>& undisturbed()
    {
        static const std::map<std::string, std::string> tree = [] {
            const TemporaryDirectory folder;
            drawn().copyVideosTo(folder.path());
            preprocess(folder.path());
            return treeOf(folder.path());
        }();
        return tree;
    }

    void expectUndisturbedTree() const
    {
        const auto tree = treeOf(root());
        EXPECT_EQ(differenceOf(undisturbed(), tree), "");
    }

private:
    static const SmallDataset& drawn()
    {
        static const std::unique_ptr<SmallDataset> dataset = [] {
            auto made = std::make_unique<SmallDataset>();
            addTwoFamilies(*made);
            return made;
        }();
        return *dataset;
    }

    const TemporaryDirectory m_folder;
};

TEST_F(Preprocessing, MakesWhatTrainingNeeds)
{
    const PreprocessingReport report = preprocess(root());
    EXPECT_EQ(stepOf(report, Step::boxes).counts.done, 2);
    EXPECT_EQ(stepOf(report, Step::crops).counts.done, 5);
    EXPECT_EQ(stepOf(report, Step::crops).counts.skipped, 1) << "the fake without its original";
    EXPECT_EQ(stepOf(report, Step::landmarks).counts.done, 2);
    EXPECT_EQ(stepOf(report, Step::diffs).counts.done, 3);
    EXPECT_EQ(stepOf(report, Step::folds).counts.done, 5);
    EXPECT_FALSE(report.stopped);

    EXPECT_EQ(readBoxFile(layout().boxFile("a1")).faces.size(), 21U);
    const std::vector<FaceName> crops = facesInFolder(layout().cropFolder("a1"), ".png");
    ASSERT_FALSE(crops.empty());
    EXPECT_EQ(crops, facesInFolder(layout().cropFolder("a2"), ".png")) << "a fake has its original's boxes";
    EXPECT_EQ(crops, facesInFolder(layout().diffFolder("a2"), "_diff.png"));
    for (const FaceName& crop : crops)
        EXPECT_EQ(crop.frame % 10, 0);
    EXPECT_FALSE(facesInFolder(layout().landmarkFolder("b1"), ".npy").empty());
    EXPECT_FALSE(fs::exists(layout().landmarkFolder("b2"))) << "landmarks are for real videos";
    std::set<int> folds;
    for (const FoldRow& row : readFoldTable(layout().foldTable()))
        folds.insert(row.fold);
    EXPECT_EQ(folds, (std::set<int>{0, 1}));
}

TEST_F(Preprocessing, DoesNothingTwice)
{
    preprocess(root());
    const PreprocessingReport again = preprocess(root());
    for (const Step step : {Step::boxes, Step::crops, Step::landmarks, Step::diffs})
        EXPECT_EQ(stepOf(again, step).worked, 0) << toString(step);
    expectUndisturbedTree();
}

TEST_F(Preprocessing, DoesTheSameOnAnyNumberOfThreads)
{
    PreprocessingOptions options = smallOptions();
    options.threads = 1;
    preprocess(root(), options);
    expectUndisturbedTree();
}

TEST_F(Preprocessing, LeavesTheSameTreeAfterBeingStoppedAnywhere)
{
    // Stopped after so many steps forward of the work, again and again, until it is through.
    int runs = 0;
    for (int patience = 3;; patience += 7) {
        std::stop_source stop;
        int moves = 0;
        PreprocessingObserver observer;
        observer.progressed = [&](const StepProgress&) {
            if (++moves == patience)
                stop.request_stop();
        };
        const PreprocessingReport report = preprocess(root(), smallOptions(), {}, stop.get_token(), observer);
        ++runs;
        if (!report.stopped)
            break;
        ASSERT_LT(runs, 100);
    }
    EXPECT_GT(runs, 3);
    expectUndisturbedTree();
}

TEST_F(Preprocessing, WaitsWhilePausedAndGoesOn)
{
    PauseGate gate;
    gate.close();
    std::atomic<std::int64_t> frames = 0;
    PreprocessingObserver observer;
    observer.progressed = [&](const StepProgress& progress) { frames = progress.frames; };
    PreprocessingOptions options = smallOptions();
    options.threads = 2;
    std::jthread run([&] { preprocess(root(), options, {}, {}, observer, &gate); });
    // Each of the two workers takes one piece of work, eight frames, and waits before the next.
    constexpr int pieces = 2 * 8;
    while (frames < pieces)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(frames, pieces);
    gate.open();
    run.join();
    expectUndisturbedTree();
}

TEST_F(Preprocessing, EndsAPausedRunOnRequest)
{
    PauseGate gate;
    gate.close();
    std::stop_source stop;
    std::atomic<bool> moved = false;
    PreprocessingObserver observer;
    observer.progressed = [&](const StepProgress& progress) { moved = progress.frames > 0; };
    PreprocessingReport report;
    std::jthread run([&] { report = preprocess(root(), smallOptions(), {}, stop.get_token(), observer, &gate); });
    while (!moved)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    stop.request_stop();
    run.join();
    EXPECT_TRUE(report.stopped);
    preprocess(root());
    expectUndisturbedTree();
}

TEST_F(Preprocessing, RepeatsOnlyWhatAChangedSettingConcerns)
{
    preprocess(root());
    PreprocessingOptions options = smallOptions();
    options.frameStride = 5;
    EXPECT_EQ(stateOf("a1", Step::boxes, options), StepState::done);
    EXPECT_EQ(stateOf("a1", Step::crops, options), StepState::stale);
    EXPECT_THAT(recordOf("a1", Step::crops, options).why, HasSubstr("every 10 frames"));
    EXPECT_EQ(stateOf("a2", Step::diffs, options), StepState::stale);
    const PreprocessingReport report = preprocess(root(), options);
    EXPECT_EQ(stepOf(report, Step::boxes).worked, 0);
    EXPECT_EQ(stepOf(report, Step::crops).worked, 5);
    EXPECT_EQ(stepOf(report, Step::diffs).worked, 3);
    EXPECT_GT(facesInFolder(layout().cropFolder("a1"), ".png").size(), 3U);
    preprocess(root());
    expectUndisturbedTree();
}

TEST_F(Preprocessing, RepeatsWhatAReplacedVideoConcerns)
{
    const std::string original = readTextFile(root() / "dfdc_train_part_0" / "a1.mp4");
    preprocess(root());
    fs::copy_file(
        root() / "dfdc_train_part_4" / "b1.mp4", root() / "dfdc_train_part_0" / "a1.mp4",
        fs::copy_options::overwrite_existing);
    EXPECT_EQ(stateOf("a1", Step::boxes), StepState::stale);
    EXPECT_EQ(stateOf("a2", Step::crops), StepState::stale);
    EXPECT_EQ(stateOf("b1", Step::boxes), StepState::done);
    const PreprocessingReport report = preprocess(root());
    EXPECT_EQ(stepOf(report, Step::boxes).worked, 1);
    EXPECT_EQ(stepOf(report, Step::crops).worked, 2);
    EXPECT_EQ(stepOf(report, Step::diffs).worked, 1);
    writeFileAtomically(root() / "dfdc_train_part_0" / "a1.mp4", original);
    preprocess(root());
    expectUndisturbedTree();
}

TEST_F(Preprocessing, MakesAgainWhatSomebodyRemovedOrBroke)
{
    preprocess(root());
    fs::remove_all(layout().cropFolder("a1"));
    fs::remove(*fs::directory_iterator(layout().diffFolder("b2")));
    writeFileAtomically(layout().boxFile("b1"), std::string_view("{\"0\": [["));
    EXPECT_EQ(stateOf("b1", Step::boxes), StepState::stale);
    EXPECT_EQ(stateOf("a1", Step::crops), StepState::stale);
    EXPECT_EQ(stateOf("b2", Step::diffs), StepState::stale);
    preprocess(root());
    expectUndisturbedTree();
}

TEST_F(Preprocessing, StartsAnewOnRequest)
{
    preprocess(root());
    PreprocessingOptions options = smallOptions();
    options.fresh = true;
    const PreprocessingReport report = preprocess(root(), options);
    EXPECT_EQ(stepOf(report, Step::boxes).worked, 2);
    EXPECT_EQ(stepOf(report, Step::crops).worked, 5);
    expectUndisturbedTree();
}

TEST_F(Preprocessing, ShardsTogetherMakeTheSameData)
{
    for (int i = 0; i < 3; ++i) {
        PreprocessingOptions options = smallOptions();
        options.shard = {i, 3};
        const PreprocessingReport report = preprocess(root(), options);
        EXPECT_FALSE(report.foldsLeftOut.empty());
    }
    // The whole run finds everything done, makes the folds and takes the records over.
    const PreprocessingReport report = preprocess(root());
    EXPECT_EQ(stepOf(report, Step::boxes).worked, 0);
    EXPECT_EQ(stepOf(report, Step::crops).worked, 0);
    expectUndisturbedTree();
}

TEST_F(Preprocessing, AFakeIsInItsOriginalsShard)
{
    const DatasetIndex index = readDatasetIndex(root());
    std::set<std::string> seen;
    for (int i = 0; i < 4; ++i) {
        PreprocessingOptions options = smallOptions();
        options.shard = {i, 4};
        std::set<std::string> names;
        for (const VideoCompleteness& entry : readCompleteness(index, options))
            names.insert(index.videos[entry.video].name);
        for (const std::string& name : names) {
            EXPECT_TRUE(seen.insert(name).second) << name << " is in two shards";
            const DatasetVideo* video = index.find(name);
            if (video->original) {
                EXPECT_TRUE(names.contains(index.videos[*video->original].name)) << name;
            }
        }
    }
    EXPECT_EQ(seen.size(), index.videos.size());
}

TEST_F(Preprocessing, TellsWhatItWaitsFor)
{
    const PreprocessingReport report = preprocess(root(), smallOptions(), {Step::crops, Step::landmarks});
    EXPECT_EQ(stepOf(report, Step::crops).counts.open, 5);
    EXPECT_EQ(stepOf(report, Step::crops).worked, 0);
    EXPECT_THAT(recordOf("b2", Step::crops).why, HasSubstr("its original b1 has no boxes yet"));
    EXPECT_THAT(recordOf("b1", Step::landmarks).why, HasSubstr("no crops yet"));
}

TEST_F(Preprocessing, RefusesFamiliesTornOverFolds)
{
    Json metadata = readJsonFile(root() / "dfdc_train_part_0" / "metadata.json");
    fs::rename(root() / "dfdc_train_part_0" / "a2.mp4", root() / "dfdc_train_part_4" / "a2.mp4");
    Json other = readJsonFile(root() / "dfdc_train_part_4" / "metadata.json");
    other["a2.mp4"] = metadata["a2.mp4"];
    metadata.erase("a2.mp4");
    writeJsonFile(root() / "dfdc_train_part_0" / "metadata.json", metadata);
    writeJsonFile(root() / "dfdc_train_part_4" / "metadata.json", other);
    try {
        preprocess(root());
        FAIL() << "it was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::mismatch);
        EXPECT_THAT(error.what(), HasSubstr("a2.mp4 (part 4, fold 1) and its original a1.mp4 (part 0, fold 0)"));
    }
    EXPECT_FALSE(fs::exists(layout().foldTable()));
    EXPECT_FALSE(fs::exists(layout().boxFile("a1"))) << "refused before any work";
    PreprocessingOptions options = smallOptions();
    options.splits = 1;
    EXPECT_NO_THROW(preprocess(root(), options, {Step::folds}));
}

TEST_F(Preprocessing, CompressesWithASeededChoice)
{
    PreprocessingOptions options = smallOptions();
    options.seed = 3;
    const PreprocessingReport report = preprocess(root(), options, {Step::compress});
    EXPECT_EQ(stepOf(report, Step::compress).counts.done, 6);
    const auto tree = treeOf(layout().compressedFolder());
    EXPECT_EQ(tree.count("dfdc_train_part_4/b2.mp4"), 1U);
    EXPECT_EQ(stepOf(preprocess(root(), options, {Step::compress}), Step::compress).worked, 0);
    fs::remove_all(layout().compressedFolder());
    preprocess(root(), options, {Step::compress});
    EXPECT_EQ(differenceOf(tree, treeOf(layout().compressedFolder())), "") << "same seed, same files";
    options.seed = 4;
    EXPECT_EQ(stepOf(preprocess(root(), options, {Step::compress}), Step::compress).worked, 6);
    EXPECT_NE(differenceOf(tree, treeOf(layout().compressedFolder())), "");
    EXPECT_EQ(readDatasetIndex(root()).problems.size(), 1U) << "the copies are no part";
}

TEST_F(Preprocessing, DumpsFrames)
{
    PreprocessingOptions options = smallOptions();
    options.dumpStride = 10;
    EXPECT_EQ(stepOf(preprocess(root(), options, {Step::frames}), Step::frames).counts.done, 6);
    const cv::Mat frame = cv::imread((layout().frameFolder("a1") / "20.jpg").string());
    EXPECT_EQ(frame.size(), cv::Size(320, 240));
    EXPECT_EQ(std::distance(fs::directory_iterator(layout().frameFolder("a1")), {}), 3);
}

TEST_F(Preprocessing, ReportsWithoutDoingAnything)
{
    preprocess(root(), smallOptions(), {Step::boxes, Step::crops});
    const auto before = treeOf(root());
    const DatasetIndex index = readDatasetIndex(root());
    const std::vector<VideoCompleteness> videos = readCompleteness(index, smallOptions());
    EXPECT_EQ(differenceOf(before, treeOf(root())), "");
    const Json json = completenessJson(index, smallOptions(), videos);
    const TemporaryDirectory folder;
    writeCompletenessReport(folder.path() / "report.json", index, smallOptions(), videos);
    EXPECT_EQ(readJsonFile(folder.path() / "report.json"), json);
    EXPECT_EQ(json["counts"]["boxes"]["done"], 2);
    EXPECT_EQ(json["counts"]["crops"]["skipped"], 1);
    EXPECT_EQ(json["counts"]["landmarks"]["open"], 2);
    EXPECT_EQ(json["videos"].size(), 6U);
    EXPECT_EQ(json["videos"][5]["steps"]["crops"]["state"], "skipped");
    EXPECT_THAT(json["videos"][5]["steps"]["crops"]["why"].get<std::string>(), HasSubstr("elsewhere"));
    EXPECT_EQ(json["videos"][0]["faces"], 1);
}

/// What the published Python tools leave: boxes in their flat form, no notes.
class TakingOver : public Preprocessing {
protected:
    TakingOver()
    {
        preprocess(root());
        for (const char* video : {"a1", "b1"}) {
            const VideoBoxes boxes = readBoxFile(layout().boxFile(video));
            Json flat = Json::object();
            for (const auto& [frame, faces] : boxes.faces) {
                Json& list = flat[std::to_string(frame)];
                for (const FaceBox& face : faces)
                    list.push_back({face.box.x0 / 2, face.box.y0 / 2, face.box.x1 / 2, face.box.y1 / 2});
            }
            fs::create_directories(root() / "boxes");
            writeJsonFile(layout().publishedBoxFile(video), flat);
        }
        fs::remove_all(root() / "bboxes");
        fs::remove_all(layout().notesFolder());
    }
};

TEST_F(TakingOver, KeepsEverythingThatIsComplete)
{
    const auto before = treeOf(root());
    const PreprocessingReport report = preprocess(root());
    for (const Step step : {Step::boxes, Step::crops, Step::landmarks, Step::diffs})
        EXPECT_EQ(stepOf(report, step).worked, 0) << toString(step);
    EXPECT_EQ(stepOf(report, Step::diffs).counts.done, 3);
    EXPECT_TRUE(recordOf("a1", Step::boxes).takenOver);
    EXPECT_TRUE(recordOf("a2", Step::crops).takenOver);
    auto after = treeOf(root());
    std::erase_if(after, [](const auto& entry) { return entry.first.starts_with(".veriframe"); });
    EXPECT_EQ(differenceOf(before, after), "");
    // Once more, now with notes: still nothing to do.
    EXPECT_EQ(stepOf(preprocess(root()), Step::crops).worked, 0);
}

TEST_F(TakingOver, AddsWhatIsMissingAndKeepsTheRest)
{
    const fs::path crops = layout().cropFolder("a2");
    fs::remove(crops / "10_0.png");
    const std::string torn = readTextFile(crops / "20_0.png");
    fs::resize_file(crops / "20_0.png", torn.size() / 2);
    writeFileAtomically(crops / "notes.txt", std::string_view("mine"));
    fs::remove_all(layout().diffFolder("b2"));
    const fs::file_time_type untouched = fs::last_write_time(crops / "0_0.png");
    const PreprocessingReport report = preprocess(root());
    EXPECT_EQ(stepOf(report, Step::crops).worked, 1);
    EXPECT_EQ(fs::last_write_time(crops / "0_0.png"), untouched);
    EXPECT_EQ(readTextFile(crops / "20_0.png"), torn);
    EXPECT_TRUE(fs::exists(crops / "10_0.png"));
    EXPECT_EQ(readTextFile(crops / "notes.txt"), "mine");
    EXPECT_EQ(stepOf(report, Step::diffs).worked, 1);
}

TEST_F(TakingOver, AnExistingFoldTableGoesOnToCount)
{
    std::string table = foldTableHead();
    for (const char* video : {"a1", "a2"})
        table += foldTableLine({video, "0_0.png", VideoLabel::real, "a1", 0, 7});
    writeFileAtomically(layout().foldTable(), table);
    preprocess(root());
    std::map<std::string, int> folds;
    for (const FoldRow& row : readFoldTable(layout().foldTable()))
        folds[row.video] = row.fold;
    EXPECT_EQ(folds["a1"], 7);
    EXPECT_EQ(folds["b1"], 1);
    // Once more, when the others have records of ours, and after a run during which the video was away.
    const std::string first = readTextFile(layout().foldTable());
    PreprocessingOptions options = smallOptions();
    options.splits = 8;
    preprocess(root(), options);
    preprocess(root());
    EXPECT_EQ(readTextFile(layout().foldTable()), first);
    const fs::path video = root() / "dfdc_train_part_0" / "a1.mp4";
    fs::rename(video, root() / "away");
    preprocess(root());
    EXPECT_NE(readTextFile(layout().foldTable()), first);
    fs::rename(root() / "away", video);
    preprocess(root());
    EXPECT_EQ(readTextFile(layout().foldTable()), first);
    options = smallOptions();
    options.fresh = true;
    preprocess(root(), options, {Step::folds});
    EXPECT_EQ(readFoldTable(layout().foldTable()).front().fold, 0);
}

TEST_F(TakingOver, BrokenPublishedBoxesAreMadeAnewBesideThem)
{
    fs::resize_file(layout().publishedBoxFile("a1"), 20);
    const PreprocessingReport report = preprocess(root());
    EXPECT_EQ(stepOf(report, Step::boxes).worked, 1);
    EXPECT_TRUE(fs::exists(layout().boxFile("a1")));
    EXPECT_EQ(fs::file_size(layout().publishedBoxFile("a1")), 20U);
}

} // namespace
} // namespace veriframe::test
