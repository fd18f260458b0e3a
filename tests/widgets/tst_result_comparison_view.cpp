// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_plot.h"
#include "widgets/comparison_table_model.h"
#include "widgets/metric_card.h"
#include "widgets/result_comparison_view.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace veriframe;

namespace {

ComparisonRow row(int frame, int person, std::optional<double> first, std::optional<double> second)
{
    ComparisonRow result;
    result.frame = frame;
    result.otherFrame = frame;
    result.seconds = frame / 25.0;
    result.person = person;
    result.first = first;
    result.second = second;
    if (!first || !second)
        result.remark = QStringLiteral("Second: no face was found in the frame");
    return result;
}

/// Two persons over four frames; the second side has lost one face.
ComparisonContent content()
{
    ComparisonContent result;
    result.firstName = QStringLiteral("old");
    result.secondName = QStringLiteral("new");
    result.whole = {QStringLiteral("Whole video"), 0.4, 0.7, QStringLiteral("First: 40 %.")};
    result.persons = {{QStringLiteral("Person 1"), 0.1, 0.2, {}}, {QStringLiteral("Person 2"), 0.8, std::nullopt, {}}};
    result.rows = {row(0, 0, 0.1, 0.2),           row(0, 1, 0.9, 0.5),   row(10, 0, 0.2, 0.15),
                   row(10, 1, 0.8, std::nullopt), row(20, 0, 0.3, 0.95), row(30, 1, 0.6, 0.6)};
    result.summary = {QStringLiteral("4 frames compared."), QStringLiteral("On average the second is higher by 0.1.")};
    return result;
}

QString cell(const ResultComparisonView& view, int row, int column)
{
    return view.table()->model()->index(row, column).data().toString();
}

} // namespace

class ResultComparisonViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::light); }

    void aPointIsTheMeanOverTheFacesThatBothJudged();
    void withoutACommonFaceEachSideShowsItsOwn();
    void theTableBeginsWithTheLargestDifference();
    void whatIsAbsentIsADashWithItsReason();
    void everyColumnSorts_data();
    void everyColumnSorts();
    void columnsThatSayNothingAreHidden();
    void aPersonNarrowsPlotTableAndScores();
    void aRowAsksForItsFrame();
    void aClickInThePlotAsksForTheNearestFrame();
    void keysInThePlotGoFromFrameToFrame();
    void pointingReadsBothValues();
    void theCursorMarksPlotAndRowAndAsksForNothing();
    void newContentKeepsPersonOrderAndCursor();
    void emptyContentSaysSo();
};

void ResultComparisonViewTest::aPointIsTheMeanOverTheFacesThatBothJudged()
{
    const std::vector<ComparisonPoint> points = comparisonPoints(content().rows, -1);
    QCOMPARE(points.size(), std::size_t(4));
    QCOMPARE(*points[0].first, 0.5);
    QCOMPARE(*points[0].second, 0.35);
    QCOMPARE(*points[1].first, 0.2); // the face that the second lacks does not count
    QCOMPARE(*points[1].second, 0.15);
}

void ResultComparisonViewTest::withoutACommonFaceEachSideShowsItsOwn()
{
    const std::vector<ComparisonPoint> points = comparisonPoints(content().rows, 1);
    QCOMPARE(points.size(), std::size_t(3));
    QCOMPARE(points[1].frame, 10);
    QCOMPARE(*points[1].first, 0.8);
    QVERIFY(!points[1].second);
    QVERIFY(comparisonPoints({row(-1, 0, std::nullopt, 0.5)}, -1).empty());
}

void ResultComparisonViewTest::theTableBeginsWithTheLargestDifference()
{
    ResultComparisonView view;
    view.setContent(content());
    QCOMPARE(cell(view, 0, ComparisonTableModel::frameColumn), QStringLiteral("20"));
    QCOMPARE(cell(view, 0, ComparisonTableModel::differenceColumn), QStringLiteral("+0.65"));
    QCOMPARE(cell(view, 1, ComparisonTableModel::differenceColumn), QStringLiteral("−0.40"));
    QCOMPARE(cell(view, 5, ComparisonTableModel::differenceColumn), QStringLiteral("–"));
}

void ResultComparisonViewTest::whatIsAbsentIsADashWithItsReason()
{
    ResultComparisonView view;
    view.setContent(content());
    QCOMPARE(cell(view, 5, ComparisonTableModel::secondColumn), QStringLiteral("–"));
    QVERIFY(cell(view, 5, ComparisonTableModel::remarkColumn).contains(QStringLiteral("no face was found")));
    const QModelIndex absent = view.table()->model()->index(5, ComparisonTableModel::secondColumn);
    QVERIFY(absent.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no face was found")));
}

void ResultComparisonViewTest::everyColumnSorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("frames");
    QTest::newRow("frame") << int(ComparisonTableModel::frameColumn) << QStringList{"0", "0", "10", "10", "20", "30"};
    QTest::newRow("time") << int(ComparisonTableModel::timeColumn) << QStringList{"0", "0", "10", "10", "20", "30"};
    QTest::newRow("first") << int(ComparisonTableModel::firstColumn) << QStringList{"0", "10", "20", "30", "10", "0"};
    QTest::newRow("second, absent first")
        << int(ComparisonTableModel::secondColumn) << QStringList{"10", "10", "0", "0", "30", "20"};
    QTest::newRow("difference by size") << int(ComparisonTableModel::differenceColumn)
                                        << QStringList{"10", "30", "10", "0", "0", "20"};
}

void ResultComparisonViewTest::everyColumnSorts()
{
    QFETCH(int, column);
    QFETCH(QStringList, frames);
    ResultComparisonView view;
    view.setContent(content());
    view.table()->sortByColumn(column, Qt::AscendingOrder);
    QStringList got;
    for (int i = 0; i < view.table()->model()->rowCount(); ++i)
        got += cell(view, i, ComparisonTableModel::frameColumn);
    QCOMPARE(got, frames);
}

void ResultComparisonViewTest::columnsThatSayNothingAreHidden()
{
    ResultComparisonView view;
    ComparisonContent shown = content();
    view.setContent(shown);
    QVERIFY(view.table()->isColumnHidden(ComparisonTableModel::otherFrameColumn));
    QVERIFY(!view.table()->isColumnHidden(ComparisonTableModel::personColumn));
    shown.sameFrames = false;
    shown.persons.pop_back();
    shown.rows = {row(0, 0, 0.1, 0.2)};
    view.setContent(shown);
    QVERIFY(!view.table()->isColumnHidden(ComparisonTableModel::otherFrameColumn));
    QVERIFY(view.table()->isColumnHidden(ComparisonTableModel::personColumn));
    QVERIFY(view.personBox()->isHidden());
}

void ResultComparisonViewTest::aPersonNarrowsPlotTableAndScores()
{
    ResultComparisonView view;
    view.setContent(content());
    QCOMPARE(view.scores()->metrics().at(0).text, QStringLiteral("0.40"));
    QCOMPARE(view.scores()->metrics().at(2).text, QStringLiteral("+0.30"));
    view.setPerson(1);
    QCOMPARE(view.table()->model()->rowCount(), 3);
    QCOMPARE(view.plot()->points().size(), std::size_t(3));
    QCOMPARE(view.scores()->metrics().at(0).text, QStringLiteral("0.80"));
    QVERIFY(view.scores()->metrics().at(1).text.isEmpty());
    QVERIFY(view.scores()->metrics().at(2).text.isEmpty());
}

void ResultComparisonViewTest::aRowAsksForItsFrame()
{
    ResultComparisonView view;
    view.resize(1000, 600);
    view.setContent(content());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy seeks(&view, &ResultComparisonView::seekRequested);
    const QModelIndex third = view.table()->model()->index(1, 0);
    QTest::mouseClick(view.table()->viewport(), Qt::LeftButton, {}, view.table()->visualRect(third).center());
    QCOMPARE(seeks.size(), 1);
    QCOMPARE(seeks.at(0).at(0).toInt(), 0);
    view.table()->setFocus();
    QTest::keyClick(view.table(), Qt::Key_Up);
    QCOMPARE(seeks.size(), 2);
    QCOMPARE(seeks.at(1).at(0).toInt(), 20);
}

void ResultComparisonViewTest::aClickInThePlotAsksForTheNearestFrame()
{
    ResultComparisonView view;
    view.resize(1000, 600);
    view.setContent(content());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy seeks(&view, &ResultComparisonView::seekRequested);
    ComparisonPlot& plot = *view.plot();
    const QPoint place = plot.placeOf(20, 0.5).toPoint() + QPoint(5, 0);
    QWidget* under = plot.childAt(place);
    QVERIFY(under);
    QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(&plot, place));
    QCOMPARE(seeks.size(), 1);
    QCOMPARE(seeks.at(0).at(0).toInt(), 20);
}

void ResultComparisonViewTest::keysInThePlotGoFromFrameToFrame()
{
    ResultComparisonView view;
    view.resize(1000, 600);
    view.setContent(content());
    QSignalSpy seeks(&view, &ResultComparisonView::seekRequested);
    view.setCursorFrame(12); // between two points
    for (const auto& [key, frame] :
         {std::pair(Qt::Key_Right, 20), std::pair(Qt::Key_Left, 10), std::pair(Qt::Key_Home, 0),
          std::pair(Qt::Key_End, 30)}) {
        QTest::keyClick(view.plot(), key);
        QCOMPARE(seeks.takeLast().at(0).toInt(), frame);
    }
    view.setCursorFrame(30);
    QTest::keyClick(view.plot(), Qt::Key_Right);
    QVERIFY(seeks.isEmpty());
}

void ResultComparisonViewTest::pointingReadsBothValues()
{
    ResultComparisonView view;
    view.resize(1000, 600);
    view.setContent(content());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.plot()->legendText(), QStringLiteral("old, new"));
    ComparisonPlot& plot = *view.plot();
    const QPoint place = plot.placeOf(20, 0.5).toPoint();
    QWidget* under = plot.childAt(place);
    QVERIFY(under);
    QTest::mouseMove(under, under->mapFrom(&plot, place));
    QTRY_COMPARE(plot.readFrame(), 20);
    QCOMPARE(plot.legendText(), QStringLiteral("old 0.30, new 0.95"));
}

void ResultComparisonViewTest::theCursorMarksPlotAndRowAndAsksForNothing()
{
    ResultComparisonView view;
    view.setContent(content());
    QSignalSpy seeks(&view, &ResultComparisonView::seekRequested);
    view.setCursorFrame(30);
    QCOMPARE(view.plot()->readFrame(), 30);
    const QModelIndex now = view.table()->currentIndex();
    QCOMPARE(now.siblingAtColumn(0).data().toString(), QStringLiteral("30"));
    view.setCursorFrame(13);
    QVERIFY(!view.table()->currentIndex().isValid());
    QCOMPARE(view.plot()->readFrame(), -1);
    QVERIFY(seeks.isEmpty());
}

void ResultComparisonViewTest::newContentKeepsPersonOrderAndCursor()
{
    ResultComparisonView view;
    view.setContent(content());
    view.setPerson(0);
    view.table()->sortByColumn(ComparisonTableModel::frameColumn, Qt::AscendingOrder);
    view.setCursorFrame(20);
    QSignalSpy seeks(&view, &ResultComparisonView::seekRequested);
    ComparisonContent more = content();
    more.rows.push_back(row(40, 0, 0.5, 0.1));
    view.setContent(more);
    QCOMPARE(view.person(), 0);
    QCOMPARE(view.table()->model()->rowCount(), 4);
    QCOMPARE(cell(view, 3, ComparisonTableModel::frameColumn), QStringLiteral("40"));
    QCOMPARE(view.table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("20"));
    QVERIFY(seeks.isEmpty());
}

void ResultComparisonViewTest::emptyContentSaysSo()
{
    ResultComparisonView view;
    view.resize(900, 500);
    ComparisonContent nothing;
    nothing.summary = {QStringLiteral("There is nothing to compare.")};
    view.setContent(nothing);
    QCOMPARE(view.table()->model()->rowCount(), 0);
    QCOMPARE(view.summaryText(), QStringLiteral("There is nothing to compare."));
    view.grab(); // drawn without a point
}

QTEST_MAIN(ResultComparisonViewTest)
#include "tst_result_comparison_view.moc"
