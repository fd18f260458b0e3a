// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace veriframe {

/// How far one video is in one step.
struct StepCell {
    enum State {
        none, ///< the step does not apply to this video
        open,
        done,
        skipped,
        failed,
        stale
    };

    State state = none;
    QString why; ///< a sentence, where it was skipped, failed or is stale
    bool operator==(const StepCell&) const = default;
};

/// One video of a data set.
struct DatasetRow {
    enum class Label { real, fake };

    static constexpr std::size_t stepCount = 5;

    QString video; ///< its name, which no other row has
    int part = -1; ///< -1: not in a part
    Label label = Label::real;
    QString original; ///< of a fake: the video it was made from
    int fold = -1;    ///< -1: not in a fold yet
    int faces = -1;   ///< -1: not known
    std::array<StepCell, stepCount> steps{};
    QString note;
    bool operator==(const DatasetRow&) const = default;
};

/// The columns of a table of videos; the steps' columns follow the order of DatasetRow::steps.
enum class DatasetColumn { video, label, part, fold, faces, boxes, crops, landmarks, diffs, foldStep, reason };

inline constexpr int datasetColumns = 11;
/// How many of them the compact form has, from the left.
inline constexpr int datasetCompactColumns = 5;

/// The step of a column, or -1. @param column of DatasetColumn
constexpr int stepOfColumn(int column)
{
    constexpr int first = static_cast<int>(DatasetColumn::boxes);
    return column >= first && column < first + static_cast<int>(DatasetRow::stepCount) ? column - first : -1;
}

} // namespace veriframe
