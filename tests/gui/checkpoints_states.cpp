// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_states.h"

#include "checkpoints_room.h"
#include "widgets/checkpoint_table.h"
#include "widgets/loss_plot.h"

#include <QTest>
#include <algorithm>
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

void waitFor(const char* what, const std::function<bool()>& reached)
{
    if (!QTest::qWaitFor(reached, 60'000))
        std::fprintf(stderr, "waiting for %s took too long\n", what);
}

const std::set<int> epochs{17, 18, 19};

/// A run with three checkpoints, which are made the ensemble. @return not judged yet
CheckpointsWorkspace& addMembers(Workbench& bench, const fs::path& data)
{
    open(bench, {writeMadeUpRun(bench.path("runs"), data, 111, 20, epochs)}, 1);
    CheckpointsWorkspace& room = roomOf(bench);
    const OpenLog& log = room.logs().logs().front();
    for (const int epoch : epochs)
        room.study().add(
            {checkpointLabel(log.name, epoch), checkpointOf(log.log, log.log.epochs[static_cast<std::size_t>(epoch)])});
    room.table().setCurrent(CheckpointKey{log.id, 18});
    room.plot().setCurrent(CheckpointKey{log.id, 18});
    return room;
}

CheckpointsWorkspace& judge(Workbench& bench, const fs::path& data)
{
    CheckpointsWorkspace& room = addMembers(bench, data);
    waitFor("the judging", [&] { return !room.study().isStale() && room.study().judgedCount() == epochs.size(); });
    QTest::qWait(400);
    return room;
}

/// @param take whether what was found is made the ensemble
void search(Workbench& bench, const fs::path& data, bool take)
{
    CheckpointsWorkspace& room = judge(bench, data);
    room.study().search({}, {});
    waitFor("the search", [&] { return !room.study().isSearching(); });
    if (take)
        room.study().takeSearch();
    QTest::qWait(600);
}

/// The worst of three alone, and the suggestion taken.
void suggest(Workbench& bench, const fs::path& data)
{
    EnsembleStudy& study = judge(bench, data).study();
    const auto& singles = study.figures()->singles;
    const auto worst = std::ranges::max_element(singles) - singles.begin();
    study.setMembers({study.members()[static_cast<std::size_t>(worst)]});
    waitFor("the suggestion", [&] { return !study.isStale() && study.figures() && study.figures()->suggestion; });
    study.takeSuggestion();
    waitFor("its gain", [&] { return study.choiceGain() != nullptr; });
    QTest::qWait(400);
}

/// A fold that takes a while, of which nothing was judged before. @param cancel whether the judging is cancelled
void judgeSlowly(Workbench& bench, const fs::path& data, bool cancel)
{
    fs::copy(data, bench.path("slow"), fs::copy_options::recursive);
    CheckpointsWorkspace& room = addMembers(bench, bench.path("slow"));
    waitFor("the first checkpoint", [&] { return room.study().judgedCount() > 0; });
    if (cancel)
        for (const JobRow& row : std::vector<JobRow>(bench.window().jobs().rows()))
            if (row.canCancel && row.title.contains(QStringLiteral("Judging")))
                bench.window().jobs().cancel(row.id);
    QTest::qWait(400);
}

/// Marked checkpoints that have learned from the fold, and one whose file is none.
void refuse(Workbench& bench, const fs::path& data)
{
    const fs::path log = writeMadeUpRun(bench.path("runs"), data, 111, 20, epochs);
    open(bench, {log}, 1);
    CheckpointsWorkspace& room = roomOf(bench);
    room.study().setData(QString::fromStdString(data.string()), 1);
    std::vector<StudyMember> candidates;
    const OpenLog& run = room.logs().logs().front();
    for (const int epoch : epochs)
        candidates.push_back(
            {checkpointLabel(run.name, epoch), checkpointOf(run.log, run.log.epochs[static_cast<std::size_t>(epoch)]),
             1, run.log.fold});
    candidates.push_back({QStringLiteral("broken.pth"), bench.path("broken.pth")});
    writeFileAtomically(bench.path("broken.pth"), std::string("no checkpoint"));
    room.study().judge(candidates);
    waitFor("the judging", [&] { return !room.study().isJudging(); });
    QTest::qWait(400);
}

void showDataProblem(Workbench& bench, const fs::path& data)
{
    EnsembleStudy& study = addMembers(bench, data).study();
    study.setData(study.root(), 9);
    waitFor("the problem", [&] { return !study.dataProblem().isEmpty(); });
    QTest::qWait(400);
}

/// Crops to judge, written when their folder is first asked for, and kept as long as a copy of this is.
std::function<fs::path()> madeOnce(std::function<void(TrainingSet&)> fill)
{
    return [fill = std::move(fill), made = std::make_shared<std::unique_ptr<TrainingSet>>()] {
        if (!*made) {
            *made = std::make_unique<TrainingSet>();
            fill(**made);
        }
        return (*made)->root();
    };
}

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> checkpointsStates()
{
    const auto data = madeOnce(addSearchableFolds);
    const auto slow = madeOnce([](TrainingSet& set) {
        set.addReal("real0", 0, 150);
        set.addFake("fake0", "real0", 0, 150);
        set.writeTable();
    });
    return {
        {QStringLiteral("checkpoints-empty"), [](Workbench& bench) { roomOf(bench); }},
        {QStringLiteral("checkpoints-run"), [](Workbench& bench) { openRuns(bench, 1, 40); }},
        {QStringLiteral("checkpoints-runs"), [](Workbench& bench) { openRuns(bench, 5, 40); }},
        {QStringLiteral("checkpoints-many"), [](Workbench& bench) { openRuns(bench, 50, 30); }},
        {QStringLiteral("checkpoints-short"), [](Workbench& bench) { openRuns(bench, 1, 12); }},
        {QStringLiteral("checkpoints-broken"), openBroken},
        {QStringLiteral("checkpoints-ensemble"), [data](Workbench& bench) { judge(bench, data()); }},
        {QStringLiteral("checkpoints-search"), [data](Workbench& bench) { search(bench, data(), false); }},
        {QStringLiteral("checkpoints-searched"), [data](Workbench& bench) { search(bench, data(), true); }},
        {QStringLiteral("checkpoints-suggested"), [data](Workbench& bench) { suggest(bench, data()); }},
        {QStringLiteral("checkpoints-judging"), [slow](Workbench& bench) { judgeSlowly(bench, slow(), false); }},
        {QStringLiteral("checkpoints-cancelled"), [slow](Workbench& bench) { judgeSlowly(bench, slow(), true); }},
        {QStringLiteral("checkpoints-not-judged"), [data](Workbench& bench) { refuse(bench, data()); }},
        {QStringLiteral("checkpoints-data-problem"), [data](Workbench& bench) { showDataProblem(bench, data()); }},
    };
}

} // namespace veriframe::test
