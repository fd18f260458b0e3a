// SPDX-License-Identifier: GPL-3.0-or-later
// The time line with 100 000 points for each of 5 persons: how long new data, a pan and a cursor's step take until they
// are on the screen. The baseline is the same data in QCustomPlot's own graphs with scatters. At another scale factor:
// QT_SCALE_FACTOR=2 bench_timeline.
#include "bench.h"
#include "widgets/probability_timeline.h"
#include "widgets/qcustomplot_fence.h"
#include "widgets/theme.h"

#include <QApplication>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <random>

namespace {

using namespace veriframe;
using namespace veriframe::bench;

constexpr int frames = 100000, persons = 5, pans = 20;
constexpr QSize size(1400, 260);

TimelineData noisyData()
{
    TimelineData data;
    for (int frame = 0; frame < frames; ++frame) {
        data.frameSeconds.push_back(frame / 25.0);
        data.analysedFrames.push_back(frame);
    }
    data.durationSeconds = frames / 25.0;
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 0.1);
    for (int person = 0; person < persons; ++person) {
        TimelineLane lane{person, QStringLiteral("Person %1").arg(person + 1), {}};
        for (int frame = 0; frame < frames; ++frame) {
            const double probability =
                std::clamp(0.5 + 0.4 * std::sin(frame * 1e-4 * (person + 1)) + noise(random), 0.0, 1.0);
            const auto model = static_cast<float>(probability);
            lane.points.push_back({frame, frame / 25.0, probability, {model, model}});
        }
        data.lanes.push_back(std::move(lane));
    }
    return data;
}

/// Counts the pictures of a widget and its children that reached the backing store.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget)
    {
        widget.installEventFilter(this);
        for (QWidget* child : widget.findChildren<QWidget*>())
            child->installEventFilter(this);
    }

    void waitForNext()
    {
        const int before = m_paints;
        while (m_paints == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_paints = 0;
};

/// The straightforward plot: an axis rectangle and a graph per person.
class GraphPlot : public QCustomPlot {
public:
    explicit GraphPlot(const TimelineData& shown)
    {
        plotLayout()->clear();
        int row = 0;
        for (const TimelineLane& lane : shown.lanes) {
            auto* rectangle = new QCPAxisRect(this);
            plotLayout()->addElement(row++, 0, rectangle);
            QCPGraph* graph = addGraph(rectangle->axis(QCPAxis::atBottom), rectangle->axis(QCPAxis::atLeft));
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
            graph->valueAxis()->setRange(0, 1);
            QVector<double> seconds, probabilities;
            for (const TimelinePoint& point : lane.points) {
                seconds.append(point.seconds);
                probabilities.append(point.probability);
            }
            graph->setData(seconds, probabilities, true);
            m_graphs.push_back(graph);
        }
    }

    void show(double from, double to)
    {
        for (QCPGraph* graph : m_graphs)
            graph->keyAxis()->setRange(from, to);
        replot(QCustomPlot::rpQueuedReplot);
    }

private:
    std::vector<QCPGraph*> m_graphs;
};

template<typename Show>
std::function<Seconds()> panned(PaintCounter& paints, double span, Show show)
{
    return timed([&paints, span, show] {
        for (int i = 0; i < pans; ++i) {
            show(i + 1.0, i + 1.0 + span);
            paints.waitForNext();
        }
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Arguments arguments = parseArguments(argc, argv);
    applyTheme(application, SchemeChoice::dark);
    const TimelineData data = noisyData();

    ProbabilityTimeline timeline;
    GraphPlot graphs(data);
    timeline.setData(data);
    for (QWidget* widget : {static_cast<QWidget*>(&timeline), static_cast<QWidget*>(&graphs)}) {
        widget->resize(size);
        widget->show();
    }
    PaintCounter timelinePaints(timeline), graphPaints(graphs);
    QCoreApplication::processEvents();

    std::vector<Row> rows;
    const auto add = [&rows](const std::vector<Row>& measured) {
        rows.insert(rows.end(), measured.begin(), measured.end());
    };
    for (const auto& [group, span] :
         {std::pair("pan, all", frames / 25.0 - 60), std::pair("pan, 1/10", frames / 250.0),
          std::pair("pan, 15 s", 15.0)})
        add(measure(
            group,
            {{"QCPGraph with scatters",
              panned(graphPaints, span, [&](double from, double to) { graphs.show(from, to); })},
             {"ProbabilityTimeline",
              panned(timelinePaints, span, [&](double from, double to) { timeline.setVisibleSeconds(from, to); })}},
            arguments.repetitions, pans));
    timeline.showEverything();
    timelinePaints.waitForNext();
    int frame = 0;
    add(measure(
        "cursor", {{"one step, on the screen", timed([&] {
                        for (int i = 0; i < pans; ++i) {
                            timeline.setCursorFrame(++frame % frames);
                            timelinePaints.waitForNext();
                        }
                    })}},
        arguments.repetitions, pans));
    TimelineData next;
    const auto freshData = [&] { next = data; };
    freshData();
    // The copy is made outside of what is timed: results are moved in.
    const auto setData = [&] {
        const Seconds seconds = timed([&] { timeline.setData(std::move(next)); })();
        freshData();
        timelinePaints.waitForNext();
        return seconds;
    };
    const auto setAndPaint = [&] {
        const Seconds seconds = timed([&] {
            timeline.setData(std::move(next));
            timelinePaints.waitForNext();
        })();
        freshData();
        return seconds;
    };
    add(measure(
        "new data", {{"setData", setData}, {"setData and first picture", setAndPaint}}, arguments.repetitions, 1));

    printTable(
        "Time line of 5 x 100 000 points, 1400 x 260 at scale " + std::to_string(timeline.devicePixelRatio()),
        "picture", rows);
    std::vector<std::string> notes;
    for (const Row& row : rows) {
        char text[160];
        std::snprintf(
            text, sizeof text, "%s, %s: %.0f a second", row.group.c_str(), row.name.c_str(), 1 / row.median.wall);
        notes.emplace_back(text);
    }
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "timeline", rows, notes);
    return 0;
}
