// SPDX-License-Identifier: GPL-3.0-or-later
#include "filled_rooms.h"

#include "batch_states.h"
#include "checkpoints_states.h"
#include "dataset_workspace.h"
#include "demo/synthetic_dataset.h"
#include "demo/synthetic_video.h"
#include "training_states.h"

#include <QTest>
#include <cstdio>

namespace veriframe::test {

namespace {

using States = std::vector<std::pair<QString, std::function<void(Workbench&)>>>;

void reach(Workbench& bench, const States& states, const QString& name)
{
    for (const auto& [state, bring] : states)
        if (state == name)
            return bring(bench);
    qFatal("there is no state %s", qPrintable(name));
}

/// What is drawn once for all windows, which only read it.
const std::filesystem::path& drawnFolder()
{
    static const TemporaryDirectory folder;
    return folder.path();
}

/// Small, with a person, two, and none: every word of the room is there.
const std::filesystem::path& drawnDataset()
{
    static const std::filesystem::path root = [] {
        SyntheticDatasetOptions options;
        options.parts = 2;
        options.familiesPerPart = 3;
        options.frames = 2;
        options.twoPeopleEvery = options.facelessEvery = 3;
        options.codecs = {"h264"};
        options.sizes = {{320, 240}};
        NoProgress progress;
        const std::filesystem::path drawn = drawnFolder() / "drawn";
        writeSyntheticDataset(drawn, options, progress);
        return drawn;
    }();
    return root;
}

const std::filesystem::path& drawnClip()
{
    static const std::filesystem::path clip = [] {
        SyntheticVideoOptions options;
        options.width = 320;
        options.height = 240;
        options.frames = 8;
        writeSyntheticVideo(drawnFolder() / "clip.mp4", options);
        return drawnFolder() / "clip.mp4";
    }();
    return clip;
}

void openDrawnDataset(Workbench& bench)
{
    bench.window().openAnything({drawnDataset()});
    DatasetWorkspace& room = bench.window().dataset();
    if (!QTest::qWaitFor([&] { return !room.document().videos().empty(); }, 60'000))
        std::fprintf(stderr, "waiting for the dataset took too long\n");
}

} // namespace

QStringList roomIds()
{
    return {
        QStringLiteral("inspect"), QStringLiteral("dataset"), QStringLiteral("training"), QStringLiteral("checkpoints"),
        QStringLiteral("batch")};
}

void fillRooms(Workbench& bench)
{
    reach(bench, batchStates(), QStringLiteral("batch-done"));
    reach(bench, checkpointsStates(), QStringLiteral("checkpoints-runs"));
    reach(bench, trainingStates(), QStringLiteral("training-checked"));
    openDrawnDataset(bench);
    bench.window().showWorkspace(QStringLiteral("inspect"));
    if (!bench.open(drawnClip()))
        std::fprintf(stderr, "waiting for the video took too long\n");
}

} // namespace veriframe::test
