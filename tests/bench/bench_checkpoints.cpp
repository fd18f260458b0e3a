// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the Checkpoints room answers with 50 runs of 100 epochs: opening them, a step of panning and zooming, a
// change of the ensemble. Baselines: the logs' bytes read, and the same widgets painted without a change.
#include "base/files.h"
#include "bench.h"
#include "checkpoints_room.h"
#include "widgets/checkpoint_table.h"
#include "widgets/curve_panel.h"
#include "widgets/loss_plot.h"

#include <QApplication>
#include <QTableView>
#include <QTest>
#include <iostream>
#include <stdexcept>

using namespace veriframe;
using namespace veriframe::bench;
using veriframe::test::CheckpointsRoom;
using veriframe::test::writeMadeUpRun;

namespace {

constexpr int runCount = 50, epochCount = 100, stepsPerRun = 30;

void require(bool holds, const char* what)
{
    if (!holds)
        throw std::runtime_error(what);
}

/// Until every epoch stands in plot and table, and both are painted.
void openAll(CheckpointsRoom& room, const std::vector<std::filesystem::path>& logs)
{
    room.room().logs().closeAll();
    require(room.open(logs, logs.size()), "the logs did not open");
    require(room.room().table().rows().size() == runCount * epochCount, "epochs are missing");
    room.bench().window().repaint();
}

/// Drags the curves to and fro, as a person does who looks for an epoch: every step draws another part of them.
void pan(LossPlot& plot)
{
    auto* panel = plot.findChild<CurvePanel*>();
    const QPoint start = panel->rect().center();
    const double before = plot.from();
    QTest::mousePress(panel, Qt::LeftButton, {}, start);
    for (int step = 1; step <= stepsPerRun; ++step) {
        const int way = step <= stepsPerRun / 2 ? step : stepsPerRun - step;
        QTest::mouseMove(panel, start + QPoint(10 * (way + 2), 0));
        QApplication::processEvents();
        plot.repaint();
        require(plot.from() != before, "the curves were not dragged");
    }
    QTest::mouseRelease(panel, Qt::LeftButton, {}, start);
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    QApplication application(argc, argv);
    CheckpointsRoom room;
    room.bench().window().resize(1440, 900);
    std::vector<std::filesystem::path> logs;
    for (std::uint64_t run = 0; run < runCount; ++run)
        logs.push_back(writeMadeUpRun(room.runs(), room.bench().path("nowhere"), run, epochCount));
    openAll(room, logs);
    LossPlot& plot = room.room().plot();

    std::vector<Row> rows = measure(
        "open 50 runs of 100 epochs",
        {{"bytes alone", timed([&] {
              std::size_t bytes = 0;
              for (const std::filesystem::path& log : logs)
                  bytes += readTextFile(log).size();
              require(bytes > 0, "nothing was read");
          })},
         {"room, shown", timed([&] { openAll(room, logs); })}},
        arguments.repetitions, 1);
    const auto add = [&](const std::string& group, const std::vector<Variant>& variants, int items) {
        for (Row& row : measure(group, variants, arguments.repetitions, items))
            rows.push_back(std::move(row));
    };
    add("a step of the view",
        {{"painted without a change", timed([&] {
              for (int step = 0; step < stepsPerRun; ++step)
                  plot.repaint();
          })},
         {"zoomed in and out", timed([&] {
              for (int step = 0; step < stepsPerRun; ++step) {
                  plot.zoom(step % 2 == 0 ? 2 : 0.5);
                  QApplication::processEvents();
                  plot.repaint();
              }
          })},
         {"panned",
          [&] {
              plot.zoom(3);
              QApplication::processEvents();
              const Seconds taken = timed([&] { pan(plot); })();
              plot.showAll();
              QApplication::processEvents();
              return taken;
          }},
         {"pointed at", timed([&] {
              for (int step = 0; step < stepsPerRun; ++step) {
                  QTest::mouseMove(&plot, {100 + 20 * step, plot.height() / 4});
                  QApplication::processEvents();
                  plot.repaint();
              }
          })}},
        stepsPerRun);
    int times = 1;
    add("a change of the ensemble, with 5,000 rows",
        {{"table painted without a change", timed([&] { room.room().table().view()->viewport()->repaint(); })},
         {"member added", timed([&] {
              room.room().study().setMembers({{QStringLiteral("x"), room.bench().path("x"), ++times}});
              QApplication::processEvents();
              room.room().table().view()->viewport()->repaint();
          })}},
        1);
    printTable("Checkpoints room", "step", rows);
    writeJson(arguments.jsonPath, "checkpoints", rows, {});
    return 0;
}
