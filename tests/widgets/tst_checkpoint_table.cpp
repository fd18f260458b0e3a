// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_row_index.h"
#include "widgets/checkpoint_table.h"
#include "widgets/checkpoint_table_model.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace veriframe;

namespace {

using Column = CheckpointColumn;

CheckpointRow rowOf(int run, int epoch, double weighted)
{
    CheckpointRow row;
    row.key = {run, epoch};
    row.run = QStringLiteral("b7_%1").arg(run);
    row.fake = weighted * 1.1;
    row.real = weighted / 2;
    row.weighted = weighted;
    row.bce = (row.fake + row.real) / 2;
    row.file = QStringLiteral("b7_%1_fold0_%2").arg(run).arg(epoch);
    return row;
}

std::vector<CheckpointRow> fewRows()
{
    std::vector<CheckpointRow> rows{rowOf(2, 9, 0.3), rowOf(1, 10, 0.2), rowOf(1, 9, 0.4), rowOf(10, 3, 0.1)};
    rows[1].rank = 1;
    rows[1].inEnsemble = true;
    rows[3].weighted = std::numeric_limits<double>::quiet_NaN();
    rows[3].sha256 = QString(64, QLatin1Char('a'));
    rows[3].fileState = CheckpointRow::File::present;
    rows[3].fileBytes = 266'910'615;
    return rows;
}

CheckpointRow brokenLog()
{
    CheckpointRow row;
    row.key = {5, -1};
    row.run = QStringLiteral("b7_broken");
    row.problem = QStringLiteral("The log holds no text from line 12 on.");
    return row;
}

std::vector<CheckpointRow> manyRows(int runs, int epochs)
{
    std::vector<CheckpointRow> rows;
    for (int run = 0; run < runs; ++run)
        for (int epoch = 0; epoch < epochs; ++epoch)
            rows.push_back(rowOf(run, epoch, 0.2 + ((epoch * 37 + run * 11) % 101) / 200.0));
    return rows;
}

/// "run/epoch" from top to bottom.
QStringList shown(const CheckpointTable& table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const CheckpointKey key = table.model()->row(row).key;
        names += QStringLiteral("%1/%2").arg(key.run).arg(key.epoch);
    }
    return names;
}

QString cell(const CheckpointTable& table, int row, Column column, int role = Qt::DisplayRole)
{
    return table.model()->index(row, static_cast<int>(column)).data(role).toString();
}

QString heading(const CheckpointTable& table, Column column)
{
    return table.model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
}

void clickHeading(const CheckpointTable& table, Column column, Qt::KeyboardModifiers modifiers = {})
{
    QHeaderView* header = table.view()->horizontalHeader();
    const int section = static_cast<int>(column);
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, modifiers,
        {header->sectionViewportPosition(section) + header->sectionSize(section) / 2, header->height() / 2});
}

void clickRow(const CheckpointTable& table, int row, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(
        table.view()->viewport(), Qt::LeftButton, modifiers,
        table.view()->visualRect(table.model()->index(row, 1)).center());
}

std::vector<CheckpointKey> keysOf(const QSignalSpy& spy, int at)
{
    return spy.at(at).at(0).value<std::vector<CheckpointKey>>();
}

} // namespace

class CheckpointTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        applyTheme(*qApp, SchemeChoice::light);
        QLocale::setDefault(QLocale(QLocale::English)); // numbers are compared
    }

    void rowsComeByWeightedLoss();
    void columnsOrder_data();
    void columnsOrder();
    void clicksMakeKeys();
    void shiftClicksMakeFurtherKeys();
    void cellsHoldFourDigitsAndTipsAll();
    void theFilterLooksForEveryWord();
    void aBrokenLogIsARowThatSaysSo();
    void aClickChoosesAndADoubleClickActivates();
    void keysToggleTheEnsemble();
    void currentAndSelectionOutliveOrderFilterAndRows();
    void aRowCanBeChosenBeforeItIsThere();
    void newNumbersResetNothing();
    void selectedRowsAreCopied();
    void columnsHide();
    void nothingIsSaid();
    void chosenRowsStandOut();
    void thousandsOfRowsStayFluid();
};

void CheckpointTableTest::rowsComeByWeightedLoss()
{
    CheckpointTable table;
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setRows(fewRows());
    QCOMPARE(shown(table), (QStringList{"1/10", "2/9", "1/9", "10/3"})); // no number last
    QCOMPARE(heading(table, Column::weighted), QStringLiteral("Weighted ▲"));
    QCOMPARE(heading(table, Column::epoch), QStringLiteral("Epoch"));
}

void CheckpointTableTest::columnsOrder_data()
{
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<QList<bool>>("descending");
    QTest::addColumn<QStringList>("order");
    const auto at = [](Column column) { return static_cast<int>(column); };
    QTest::addRow("weighted, backwards: what is no number is last still")
        << QList{at(Column::weighted)} << QList{true} << QStringList{"1/9", "2/9", "1/10", "10/3"};
    QTest::addRow("run: numbers in names count, equal ones by epoch")
        << QList{at(Column::run)} << QList{false} << QStringList{"1/9", "1/10", "2/9", "10/3"};
    QTest::addRow("epoch, then weighted") << QList{at(Column::epoch), at(Column::weighted)} << QList{true, false}
                                          << QStringList{"1/10", "2/9", "1/9", "10/3"};
    QTest::addRow("epoch, then weighted backwards") << QList{at(Column::epoch), at(Column::weighted)}
                                                    << QList{true, true} << QStringList{"1/10", "1/9", "2/9", "10/3"};
    QTest::addRow("rank: those without last")
        << QList{at(Column::rank)} << QList{true} << QStringList{"1/10", "1/9", "2/9", "10/3"};
    QTest::addRow("in the ensemble first") << QList{at(Column::ensemble), at(Column::epoch)} << QList{false, false}
                                           << QStringList{"1/10", "10/3", "1/9", "2/9"};
    QTest::addRow("size: those not there last")
        << QList{at(Column::size)} << QList{false} << QStringList{"10/3", "1/9", "1/10", "2/9"};
    QTest::addRow("hash: not computed ones last")
        << QList{at(Column::sha256)} << QList{true} << QStringList{"10/3", "1/9", "1/10", "2/9"};
}

void CheckpointTableTest::columnsOrder()
{
    QFETCH(QList<int>, columns);
    QFETCH(QList<bool>, descending);
    QFETCH(QStringList, order);
    CheckpointTable table;
    table.setRows(fewRows());
    std::vector<CheckpointOrder> keys;
    for (qsizetype i = 0; i < columns.size(); ++i)
        keys.push_back({static_cast<Column>(columns[i]), descending[i] ? Qt::DescendingOrder : Qt::AscendingOrder});
    table.setOrder(keys);
    QCOMPARE(shown(table), order);
}

void CheckpointTableTest::clicksMakeKeys()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1200, 400);
    table.show();
    const QSignalSpy changed(&table, &CheckpointTable::orderChanged);
    clickHeading(table, Column::epoch);
    QCOMPARE(shown(table).first(), QStringLiteral("10/3"));
    QCOMPARE(heading(table, Column::epoch), QStringLiteral("Epoch ▲"));
    QCOMPARE(heading(table, Column::weighted), QStringLiteral("Weighted"));
    clickHeading(table, Column::epoch);
    QCOMPARE(shown(table).first(), QStringLiteral("1/10"));
    QCOMPARE(heading(table, Column::epoch), QStringLiteral("Epoch ▼"));
    QCOMPARE(changed.count(), 2);
}

void CheckpointTableTest::shiftClicksMakeFurtherKeys()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1200, 400);
    table.show();
    clickHeading(table, Column::epoch);
    clickHeading(table, Column::weighted, Qt::ShiftModifier);
    QCOMPARE(heading(table, Column::epoch), QStringLiteral("Epoch ▲1"));
    QCOMPARE(heading(table, Column::weighted), QStringLiteral("Weighted ▲2"));
    QCOMPARE(shown(table), (QStringList{"10/3", "2/9", "1/9", "1/10"}));
    clickHeading(table, Column::weighted, Qt::ShiftModifier);
    QCOMPARE(heading(table, Column::weighted), QStringLiteral("Weighted ▼2"));
    QCOMPARE(shown(table), (QStringList{"10/3", "1/9", "2/9", "1/10"}));
    const QString spoken = table.model()
                               ->headerData(static_cast<int>(Column::weighted), Qt::Horizontal, Qt::AccessibleTextRole)
                               .toString();
    QCOMPARE(spoken, QStringLiteral("Weighted, descending, key 2"));
    clickHeading(table, Column::weighted, Qt::ShiftModifier);
    QCOMPARE(table.order().size(), std::size_t(1));
    clickHeading(table, Column::epoch, Qt::ShiftModifier); // the last key turns, it never goes
    QCOMPARE(table.order(), (std::vector<CheckpointOrder>{{Column::epoch, Qt::DescendingOrder}}));
}

void CheckpointTableTest::cellsHoldFourDigitsAndTipsAll()
{
    CheckpointTable table;
    std::vector<CheckpointRow> rows{rowOf(1, 30, 0.20045671999454498)};
    rows[0].sha256 = QStringLiteral("0123456789abcdef").repeated(4);
    rows[0].fileState = CheckpointRow::File::present;
    rows[0].fileBytes = 266'910'615;
    rows[0].path = QStringLiteral("/weights/b7_1_fold0_30");
    rows[0].learningRate = 0.00012345;
    table.setRows(rows);
    QCOMPARE(cell(table, 0, Column::weighted), QStringLiteral("0.2005"));
    QCOMPARE(cell(table, 0, Column::weighted, Qt::ToolTipRole), QStringLiteral("0.20045671999454498"));
    QCOMPARE(cell(table, 0, Column::sha256), QStringLiteral("01234567"));
    QCOMPARE(cell(table, 0, Column::sha256, Qt::ToolTipRole), rows[0].sha256);
    QCOMPARE(cell(table, 0, Column::size), QStringLiteral("267 MB"));
    QCOMPARE(cell(table, 0, Column::file, Qt::ToolTipRole), rows[0].path);
    QCOMPARE(cell(table, 0, Column::learningRate), QStringLiteral("0.000123"));
    QCOMPARE(cell(table, 0, Column::bestBce), QStringLiteral("–"));
    const auto alignment =
        table.model()->index(0, static_cast<int>(Column::weighted)).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    QVERIFY(alignment & Qt::AlignRight);
    rows[0].fileState = CheckpointRow::File::absent;
    table.setRows(rows);
    QCOMPARE(cell(table, 0, Column::size), QStringLiteral("not there"));
}

void CheckpointTableTest::theFilterLooksForEveryWord()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1000, 400);
    table.show();
    QSignalSpy changed(&table, &CheckpointTable::filterChanged);
    auto* field = table.findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("B7_1"));
    QCOMPARE(shown(table), (QStringList{"1/10", "1/9", "10/3"}));
    QTest::keyClicks(field, QStringLiteral(" epoch"));
    QCOMPARE(table.model()->rowCount(), 3); // every row has one
    field->setText(QStringLiteral("b7_1_ _9"));
    QCOMPARE(shown(table), QStringList{"1/9"});
    field->setText(QStringLiteral("aaaaaaaa"));
    QCOMPARE(shown(table), QStringList{"10/3"}); // the hash
    QVERIFY(changed.count() > 4);
    QCOMPARE(changed.last().first().toString(), QStringLiteral("aaaaaaaa"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(table.model()->rowCount(), 4);
    const auto before = changed.count();
    table.setFilter(QStringLiteral("zulu")); // not by a person
    QCOMPARE(changed.count(), before);
    auto* card = table.findChild<StateCard*>();
    QVERIFY(card->isVisible());
    QCOMPARE(card->accessibleName(), QStringLiteral("No epoch matches the filter."));
    QTest::mouseClick(card->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(table.model()->rowCount(), 4);
    QVERIFY(table.view()->isVisible());
}

void CheckpointTableTest::aBrokenLogIsARowThatSaysSo()
{
    CheckpointTable table;
    std::vector<CheckpointRow> rows = fewRows();
    rows.push_back(brokenLog());
    table.setRows(rows);
    table.resize(1000, 400);
    table.show();
    QCOMPARE(shown(table).first(), QStringLiteral("5/-1")); // whatever the order
    table.setOrder({{Column::run, Qt::DescendingOrder}});
    QCOMPARE(shown(table).first(), QStringLiteral("5/-1"));
    QCOMPARE(cell(table, 0, Column::run), QStringLiteral("b7_broken"));
    QCOMPARE(cell(table, 0, Column::epoch), rows.back().problem);
    QCOMPARE(cell(table, 0, Column::weighted), QString());
    QCOMPARE(table.view()->columnSpan(0, static_cast<int>(Column::epoch)), checkpointColumns - 1); // over the whole row
    QCOMPARE(table.view()->columnSpan(1, static_cast<int>(Column::epoch)), 1);
    QVERIFY(cell(table, 0, Column::epoch, Qt::ToolTipRole).contains(rows.back().problem));
    // It is no epoch: nothing can be done with it.
    const QSignalSpy current(&table, &CheckpointTable::currentChanged);
    const QSignalSpy added(&table, &CheckpointTable::addToEnsembleRequested);
    const QSignalSpy activated(&table, &CheckpointTable::activated);
    clickRow(table, 0);
    QTest::keyClick(table.view(), Qt::Key_Insert);
    QTest::keyClick(table.view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(current.count() + added.count() + activated.count(), 0);
    QVERIFY(table.selected().empty());
    QVERIFY(table.selectedText().startsWith(QStringLiteral("b7_broken\tThe log holds")));
    table.setFilter(QStringLiteral("line 12"));
    QCOMPARE(table.model()->rowCount(), 1);
}

void CheckpointTableTest::aClickChoosesAndADoubleClickActivates()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1000, 400);
    table.show();
    QSignalSpy current(&table, &CheckpointTable::currentChanged);
    QSignalSpy activated(&table, &CheckpointTable::activated);
    clickRow(table, 1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current[0], (QList<QVariant>{2, 9}));
    QTest::keyClick(table.view(), Qt::Key_Down);
    QCOMPARE(current[1], (QList<QVariant>{1, 9}));
    QTest::keyClick(table.view(), Qt::Key_End);
    QTest::keyClick(table.view(), Qt::Key_Home);
    QCOMPARE(table.current(), std::optional(CheckpointKey{1, 10}));
    const QPoint place = table.view()->visualRect(table.model()->index(2, 1)).center();
    QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table.view()->viewport(), Qt::LeftButton, {}, place);
    QTest::keyClick(table.view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0], (QList<QVariant>{1, 9}));
    QCOMPARE(activated[1], activated[0]);
    const auto before = current.count();
    table.setCurrent(CheckpointKey{2, 9});
    QCOMPARE(current.count(), before); // not by a person
    QCOMPARE(table.selected(), (std::vector<CheckpointKey>{{2, 9}}));
}

void CheckpointTableTest::keysToggleTheEnsemble()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1000, 400);
    table.show();
    QSignalSpy added(&table, &CheckpointTable::addToEnsembleRequested);
    QSignalSpy removed(&table, &CheckpointTable::removeFromEnsembleRequested);
    QTest::keyClick(table.view(), Qt::Key_Space);
    QCOMPARE(added.count() + removed.count(), 0); // nothing is selected
    clickRow(table, 0);
    clickRow(table, 2, Qt::ShiftModifier);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Insert, Qt::Key_Space, Qt::Key_Enter})
        QTest::keyClick(table.view(), key);
    QCOMPARE(added.count(), 4);
    for (int i = 0; i < 4; ++i) // the first is in it already
        QCOMPARE(keysOf(added, i), (std::vector<CheckpointKey>{{2, 9}, {1, 9}}));
    QCOMPARE(removed.count(), 0);
    clickRow(table, 0);
    QTest::keyClick(table.view(), Qt::Key_Insert);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(keysOf(removed, 0), (std::vector<CheckpointKey>{{1, 10}}));
    QCOMPARE(table.selected(), (std::vector<CheckpointKey>{{1, 10}})); // asking changes nothing
    QCOMPARE(cell(table, 0, Column::ensemble), QStringLiteral("in ensemble"));
}

void CheckpointTableTest::currentAndSelectionOutliveOrderFilterAndRows()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1000, 400);
    table.show();
    clickRow(table, 0);
    clickRow(table, 2, Qt::ControlModifier);
    const std::vector<CheckpointKey> both{{1, 10}, {1, 9}};
    QCOMPARE(table.selected(), both);
    const QSignalSpy current(&table, &CheckpointTable::currentChanged);
    table.setFilter(QStringLiteral("_10"));
    QCOMPARE(table.selected(), (std::vector<CheckpointKey>{{1, 10}}));
    table.setFilter({});
    table.setOrder({{Column::epoch, Qt::AscendingOrder}});
    QCOMPARE(table.selected(), (std::vector<CheckpointKey>{{1, 9}, {1, 10}}));
    std::vector<CheckpointRow> rows = fewRows();
    rows.insert(rows.begin(), rowOf(0, 1, 0.9));
    table.setRows(rows);
    QCOMPARE(table.selected().size(), std::size_t(2));
    QCOMPARE(table.current(), std::optional(CheckpointKey{1, 9}));
    QCOMPARE(table.model()->row(table.view()->currentIndex().row()).key, (CheckpointKey{1, 9}));
    QCOMPARE(current.count(), 0);
}

void CheckpointTableTest::aRowCanBeChosenBeforeItIsThere()
{
    CheckpointTable table;
    table.resize(1000, 300);
    table.show();
    table.setCurrent(CheckpointKey{3, 50});
    table.setRows(manyRows(2, 100));
    QVERIFY(table.selected().empty());
    table.setRows(manyRows(5, 100));
    QCOMPARE(table.selected(), (std::vector<CheckpointKey>{{3, 50}}));
    const QRect place = table.view()->visualRect(table.view()->currentIndex());
    QVERIFY2(table.view()->viewport()->rect().intersects(place), "it is brought into view");
}

void CheckpointTableTest::newNumbersResetNothing()
{
    CheckpointTable table;
    table.setRows(fewRows());
    const QSignalSpy reset(table.model(), &QAbstractItemModel::modelReset);
    const QSignalSpy changed(table.model(), &QAbstractItemModel::dataChanged);
    std::vector<CheckpointRow> rows = fewRows();
    rows[0].inEnsemble = true;
    table.setRows(rows);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(cell(table, 1, Column::ensemble), QStringLiteral("in ensemble"));
    rows[0].weighted = 0.01; // which puts it first
    table.setRows(rows);
    QCOMPARE(reset.count(), 1);
}

void CheckpointTableTest::selectedRowsAreCopied()
{
    CheckpointTable table;
    std::vector<CheckpointRow> rows = fewRows();
    rows[0].weighted = 0.30000000000000004;
    rows[0].run = QStringLiteral("with\ttab");
    table.setRows(rows);
    table.resize(1000, 400);
    table.show();
    clickRow(table, 1);
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.endsWith(QLatin1Char('\n')));
    const QStringList cells = text.chopped(1).split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), checkpointColumns);
    QCOMPARE(cells[static_cast<int>(Column::run)], QStringLiteral("with tab"));
    QCOMPARE(cells[static_cast<int>(Column::weighted)], QStringLiteral("0.30000000000000004"));
    QTest::keyClick(table.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table.selectedText().count(QLatin1Char('\n')), 4);
    QVERIFY(table.selectedText().contains(rows[3].sha256)); // whole
    QVERIFY(table.selectedText().contains(QStringLiteral("266910615")));
    QVERIFY(table.shownText().startsWith(QStringLiteral("Run\tEpoch\tFake loss\tReal loss\tWeighted\tbce")));
}

void CheckpointTableTest::columnsHide()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1400, 400);
    table.show();
    table.setColumnShown(Column::sha256, false);
    QVERIFY(!table.isColumnShown(Column::sha256));
    QVERIFY(table.isColumnShown(Column::weighted));
    for (const Column column : {Column::bestBce, Column::learningRate, Column::trainLoss})
        table.setColumnShown(column, false);
    QApplication::processEvents();
    QVERIFY(!table.view()->horizontalScrollBar()->isVisible());
    QCOMPARE(table.view()->horizontalHeader()->length(), table.view()->viewport()->width()); // no rest at the right
    table.setColumnShown(Column::sha256, true);
    QVERIFY(table.isColumnShown(Column::sha256));
}

void CheckpointTableTest::nothingIsSaid()
{
    CheckpointTable table;
    table.setEmptyText(QStringLiteral("No log is open."), QStringLiteral("Open a log or drop one here."));
    table.resize(700, 300);
    table.show();
    const auto* card = table.findChild<StateCard*>();
    QVERIFY(card->isVisible());
    QCOMPARE(card->accessibleName(), QStringLiteral("No log is open."));
    QVERIFY(!table.findChild<QLineEdit*>()->isEnabled());
    table.setRows(fewRows());
    QVERIFY(!card->isVisible());
}

void CheckpointTableTest::chosenRowsStandOut()
{
    CheckpointTable table;
    table.setRows(fewRows());
    table.resize(1200, 300);
    table.show();
    QApplication::processEvents();
    const auto groundOf = [&](int row) {
        const QRect place = table.view()->visualRect(table.model()->index(row, static_cast<int>(Column::epoch)));
        return table.view()->viewport()->grab().toImage().pixelColor(place.left() + 2, place.top() + 2);
    };
    QCOMPARE(groundOf(0), themeColor(Token::selection, Scheme::light)); // its rank is 1
    QCOMPARE(groundOf(1), themeColor(Token::raised, Scheme::light));
    table.setCurrent(CheckpointKey{2, 9});
    QVERIFY(groundOf(1) != themeColor(Token::raised, Scheme::light));
    QVERIFY(groundOf(1) != groundOf(0)); // selected is not chosen
    applyTheme(*qApp, SchemeChoice::dark);
    QApplication::processEvents();
    QCOMPARE(groundOf(0), themeColor(Token::selection, Scheme::dark));
    QCOMPARE(groundOf(2), themeColor(Token::raised, Scheme::dark));
    applyTheme(*qApp, SchemeChoice::light);
}

/// Printed, not judged: time depends on the machine.
void CheckpointTableTest::thousandsOfRowsStayFluid()
{
    CheckpointTable table;
    table.resize(1000, 400);
    table.show();
    QElapsedTimer timer;
    timer.start();
    table.setRows(manyRows(50, 100));
    QApplication::processEvents();
    const auto shownIn = timer.restart();
    table.setOrder({{Column::run, Qt::AscendingOrder}, {Column::weighted, Qt::DescendingOrder}});
    QApplication::processEvents();
    const auto sortedIn = timer.restart();
    constexpr int frames = 30;
    for (int i = 0; i < frames; ++i) {
        table.view()->verticalScrollBar()->setValue(1000 * i);
        table.view()->viewport()->repaint();
    }
    qInfo(
        "5,000 rows: %lld ms to show, %lld ms to order by two columns, %.1f ms a scroll",
        static_cast<long long>(shownIn), static_cast<long long>(sortedIn),
        static_cast<double>(timer.elapsed()) / frames);
    QCOMPARE(table.model()->rowCount(), 5000);
    table.view()->selectAll();
    QCOMPARE(table.selected().size(), std::size_t(5000));
    table.setOrder({});
    QCOMPARE(table.selected().size(), std::size_t(5000));
}

QTEST_MAIN(CheckpointTableTest)
#include "tst_checkpoint_table.moc"
