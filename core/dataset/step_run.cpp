// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/step_run_internal.h"

#include "base/parallel.h"
#include "base/stop.h"

#include <algorithm>
#include <thread>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

double seconds(Clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// An error of one video is told and the run goes on; these end it, for the next video would meet them as well.
bool endsRun(const Error& error)
{
    return error.code() == ErrorCode::unwritable;
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
    std::vector<StepStatus> statuses(m_videos.size());
    ThreadPool pool(m_context.options.threads);
    pool.parallelFor(
        m_videos.size(),
        [&](std::size_t i) {
            const DatasetVideo& video = m_context.index.videos[m_videos[i]];
            statuses[i] = statusOf(m_step, video, m_records, m_context.options.fresh);
        },
        m_stop.get_token());
    for (std::size_t i = 0; i < m_videos.size(); ++i)
        takeNote(i, std::move(statuses[i]));
}

void StepRun::takeNote(std::size_t position, StepStatus status)
{
    const DatasetVideo& video = m_context.index.videos[m_videos[position]];
    if (status.state == StepState::notApplicable)
        return;
    const bool canBeDone = status.inputs.kind == StepInputs::Kind::ready;
    const bool isDone = status.state == StepState::done || status.state == StepState::skipped;
    if (canBeDone && !isDone) {
        const auto known = workRecordsOf(m_records, video.name);
        // Records that only tell of a beginning are of this very work, cut off.
        const bool foreign =
            !m_context.options.fresh && std::all_of(known.begin(), known.end(), [&](const StepRecord& r) {
                return r.state == StepState::open && r.settings == m_settings && r.inputs == status.inputs.digest;
            });
        m_tasks.push_back({m_videos[position], status.inputs.digest, foreign});
        m_counts.add(StepState::open);
        return;
    }
    m_counts.add(status.state);
    if (status.isNew)
        m_records.add(status.record);
    if (!canBeDone && status.state != StepState::open) {
        // Later steps, and people, want to know why there is nothing.
        StepRecord record;
        record.video = video.name;
        record.state = status.state;
        record.why = withoutRoot(status.why);
        record.settings = m_settings;
        const auto known = m_records.recordsOf(video.name);
        if (known.empty() || known.back() != record)
            m_records.add(record);
        if (m_observer.ended)
            m_observer.ended(m_step.kind(), record);
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
        m_records.add(record);
    }
    try {
        const WorkContext work{
            m_stop.get_token(), [&](int frames) { expect(turn, frames); }, [&](int frames) { advanced(turn, frames); },
            task.keepExisting};
        const StepResult result = worker.make(video, work);
        record.state = result.state;
        record.why = withoutRoot(result.why);
        record.output = result.output;
        record.files = result.files;
        record.frames = result.frames;
        record.faces = result.faces;
        if (record.output.empty() && record.state == StepState::done)
            record.output = digestOf(m_settings + " " + task.inputs);
    } catch (const Error& error) {
        if (endsRun(error))
            throw;
        record.state = StepState::failed;
        record.why = withoutRoot(error.what());
    } catch (const Stopped&) {
        throw;
    } catch (const std::exception&) {
        // A library's own exception: a hostile picture, say. It concerns this video only.
        record.state = StepState::failed;
        record.why = withoutRoot(currentError("Preprocessing", video.fileName).message());
    }
    return record;
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
    m_records.add(record);
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

std::string StepRun::withoutRoot(std::string text) const
{
    const std::string root = m_context.index.root.string() + "/";
    for (std::size_t found = text.find(root); found != std::string::npos; found = text.find(root, found))
        text.erase(found, root.size());
    return text;
}

} // namespace veriframe
