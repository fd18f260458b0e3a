// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomic_folder.h"
#include "base/error.h"
#include "dataset/box_file.h"
#include "dataset/completeness_report.h"
#include "dataset/dataset_layout.h"
#include "dataset/fold_table.h"
#include "small_dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Step = PreprocessingStep;

TEST(PreprocessingTrouble, AVideoThatFailsDoesNotHoldUpTheOthers)
{
    SmallDataset dataset;
    dataset.addReal(0, "good");
    dataset.list(0, "empty.mp4", {{"label", "REAL"}});
    writeFileAtomically(dataset.partFolder(0) / "empty.mp4", std::string_view());
    dataset.list(0, "text.mp4", {{"label", "REAL"}});
    writeFileAtomically(dataset.partFolder(0) / "text.mp4", std::string_view("this is no video"));
    dataset.list(0, "folder.mp4", {{"label", "REAL"}});
    fs::create_directories(dataset.partFolder(0) / "folder.mp4");
    dataset.list(0, "absent.mp4", {{"label", "REAL"}});
    dataset.addFake(0, "child", "text");
    const PreprocessingReport report = preprocess(dataset.root());
    EXPECT_EQ(stepOf(report, Step::boxes).counts.done, 1);
    EXPECT_EQ(stepOf(report, Step::boxes).counts.failed, 3);
    EXPECT_EQ(stepOf(report, Step::boxes).counts.skipped, 1);
    EXPECT_THAT(recordOf(dataset.root(), "empty", Step::boxes).why, HasSubstr("empty"));
    EXPECT_THAT(recordOf(dataset.root(), "text", Step::boxes).why, HasSubstr("text.mp4"));
    EXPECT_THAT(recordOf(dataset.root(), "absent", Step::boxes).why, HasSubstr("not on the disk"));
    EXPECT_THAT(recordOf(dataset.root(), "child", Step::crops).why, HasSubstr("text has no boxes yet"));
    // A message must not depend on where the dataset lies.
    EXPECT_EQ(recordOf(dataset.root(), "folder", Step::boxes).why.find(dataset.root().string()), std::string::npos);
    for (const auto& [name, content] : treeOf(DatasetLayout(dataset.root()).notesFolder()))
        EXPECT_EQ(content.find(dataset.root().string()), std::string::npos) << content;
    // Mended, it is done.
    fs::copy_file(
        dataset.partFolder(0) / "good.mp4", dataset.partFolder(0) / "text.mp4", fs::copy_options::overwrite_existing);
    EXPECT_EQ(stepOf(preprocess(dataset.root()), Step::boxes).counts.failed, 2);
    EXPECT_EQ(recordOf(dataset.root(), "child", Step::diffs).state, StepState::done);
}

TEST(PreprocessingTrouble, ATruncatedVideoGivesWhatItHas)
{
    SmallDataset dataset;
    dataset.addReal(0, "cut", 41);
    const fs::path file = dataset.partFolder(0) / "cut.mp4";
    // The index is moved to the front, then the end is cut off, as by a broken download.
    const fs::path moved = dataset.root() / "moved.mp4";
    const std::string command =
        "ffmpeg -loglevel error -y -i " + file.string() + " -c copy -movflags +faststart " + moved.string();
    if (std::system(command.c_str()) != 0)
        GTEST_SKIP() << "needs the program ffmpeg";
    fs::rename(moved, file);
    fs::resize_file(file, fs::file_size(file) * 2 / 3);
    preprocess(dataset.root());
    const StepRecord record = recordOf(dataset.root(), "cut", Step::boxes);
    EXPECT_EQ(record.state, StepState::done);
    EXPECT_LT(record.frames, 41);
    EXPECT_FALSE(record.why.empty());
    EXPECT_EQ(recordOf(dataset.root(), "cut", Step::crops).state, StepState::done);
}

TEST(PreprocessingTrouble, CropsOfDifferentSizesGetNoMaskAndAreCounted)
{
    SmallDataset dataset;
    dataset.addReal(0, "real");
    dataset.addFake(0, "fake", "real");
    preprocess(dataset.root(), smallOptions(), {Step::boxes, Step::crops});
    const fs::path crops = DatasetLayout(dataset.root()).cropFolder("fake");
    const fs::path changed = crops / "10_0.png";
    const cv::Mat crop = cv::imread(changed.string());
    cv::imwrite(changed.string(), crop.rowRange(1, crop.rows));
    StepRecord record;
    PreprocessingObserver observer;
    observer.ended = [&](Step, const StepRecord& ended) { record = ended; };
    preprocess(dataset.root(), smallOptions(), {Step::diffs}, {}, observer);
    EXPECT_EQ(record.state, StepState::done);
    EXPECT_EQ(record.files, 2);
    EXPECT_THAT(record.why, HasSubstr("1 of 3 crops are of another size"));
}

TEST(PreprocessingTrouble, ABrokenCropIsNamed)
{
    SmallDataset dataset;
    dataset.addReal(0, "real");
    dataset.addFake(0, "fake", "real");
    preprocess(dataset.root(), smallOptions(), {Step::boxes, Step::crops});
    writeFileAtomically(DatasetLayout(dataset.root()).cropFolder("real") / "10_0.png", std::string_view("\x89PNG"));
    const PreprocessingReport report = preprocess(dataset.root(), smallOptions(), {Step::landmarks, Step::diffs});
    EXPECT_EQ(stepOf(report, Step::diffs).counts.failed, 1);
    EXPECT_EQ(stepOf(report, Step::landmarks).counts.failed, 1);
    for (const auto& [video, step] : {std::pair("fake", Step::diffs), std::pair("real", Step::landmarks)}) {
        EXPECT_THAT(recordOf(dataset.root(), video, step).why, HasSubstr("10_0.png"));
        EXPECT_THAT(recordOf(dataset.root(), video, step).why, HasSubstr("Delete it and run the crops step again"));
    }
}

TEST(PreprocessingTrouble, AVideoOfAnotherSizeThanItsOriginalIsRemarkedOn)
{
    SmallDataset dataset;
    dataset.addReal(0, "real");
    dataset.addFake(0, "fake", "real", 21, {640, 480});
    preprocess(dataset.root());
    EXPECT_THAT(recordOf(dataset.root(), "fake", Step::crops).why, HasSubstr("640x480"));
}

TEST(PreprocessingTrouble, AVideoWithoutFacesIsSkippedWithItsReason)
{
    SmallDataset dataset;
    dataset.addReal(0, "real");
    VideoBoxes none;
    none.video = "real";
    for (int frame = 0; frame < 21; ++frame)
        none.faces[frame] = {};
    none.frameCount = 21;
    fs::create_directories(dataset.root() / "boxes");
    Json flat = Json::object();
    for (int frame = 0; frame < 21; ++frame)
        flat[std::to_string(frame)] = nullptr;
    writeJsonFile(DatasetLayout(dataset.root()).publishedBoxFile("real"), flat);
    const PreprocessingReport report = preprocess(dataset.root());
    EXPECT_EQ(stepOf(report, Step::boxes).counts.done, 1);
    EXPECT_EQ(stepOf(report, Step::crops).counts.skipped, 1);
    EXPECT_THAT(recordOf(dataset.root(), "real", Step::crops).why, HasSubstr("no face was found"));
    EXPECT_THAT(recordOf(dataset.root(), "real", Step::landmarks).why, HasSubstr("it has no crops"));
}

TEST(PreprocessingTrouble, CropsOfAnEarlierRunAreInNoFold)
{
    SmallDataset dataset;
    dataset.addReal(0, "real");
    dataset.addReal(0, "other");
    preprocess(dataset.root());
    EXPECT_EQ(recordOf(dataset.root(), "real", Step::folds).state, StepState::done);
    // Somebody takes all faces out of its boxes.
    const DatasetLayout layout(dataset.root());
    VideoBoxes boxes = readBoxFile(layout.boxFile("real"));
    for (auto& [frame, faces] : boxes.faces)
        faces.clear();
    writeFileAtomically(layout.boxFile("real"), boxFileText(boxes));
    const PreprocessingReport report = preprocess(dataset.root(), smallOptions(), {Step::crops, Step::folds});
    EXPECT_EQ(stepOf(report, Step::crops).counts.skipped, 1);
    EXPECT_EQ(stepOf(report, Step::folds).counts.skipped, 1);
    for (const FoldRow& row : readFoldTable(layout.foldTable()))
        EXPECT_NE(row.video, "real");
}

TEST(PreprocessingTrouble, AHostilePictureConcernsItsVideoOnly)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    dataset.addFake(0, "a2", "a1");
    dataset.addReal(0, "b1");
    dataset.addFake(0, "b2", "b1");
    preprocess(dataset.root(), smallOptions(), {Step::boxes, Step::crops});
    // A picture that claims to be two thousand million pixels wide and high.
    const std::string header("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x08\x02\0\0\0", 29);
    writeFileAtomically(DatasetLayout(dataset.root()).cropFolder("a1") / "0_0.png", header + std::string(64, '\0'));
    const PreprocessingReport report = preprocess(dataset.root(), smallOptions(), {Step::landmarks, Step::diffs});
    EXPECT_EQ(stepOf(report, Step::landmarks).counts.failed, 1);
    EXPECT_EQ(stepOf(report, Step::landmarks).counts.done, 1);
    EXPECT_EQ(stepOf(report, Step::diffs).counts.failed, 1);
    EXPECT_EQ(stepOf(report, Step::diffs).counts.done, 1);
    EXPECT_FALSE(recordOf(dataset.root(), "a2", Step::diffs).why.empty());
}

TEST(PreprocessingTrouble, TwoRunsAtOnceAreRefusedOrShareTheWork)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    dataset.addReal(0, "b1");
    PauseGate gate;
    gate.close();
    std::atomic<bool> started = false;
    PreprocessingObserver observer;
    observer.progressed = [&](const StepProgress& progress) { started = progress.frames > 0; };
    PreprocessingOptions first = smallOptions();
    first.shard = {0, 2};
    std::jthread running([&] { preprocess(dataset.root(), first, {Step::boxes}, {}, observer, &gate); });
    while (!started)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const auto refusal = [&](Shard shard) {
        PreprocessingOptions options = smallOptions();
        options.shard = shard;
        try {
            preprocess(dataset.root(), options, {Step::boxes});
            return std::string();
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::busy);
            return std::string(error.what());
        }
    };
    EXPECT_THAT(refusal({0, 1}), HasSubstr("another run"));
    EXPECT_THAT(refusal({0, 2}), HasSubstr("shard-0-of-2"));
    EXPECT_THAT(refusal({1, 3}), HasSubstr("shard-0-of-2"));
    EXPECT_EQ(refusal({1, 2}), "") << "the other half of the work is free";
    gate.open();
    running.join();
    EXPECT_EQ(refusal({0, 1}), "");
}

/// A small disk of its own; only root may mount one.
class SmallDisk {
public:
    SmallDisk(const fs::path& folder, const char* size) : m_folder(folder)
    {
        fs::create_directories(folder);
        const std::string options = std::string("size=") + size;
        m_mounted = ::mount("tmpfs", folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
    }

    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }

    bool remount(unsigned long flags, const char* size) const
    {
        const std::string options = std::string("size=") + size;
        return ::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | flags, options.c_str()) == 0;
    }

private:
    const fs::path m_folder;
    bool m_mounted = false;
};

TEST(PreprocessingTrouble, AFullDiskEndsTheRunAndLosesNothing)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    dataset.addFake(0, "a2", "a1");
    const TemporaryDirectory folder;
    const SmallDisk disk(folder.path() / "disk", "32m");
    if (!disk.isMounted())
        GTEST_SKIP() << "needs to mount a small tmpfs, which only root may";
    const fs::path root = folder.path() / "disk";
    dataset.copyVideosTo(root);
    preprocess(root, smallOptions(), {Step::boxes});
    // Room for the first crops only.
    const auto used = fs::space(root).capacity - fs::space(root).available;
    ASSERT_TRUE(disk.remount(0, std::to_string(used + 64 * 1024).c_str()));
    try {
        preprocess(root);
        FAIL() << "the disk was not full";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unwritable);
        EXPECT_THAT(error.what(), HasSubstr("No space left on device"));
        EXPECT_THAT(error.what(), HasSubstr("run the same command again"));
    }
    ASSERT_TRUE(disk.remount(0, "64m"));
    preprocess(root);
    const TemporaryDirectory undisturbed;
    dataset.copyVideosTo(undisturbed.path());
    preprocess(undisturbed.path());
    EXPECT_EQ(differenceOf(treeOf(undisturbed.path()), treeOf(root)), "");
}

TEST(PreprocessingTrouble, AReadOnlyDiskIsSaidBeforeAnyWork)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    const TemporaryDirectory folder;
    const SmallDisk disk(folder.path() / "disk", "32m");
    if (!disk.isMounted())
        GTEST_SKIP() << "needs to mount a small tmpfs, which only root may";
    const fs::path root = folder.path() / "disk";
    dataset.copyVideosTo(root);
    ASSERT_TRUE(disk.remount(MS_RDONLY, "32m"));
    try {
        preprocess(root);
        FAIL() << "the disk was not read-only";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unwritable);
        EXPECT_THAT(error.what(), HasSubstr("Read-only file system"));
    }
    // What can be read can still be reported.
    const DatasetIndex index = readDatasetIndex(root);
    EXPECT_EQ(readCompleteness(index, smallOptions()).front().steps[0].state, StepState::open);
}

/// Not root while it lives, so that permissions count.
class Nobody {
public:
    static constexpr uid_t user = 65534;

    explicit Nobody(const fs::path& owned)
    {
        if (::geteuid() != 0)
            return;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(owned))
            if (::lchown(entry.path().c_str(), user, user) != 0)
                throw std::runtime_error("cannot give the files away");
        if (::chown(owned.c_str(), user, user) != 0 || ::seteuid(user) != 0)
            throw std::runtime_error("cannot become another user");
        m_changed = true;
    }

    ~Nobody()
    {
        if (m_changed)
            m_changed = ::seteuid(0) != 0;
    }

    Nobody(const Nobody&) = delete;
    Nobody& operator=(const Nobody&) = delete;

private:
    bool m_changed = false;
};

TEST(PreprocessingTrouble, AProtectedFolderIsReplacedAndLeavesNothingBehind)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    preprocess(dataset.root());
    const DatasetLayout layout(dataset.root());
    fs::permissions(layout.cropFolder("a1"), fs::perms(0555));
    PreprocessingOptions options = smallOptions();
    options.frameStride = 5;
    const Nobody nobody(dataset.root());
    EXPECT_EQ(stepOf(preprocess(dataset.root(), options), Step::crops).counts.done, 1);
    EXPECT_FALSE(fs::exists(AtomicFolder::temporaryFolder(layout.cropFolder("a1"))));
    EXPECT_EQ(stepOf(preprocess(dataset.root()), Step::crops).counts.done, 1) << "and once more";
}

TEST(PreprocessingTrouble, AFolderThatCannotBeReplacedConcernsItsVideoOnly)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "needs a folder of another user, which only root can make";
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    dataset.addReal(0, "b1");
    preprocess(dataset.root(), smallOptions(), {Step::boxes});
    const DatasetLayout layout(dataset.root());
    const fs::path leftover = AtomicFolder::temporaryFolder(layout.cropFolder("a1"));
    fs::create_directories(leftover);
    {
        const Nobody nobody(dataset.root());
    }
    writeFileAtomically(leftover / "0_0.png", std::string_view("root's"));
    ASSERT_EQ(::chown(leftover.c_str(), 0, 0), 0);
    ASSERT_EQ(::seteuid(Nobody::user), 0);
    const PreprocessingReport report = preprocess(dataset.root(), smallOptions(), {Step::crops});
    ASSERT_EQ(::seteuid(0), 0);
    EXPECT_EQ(stepOf(report, Step::crops).counts.failed, 1);
    EXPECT_EQ(stepOf(report, Step::crops).counts.done, 1);
}

TEST(PreprocessingTrouble, APartThatCannotBeReadLeavesTheTableAsItIs)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    dataset.addReal(4, "b1");
    preprocess(dataset.root());
    const DatasetLayout layout(dataset.root());
    const std::string table = readTextFile(layout.foldTable());
    const fs::path metadata = dataset.partFolder(4) / "metadata.json";
    fs::rename(metadata, dataset.path("kept"));
    fs::create_directory(metadata);
    const PreprocessingReport report = preprocess(dataset.root());
    EXPECT_THAT(report.foldsLeftOut, HasSubstr("dfdc_train_part_4"));
    EXPECT_THAT(report.foldsLeftOut, HasSubstr("check the folder's permissions"));
    EXPECT_EQ(stepOf(report, Step::crops).counts.done, 1) << "the other part's";
    EXPECT_EQ(readTextFile(layout.foldTable()), table);
    fs::remove(metadata);
    fs::rename(dataset.path("kept"), metadata);
    EXPECT_EQ(stepOf(preprocess(dataset.root()), Step::folds).counts.done, 2);
}

TEST(PreprocessingTrouble, TheRunAndTheReportCountTheSame)
{
    SmallDataset dataset;
    for (const char* video : {"a1", "b1", "c1", "d1"})
        dataset.addReal(0, video);
    preprocess(dataset.root(), smallOptions(), {Step::boxes, Step::crops});
    const DatasetLayout layout(dataset.root());
    // One whose crops fail, though those of before lie there; one whose crops cannot be listed; one without any.
    writeFileAtomically(dataset.partFolder(0) / "a1.mp4", std::string_view("no video any more"));
    fs::remove_all(layout.cropFolder("b1"));
    writeFileAtomically(layout.cropFolder("b1"), std::string_view("no folder"));
    fs::remove_all(layout.cropFolder("c1"));
    fs::remove(layout.boxFile("c1"));
    fs::create_directory(layout.boxFile("c1"));
    preprocess(dataset.root(), smallOptions(), {Step::crops});
    const PreprocessingReport report = preprocess(dataset.root(), smallOptions(), {Step::folds});
    EXPECT_EQ(recordOf(dataset.root(), "a1", Step::crops).state, StepState::failed);
    EXPECT_EQ(recordOf(dataset.root(), "c1", Step::boxes).state, StepState::failed);
    const DatasetIndex index = readDatasetIndex(dataset.root());
    const auto counts = countsOf(readCompleteness(index, smallOptions()));
    EXPECT_EQ(stepOf(report, Step::folds).counts, counts[static_cast<std::size_t>(Step::folds)]);
    EXPECT_EQ(stepOf(report, Step::folds).counts.done, 1);
    for (const FoldRow& row : readFoldTable(layout.foldTable()))
        EXPECT_EQ(row.video, "d1");
    const PreprocessingReport all = preprocess(dataset.root());
    const auto after = countsOf(readCompleteness(index, smallOptions()));
    for (const StepReport& step : all.steps)
        EXPECT_EQ(step.counts, after[static_cast<std::size_t>(step.step)]) << toString(step.step);
}

TEST(PreprocessingTrouble, NotesAreToldOneByOneAndStopOnRequest)
{
    SmallDataset dataset;
    for (int i = 0; i < 50; ++i)
        dataset.list(0, "absent" + std::to_string(i) + ".mp4", {{"label", "REAL"}});
    std::stop_source stop;
    int told = 0;
    bool hasBegun = false;
    PreprocessingObserver observer;
    observer.progressed = [&](const StepProgress& progress) {
        hasBegun = true;
        EXPECT_EQ(progress.counts.total, 50);
    };
    observer.ended = [&](Step, const StepRecord&) {
        EXPECT_TRUE(hasBegun) << "who watches must see the step before what it finds";
        ++told;
        stop.request_stop();
    };
    EXPECT_TRUE(preprocess(dataset.root(), smallOptions(), {Step::boxes}, stop.get_token(), observer).stopped);
    EXPECT_EQ(told, 1);
}

TEST(PreprocessingTrouble, AFileInThePlaceOfAFolderIsNamed)
{
    SmallDataset dataset;
    dataset.addReal(0, "a1");
    writeFileAtomically(dataset.path("crops"), std::string_view("a file"));
    const PreprocessingReport report = preprocess(dataset.root());
    EXPECT_EQ(stepOf(report, Step::crops).counts.failed, 1);
    EXPECT_THAT(recordOf(dataset.root(), "a1", Step::crops).why, HasSubstr("crops/a1: Not a directory"));
    EXPECT_EQ(readTextFile(dataset.path("crops")), "a file");
}

} // namespace
} // namespace veriframe::test
