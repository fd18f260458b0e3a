// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_states.h"

#include "checkpoints_room.h"
#include "widgets/checkpoint_table.h"
#include "widgets/loss_plot.h"

#include <QTest>
#include <cstdio>
#include <memory>

namespace veriframe::test {

namespace fs = std::filesystem;

namespace {

CheckpointsWorkspace& roomOf(Workbench& bench)
{
    bench.window().showWorkspace(QStringLiteral("checkpoints"));
    return bench.window().checkpoints();
}

void open(Workbench& bench, const std::vector<fs::path>& places, std::size_t logs)
{
    CheckpointsWorkspace& room = roomOf(bench);
    room.open(places);
    if (!QTest::qWaitFor([&] { return room.logs().logs().size() == logs; }, 20'000))
        std::fprintf(stderr, "waiting for the logs took too long\n");
    QTest::qWait(300);
}

void openRuns(Workbench& bench, int runs, int epochs)
{
    for (int run = 0; run < runs; ++run)
        writeMadeUpRun(bench.path("runs"), bench.path("data"), 111 * static_cast<std::uint64_t>(run + 1), epochs);
    open(bench, {bench.path("runs")}, static_cast<std::size_t>(runs));
}

void openBroken(Workbench& bench)
{
    openRuns(bench, 2, 40);
    writeFileAtomically(bench.path("binary.log"), std::string("\0\1\2\3", 4));
    writeFileAtomically(bench.path("not a log.log"), std::string("Dear diary,\n"));
    open(bench, {bench.path("binary.log"), bench.path("not a log.log"), bench.path("gone.log")}, 5);
}

/// Three checkpoints judged on a small fold. @param search whether a set is searched as well
void judge(Workbench& bench, const fs::path& data, bool search)
{
    const std::set<int> epochs{17, 18, 19};
    open(bench, {writeMadeUpRun(bench.path("runs"), data, 111, 20, epochs)}, 1);
    CheckpointsWorkspace& room = roomOf(bench);
    const OpenLog& log = room.logs().logs().front();
    for (const int epoch : epochs)
        room.study().add(
            {checkpointLabel(log.name, epoch), checkpointOf(log.log, log.log.epochs[static_cast<std::size_t>(epoch)])});
    const auto judged = [&] { return !room.study().isStale() && room.study().judgedCount() == epochs.size(); };
    if (!QTest::qWaitFor(judged, 60'000))
        std::fprintf(stderr, "judging took too long\n");
    room.table().setCurrent(CheckpointKey{log.id, 18});
    room.plot().setCurrent(CheckpointKey{log.id, 18});
    if (search) {
        EnsembleSearchOptions options;
        options.groups = 2;
        room.study().search(options, {});
        if (!QTest::qWaitFor([&] { return !room.study().isSearching(); }, 20'000))
            std::fprintf(stderr, "searching took too long\n");
    }
    QTest::qWait(400);
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> checkpointsStates()
{
    const auto data = std::make_shared<TrainingSet>();
    addThreeFolds(*data);
    data->writeTable();
    return {
        {QStringLiteral("checkpoints-empty"), [](Workbench& bench) { roomOf(bench); }},
        {QStringLiteral("checkpoints-run"), [](Workbench& bench) { openRuns(bench, 1, 40); }},
        {QStringLiteral("checkpoints-runs"), [](Workbench& bench) { openRuns(bench, 5, 40); }},
        {QStringLiteral("checkpoints-many"), [](Workbench& bench) { openRuns(bench, 50, 30); }},
        {QStringLiteral("checkpoints-short"), [](Workbench& bench) { openRuns(bench, 1, 12); }},
        {QStringLiteral("checkpoints-broken"), openBroken},
        {QStringLiteral("checkpoints-ensemble"), [data](Workbench& bench) { judge(bench, data->root(), false); }},
        {QStringLiteral("checkpoints-search"), [data](Workbench& bench) { judge(bench, data->root(), true); }},
    };
}

} // namespace veriframe::test
