// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_fixture.h"
#include "widgets/dataset_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace veriframe;
using namespace veriframe::test;

class DatasetTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsQtsRules();
    void countsSayWhatAChoiceWouldShow();
    void theProgressOfOneStepLeavesTheOthersOut();
    void theFirstReasonIsTheWorst();
    void cellsSayTheirReasons();
    void toolTipsAreNeverHtml();
};

void DatasetTableModelTest::theModelKeepsQtsRules()
{
    DatasetTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(fewRows());
    model.setFilter({QStringLiteral("a"), DatasetProgress::all, {}});
    model.sort(4, Qt::DescendingOrder);
    model.setCompact(true);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void DatasetTableModelTest::countsSayWhatAChoiceWouldShow()
{
    DatasetTableModel model;
    model.setRows(fewRows());
    DatasetFilter filter;
    filter.label = Label::fake;
    filter.progress = DatasetProgress::complete;
    model.setFilter(filter);
    const DatasetCounts counts = model.dataset().counts();
    QCOMPARE(counts.progress, (std::array<qint64, 5>{3, 1, 1, 1, 2}));
    QCOMPARE(counts.real, 1);
    QCOMPARE(counts.fake, 2);
}

void DatasetTableModelTest::theProgressOfOneStepLeavesTheOthersOut()
{
    DatasetTableModel model;
    std::vector<DatasetRow> rows{
        video(QStringLiteral("a.mp4"), Label::fake), video(QStringLiteral("b.mp4"), Label::fake)};
    rows[0].steps[1] = {StepCell::failed, QStringLiteral("the crops failed")};
    rows[1].steps[3] = {StepCell::failed, QStringLiteral("the masks failed")};
    model.setRows(rows);
    DatasetFilter filter;
    filter.progress = DatasetProgress::failed;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 2);
    filter.step = 3;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).video, QStringLiteral("b.mp4"));
    QCOMPARE(model.dataset().counts().progress[static_cast<std::size_t>(DatasetProgress::failed)], 1);
}

void DatasetTableModelTest::theFirstReasonIsTheWorst()
{
    DatasetRow row = video(QStringLiteral("a.mp4"), Label::fake);
    row.note = QStringLiteral("note");
    QCOMPARE(firstReason(row), QStringLiteral("note"));
    row.steps[1] = {StepCell::stale, QStringLiteral("stale")};
    QCOMPARE(firstReason(row), QStringLiteral("stale"));
    row.steps[2] = {StepCell::skipped, QStringLiteral("skipped")};
    QCOMPARE(firstReason(row), QStringLiteral("skipped"));
    row.steps[4] = {StepCell::failed, QStringLiteral("failed")};
    QCOMPARE(firstReason(row), QStringLiteral("failed"));
}

void DatasetTableModelTest::cellsSayTheirReasons()
{
    DatasetTableModel model;
    DatasetRow row = video(QStringLiteral("a.mp4"), Label::fake);
    row.steps[0] = {StepCell::skipped, QStringLiteral("No face was found.\nNot in any frame.")};
    row.steps[3] = {};
    model.setRows({row});
    const auto cell = [&model](DatasetColumn column, int role = Qt::DisplayRole) {
        return model.index(0, static_cast<int>(column)).data(role).toString();
    };
    QCOMPARE(cell(DatasetColumn::label), QStringLiteral("fake"));
    QCOMPARE(cell(DatasetColumn::boxes), QStringLiteral("skipped"));
    QCOMPARE(cell(DatasetColumn::fold), QStringLiteral("–"));
    QCOMPARE(cell(DatasetColumn::reason), QStringLiteral("No face was found. Not in any frame."));
    QVERIFY(cell(DatasetColumn::boxes, Qt::ToolTipRole).contains(QStringLiteral("Not in any frame.")));
    QVERIFY(cell(DatasetColumn::reason, Qt::ToolTipRole).startsWith(QStringLiteral("Boxes: skipped")));
    QVERIFY(cell(DatasetColumn::diffs, Qt::ToolTipRole).contains(QStringLiteral("does not apply")));
    QVERIFY(cell(DatasetColumn::video, Qt::ToolTipRole).contains(QStringLiteral("source.mp4")));
}

void DatasetTableModelTest::toolTipsAreNeverHtml()
{
    DatasetTableModel model;
    model.setRows({video(QStringLiteral("<b>bold</b>.mp4"), Label::real)});
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
}

QTEST_MAIN(DatasetTableModelTest)
#include "tst_dataset_table_model.moc"
