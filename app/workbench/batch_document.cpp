// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_document.h"

#include "predict/batch_settings.h"

#include <algorithm>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

QString nameOf(const fs::path& path)
{
    const fs::path clean = path.lexically_normal();
    return QString::fromStdString((clean.has_filename() ? clean.filename() : clean.parent_path().filename()).string());
}

/// @param settings as a file tells them: anything
std::string detectorNameOf(const Json& settings)
{
    if (!settings.is_object() || !settings.contains("detector") || !settings["detector"].is_object())
        return {};
    const Json name = settings["detector"].value("name", Json());
    return name.is_string() ? name.get<std::string>() : std::string();
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
    m_settingsOfRows = std::move(trace.settings);
    m_isForeign = trace.isForeign;
    m_hasJournal = trace.kind == BatchTrace::Kind::interrupted;
    m_detectorName = detectorNameOf(m_settingsOfRows);
    m_choiceOfRows.reset();
    m_failure.reset();
    m_complete = trace.kind == BatchTrace::Kind::complete && trace.items.size() == m_videos.size();
    for (BatchItem& item : trace.items)
        takeItem(std::move(item));
    Q_EMIT traceRead(trace.kind == BatchTrace::Kind::interrupted);
    Q_EMIT phaseChanged();
    Q_EMIT entriesChanged();
}

void BatchDocument::takeItem(BatchItem item)
{
    if (item.row >= m_entries.size())
        return;
    BatchEntry& entry = m_entries[item.row];
    entry = {};
    entry.item = std::move(item);
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
    m_settingsOfRows = nullptr;
    m_isForeign = m_hasJournal = false;
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

std::string BatchDocument::otherSetting() const
{
    const bool hasRows = std::ranges::any_of(m_entries, [](const BatchEntry& entry) { return entry.item.has_value(); });
    return hasRows && !m_plan.members.empty() ? knownDifference(m_settingsOfRows, plannedOptions()) : std::string();
}

BatchLosses BatchDocument::lossesOf(bool fresh) const
{
    const bool differs = !otherSetting().empty();
    return {
        .foreignFile = m_isForeign,
        .otherRun = differs && !m_hasJournal,
        .interruptedRun = m_hasJournal && (differs || fresh)};
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
