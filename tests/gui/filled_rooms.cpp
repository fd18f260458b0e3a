// SPDX-License-Identifier: GPL-3.0-or-later
#include "filled_rooms.h"

#include "batch_states.h"
#include "checkpoints_states.h"
#include "dataset_workspace.h"
#include "demo/synthetic_dataset.h"
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

/// Small, with a person, two, and none: every word of the room is there. Drawn once for all windows, which only read
/// it.
const std::filesystem::path& drawnDataset()
{
    static const TemporaryDirectory folder;
    static const std::filesystem::path root = [] {
        SyntheticDatasetOptions options;
        options.parts = 2;
        options.familiesPerPart = 3;
        options.frames = 2;
        options.twoPeopleEvery = options.facelessEvery = 3;
        options.codecs = {"h264"};
        options.sizes = {{320, 240}};
        NoProgress progress;
        const std::filesystem::path drawn = folder.path() / "drawn";
        writeSyntheticDataset(drawn, options, progress);
        return drawn;
    }();
    return root;
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
    if (!bench.open(bench.drawVideo("clip.mp4", 8)))
        std::fprintf(stderr, "waiting for the video took too long\n");
}

} // namespace veriframe::test
