// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"
#include "widgets/class_balance.h"
#include "widgets/fold_chart.h"
#include "widgets/fold_plot.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

namespace {

std::vector<FoldCount> folds(int count)
{
    std::vector<FoldCount> folds;
    for (int i = 0; i < count; ++i)
        folds.push_back({i, 100 + i, 400 + 10 * i, 1000 + i, 4000 + i});
    return folds;
}

/// Pixels of about a colour.
int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                    std::abs(pixel.blue() - color.blue()) <
                12)
                ++count;
        }
    return count;
}

} // namespace

class FoldChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale::c()); // numbers are compared
    }

    void barsGrowWithTheirCounts();
    void theMouseReadsAFold();
    void keysReadOneFoldAfterTheOther();
    void videosOrCrops();
    void allIsSaidInWords();
    void nothingIsSaidToBeThere();
    void sharesAreNeverRoundedToAllOrNothing_data();
    void sharesAreNeverRoundedToAllOrNothing();
    void aSmallClassIsSeen();
    void fewerFoldsForgetThePointedOne();
    void drawsInAnyWidth_data();
    void drawsInAnyWidth();
};

void FoldChartTest::barsGrowWithTheirCounts()
{
    FoldPlot plot;
    plot.resize(500, 240);
    plot.show();
    plot.setBars({{0, 100, 100}, {1, 100, 100}});
    QApplication::processEvents();
    const QImage even = plot.grab().toImage();
    const int real = pixelsOf(even, probabilityColor(0)), fake = pixelsOf(even, probabilityColor(1));
    QVERIFY(real > 1000);
    QVERIFY(std::abs(real - fake) < real / 10);
    plot.setBars({{0, 50, 100}, {1, 50, 100}}); // the same scale
    QApplication::processEvents();
    const QImage half = plot.grab().toImage();
    QVERIFY(std::abs(pixelsOf(half, probabilityColor(0)) - real / 2) < real / 10);
}

void FoldChartTest::theMouseReadsAFold()
{
    FoldChart chart;
    chart.resize(600, 360);
    chart.setFolds(folds(5));
    chart.show();
    QApplication::processEvents();
    auto* plot = chart.findChild<FoldPlot*>();
    QVERIFY(chart.readoutText().isEmpty());
    QTest::mouseMove(plot, QPoint(plot->width() / 2 + 20, plot->height() / 2));
    QCOMPARE(plot->barsAt(plot->width() / 2 + 20), 2);
    QTRY_COMPARE(chart.readoutText(), QStringLiteral("Fold 2: 102 real, 420 fake videos"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot, &leave);
    QVERIFY(chart.readoutText().isEmpty());
    QCOMPARE(plot->barsAt(-5), -1);
}

void FoldChartTest::keysReadOneFoldAfterTheOther()
{
    FoldChart chart;
    chart.setFolds(folds(3));
    chart.show();
    auto* plot = chart.findChild<FoldPlot*>();
    const auto after = [&](Qt::Key key) {
        QTest::keyClick(plot, key);
        return plot->pointedAt();
    };
    QCOMPARE(after(Qt::Key_Right), 0);
    QCOMPARE(after(Qt::Key_Right), 1);
    QCOMPARE(after(Qt::Key_End), 2);
    QCOMPARE(after(Qt::Key_Right), 2);
    QCOMPARE(after(Qt::Key_Home), 0);
    QCOMPARE(after(Qt::Key_Left), 0);
    QVERIFY(plot->accessibleDescription().startsWith(QStringLiteral("Fold 0")));
}

void FoldChartTest::videosOrCrops()
{
    FoldChart chart;
    chart.setFolds(folds(2));
    chart.show();
    const QSignalSpy changed(&chart, &FoldChart::showCropsChanged);
    const QList<Chip*> chips = chart.findChildren<Chip*>();
    QVERIFY(chips[0]->isChecked());
    QTest::mouseClick(chips[1], Qt::LeftButton);
    QVERIFY(chart.showCrops());
    QVERIFY(!chips[0]->isChecked());
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(chart.findChild<FoldPlot*>(), Qt::Key_Home);
    QCOMPARE(chart.readoutText(), QStringLiteral("Fold 0: 1000 real, 4000 fake crops"));
    chart.setProperty("showCrops", false);
    QVERIFY(chips[0]->isChecked());
    QCOMPARE(chart.readoutText(), QStringLiteral("Fold 0: 100 real, 400 fake videos"));
}

void FoldChartTest::allIsSaidInWords()
{
    FoldChart chart;
    chart.setFolds(folds(2));
    const QAccessibleInterface* plot = QAccessible::queryAccessibleInterface(chart.findChild<FoldPlot*>());
    QCOMPARE(plot->role(), QAccessible::Chart);
    const QString said = plot->text(QAccessible::Description);
    QVERIFY(said.contains(QStringLiteral("Fold 0: 100 real, 400 fake videos.")));
    QVERIFY(said.contains(QStringLiteral("Fold 1: 101 real, 410 fake videos.")));
    const QString balance = chart.findChild<ClassBalance*>()->accessibleDescription();
    QVERIFY(balance.contains(QStringLiteral("201 real (19.9 %)")));
}

void FoldChartTest::nothingIsSaidToBeThere()
{
    FoldChart chart;
    chart.show();
    const auto* card = chart.findChild<StateCard*>();
    QVERIFY(card->isVisible());
    QCOMPARE(card->accessibleName(), QStringLiteral("There are no folds yet."));
    chart.setEmptyText(QStringLiteral("Nothing."), QStringLiteral("Run the fold step."));
    QCOMPARE(card->accessibleName(), QStringLiteral("Nothing."));
    chart.setFolds(folds(1));
    QVERIFY(!card->isVisible());
    chart.setFolds({});
    QVERIFY(card->isVisible());
}

void FoldChartTest::sharesAreNeverRoundedToAllOrNothing_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("text");
    QTest::addRow("a fifth") << qint64(20) << qint64(100) << "20 real (20.0 %)";
    QTest::addRow("nothing") << qint64(0) << qint64(100) << "0 real (0.0 %)";
    QTest::addRow("all") << qint64(100) << qint64(100) << "100 real (100.0 %)";
    QTest::addRow("one of many") << qint64(1) << qint64(100000) << "1 real (< 0.1 %)";
    QTest::addRow("all but one") << qint64(99999) << qint64(100000) << "99999 real (> 99.9 %)";
    QTest::addRow("of nothing") << qint64(0) << qint64(0) << "0 real";
}

void FoldChartTest::sharesAreNeverRoundedToAllOrNothing()
{
    QFETCH(qint64, count);
    QFETCH(qint64, total);
    QTEST(classShareText(QStringLiteral("real"), count, total), "text");
    QCOMPARE(classShareText(QStringLiteral("real"), 995, 1000, 0), QStringLiteral("995 real (> 99 %)"));
}

void FoldChartTest::aSmallClassIsSeen()
{
    ClassBalance balance;
    balance.resize(300, balance.sizeHint().height());
    balance.setCounts(1, 1000000);
    const QImage shown = balance.grab().toImage();
    QVERIFY(pixelsOf(shown, probabilityColor(0)) > 10);
    balance.setCounts(0, 10);
    QCOMPARE(pixelsOf(balance.grab().toImage(), probabilityColor(0)), 0);
}

void FoldChartTest::fewerFoldsForgetThePointedOne()
{
    FoldChart chart;
    chart.setFolds(folds(5));
    chart.show();
    QTest::keyClick(chart.findChild<FoldPlot*>(), Qt::Key_End);
    chart.setFolds(folds(2));
    QVERIFY(chart.readoutText().isEmpty());
}

void FoldChartTest::drawsInAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("count");
    QTest::addRow("narrow, one fold") << 180 << 1;
    QTest::addRow("narrow, many folds") << 180 << 64;
    QTest::addRow("wide") << 1600 << 16;
}

void FoldChartTest::drawsInAnyWidth()
{
    QFETCH(int, width);
    QFETCH(int, count);
    FoldChart chart;
    chart.setFolds(folds(count));
    chart.resize(width, 260);
    chart.show();
    QApplication::processEvents();
    QVERIFY(pixelsOf(chart.findChild<FoldPlot*>()->grab().toImage(), probabilityColor(1)) > 30);
    for (const QWidget* child :
         chart.findChild<FoldPlot*>()->parentWidget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY2(child->parentWidget()->rect().contains(child->geometry()), child->metaObject()->className());
}

QTEST_MAIN(FoldChartTest)
#include "tst_fold_chart.moc"
