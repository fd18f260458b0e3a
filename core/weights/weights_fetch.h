// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "weights/weights_manifest.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace veriframe {

struct FetchOptions {
    std::filesystem::path folder; ///< the weights directory
    /// A mirror (http, https or file URL) or a folder that holds the files by name or by their path below the weights
    /// directory; empty: where their authors publish them.
    std::string from;
};

enum class FetchOutcome { alreadyThere, fetched };

/// Fetches one file: what an interrupted transfer left is continued, the SHA-256 is checked (noted, where none is
/// published) and the content read before the file appears under its name. The network is used for nothing else.
/// @throws Error (network, notFound, mismatch, corrupt, unwritable, busy), Stopped (what came so far is kept)
FetchOutcome
fetchWeights(const WeightsFile& file, const FetchOptions& options, Progress& progress, std::stop_token stop = {});

} // namespace veriframe
