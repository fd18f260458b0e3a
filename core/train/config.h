// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace veriframe {

enum class OptimizerType { sgd, adam, adamW, rmsprop };
enum class ScheduleType { poly, constant, step, multistep, exponential, linear, cyclic };

/// The published program's other form of a linear schedule: the base rate times (alpha * t + beta), never below 0.
struct LinearFactor {
    double alpha = 0, beta = 1;
    bool operator==(const LinearFactor&) const = default;
};

/// How the learning rate moves. Which numbers count depends on the type; "params" of the published JSON holds those of
/// its type and no others:
///
/// | "type"      | keys of "params"                                                                            |
/// |-------------|---------------------------------------------------------------------------------------------|
/// | poly        | max_iter, power                                                                             |
/// | constant    | none                                                                                        |
/// | step        | step_size, gamma; or, as published, steps: a list of [from, rate]                           |
/// | multistep   | milestones (a list, ascending), gamma                                                       |
/// | exponential | gamma                                                                                       |
/// | linear      | max_iter, final_factor; or, as published, alpha, beta                                       |
/// | clr, cyclic | base_lr (lowest), max_lr (highest), cycle_length; or, as published, step_size_up: half of it |
///
/// What each does is said in schedule.h.
struct ScheduleConfig {
    ScheduleType type = ScheduleType::poly;
    bool perEpoch = false; ///< the published "mode": "epoch", or "step" ("poly" means the same): each iteration
    int epochs = 40;
    std::int64_t maxIterations = 100'500;               ///< poly, linear
    double power = 0.9;                                 ///< poly
    double gamma = 0.1;                                 ///< step, multistep, exponential: factor
    std::int64_t stepSize = 10;                         ///< step: iterations or epochs between two factors
    std::vector<std::pair<std::int64_t, double>> steps; ///< step: not empty: from which time on which rate, ascending
    std::vector<std::int64_t> milestones;               ///< multistep, ascending
    double finalFactor = 0;                             ///< linear: share of the base rate at maxIterations
    std::optional<LinearFactor> linearFactor;           ///< linear: takes the place of maxIterations and finalFactor
    double lowestRate = 0;                              ///< cyclic: the rate at the ends of a cycle
    double highestRate = 0;                             ///< cyclic: the rate in the middle of a cycle; 0: the base rate
    std::int64_t cycleLength = 2000;                    ///< cyclic: iterations or epochs from low over high to low
    bool operator==(const ScheduleConfig&) const = default;
};

struct OptimizerConfig {
    int batchSize = 12; ///< per rank
    OptimizerType type = OptimizerType::sgd;
    double momentum = 0.9;
    double weightDecay = 1e-4;
    double learningRate = 0.01;
    bool nesterov = true;
    ScheduleConfig schedule;
    bool operator==(const OptimizerConfig&) const = default;
};

/// The terms of the loss and their weights, as the published "losses" holds them (a term that it does not name has the
/// weight 0), and what the published program takes from its command line or from "ohem_samples".
struct LossConfig {
    double crossEntropyWeight = 1;  ///< "BinaryCrossentropy"
    double focalWeight = 0;         ///< "FocalLoss"
    double focalGamma = 2;          ///< "focal_gamma" (ours)
    double labelSmoothing = 0.01;   ///< "label_smoothing" (ours): labels become this and one less this
    bool onlyChangedFrames = false; ///< "only_changed_frames" (ours)
    int hardExamples = 0;           ///< "ohem_samples": mean of this many largest losses of each side; 0: all
    bool operator==(const LossConfig&) const = default;
};

/// The published configuration with its defaults (spec formats.md, "config").
struct TrainingConfig {
    std::string network = "DeepFakeClassifier";
    std::string encoder = "tf_efficientnet_b7_ns";
    int batchesPerEpoch = 2500;
    int inputSizePx = 380;
    bool mixedPrecision = true; ///< "fp16"
    OptimizerConfig optimizer;
    std::array<double, 3> mean{0.485, 0.456, 0.406};
    std::array<double, 3> std{0.229, 0.224, 0.225};
    LossConfig loss;
    bool operator==(const TrainingConfig&) const = default;
};

/// Parses the published JSON; missing keys keep their defaults. Names of optimizers (SGD, FusedSGD, Adam, FusedAdam,
/// AdamW, RMSprop), schedules and modes may be written in any case. A whole number may be written as 1e5.
/// @param origin the file, for messages
/// @throws Error (corrupt) for broken JSON with its offset, (badInput) for an unknown key (naming the nearest known
///         one), a wrong type or a value out of range, with the key's path. Thread-safe.
TrainingConfig parseTrainingConfig(const std::string& json, const std::string& origin);

/// @throws as parseTrainingConfig, (notFound, unreadable)
TrainingConfig readTrainingConfig(const std::filesystem::path& path);

/// The configuration in the published form; parses to one that trains the same. Keys that the published program does
/// not know appear only where they differ from their defaults, parameters only where they count.
std::string toJsonText(const TrainingConfig& config);

/// The embedded configurations: "b7" and "b5" (published), "b0" (the demo's). @throws Error (badInput) for others
TrainingConfig embeddedTrainingConfig(const std::string& name);
const std::vector<std::string>& embeddedTrainingConfigs(); ///< their names

/// @throws Error (badInput) with the key's path if a value is out of its range
void requireValid(const TrainingConfig& config);

} // namespace veriframe
