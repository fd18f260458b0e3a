// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of batches for the tests of table and model.
#pragma once

#include "widgets/batch_row.h"

#include <vector>

namespace veriframe::test {

inline BatchRow batchRow(int video, const QString& name, BatchRow::State state, std::optional<double> score = {})
{
    BatchRow row;
    row.video = video;
    row.name = name;
    row.state = state;
    row.score = score;
    if (score) {
        row.persons = 1;
        row.faces = row.framesDone = row.framesAsked = 32;
        row.seconds = 1.5 + video;
    }
    return row;
}

/// One of each group, in the batch's order.
inline std::vector<BatchRow> fewBatchRows()
{
    std::vector<BatchRow> rows{
        batchRow(0, QStringLiteral("alpha.mp4"), BatchRow::scored, 0.9),
        batchRow(1, QStringLiteral("bravo.mp4"), BatchRow::partial, 0.2),
        batchRow(2, QStringLiteral("charlie.mp4"), BatchRow::noFace),
        batchRow(3, QStringLiteral("delta.mp4"), BatchRow::unreadable),
        batchRow(4, QStringLiteral("echo.mp4"), BatchRow::waiting)};
    rows[1].reason = QStringLiteral("Only 9 of 32 frames could be decoded.");
    rows[1].framesDone = 9;
    rows[3].reason = QStringLiteral("The file is empty.");
    return rows;
}

inline std::vector<BatchRow> manyBatchRows(int count)
{
    std::vector<BatchRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const bool failed = i % 20 == 0;
        BatchRow row = batchRow(
            i, QStringLiteral("part_%1/video%2.mp4").arg(i % 7).arg(i, 6, 10, QLatin1Char('0')),
            failed ? BatchRow::unreadable : BatchRow::scored,
            failed ? std::nullopt : std::optional((i * 7919LL % 1000) / 1000.0));
        if (failed)
            row.reason = QStringLiteral("The file is no video: invalid data was found when it was opened.");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace veriframe::test
