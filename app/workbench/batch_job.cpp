// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_job.h"

namespace veriframe {

BatchReport runBatch(
    const BatchPredictor& predictor, const BatchOptions& options, PauseGate& gate, BatchFeed& feed, JobContext& context)
{
    BatchObserver observer;
    observer.opened = [&](const std::vector<ModelFacts>& models, const DetectorFacts& detector, std::size_t left) {
        feed.add([&](BatchNews& news) { news.opened = BatchNews::Opened{models, detector, left}; });
    };
    observer.started = [&](std::size_t row) { feed.add([&](BatchNews& news) { news.started.push_back(row); }); };
    observer.advanced = [&](std::size_t row, int done, int asked) {
        feed.add([&](BatchNews& news) { news.advanced[row] = {done, asked}; });
    };
    observer.ended = [&](const BatchItem& item) {
        if (item.error && !item.resumed)
            context.log(QString::fromStdString(item.fileName + ": " + item.error->message()));
        feed.add([&](BatchNews& news) { news.ended.push_back(item); });
    };
    return predictor(options, context.progress, context.stop, observer, &gate);
}

} // namespace veriframe
