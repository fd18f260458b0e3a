// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"
#include "widgets/theme.h"
#include "widgets/timeline_readout.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCursor>
#include <QElapsedTimer>
#include <QImage>
#include <QMouseEvent>
#include <functional>
#include <limits>

using namespace veriframe;

namespace {

int countOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

QImage pictureOf(QWidget& widget)
{
    QTest::qWait(20); // replots are queued
    return widget.grab().toImage();
}

/// The real pointer may be kept from a place by the size of the screen, or come late.
void hover(QWidget& widget, QPoint position)
{
    QMouseEvent move(
        QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

TimelineReadout* visibleReadout(const ProbabilityTimeline& timeline)
{
    auto* readout = timeline.findChild<TimelineReadout*>();
    return readout && readout->isVisible() ? readout : nullptr;
}

} // namespace

class TimelineContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init() { applyTheme(*qApp, SchemeChoice::dark); }

    void hoverReadsOutThePointWithAllModels();
    void readoutListsEightModelsAndCountsTheOthers();
    void readoutGoesWhenTheMouseLeaves();
    void noPointIsHiddenInACrowd();
    void coloursFollowThePalette();
    void tableHoldsAllPointsByFrameThenPerson();
    void tableIsAWellBehavedModel();
    void hugeTableCostsNothingToBuild();
    void screenReadersHearTheCursor();
    void exportsAreWholePictures();
    void strangeDataAreDrawnWithoutHarm_data();
    void strangeDataAreDrawnWithoutHarm();
};

void TimelineContentTest::hoverReadsOutThePointWithAllModels()
{
    Shown shown(sampledVideo());
    const QRectF lane = layoutOf(shown.timeline).laneValues(1);
    const QPoint place = pointOf(shown.timeline, 150, static_cast<int>(lane.center().y()));
    hover(shown.timeline, place + QPoint(3, 0));
    const TimelineReadout* readout = visibleReadout(shown.timeline);
    QVERIFY(readout);
    QCOMPARE(readout->content().title, QStringLiteral("Person 5"));
    QCOMPARE(readout->content().place, QStringLiteral("frame 150 · 00:00:06.000"));
    QCOMPARE(readout->content().probability, 0.875);
    QCOMPARE(readout->content().models.size(), std::size_t{2});
    QCOMPARE(readout->content().models[1].first, QStringLiteral("555 e19"));
    const QPoint point = shown.timeline.mapToGlobal(QPoint(place.x(), static_cast<int>(yOfProbability(lane, 0.875))));
    QVERIFY(!readout->geometry().contains(point));
    // Where the person has no point, nothing is read out.
    hover(shown.timeline, pointOf(shown.timeline, 20, place.y()));
    QVERIFY(!visibleReadout(shown.timeline));
    hover(shown.timeline, pointOf(shown.timeline, 23, 30)); // the axis speaks of the frame
    QVERIFY(visibleReadout(shown.timeline));
    QCOMPARE(visibleReadout(shown.timeline)->content().note, QStringLiteral("This frame was not analysed."));
}

void TimelineContentTest::readoutListsEightModelsAndCountsTheOthers()
{
    TimelineData data = sampledVideo();
    TimelinePoint& point = data.lanes[0].points[0];
    point.modelProbabilities.assign(11, 0.5F);
    const TimelineReadoutContent content = readoutOfPoint(data, data.lanes[0], point);
    QCOMPARE(content.models.size(), std::size_t{8});
    QCOMPARE(content.models[7].first, QStringLiteral("Model 8")); // more numbers than names
    QVERIFY(content.note.contains(QLatin1Char('3')));
    QCOMPARE(readoutNumber(0.1234567), QStringLiteral("0.1234567"));
    QCOMPARE(readoutNumber(0.66), QStringLiteral("0.66"));
    QCOMPARE(readoutNumber(1e-7), QStringLiteral("0.0000001"));
}

void TimelineContentTest::readoutGoesWhenTheMouseLeaves()
{
    Shown shown(sampledVideo());
    hover(shown.timeline, pointOf(shown.timeline, 150, 70));
    QVERIFY(visibleReadout(shown.timeline));
    QCursor::setPos(shown.timeline.mapToGlobal(QPoint(10, widgetSize.height() + 50)));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&shown.timeline, &leave);
    QVERIFY(!visibleReadout(shown.timeline));
}

void TimelineContentTest::noPointIsHiddenInACrowd()
{
    TimelineData data;
    for (int frame = 0; frame < 100000; ++frame) {
        data.frameSeconds.push_back(frame / 25.0);
        data.analysedFrames.push_back(frame);
    }
    data.durationSeconds = 4000;
    data.lanes = {{0, QStringLiteral("Person 1"), {}}};
    for (int frame = 0; frame < 100000; ++frame)
        data.lanes[0].points.push_back({frame, frame / 25.0, frame == 54321 ? 1.0 : 0.0, {}});
    Shown shown(data);
    const QImage image = pictureOf(shown.timeline);
    const double ratio = image.devicePixelRatio();
    const QPoint place = pointOf(shown.timeline, 54321) * ratio;
    const QRectF lane = layoutOf(shown.timeline).laneValues(0);
    // One of a hundred points of its column of pixels, it still reaches the top, in its colour.
    const auto warmest = [&](int y) {
        int difference = -255;
        for (int x = place.x() - 2; x <= place.x() + 2; ++x) {
            const QColor color = image.pixelColor(x, y);
            difference = std::max(difference, color.red() - color.blue());
        }
        return difference;
    };
    QVERIFY(warmest(static_cast<int>((lane.top() + 2) * ratio)) > 150);
    QVERIFY(warmest(static_cast<int>((lane.top() - 4) * ratio)) < 30);
}

void TimelineContentTest::coloursFollowThePalette()
{
    Shown shown(sampledVideo());
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        applyTheme(*qApp, scheme == Scheme::dark ? SchemeChoice::dark : SchemeChoice::light);
        const QImage image = pictureOf(shown.timeline);
        QVERIFY(countOf(image, themeColor(Token::panel, scheme)) > image.width() * image.height() / 2);
        QVERIFY(countOf(image, themeColor(Token::accent, scheme)) > 100); // the cursor
    }
}

void TimelineContentTest::tableHoldsAllPointsByFrameThenPerson()
{
    TimelineData data = sampledVideo();
    std::swap(data.lanes[0], data.lanes[1]); // whatever the order of the lanes
    ProbabilityTimeline timeline;
    timeline.setData(data);
    const QAbstractTableModel& table = *timeline.tableModel();
    QCOMPARE(table.rowCount(), 31 + 11);
    QCOMPARE(table.columnCount(), 6);
    QCOMPARE(table.headerData(5, Qt::Horizontal).toString(), QStringLiteral("555 e19"));
    int previousFrame = -1;
    QString previousPerson;
    for (int row = 0; row < table.rowCount(); ++row) {
        const int frame = table.index(row, 0).data().toInt();
        const QString person = table.index(row, 2).data().toString();
        QVERIFY(frame > previousFrame || (frame == previousFrame && person > previousPerson));
        previousFrame = frame;
        previousPerson = person;
    }
    // Rows 0 to 9 are person 1 alone; 10 and 11 are both persons of frame 100.
    QCOMPARE(table.index(11, 0).data().toInt(), 100);
    QCOMPARE(table.index(11, 1).data().toString(), QStringLiteral("00:00:04.000"));
    QCOMPARE(table.index(11, 3).data(Qt::EditRole).toDouble(), 0.875);
    QCOMPARE(table.index(11, 3).data(Qt::ToolTipRole).toString(), QStringLiteral("0.875"));
    QCOMPARE(table.index(10, 4).data().toString(), QStringLiteral("0.20"));
}

void TimelineContentTest::tableIsAWellBehavedModel()
{
    ProbabilityTimeline timeline;
    const QAbstractItemModelTester tester(
        timeline.tableModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    timeline.setData(sampledVideo());
    QSignalSpy resets(timeline.tableModel(), &QAbstractItemModel::modelReset);
    timeline.setData({});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(timeline.tableModel()->rowCount(), 0);
}

void TimelineContentTest::hugeTableCostsNothingToBuild()
{
    TimelineData data;
    for (int frame = 0; frame < 100000; ++frame)
        data.frameSeconds.push_back(frame / 25.0);
    data.durationSeconds = 4000;
    for (int person = 0; person < 3; ++person) {
        data.lanes.push_back({person, QString::number(person), {}});
        for (int frame = person; frame < 100000; frame += person + 1)
            data.lanes.back().points.push_back({frame, frame / 25.0, 0.5, {}});
    }
    ProbabilityTimeline timeline;
    timeline.setData(std::move(data));
    const QAbstractTableModel& table = *timeline.tableModel();
    QCOMPARE(table.rowCount(), 100000 + 50000 - 0 + 33333 - 1 + 1);
    QElapsedTimer timer;
    timer.start();
    for (int row = 0; row < table.rowCount(); row += 997)
        QVERIFY(table.index(row, 0).data().isValid());
    QVERIFY(timer.elapsed() < 100);
    QCOMPARE(table.index(table.rowCount() - 1, 0).data().toInt(), 99999);
}

void TimelineContentTest::screenReadersHearTheCursor()
{
    Shown shown(sampledVideo());
    shown.timeline.setCursorFrame(150);
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&shown.timeline);
    QVERIFY(accessible);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    QCOMPARE(
        accessible->text(QAccessible::Value),
        QStringLiteral("Frame 150 of 308, 00:00:06.000. Person 1: 0.25. Person 5: 0.88."));
    QAccessibleValueInterface* value = accessible->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), 150);
    QCOMPARE(value->maximumValue().toInt(), 308);
    value->setCurrentValue(20);
    QCOMPARE(shown.timeline.cursorFrame(), 20);
    shown.timeline.setCursorFrame(151);
    QVERIFY(shown.timeline.cursorText().endsWith(QStringLiteral("This frame was not analysed.")));
    TimelineData data = sampledVideo();
    data.lanes.clear();
    shown.timeline.setData(data);
    shown.timeline.setCursorFrame(150);
    QVERIFY(shown.timeline.cursorText().endsWith(QStringLiteral("No face in this frame.")));
}

void TimelineContentTest::exportsAreWholePictures()
{
    Shown shown(sampledVideo());
    shown.timeline.setCursorFrame(100);
    const QImage image = QImage::fromData(plotBytes(shown.timeline.drawn(PlotFormat::png, 3)));
    QCOMPARE(image.size(), widgetSize * 3);
    QVERIFY(countOf(image, themeColor(Token::accent, Scheme::dark)) > 500);
    const QByteArray text = plotBytes(shown.timeline.drawn(PlotFormat::svg));
    QVERIFY(text.contains("Person 5") && text.trimmed().endsWith("</svg>"));
}

void TimelineContentTest::strangeDataAreDrawnWithoutHarm_data()
{
    QTest::addColumn<std::function<void(TimelineData&)>>("change");
    const auto row = [](const char* name, const std::function<void(TimelineData&)>& change) {
        QTest::addRow("%s", name) << change;
    };
    row("one frame without length", [](TimelineData& data) {
        data.frameSeconds = {0};
        data.durationSeconds = 0;
    });
    row("points of frames that the video lacks", [](TimelineData& data) {
        data.lanes[0].points.push_back({5000, 200, 0.5, {}});
        data.bookmarks = data.shotStarts = data.analysedFrames = {-4, 5000};
    });
    row("probabilities that are none", [](TimelineData& data) {
        data.lanes[0].points[3].probability = std::numeric_limits<double>::quiet_NaN();
        data.lanes[0].points[4].probability = 7;
    });
    row("lanes without points", [](TimelineData& data) { data.lanes[0].points.clear(); });
    row("frames at the same time", [](TimelineData& data) { data.frameSeconds.assign(309, 0.0); });
    row("lanes without a video", [](TimelineData& data) { data.frameSeconds.clear(); });
}

void TimelineContentTest::strangeDataAreDrawnWithoutHarm()
{
    QFETCH(std::function<void(TimelineData&)>, change);
    TimelineData data = sampledVideo();
    change(data);
    Shown shown(data);
    shown.timeline.setFrameRange(std::pair(5, 400));
    shown.timeline.zoomIn();
    QTest::mouseClick(&shown.timeline, Qt::LeftButton, Qt::NoModifier, {400, 100});
    hover(shown.timeline, {300, 80});
    for (const int key : {Qt::Key_Left, Qt::Key_Down, Qt::Key_End, Qt::Key_Minus})
        QTest::keyClick(&shown.timeline, static_cast<Qt::Key>(key));
    QCOMPARE(pictureOf(shown.timeline).size(), widgetSize * shown.timeline.devicePixelRatio());
    QVERIFY(!shown.timeline.cursorText().isEmpty());
}

QTEST_MAIN(TimelineContentTest)
#include "tst_timeline_content.moc"
