// SPDX-License-Identifier: GPL-3.0-or-later
// What a run makes depends on the dataset and the settings, not on what happened before.
#include "base/atomic_folder.h"
#include "dataset/box_file.h"
#include "dataset/dataset_layout.h"
#include "small_dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Step = PreprocessingStep;

/// Two families, large enough that both profiles find their faces; drawn once, copied for each test.
class PreprocessingHistory : public testing::Test {
protected:
    PreprocessingHistory() { drawn().copyVideosTo(root()); }

    fs::path root() const { return m_folder.path(); }

    DatasetLayout layout() const { return DatasetLayout(root()); }

    fs::path videoFile(const std::string& name) const { return root() / "dfdc_train_part_0" / (name + ".mp4"); }

    StepState stateOf(const std::string& video, Step step, const PreprocessingOptions& options = smallOptions()) const
    {
        return recordOf(root(), video, step, options).state;
    }

    static PreprocessingOptions kernelProfile()
    {
        PreprocessingOptions options = smallOptions();
        options.profile = Profile::kernel;
        return options;
    }

    static PreprocessingOptions stride(int frames)
    {
        PreprocessingOptions options = smallOptions();
        options.frameStride = frames;
        return options;
    }

private:
    static const SmallDataset& drawn()
    {
        static const std::unique_ptr<SmallDataset> dataset = [] {
            auto made = std::make_unique<SmallDataset>();
            made->addReal(0, "a1", 11, {640, 480});
            made->addFake(0, "a2", "a1", 11, {640, 480});
            made->addReal(0, "b1", 11, {640, 480});
            return made;
        }();
        return *dataset;
    }

    const TemporaryDirectory m_folder;
};

TEST_F(PreprocessingHistory, AVideoThatWasAwayIsStillKnown)
{
    preprocess(root());
    const auto before = treeOf(root());
    fs::rename(videoFile("a1"), root() / "away");
    preprocess(root());
    EXPECT_EQ(stateOf("a1", Step::crops), StepState::skipped);
    EXPECT_EQ(stateOf("a1", Step::landmarks), StepState::skipped);
    fs::rename(root() / "away", videoFile("a1"));
    const PreprocessingReport report = preprocess(root());
    for (const Step step : {Step::boxes, Step::crops, Step::landmarks, Step::diffs})
        EXPECT_EQ(stepOf(report, step).worked, 0) << toString(step);
    EXPECT_EQ(differenceOf(before, treeOf(root())), "");
    EXPECT_EQ(stateOf("a1", Step::crops, stride(5)), StepState::stale) << "it is no other program's";
    EXPECT_EQ(stepOf(preprocess(root(), stride(5)), Step::crops).worked, 3);
}

TEST_F(PreprocessingHistory, SettingsCountForWhatWasTakenOverAsForWhatWasNot)
{
    preprocess(root());
    fs::remove_all(layout().notesFolder());
    // Without notes the files alone tell.
    EXPECT_EQ(stateOf("a1", Step::boxes), StepState::done);
    EXPECT_EQ(stateOf("a1", Step::boxes, kernelProfile()), StepState::open);
    EXPECT_EQ(stateOf("a1", Step::crops, stride(5)), StepState::open);
    preprocess(root());
    // And so they do when they have been taken over.
    EXPECT_TRUE(recordOf(root(), "a1", Step::boxes).takenOver);
    EXPECT_EQ(stateOf("a1", Step::boxes, kernelProfile()), StepState::stale);
    EXPECT_EQ(stateOf("a1", Step::crops, stride(5)), StepState::stale);
    EXPECT_EQ(stateOf("a1", Step::landmarks, stride(5)), StepState::stale);
    EXPECT_EQ(stateOf("a1", Step::crops, stride(20)), StepState::done) << "all that is asked for is there";
    EXPECT_EQ(stepOf(preprocess(root(), kernelProfile()), Step::boxes).worked, 2);
    EXPECT_EQ(stepOf(preprocess(root(), smallOptions(), {Step::boxes}), Step::boxes).worked, 2);
}

TEST_F(PreprocessingHistory, ShardsCountAfterAnOlderWholeRun)
{
    preprocess(root());
    const auto shards = [&](PreprocessingOptions options) {
        for (int i = 0; i < 2; ++i) {
            options.shard = {i, 2};
            preprocess(root(), options);
        }
    };
    shards(kernelProfile());
    const auto otherCrops = treeOf(layout().cropFolder("a1"));
    shards(smallOptions());
    PreprocessingOptions fresh = smallOptions();
    const auto crops = treeOf(layout().cropFolder("a1"));
    EXPECT_NE(differenceOf(crops, otherCrops), "");
    fresh.fresh = true;
    preprocess(root(), fresh);
    EXPECT_EQ(differenceOf(crops, treeOf(layout().cropFolder("a1"))), "");
}

TEST_F(PreprocessingHistory, CutOffWhileOldCropsAreReplacedItMixesNothing)
{
    preprocess(root());
    preprocess(root(), kernelProfile(), {Step::boxes});
    std::stop_source stop;
    PreprocessingObserver observer;
    observer.progressed = [&](const StepProgress& progress) {
        if (progress.frames > 0)
            stop.request_stop();
    };
    EXPECT_TRUE(preprocess(root(), kernelProfile(), {Step::crops}, stop.get_token(), observer).stopped);
    preprocess(root(), kernelProfile(), {Step::crops});
    const auto crops = treeOf(root() / "crops");
    PreprocessingOptions fresh = kernelProfile();
    fresh.fresh = true;
    preprocess(root(), fresh, {Step::crops});
    EXPECT_EQ(differenceOf(crops, treeOf(root() / "crops")), "");
}

TEST_F(PreprocessingHistory, SomebodysFilesStay)
{
    preprocess(root(), smallOptions(), {Step::boxes, Step::crops});
    fs::remove_all(layout().notesFolder());
    const fs::path crops = layout().cropFolder("a1");
    fs::rename(crops / "10_0.png", crops / "77_3.png");
    writeFileAtomically(crops / "notes.txt", std::string_view("mine"));
    fs::create_directory(crops / "more");
    EXPECT_EQ(stepOf(preprocess(root()), Step::crops).worked, 1) << "another program's work goes on";
    EXPECT_TRUE(fs::exists(crops / "10_0.png"));
    EXPECT_EQ(stateOf("a1", Step::crops), StepState::done);
    EXPECT_EQ(recordOf(root(), "a1", Step::crops).files, 3);
    EXPECT_EQ(stepOf(preprocess(root()), Step::crops).worked, 0);
    EXPECT_TRUE(fs::exists(crops / "77_3.png"));
    // Made anew with other settings, a face of the old ones goes; what nobody but its owner can name stays.
    EXPECT_EQ(stepOf(preprocess(root(), stride(5)), Step::crops).worked, 3);
    EXPECT_FALSE(fs::exists(crops / "77_3.png"));
    EXPECT_EQ(readTextFile(crops / "notes.txt"), "mine");
    EXPECT_TRUE(fs::is_directory(crops / "more"));
    EXPECT_EQ(stateOf("a1", Step::crops, stride(5)), StepState::done);
}

TEST_F(PreprocessingHistory, AShardClearsAwayWhatItsVideosHadLeft)
{
    const auto leaveBehind = [&](const std::string& video) {
        for (const fs::path& folder : {root() / "crops", root() / "bboxes", root() / "compressed/dfdc_train_part_0"})
            fs::create_directories(folder);
        fs::create_directory(AtomicFolder::temporaryFolder(layout().cropFolder(video)));
        writeFileAtomically(root() / "bboxes" / ("." + video + ".json.12-3.tmp"), std::string_view("cut"));
        writeFileAtomically(
            root() / "compressed/dfdc_train_part_0" / ("." + video + ".mp4.12.tmp"), std::string_view("cut"));
    };
    leaveBehind("a2");
    leaveBehind("b1");
    const auto leftOf = [&](const std::string& video) {
        int count = 0;
        for (const auto& [name, content] : treeOf(root()))
            count += name.find("." + video + ".") != std::string::npos;
        return count;
    };
    PreprocessingOptions options = smallOptions();
    options.shard = {0, 2};
    preprocess(root(), options, {Step::boxes});
    EXPECT_EQ(leftOf("a2"), 0);
    EXPECT_EQ(leftOf("b1"), 3) << "another shard may be writing it";
    preprocess(root(), smallOptions(), {Step::folds});
    EXPECT_EQ(leftOf("b1"), 0);
}

TEST_F(PreprocessingHistory, CopiesFramesAndCropsThatWereDestroyedAreMissed)
{
    preprocess(root(), smallOptions(), {Step::boxes, Step::crops, Step::compress, Step::frames});
    const auto before = treeOf(root());
    fs::resize_file(layout().compressedFolder() / "dfdc_train_part_0" / "a1.mp4", 0);
    fs::remove(layout().frameFolder("a1") / "3.jpg");
    fs::resize_file(layout().frameFolder("b1") / "3.jpg", 10);
    fs::resize_file(layout().cropFolder("a2") / "10_0.png", 0);
    EXPECT_EQ(stateOf("a2", Step::crops), StepState::stale);
    const PreprocessingReport report = preprocess(root(), smallOptions(), {Step::crops, Step::compress, Step::frames});
    EXPECT_EQ(stepOf(report, Step::crops).worked, 1);
    EXPECT_EQ(stepOf(report, Step::compress).worked, 1);
    EXPECT_EQ(stepOf(report, Step::frames).worked, 2);
    EXPECT_EQ(differenceOf(before, treeOf(root())), "");
}

TEST_F(PreprocessingHistory, AVideoChangedAtItsEndIsAnotherOne)
{
    preprocess(root(), smallOptions(), {Step::boxes});
    std::string bytes = readTextFile(videoFile("b1"));
    bytes.back() = static_cast<char>(bytes.back() + 1);
    writeFileAtomically(videoFile("b1"), bytes);
    EXPECT_EQ(stateOf("b1", Step::boxes), StepState::stale);
    EXPECT_EQ(stateOf("a1", Step::boxes), StepState::done);
}

} // namespace
} // namespace veriframe::test
