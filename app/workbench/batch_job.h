// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "predict/batch_prediction.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace veriframe {

/// What judges a batch: veriframe::predictVideos, or a stand-in of the tests.
using BatchPredictor =
    std::function<BatchReport(const BatchOptions&, Progress&, std::stop_token, const BatchObserver&, PauseGate*)>;

/// What a run has said since it was last asked.
struct BatchNews {
    struct Opened {
        std::vector<ModelFacts> models;
        DetectorFacts detector;
        std::size_t left = 0;
    };

    std::optional<Opened> opened;
    std::vector<std::size_t> started;                    ///< rows
    std::map<std::size_t, std::pair<int, int>> advanced; ///< by row: frames done, asked
    std::vector<BatchItem> ended;
};

/// Where a run puts its news and the window fetches them, as often as it likes: a thousand empty files a second cost
/// the window no more than one long video. Thread-safe.
class BatchFeed {
public:
    /// Calls change(news) while nobody else does.
    template<typename Change>
    void add(Change change)
    {
        const std::scoped_lock lock(m_mutex);
        change(m_news);
    }

    /// All since the last call.
    BatchNews take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_news, {});
    }

private:
    std::mutex m_mutex;
    BatchNews m_news;
};

/// A run as the work of a job: what it says of its videos goes to the feed, failures to the job's log.
/// @throws what the predictor throws, on the job's thread
BatchReport runBatch(
    const BatchPredictor& predictor, const BatchOptions& options, PauseGate& gate, BatchFeed& feed,
    JobContext& context);

} // namespace veriframe
