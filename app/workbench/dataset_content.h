// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/preprocessing.h"
#include "widgets/dataset_row.h"
#include "widgets/fold_chart.h"
#include "widgets/step_pipeline.h"

#include <QString>
#include <optional>
#include <vector>

namespace veriframe {

/// What core knows of a dataset, in the forms that the widgets show.
std::vector<DatasetRow> datasetRows(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos);

/// A cell for a step's record.
StepCell stepCell(const StepRecord& record);

/// Bars of the fold chart: only folds with videos; crops where there are some.
std::vector<FoldCount> foldCounts(const DatasetIndex& index, const std::vector<VideoCompleteness>& videos);

/// "3 parts · 1 real and 4 fake videos"
QString datasetFacts(const DatasetIndex& index);

/// "Face boxes"
QString stepTitle(PreprocessingStep step);

/// How a running step is seen.
struct RunningStep {
    StepProgress progress;
    bool paused = false;
};

/// The card of one step. @param counts nothing while they are not known
PipelineStep pipelineStep(
    PreprocessingStep step, const std::optional<StepCounts>& counts, const std::optional<RunningStep>& running);

/// "about 4 min left"; empty where it cannot be told yet.
QString timeLeftText(const StepProgress& progress);

/// One kind of problem with its number and first names.
struct ProblemGroup {
    QString title; ///< "Fakes without their original"
    qint64 count = 0;
    QStringList lines; ///< "dfdc_train_part_10/widuwuoiur.mp4: its original is not in the dataset"
};

/// @param linesEach how many of a kind are named
std::vector<ProblemGroup> problemGroups(const DatasetIndex& index, int linesEach = 20);

} // namespace veriframe
