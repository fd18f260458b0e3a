// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_states.h"

#include "batch_panel.h"
#include "batch_workspace.h"
#include "demo/synthetic_video.h"
#include "scripted_batch.h"
#include "widgets/batch_table.h"

#include <QAction>
#include <QSpinBox>
#include <QTest>
#include <cstdio>
#include <memory>

namespace veriframe::test {

namespace fs = std::filesystem;

namespace {

using Phase = BatchDocument::Phase;

constexpr int videoCount = 40, longMs = 60'000;

BatchWorkspace& roomOf(Workbench& bench)
{
    bench.window().showWorkspace(QStringLiteral("batch"));
    return bench.window().batch();
}

/// A few of the files get pictures: rows without one would not look as they do at work.
void drawPictures(const fs::path& folder)
{
    std::uint64_t identity = 1;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().string().find("_empty") == std::string::npos) {
            if (identity > 12)
                break;
            SyntheticVideoOptions options;
            options.width = 320;
            options.height = identity % 4 == 0 ? 426 : 180;
            options.frames = 2;
            options.identity = options.motion = identity++;
            writeSyntheticVideo(entry.path(), options);
        }
}

std::shared_ptr<BatchScript> open(Workbench& bench)
{
    auto script = std::make_shared<BatchScript>();
    BatchWorkspace& room = roomOf(bench);
    room.document().setPredictor(scriptedBatch(script));
    const fs::path folder = bench.path("press photos 2024");
    writeScriptedVideos(folder, videoCount);
    drawPictures(folder);
    room.open(std::vector<fs::path>{folder});
    if (!QTest::qWaitFor([&] { return room.document().phase() == Phase::ready; }, longMs))
        std::fprintf(stderr, "listing took too long\n");
    QTest::qWait(100);
    if (!QTest::qWaitFor([&] { return bench.window().jobs().runningCount() == 0; }, longMs))
        std::fprintf(stderr, "thumbnails took too long\n");
    return script;
}

/// Starts, and waits until so many videos are done.
std::shared_ptr<BatchScript> run(Workbench& bench, std::size_t until)
{
    const std::shared_ptr<BatchScript> script = open(bench);
    script->endsAfter = until;
    BatchDocument& document = roomOf(bench).document();
    document.start();
    const auto there = [&] {
        return document.phase() == Phase::done || (document.doneCount() >= until && document.runningCount() > 0);
    };
    if (!QTest::qWaitFor(there, longMs))
        std::fprintf(stderr, "judging took too long\n");
    return script;
}

void choose(Workbench& bench, BatchRow::State state)
{
    BatchTable& table = roomOf(bench).table();
    for (const BatchRow& row : table.rows())
        if (row.state == state) {
            table.setCurrentVideo(row.video);
            return;
        }
}

void writeLabels(const BatchDocument& document, const fs::path& path)
{
    std::string labels = "{";
    for (std::size_t i = 0; i + 6 < document.videos().size(); ++i)
        labels += (i > 0 ? "," : "") + ("\"" + document.videos()[i].fileName) + "\": {\"label\": \"" +
                  (i % 3 == 0 ? "REAL" : "FAKE") + "\"}";
    writeFileAtomically(path, labels + "}");
}

constexpr std::size_t all = 10'000;

} // namespace

std::vector<std::pair<QString, std::function<void(Workbench&)>>> batchStates()
{
    return {
        {QStringLiteral("batch-empty"), [](Workbench& bench) { roomOf(bench); }},
        {QStringLiteral("batch-failed"),
         [](Workbench& bench) {
             roomOf(bench).open(std::vector<fs::path>{bench.path("a folder that is not there")});
             QTest::qWait(500);
         }},
        {QStringLiteral("batch-ready"), [](Workbench& bench) { open(bench); }},
        {QStringLiteral("batch-running"),
         [](Workbench& bench) {
             run(bench, 14);
             choose(bench, BatchRow::running);
             QTest::qWait(3000); // long enough to tell the pace
         }},
        {QStringLiteral("batch-paused"),
         [](Workbench& bench) {
             run(bench, 14);
             roomOf(bench).document().pause();
             choose(bench, BatchRow::scored);
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-cancelled"),
         [](Workbench& bench) {
             run(bench, 14);
             roomOf(bench).document().cancel();
             choose(bench, BatchRow::cancelled);
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-full-disk"),
         [](Workbench& bench) {
             const auto script = open(bench);
             script->endsAfter = 14;
             script->fails = true;
             roomOf(bench).document().start();
             if (!QTest::qWaitFor([&] { return roomOf(bench).document().phase() == Phase::interrupted; }, longMs))
                 std::fprintf(stderr, "the disk was not full\n");
             choose(bench, BatchRow::unreadable);
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-done"),
         [](Workbench& bench) {
             run(bench, all);
             BatchWorkspace& room = roomOf(bench);
             writeLabels(room.document(), bench.path("metadata.json"));
             room.document().openLabels(bench.path("metadata.json"));
             choose(bench, BatchRow::partial);
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-other-settings"),
         [](Workbench& bench) {
             run(bench, all);
             roomOf(bench).panel().findChild<QSpinBox*>()->setValue(16);
             choose(bench, BatchRow::scored);
             bench.action("batch.start")->trigger();
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-foreign-output"),
         [](Workbench& bench) {
             open(bench);
             const fs::path table = bench.path("observations of the harbour camera.csv");
             writeFileAtomically(table, std::string_view("name,note\n"));
             roomOf(bench).document().setOutput(table);
             QTest::qWait(800);
             bench.action("batch.start")->trigger();
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-discard"),
         [](Workbench& bench) {
             run(bench, 14);
             roomOf(bench).document().cancel();
             bench.action("batch.start-anew")->trigger();
             QTest::qWait(400);
         }},
        {QStringLiteral("batch-filtered"),
         [](Workbench& bench) {
             run(bench, all);
             roomOf(bench).table().setFilter({{}, BatchGroup::failed});
             choose(bench, BatchRow::unreadable);
             QTest::qWait(400);
         }},
    };
}

} // namespace veriframe::test
