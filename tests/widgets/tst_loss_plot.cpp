// SPDX-License-Identifier: GPL-3.0-or-later
#include "loss_plot_fixture.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QSignalSpy>
#include <set>

using namespace veriframe;

class LossPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

    void pointingReadsTheNearestPointsInFull();
    void farFromEveryPointTheCurrentRunIsRead();
    void onePixelFurtherIsAnotherOrder();
    void aClickChoosesAnEpoch();
    void aDoubleClickActivatesOrShowsAll();
    void keysGoFromEpochToEpochAndRunToRun();
    void whatThePersonDidNotChooseIsNotSignalled();
    void theWheelZoomsAndDraggingMoves();
    void theNewestEpochStaysInView();
    void hiddenRunsAreNeitherDrawnNorRead();
};

void LossPlotTest::pointingReadsTheNearestPointsInFull()
{
    LossPlot plot;
    std::vector<LossPlotRun> runs = madeUpRuns(7, 40);
    runs[2].epochs[30].weighted = 0.123456789012345;
    plot.setRuns(runs);
    showAt(plot);
    QVERIFY(plot.readoutText().isEmpty());
    QTest::mouseMove(panelOf(plot, Line::weighted), inPanel(plot, {2, 30}, Line::weighted));
    QTRY_VERIFY(!plot.readoutText().isEmpty());
    const QStringList lines = plot.readoutText().split(QLatin1Char('\n'));
    QVERIFY2(
        lines[0].startsWith(QStringLiteral("b7_2 · epoch 30 · weighted 0.123456789012345 · fake ")),
        qPrintable(lines[0]));
    // At most five runs, the nearest first, each once.
    const auto points = plot.nearestPoints(*plot.placeOf({2, 30}, Line::weighted));
    QCOMPARE(points.size(), std::size_t(5));
    QCOMPARE(points[0], (LossPlotPoint{{2, 30}, Line::weighted, 0.123456789012345}));
    std::set<int> named;
    for (const LossPlotPoint& point : points)
        named.insert(point.key.run);
    QCOMPARE(named.size(), points.size());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(panelOf(plot, Line::weighted), &leave);
    QVERIFY(plot.readoutText().isEmpty());
}

void LossPlotTest::farFromEveryPointTheCurrentRunIsRead()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 40));
    showAt(plot);
    const QPoint low(inPanel(plot, {0, 20}, Line::weighted).x(), panelOf(plot, Line::weighted)->plotArea().top() + 2);
    QTest::mouseMove(panelOf(plot, Line::weighted), low);
    QTRY_VERIFY2(plot.readoutText().startsWith(QStringLiteral("b7_0 · epoch 20")), qPrintable(plot.readoutText()));
}

void LossPlotTest::onePixelFurtherIsAnotherOrder()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(2, 40));
    showAt(plot);
    const QPointF lower = *plot.placeOf({0, 30}, Line::weighted), upper = *plot.placeOf({1, 30}, Line::weighted);
    QVERIFY(upper.y() < lower.y());
    const QPointF middle = (lower + upper) / 2;
    QCOMPARE(plot.nearestPoints(middle + QPointF(0, 2)).front().key, (CheckpointKey{0, 30}));
    QCOMPARE(plot.nearestPoints(middle - QPointF(0, 2)).front().key, (CheckpointKey{1, 30}));
    QVERIFY(plot.nearestPoints({-20, -20}).empty());
}

void LossPlotTest::aClickChoosesAnEpoch()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(2, 40));
    showAt(plot);
    QSignalSpy chosen(&plot, &LossPlot::currentChanged);
    QTest::mouseClick(panelOf(plot, Line::real), Qt::LeftButton, {}, inPanel(plot, {1, 17}, Line::real));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0], (QList<QVariant>{1, 17}));
    QCOMPARE(plot.current(), std::optional(CheckpointKey{1, 17}));
    QCOMPARE(plot.currentRun(), 1);
    // The same again is no news.
    QTest::qWait(60);
    QTest::mouseClick(panelOf(plot, Line::real), Qt::LeftButton, {}, inPanel(plot, {1, 17}, Line::real));
    QCOMPARE(chosen.count(), 1);
    QTest::mouseClick(panelOf(plot, Line::real), Qt::RightButton, {}, inPanel(plot, {0, 5}, Line::real));
    QCOMPARE(chosen.count(), 1);
}

void LossPlotTest::aDoubleClickActivatesOrShowsAll()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 40));
    showAt(plot);
    QSignalSpy activated(&plot, &LossPlot::activated);
    plot.zoom(2);
    QTest::qWait(60);
    CurvePanel* panel = panelOf(plot, Line::weighted);
    QTest::mouseDClick(panel, Qt::LeftButton, {}, inPanel(plot, {0, 20}, Line::weighted));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0], (QList<QVariant>{0, 20}));
    QVERIFY(plot.to() - plot.from() < 39);
    QTest::mouseDClick(panel, Qt::LeftButton, {}, QPoint(panel->plotArea().center().x(), panel->plotArea().top() + 2));
    QCOMPARE(activated.count(), 1);
    QTRY_COMPARE(plot.to() - plot.from(), 39.0);
}

void LossPlotTest::keysGoFromEpochToEpochAndRunToRun()
{
    LossPlot plot;
    std::vector<LossPlotRun> runs = madeUpRuns(3, 10);
    runs[0].epochs.erase(runs[0].epochs.begin() + 2); // epoch 2 was not validated
    runs[1].visible = false;
    plot.setRuns(runs);
    showAt(plot);
    QSignalSpy chosen(&plot, &LossPlot::currentChanged);
    QSignalSpy activated(&plot, &LossPlot::activated);
    const auto key = [&](int code) {
        QTest::keyClick(&plot, Qt::Key(code));
        return plot.current().value_or(CheckpointKey{});
    };
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(activated.count(), 0); // nothing is chosen yet
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{0, 0}));
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{0, 1}));
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{0, 3}));
    QCOMPARE(key(Qt::Key_Left), (CheckpointKey{0, 1}));
    QCOMPARE(key(Qt::Key_End), (CheckpointKey{0, 9}));
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{0, 9}));
    QCOMPARE(key(Qt::Key_Home), (CheckpointKey{0, 0}));
    QCOMPARE(key(Qt::Key_Left), (CheckpointKey{0, 0}));
    QCOMPARE(key(Qt::Key_Down), (CheckpointKey{2, 0})); // over the hidden run
    QCOMPARE(key(Qt::Key_Down), (CheckpointKey{2, 0}));
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{2, 1}));
    QCOMPARE(key(Qt::Key_Right), (CheckpointKey{2, 2}));
    QCOMPARE(key(Qt::Key_Up), (CheckpointKey{0, 1})); // of equally near ones the earlier
    QCOMPARE(chosen.count(), 10);
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0], (QList<QVariant>{0, 1}));
    const QSignalSpy cleared(&plot, &LossPlot::currentCleared);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(!plot.current());
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(plot.currentRun(), 0);
    QCOMPARE(key(Qt::Key_Left), (CheckpointKey{0, 9}));
}

void LossPlotTest::whatThePersonDidNotChooseIsNotSignalled()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(2, 10));
    showAt(plot);
    const QSignalSpy chosen(&plot, &LossPlot::currentChanged);
    plot.setCurrent(CheckpointKey{1, 4});
    QCOMPARE(plot.current(), std::optional(CheckpointKey{1, 4}));
    QVERIFY(plot.readoutText().startsWith(QStringLiteral("b7_1 · epoch 4")));
    plot.setCurrent(CheckpointKey{1, 40}); // is not there
    QVERIFY(!plot.current());
    plot.setCurrent(CheckpointKey{1, 4});
    plot.setRuns(madeUpRuns(2, 12));
    QCOMPARE(plot.current(), std::optional(CheckpointKey{1, 4}));
    plot.setRuns(madeUpRuns(1, 12));
    QVERIFY(!plot.current());
    QCOMPARE(chosen.count(), 0);
}

void LossPlotTest::theWheelZoomsAndDraggingMoves()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 101));
    showAt(plot);
    QCOMPARE(plot.from(), 0.0);
    QCOMPARE(plot.to(), 100.0);
    CurvePanel* panel = panelOf(plot, Line::weighted);
    const QPoint at = inPanel(plot, {0, 30}, Line::weighted);
    turnWheel(panel, at, 4);
    QVERIFY2(plot.to() - plot.from() < 45, "each step is a quarter more");
    // What lies under the mouse stays there, in both panels.
    QVERIFY(std::abs(inPanel(plot, {0, 30}, Line::weighted).x() - at.x()) <= 2);
    QCOMPARE(panel->xAt(at.x()), panelOf(plot, Line::fake)->xAt(at.x()));
    const QSignalSpy chosen(&plot, &LossPlot::currentChanged);
    const double before = plot.from(), length = plot.to() - plot.from();
    QTest::mousePress(panel, Qt::LeftButton, {}, at);
    QTest::mouseMove(panel, at + QPoint(60, 0));
    QTest::mouseMove(panel, at + QPoint(100, 0));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, at + QPoint(100, 0));
    QVERIFY(plot.from() < before);
    QVERIFY(std::abs(plot.to() - plot.from() - length) < 1e-9);
    QCOMPARE(chosen.count(), 0); // a drag is no click
    QTest::keyClick(&plot, Qt::Key_0);
    QTRY_COMPARE(plot.to() - plot.from(), 100.0);
    turnWheel(panel, at, -3);
    QCOMPARE(plot.to() - plot.from(), 100.0); // not beyond what there is
    turnWheel(panel, at, 60);
    QVERIFY(plot.to() - plot.from() >= 2); // and not into nothing
    QTest::keyClick(&plot, Qt::Key_0);
    QTest::keyClick(&plot, Qt::Key_Plus);
    QTRY_COMPARE(plot.to() - plot.from(), 50.0);
    // An epoch that is chosen is brought into view.
    plot.setCurrent(CheckpointKey{0, 99});
    QTRY_VERIFY(plot.to() >= 99 && plot.from() > 40);
}

void LossPlotTest::theNewestEpochStaysInView()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 41));
    showAt(plot);
    plot.zoom(2);
    plot.setCurrent(CheckpointKey{0, 40});
    QTRY_COMPARE(plot.to(), 40.0);
    const double length = plot.to() - plot.from();
    plot.setRuns(madeUpRuns(1, 46));
    QTRY_COMPARE(plot.to(), 45.0);
    QCOMPARE(plot.to() - plot.from(), length);
    // Who looks at earlier ones is left in peace.
    plot.setCurrent(CheckpointKey{0, 0});
    QTRY_COMPARE(plot.from(), 0.0);
    plot.setRuns(madeUpRuns(1, 60));
    QTest::qWait(60);
    QCOMPARE(plot.from(), 0.0);
    QCOMPARE(plot.to(), length);
}

void LossPlotTest::hiddenRunsAreNeitherDrawnNorRead()
{
    LossPlot plot;
    std::vector<LossPlotRun> runs = madeUpRuns(2, 40);
    runs[0].visible = false;
    runs[1].epochs.resize(20);
    plot.setRuns(runs);
    showAt(plot);
    QCOMPARE(plot.to(), 19.0);
    QVERIFY(!plot.placeOf({0, 10}, Line::weighted));
    QCOMPARE(plot.nearestPoints(*plot.placeOf({1, 10}, Line::fake)).size(), std::size_t(1));
    QCOMPARE(plot.currentRun(), 1);
    QVERIFY(!plot.csv().contains("b7_0"));
}

QTEST_MAIN(LossPlotTest)
#include "tst_loss_plot.moc"
