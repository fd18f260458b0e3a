// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_base.h"

#include <QTest>

using namespace veriframe;

class TimeBaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitOfTimeIsFoundAgain_data();
    void unitOfTimeIsFoundAgain();
    void timesWithoutAUnitAreMicroseconds();
};

void TimeBaseTest::unitOfTimeIsFoundAgain_data()
{
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::addColumn<qint64>("firstPts");
    QTest::addColumn<qint64>("step");
    QTest::addRow("90 kHz") << 1 << 90000 << qint64(0) << qint64(3003);
    QTest::addRow("milliseconds") << 1 << 1000 << qint64(-66) << qint64(33);
    QTest::addRow("1/15360") << 1 << 15360 << qint64(1024) << qint64(512);
    QTest::addRow("NTSC's own") << 1001 << 30000 << qint64(0) << qint64(1);
    QTest::addRow("after a day of recording") << 1 << 90000 << qint64(7'776'000'000) << qint64(1501);
}

void TimeBaseTest::unitOfTimeIsFoundAgain()
{
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    QFETCH(qint64, firstPts);
    QFETCH(qint64, step);
    std::vector<FrameTime> times;
    for (qint64 i = 0; i < 2000; ++i) {
        FrameTime& time = times.emplace_back();
        time.pts = firstPts + i * step;
        time.ptsSeconds = static_cast<double>(time.pts) * numerator / denominator;
    }
    const TimeBase unit = timeBaseOf(times);
    QCOMPARE(unit, (TimeBase{numerator, denominator}));
    QCOMPARE(unit.ticks(times.back().ptsSeconds), times.back().pts);
}

void TimeBaseTest::timesWithoutAUnitAreMicroseconds()
{
    QCOMPARE(timeBaseOf({}), TimeBase());
    const std::vector<FrameTime> lone{{.pts = 0, .ptsSeconds = 0}};
    QCOMPARE(timeBaseOf(lone), TimeBase());
    const std::vector<FrameTime> crooked{{.pts = 1, .ptsSeconds = 0.1}, {.pts = 2, .ptsSeconds = 0.25}};
    QCOMPARE(timeBaseOf(crooked), TimeBase());
    QCOMPARE(TimeBase().ticks(0.25), 250'000);
}

QTEST_MAIN(TimeBaseTest)
#include "tst_time_base.moc"
