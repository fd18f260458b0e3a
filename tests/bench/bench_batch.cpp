// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of many videos: that each file of 500 ends with a state however broken it is, that memory stays flat over
// them, and that the room's table scrolls fluidly with 500 and 20,000 rows. Baseline of a scroll step: the same rows
// painted without one.
//   bench_batch [--repetitions N] [--json FILE]      VERIFRAME_BATCH_VIDEOS=50 for a quick look
#include "base/files.h"
#include "batch_videos.h"
#include "bench.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "predict/batch_prediction.h"
#include "widgets/batch_table.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <spdlog/fmt/fmt.h>
#include <stdexcept>
#include <unistd.h>

using namespace veriframe;
using namespace veriframe::bench;

namespace {

constexpr int stepsPerRun = 40, stepPx = 120;

double residentMebibytes()
{
    std::ifstream file("/proc/self/statm");
    long total = 0, resident = 0;
    file >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// Runs the batch and tells how many rows are in which state, and the memory at tenths of the way.
std::vector<std::string> runBatch(int count)
{
    const TemporaryDirectory folder;
    writeTorchCheckpoint(folder.path() / "b0.pth", untrainedCheckpoint("tf_efficientnet_b0_ns", 1));
    writeBatchVideos(folder.path() / "videos", count);
    BatchOptions options;
    options.videos = batchVideos({.folders = {folder.path() / "videos"}});
    options.output = folder.path() / "submission.csv";
    options.members = {{folder.path() / "b0.pth", {}, 64}};
    options.ensemble.device = "cpu";
    options.detector.kind = "dlib";
    options.analysis.framesWanted = 4;
    std::vector<double> memory;
    BatchObserver observer;
    observer.ended = [&](const BatchItem&) { memory.push_back(residentMebibytes()); };
    NoProgress progress;
    const BatchReport report = predictVideos(options, progress, {}, observer);
    if (report.stopped || report.items.size() != options.videos.size())
        throw std::runtime_error("a video has no row");

    std::map<std::string, int> states;
    for (const BatchItem& item : report.items)
        ++states[toString(item.state)];
    std::string line = fmt::format("{} videos in {:.0f} s:", report.items.size(), report.seconds);
    for (const auto& [state, number] : states)
        line += fmt::format(" {} {}", number, state);
    std::vector<std::string> notes{line};
    line = "resident memory, MiB, after";
    for (const int percent : {1, 10, 20, 40, 60, 80, 100}) {
        const std::size_t at = std::max<std::size_t>(1, memory.size() * static_cast<std::size_t>(percent) / 100) - 1;
        line += fmt::format(" {} %: {:.0f};", percent, memory[at]);
    }
    notes.push_back(line);
    const std::size_t tenth = memory.size() / 10;
    notes.push_back(fmt::format(
        "growth from 10 % to the end: {:+.1f} MiB, {:+.3f} MiB a video; largest {:.0f} MiB",
        memory.back() - memory[tenth], (memory.back() - memory[tenth]) / static_cast<double>(memory.size() - tenth),
        *std::max_element(memory.begin(), memory.end())));
    return notes;
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
    const std::vector<std::string> notes = runBatch(wanted ? std::atoi(wanted) : usual);
    for (const std::string& note : notes)
        std::cout << note << '\n';
    QApplication application(argc, argv);
    applyTheme(application, SchemeChoice::dark);
    std::vector<Row> rows;
    for (const int count : {500, 20'000})
        for (Row& row : scroll(count, arguments.repetitions))
            rows.push_back(std::move(row));
    printTable("Batch", "step", rows);
    const bool fluid = std::all_of(rows.begin(), rows.end(), [](const Row& row) {
        constexpr double frameSeconds = 1.0 / 30;
        return row.name != "scrolled by 120 px" || row.median.wall < frameSeconds;
    });
    std::cout
        << (fluid ? "Scrolling is fluid: each step takes less than a thirtieth of a second.\n"
                  : "Scrolling is not fluid.\n");
    writeJson(arguments.jsonPath, "batch", rows, notes);
    return 0;
}
