// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_plot_maths.h"

#include <QLocale>
#include <QTest>
#include <array>
#include <cmath>

using namespace veriframe;

namespace {

using Line = LossPlotPoint::Line;

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

LossPlotRun runOf(const std::vector<double>& weighted, int id = 0)
{
    LossPlotRun run{id, QStringLiteral("run %1").arg(id), true, {}};
    for (std::size_t i = 0; i < weighted.size(); ++i)
        run.epochs.push_back({static_cast<int>(i), weighted[i] * 2, weighted[i] / 2, weighted[i], {}, {}, {}});
    return run;
}

} // namespace

class LossPlotMathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smoothingIsFreeOfTheBiasOfItsStart();
    void smoothedValuesThatComeAreKept();
    void epochsReachOverVisibleRuns();
    void theRangeIsThatOfWhatIsInView();
    void anOutlierIsLeftOut_data();
    void anOutlierIsLeftOut();
    void epochsAreFoundByNumber();
    void theTableHoldsFullPrecision();
};

void LossPlotMathsTest::smoothingIsFreeOfTheBiasOfItsStart()
{
    const LossPlotRun run = runOf({1, 1, gap, 3});
    const std::vector<double> none = smoothedLosses(run, Line::weighted, 0);
    QCOMPARE(none[0], 1.0);
    QCOMPARE(none[3], 3.0);
    const std::vector<double> half = smoothedLosses(run, Line::weighted, 0.5);
    QCOMPARE(half.size(), std::size_t(4));
    QCOMPARE(half[0], 1.0);
    QCOMPARE(half[1], 1.0);
    QVERIFY(std::isnan(half[2])); // gaps stay gaps and pull nothing
    // Weights 1/8, 1/4, 1/2 of the values 1, 1, 3.
    QCOMPARE(half[3], (0.125 + 0.25 + 1.5) / 0.875);
    QCOMPARE(smoothedLosses(run, Line::fake, 0.5)[3], 2 * half[3]);
    QCOMPARE(smoothedLosses(run, Line::weighted, 7)[0], 1.0); // out of range: as much as can be
}

void LossPlotMathsTest::smoothedValuesThatComeAreKept()
{
    LossPlotRun run = runOf({1, 2, 3});
    run.epochs[1].smoothedWeighted = 0.25;
    const std::vector<double> values = smoothedLosses(run, Line::weighted, 0.5);
    QCOMPARE(values[1], 0.25);
    QVERIFY(values[2] != 0.25);
}

void LossPlotMathsTest::epochsReachOverVisibleRuns()
{
    std::vector<LossPlotRun> runs{runOf({1, 1, 1}), runOf({1, 1, 1, 1, 1}, 1)};
    QCOMPARE(epochsOf(runs), (std::pair<double, double>{0, 4}));
    runs[1].visible = false;
    QCOMPARE(epochsOf(runs), (std::pair<double, double>{0, 2}));
    runs[0].epochs.erase(runs[0].epochs.begin(), runs[0].epochs.begin() + 2);
    QCOMPARE(epochsOf(runs), (std::pair<double, double>{1.5, 2.5}));
    QCOMPARE(epochsOf({}), (std::pair<double, double>{0, 1}));
}

void LossPlotMathsTest::theRangeIsThatOfWhatIsInView()
{
    const std::array lines{Line::weighted};
    std::vector<LossPlotRun> runs{runOf({8, 4, gap, 0, 2, 1})};
    QCOMPARE(lossRange(runs, lines, 0, 5, false), (std::pair<double, double>{1, 8}));
    QCOMPARE(lossRange(runs, lines, 1, 4, false), (std::pair<double, double>{2, 4}));
    QCOMPARE(lossRange(runs, lines, 2, 2, false), (std::pair<double, double>{0.1, 1}));
    const std::array pair{Line::fake, Line::real};
    QCOMPARE(lossRange(runs, pair, 0, 5, false), (std::pair<double, double>{0.5, 16}));
    runs[0].visible = false;
    QCOMPARE(lossRange(runs, lines, 0, 5, false), (std::pair<double, double>{0.1, 1}));
}

void LossPlotMathsTest::anOutlierIsLeftOut_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("most");
    QTest::addRow("far above twice the spread of the middle half: left out")
        << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 100} << 7 + 2 * (7.0 - 3.0);
    QTest::addRow("within it: kept") << QList<double>{1, 2, 3, 4, 5, 6, 7, 8, 14} << 14.0;
    QTest::addRow("no spread to measure by: all are kept") << QList<double>{1, 1, 1, 1, 1, 9} << 9.0;
    QTest::addRow("a single value") << QList<double>{3} << 3.0;
}

void LossPlotMathsTest::anOutlierIsLeftOut()
{
    QFETCH(QList<double>, values);
    QFETCH(double, most);
    const std::vector<LossPlotRun> runs{runOf({values.begin(), values.end()})};
    const std::array lines{Line::weighted};
    QCOMPARE(lossRange(runs, lines, 0, 100, true).second, most);
    QCOMPARE(lossRange(runs, lines, 0, 100, false).second, *std::ranges::max_element(values));
}

void LossPlotMathsTest::epochsAreFoundByNumber()
{
    LossPlotRun run = runOf({1, 2, 3, 4});
    run.epochs.erase(run.epochs.begin() + 1);
    QCOMPARE(epochOf(run, 2)->weighted, 3.0);
    QVERIFY(!epochOf(run, 1));
    QVERIFY(!epochOf(run, 4));
    const std::vector<LossPlotRun> runs{run};
    QCOMPARE(veriframe::runOf(runs, 0), runs.data());
    QVERIFY(!veriframe::runOf(runs, 1));
}

void LossPlotMathsTest::theTableHoldsFullPrecision()
{
    std::vector<LossPlotRun> runs{runOf({0.1, gap})};
    runs[0].name = QStringLiteral("b7, \"new\"");
    runs[0].epochs[0].fake = 0.12345678901234567;
    runs.push_back(runOf({1}, 1));
    runs[1].visible = false;
    const std::vector<LossPlotMark> marks{{{0, 1}, QStringLiteral("2nd")}};
    const QByteArray text = lossCsv(runs, marks, QStringLiteral("The 5 smallest."));
    QCOMPARE(
        text, QByteArray("# The 5 smallest.\n"
                         "run,epoch,fake_loss,real_loss,weighted_loss,mark\n"
                         "\"b7, \"\"new\"\"\",0,0.12345678901234566,0.05,0.1,\n"
                         "\"b7, \"\"new\"\"\",1,nan,nan,nan,2nd\n"));
}

QTEST_APPLESS_MAIN(LossPlotMathsTest)
#include "tst_loss_plot_maths.moc"
