// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/ensemble.h"
#include "predict/video_analysis.h"
#include "settings.h"

#include <QString>
#include <vector>

namespace veriframe {

/// What a choice means to core: everything that opening networks and a detector needs.
struct ModelPlan {
    std::vector<EnsembleMember> members; ///< empty: no model judges, faces are only found
    EnsembleOptions ensemble;
    DetectorOptions detector;
    AnalysisOptions analysis;
    QString name; ///< for people: "DFDC seven B7", the manifest's name, a file's name, "3 checkpoints"; empty: no model
    QString note; ///< what the ensemble's file says of itself, see EnsembleManifest
};

/// The rules of the command line: a manifest gives members, strategy, profile, detector; what the choice names goes
/// before it; without any model the published ensemble is taken where it is complete, else there is none. Reads the
/// manifest and looks for files: may take long on a slow disk.
/// @throws Error (errors of readEnsembleManifest; badInput for a word of the choice that is not known)
ModelPlan planOf(const ModelChoice& choice);

/// "DFDC seven B7"
QString publishedEnsembleName();

} // namespace veriframe
