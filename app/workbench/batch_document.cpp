// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_document.h"

#include <algorithm>
#include <tuple>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Runs of one output wait for each other: a cancelled one may take a moment to let go of it.
QString lane()
{
    return QStringLiteral("batch");
}

QString nameOf(const fs::path& path)
{
    const fs::path clean = path.lexically_normal();
    return QString::fromStdString((clean.has_filename() ? clean.filename() : clean.parent_path().filename()).string());
}

} // namespace

/// What is read as a batch is opened.
struct BatchDocument::Listing {
    std::vector<BatchVideo> videos;
    BatchTrace trace;
    std::optional<ErrorInfo> traceError;
};

fs::path defaultOutput(const BatchSource& source)
{
    if (source.folders.size() + source.lists.size() == 1 && source.videos.empty()) {
        fs::path path = source.folders.empty() ? source.lists.front() : source.folders.front();
        if (!path.has_filename())
            path = path.parent_path(); // "videos/"
        const std::string stem = source.folders.empty() ? path.stem().string() : path.filename().string();
        return path.parent_path() / (stem + ".submission.csv");
    }
    const fs::path first = !source.folders.empty()  ? source.folders.front()
                           : !source.lists.empty()  ? source.lists.front()
                           : !source.videos.empty() ? source.videos.front()
                                                    : fs::path();
    return first.parent_path() / "submission.csv";
}

BatchDocument::BatchDocument(JobRunner& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_predictor(predictVideos)
{
    constexpr int fetchMs = 200;
    m_fetch.setInterval(fetchMs);
    connect(&m_fetch, &QTimer::timeout, this, &BatchDocument::takeNews);
}

BatchDocument::~BatchDocument()
{
    if (m_gate)
        m_gate->open();
}

void BatchDocument::open(const BatchSource& source, const fs::path& output)
{
    close();
    m_source = source;
    m_output = output.empty() ? defaultOutput(source) : output;
    JobSpec spec;
    spec.title = tr("Listing the videos");
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_listJob = 0;
        m_source = {};
        Q_EMIT phaseChanged();
        Q_EMIT openFailed(error);
    };
    m_listJob = m_jobs.start<Listing>(
        std::move(spec),
        [source, output = m_output](JobContext&) {
            Listing listing;
            listing.videos = batchVideos(source);
            try {
                listing.trace = readBatchTrace(output, listing.videos);
            } catch (...) {
                listing.traceError = currentError("Reading what an earlier run has left", output.string());
            }
            return listing;
        },
        [this](Listing listing) {
            m_listJob = 0;
            takeListing(std::move(listing));
            return QString();
        });
    Q_EMIT phaseChanged();
}

void BatchDocument::takeListing(Listing listing)
{
    m_videos = std::move(listing.videos);
    m_entries.assign(m_videos.size(), {});
    matchLabels();
    takeTrace(std::move(listing.trace));
    Q_EMIT opened();
    if (listing.traceError)
        Q_EMIT traceFailed(*listing.traceError);
}

void BatchDocument::takeTrace(BatchTrace trace)
{
    for (BatchEntry& entry : m_entries)
        entry = {};
    m_models = std::move(trace.models);
    m_detectorName.clear();
    m_choiceOfRows.reset();
    m_failure.reset();
    m_complete = trace.kind == BatchTrace::Kind::complete && trace.items.size() == m_videos.size();
    for (BatchItem& item : trace.items)
        takeItem(std::move(item));
    Q_EMIT traceRead(trace.kind == BatchTrace::Kind::interrupted);
    Q_EMIT phaseChanged();
    Q_EMIT entriesChanged();
}

void BatchDocument::close()
{
    cancel();
    for (JobId* job : {&m_listJob, &m_traceJob})
        if (*job)
            m_jobs.abandon(std::exchange(*job, 0));
    m_source = {};
    m_output.clear();
    m_videos.clear();
    m_entries.clear();
    m_models.clear();
    m_detectorName.clear();
    m_choiceOfRows.reset();
    m_truth.clear();
    m_failure.reset();
    m_complete = false;
    m_seconds = 0;
    Q_EMIT phaseChanged();
    Q_EMIT entriesChanged();
}

BatchDocument::Phase BatchDocument::phase() const
{
    if (m_listJob)
        return Phase::listing;
    if (!isOpen())
        return Phase::empty;
    if (m_runJob)
        return m_gate->isClosed() ? Phase::paused : Phase::running;
    if (m_complete)
        return Phase::done;
    const bool begun = m_failure || std::ranges::any_of(m_entries, [](const BatchEntry& entry) {
                           return entry.item || entry.cancelled;
                       });
    return begun ? Phase::interrupted : Phase::ready;
}

void BatchDocument::setOutput(const fs::path& output)
{
    if (isBusy() || !isOpen() || output == m_output)
        return;
    m_output = output;
    if (m_traceJob)
        m_jobs.abandon(std::exchange(m_traceJob, 0));
    JobSpec spec;
    spec.title = tr("Looking at what stands in %1").arg(nameOf(output));
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_traceJob = 0;
        takeTrace({});
        Q_EMIT traceFailed(error);
    };
    m_traceJob = m_jobs.start<BatchTrace>(
        std::move(spec), [output, videos = m_videos](JobContext&) { return readBatchTrace(output, videos); },
        [this](BatchTrace trace) {
            m_traceJob = 0;
            takeTrace(std::move(trace));
            return QString();
        });
}

void BatchDocument::setPlan(const ModelPlan& plan, const ModelChoice& choice)
{
    m_plan = plan;
    m_choice = choice;
}

void BatchDocument::setFramesWanted(int frames)
{
    m_framesWanted = std::max(0, frames);
}

void BatchDocument::start(bool fresh)
{
    BatchOptions options;
    options.resume = !fresh;
    run(std::move(options), tr("Judging %n video(s)", nullptr, static_cast<int>(m_videos.size())));
}

void BatchDocument::retry(const std::vector<std::size_t>& rows)
{
    if (rows.empty())
        return;
    BatchOptions options;
    options.redo = rows;
    run(std::move(options), tr("Judging %n video(s) again", nullptr, static_cast<int>(rows.size())));
}

void BatchDocument::run(BatchOptions options, const QString& title)
{
    if (!isOpen() || isBusy() || m_listJob || m_traceJob || m_plan.members.empty())
        return;
    options.videos = m_videos;
    options.output = m_output;
    options.members = m_plan.members;
    options.ensemble = m_plan.ensemble;
    options.detector = m_plan.detector;
    options.analysis = m_plan.analysis;
    options.analysis.framesWanted = m_framesWanted;
    options.analysis.decoderThreads = 0; // shared out among the videos at work
    const std::set<std::size_t> redo(options.redo.begin(), options.redo.end());
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        m_entries[row].cancelled = false;
        if (redo.contains(row) || !options.resume)
            m_entries[row].item.reset();
    }
    m_failure.reset();
    m_complete = false;
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

void BatchDocument::takeItem(BatchItem item)
{
    if (item.row >= m_entries.size())
        return;
    BatchEntry& entry = m_entries[item.row];
    entry = {};
    entry.item = std::move(item);
}

void BatchDocument::takeNews()
{
    if (!m_feed)
        return;
    BatchNews news = m_feed->take();
    if (news.opened) {
        m_models = news.opened->models;
        m_detectorName = news.opened->detector.name;
        m_choiceOfRows = m_choice;
        m_left = news.opened->left;
        m_clock.start();
    }
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

std::size_t BatchDocument::doneCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_entries, [](const BatchEntry& entry) { return entry.item.has_value(); }));
}

std::size_t BatchDocument::runningCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_entries, [](const BatchEntry& entry) { return entry.running; }));
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

void BatchDocument::openLabels(const fs::path& file)
{
    if (m_labelsJob)
        m_jobs.abandon(std::exchange(m_labelsJob, 0));
    JobSpec spec;
    spec.title = tr("Reading the labels in %1").arg(nameOf(file));
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_labelsJob = 0;
        Q_EMIT labelsFailed(error);
    };
    m_labelsJob = m_jobs.start<VideoLabels>(
        std::move(spec), [file](JobContext&) { return readVideoLabels(file); },
        [this](VideoLabels labels) {
            m_labelsJob = 0;
            m_labels = std::move(labels);
            matchLabels();
            Q_EMIT labelsChanged();
            return QString();
        });
}

void BatchDocument::closeLabels()
{
    if (m_labelsJob)
        m_jobs.abandon(std::exchange(m_labelsJob, 0));
    m_labels.reset();
    matchLabels();
    Q_EMIT labelsChanged();
}

void BatchDocument::matchLabels()
{
    m_truth.clear();
    if (!m_labels)
        return;
    std::vector<BatchItem> rows(m_videos.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].path = m_videos[row].path;
        rows[row].fileName = m_videos[row].fileName;
    }
    m_truth = labelsOf(rows, *m_labels);
}

std::optional<BatchAccuracy> BatchDocument::accuracy() const
{
    if (!m_labels)
        return std::nullopt;
    std::vector<BatchItem> items;
    for (const BatchEntry& entry : m_entries)
        if (entry.item)
            items.push_back(*entry.item);
    return accuracyOf(items, *m_labels);
}

} // namespace veriframe
