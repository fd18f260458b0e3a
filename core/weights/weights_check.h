// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weights/weights_manifest.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace veriframe {

enum class WeightsState {
    absent,
    verified,    ///< its SHA-256 is the published one (or begins with the published digits)
    asFetched,   ///< no SHA-256 is published; it is as it was when it was fetched
    unconfirmed, ///< no SHA-256 is published nor was one noted; it can be read and holds the right network
    damaged      ///< detail says why
};
const char* toString(WeightsState state);

struct WeightsCheck {
    WeightsState state = WeightsState::absent;
    std::string sha256; ///< of the file; empty where it is absent
    std::string detail; ///< for people; may be empty
};

/// Compares a file with what is published of it, and reads it: network and shapes must be the expected ones.
/// @param folder the weights directory. @throws Stopped
WeightsCheck checkWeights(const WeightsFile& file, const std::filesystem::path& folder, std::stop_token stop = {});

/// Where the SHA-256 of a fetched file without a published one is noted: "<file>.sha256", in sha256sum's format.
std::filesystem::path notedChecksumPath(const std::filesystem::path& file);

} // namespace veriframe
