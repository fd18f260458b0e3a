// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace veriframe {

/// What a published file is for.
enum class WeightsGroup {
    mtcnn,    ///< the face detector
    ensemble, ///< the seven classifiers of record (spec algorithms.md 8)
    imagenet  ///< starting points of training
};
const char* toString(WeightsGroup group);

/// One published file.
struct WeightsFile {
    std::string name;
    WeightsGroup group = WeightsGroup::ensemble;
    std::string url;                ///< where its authors publish it
    std::filesystem::path path;     ///< below the weights directory: "mtcnn/pnet.pt"
    std::string sha256;             ///< 64 hex digits; empty where its authors publish none
    std::string sha256Prefix;       ///< the first 8 hex digits, where only these are published (in the file's name)
    std::string encoder;            ///< timm's name; empty for the detector's files
    std::int64_t expectedBytes = 0; ///< what to reckon with; exact only for the detector's files
};

/// The files of resources/weights.json.
const std::vector<WeightsFile>& weightsManifest();

/// Where weights are looked for: $VERIFRAME_WEIGHTS, then $XDG_DATA_HOME/veriframe/weights (~/.local/share/...).
std::vector<std::filesystem::path> weightsDirectories();

/// The first of these: where weights are fetched to.
std::filesystem::path defaultWeightsDirectory();

} // namespace veriframe
