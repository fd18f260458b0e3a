// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of many videos in the window: that each file of 500 ends with a state however broken it is, that memory stays
// flat over them, and that the room scrolls fluidly while they are judged and their thumbnails are read. Beside it the
// table alone with 500 and 20,000 rows; baseline of its scroll step: the same rows painted without one.
// Ends with 1 where a video has no row, memory grows beyond `mostGrowth` or scrolling is not fluid.
//   bench_batch [--repetitions N] [--json FILE]      VERIFRAME_BATCH_VIDEOS=50 for a quick look
#include "batch_videos.h"
#include "batch_workspace.h"
#include "bench.h"
#include "widgets/batch_table.h"
#include "widgets/batch_table_model.h"
#include "widgets/theme.h"
#include "workbench_fixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <mutex>
#include <spdlog/fmt/fmt.h>
#include <stdexcept>
#include <unistd.h>

using namespace veriframe;
using namespace veriframe::bench;
using veriframe::test::Workbench;

namespace {

constexpr int stepsPerRun = 40, stepPx = 120;
constexpr double frameSeconds = 1.0 / 30;
/// From the first tenth of the videos to the last: rows, thumbnails and what the allocator keeps, in MiB.
constexpr double mostGrowth = 32;
/// A slower step now and then, when the machine does something else, is not seen.
constexpr double fluidShare = 0.95;

double residentMebibytes()
{
    std::ifstream file("/proc/self/statm");
    long total = 0, resident = 0;
    file >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// What was measured, and whether it is as it must be.
struct Findings {
    std::vector<std::string> notes;
    bool good = true;
};

/// predictVideos, with the memory noted at each video's end. Its values are read once the run has ended.
BatchPredictor watched(std::vector<double>& memory)
{
    return [&memory](
               const BatchOptions& options, Progress& progress, std::stop_token stop, const BatchObserver& observer,
               PauseGate* gate) {
        BatchObserver watching = observer;
        watching.ended = [&](const BatchItem& item) {
            memory.push_back(residentMebibytes());
            observer.ended(item);
        };
        return predictVideos(options, progress, std::move(stop), watching, gate);
    };
}

/// Of this thread alone: what a step takes where nobody else wants the cores.
double threadSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Seconds of each step in ascending order, on the wall and of the window's thread.
struct ScrollSteps {
    std::vector<double> wall, thread;
};

/// Scrolls up and down until the batch has ended; rests now and then, for only rows at rest are given thumbnails.
ScrollSteps scrollWhileJudging(BatchWorkspace& room)
{
    QScrollBar* bar = room.table().view()->verticalScrollBar();
    ScrollSteps steps;
    int way = 1;
    constexpr int pauseMs = 10; // between two steps of a hand on the wheel
    constexpr int restMs = 500, stepsTillRest = 40;
    while (room.document().isBusy()) {
        QElapsedTimer clock;
        clock.start();
        const double began = threadSeconds();
        const int before = bar->value();
        bar->setValue(before + way * stepPx);
        QApplication::processEvents();
        room.table().view()->viewport()->repaint();
        steps.wall.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-9);
        steps.thread.push_back(threadSeconds() - began);
        if (bar->value() == before)
            way = -way;
        QTest::qWait(steps.wall.size() % stepsTillRest == 0 ? restMs : pauseMs);
    }
    std::ranges::sort(steps.wall);
    std::ranges::sort(steps.thread);
    return steps;
}

int picturesShown(const BatchTable& table)
{
    int pictures = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        pictures += !table.model()->index(row, 0).data(Qt::DecorationRole).value<QPixmap>().isNull();
    return pictures;
}

void findMemory(Findings& findings, const std::vector<double>& memory)
{
    std::string line = "resident memory, MiB, after";
    for (const int percent : {1, 10, 20, 40, 60, 80, 100}) {
        const std::size_t at = std::max<std::size_t>(1, memory.size() * static_cast<std::size_t>(percent) / 100) - 1;
        line += fmt::format(" {} %: {:.0f};", percent, memory[at]);
    }
    const std::size_t tenth = memory.size() / 10;
    const double growth = memory.back() - memory[tenth];
    findings.notes.push_back(line);
    findings.notes.push_back(fmt::format(
        "growth from 10 % to the end: {:+.1f} MiB (at most {:.0f}), {:+.3f} MiB a video; largest {:.0f} MiB", growth,
        mostGrowth, growth / static_cast<double>(memory.size() - tenth), *std::ranges::max_element(memory)));
    if (growth > mostGrowth) {
        findings.notes.emplace_back("Memory is not flat.");
        findings.good = false;
    }
}

void findSteps(Findings& findings, const ScrollSteps& steps)
{
    if (steps.wall.empty())
        throw std::runtime_error("the batch ended before the room was scrolled");
    const auto at = [](const std::vector<double>& seconds, double share) {
        return seconds[std::min(
            seconds.size() - 1, static_cast<std::size_t>(share * static_cast<double>(seconds.size())))];
    };
    const bool fluid = at(steps.wall, fluidShare) < frameSeconds;
    findings.notes.push_back(fmt::format(
        "scrolled in the window while judging: {} steps, median {:.1f} ms, {:.0f} % within {:.1f} ms, longest {:.1f} "
        "ms; of "
        "the window's thread: median {:.1f} ms, {:.0f} % within {:.1f} ms",
        steps.wall.size(), 1e3 * at(steps.wall, 0.5), 100 * fluidShare, 1e3 * at(steps.wall, fluidShare),
        1e3 * steps.wall.back(), 1e3 * at(steps.thread, 0.5), 100 * fluidShare, 1e3 * at(steps.thread, fluidShare)));
    findings.notes.emplace_back(fluid ? "Scrolling is fluid while judging." : "Scrolling is not fluid while judging.");
    findings.good &= fluid;
}

/// Judges the videos in the window, which is scrolled all the while.
Findings judge(int count)
{
    Workbench bench;
    const std::filesystem::path folder = bench.path("videos");
    writeBatchVideos(folder, count);
    bench.start({}, bench.smallModels(1));
    bench.window().resize(1440, 900);
    bench.window().showWorkspace(QStringLiteral("batch"));
    BatchWorkspace& room = bench.window().batch();
    std::vector<double> memory;
    room.document().setPredictor(watched(memory));
    room.document().setFramesWanted(4);
    room.open(std::vector<std::filesystem::path>{folder});
    constexpr int patienceMs = 60'000;
    if (!QTest::qWaitFor([&] { return room.document().phase() == BatchDocument::Phase::ready; }, patienceMs))
        throw std::runtime_error("the videos were not listed");
    bench.action("batch.start")->trigger();
    const ScrollSteps steps = scrollWhileJudging(room);
    if (room.document().phase() != BatchDocument::Phase::done ||
        room.document().doneCount() != room.document().videos().size())
        throw std::runtime_error("a video has no row: " + room.notice().toStdString());

    std::map<std::string, int> states;
    for (const BatchEntry& entry : room.document().entries())
        ++states[toString(entry.item->state)];
    std::string line = fmt::format(
        "{} videos in {:.0f} s, {} thumbnails read meanwhile:", room.document().videos().size(),
        room.document().seconds(), picturesShown(room.table()));
    for (const auto& [state, number] : states)
        line += fmt::format(" {} {}", number, state);
    Findings findings{{line}};
    if (picturesShown(room.table()) == 0) {
        findings.notes.emplace_back("No thumbnail was read, so it is not known what they cost.");
        findings.good = false;
    }
    findMemory(findings, memory);
    findSteps(findings, steps);
    return findings;
}

std::vector<BatchRow> manyRows(int count)
{
    std::vector<BatchRow> rows;
    for (int i = 0; i < count; ++i) {
        BatchRow row;
        row.video = i;
        row.name = QStringLiteral("part_%1/video_%2.mp4").arg(i % 7).arg(i);
        row.state = i % 20 == 0 ? BatchRow::unreadable : BatchRow::scored;
        if (i % 20 == 0)
            row.reason = QStringLiteral("The file is no video: invalid data was found when it was opened.");
        else
            row.score = i * 7919LL % 1000 / 1000.0;
        row.persons = 1;
        row.faces = row.framesDone = row.framesAsked = 32;
        row.seconds = 2.5;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> scroll(int count, int repetitions)
{
    BatchTable table;
    table.resize(1080, 800);
    table.show();
    table.setRows(manyRows(count), false);
    QImage picture(112, 63, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    for (int video = 0; video < 500; ++video)
        table.setThumbnail(video, picture);
    QApplication::processEvents();
    QScrollBar* bar = table.view()->verticalScrollBar();
    QWidget* viewport = table.view()->viewport();
    const auto step = [&](int way) {
        bar->setValue(bar->value() + way * stepPx);
        QApplication::processEvents();
        viewport->repaint();
    };
    int way = 1;
    auto rows = measure(
        fmt::format("{} rows", count),
        {{"painted without a change", timed([&] {
              for (int i = 0; i < stepsPerRun; ++i)
                  viewport->repaint();
          })},
         {"scrolled by 120 px", timed([&] {
              for (int i = 0; i < stepsPerRun; ++i)
                  step(way);
              way = -way;
          })}},
        repetitions, stepsPerRun);
    const auto results = measure(
        fmt::format("{} rows, results come in", count),
        {{"painted without a change", timed([&] { viewport->repaint(); })}, {"new rows, painted", timed([&] {
                                                                                 auto changed = manyRows(count);
                                                                                 changed[3].state = BatchRow::running;
                                                                                 table.setRows(std::move(changed));
                                                                                 viewport->repaint();
                                                                             })}},
        repetitions, 1);
    rows.insert(rows.end(), results.begin(), results.end());
    return rows;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    const char* wanted = std::getenv("VERIFRAME_BATCH_VIDEOS");
    constexpr int usual = 500;
    QApplication application(argc, argv);
    Findings findings = judge(wanted ? std::atoi(wanted) : usual);
    applyTheme(application, SchemeChoice::dark);
    std::vector<Row> rows;
    for (const int count : {500, 20'000})
        for (Row& row : scroll(count, arguments.repetitions))
            rows.push_back(std::move(row));
    printTable("Batch", "step", rows);
    const bool fluid = std::ranges::all_of(
        rows, [](const Row& row) { return row.name != "scrolled by 120 px" || row.median.wall < frameSeconds; });
    findings.notes.emplace_back(
        fluid ? "The table alone scrolls fluidly: each step takes less than a thirtieth of a second."
              : "The table alone does not scroll fluidly.");
    for (const std::string& note : findings.notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "batch", rows, findings.notes);
    return findings.good && fluid ? 0 : 1;
}
