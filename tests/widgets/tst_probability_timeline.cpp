// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QScrollBar>
#include <QWheelEvent>
#include <limits>

using namespace veriframe;

namespace {

void turnWheel(QWidget& widget, QPoint position, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(
        position, widget.mapToGlobal(position), QPoint(), angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class ProbabilityTimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { applyTheme(*qApp, SchemeChoice::dark); }

    void clickSeeksToTheNearestFrameOfTheTable();
    void dragAsksOncePerFrame();
    void dragBeyondTheEdgeMovesTheView();
    void axisSeeksWithoutAnyLane();
    void namesActivateTheirPerson();
    void wheelZoomsAtTheMouseWithinLimits();
    void shiftWheelAndSidewaysWheelPan_data();
    void shiftWheelAndSidewaysWheelPan();
    void middleDragPans();
    void doubleClickShowsEverything();
    void keysDoWhatTheyPromise_data();
    void keysDoWhatTheyPromise();
    void windowActionsHaveTheirKeysOnlyOnce();
    void controlUpAndDownChooseThePerson();
    void viewFollowsACursorThatLeavesIt();
    void newDataOfTheSameVideoKeepZoomAndCursor();
    void cursorIsWithinTheVideo();
    void rangeHandlesAskForAnotherRange();
    void manyLanesScrollAndTheSelectedOneIsRevealed();
};

void ProbabilityTimelineTest::clickSeeksToTheNearestFrameOfTheTable()
{
    TimelineData data;
    data.frameSeconds = {0, 0.1, 0.2, 5, 9}; // variable frame rate
    data.durationSeconds = 10;
    Shown shown(data);
    QVERIFY(shown.exposed);
    const QPoint beforeMiddle = (pointOf(shown.timeline, 2) * 55 + pointOf(shown.timeline, 3) * 45) / 100;
    const QPoint afterMiddle = (pointOf(shown.timeline, 2) * 45 + pointOf(shown.timeline, 3) * 55) / 100;
    QTest::mouseClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, beforeMiddle);
    QTest::mouseClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, afterMiddle);
    QCOMPARE(shown.frames(), (std::vector<int>{2, 3}));
}

void ProbabilityTimelineTest::dragAsksOncePerFrame()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(4, 4.4);
    const QPoint from = pointOf(shown.timeline, 102), to = pointOf(shown.timeline, 106);
    QTest::mousePress(&shown.timeline, Qt::LeftButton, Qt::NoModifier, from);
    for (int x = from.x(); x <= to.x(); ++x)
        QTest::mouseMove(&shown.timeline, {x, 100});
    QTest::mouseRelease(&shown.timeline, Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(shown.frames(), (std::vector<int>{102, 103, 104, 105, 106}));
    // Without a button the mouse seeks nothing.
    QTest::mouseMove(&shown.timeline, from);
    QCOMPARE(shown.seeks.count(), 5);
}

void ProbabilityTimelineTest::dragBeyondTheEdgeMovesTheView()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(4, 6);
    QTest::mousePress(&shown.timeline, Qt::LeftButton, Qt::NoModifier, pointOf(shown.timeline, 120));
    QTest::mouseMove(&shown.timeline, {widgetSize.width() + 60, 100});
    QTRY_VERIFY(shown.timeline.visibleSeconds().second > 7);
    QTest::mouseRelease(&shown.timeline, Qt::LeftButton, Qt::NoModifier, {widgetSize.width() + 60, 100});
    const auto stopped = shown.timeline.visibleSeconds();
    QVERIFY(shown.timeline.cursorFrame() > 160);
    QTest::qWait(120);
    QCOMPARE(shown.timeline.visibleSeconds(), stopped);
}

void ProbabilityTimelineTest::axisSeeksWithoutAnyLane()
{
    TimelineData data = sampledVideo();
    data.lanes.clear();
    Shown shown(data);
    QTest::mouseClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, pointOf(shown.timeline, 77, 25));
    QCOMPARE(shown.frames(), std::vector<int>{77});
    Shown nothing({});
    QTest::mouseClick(&nothing.timeline, Qt::LeftButton, Qt::NoModifier, {400, 25});
    turnWheel(nothing.timeline, {400, 25}, {0, 120});
    QCOMPARE(nothing.seeks.count(), 0);
}

void ProbabilityTimelineTest::namesActivateTheirPerson()
{
    Shown shown(sampledVideo());
    QSignalSpy activated(&shown.timeline, &ProbabilityTimeline::personActivated);
    const QPoint second = layoutOf(shown.timeline).laneName(1).center().toPoint();
    QTest::mouseClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, second);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 4);
    QCOMPARE(shown.seeks.count(), 0);
}

void ProbabilityTimelineTest::wheelZoomsAtTheMouseWithinLimits()
{
    Shown shown(sampledVideo());
    const QPoint place = pointOf(shown.timeline, 100);
    turnWheel(shown.timeline, place, {0, 120});
    const auto [from, to] = shown.timeline.visibleSeconds();
    QVERIFY(to - from < 11);
    QVERIFY(std::abs(pointOf(shown.timeline, 100).x() - place.x()) <= 1);
    for (int i = 0; i < 60; ++i)
        turnWheel(shown.timeline, pointOf(shown.timeline, 100), {0, 120});
    const auto [closeFrom, closeTo] = shown.timeline.visibleSeconds();
    QVERIFY(std::abs(closeTo - closeFrom - 0.2) < 1e-6); // five frames
    for (int i = 0; i < 60; ++i)
        turnWheel(shown.timeline, place, {0, -120});
    QCOMPARE(shown.timeline.visibleSeconds(), (std::pair<double, double>(0, 309 / 25.0)));
}

void ProbabilityTimelineTest::shiftWheelAndSidewaysWheelPan_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addRow("Shift and wheel") << QPoint(0, -120) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::addRow("sideways wheel") << QPoint(-120, 0) << Qt::KeyboardModifiers(Qt::NoModifier);
}

void ProbabilityTimelineTest::shiftWheelAndSidewaysWheelPan()
{
    QFETCH(QPoint, angle);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(2, 4);
    turnWheel(shown.timeline, {400, 100}, angle, modifiers);
    const auto [from, to] = shown.timeline.visibleSeconds();
    QVERIFY(std::abs(from - 2.2) < 1e-9 && std::abs(to - 4.2) < 1e-9);
    for (int i = 0; i < 200; ++i)
        turnWheel(shown.timeline, {400, 100}, angle, modifiers);
    QVERIFY(std::abs(shown.timeline.visibleSeconds().second - 309 / 25.0) < 1e-9);
}

void ProbabilityTimelineTest::middleDragPans()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(4, 6);
    const QPoint place = pointOf(shown.timeline, 125);
    QTest::mousePress(&shown.timeline, Qt::MiddleButton, Qt::NoModifier, place);
    QTest::mouseMove(&shown.timeline, place + QPoint(100, 0));
    QTest::mouseRelease(&shown.timeline, Qt::MiddleButton, Qt::NoModifier, place + QPoint(100, 0));
    QVERIFY(shown.timeline.visibleSeconds().first < 4);
    QVERIFY(std::abs(pointOf(shown.timeline, 125).x() - place.x() - 100) <= 1);
    QCOMPARE(shown.seeks.count(), 0);
}

void ProbabilityTimelineTest::doubleClickShowsEverything()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(4, 6);
    QTest::mouseDClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, {400, 100});
    QCOMPARE(shown.timeline.visibleSeconds(), (std::pair<double, double>(0, 309 / 25.0)));
}

void ProbabilityTimelineTest::keysDoWhatTheyPromise_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("frame"); // from 105
    const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, int frame) {
        QTest::addRow("%s", name) << key << modifiers << frame;
    };
    row("Left", Qt::Key_Left, Qt::NoModifier, 104);
    row("Right", Qt::Key_Right, Qt::NoModifier, 106);
    row("Ctrl+Left", Qt::Key_Left, Qt::ControlModifier, 95);
    row("Ctrl+Right", Qt::Key_Right, Qt::ControlModifier, 115);
    row("Shift+Left: one second", Qt::Key_Left, Qt::ShiftModifier, 80);
    row("Shift+Right: one second", Qt::Key_Right, Qt::ShiftModifier, 130);
    row("Home", Qt::Key_Home, Qt::NoModifier, 0);
    row("End", Qt::Key_End, Qt::NoModifier, 308);
    row("Up: previous analysed", Qt::Key_Up, Qt::NoModifier, 100);
    row("Down: next analysed", Qt::Key_Down, Qt::NoModifier, 110);
    row("another key: nothing", Qt::Key_X, Qt::NoModifier, 105);
}

void ProbabilityTimelineTest::keysDoWhatTheyPromise()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Shown shown(sampledVideo());
    shown.timeline.setCursorFrame(105);
    QTest::keyClick(&shown.timeline, static_cast<Qt::Key>(key), modifiers);
    QTEST(shown.timeline.cursorFrame(), "frame");
}

void ProbabilityTimelineTest::windowActionsHaveTheirKeysOnlyOnce()
{
    QWidget window;
    ProbabilityTimeline timeline(&window);
    window.resize(widgetSize);
    timeline.resize(widgetSize);
    timeline.setData(sampledVideo());
    QAction step, zoomPicture;
    step.setShortcut(Qt::Key_Right);
    zoomPicture.setShortcut(Qt::Key_Plus);
    window.addAction(&step);
    window.addAction(&zoomPicture);
    QSignalSpy stepped(&step, &QAction::triggered), pictureZoomed(&zoomPicture, &QAction::triggered);
    QSignalSpy seeks(&timeline, &ProbabilityTimeline::seekRequested);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Right);
    QCOMPARE(stepped.count() + seeks.count(), 1);
    const double before = timeline.visibleSeconds().second;
    QTest::keyClick(&timeline, Qt::Key_Plus);
    QCOMPARE(pictureZoomed.count(), 0);
    QVERIFY(timeline.visibleSeconds().second < before);
    QTest::keyClick(&timeline, Qt::Key_0);
    QCOMPARE(timeline.visibleSeconds().second, before);
}

void ProbabilityTimelineTest::controlUpAndDownChooseThePerson()
{
    Shown shown(sampledVideo());
    QSignalSpy activated(&shown.timeline, &ProbabilityTimeline::personActivated);
    shown.timeline.setSelectedPerson(0);
    QTest::keyClick(&shown.timeline, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(activated.takeLast().first().toInt(), 4);
    shown.timeline.setSelectedPerson(4);
    QTest::keyClick(&shown.timeline, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(activated.takeLast().first().toInt(), 0);
}

void ProbabilityTimelineTest::viewFollowsACursorThatLeavesIt()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(0, 2);
    for (int frame = 0; frame < 309; ++frame) {
        shown.timeline.setCursorFrame(frame);
        const auto [from, to] = shown.timeline.visibleSeconds();
        QVERIFY(frame / 25.0 >= from - 1e-9 && frame / 25.0 <= to + 1e-9);
        QVERIFY(std::abs(to - from - 2) < 1e-9);
        if (frame <= 50)
            QCOMPARE(from, 0.0); // it turns pages, it does not creep
    }
}

void ProbabilityTimelineTest::newDataOfTheSameVideoKeepZoomAndCursor()
{
    Shown shown(sampledVideo());
    shown.timeline.setVisibleSeconds(4, 6);
    shown.timeline.setCursorFrame(120);
    TimelineData more = sampledVideo();
    more.lanes.push_back({7, QStringLiteral("Person 8"), {}});
    shown.timeline.setData(more);
    QCOMPARE(shown.timeline.visibleSeconds(), (std::pair<double, double>(4, 6)));
    QCOMPARE(shown.timeline.cursorFrame(), 120);
    QVERIFY(shown.timeline.data() == more);
    more.frameSeconds.resize(50);
    more.durationSeconds = 2;
    shown.timeline.setData(more);
    QCOMPARE(shown.timeline.visibleSeconds(), (std::pair<double, double>(0, 2)));
    QCOMPARE(shown.timeline.cursorFrame(), 0);
    shown.timeline.setData({});
    QCOMPARE(shown.timeline.cursorFrame(), -1);
}

void ProbabilityTimelineTest::cursorIsWithinTheVideo()
{
    ProbabilityTimeline timeline;
    timeline.setCursorFrame(5);
    QCOMPARE(timeline.cursorFrame(), -1);
    timeline.setData(sampledVideo());
    timeline.setCursorFrame(5000);
    QCOMPARE(timeline.cursorFrame(), 308);
    timeline.setCursorFrame(-7);
    QCOMPARE(timeline.cursorFrame(), 0);
    timeline.setVisibleSeconds(50, std::numeric_limits<double>::infinity());
    QCOMPARE(timeline.visibleSeconds(), (std::pair<double, double>(0, 309 / 25.0)));
}

void ProbabilityTimelineTest::rangeHandlesAskForAnotherRange()
{
    Shown shown(sampledVideo());
    shown.timeline.setFrameRange(std::pair(100, 200));
    QSignalSpy ranges(&shown.timeline, &ProbabilityTimeline::frameRangeRequested);
    const auto drag = [&](int from, int offset, int to) {
        QTest::mousePress(
            &shown.timeline, Qt::LeftButton, Qt::NoModifier, pointOf(shown.timeline, from, 12) + QPoint(offset, 0));
        QTest::mouseMove(&shown.timeline, pointOf(shown.timeline, to, 12));
        QTest::mouseRelease(&shown.timeline, Qt::LeftButton, Qt::NoModifier, pointOf(shown.timeline, to, 12));
    };
    drag(100, -3, 60);
    QCOMPARE(ranges.takeLast(), (QVariantList{60, 200}));
    drag(200, 3, 250);
    QCOMPARE(ranges.takeLast(), (QVariantList{100, 250}));
    drag(200, 3, 50); // not past the other end
    QCOMPARE(ranges.takeLast(), (QVariantList{100, 100}));
    QCOMPARE(shown.seeks.count(), 0);
    drag(150, 0, 160); // between the handles: a seek
    QCOMPARE(shown.frames(), (std::vector<int>{150, 160}));
}

void ProbabilityTimelineTest::manyLanesScrollAndTheSelectedOneIsRevealed()
{
    TimelineData data = sampledVideo();
    for (int person = 10; person < 60; ++person)
        data.lanes.push_back({person, QStringLiteral("Person %1").arg(person + 1), data.lanes[0].points});
    Shown shown(data);
    auto* scrollBar = shown.timeline.findChild<QScrollBar*>();
    QVERIFY(scrollBar && scrollBar->isVisible());
    QCOMPARE(scrollBar->value(), 0);
    shown.timeline.setSelectedPerson(59);
    QCOMPARE(scrollBar->value(), scrollBar->maximum());
    turnWheel(shown.timeline, {20, 150}, {0, 120}); // over the names the wheel scrolls
    QCOMPARE(scrollBar->value(), scrollBar->maximum() - timelineSize::leastLane);
    shown.timeline.setSelectedPerson(0);
    QCOMPARE(scrollBar->value(), 0);
    shown.timeline.setData(sampledVideo());
    QVERIFY(!scrollBar->isVisible());
}

QTEST_MAIN(ProbabilityTimelineTest)
#include "tst_probability_timeline.moc"
