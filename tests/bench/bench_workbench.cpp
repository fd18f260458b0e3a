// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the Inspect room answers: opening, stepping, dragging, and how long its thread is ever busy. The baseline is
// OpenCV's VideoCapture, read and positioned as a simple viewer would.
#include "bench.h"
#include "demo/synthetic_video.h"
#include "inspect_workspace.h"
#include "media/video_writer.h"
#include "widgets/probability_timeline.h"
#include "workbench_fixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <iostream>
#include <opencv2/videoio.hpp>
#include <thread>

using namespace veriframe;
using namespace veriframe::bench;
using veriframe::test::Workbench;

namespace {

constexpr int frameCount = 300;
constexpr int stepsPerRun = 20;

std::filesystem::path drawVideo1080p(const Workbench& bench, const std::string& name, int keyFrameInterval)
{
    SyntheticVideoOptions drawing;
    drawing.width = 1920;
    drawing.height = 1080;
    drawing.frames = frameCount;
    VideoWriterOptions options;
    options.width = drawing.width;
    options.height = drawing.height;
    options.keyFrameInterval = keyFrameInterval;
    VideoWriter writer(bench.path(name), options);
    for (int i = 0; i < frameCount; ++i)
        writer.write(drawSyntheticFrame(drawing, i).rgb, i);
    writer.finish();
    return bench.path(name);
}

void require(bool holds, const char* what)
{
    if (!holds)
        throw std::runtime_error(what);
}

/// Shows a frame and waits until it is there and painted.
void show(Workbench& bench, int frame)
{
    bench.inspect().seek(frame);
    require(bench.waitForPicture(), "the picture did not come");
    bench.view().repaint();
}

void openFresh(Workbench& bench, const std::filesystem::path& video)
{
    bench.inspect().openVideo(video);
    require(bench.waitForPicture(), "the video did not open");
    bench.view().repaint();
}

void waitUntilCached(Workbench& bench, int first, int last)
{
    require(
        QTest::qWaitFor(
            [&] {
                for (int frame = first; frame <= last; ++frame)
                    if (!bench.inspect().frames().isCached(frame))
                        return false;
                return true;
            },
            60'000),
        "the pictures around the cursor were not fetched");
}

void captureStep(const std::string& path, int from, int direction)
{
    cv::VideoCapture capture(path, cv::CAP_FFMPEG);
    cv::Mat frame;
    for (int i = 0; i < stepsPerRun; ++i) {
        if (direction < 0 || i == 0)
            capture.set(cv::CAP_PROP_POS_FRAMES, from + direction * i);
        capture.read(frame);
    }
}

std::vector<Row> measureOpening(Workbench& bench, const std::filesystem::path& video, int repetitions)
{
    return measure(
        "open to first picture",
        {{"VideoCapture, first frame", timed([&] {
              cv::VideoCapture capture(video.string(), cv::CAP_FFMPEG);
              cv::Mat frame;
              require(capture.read(frame), "VideoCapture gave no frame");
          })},
         {"workbench, on the screen", timed([&] { openFresh(bench, video); })}},
        repetitions, 1);
}

std::vector<Row>
measureSteps(Workbench& bench, const std::filesystem::path& video, const std::string& name, int repetitions)
{
    std::vector<Row> rows;
    const auto add = [&](const std::string& group, const std::vector<Variant>& variants) {
        for (Row& row : measure(group + ", " + name, variants, repetitions, stepsPerRun))
            rows.push_back(std::move(row));
    };
    const int middle = frameCount / 2;
    add("step back, group not decoded",
        {{"VideoCapture, set POS_FRAMES", timed([&] { captureStep(video.string(), middle, -1); })},
         {"workbench", timed([&] {
              openFresh(bench, video); // nothing cached around the middle
              show(bench, middle + 1);
              for (int i = 0; i < stepsPerRun; ++i)
                  show(bench, middle - i);
          })}});
    const auto cached = [&](int direction) {
        return [&bench, middle, direction]() -> Seconds {
            show(bench, middle);
            waitUntilCached(bench, middle - stepsPerRun, middle + stepsPerRun);
            return timed([&] {
                for (int i = 1; i <= stepsPerRun; ++i)
                    show(bench, middle + direction * i);
            })();
        };
    };
    openFresh(bench, video);
    add("step forward, cached",
        {{"VideoCapture, read on", timed([&] { captureStep(video.string(), middle, 1); })}, {"workbench", cached(1)}});
    add("step back, cached", {{"VideoCapture, set POS_FRAMES", timed([&] { captureStep(video.string(), middle, -1); })},
                              {"workbench", cached(-1)}});
    return rows;
}

/// Drags along the time line inside the cache. @return new pictures a second on the screen
double picturesPerSecond(Workbench& bench)
{
    const int middle = frameCount / 2;
    constexpr int reach = 30;
    show(bench, middle);
    waitUntilCached(bench, middle - reach, middle + reach);
    auto& timeline = bench.widget<ProbabilityTimeline>();
    int pictures = 0;
    int last = -1;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; clock.elapsed() < 2000; ++i) {
        Q_EMIT timeline.seekRequested(middle + (i % (2 * reach) < reach ? i % reach : reach - i % reach));
        QApplication::processEvents();
        bench.view().repaint();
        if (bench.view().frameIndex() != last)
            ++pictures;
        last = bench.view().frameIndex();
    }
    return pictures * 1000.0 / static_cast<double>(clock.elapsed());
}

/// The longest time the GUI thread did not answer while something ran, milliseconds.
double longestBusy(const std::function<void()>& work)
{
    std::atomic<qint64> longest = 0;
    {
        const std::jthread watchdog([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                const auto answered = std::make_shared<std::atomic<bool>>(false);
                QElapsedTimer clock;
                clock.start();
                QMetaObject::invokeMethod(
                    qApp, [answered] { *answered = true; }, Qt::QueuedConnection);
                while (!*answered && !stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::microseconds(200));
                longest = std::max<qint64>(longest, clock.nsecsElapsed() / 1000);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        work();
    }
    return static_cast<double>(longest) / 1000;
}

std::string measureBusy(Workbench& bench, int repetitions)
{
    std::vector<double> longest;
    for (int i = 0; i < repetitions; ++i) {
        bench.window().setModels(bench.smallModels(1), false);
        const auto video = bench.drawVideo("busy_" + std::to_string(i) + ".mp4", 240);
        require(bench.open(video), "the quick pass did not end");
        longest.push_back(longestBusy([&] {
            bench.action("inspect.analyse-all")->trigger();
            require(bench.waitForAnalysis(), "the analysis did not end");
        }));
    }
    std::sort(longest.begin(), longest.end());
    return "GUI thread busy at most, while 240 frames are analysed (target 50 ms): median " +
           std::to_string(longest[longest.size() / 2]) + " ms, largest " + std::to_string(longest.back()) + " ms";
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments = parseArguments(argc, argv);
    QApplication application(argc, argv);
    Workbench bench;
    const auto longGroups = drawVideo1080p(bench, "long.mp4", 250);
    const auto shortGroups = drawVideo1080p(bench, "short.mp4", 30);
    ModelChoice nobody;
    nobody.facesOnly = true;
    nobody.detector = QStringLiteral("dlib");
    bench.start({}, nobody);
    bench.window().resize(1440, 900);
    // Only what the person waits for is measured here: no analysis beside it.
    QObject::connect(&bench.inspect().analysis(), &InspectAnalysis::started, [&bench] {
        QTimer::singleShot(0, [&bench] { bench.inspect().cancelAnalysis(); });
    });

    std::vector<Row> rows = measureOpening(bench, shortGroups, arguments.repetitions);
    for (const auto& [video, name] : {std::pair(shortGroups, "groups of 30"), std::pair(longGroups, "groups of 250")})
        for (Row& row : measureSteps(bench, video, name, arguments.repetitions))
            rows.push_back(std::move(row));
    printTable("Workbench, 1080p H.264, 300 frames", "step", rows);

    std::vector<std::string> notes;
    openFresh(bench, shortGroups);
    notes.push_back(
        "dragging inside the cache (target 30): " + std::to_string(picturesPerSecond(bench)) +
        " new pictures a second");
    QObject::disconnect(&bench.inspect().analysis(), &InspectAnalysis::started, nullptr, nullptr);
    notes.push_back(measureBusy(bench, std::min(3, arguments.repetitions)));
    for (const std::string& note : notes)
        std::cout << note << '\n';
    writeJson(arguments.jsonPath, "workbench", rows, notes);
    return 0;
}
