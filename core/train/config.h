// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace veriframe {

enum class OptimizerType { sgd, adam, adamW, rmsprop };
enum class ScheduleType { poly, constant, step, multistep, exponential, linear, cyclic };

/// How the learning rate moves. Which numbers count depends on the type (spec algorithms.md 10).
struct ScheduleConfig {
    ScheduleType type = ScheduleType::poly;
    bool perEpoch = false; ///< the published "mode": "epoch" or "step" (each iteration)
    int epochs = 40;
    std::int64_t maxIterations = 100'500; ///< poly, linear
    double power = 0.9;                   ///< poly
    double gamma = 0.1;                   ///< step, multistep, exponential: factor
    std::int64_t stepSize = 10;           ///< step: iterations or epochs between two factors
    std::vector<std::int64_t> milestones; ///< multistep, ascending
    double finalFactor = 0;               ///< linear: share of the base rate at maxIterations
    double lowestRate = 0;                ///< cyclic: the rate at the ends of a cycle
    std::int64_t cycleLength = 2000;      ///< cyclic: iterations or epochs from low over high to low
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

/// One term of the loss and its weight, as the published "losses" holds them.
struct LossConfig {
    double crossEntropyWeight = 1; ///< "BinaryCrossentropy"
    double focalWeight = 0;        ///< "FocalLoss"
    double focalGamma = 2;
    double labelSmoothing = 0.01; ///< labels become this and one less this
    bool onlyChangedFrames = false;
    int hardExamples = 0; ///< mean of this many largest losses of each side; 0: all
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

/// Parses the published JSON; missing keys keep their defaults.
/// @param origin the file, for messages
/// @throws Error (corrupt) for broken JSON with its offset, (badInput) for an unknown key (naming the nearest known
///         one), a wrong type or a value out of range, with the key's path. Thread-safe.
TrainingConfig parseTrainingConfig(const std::string& json, const std::string& origin);

/// @throws as parseTrainingConfig, (notFound, unreadable)
TrainingConfig readTrainingConfig(const std::filesystem::path& path);

/// The configuration in the published form; parses to the same configuration.
std::string toJsonText(const TrainingConfig& config);

/// The embedded configurations: "b7" and "b5" (published), "b0" (the demo's). @throws Error (badInput) for others
TrainingConfig embeddedTrainingConfig(const std::string& name);
std::vector<std::string> embeddedTrainingConfigs();

/// @throws Error (badInput) with the key's path if a value is out of its range
void requireValid(const TrainingConfig& config);

} // namespace veriframe
