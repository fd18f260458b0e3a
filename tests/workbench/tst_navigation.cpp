// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include <QTest>

using namespace veriframe;

namespace {

std::vector<FrameTime> timesAt(const std::vector<double>& seconds)
{
    std::vector<FrameTime> times;
    for (const double second : seconds) {
        FrameTime time;
        time.seconds = second;
        times.push_back(time);
    }
    return times;
}

VideoResult analysed(const std::vector<std::pair<int, double>>& frames)
{
    VideoResult result;
    for (const auto& [index, probability] : frames) {
        FrameResult frame;
        frame.index = index;
        FaceResult face;
        face.track = index % 20 == 0 ? 0 : 1;
        face.probabilities = {probability};
        frame.faces.push_back(face);
        result.frames.push_back(frame);
    }
    return result;
}

} // namespace

class NavigationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeShowsTheLastFrameThatHasStarted();
    void aSecondFollowsTheTimesNotTheRate();
    void shots();
    void analysedFrames();
    void framesAboveTheThreshold();
};

void NavigationTest::aTimeShowsTheLastFrameThatHasStarted()
{
    const auto times = timesAt({0, 0.04, 0.5, 0.54});
    QCOMPARE(frameAtSeconds(times, -1), 0);
    QCOMPARE(frameAtSeconds(times, 0.039), 0);
    QCOMPARE(frameAtSeconds(times, 0.04), 1);
    QCOMPARE(frameAtSeconds(times, 0.3), 1);
    QCOMPARE(frameAtSeconds(times, 99), 3);
}

void NavigationTest::aSecondFollowsTheTimesNotTheRate()
{
    const auto times = timesAt({0, 0.5, 0.9, 1, 3, 4});
    QCOMPARE(frameAfterSeconds(times, 0, 1), 3);
    QCOMPARE(frameAfterSeconds(times, 3, 1), 4); // no frame within a second: at least one on
    QCOMPARE(frameAfterSeconds(times, 5, 1), 5);
    QCOMPARE(frameAfterSeconds(times, 4, -1), 3);
    QCOMPARE(frameAfterSeconds(times, 3, -1), 0);
    QCOMPARE(frameAfterSeconds(times, 0, -1), 0);
}

void NavigationTest::shots()
{
    const std::vector<int> starts{40, 90};
    QCOMPARE(nextShot(starts, 0), std::optional(40));
    QCOMPARE(nextShot(starts, 40), std::optional(90));
    QCOMPARE(nextShot(starts, 90), std::nullopt);
    QCOMPARE(previousShot(starts, 95), std::optional(90));
    QCOMPARE(previousShot(starts, 90), std::optional(40));
    QCOMPARE(previousShot(starts, 40), std::optional(0));
    QCOMPARE(previousShot(starts, 0), std::nullopt);
    QCOMPARE(nextShot({}, 3), std::nullopt);
    QCOMPARE(previousShot({}, 3), std::optional(0));
}

void NavigationTest::analysedFrames()
{
    const VideoResult result = analysed({{0, .1}, {10, .9}, {20, .5}});
    QCOMPARE(nextAnalysed(result, 0), std::optional(10));
    QCOMPARE(nextAnalysed(result, 5), std::optional(10));
    QCOMPARE(nextAnalysed(result, 20), std::nullopt);
    QCOMPARE(previousAnalysed(result, 15), std::optional(10));
    QCOMPARE(previousAnalysed(result, 10), std::optional(0));
    QCOMPARE(previousAnalysed(result, 0), std::nullopt);
    QCOMPARE(nextAnalysed(VideoResult(), 0), std::nullopt);
}

void NavigationTest::framesAboveTheThreshold()
{
    const VideoResult result = analysed({{0, .9}, {10, .85}, {20, .81}, {30, .8}});
    QCOMPARE(nextAbove(result, 0, .8, -1), std::optional(10));
    QCOMPARE(nextAbove(result, 0, .8, 0), std::optional(20)); // person 0 only
    QCOMPARE(nextAbove(result, 20, .8, -1), std::nullopt);    // exactly at the threshold is not above
    QCOMPARE(previousAbove(result, 30, .8, -1), std::optional(20));
    QCOMPARE(previousAbove(result, 0, .8, -1), std::nullopt);
}

QTEST_MAIN(NavigationTest)
#include "tst_navigation.moc"
