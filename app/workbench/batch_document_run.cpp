// SPDX-License-Identifier: GPL-3.0-or-later
// The run of a batch: how it is begun, held up and ended, what it says on its way, and how fast it is.
#include "batch_document.h"

#include "predict/video_json.h"

#include <algorithm>
#include <tuple>

namespace veriframe {

namespace {

/// Runs of one output wait for each other: a cancelled one may take a moment to let go of it.
QString lane()
{
    return QStringLiteral("batch");
}

} // namespace

BatchOptions BatchDocument::plannedOptions() const
{
    BatchOptions options;
    options.output = m_output;
    options.members = m_plan.members;
    options.ensemble = m_plan.ensemble;
    options.detector = m_plan.detector;
    options.analysis = m_plan.analysis;
    options.analysis.framesWanted = m_framesWanted;
    options.analysis.decoderThreads = 0; // shared out among the videos at work
    return options;
}

void BatchDocument::start(bool fresh, bool overwrite)
{
    BatchOptions options = plannedOptions();
    options.resume = !fresh;
    options.overwrite = overwrite;
    run(std::move(options), tr("Judging %n video(s)", nullptr, static_cast<int>(m_videos.size())));
}

void BatchDocument::retry(const std::vector<std::size_t>& rows)
{
    if (rows.empty())
        return;
    BatchOptions options = plannedOptions();
    options.redo = rows;
    run(std::move(options), tr("Judging %n video(s) again", nullptr, static_cast<int>(rows.size())));
}

void BatchDocument::run(BatchOptions options, const QString& title)
{
    if (!isOpen() || isBusy() || m_listJob || m_traceJob || m_plan.members.empty())
        return;
    options.videos = m_videos;
    options.inputs = m_source.lists;
    if (m_labels)
        options.inputs.push_back(m_labels->origin);
    if (!m_choice.manifest.isEmpty())
        options.inputs.emplace_back(m_choice.manifest.toStdString());
    for (BatchEntry& entry : m_entries)
        entry.cancelled = false;
    m_choiceOfRun = m_choice;
    m_analysisOfRun = options.analysis;
    m_isOfRun.assign(m_entries.size(), false);
    m_failure.reset();
    m_gate = std::make_shared<PauseGate>();
    m_feed = std::make_shared<BatchFeed>();
    m_clock.invalidate();
    m_pausedSeconds = 0;
    m_pauseBegan = -1;
    m_left = m_ended = 0;
    m_frames = 0;
    m_framePace = {};

    JobSpec spec;
    spec.title = title;
    spec.lane = lane();
    spec.owner = this;
    spec.canRetry = false; // the room does that
    spec.failed = [this](const ErrorInfo& error) { endRun(false, error); };
    spec.cancelled = [this] { endRun(true, std::nullopt); };
    const std::function<BatchReport(JobContext&)> work = [predictor = m_predictor, options = std::move(options),
                                                          gate = m_gate, feed = m_feed](JobContext& context) {
        return runBatch(predictor, options, *gate, *feed, context);
    };
    m_runJob = m_jobs.start<BatchReport>(std::move(spec), work, [this](const BatchReport& report) {
        takeNews();
        m_complete = !report.stopped;
        if (m_complete)
            m_isForeign = m_hasJournal = false;
        m_seconds = report.seconds;
        m_models = report.models;
        endRun(false, std::nullopt);
        return report.failed > 0 ? tr("%n video(s) could not be judged; each row says why.", nullptr, report.failed)
                                 : tr("Every video was looked at.");
    });
    m_fetch.start();
    Q_EMIT phaseChanged();
    Q_EMIT entriesChanged();
}

void BatchDocument::pause()
{
    if (phase() != Phase::running)
        return;
    m_gate->close();
    m_pauseBegan = m_clock.isValid() ? static_cast<double>(m_clock.elapsed()) / 1000 : 0;
    Q_EMIT phaseChanged();
}

void BatchDocument::resume()
{
    if (phase() != Phase::paused)
        return;
    if (m_clock.isValid() && m_pauseBegan >= 0)
        m_pausedSeconds += static_cast<double>(m_clock.elapsed()) / 1000 - m_pauseBegan;
    m_pauseBegan = -1;
    m_gate->open();
    Q_EMIT phaseChanged();
}

void BatchDocument::cancel()
{
    if (m_runJob)
        m_jobs.cancel(m_runJob);
}

void BatchDocument::takeNews()
{
    if (!m_feed)
        return;
    BatchNews news = m_feed->take();
    for (const BatchItem& item : news.ended)
        if (item.row < m_isOfRun.size())
            m_isOfRun[item.row] = true;
    if (news.opened)
        takeOpened(*news.opened);
    for (const std::size_t row : news.started)
        if (row < m_entries.size()) {
            m_entries[row] = {};
            m_entries[row].running = true;
        }
    for (const auto& [row, frames] : news.advanced)
        if (row < m_entries.size() && m_entries[row].running)
            std::tie(m_entries[row].framesDone, m_entries[row].framesAsked) = frames;
    for (BatchItem& item : news.ended) {
        if (!item.resumed) {
            ++m_ended;
            m_frames += item.framesDecoded;
        }
        takeItem(std::move(item));
    }
    std::int64_t frames = m_frames;
    for (const BatchEntry& entry : m_entries)
        frames += entry.framesDone;
    m_framePace.note({"frames", frames, 0}, activeSeconds());
    Q_EMIT entriesChanged();
}

void BatchDocument::takeOpened(const BatchNews::Opened& opened)
{
    m_models = opened.models;
    m_settingsOfRows = settingsJson(m_analysisOfRun, opened.models, opened.detector);
    m_detectorName = opened.detector.name;
    m_choiceOfRows = m_choiceOfRun;
    m_left = opened.left;
    m_complete = false;
    m_hasJournal = true;
    m_clock.start();
    // One table holds the rows of one run: those that it has not taken over by now are none of its.
    for (std::size_t row = 0; row < m_entries.size(); ++row)
        if (!m_isOfRun[row])
            m_entries[row] = {};
}

double BatchDocument::activeSeconds() const
{
    if (!m_clock.isValid())
        return 0;
    const double now = m_pauseBegan >= 0 ? m_pauseBegan : static_cast<double>(m_clock.elapsed()) / 1000;
    return now - m_pausedSeconds;
}

BatchPace BatchDocument::pace() const
{
    BatchPace pace;
    const double seconds = activeSeconds();
    if (!isBusy() || seconds <= 0)
        return pace;
    pace.framesPerSecond = m_framePace.perSecond(seconds);
    constexpr double shortest = 2; // the first video says little of the others
    if (m_ended == 0 || seconds < shortest)
        return pace;
    const double perSecond = static_cast<double>(m_ended) / seconds;
    pace.videosPerMinute = 60 * perSecond;
    if (m_left > m_ended)
        pace.secondsLeft = static_cast<double>(m_left - m_ended) / perSecond;
    return pace;
}

void BatchDocument::endRun(bool cancelled, const std::optional<ErrorInfo>& error)
{
    takeNews();
    m_fetch.stop();
    m_runJob = 0;
    m_failure = error;
    for (BatchEntry& entry : m_entries)
        if (entry.running) {
            entry = {};
            entry.cancelled = cancelled;
        }
    if (m_gate)
        m_gate->open(); // a paused run that was cancelled has to see it
    m_feed.reset();
    Q_EMIT phaseChanged();
    Q_EMIT entriesChanged();
    Q_EMIT runEnded(cancelled, error);
}

} // namespace veriframe
