// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline_columns.h"
#include "widgets/timeline_geometry.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace veriframe;

class TimelineGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void xAndSecondsAreInverse();
    void nearestFrameFollowsTheTable_data();
    void nearestFrameFollowsTheTable();
    void edgeOfTheViewMeansAFrameInIt();
    void neighbourOfSkipsTheFrameItself();
    void zoomKeepsTheTimeUnderTheMouse();
    void zoomNeverShowsFewerThanFiveFrames_data();
    void zoomNeverShowsFewerThanFiveFrames();
    void rangesStayWithinTheVideo_data();
    void rangesStayWithinTheVideo();
    void viewTurnsPagesAfterTheCursor_data();
    void viewTurnsPagesAfterTheCursor();
    void ticksAreRoundAndFarEnoughApart_data();
    void ticksAreRoundAndFarEnoughApart();
    void tickTextHasTheDigitsTheStepNeeds_data();
    void tickTextHasTheDigitsTheStepNeeds();
    void lanesShrinkThenScroll_data();
    void lanesShrinkThenScroll();
    void everyYBelongsToItsLane();
    void readoutNeverHidesItsPoint();
    void extremesOfAnyStretchAreThoseOfItsPoints();
    void columnsHoldEveryPointOnceAndLoseNoExtreme();
    void joinTellsAnalysedGapsFromUnanalysedOnes_data();
    void joinTellsAnalysedGapsFromUnanalysedOnes();
    void nearestPointIsFoundOnlyWithinReach();
};

namespace {

/// 25 frames a second, then a pause, then 50 a second.
std::vector<double> unevenSeconds()
{
    return {0, 0.04, 0.08, 0.125, 1.0, 1.02, 1.04, 1.06, 1.08, 1.10};
}

TimelinePoints randomPoints(int count)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> probability(0, 1), gap(0.01, 0.5);
    TimelinePoints points;
    double seconds = 0;
    for (int i = 0; i < count; ++i)
        points.push_back({i, seconds += gap(random), probability(random), {}});
    return points;
}

std::pair<float, float> extremesByLooking(const TimelinePoints& points, std::size_t first, std::size_t last)
{
    std::pair<float, float> all{2, -1};
    for (std::size_t i = first; i < last; ++i) {
        all.first = std::min(all.first, static_cast<float>(points[i].probability));
        all.second = std::max(all.second, static_cast<float>(points[i].probability));
    }
    return all;
}

} // namespace

void TimelineGeometryTest::xAndSecondsAreInverse()
{
    const TimeScale scale{100, 900, {2, 6}};
    QCOMPARE(scale.xOf(2), 100.0);
    QCOMPARE(scale.xOf(6), 900.0);
    QCOMPARE(scale.xOf(4), 500.0);
    QCOMPARE(scale.secondsAt(scale.xOf(3.3)), 3.3);
}

void TimelineGeometryTest::nearestFrameFollowsTheTable_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("frame");
    QTest::addRow("before the first") << -3.0 << 0;
    QTest::addRow("exactly a frame") << 0.08 << 2;
    QTest::addRow("just past the middle") << 0.0601 << 2;
    QTest::addRow("equally near: the earlier") << 0.5625 << 3;
    QTest::addRow("in a pause, nearer its end") << 0.57 << 4;
    QTest::addRow("dense part") << 1.071 << 8;
    QTest::addRow("after the last") << 99.0 << 9;
}

void TimelineGeometryTest::nearestFrameFollowsTheTable()
{
    QFETCH(double, seconds);
    QFETCH(int, frame);
    QCOMPARE(nearestFrame(unevenSeconds(), seconds), frame);
    QCOMPARE(nearestFrame({}, seconds), -1);
}

void TimelineGeometryTest::edgeOfTheViewMeansAFrameInIt()
{
    QCOMPARE(nearestFrameWithin(unevenSeconds(), 0.07, {0.03, 0.07}), 1);
    QCOMPARE(nearestFrameWithin(unevenSeconds(), 0.03, {0.041, 0.1}), 2);
    QCOMPARE(nearestFrameWithin(unevenSeconds(), 0.07, {0.03, 0.09}), 2);
    QCOMPARE(nearestFrameWithin(unevenSeconds(), 0.5, {0.4, 0.6}), 3);
    QCOMPARE(nearestFrameWithin({}, 0.5, {0.4, 0.6}), -1);
}

void TimelineGeometryTest::neighbourOfSkipsTheFrameItself()
{
    const std::vector<int> analysed{0, 10, 20};
    QCOMPARE(neighbourOf(analysed, 10, 1), 20);
    QCOMPARE(neighbourOf(analysed, 10, -1), 0);
    QCOMPARE(neighbourOf(analysed, 13, -1), 10);
    QCOMPARE(neighbourOf(analysed, 20, 1), -1);
    QCOMPARE(neighbourOf(analysed, 0, -1), -1);
    QCOMPARE(neighbourOf({}, 5, 1), -1);
}

void TimelineGeometryTest::zoomKeepsTheTimeUnderTheMouse()
{
    TimeScale scale{0, 1000, {10, 50}};
    const double anchor = scale.secondsAt(333);
    scale.range = zoomedRange(scale.range, anchor, 0.5, 100, 0.2);
    QCOMPARE(scale.range.span(), 20.0);
    QVERIFY(std::abs(scale.xOf(anchor) - 333) < 1e-6);
    // Also where the limit cuts the step short.
    scale.range = zoomedRange(scale.range, anchor, 1e-6, 100, 0.2);
    QVERIFY(std::abs(scale.range.span() - 0.2) < 1e-9);
    QVERIFY(std::abs(scale.xOf(anchor) - 333) < 1e-6);
    QCOMPARE(zoomedRange(scale.range, anchor, 1e6, 100, 0.2), (TimeRange{0, 100}));
}

void TimelineGeometryTest::zoomNeverShowsFewerThanFiveFrames_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("span");
    QTest::addRow("at the start: frames 0 to 4") << 0.0 << 1.02;
    QTest::addRow("in the dense part: frames 5 to 9") << 1.06 << 0.10;
    QTest::addRow("at the end") << 9.0 << 0.10;
}

void TimelineGeometryTest::zoomNeverShowsFewerThanFiveFrames()
{
    QFETCH(double, seconds);
    QFETCH(double, span);
    QVERIFY(std::abs(shortestSpan(unevenSeconds(), 1.12, seconds) - span) < 1e-9);
    QCOMPARE(shortestSpan({0, 1, 2}, 3, seconds), 3.0);
    QCOMPARE(shortestSpan({}, 0, seconds), 0.0);
}

void TimelineGeometryTest::rangesStayWithinTheVideo_data()
{
    QTest::addColumn<TimeRange>("wanted");
    QTest::addColumn<TimeRange>("got");
    QTest::addRow("allowed: to the last bit") << TimeRange{1.1, 3.3} << TimeRange{1.1, 3.3};
    QTest::addRow("left of the start: moved") << TimeRange{-2, 3} << TimeRange{0, 5};
    QTest::addRow("right of the end: moved") << TimeRange{8, 11} << TimeRange{7, 10};
    QTest::addRow("longer than the video: all") << TimeRange{-5, 50} << TimeRange{0, 10};
    QTest::addRow("too short: grown about its middle") << TimeRange{5, 5} << TimeRange{4.5, 5.5};
    QTest::addRow("ends exchanged") << TimeRange{4, 2} << TimeRange{2, 4};
}

void TimelineGeometryTest::rangesStayWithinTheVideo()
{
    QFETCH(TimeRange, wanted);
    QFETCH(TimeRange, got);
    QCOMPARE(clampedRange(wanted, 10, 1), got);
}

void TimelineGeometryTest::viewTurnsPagesAfterTheCursor_data()
{
    QTest::addColumn<double>("cursor");
    QTest::addColumn<TimeRange>("got");
    QTest::addRow("visible: stays") << 25.0 << TimeRange{20, 40};
    QTest::addRow("walked out right: found at the left") << 41.0 << TimeRange{40, 60};
    QTest::addRow("walked out left: found at the right") << 19.0 << TimeRange{0, 20};
    QTest::addRow("jumped far: in the middle") << 80.0 << TimeRange{70, 90};
    QTest::addRow("at the end: no further than the end") << 100.0 << TimeRange{80, 100};
}

void TimelineGeometryTest::viewTurnsPagesAfterTheCursor()
{
    QFETCH(double, cursor);
    QFETCH(TimeRange, got);
    const TimeRange range = rangeFollowing({20, 40}, cursor, 100);
    QVERIFY2(
        std::abs(range.from - got.from) < 1e-9 && std::abs(range.to - got.to) < 1e-9,
        qPrintable(QStringLiteral("%1 to %2").arg(range.from).arg(range.to)));
}

void TimelineGeometryTest::ticksAreRoundAndFarEnoughApart_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<double>("step");
    QTest::addRow("five frames at 50 a second") << 0.1 << 0.01;
    QTest::addRow("a third of a second") << 0.33 << 0.05;
    QTest::addRow("a second") << 1.0 << 0.1;
    QTest::addRow("12.4 s") << 12.4 << 2.0;
    QTest::addRow("two minutes") << 120.0 << 15.0;
    QTest::addRow("an hour") << 3600.0 << 600.0;
    QTest::addRow("ten hours") << 36000.0 << 3600.0;
}

void TimelineGeometryTest::ticksAreRoundAndFarEnoughApart()
{
    QFETCH(double, span);
    QFETCH(double, step);
    const TimeScale scale{0, 1000, {0.3 * span, 1.3 * span}};
    QVERIFY(std::abs(tickStep(scale, 90) - step) < 1e-9);
    const std::vector<double> ticks = tickSeconds(scale.range, tickStep(scale, 90));
    QVERIFY(ticks.size() >= 4 && ticks.size() <= 12);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double number = ticks[i] / step;
        QVERIFY(std::abs(number - std::round(number)) < 1e-6);
        QVERIFY(scale.xOf(ticks[i]) > -0.01 && scale.xOf(ticks[i]) < 1000.01);
        QVERIFY(i == 0 || scale.xOf(ticks[i]) - scale.xOf(ticks[i - 1]) >= 89.99);
    }
}

void TimelineGeometryTest::tickTextHasTheDigitsTheStepNeeds_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("step");
    QTest::addColumn<bool>("hours");
    QTest::addColumn<QString>("text");
    QTest::addRow("two seconds") << 4.0 << 2.0 << false << "00:04.0";
    QTest::addRow("tens of seconds") << 90.0 << 10.0 << false << "01:30";
    QTest::addRow("a twentieth") << 3.95 << 0.05 << false << "00:03.95";
    QTest::addRow("milliseconds") << 0.125 << 0.001 << false << "00:00.125";
    QTest::addRow("rounding carries over") << 59.999999 << 0.5 << false << "01:00.0";
    QTest::addRow("hours") << 3661.0 << 30.0 << true << "1:01:01";
}

void TimelineGeometryTest::tickTextHasTheDigitsTheStepNeeds()
{
    QFETCH(double, seconds);
    QFETCH(double, step);
    QFETCH(bool, hours);
    QTEST(tickText(seconds, step, hours), "text");
}

void TimelineGeometryTest::lanesShrinkThenScroll_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<double>("laneHeight");
    QTest::addColumn<double>("scroll");
    QTest::addRow("none") << 0 << 0.0 << 0.0;
    QTest::addRow("one fills the place") << 1 << 200.0 << 0.0;
    QTest::addRow("three share it") << 3 << 66.0 << 0.0;
    QTest::addRow("five at the least height") << 5 << 40.0 << 0.0;
    QTest::addRow("fifty scroll") << 50 << 40.0 << 500.0;
    QTest::addRow("six scroll to the end") << 6 << 40.0 << 40.0;
}

void TimelineGeometryTest::lanesShrinkThenScroll()
{
    QFETCH(int, lanes);
    const TimelineLayout layout = timelineLayout(QSizeF(800, 200 + timelineSize::axis), lanes, 50, 500);
    QTEST(layout.laneHeight, "laneHeight");
    QTEST(layout.scroll, "scroll");
    QCOMPARE(layout.names.width(), 68.0);
    QVERIFY(layout.plot.left() >= layout.names.right() + 20); // the thresholds' labels are not in the names
    QVERIFY(layout.plot.right() <= 800 - (lanes > 5 ? timelineSize::scrollBar : 0));
}

void TimelineGeometryTest::everyYBelongsToItsLane()
{
    const TimelineLayout layout = timelineLayout(QSizeF(800, 240), 12, 50, 130);
    for (double y = layout.plot.top(); y < layout.plot.bottom(); ++y) {
        const int lane = layout.laneAt(y);
        QVERIFY(lane >= 0 && lane < 12);
        QVERIFY(layout.lane(lane).top() <= y && y < layout.lane(lane).bottom());
    }
    QCOMPARE(layout.laneAt(layout.plot.top() - 1), -1);
    QCOMPARE(layout.laneAt(layout.plot.bottom()), -1);
    QCOMPARE(timelineLayout(QSizeF(800, 240), 0, 50, 0).laneAt(100), -1);
}

void TimelineGeometryTest::readoutNeverHidesItsPoint()
{
    const QRectF screen(0, 0, 800, 600);
    for (double x = 0; x <= 800; x += 20)
        for (double y = 0; y <= 600; y += 20)
            for (const QSizeF size : {QSizeF(180, 220), QSizeF(500, 100)}) {
                const QRectF place = readoutRect({x, y}, size, screen);
                QVERIFY(!place.adjusted(-8, -8, 8, 8).contains(QPointF(x, y)));
                QVERIFY(place.left() >= 0 && place.right() <= 800);
            }
}

void TimelineGeometryTest::extremesOfAnyStretchAreThoseOfItsPoints()
{
    const TimelinePoints points = randomPoints(5000);
    const PointExtremes extremes(points);
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        std::size_t first = random() % points.size(), last = random() % points.size();
        if (first > last)
            std::swap(first, last);
        QCOMPARE(extremes.of(points, first, last + 1), extremesByLooking(points, first, last + 1));
    }
    QCOMPARE(extremes.of(points, 0, points.size()), extremesByLooking(points, 0, points.size()));
}

void TimelineGeometryTest::columnsHoldEveryPointOnceAndLoseNoExtreme()
{
    const TimelinePoints points = randomPoints(20000);
    const PointExtremes extremes(points);
    for (const double columnWidth : {1.0, 0.5})
        for (const TimeRange range : {TimeRange{0, points.back().seconds}, TimeRange{100.5, 900.25}, TimeRange{5, 6}}) {
            const TimeScale scale{50, 650, range};
            const auto [first, last] = visiblePoints(points, range);
            const auto columns = pointColumns(points, extremes, first, last, scale, 50, columnWidth);
            std::size_t next = first;
            for (const PointColumn& column : columns) {
                QCOMPARE(column.first, next);
                next = column.last;
                QCOMPARE(
                    std::pair(column.lowest, column.highest), extremesByLooking(points, column.first, column.last));
                for (std::size_t i = column.first; i < column.last; ++i) {
                    const double x = scale.xOf(points[i].seconds);
                    QVERIFY(x >= column.x - 1e-6 && x < column.x + columnWidth + 1e-6);
                }
            }
            QCOMPARE(next, last);
        }
}

void TimelineGeometryTest::joinTellsAnalysedGapsFromUnanalysedOnes_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<PointJoin>("join");
    QTest::addRow("following frames") << 0 << 1 << PointJoin::adjacent;
    QTest::addRow("nobody looked between") << 1 << 10 << PointJoin::unanalysed;
    QTest::addRow("analysed between, without a face") << 1 << 20 << PointJoin::gap;
    QTest::addRow("beyond the last analysed") << 20 << 40 << PointJoin::unanalysed;
}

void TimelineGeometryTest::joinTellsAnalysedGapsFromUnanalysedOnes()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(PointJoin, join);
    QVERIFY(joinOf({0, 1, 10, 20}, from, to) == join);
}

void TimelineGeometryTest::nearestPointIsFoundOnlyWithinReach()
{
    const TimelinePoints points{{0, 0, 0.5, {}}, {1, 1, 0.9, {}}, {2, 1.01, 0.1, {}}, {3, 3, 0.5, {}}};
    const TimeScale scale{0, 300, {0, 3}};
    const QRectF values(0, 0, 300, 100);
    QCOMPARE(pointNear(points, scale, values, {99, 10}, 8), 1);
    QCOMPARE(pointNear(points, scale, values, {99, 90}, 8), 2);
    QCOMPARE(pointNear(points, scale, values, {200, 50}, 8), -1);
    QCOMPARE(pointNear({}, scale, values, {0, 0}, 8), -1);
    QVERIFY(pointOfFrame(points, 2) == &points[2]);
    QVERIFY(!pointOfFrame(points, 7));
}

QTEST_MAIN(TimelineGeometryTest)
#include "tst_timeline_geometry.moc"
