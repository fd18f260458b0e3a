// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <limits>
#include <set>

using namespace veriframe;

namespace {

using Line = LossPlotPoint::Line;

/// Losses that fall; those of later runs are higher.
LossPlotRun madeUpRun(int id, int epochs)
{
    LossPlotRun run{id, QStringLiteral("b7_%1").arg(id), true, {}};
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const double fall = 0.4 * std::exp(-epoch / 8.0);
        const double fake = 0.3 + fall + 0.1 * id, real = 0.1 + fall + 0.1 * id;
        run.epochs.push_back({epoch, fake, real, (1.4 * fake + real) / 2, {}, {}, {}});
    }
    return run;
}

std::vector<LossPlotRun> madeUpRuns(int runs, int epochs)
{
    std::vector<LossPlotRun> all;
    for (int id = 0; id < runs; ++id)
        all.push_back(madeUpRun(id, epochs));
    return all;
}

void showAt(LossPlot& plot, QSize size = {1000, 560})
{
    plot.resize(size);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::qWait(60);
}

CurvePanel* panelOf(const LossPlot& plot, Line line)
{
    return plot.findChildren<CurvePanel*>()[line == Line::weighted ? 0 : 1];
}

/// In the pixels of the panel that draws it.
QPoint inPanel(const LossPlot& plot, const CheckpointKey& key, Line line)
{
    return (plot.placeOf(key, line).value() - QPointF(panelOf(plot, line)->pos())).toPoint();
}

void turnWheel(CurvePanel* panel, QPoint at, int steps)
{
    QWheelEvent event(
        at, panel->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(panel, &event);
    QApplication::processEvents(); // takes it
    QApplication::processEvents(); // draws
}

/// How often something below a widget was painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(const QWidget& widget)
    {
        for (QWidget* child : widget.findChildren<QWidget*>())
            child->installEventFilter(this);
    }

    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

int orangePixels(const QImage& picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            count += color.red() > 200 && color.blue() < 60 ? 1 : 0;
        }
    return count;
}

} // namespace

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
    void theLegendNamesTheCurrentRunFirst();
    void manyOtherRunsAreOneEntry();
    void theCurrentRunIsDrawnInItsColours();
    void marksAndShadeAreDrawn();
    void eachPanelHasALogarithmicAxis();
    void outliersAreCutAndSaid();
    void gapsAndSingleEpochsAreDrawn();
    void nothingToDrawIsSaid();
    void everythingIsSaidInWords();
    void plotsAreSavedAsPictures();
    void fiftyRunsAreDrawnFluently();
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

void LossPlotTest::theLegendNamesTheCurrentRunFirst()
{
    LossPlot plot;
    plot.setWeightedName(QStringLiteral("weighted (1.4 fake + real) / 2"));
    plot.setRuns(madeUpRuns(1, 10));
    showAt(plot);
    QCOMPARE(panelOf(plot, Line::weighted)->legendText(), QStringLiteral("weighted (1.4 fake + real) / 2"));
    QCOMPARE(panelOf(plot, Line::fake)->legendText(), QStringLiteral("fake loss, real loss"));
    plot.setRuns(madeUpRuns(3, 10));
    plot.setCurrentRun(1);
    QTRY_COMPARE(
        panelOf(plot, Line::weighted)->legendText(),
        QStringLiteral("b7_1 · weighted (1.4 fake + real) / 2, b7_0, b7_2"));
    QCOMPARE(
        panelOf(plot, Line::fake)->legendText(), QStringLiteral("fake loss, real loss, others, fake, others, real"));
}

void LossPlotTest::manyOtherRunsAreOneEntry()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(50, 10));
    showAt(plot);
    QVERIFY(panelOf(plot, Line::weighted)->legendText().startsWith(QStringLiteral("b7_0 · weighted, 49 other run")));
    QVERIFY(!panelOf(plot, Line::weighted)->legendText().contains(QStringLiteral("b7_7")));
}

void LossPlotTest::theCurrentRunIsDrawnInItsColours()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(3, 40));
    showAt(plot);
    const auto colorAt = [&](int run, Line line) {
        const QPoint place = plot.placeOf({run, 10}, line)->toPoint();
        const QImage picture = plot.grab().toImage();
        // The line's pixel is the one farthest from the ground around its place.
        QColor strongest = picture.pixelColor(place);
        for (int y = -2; y <= 2; ++y)
            if (const QColor color = picture.pixelColor(place + QPoint(0, y));
                color.lightness() < strongest.lightness())
                strongest = color;
        return strongest;
    };
    const auto isLike = [](const QColor& color, const QColor& wanted) {
        return std::abs(color.red() - wanted.red()) < 40 && std::abs(color.green() - wanted.green()) < 40 &&
               std::abs(color.blue() - wanted.blue()) < 40;
    };
    QVERIFY(isLike(colorAt(0, Line::fake), probabilityColor(1)));
    QVERIFY(isLike(colorAt(0, Line::real), probabilityColor(0)));
    const QColor other = colorAt(2, Line::fake);
    QVERIFY2(other.saturation() < 60, "other runs are gray");
    plot.setCurrentRun(2);
    QTest::qWait(60);
    QVERIFY(isLike(colorAt(2, Line::fake), probabilityColor(1)));
}

void LossPlotTest::marksAndShadeAreDrawn()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 40));
    showAt(plot);
    // In the upper panel nothing but a ring is orange.
    const auto upper = [&] { return panelOf(plot, Line::weighted)->grab().toImage(); };
    QCOMPARE(orangePixels(upper()), 0);
    const QPoint early(inPanel(plot, {0, 5}, Line::weighted).x(), panelOf(plot, Line::weighted)->plotArea().top() + 6);
    const QPoint late(inPanel(plot, {0, 25}, Line::weighted).x(), early.y());
    QCOMPARE(upper().pixelColor(early), upper().pixelColor(late));
    plot.setMarks({{{0, 30}, QStringLiteral("30")}, {{0, 39}, QStringLiteral("39")}, {{7, 3}, {}}});
    plot.setExcludedEarly(17, QStringLiteral("before epoch 17: not considered"));
    QTest::qWait(60);
    QVERIFY(orangePixels(upper()) > 20);
    QVERIFY(upper().pixelColor(early) != upper().pixelColor(late));
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("before epoch 17")));
    plot.setExcludedEarly(0, {});
    plot.setMarks({});
    QTest::qWait(60);
    QCOMPARE(orangePixels(upper()), 0);
    QCOMPARE(upper().pixelColor(early), upper().pixelColor(late));
}

void LossPlotTest::eachPanelHasALogarithmicAxis()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(1, 40));
    showAt(plot);
    QSignalSpy changed(&plot, &LossPlot::logarithmicChanged);
    QCOMPARE(panelOf(plot, Line::weighted)->yRange().first, 0.0);
    plot.setLogarithmic(LossPlot::Panel::pair, true);
    QTRY_VERIFY(panelOf(plot, Line::fake)->yRange().first > 0.05);
    QCOMPARE(panelOf(plot, Line::weighted)->yRange().first, 0.0);
    QTest::keyClick(&plot, Qt::Key_L); // where one is linear, both become logarithmic
    QVERIFY(plot.isLogarithmic(LossPlot::Panel::weighted) && plot.isLogarithmic(LossPlot::Panel::pair));
    QTest::keyClick(&plot, Qt::Key_L);
    QVERIFY(!plot.isLogarithmic(LossPlot::Panel::weighted) && !plot.isLogarithmic(LossPlot::Panel::pair));
    QCOMPARE(changed.count(), 4);
}

void LossPlotTest::outliersAreCutAndSaid()
{
    LossPlot plot;
    std::vector<LossPlotRun> runs = madeUpRuns(1, 40);
    runs[0].epochs[20].weighted = 50;
    plot.setRuns(runs);
    showAt(plot);
    CurvePanel* panel = panelOf(plot, Line::weighted);
    QVERIFY(panel->yRange().second >= 50);
    QVERIFY(plot.placeOf({0, 20}, Line::weighted));
    plot.setOutliersCut(true);
    QTRY_VERIFY(panel->yRange().second < 2);
    QVERIFY(!plot.placeOf({0, 20}, Line::weighted));
    // It can still be read, at the edge.
    QTest::mouseMove(panel, QPoint(inPanel(plot, {0, 20}, Line::fake).x(), panel->plotArea().top() + 3));
    QTRY_VERIFY2(
        plot.readoutText().startsWith(QStringLiteral("b7_0 · epoch 20 · weighted 50 ")),
        qPrintable(plot.readoutText()));
}

void LossPlotTest::gapsAndSingleEpochsAreDrawn()
{
    constexpr double gap = std::numeric_limits<double>::quiet_NaN();
    LossPlot plot;
    std::vector<LossPlotRun> runs = madeUpRuns(1, 10);
    for (const std::size_t epoch : {std::size_t(4), std::size_t(6)})
        runs[0].epochs[epoch].fake = runs[0].epochs[epoch].weighted = gap;
    plot.setRuns(runs);
    showAt(plot);
    QVERIFY(!plot.placeOf({0, 4}, Line::fake));
    QVERIFY(plot.placeOf({0, 4}, Line::real));
    const auto orangeNear = [&](int epoch) {
        const QPoint place = plot.placeOf({0, epoch}, Line::fake)->toPoint();
        return orangePixels(plot.grab(QRect(place - QPoint(4, 4), QSize(9, 9))).toImage());
    };
    QVERIFY2(orangeNear(5) > 4, "between two gaps a dot stands");
    plot.setCurrent(CheckpointKey{0, 4});
    QVERIFY(plot.readoutText().contains(QStringLiteral("fake no number")));
    plot.setCurrent({});
    plot.setRuns(madeUpRuns(1, 1));
    QTRY_COMPARE(plot.from(), -0.5);
    QTest::qWait(60);
    QVERIFY(orangeNear(0) > 4);
    QTest::keyClick(&plot, Qt::Key_Plus); // there is nothing to zoom into
    QCOMPARE(plot.to(), 0.5);
}

void LossPlotTest::nothingToDrawIsSaid()
{
    LossPlot plot;
    plot.setEmptyText(QStringLiteral("No log is open."));
    showAt(plot);
    QCOMPARE(plot.currentRun(), -1);
    QVERIFY(plot.accessibleDescription().startsWith(QStringLiteral("No log is open.")));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Return, Qt::Key_Plus, Qt::Key_0})
        QTest::keyClick(&plot, key);
    QTest::mouseClick(panelOf(plot, Line::fake), Qt::LeftButton, {}, QPoint(200, 100));
    QVERIFY(!plot.current());
    plot.setRuns({{3, QStringLiteral("awaited"), true, {}}}); // a run without epochs yet
    QTest::qWait(60);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(!plot.current());
    QCOMPARE(plot.currentRun(), 3);
}

void LossPlotTest::everythingIsSaidInWords()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(2, 10));
    plot.setRuleText(QStringLiteral("The 5 smallest without epochs before 17: fewer than 17 epochs are there."));
    showAt(plot);
    const QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&plot);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Validation losses of the runs"));
    plot.setCurrent(CheckpointKey{1, 9});
    const QString said = chart->text(QAccessible::Description);
    QVERIFY(said.contains(QStringLiteral("epochs 0 to 9")));
    QVERIFY(said.contains(QStringLiteral("fewer than 17")));
    QVERIFY(said.contains(QStringLiteral("b7_1 · epoch 9")));
}

void LossPlotTest::plotsAreSavedAsPictures()
{
    const QTemporaryDir folder;
    LossPlot plot;
    plot.setRuns(madeUpRuns(3, 40));
    plot.setRuleText(QStringLiteral("The 5 smallest weighted losses."));
    plot.setMarks({{{0, 30}, QStringLiteral("30")}});
    showAt(plot);
    const QString png = folder.filePath(QStringLiteral("losses.png"));
    QCOMPARE(plot.savePng(png, QStringLiteral("Fold 0")), QString());
    const QImage picture(png);
    QCOMPARE(picture.size(), 2 * plot.exportSize());
    QVERIFY(orangePixels(picture) > 1000);
    const QString svg = folder.filePath(QStringLiteral("losses.svg"));
    QCOMPARE(plot.saveSvg(svg, QStringLiteral("Fold 0")), QString());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Fold 0"));
    QVERIFY(text.contains("The 5 smallest weighted losses."));
    QVERIFY(text.contains("<polyline") || text.contains("<path"));
    QVERIFY(!text.contains("<image")); // lines stay lines
    QVERIFY(!plot.savePng(QStringLiteral("/nowhere/losses.png"), {}).isEmpty());
}

/// Printed, not judged: time depends on the machine. That every zoom and every pan is drawn is judged.
void LossPlotTest::fiftyRunsAreDrawnFluently()
{
    LossPlot plot;
    QElapsedTimer timer;
    timer.start();
    plot.setRuns(madeUpRuns(50, 100));
    showAt(plot, {940, 480});
    qInfo("50 runs of 100 epochs: %lld ms until shown", static_cast<long long>(timer.elapsed()));
    CurvePanel* panel = panelOf(plot, Line::weighted);
    const QPoint middle = panel->plotArea().center();
    PaintCounter drawn(*panel);
    constexpr int frames = 30;
    const auto measured = [&](const char* what, bool moves, const auto& move) {
        drawn.count = 0;
        timer.start();
        for (int i = 0; i < frames; ++i) {
            const int before = drawn.count;
            move(i);
            if (moves) // the mouse may stay near the same points
                QTRY_VERIFY(drawn.count > before);
        }
        qInfo("smoothing %.1f: %.1f ms a %s", plot.smoothing(), static_cast<double>(timer.elapsed()) / frames, what);
    };
    for (const double smoothing : {0.0, 0.6}) {
        plot.setSmoothing(smoothing);
        plot.showAll();
        QTest::qWait(100);
        measured("zoom", true, [&](int i) { turnWheel(panel, middle, i < frames / 2 ? 1 : -1); });
        plot.showAll();
        plot.zoom(3);
        QTest::qWait(100);
        QTest::mousePress(panel, Qt::LeftButton, {}, middle);
        measured("pan", true, [&](int i) {
            QTest::mouseMove(panel, middle + QPoint(20 + 3 * i, 0));
            QApplication::processEvents();
        });
        QTest::mouseRelease(panel, Qt::LeftButton, {}, middle + QPoint(20 + 3 * frames, 0));
        measured("hover", false, [&](int i) {
            QTest::mouseMove(panel, middle + QPoint(9 * i - 100, i));
            QApplication::processEvents();
        });
        QVERIFY(!plot.readoutText().isEmpty());
    }
}

QTEST_MAIN(LossPlotTest)
#include "tst_loss_plot.moc"
