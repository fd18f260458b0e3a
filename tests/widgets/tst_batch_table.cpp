// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_fixture.h"
#include "widgets/batch_run_line.h"
#include "widgets/batch_table.h"
#include "widgets/batch_table_model.h"
#include "widgets/chip.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"
#include "widgets/thin_progress.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

namespace {

QStringList namesOf(const BatchTable& table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        names += table.model()->row(row).name;
    return names;
}

Chip* chipOf(const BatchTable& table, const QString& name)
{
    for (Chip* chip : table.findChildren<Chip*>())
        if (chip->text().startsWith(name))
            return chip;
    return nullptr;
}

QString cell(const BatchTable& table, int row, BatchColumn column)
{
    return table.model()->index(row, static_cast<int>(column)).data().toString();
}

void sortBy(const BatchTable& table, BatchColumn column, Qt::SortOrder order)
{
    table.view()->sortByColumn(static_cast<int>(column), order);
}

} // namespace

class BatchTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, SchemeChoice::dark); }

    void aFilterShows_data();
    void aFilterShows();
    void columnsSortAndWhatIsNotKnownComesLast_data();
    void columnsSortAndWhatIsNotKnownComesLast();
    void cellsSayWhatIsKnownAndNoMore();
    void namesOfAnyKindAreOneLineOfPlainText();
    void currentAndSelectionOutliveFilterOrderAndRows();
    void newStatesResetNothing();
    void anotherBatchBeginsAnew();
    void thumbnailsAreAskedForWhereRowsAreSeen();
    void keysWalkActivateAndCopy();
    void chipsAndTextFilter();
    void nothingFoundIsSaidAndMended();
    void theRunLineShowsWhatIsDone();
    void columnsShareTheWidth_data();
    void columnsShareTheWidth();
    void aNarrowTableLeavesCountsOut();
    void columnsSizedByHandStayWhileTheSameAreShown();
};

void BatchTableTest::aFilterShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("group");
    QTest::addColumn<QStringList>("names");
    const auto at = [](BatchGroup group) { return static_cast<int>(group); };
    QTest::addRow("everything in the batch's order")
        << "" << at(BatchGroup::all) << QStringList{"alpha.mp4", "bravo.mp4", "charlie.mp4", "delta.mp4", "echo.mp4"};
    QTest::addRow("a name in any case") << " DELTA " << at(BatchGroup::all) << QStringList{"delta.mp4"};
    QTest::addRow("a reason") << "frames could" << at(BatchGroup::all) << QStringList{"bravo.mp4"};
    QTest::addRow("open") << "" << at(BatchGroup::open) << QStringList{"echo.mp4"};
    QTest::addRow("scored, wholly or in part") << "" << at(BatchGroup::judged) << QStringList{"alpha.mp4", "bravo.mp4"};
    QTest::addRow("no face is no failure") << "" << at(BatchGroup::noFace) << QStringList{"charlie.mp4"};
    QTest::addRow("failed") << "" << at(BatchGroup::failed) << QStringList{"delta.mp4"};
    QTest::addRow("both") << "mp4" << at(BatchGroup::failed) << QStringList{"delta.mp4"};
}

void BatchTableTest::aFilterShows()
{
    QFETCH(QString, text);
    QFETCH(int, group);
    BatchTable table;
    table.setRows(fewBatchRows());
    table.setFilter({text, static_cast<BatchGroup>(group)});
    QTEST(namesOf(table), "names");
}

void BatchTableTest::columnsSortAndWhatIsNotKnownComesLast_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("names");
    const auto add = [](const char* row, BatchColumn column, Qt::SortOrder order, const QStringList& names) {
        QTest::addRow("%s", row) << static_cast<int>(column) << static_cast<int>(order) << names;
    };
    add("score upwards", BatchColumn::score, Qt::AscendingOrder,
        {"bravo.mp4", "alpha.mp4", "charlie.mp4", "delta.mp4", "echo.mp4"});
    add("score downwards", BatchColumn::score, Qt::DescendingOrder,
        {"alpha.mp4", "bravo.mp4", "charlie.mp4", "delta.mp4", "echo.mp4"});
    add("frames", BatchColumn::frames, Qt::AscendingOrder,
        {"bravo.mp4", "alpha.mp4", "charlie.mp4", "delta.mp4", "echo.mp4"});
    add("names downwards", BatchColumn::name, Qt::DescendingOrder,
        {"echo.mp4", "delta.mp4", "charlie.mp4", "bravo.mp4", "alpha.mp4"});
    add("state: what waits before what failed", BatchColumn::state, Qt::AscendingOrder,
        {"echo.mp4", "alpha.mp4", "bravo.mp4", "charlie.mp4", "delta.mp4"});
    add("reasons first", BatchColumn::reason, Qt::AscendingOrder,
        {"bravo.mp4", "delta.mp4", "alpha.mp4", "charlie.mp4", "echo.mp4"});
    add("reasons first in either order", BatchColumn::reason, Qt::DescendingOrder,
        {"delta.mp4", "bravo.mp4", "alpha.mp4", "charlie.mp4", "echo.mp4"});
}

void BatchTableTest::columnsSortAndWhatIsNotKnownComesLast()
{
    QFETCH(int, column);
    QFETCH(int, order);
    BatchTable table;
    table.setRows(fewBatchRows());
    sortBy(table, BatchColumn::seconds, Qt::DescendingOrder); // what was sorted before does not matter
    sortBy(table, static_cast<BatchColumn>(column), static_cast<Qt::SortOrder>(order));
    QTEST(namesOf(table), "names");
}

void BatchTableTest::cellsSayWhatIsKnownAndNoMore()
{
    BatchTable table;
    table.setRows(fewBatchRows());
    QCOMPARE(cell(table, 0, BatchColumn::score), QString("0.90"));
    QCOMPARE(cell(table, 0, BatchColumn::frames), QString("32"));
    QCOMPARE(cell(table, 1, BatchColumn::frames), QString("9 of 32"));
    QCOMPARE(cell(table, 1, BatchColumn::state), QString("in part"));
    // Never a silent 0.5.
    for (const int row : {2, 3, 4}) {
        QCOMPARE(cell(table, row, BatchColumn::score), QString("–"));
        QVERIFY(!table.model()->index(row, 2).data(BatchTableModel::scoreRole).isValid());
    }
    const auto tip = [&](int row) { return table.model()->index(row, 2).data(Qt::ToolTipRole).toString(); };
    QVERIFY(tip(0).contains("0.9 (1 means fake)"));
    QVERIFY(tip(3).contains("0.5 in its place"));
    QVERIFY(tip(4).contains("Not judged yet"));
}

void BatchTableTest::namesOfAnyKindAreOneLineOfPlainText()
{
    BatchTable table;
    std::vector<BatchRow> rows{
        batchRow(0, QStringLiteral("<b>bold</b><img src=x>.mp4"), BatchRow::waiting),
        batchRow(1, QStringLiteral("two\nlines\tand a tab.mp4"), BatchRow::waiting),
        batchRow(2, QString::fromUtf8("gpj.\u202Efake.mp4"), BatchRow::waiting)};
    table.setRows(rows);
    QCOMPARE(cell(table, 0, BatchColumn::name), rows[0].name);
    QVERIFY(Qt::mightBeRichText(table.model()->index(0, 0).data(Qt::ToolTipRole).toString()));
    QVERIFY(!table.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains("<b>"));
    QCOMPARE(cell(table, 1, BatchColumn::name), QString::fromUtf8("two\u240Alines\u2409and a tab.mp4"));
    QCOMPARE(cell(table, 2, BatchColumn::name), QString("gpj.fake.mp4"));
}

void BatchTableTest::currentAndSelectionOutliveFilterOrderAndRows()
{
    BatchTable table;
    table.resize(900, 400);
    table.show();
    table.setRows(fewBatchRows());
    table.setCurrentVideo(3);
    QSignalSpy changed(&table, &BatchTable::currentVideoChanged);
    table.setFilter({{}, BatchGroup::judged});
    QCOMPARE(table.currentVideo(), 3);
    QVERIFY(table.selectedVideos().empty());
    table.setFilter({});
    QCOMPARE(table.selectedVideos(), std::vector<int>{3});
    sortBy(table, BatchColumn::score, Qt::DescendingOrder);
    QCOMPARE(table.selectedVideos(), std::vector<int>{3});
    auto rows = fewBatchRows();
    rows[3].state = BatchRow::scored;
    table.setRows(rows);
    QCOMPARE(table.selectedVideos(), std::vector<int>{3});
    QCOMPARE(changed.count(), 0);
}

void BatchTableTest::newStatesResetNothing()
{
    BatchTable table;
    table.setRows(fewBatchRows());
    QSignalSpy reset(table.model(), &QAbstractItemModel::modelReset);
    auto rows = fewBatchRows();
    rows[4] = batchRow(4, rows[4].name, BatchRow::scored, 0.4);
    table.setRows(rows);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(cell(table, 4, BatchColumn::score), QString("0.40"));
}

void BatchTableTest::anotherBatchBeginsAnew()
{
    BatchTable table;
    table.setRows(fewBatchRows());
    table.setCurrentVideo(2);
    table.setThumbnail(2, QImage(8, 8, QImage::Format_RGB32));
    table.setRows(fewBatchRows(), false);
    QCOMPARE(table.currentVideo(), -1);
    QVERIFY(table.selectedVideos().empty());
    QVERIFY(!table.model()->hasThumbnail(2));
}

void BatchTableTest::thumbnailsAreAskedForWhereRowsAreSeen()
{
    BatchTable table;
    table.resize(900, 400);
    QSignalSpy wanted(&table, &BatchTable::thumbnailsWanted);
    table.setRows(manyBatchRows(1000), false);
    table.show();
    QTRY_VERIFY(!wanted.isEmpty());
    const auto first = wanted.last().first().value<std::vector<int>>();
    QCOMPARE(first.front(), 0);
    QVERIFY(first.size() < 20);
    for (const int video : first)
        table.setThumbnail(video, video == 1 ? QImage() : QImage(112, 63, QImage::Format_RGB32));
    wanted.clear();
    table.view()->verticalScrollBar()->setValue(500 * 40);
    QTRY_VERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.last().first().value<std::vector<int>>().front(), 500);
    // What is there, or is not to be had, is not asked for again.
    wanted.clear();
    table.view()->verticalScrollBar()->setValue(0);
    QTest::qWait(300);
    QVERIFY(wanted.isEmpty());
}

void BatchTableTest::keysWalkActivateAndCopy()
{
    BatchTable table;
    table.resize(900, 400);
    table.show();
    table.setRows(fewBatchRows());
    table.setCurrentVideo(0);
    table.view()->setFocus();
    QTest::keyClick(table.view(), Qt::Key_Down);
    QCOMPARE(table.currentVideo(), 1);
    QTest::keyClick(table.view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table.selectedVideos(), (std::vector<int>{1, 2}));
    QSignalSpy activated(&table, &BatchTable::videoActivated);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 2);
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("bravo.mp4\tin part\t0.20\t1\t32\t9 of 32\t2.5\tOnly 9"));
    const QPoint place = table.view()->visualRect(table.model()->index(0, 1)).center();
    QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table.view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().toInt(), 0);
}

void BatchTableTest::chipsAndTextFilter()
{
    BatchTable table;
    table.resize(900, 400);
    table.show();
    table.setRows(fewBatchRows());
    QCOMPARE(chipOf(table, "Failed")->text(), QString("Failed  1"));
    QTest::mouseClick(chipOf(table, "Failed"), Qt::LeftButton);
    QCOMPARE(namesOf(table), QStringList{"delta.mp4"});
    QTest::mouseClick(chipOf(table, "All"), Qt::LeftButton);
    table.focusFilter();
    QTest::keyClicks(table.findChild<QLineEdit*>(), "empty");
    QCOMPARE(namesOf(table), QStringList{"delta.mp4"});
    QCOMPARE(chipOf(table, "All")->text(), QString("All  1"));
    QTest::keyClick(table.findChild<QLineEdit*>(), Qt::Key_Escape);
    QCOMPARE(namesOf(table).size(), 5);
}

void BatchTableTest::nothingFoundIsSaidAndMended()
{
    BatchTable table;
    table.resize(900, 400);
    table.show();
    table.setRows(fewBatchRows());
    table.setFilter({QStringLiteral("nobody"), BatchGroup::all});
    auto* card = table.findChild<StateCard*>();
    QVERIFY(card->isVisible());
    for (auto* button : card->findChildren<QPushButton*>())
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(namesOf(table).size(), 5);
}

void BatchTableTest::theRunLineShowsWhatIsDone()
{
    BatchRunLine line;
    line.setContent({120, 500, QStringLiteral("120 of 500 videos"), QStringLiteral("3 min left"), false});
    QCOMPARE(line.findChild<ThinProgress*>()->value() * 500 / line.findChild<ThinProgress*>()->maximum(), 120);
}

void BatchTableTest::columnsShareTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addRow("a large window") << 2100;
    QTest::addRow("1440 x 900 with its panel") << 1008;
    QTest::addRow("1280 x 720 with its panel") << 848;
    QTest::addRow("a small window") << 660;
}

void BatchTableTest::columnsShareTheWidth()
{
    QFETCH(int, width);
    BatchTable table;
    table.setRows(manyBatchRows(200), false);
    table.resize(width, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTableView& view = *table.view();
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    int widths = 0;
    for (int column = 0; column < batchColumns; ++column)
        widths += view.columnWidth(column);
    QCOMPARE(widths, view.viewport()->width());
    const QFontMetrics metrics(view.font());
    QVERIFY(
        view.columnWidth(static_cast<int>(BatchColumn::frames)) > metrics.horizontalAdvance(QStringLiteral("9 of 32")));
    for (int column = 0; column < batchColumns; ++column) {
        const QString title = batchColumnName(static_cast<BatchColumn>(column));
        // Paddings, and the mark of the order, which the header keeps free in every column.
        constexpr int beside = 2 * 8 + 10;
        QVERIFY2(
            view.isColumnHidden(column) ||
                view.columnWidth(column) >= view.horizontalHeader()->fontMetrics().horizontalAdvance(title) + beside,
            qPrintable(title));
    }
    QVERIFY2(
        view.columnWidth(static_cast<int>(BatchColumn::reason)) >=
            metrics.horizontalAdvance(QStringLiteral("The file is empty.")),
        "a reason has room");
}

namespace {

std::vector<BatchColumn> hiddenColumns(const BatchTable& table)
{
    std::vector<BatchColumn> hidden;
    for (int column = 0; column < batchColumns; ++column)
        if (table.view()->isColumnHidden(column))
            hidden.push_back(static_cast<BatchColumn>(column));
    return hidden;
}

} // namespace

void BatchTableTest::aNarrowTableLeavesCountsOut()
{
    BatchTable table;
    table.setRows(manyBatchRows(200), false);
    table.resize(848, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QCOMPARE(hiddenColumns(table), std::vector<BatchColumn>{});
    table.resize(480, 400);
    using enum BatchColumn;
    QCOMPARE(hiddenColumns(table), (std::vector{persons, faces, seconds}));
    table.view()->sortByColumn(static_cast<int>(seconds), Qt::DescendingOrder);
    QCOMPARE(hiddenColumns(table), (std::vector{persons, faces})); // what orders the rows is seen
    table.view()->sortByColumn(static_cast<int>(name), Qt::AscendingOrder);
    QCOMPARE(hiddenColumns(table), (std::vector{persons, faces, seconds}));
    table.resize(848, 400);
    QCOMPARE(hiddenColumns(table), std::vector<BatchColumn>{});
}

void BatchTableTest::columnsSizedByHandStayWhileTheSameAreShown()
{
    BatchTable table;
    table.setRows(manyBatchRows(200), false);
    table.resize(1008, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const int state = static_cast<int>(BatchColumn::state);
    table.view()->setColumnWidth(state, 222);
    table.resize(1100, 400);
    QCOMPARE(table.view()->columnWidth(state), 222);
    table.resize(480, 400);
    QVERIFY(table.view()->columnWidth(state) < 222);
}

QTEST_MAIN(BatchTableTest)
#include "tst_batch_table.moc"
