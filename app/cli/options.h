// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shard.h"
#include "predict/batch_prediction.h"
#include "progress_display.h"

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace veriframe::cli {

/// Which networks judge, and how (spec product.md, options that recur).
struct ModelOptions {
    std::vector<std::filesystem::path> models;
    std::filesystem::path ensemble;
    std::string encoder;
    int inputSizePx = 0;
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0;
};

/// Which faces are looked at.
struct FaceOptions {
    std::string profile = "dfdc";
    std::string detector = "auto";
    std::filesystem::path detectorWeights;
    bool profileGiven = false, detectorGiven = false; ///< else the ensemble's own are taken
};

struct ProgressOptions {
    std::string style = "auto";
};

void addModelOptions(CLI::App& command, ModelOptions& options);
/// What addModelOptions() adds but for the models themselves.
void addNetworkOptions(CLI::App& command, ModelOptions& options);
void addFaceOptions(CLI::App& command, FaceOptions& options);
void addProgressOptions(CLI::App& command, ProgressOptions& options);

/// The value of --shard. @throws CLI::ValidationError
Shard shardOf(const std::string& text);

ProgressStyle progressStyleOf(const ProgressOptions& options);

/// Everything that opening networks and a detector needs.
struct OpenedOptions {
    std::vector<EnsembleMember> members;
    EnsembleOptions ensemble;
    DetectorOptions detector;
    AnalysisOptions analysis;
    std::string note = {}; ///< the ensemble's own, see EnsembleManifest
};

/// Puts the options together: an ensemble's file gives members, strategy, profile and detector; what the command line
/// names goes before it. Without any model the published ensemble is taken from the default place.
/// @throws Error (notFound) that says how to get models if there are none
OpenedOptions openedOptions(const ModelOptions& models, const FaceOptions& faces);

/// A sentence where a model is untrained and its scores mean nothing; else what the ensemble's file says of itself.
std::string modelWarning(const std::vector<ModelFacts>& models, const std::string& note = {});

} // namespace veriframe::cli
