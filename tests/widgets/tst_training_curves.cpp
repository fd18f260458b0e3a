// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_panel.h"
#include "widgets/curve_reduction.h"
#include "widgets/theme.h"
#include "widgets/training_curves.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QImage>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace veriframe;

namespace {

std::vector<TrainingStepPoint> madeUpSteps(int epochs, int steps)
{
    std::vector<TrainingStepPoint> points;
    for (int epoch = 0; epoch < epochs; ++epoch)
        for (int step = 0; step < steps; ++step) {
            const double time = epoch + static_cast<double>(step) / steps;
            TrainingStepPoint point;
            point.epoch = epoch;
            point.step = step;
            point.steps = steps;
            point.fakeLoss = static_cast<float>(0.2 + 0.5 * std::exp(-time / 5));
            point.realLoss = static_cast<float>(0.1 + 0.5 * std::exp(-time / 5));
            point.loss = (point.fakeLoss + point.realLoss) / 2;
            point.learningRate = static_cast<float>(0.01 * (1 - time / epochs));
            point.imagesPerSecond = 46;
            points.push_back(point);
        }
    return points;
}

std::vector<TrainingEpochPoint> madeUpEpochs(int epochs, int best)
{
    std::vector<TrainingEpochPoint> points;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const double bce = epoch == best ? 0.15 : 0.3;
        points.push_back({epoch, true, bce + 0.05, bce - 0.05, bce});
    }
    return points;
}

void showAt(TrainingCurves& curves, QSize size)
{
    curves.resize(size);
    curves.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curves));
    QTest::qWait(120);
}

} // namespace

class TrainingCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

    void aReducedCurveKeepsEverySpike();
    void shortCurvesAreNotReduced();
    void averagesAreFreeOfTheirStart();
    void stepsAreNice_data();
    void stepsAreNice();
    void halfAMillionStepsAreDrawnFluently();
    void theMouseReadsValues();
    void keysReadEpochAfterEpoch();
    void theBestEpochIsSaid();
    void zoomKeepsWithinTheRun();
    void aRunThatWentOnReplacesWhatItRepeats();
    void smoothingIsChosenAndNeverTouchesTheRawLine();
    void everythingIsSaidInWords();
    void logarithmicNumbersAreNice();
    void theAxisIsLogarithmicByMouseAndKey();
    void aLogarithmicAxisHidesNoPoint();
    void theCurvesAreSavedAsPictures();
    void theNumbersAreATable();
};

void TrainingCurvesTest::aReducedCurveKeepsEverySpike()
{
    constexpr int count = 100'000, columns = 300;
    std::vector<double> x;
    std::vector<float> y;
    for (int i = 0; i < count; ++i) {
        x.push_back(i);
        y.push_back(i % 9973 == 17 ? 5.0F : 0.5F);
    }
    const std::vector<CurvePoint> points = reducedCurve(x, y, 0, count, columns);
    QVERIFY(points.size() <= 4 * (columns + 1));
    QVERIFY(std::ranges::is_sorted(points, {}, &CurvePoint::x));
    for (int i = 17; i < count; i += 9973)
        QVERIFY(std::ranges::find(points, CurvePoint{static_cast<double>(i), 5.0}) != points.end());
}

void TrainingCurvesTest::shortCurvesAreNotReduced()
{
    const std::vector<double> x{0, 1, 2, 3, 4};
    const std::vector<float> y{5, 4, 3, 2, 1};
    QCOMPARE(reducedCurve(x, y, 0, 4, 100).size(), std::size_t(5));
    // One point beyond each end, so that the line reaches the edge.
    const auto part = reducedCurve(x, y, 1.5, 2.5, 100);
    QCOMPARE(part.front().x, 1.0);
    QCOMPARE(part.back().x, 3.0);
    QVERIFY(reducedCurve({}, {}, 0, 1, 10).empty());
}

void TrainingCurvesTest::averagesAreFreeOfTheirStart()
{
    MovingAverage average(100);
    QCOMPARE(average.next(3), 3.0);
    QVERIFY(std::abs(average.next(3) - 3) < 1e-12);
    QVERIFY(std::abs(average.next(std::nan("")) - 3) < 1e-12); // passed over
    MovingAverage none(1);
    QCOMPARE(none.next(2), 2.0);
    QCOMPARE(none.next(7), 7.0);
}

void TrainingCurvesTest::stepsAreNice_data()
{
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::addRow("one") << 1.0 << 0.25;
    QTest::addRow("forty") << 40.0 << 10.0;
    QTest::addRow("small") << 0.0071 << 0.002;
    QTest::addRow("nothing") << 0.0 << 1.0;
}

void TrainingCurvesTest::stepsAreNice()
{
    QFETCH(double, high);
    QFETCH(double, step);
    QVERIFY(std::abs(niceStep(0, high, 4) - step) < 1e-12);
}

void TrainingCurvesTest::halfAMillionStepsAreDrawnFluently()
{
    TrainingCurves curves;
    showAt(curves, {1200, 700});
    curves.setRun(40, madeUpSteps(40, 12'500), madeUpEpochs(40, 25));
    QCOMPARE(curves.stepCount(), qint64(500'000));
    QTest::qWait(200);
    // What a mouse move costs: everything is reduced and drawn again.
    QElapsedTimer timer;
    timer.start();
    auto* panel = curves.findChild<CurvePanel*>();
    constexpr int moves = 10;
    for (int i = 0; i < moves; ++i) {
        QTest::mouseMove(panel, QPoint(panel->width() / 2 + i, panel->height() / 2));
        QApplication::processEvents();
    }
    qInfo("%.1f ms a move", static_cast<double>(timer.elapsed()) / moves);
    QVERIFY(!curves.readoutText().isEmpty());
}

void TrainingCurvesTest::theMouseReadsValues()
{
    TrainingCurves curves;
    curves.setRun(10, madeUpSteps(10, 50), madeUpEpochs(10, 7));
    showAt(curves, {1000, 640});
    QVERIFY(curves.readoutText().isEmpty());
    auto* panel = curves.findChild<CurvePanel*>();
    int x = panel->plotArea().left();
    while (panel->xAt(x) < 4.5)
        ++x;
    QTest::mouseMove(panel, QPoint(x, panel->height() / 2));
    QTRY_VERIFY2(curves.readoutText().startsWith(QStringLiteral("Epoch 5, step")), qPrintable(curves.readoutText()));
    QVERIFY(panel->legendText().contains(QStringLiteral("fake 0.")));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(panel, &leave);
    QVERIFY(curves.readoutText().isEmpty());
}

void TrainingCurvesTest::keysReadEpochAfterEpoch()
{
    TrainingCurves curves;
    curves.setRun(10, madeUpSteps(10, 50), madeUpEpochs(10, 7));
    showAt(curves, {1000, 640});
    QTest::keyClick(&curves, Qt::Key_Home);
    QVERIFY(curves.readoutText().startsWith(QStringLiteral("Epoch 0, step 1 ")));
    QTest::keyClick(&curves, Qt::Key_Right);
    QVERIFY2(curves.readoutText().startsWith(QStringLiteral("Epoch 0, step 50")), qPrintable(curves.readoutText()));
    QTest::keyClick(&curves, Qt::Key_Right);
    QVERIFY(curves.readoutText().startsWith(QStringLiteral("Epoch 1, step 50")));
    QTest::keyClick(&curves, Qt::Key_Left);
    QVERIFY(curves.readoutText().startsWith(QStringLiteral("Epoch 0, step 50")));
    QTest::keyClick(&curves, Qt::Key_End);
    QVERIFY(curves.readoutText().startsWith(QStringLiteral("Epoch 9, step 50")));
    QTest::keyClick(&curves, Qt::Key_Escape);
    QVERIFY(curves.readoutText().isEmpty());
}

void TrainingCurvesTest::theBestEpochIsSaid()
{
    TrainingSeries series;
    for (const TrainingEpochPoint& epoch : madeUpEpochs(10, 7))
        series.addEpoch(epoch);
    QCOMPARE(series.best()->epoch, 7);
    series.addEpoch({10, false, 0, 0, 0}); // not validated: zeros are none
    QCOMPARE(series.best()->epoch, 7);
    QCOMPARE(series.nearestValidated(1e18)->epoch, 9);
}

void TrainingCurvesTest::zoomKeepsWithinTheRun()
{
    TrainingCurves curves;
    curves.setRun(10, madeUpSteps(10, 50), {});
    showAt(curves, {1000, 640});
    QCOMPARE(curves.from(), -1.0);
    QCOMPARE(curves.to(), 9.0);
    QTest::keyClick(&curves, Qt::Key_Plus);
    QTRY_COMPARE(curves.to() - curves.from(), 5.0);
    QTest::keyClick(&curves, Qt::Key_Minus);
    QTest::keyClick(&curves, Qt::Key_Minus);
    QTRY_COMPARE(curves.to() - curves.from(), 10.0);
    QTest::keyClick(&curves, Qt::Key_Plus);
    auto* panel = curves.findChild<CurvePanel*>();
    const QPoint middle(panel->width() / 2, panel->height() / 2);
    const double before = curves.from();
    QTest::mousePress(panel, Qt::LeftButton, {}, middle);
    QTest::mouseMove(panel, middle + QPoint(100, 0));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, middle + QPoint(100, 0));
    QVERIFY(curves.from() < before);
    QTest::mouseDClick(panel, Qt::LeftButton, {}, middle);
    QTRY_COMPARE(curves.to() - curves.from(), 10.0);
}

void TrainingCurvesTest::aRunThatWentOnReplacesWhatItRepeats()
{
    TrainingCurves curves;
    const std::vector<TrainingStepPoint> all = madeUpSteps(3, 50);
    curves.setRun(3, {all.begin(), all.begin() + 120}, {});
    curves.addSteps({all.begin() + 100, all.end()}); // went on from an earlier state
    QCOMPARE(curves.stepCount(), qint64(150));
    curves.clear();
    QCOMPARE(curves.stepCount(), qint64(0));
}

void TrainingCurvesTest::smoothingIsChosenAndNeverTouchesTheRawLine()
{
    TrainingCurves curves;
    const QSignalSpy changed(&curves, &TrainingCurves::smoothingChanged);
    auto* box = curves.findChild<QComboBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(curves.smoothing(), 500);
    QCOMPARE(changed.count(), 1);
    TrainingSeries series;
    series.addSteps(madeUpSteps(1, 50));
    const std::vector<float> raw = series.rawLoss;
    series.setSmoothing(20);
    QVERIFY(series.rawLoss == raw);
    QVERIFY(series.loss != raw);
    series.setSmoothing(1);
    QVERIFY(series.loss == raw);
}

void TrainingCurvesTest::everythingIsSaidInWords()
{
    TrainingCurves curves;
    curves.setHeldOutFold(3);
    curves.setRun(10, madeUpSteps(10, 50), madeUpEpochs(10, 7));
    showAt(curves, {1000, 640});
    const QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&curves);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("held-out values of epoch 9")));
    QVERIFY(curves.findChildren<CurvePanel*>()[1]->title().contains(QLatin1Char('3')));
}

void TrainingCurvesTest::logarithmicNumbersAreNice()
{
    QCOMPARE(niceBelow(0.17), 0.1);
    QCOMPARE(niceBelow(0.2), 0.2);
    QCOMPARE(niceAbove(0.21), 0.5);
    QCOMPARE(niceAbove(0.5), 0.5);
    QCOMPARE(niceAbove(0.7), 1.0);
    QCOMPARE(niceBelow(1e-5), 1e-5);
    const std::vector<double> few = logarithmicTicks(0.1, 1, 6);
    QCOMPARE(few.size(), std::size_t(4));
    QCOMPARE(few[1], 0.2);
    QCOMPARE(logarithmicTicks(1e-4, 1, 6).size(), std::size_t(5)); // powers of ten
    QVERIFY(logarithmicTicks(1e-12, 1, 5).size() <= 5);
    QCOMPARE(logarithmicTicks(0.2, 0.5, 1).size(), std::size_t(2)); // no power between: better two than none
}

void TrainingCurvesTest::theAxisIsLogarithmicByMouseAndKey()
{
    TrainingCurves curves;
    curves.setRun(10, madeUpSteps(10, 50), madeUpEpochs(10, 7));
    showAt(curves, {1000, 640});
    const QSignalSpy changed(&curves, &TrainingCurves::logarithmicChanged);
    const QList<CurvePanel*> panels = curves.findChildren<CurvePanel*>();
    QCOMPARE(panels[0]->yRange().first, 0.0);
    auto* box = curves.findChild<QCheckBox*>();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(curves.isLogarithmic());
    QTRY_VERIFY(panels[0]->yRange().first > 0.09);
    QVERIFY(panels[1]->yRange().first > 0.09);
    QCOMPARE(panels[3]->yRange().first, 0.0); // images a second stay as they are
    curves.setFocus();
    QTest::keyClick(&curves, Qt::Key_L);
    QVERIFY(!curves.isLogarithmic());
    QVERIFY(!box->isChecked());
    QTRY_COMPARE(panels[0]->yRange().first, 0.0);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(curves.isLogarithmic());
    QCOMPARE(changed.count(), 3);
}

/// A loss of 0 - a batch without fakes has one - has no place on it: the line leaves it at its lower end.
void TrainingCurvesTest::aLogarithmicAxisHidesNoPoint()
{
    CurvePanel panel({});
    panel.resize(400, 200);
    const int line = panel.addLine({});
    panel.setLogarithmic(true);
    panel.setLine(line, {{0, 0.7}, {1, 0}, {2, 0.03}});
    panel.refresh();
    QVERIFY(panel.yRange().first > 0.019 && panel.yRange().first < 0.03);
    QVERIFY(panel.yRange().second >= 0.7);
    panel.setLine(line, {{0, 0}});
    panel.refresh();
    QVERIFY(panel.yRange().first > 0);
}

void TrainingCurvesTest::theCurvesAreSavedAsPictures()
{
    TrainingCurves curves;
    curves.setRun(10, madeUpSteps(10, 50), madeUpEpochs(10, 7));
    showAt(curves, {1000, 640});
    const QString title = QStringLiteral("b7, seed 111");
    const QImage picture = QImage::fromData(plotBytes(curves.drawn(PlotFormat::png, title)));
    QCOMPARE(picture.size(), QSize(2000, 1280));
    int orange = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            orange += color.red() > 200 && color.blue() < 60 ? 1 : 0;
        }
    QVERIFY2(orange > 1000, qPrintable(QString::number(orange))); // the lines of the fakes
    const QByteArray text = plotBytes(curves.drawn(PlotFormat::svg, title));
    QVERIFY(text.contains("b7, seed 111"));
    QVERIFY(text.contains("<polyline") || text.contains("<path"));
    QVERIFY(!text.contains("<image")); // lines stay lines
}

void TrainingCurvesTest::theNumbersAreATable()
{
    TrainingSeries series;
    series.addSteps(madeUpSteps(2, 3));
    for (const TrainingEpochPoint& epoch : madeUpEpochs(2, 1))
        series.addEpoch(epoch);
    series.addEpoch({2, false, 0, 0, 0}); // not validated: no row
    const QList<QByteArray> lines = series.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 6 + 2);
    QVERIFY(lines[0].startsWith("kind,epoch,step,"));
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), lines[0].count(','));
    QVERIFY(lines[1].startsWith("step,0,0,3,"));
    QVERIFY(lines[6].startsWith("step,1,2,3,"));
    QVERIFY2(lines[8].startsWith("validation,1,,,,0.2,"), lines[8].constData());
}

QTEST_MAIN(TrainingCurvesTest)
#include "tst_training_curves.moc"
