// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_fixture.h"
#include "widgets/checkpoint_row_index.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace veriframe;

class CheckpointTableModelTest : public QObject {
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
    void cellsHoldFourDigitsAndTipsAll();
    void newNumbersResetNothing();
};

void CheckpointTableModelTest::rowsComeByWeightedLoss()
{
    CheckpointTable table;
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setRows(fewRows());
    QCOMPARE(shown(table), (QStringList{"1/10", "2/9", "1/9", "10/3"})); // no number last
    QCOMPARE(heading(table, Column::weighted), QStringLiteral("Weighted ▲"));
    QCOMPARE(heading(table, Column::epoch), QStringLiteral("Epoch"));
}

void CheckpointTableModelTest::columnsOrder_data()
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

void CheckpointTableModelTest::columnsOrder()
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

void CheckpointTableModelTest::cellsHoldFourDigitsAndTipsAll()
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

void CheckpointTableModelTest::newNumbersResetNothing()
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

QTEST_MAIN(CheckpointTableModelTest)
#include "tst_checkpoint_table_model.moc"
