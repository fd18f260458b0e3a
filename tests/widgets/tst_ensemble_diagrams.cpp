// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ensemble_diagrams.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QTest>
#include <cmath>
#include <limits>

using namespace veriframe;

namespace {

std::vector<RocDiagramPoint> madeUpCurve()
{
    constexpr double all = std::numeric_limits<double>::infinity();
    return {{0, 0, all}, {0, 0.5, 0.9}, {0.1, 0.8, 0.6}, {0.4, 0.9, 0.3}, {1, 1, 0.05}};
}

QPoint inField(const EnsembleDiagram& diagram, double x, double y)
{
    const QRectF field = diagram.field();
    return QPointF(field.left() + x * field.width(), field.bottom() - y * field.height()).toPoint();
}

void showAt(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

int pixelsLike(const QWidget& widget, const QRect& area, const QColor& wanted)
{
    const QImage picture = const_cast<QWidget&>(widget).grab(area).toImage();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == wanted ? 1 : 0;
    return count;
}

} // namespace

class EnsembleDiagramsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

    void theRocIsReadByMouse();
    void theRocIsReadByKeys();
    void theCalibrationTellsHowManyAreFake();
    void scoresFallIntoEqualParts();
    void theHistogramIsReadAndColoured();
    void nothingIsSaid();
    void twoFitIntoThePanel();
    void everythingIsSaidInWords();
};

void EnsembleDiagramsTest::theRocIsReadByMouse()
{
    RocDiagram roc;
    roc.setCurve(madeUpCurve(), 0.87654);
    showAt(roc, {158, 220});
    QVERIFY(roc.readoutText().isEmpty());
    QTest::mouseMove(&roc, inField(roc, 0.12, 0.78));
    QTRY_COMPARE(roc.readoutText(), QStringLiteral("80.0 % found, 10.0 % false alarms, from 0.600"));
    QTest::mouseMove(&roc, inField(roc, 0.02, 0.02));
    QTRY_COMPARE(roc.readoutText(), QStringLiteral("0.0 % found, 0.0 % false alarms, from ∞"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&roc, &leave);
    QVERIFY(roc.readoutText().isEmpty());
}

void EnsembleDiagramsTest::theRocIsReadByKeys()
{
    RocDiagram roc;
    roc.setCurve(madeUpCurve());
    showAt(roc, {158, 220});
    QTest::keyClick(&roc, Qt::Key_Right);
    QTest::keyClick(&roc, Qt::Key_Right);
    QVERIFY(roc.readoutText().startsWith(QStringLiteral("50.0 % found")));
    QTest::keyClick(&roc, Qt::Key_End);
    QTest::keyClick(&roc, Qt::Key_Right);
    QVERIFY(roc.readoutText().startsWith(QStringLiteral("100.0 % found")));
    QTest::keyClick(&roc, Qt::Key_Left);
    QVERIFY(roc.readoutText().startsWith(QStringLiteral("90.0 % found")));
    QTest::keyClick(&roc, Qt::Key_Home);
    QTest::keyClick(&roc, Qt::Key_Left);
    QVERIFY(roc.readoutText().startsWith(QStringLiteral("0.0 % found")));
    QTest::keyClick(&roc, Qt::Key_Escape);
    QVERIFY(roc.readoutText().isEmpty());
    QTest::keyClick(&roc, Qt::Key_Left);
    QVERIFY(!roc.readoutText().isEmpty());
    roc.setCurve({});
    QVERIFY(roc.readoutText().isEmpty()); // what was pointed at is gone
}

void EnsembleDiagramsTest::theCalibrationTellsHowManyAreFake()
{
    CalibrationDiagram calibration;
    calibration.setBins({{0.1, 0.05, 200}, {0.5, 0.5, 0}, {0.9, 0.75, 1200}});
    QCOMPARE(calibration.bins().size(), std::size_t(2)); // an empty one says nothing
    showAt(calibration, {158, 220});
    QTest::mouseMove(&calibration, inField(calibration, 0.8, 0.8));
    QTRY_VERIFY2(
        calibration.readoutText().startsWith(QStringLiteral("near 0.90: 75.0 % of 1")),
        qPrintable(calibration.readoutText()));
    QTest::keyClick(&calibration, Qt::Key_Home);
    QVERIFY(calibration.readoutText().startsWith(QStringLiteral("near 0.10: 5.0 % of 200")));
    // (200 * 0.05 + 1200 * 0.15) / 1400
    QVERIFY(calibration.accessibleDescription().contains(QStringLiteral("0.136")));
    const QPoint low = inField(calibration, 0.1, 0.05);
    QVERIFY(pixelsLike(calibration, QRect(low - QPoint(2, 2), QSize(4, 4)), probabilityColor(0.1)) > 8);
}

void EnsembleDiagramsTest::scoresFallIntoEqualParts()
{
    ScoreDiagram histogram;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    histogram.setScores({0, 0.09, 0.1, none}, {1, 0.95, 0.5, 1.5}, 10);
    QCOMPARE(histogram.reals(), (std::vector<int>{2, 1, 0, 0, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(histogram.fakes(), (std::vector<int>{0, 0, 0, 0, 0, 1, 0, 0, 0, 3})); // 1 belongs to the last
    histogram.setCounts({1, 2, 3}, {4});
    QCOMPARE(histogram.fakes(), (std::vector<int>{4, 0, 0}));
}

void EnsembleDiagramsTest::theHistogramIsReadAndColoured()
{
    ScoreDiagram histogram;
    histogram.setCounts({30, 0, 0, 1}, {2, 0, 0, 40});
    histogram.setThreshold(0.5);
    showAt(histogram, {328, 170});
    QTest::mouseMove(&histogram, inField(histogram, 0.9, 0.5));
    QTRY_COMPARE(histogram.readoutText(), QStringLiteral("0.75–1.00: 1 real, 40 fake"));
    QTest::keyClick(&histogram, Qt::Key_Home);
    QCOMPARE(histogram.readoutText(), QStringLiteral("0.00–0.25: 30 real, 2 fake"));
    QTest::keyClick(&histogram, Qt::Key_Escape);
    const QRect field = histogram.field().toRect();
    const QRect left(field.topLeft(), QSize(field.width() / 4, field.height()));
    const QRect right = left.translated(field.width() * 3 / 4, 0);
    QVERIFY(
        pixelsLike(histogram, left, probabilityColor(0)) > 10 * pixelsLike(histogram, right, probabilityColor(0)) / 3);
    QVERIFY(pixelsLike(histogram, right, probabilityColor(1)) > pixelsLike(histogram, left, probabilityColor(1)));
    QVERIFY2(pixelsLike(histogram, right, probabilityColor(0)) > 20, "a single one still shows");
}

void EnsembleDiagramsTest::nothingIsSaid()
{
    RocDiagram roc;
    CalibrationDiagram calibration;
    ScoreDiagram histogram;
    histogram.setCounts({0, 0}, {0, 0});
    for (EnsembleDiagram* diagram : std::initializer_list<EnsembleDiagram*>{&roc, &calibration, &histogram}) {
        diagram->setEmptyText(QStringLiteral("Add a member."));
        showAt(*diagram, {158, 220});
        QTest::mouseMove(diagram, inField(*diagram, 0.5, 0.5));
        QTest::keyClick(diagram, Qt::Key_Right);
        QVERIFY(diagram->readoutText().isEmpty());
        QCOMPARE(diagram->accessibleDescription(), QStringLiteral("Add a member."));
        diagram->hide();
    }
}

void EnsembleDiagramsTest::twoFitIntoThePanel()
{
    RocDiagram roc;
    constexpr int room = frameSize::rightPanelWidth - 2 * space::panelPadding;
    QVERIFY(2 * roc.sizeHint().width() + space::grid <= room);
    showAt(roc, {158, roc.heightForWidth(158)});
    QVERIFY(roc.rect().contains(roc.field().toAlignedRect()));
    QVERIFY(std::abs(roc.field().width() - roc.field().height()) < 1);
    QVERIFY(roc.field().width() > 140);
    roc.resize(110, 80); // far too small: nothing breaks
    QApplication::processEvents();
    QVERIFY(roc.field().width() > 0);
}

void EnsembleDiagramsTest::everythingIsSaidInWords()
{
    RocDiagram roc;
    roc.setCurve(madeUpCurve(), 0.87654);
    const QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&roc);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("ROC"));
    QCOMPARE(chart->text(QAccessible::Description), QStringLiteral("Area under the curve 0.8765."));
    showAt(roc, {158, 220});
    QTest::keyClick(&roc, Qt::Key_End);
    QVERIFY(chart->text(QAccessible::Description).contains(roc.readoutText()));
    ScoreDiagram histogram;
    histogram.setCounts({3, 4}, {5, 6});
    QCOMPARE(histogram.accessibleDescription(), QStringLiteral("7 real, 11 fake."));
}

QTEST_MAIN(EnsembleDiagramsTest)
#include "tst_ensemble_diagrams.moc"
