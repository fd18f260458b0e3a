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

void openDrawnDataset(Workbench& bench)
{
    SyntheticDatasetOptions options;
    options.frames = 2;
    NoProgress progress;
    writeSyntheticDataset(bench.path("drawn"), options, progress);
    bench.window().openAnything({bench.path("drawn")});
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
    if (!bench.open(bench.drawVideo("clip.mp4")))
        std::fprintf(stderr, "waiting for the video took too long\n");
}

} // namespace veriframe::test
