// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_fixture.h"
#include "widgets/state_card.h"
#include "widgets/theme.h"

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

    void clicksMakeKeys();
    void shiftClicksMakeFurtherKeys();
    void theFilterLooksForEveryWord();
    void aBrokenLogIsARowThatSaysSo();
    void aClickChoosesAndADoubleClickActivates();
    void keysToggleTheEnsemble();
    void currentAndSelectionOutliveOrderFilterAndRows();
    void aRowCanBeChosenBeforeItIsThere();
    void selectedRowsAreCopied();
    void columnsHide();
    void nothingIsSaid();
    void chosenRowsStandOut();
    void thousandsOfRowsStayFluid();
};

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
