// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of data sets for the tests of table and model.
#pragma once

#include "widgets/dataset_row.h"

#include <vector>

namespace veriframe::test {

using Label = DatasetRow::Label;

inline DatasetRow video(const QString& name, Label label, StepCell::State boxes = StepCell::done)
{
    DatasetRow row;
    row.video = name;
    row.part = 3;
    row.label = label;
    row.original = label == Label::fake ? QStringLiteral("source.mp4") : QString();
    row.steps.fill({StepCell::done, {}});
    row.steps[0].state = boxes;
    return row;
}

/// One of each kind.
inline std::vector<DatasetRow> fewRows()
{
    std::vector<DatasetRow> rows{
        video(QStringLiteral("delta.mp4"), Label::fake, StepCell::failed),
        video(QStringLiteral("alpha.mp4"), Label::real), video(QStringLiteral("charlie.mp4"), Label::fake),
        video(QStringLiteral("Bravo.mp4"), Label::real, StepCell::open),
        video(QStringLiteral("echo.mp4"), Label::fake, StepCell::skipped)};
    rows[0].steps[0].why = QStringLiteral("The disk is full.");
    rows[4].steps[0].why = QStringLiteral("No face was found.");
    rows[2].faces = 12;
    rows[1].faces = 3;
    return rows;
}

inline std::vector<DatasetRow> manyRows(int count)
{
    std::vector<DatasetRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        DatasetRow row = video(
            QStringLiteral("video%1.mp4").arg((i * 7919LL) % count, 6, 10, QLatin1Char('0')),
            i % 5 ? Label::fake : Label::real, i % 50 ? StepCell::done : StepCell::skipped);
        row.original = QStringLiteral("original%1.mp4").arg(i / 5);
        if (i % 50 == 0)
            row.steps[0].why = QStringLiteral("No face was found in any of the sampled frames.");
        row.faces = i % 300;
        rows.push_back(row);
    }
    return rows;
}

} // namespace veriframe::test
