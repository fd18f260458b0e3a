// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/step_run_internal.h"

#include "base/parallel.h"
#include "base/stop.h"

#include <algorithm>
#include <cerrno>
#include <thread>
#include <unistd.h>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

double seconds(Clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

StepRun::StepRun(
    const StepContext& context, const Step& step, StepRecords& records, const std::vector<std::size_t>& videos,
    Progress& progress, std::stop_token stop, const PreprocessingObserver& observer, PauseGate* pause)
    : m_context(context), m_step(step), m_records(records), m_videos(videos), m_progress(progress),
      m_observer(observer), m_pause(pause), m_settings(step.settings()),
      m_forward(std::move(stop), [this] { m_stop.request_stop(); }), m_start(Clock::now())
{}

StepReport StepRun::run()
{
    judge();
    m_start = Clock::now();
    tell({});
    const int threads = m_context.options.threads > 0 ? m_context.options.threads : availableThreads();
    int workers = m_context.options.videosAtOnce > 0 ? m_context.options.videosAtOnce : threads;
    workers = std::clamp(workers, 0, static_cast<int>(std::min<std::size_t>(m_tasks.size(), 4096)));
    std::vector<std::unique_ptr<StepWorker>> stepWorkers;
    for (int i = 0; i < workers; ++i)
        stepWorkers.push_back(m_step.makeWorker(std::max(1, threads / workers)));
    {
        std::vector<std::jthread> running;
        for (const auto& worker : stepWorkers)
            running.emplace_back([this, &worker] { work(*worker); });
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
    StepReport report;
    report.step = m_step.kind();
    report.counts = m_counts;
    report.worked = m_worked;
    report.frames = m_frames;
    report.seconds = seconds(Clock::now() - m_start - m_paused);
    return report;
}

void StepRun::judge()
{
    // Before the look at each video, which takes a while: who watches sees that the step has begun.
    for (const std::size_t video : m_videos)
        if (m_step.concerns(m_context.index.videos[video]))
            m_counts.add(StepState::open);
    tell({});
    m_counts = {};
    std::vector<StepStatus> statuses(m_videos.size());
    ThreadPool pool(m_context.options.threads);
    pool.parallelFor(
        m_videos.size(),
        [&](std::size_t i) {
            const DatasetVideo& video = m_context.index.videos[m_videos[i]];
            statuses[i] = statusOf(m_step, video, m_records, m_context.options.fresh);
        },
        m_stop.get_token());
    // Written at once: each write waits for the disk, and there may be a hundred thousand.
    std::vector<StepRecord> records;
    for (std::size_t i = 0; i < m_videos.size(); ++i) {
        throwIfStopped(m_stop.get_token());
        takeNote(m_videos[i], std::move(statuses[i]), records);
    }
    m_records.add(records);
}

/// Whether what lies there is another program's, to be continued: nothing tells of work of ours, or only of a beginning
/// of this very work, cut off.
bool StepRun::startsFrom(const VideoRecords& known, const std::string& inputs) const
{
    if (m_context.options.fresh)
        return false;
    return !known.work ||
           (known.work->state == StepState::open && known.work->takenOver && known.work->inputs == inputs);
}

void StepRun::takeNote(std::size_t videoIndex, StepStatus status, std::vector<StepRecord>& records)
{
    const DatasetVideo& video = m_context.index.videos[videoIndex];
    if (status.state == StepState::notApplicable)
        return;
    const bool canBeDone = status.inputs.kind == StepInputs::Kind::ready;
    const bool isDone = status.state == StepState::done || status.state == StepState::skipped;
    const VideoRecords known = m_records.of(video.name);
    if (canBeDone && !isDone) {
        m_tasks.push_back({videoIndex, status.inputs.digest, startsFrom(known, status.inputs.digest)});
        m_counts.add(StepState::open);
        return;
    }
    m_counts.add(status.state);
    if (status.isNew)
        records.push_back(status.record);
    if (!canBeDone && status.state != StepState::open) {
        // Later steps, and people, want to know why there is nothing.
        StepRecord note;
        note.video = video.name;
        note.state = status.state;
        note.why = m_context.withoutRoot(status.why);
        note.settings = m_settings;
        if (known.note != note)
            records.push_back(note);
        if (m_observer.ended)
            m_observer.ended(m_step.kind(), note);
    }
}

void StepRun::work(StepWorker& worker)
{
    while (!m_stop.stop_requested()) {
        const std::size_t turn = m_next++;
        if (turn >= m_tasks.size())
            return;
        try {
            collect(turn, resultOf(worker, turn));
        } catch (const Stopped&) {
            return;
        } catch (...) {
            const std::scoped_lock lock(m_collecting);
            if (!m_failure)
                m_failure = std::current_exception();
            m_stop.request_stop();
        }
    }
}

StepRecord StepRun::resultOf(StepWorker& worker, std::size_t turn)
{
    const Task& task = m_tasks[turn];
    const DatasetVideo& video = m_context.index.videos[task.video];
    StepRecord record;
    record.video = video.name;
    record.settings = m_settings;
    record.inputs = task.inputs;
    {
        // Says that what appears from now on is of this work, should the run be killed before the record follows.
        const std::scoped_lock lock(m_collecting);
        record.takenOver = task.keepExisting;
        m_records.add({record});
        record.takenOver = false;
    }
    try {
        const WorkContext work{
            m_stop.get_token(), [&](int frames) { expect(turn, frames); }, [&](int frames) { advanced(turn, frames); },
            task.keepExisting};
        const StepResult result = worker.make(video, work);
        record.state = result.state;
        record.why = m_context.withoutRoot(result.why);
        record.output = result.output;
        if (record.state == StepState::done) {
            const FileSum sum = m_step.filesOf(video);
            record.files = sum.files;
            record.bytes = sum.bytes;
        }
        record.frames = result.frames;
        record.faces = result.faces;
        if (record.output.empty() && record.state == StepState::done)
            record.output = digestOf(m_settings + " " + task.inputs);
    } catch (const Error& error) {
        if (endsRun(error))
            throw;
        record.state = StepState::failed;
        record.why = m_context.withoutRoot(error.what());
    } catch (const Stopped&) {
        throw;
    } catch (const std::exception&) {
        // A library's own exception: a hostile picture, say. It concerns this video only.
        record.state = StepState::failed;
        record.why = m_context.withoutRoot(currentError("Preprocessing", video.fileName).message());
    }
    return record;
}

/// An error of one video is told and the run goes on; one that the next video would meet as well ends it: a full or
/// read-only disk, a folder that nothing may be written to.
bool StepRun::endsRun(const Error& error) const
{
    if (error.code() != ErrorCode::unwritable)
        return false;
    const int reason = error.info().systemError;
    const bool ofOneFile = reason == EACCES || reason == EPERM || reason == EEXIST || reason == ENOTEMPTY ||
                           reason == ENOTDIR || reason == EISDIR || reason == ENAMETOOLONG || reason == EBUSY;
    return !ofOneFile || ::access(m_step.outputFolder().c_str(), W_OK | X_OK) != 0;
}

void StepRun::expect(std::size_t turn, int frames)
{
    const std::scoped_lock lock(m_collecting);
    m_atWork[turn] = {0, frames};
}

void StepRun::advanced(std::size_t turn, int frames)
{
    {
        const std::scoped_lock lock(m_collecting);
        m_frames += frames;
        m_atWork[turn].done += frames;
        tell(m_context.index.videos[m_tasks[turn].video].fileName);
    }
    if (!m_pause || !m_pause->isClosed())
        return;
    {
        const std::scoped_lock lock(m_collecting);
        if (m_waiting++ == 0)
            m_waitingSince = Clock::now();
    }
    m_pause->waitWhileClosed(m_stop.get_token());
    const std::scoped_lock lock(m_collecting);
    if (--m_waiting == 0)
        m_paused += Clock::now() - m_waitingSince;
}

void StepRun::collect(std::size_t turn, const StepRecord& record)
{
    const std::scoped_lock lock(m_collecting);
    m_atWork.erase(turn);
    if (m_failure)
        return;
    m_records.add({record});
    --m_counts.open;
    --m_counts.total;
    m_counts.add(record.state);
    ++m_worked;
    if (m_observer.ended)
        m_observer.ended(m_step.kind(), record);
    tell(record.video);
}

void StepRun::tell(const std::string& video)
{
    const auto total = static_cast<std::int64_t>(m_tasks.size());
    m_progress.report({std::string("videos, ") + toString(m_step.kind()), m_worked, total, video});
    if (!m_observer.progressed)
        return;
    StepProgress progress{m_step.kind(), m_counts, total, m_worked, workedInPart(), m_frames, 0, video};
    progress.seconds = seconds(Clock::now() - m_start - m_paused);
    m_observer.progressed(progress);
}

double StepRun::workedInPart() const
{
    auto worked = static_cast<double>(m_worked);
    for (const auto& [turn, share] : m_atWork)
        if (share.expected > 0)
            worked += std::min(1.0, static_cast<double>(share.done) / share.expected);
    return worked;
}

} // namespace veriframe
