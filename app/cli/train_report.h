// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/training.h"
#include "train/training_data.h"

#include <string>

namespace veriframe::cli {

// What `train` says, for people and for programs.

/// What a run begins with, a few lines.
std::string factsText(const TrainingFacts& facts);
/// "epoch 3, loss 0.412, lr 0.00998, 35 images/s"
std::string stepText(const StepMetrics& step);
/// "Epoch 3: training loss 0.41, fake 0.35, real 0.44, bce 0.40 (best so far); 12 min, of these validation 40 s"
std::string epochText(const EpochMetrics& epoch);
/// One JSON object, the same names as in metrics.jsonl.
std::string epochJson(const EpochMetrics& epoch);
/// Where the checkpoints are.
std::string resultText(const TrainingResult& result);

/// A row for each fold, then what is missing.
std::string checkTable(const DataCheck& check, int heldOutFold);
std::string checkJson(const DataCheck& check);

} // namespace veriframe::cli
