// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nn/device.h"
#include "output_folders.h"
#include "training_document.h"
#include "training_runs.h"
#include "widgets/data_check_card.h"
#include "widgets/device_list.h"
#include "widgets/fact_list.h"
#include "widgets/run_queue.h"
#include "widgets/training_series.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace veriframe {

// What core knows of a training, in the forms that the widgets show.

/// "about 4 min", "about 2 h 10 min", "about 3 d 4 h"
QString aboutDuration(double seconds);

// What `earlier` is: what the run's output folder has of it; nothing while that is not known.

/// Whether it is at rest before its end and its files hold a state to go on from.
bool canGoOn(const TrainingRun& run, const std::optional<EarlierRun>& earlier);

/// "tf_efficientnet_b7_ns, seed 111, fold 0 held out"
QString runTitle(const TrainingOptions& options);

RunRow runRow(const TrainingRun& run, const std::optional<EarlierRun>& earlier, const QDateTime& now);

TrainingEpochPoint epochPoint(const EpochMetrics& metrics);

DataCheckContent dataCheckContent(const TrainingDocument& document);

/// @param chosen ids; devices that are not there any more fall out
std::vector<DeviceEntry> deviceEntries(const std::vector<DeviceFacts>& devices, const QStringList& chosen);

/// "tf_efficientnet_b7_ns · fold 0 held out · seeds 111, 555"
QString trainingFactsText(const TrainingDocument& document);

/// What Start would do with what lies in the output folder; one sentence or two.
QString resumeText(const TrainingOptions& options, const EarlierRun& earlier);

/// What the right panel says.
struct TrainingPanelContent {
    QString title, state;
    std::vector<FactList::Fact> progress; ///< how far it is
    std::vector<FactList::Fact> facts;    ///< what the run is made of
    QString caveat;                       ///< what one should know of it
    QString checkpoints;                  ///< where they are
    QString resume;                       ///< what going on would do
    double share = -1;                    ///< of the whole run; -1: no bar
    bool resting = true;                  ///< nothing moves
};

/// What the panel tells before anything is started: of the first seed.
TrainingOptions plannedOptions(const TrainingDocument& document);
/// Before anything is started. @param earlier of plannedOptions()
TrainingPanelContent plannedContent(const TrainingDocument& document, const std::optional<EarlierRun>& earlier);
TrainingPanelContent runContent(const TrainingRun& run, const std::optional<EarlierRun>& earlier, const QDateTime& now);

} // namespace veriframe
