// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a CheckpointTable, and what it shows.
#pragma once

#include "widgets/checkpoint_table.h"
#include "widgets/checkpoint_table_model.h"

#include <QString>
#include <limits>

namespace veriframe {

using Column = CheckpointColumn;

inline CheckpointRow rowOf(int run, int epoch, double weighted)
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

inline std::vector<CheckpointRow> fewRows()
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

inline CheckpointRow brokenLog()
{
    CheckpointRow row;
    row.key = {5, -1};
    row.run = QStringLiteral("b7_broken");
    row.problem = QStringLiteral("The log holds no text from line 12 on.");
    return row;
}

inline std::vector<CheckpointRow> manyRows(int runs, int epochs)
{
    std::vector<CheckpointRow> rows;
    for (int run = 0; run < runs; ++run)
        for (int epoch = 0; epoch < epochs; ++epoch)
            rows.push_back(rowOf(run, epoch, 0.2 + ((epoch * 37 + run * 11) % 101) / 200.0));
    return rows;
}

/// "run/epoch" from top to bottom.
inline QStringList shown(const CheckpointTable& table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const CheckpointKey key = table.model()->row(row).key;
        names += QStringLiteral("%1/%2").arg(key.run).arg(key.epoch);
    }
    return names;
}

inline QString cell(const CheckpointTable& table, int row, Column column, int role = Qt::DisplayRole)
{
    return table.model()->index(row, static_cast<int>(column)).data(role).toString();
}

inline QString heading(const CheckpointTable& table, Column column)
{
    return table.model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
}

} // namespace veriframe
