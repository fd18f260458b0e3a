// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/batch_prediction.h"

#include "base/files.h"
#include "base/parallel.h"
#include "base/stop.h"
#include "predict/journal_internal.h"
#include "predict/submission.h"
#include "predict/video_json.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

VideoState parseState(const std::string& name)
{
    for (const VideoState state :
         {VideoState::scored, VideoState::partial, VideoState::noFace, VideoState::notJudged, VideoState::unreadable,
          VideoState::failed})
        if (name == toString(state))
            return state;
    return VideoState::cancelled;
}

bool isFailure(VideoState state)
{
    return state != VideoState::scored && state != VideoState::partial && state != VideoState::noFace;
}

/// An item as its record tells it.
BatchItem itemOf(const FileIdentity& file, const Json& record)
{
    BatchItem item;
    item.fileName = file.name;
    item.state = parseState(record.value("state", ""));
    item.score = record.value("score", 0.5);
    item.note = record.value("note", "");
    item.resumed = true;
    return item;
}

BatchItem itemOf(const FileIdentity& file, const VideoResult& result)
{
    BatchItem item;
    item.fileName = file.name;
    item.state = result.state;
    item.score = result.score;
    item.error = result.error;
    item.note = result.note;
    return item;
}

/// What a killed run may have left while it wrote a file in one step. Call only while the output is locked.
void removeLeftovers(const fs::path& output)
{
    const fs::path folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
    const std::string prefix = "." + output.filename().string().substr(0, 100);
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(".tmp"))
            fs::remove(entry.path(), ignored);
    }
}

std::vector<fs::path> videosOfShard(const BatchOptions& options)
{
    requireValid(options.shard);
    const std::vector<fs::path> all = videosOfFolder(options.folder);
    if (all.empty())
        throw Error(
            ErrorCode::notFound, "Listing the videos", options.folder.string(), "it holds no .mp4 file",
            "Name the folder that holds the videos themselves; folders below it are not searched.");
    std::vector<fs::path> chosen;
    for (std::size_t i = static_cast<std::size_t>(options.shard.index); i < all.size();
         i += static_cast<std::size_t>(options.shard.count))
        chosen.push_back(all[i]);
    return chosen;
}

void requireWritable(const fs::path& output)
{
    std::error_code ignored;
    const auto refuse = [&](const std::string& why, const std::string& remedy) {
        throw Error(ErrorCode::unwritable, "Writing the submission", output.string(), why, remedy);
    };
    if (output.filename().empty() || fs::is_directory(output, ignored))
        refuse("it is a folder", "Name a file, for example submission.csv.");
    const fs::path folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, ignored))
        refuse("its folder does not exist", "Make the folder first.");
}

/// Passes a video's frames on to whoever shows the folder's progress, so that a long video is seen to move.
class FrameProgress : public Progress {
public:
    explicit FrameProgress(std::function<void(const std::string&)> show, std::string name)
        : m_show(std::move(show)), m_name(std::move(name))
    {}

    void report(const ProgressUpdate& update) override
    {
        if (update.done > 0 && update.done < update.total)
            m_show(fmt::format("{}, frame {} of {}", m_name, update.done, update.total));
    }

private:
    const std::function<void(const std::string&)> m_show;
    const std::string m_name;
};

/// One run over a folder; lives as long as the call.
class FolderRun {
public:
    FolderRun(
        const BatchOptions& options, Progress& progress, std::stop_token stop,
        const std::function<void(const BatchItem&)>& onItem)
        : m_options(options), m_progress(progress), m_onItem(onItem), m_videos(videosOfShard(options)),
          m_ensemble(options.members, options.ensemble), m_forward(stop, [this] { m_stop.request_stop(); })
    {
        const int threads = options.ensemble.threads > 0 ? options.ensemble.threads : availableThreads();
        m_workers = options.videosAtOnce > 0 ? options.videosAtOnce : std::clamp(threads / 2, 2, 8);
        m_workers = std::clamp<int>(m_workers, 1, std::max<int>(1, static_cast<int>(m_videos.size())));
        m_threadsPerWorker = std::max(1, threads / m_workers);
        DetectorOptions detector = options.detector;
        detector.threads = m_threadsPerWorker;
        for (int i = 0; i < m_workers; ++i)
            m_detectors.push_back(openFaceDetector(detector));
        for (const fs::path& video : m_videos)
            m_files.push_back(identityOf(video));
    }

    BatchReport run()
    {
        const auto start = std::chrono::steady_clock::now();
        m_journal = std::make_unique<BatchJournal>(m_options.output, settings(), m_options.resume);
        m_report.models = m_ensemble.models();
        m_report.items.resize(m_videos.size());
        takeOverDone();
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
        json["folder"] = fs::weakly_canonical(m_options.folder).string();
        if (!m_options.shard.isWhole())
            json["shard"] = {m_options.shard.index, m_options.shard.count};
        // As it reads back from a file: single precision, names that are no UTF-8.
        return Json::parse(toJsonLine(json));
    }

    void takeOverDone()
    {
        for (std::size_t i = 0; i < m_videos.size(); ++i)
            if (const auto record = m_journal->find(m_files[i])) {
                m_report.items[i] = itemOf(m_files[i], *record);
                ++m_done;
                if (m_onItem)
                    m_onItem(m_report.items[i]);
            } else {
                m_open.push_back(i);
            }
        reportProgress({});
    }

    /// One worker: takes the next open video until none is left.
    void work(FaceDetector& detector)
    {
        while (!m_stop.stop_requested()) {
            const std::size_t turn = m_next++;
            if (turn >= m_open.size())
                return;
            const std::size_t i = m_open[turn];
            FrameProgress perFrame(
                [this](const std::string& item) {
                    const std::scoped_lock lock(m_collecting);
                    reportProgress(item);
                },
                m_files[i].name);
            AnalysisOptions analysis = m_options.analysis;
            if (analysis.decoderThreads == 0)
                analysis.decoderThreads = m_threadsPerWorker;
            const VideoResult result =
                analyzeVideo(m_videos[i], detector, m_ensemble, analysis, perFrame, m_stop.get_token());
            if (result.state == VideoState::cancelled)
                return;
            collect(i, result);
        }
    }

    void collect(std::size_t i, const VideoResult& result)
    {
        const std::scoped_lock lock(m_collecting);
        if (m_failure)
            return;
        try {
            m_journal->add(m_files[i], videoJson(result, m_ensemble.models()));
            m_report.items[i] = itemOf(m_files[i], result);
            ++m_done;
            if (m_onItem)
                m_onItem(m_report.items[i]);
            reportProgress(m_files[i].name);
        } catch (...) {
            // The journal cannot grow: going on would compute what nobody keeps.
            m_failure = std::current_exception();
            m_stop.request_stop();
        }
    }

    void reportProgress(const std::string& item)
    {
        m_progress.report({"videos", m_done, static_cast<std::int64_t>(m_videos.size()), item});
    }

    void finish()
    {
        m_report.stopped = m_done < static_cast<std::int64_t>(m_videos.size());
        std::erase_if(m_report.items, [](const BatchItem& item) { return item.fileName.empty(); });
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
    const std::function<void(const BatchItem&)>& m_onItem;
    const std::vector<fs::path> m_videos;
    std::vector<FileIdentity> m_files;
    Ensemble m_ensemble;
    std::vector<std::unique_ptr<FaceDetector>> m_detectors; ///< one per worker
    int m_workers = 1;
    int m_threadsPerWorker = 1;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::unique_ptr<BatchJournal> m_journal;
    std::vector<std::size_t> m_open; ///< videos to do
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_collecting; ///< guards what follows while workers run
    std::int64_t m_done = 0;
    BatchReport m_report;
    std::exception_ptr m_failure;
};

} // namespace

std::vector<fs::path> videosOfFolder(const fs::path& folder)
{
    std::error_code reason;
    const fs::file_status status = fs::status(folder, reason);
    if (!fs::exists(status))
        throw Error(ErrorCode::notFound, "Listing the videos", folder.string(), "there is no such folder");
    if (!fs::is_directory(status))
        throw Error(
            ErrorCode::badInput, "Listing the videos", folder.string(), "it is not a folder",
            "Use the command analyze for a single video.");
    std::vector<fs::path> videos;
    fs::directory_iterator entry(folder, reason);
    for (; !reason && entry != fs::directory_iterator(); entry.increment(reason)) {
        std::string extension = entry->path().extension().string();
        std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (extension == ".mp4")
            videos.push_back(entry->path());
    }
    if (reason)
        throw Error(ErrorCode::unreadable, "Listing the videos", folder.string(), reason.message());
    std::sort(videos.begin(), videos.end(), [](const fs::path& a, const fs::path& b) {
        return a.filename().native() < b.filename().native();
    });
    return videos;
}

BatchReport predictFolder(
    const BatchOptions& options, Progress& progress, std::stop_token stop,
    const std::function<void(const BatchItem&)>& onItem)
{
    requireWritable(options.output);
    const FileLock lock(options.output);
    removeLeftovers(options.output);
    FolderRun run(options, progress, std::move(stop), onItem);
    return run.run();
}

} // namespace veriframe
