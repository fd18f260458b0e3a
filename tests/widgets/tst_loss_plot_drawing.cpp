// SPDX-License-Identifier: GPL-3.0-or-later
#include "loss_plot_fixture.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QImage>
#include <QLocale>
#include <QSignalSpy>
#include <ctime>
#include <limits>

using namespace veriframe;

namespace {

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

class LossPlotDrawingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

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

void LossPlotDrawingTest::theLegendNamesTheCurrentRunFirst()
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

void LossPlotDrawingTest::manyOtherRunsAreOneEntry()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(50, 10));
    showAt(plot);
    QVERIFY(panelOf(plot, Line::weighted)->legendText().startsWith(QStringLiteral("b7_0 · weighted, 49 other run")));
    QVERIFY(!panelOf(plot, Line::weighted)->legendText().contains(QStringLiteral("b7_7")));
}

void LossPlotDrawingTest::theCurrentRunIsDrawnInItsColours()
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

void LossPlotDrawingTest::marksAndShadeAreDrawn()
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

void LossPlotDrawingTest::eachPanelHasALogarithmicAxis()
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

void LossPlotDrawingTest::outliersAreCutAndSaid()
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

void LossPlotDrawingTest::gapsAndSingleEpochsAreDrawn()
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

void LossPlotDrawingTest::nothingToDrawIsSaid()
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

void LossPlotDrawingTest::everythingIsSaidInWords()
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

void LossPlotDrawingTest::plotsAreSavedAsPictures()
{
    LossPlot plot;
    plot.setRuns(madeUpRuns(3, 40));
    plot.setRuleText(QStringLiteral("The 5 smallest weighted losses."));
    plot.setMarks({{{0, 30}, QStringLiteral("30")}});
    showAt(plot);
    const QImage picture = QImage::fromData(plotBytes(plot.drawn(PlotFormat::png, QStringLiteral("Fold 0"))));
    QCOMPARE(picture.size(), 2 * plot.exportSize());
    QVERIFY(orangePixels(picture) > 1000);
    const QByteArray text = plotBytes(plot.drawn(PlotFormat::svg, QStringLiteral("Fold 0")));
    QVERIFY(text.contains("Fold 0"));
    QVERIFY(text.contains("The 5 smallest weighted losses."));
    QVERIFY(text.contains("<polyline") || text.contains("<path"));
    QVERIFY(!text.contains("<image")); // lines stay lines
}

void LossPlotDrawingTest::fiftyRunsAreDrawnFluently()
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
        const std::clock_t cpu = std::clock();
        for (int i = 0; i < frames; ++i) {
            const int before = drawn.count;
            move(i);
            if (moves) // the mouse may stay near the same points
                QTRY_VERIFY(drawn.count > before);
        }
        const double cpuMs = 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
        qInfo(
            "smoothing %.1f: a %s takes %.1f ms, %.1f ms of them computing", plot.smoothing(), what,
            static_cast<double>(timer.elapsed()) / frames, cpuMs / frames);
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

QTEST_MAIN(LossPlotDrawingTest)
#include "tst_loss_plot_drawing.moc"
