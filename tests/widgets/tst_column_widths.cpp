// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/column_widths.h"

#include <QTest>
#include <numeric>

using namespace veriframe;

class ColumnWidthsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsShareTheRoom_data();
    void columnsShareTheRoom();
    void nothingIsLeftOver();
    void whatHasNoRoomIsLeftOut_data();
    void whatHasNoRoomIsLeftOut();
};

void ColumnWidthsTest::columnsShareTheRoom_data()
{
    QTest::addColumn<int>("available");
    QTest::addColumn<std::vector<int>>("widths");
    // name, number, reason; the reason gives way first, then the name, then the number
    QTest::addRow("as wide as wanted") << 500 << std::vector{200, 80, 150};
    QTest::addRow("just enough") << 430 << std::vector{200, 80, 150};
    QTest::addRow("the first gives way") << 400 << std::vector{200, 80, 120};
    QTest::addRow("then the second") << 300 << std::vector{160, 80, 60};
    QTest::addRow("then the last") << 230 << std::vector{100, 70, 60};
    QTest::addRow("the least") << 100 << std::vector{100, 50, 60};
}

void ColumnWidthsTest::columnsShareTheRoom()
{
    QFETCH(int, available);
    const std::vector<ColumnRoom> columns{{200, 100, 1}, {80, 50, 2}, {150, 60, 0}};
    QTEST(shareWidths(columns, available), "widths");
}

void ColumnWidthsTest::nothingIsLeftOver()
{
    const std::vector<ColumnRoom> columns{{100, 31, 0}, {97, 20, 0}, {53, 50, 0}, {70, 13, 0}};
    for (int available = 114; available <= 320; ++available) {
        const std::vector<int> widths = shareWidths(columns, available);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), available);
        for (std::size_t i = 0; i < widths.size(); ++i)
            QVERIFY(widths[i] >= columns[i].least && widths[i] <= columns[i].wanted);
    }
}

void ColumnWidthsTest::whatHasNoRoomIsLeftOut_data()
{
    QTest::addColumn<int>("available");
    QTest::addColumn<std::vector<int>>("widths");
    // name, persons, seconds, reason; the seconds leave first, then the persons
    QTest::addRow("all at their least") << 340 << std::vector{100, 70, 50, 120};
    QTest::addRow("the first leaves, and the others share its room") << 339 << std::vector{139, 80, 0, 120};
    QTest::addRow("the next leaves") << 289 << std::vector{169, 0, 0, 120};
    QTest::addRow("the others never do") << 10 << std::vector{100, 0, 0, 120};
}

void ColumnWidthsTest::whatHasNoRoomIsLeftOut()
{
    QFETCH(int, available);
    const std::vector<ColumnRoom> columns{{200, 100, 1, 0}, {80, 70, 2, 1}, {60, 50, 2, 2}, {150, 120, 0, 0}};
    QTEST(shareWidths(columns, available), "widths");
}

QTEST_APPLESS_MAIN(ColumnWidthsTest)
#include "tst_column_widths.moc"
