// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_job.h"

#include <atomic>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace veriframe::test {

/// What a scripted batch does, and what it was asked for.
struct BatchScript {
    std::atomic<std::size_t> endsAfter = std::numeric_limits<std::size_t>::max(); ///< then it waits for more, or a stop
    std::atomic<bool> fails = false;   ///< with a full disk, once `endsAfter` videos have ended
    std::atomic<bool> refuses = false; ///< before any network is open: other settings stand at the output
    std::atomic<std::size_t> ended = 0;
    std::mutex mutex;
    std::vector<BatchOptions> options;     ///< of each run; under the mutex
    std::map<std::size_t, BatchItem> rows; ///< the last run's of every video; under the mutex
};

/// Judges nothing: what becomes of a video follows from its name ("noface", "empty", "partial", "fail"), its score from
/// its place. Honours pause and stop, takes over the other rows where some are redone, writes no file.
BatchPredictor scriptedBatch(std::shared_ptr<BatchScript> script);

/// `count` empty files of mixed fate in a new folder; names of every kind are among them.
void writeScriptedVideos(const std::filesystem::path& folder, int count);

} // namespace veriframe::test
