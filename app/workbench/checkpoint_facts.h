// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "predict/ensemble.h"

#include <QString>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace veriframe {

/// What a checkpoint file is, without opening its network.
struct CheckpointFacts {
    std::filesystem::path path;
    std::int64_t bytes = 0;
    std::string sha256;
    std::string encoder;               ///< timm's name
    std::optional<std::int64_t> epoch; ///< from 0; -1: untrained
    std::string numbers;               ///< "float32": how its weights are stored
    std::optional<ErrorInfo> error;    ///< why it cannot judge

    bool isUntrained() const { return epoch.value_or(0) < 0; }
};

/// Reads the whole file and compares it with what the ensemble says of it (hash, encoder). For background threads.
/// @throws Stopped
CheckpointFacts inspectCheckpoint(const EnsembleMember& member, std::stop_token stop = {});

/// "tf_efficientnet_b7_ns · epoch 36 · 266 MB · float32", of one without an error.
QString checkpointSummary(const CheckpointFacts& facts);

/// "111 e36" for a published name ("final_111_DeepFakeClassifier_tf_efficientnet_b7_ns_0_36"), else the file's name.
QString checkpointLabel(const std::filesystem::path& path);

/// Bytes for people: "266 MB".
QString byteText(std::int64_t bytes);

} // namespace veriframe
