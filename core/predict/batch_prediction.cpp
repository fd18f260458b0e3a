// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/batch_prediction.h"

#include "base/files.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "predict/batch_output_internal.h"
#include "predict/batch_record_internal.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"
#include "predict/video_json.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// The positions of a shard, checked.
std::vector<std::size_t> rowsOf(const BatchOptions& options)
{
    requireValid(options.shard);
    const auto refuse = [](const std::string& on, const std::string& why) {
        throw Error(ErrorCode::badInput, "Starting the batch", on, why);
    };
    if (options.videos.empty())
        refuse({}, "it has no video");
    std::set<std::string_view> names, paths;
    for (const BatchVideo& video : options.videos)
        if (!names.insert(video.fileName).second || !paths.insert(video.path.native()).second)
            refuse(video.path.string(), "the batch names it twice");
    for (const std::size_t row : options.redo)
        if (row >= options.videos.size())
            refuse(std::to_string(row), "there is no such row to redo");
    std::vector<std::size_t> rows;
    for (auto row = static_cast<std::size_t>(options.shard.index); row < options.videos.size();
         row += static_cast<std::size_t>(options.shard.count))
        rows.push_back(row);
    return rows;
}

/// Passes a video's frames on to whoever watches, so that a long video is seen to move.
class FrameProgress : public Progress {
public:
    explicit FrameProgress(std::function<void(int done, int asked)> show) : m_show(std::move(show)) {}

    void report(const ProgressUpdate& update) override
    {
        if (update.done > 0 && update.done < update.total)
            m_show(static_cast<int>(update.done), static_cast<int>(update.total));
    }

private:
    const std::function<void(int, int)> m_show;
};

/// One run; lives as long as the call.
class BatchRun {
public:
    BatchRun(
        const BatchOptions& options, Progress& progress, std::stop_token stop, const BatchObserver& observer,
        PauseGate* gate)
        : m_options(options), m_progress(progress), m_observer(observer), m_gate(gate), m_rows(rowsOf(options)),
          m_ensemble(options.members, options.ensemble, m_silence, stop),
          m_forward(std::move(stop), [this] { m_stop.request_stop(); })
    {
        const int threads = options.ensemble.threads > 0 ? options.ensemble.threads : availableThreads();
        m_workers = options.videosAtOnce > 0 ? options.videosAtOnce : std::clamp(threads / 2, 2, 8);
        m_workers = std::clamp<int>(m_workers, 1, std::max<int>(1, static_cast<int>(m_rows.size())));
        m_threadsPerWorker = std::max(1, threads / m_workers);
        DetectorOptions detector = options.detector;
        detector.threads = m_threadsPerWorker;
        for (int i = 0; i < m_workers; ++i)
            m_detectors.push_back(openFaceDetector(detector));
        for (const std::size_t row : m_rows)
            m_files.push_back(identityOf(options.videos[row]));
    }

    BatchReport run()
    {
        const auto start = std::chrono::steady_clock::now();
        const auto takes = !m_options.redo.empty() ? BatchJournal::Takes::everythingOrRefuse
                           : m_options.resume      ? BatchJournal::Takes::equalSettings
                                                   : BatchJournal::Takes::nothing;
        m_journal = std::make_unique<BatchJournal>(m_options.output, settings(), m_files, takes, m_options.overwrite);
        m_report.models = m_ensemble.models();
        m_items.resize(m_rows.size());
        takeOverDone();
        if (m_observer.opened)
            m_observer.opened(m_report.models, m_detectors.front()->facts(), m_open.size());
        {
            std::vector<std::jthread> workers;
            for (int i = 0; i < m_workers; ++i)
                workers.emplace_back([this, i] { work(*m_detectors[static_cast<std::size_t>(i)]); });
        }
        if (m_failure)
            std::rethrow_exception(m_failure);
        finish();
        m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return std::move(m_report);
    }

private:
    Json settings() const
    {
        Json json = settingsJson(m_options.analysis, m_ensemble.models(), m_detectors.front()->facts());
        if (!m_options.shard.isWhole())
            json["shard"] = {m_options.shard.index, m_options.shard.count};
        // As it reads back from a file: single precision, names that are no UTF-8.
        return Json::parse(toJsonLine(json));
    }

    void takeOverDone()
    {
        const std::set<std::size_t> redo(m_options.redo.begin(), m_options.redo.end());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            std::optional<Json> record;
            if (redo.empty())
                record = m_journal->findDone(m_files[i]);
            else if (!redo.contains(m_rows[i]))
                record = m_journal->findAny(m_files[i]);
            if (record)
                keep(i, itemOf(m_files[i].video, *record, m_files[i].video.path.string()));
            else if (redo.empty() || redo.contains(m_rows[i]))
                m_open.push_back(i);
        }
        reportProgress({});
    }

    /// One worker: takes the next open video until none is left.
    void work(FaceDetector& detector)
    {
        while (true) {
            if (m_gate)
                m_gate->waitWhileClosed(m_stop.get_token());
            const std::size_t turn = m_stop.stop_requested() ? m_open.size() : m_next++;
            if (turn >= m_open.size())
                return;
            const std::size_t i = m_open[turn];
            announce(i);
            FrameProgress perFrame([this, i](int done, int asked) { advance(i, done, asked); });
            AnalysisOptions analysis = m_options.analysis;
            if (analysis.decoderThreads == 0)
                analysis.decoderThreads = m_threadsPerWorker;
            const VideoResult result =
                analyzeVideo(m_files[i].video.path, detector, m_ensemble, analysis, perFrame, m_stop.get_token());
            if (result.state == VideoState::cancelled)
                return;
            collect(i, result);
        }
    }

    void announce(std::size_t i)
    {
        const std::scoped_lock lock(m_collecting);
        if (m_observer.started)
            m_observer.started(m_rows[i]);
    }

    void advance(std::size_t i, int done, int asked)
    {
        const std::scoped_lock lock(m_collecting);
        reportProgress(fmt::format("{}, frame {} of {}", m_files[i].video.fileName, done, asked));
        if (m_observer.advanced)
            m_observer.advanced(m_rows[i], done, asked);
    }

    void collect(std::size_t i, const VideoResult& result)
    {
        const std::scoped_lock lock(m_collecting);
        if (m_failure)
            return;
        try {
            m_journal->add(m_files[i], videoJson(result, m_ensemble.models()));
            keep(i, itemOf(m_files[i].video, result));
            reportProgress(m_files[i].video.fileName);
        } catch (...) {
            // The journal cannot grow: going on would compute what nobody keeps.
            m_failure = std::current_exception();
            m_stop.request_stop();
        }
    }

    void keep(std::size_t i, BatchItem item)
    {
        item.row = m_rows[i];
        m_items[i] = std::move(item);
        ++m_done;
        if (m_observer.ended)
            m_observer.ended(*m_items[i]);
    }

    void reportProgress(const std::string& item)
    {
        m_progress.report({"videos", m_done, static_cast<std::int64_t>(m_rows.size()), item});
    }

    void finish()
    {
        m_report.stopped = m_done < static_cast<std::int64_t>(m_rows.size());
        for (std::optional<BatchItem>& item : m_items)
            if (item)
                m_report.items.push_back(std::move(*item));
        for (const BatchItem& item : m_report.items)
            m_report.failed += isFailure(item.state);
        if (m_report.stopped)
            return;
        writeFileAtomically(sidecarPath(m_options.output), m_journal->linesOf(m_files));
        std::vector<SubmissionRow> rows;
        for (const BatchItem& item : m_report.items)
            rows.push_back({item.fileName, item.score});
        writeFileAtomically(m_options.output, submissionCsv(rows));
        std::error_code ignored;
        fs::remove(journalPath(m_options.output), ignored);
    }

    const BatchOptions& m_options;
    Progress& m_progress;
    const BatchObserver& m_observer;
    PauseGate* const m_gate;
    const std::vector<std::size_t> m_rows; ///< of this shard, positions in the options' videos
    std::vector<FileIdentity> m_files;     ///< one per row
    NoProgress m_silence;                  ///< opening the networks is not counted in videos
    Ensemble m_ensemble;
    std::vector<std::unique_ptr<FaceDetector>> m_detectors; ///< one per worker
    int m_workers = 1;
    int m_threadsPerWorker = 1;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::unique_ptr<BatchJournal> m_journal;
    std::vector<std::size_t> m_open; ///< places in m_rows of the videos to do
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_collecting; ///< guards what follows, and the observer, while workers run
    std::int64_t m_done = 0;
    std::vector<std::optional<BatchItem>> m_items; ///< one per row
    BatchReport m_report;
    std::exception_ptr m_failure;
};

} // namespace

BatchReport predictVideos(
    const BatchOptions& options, Progress& progress, std::stop_token stop, const BatchObserver& observer,
    PauseGate* gate)
{
    requireWritable(options.output);
    requireSparedInputs(options);
    requireReplaceable(options);
    const FileLock lock(options.output);
    removeLeftovers(options.output);
    BatchRun run(options, progress, std::move(stop), observer, gate);
    return run.run();
}

BatchTrace readBatchTrace(const fs::path& output, std::span<const BatchVideo> videos)
{
    BatchTrace trace;
    trace.isForeign = isForeign(output);
    std::error_code ignored;
    fs::path file = journalPath(output);
    if (fs::exists(file, ignored))
        trace.kind = BatchTrace::Kind::interrupted;
    else if (file = sidecarPath(output); fs::exists(file, ignored))
        trace.kind = BatchTrace::Kind::complete;
    else
        return trace;
    const JournalContent content = readJournal(file);
    trace.records = content.records.size();
    if (content.header.is_null() || content.isOutdated)
        return trace;
    trace.models = modelsOf(content.header, file.string());
    trace.settings = content.header["settings"];
    for (std::size_t row = 0; row < videos.size(); ++row)
        if (const auto record = recordOf(content, identityOf(videos[row]))) {
            trace.items.push_back(itemOf(videos[row], *record, file.string()));
            trace.items.back().row = row;
        }
    return trace;
}

} // namespace veriframe
