// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_document.h"

#include "base/json.h"
#include "base/stop.h"
#include "dataset/completeness_report.h"
#include "dataset_content.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

QString nameOf(const std::filesystem::path& root)
{
    const std::filesystem::path clean = root.lexically_normal();
    return QString::fromStdString((clean.has_filename() ? clean.filename() : clean.parent_path().filename()).string());
}

/// Jobs of one dataset wait for each other: a cancelled run may take a moment to let go of it.
QString lane()
{
    return QStringLiteral("dataset");
}

/// What is there now.
DatasetCompleteness
lookAt(const std::filesystem::path& root, const PreprocessingOptions& options, const std::stop_token& stop)
{
    DatasetCompleteness found;
    found.index = std::make_shared<const DatasetIndex>(readDatasetIndex(root, stop));
    found.videos = readCompleteness(*found.index, options, stop);
    return found;
}

} // namespace

/// Passes a run's news on, often enough to look alive and seldom enough to cost little. Called from core's threads, one
/// at a time.
class DatasetDocument::Reporter {
public:
    Reporter(JobContext& context, DatasetDocument& document) : m_context(context), m_document(document) {}

    void progressed(const StepProgress& progress)
    {
        m_progress = progress;
        if (Clock::now() >= m_next)
            flush();
    }

    void ended(PreprocessingStep step, const StepRecord& record)
    {
        m_records.emplace_back(step, record);
        if (record.state == StepState::failed)
            m_context.log(
                QStringLiteral("%1, %2: %3")
                    .arg(stepTitle(step), QString::fromStdString(record.video), QString::fromStdString(record.why)));
    }

    void flush()
    {
        constexpr auto pause = std::chrono::milliseconds(100);
        m_next = Clock::now() + pause;
        m_context.post([document = &m_document, progress = m_progress, records = std::exchange(m_records, {})] {
            document->takeRecords(records);
            document->takeProgress(progress);
        });
    }

private:
    JobContext& m_context;
    DatasetDocument& m_document;
    StepProgress m_progress;
    std::vector<std::pair<PreprocessingStep, StepRecord>> m_records;
    Clock::time_point m_next{};
};

DatasetDocument::DatasetDocument(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

DatasetDocument::~DatasetDocument()
{
    if (m_gate)
        m_gate->open();
}

void DatasetDocument::open(const std::filesystem::path& root)
{
    close();
    m_root = root;
    JobSpec spec;
    spec.title = tr("Reading the dataset %1").arg(nameOf(root));
    spec.lane = lane();
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_openJob = 0;
        Q_EMIT openFailed(error);
    };
    m_openJob = m_jobs.start<std::shared_ptr<const DatasetIndex>>(
        std::move(spec),
        [root](JobContext& context) {
            return std::make_shared<const DatasetIndex>(readDatasetIndex(root, context.stop));
        },
        [this](std::shared_ptr<const DatasetIndex> index) {
            m_openJob = 0;
            m_index = std::move(index);
            Q_EMIT opened();
            readCompletenessLater();
            return QString();
        });
}

void DatasetDocument::close()
{
    cancel();
    for (JobId* job : {&m_openJob, &m_completenessJob})
        if (*job)
            m_jobs.abandon(std::exchange(*job, 0));
    m_index.reset();
    m_videos.clear();
    m_counts.reset();
    m_root.clear();
}

void DatasetDocument::refresh()
{
    if (isOpen() && runState() == RunState::idle)
        readCompletenessLater();
}

void DatasetDocument::setOptions(const PreprocessingOptions& options)
{
    m_options = options;
    refresh();
}

void DatasetDocument::readCompletenessLater()
{
    if (m_completenessJob)
        m_jobs.abandon(std::exchange(m_completenessJob, 0));
    JobSpec spec;
    spec.title = tr("Looking at what is there of %1").arg(nameOf(m_root));
    spec.lane = lane();
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_completenessJob = 0;
        Q_EMIT completenessFailed(error);
    };
    m_completenessJob = m_jobs.start<DatasetCompleteness>(
        std::move(spec),
        [root = m_root, options = m_options](JobContext& context) { return lookAt(root, options, context.stop); },
        [this](DatasetCompleteness found) {
            m_completenessJob = 0;
            takeCompleteness(std::move(found));
            return QString();
        });
}

void DatasetDocument::takeCompleteness(DatasetCompleteness found)
{
    m_index = std::move(found.index);
    m_videos = std::move(found.videos);
    countAgain();
    Q_EMIT completenessChanged();
}

void DatasetDocument::countAgain()
{
    std::array<StepCounts, stepCount> counts;
    std::ranges::copy(countsOf(m_videos), counts.begin());
    m_counts = counts;
}

std::optional<StepCounts> DatasetDocument::counts(PreprocessingStep step) const
{
    if (!m_counts || static_cast<std::size_t>(step) >= stepCount)
        return std::nullopt;
    return (*m_counts)[static_cast<std::size_t>(step)];
}

bool DatasetDocument::isComplete() const
{
    return m_counts && std::ranges::all_of(*m_counts, [](const StepCounts& counts) {
               return counts.done + counts.skipped == counts.total;
           });
}

void DatasetDocument::start(std::vector<PreprocessingStep> steps)
{
    if (!isOpen() || runState() != RunState::idle || steps.empty())
        return;
    if (m_completenessJob)
        m_jobs.abandon(std::exchange(m_completenessJob, 0));
    m_gate = std::make_shared<PauseGate>();
    m_progress.reset();
    JobSpec spec;
    spec.title = steps.size() > 1 ? tr("Preprocessing %1").arg(nameOf(m_root))
                                  : tr("%1 of %2").arg(stepTitle(steps.front()), nameOf(m_root));
    spec.lane = lane();
    spec.owner = this;
    spec.canRetry = false; // the card of the step does that
    const auto endEarly = [this](bool cancelled, const std::optional<ErrorInfo>& error) {
        endRun(cancelled, error);
        if (isOpen())
            readCompletenessLater();
    };
    spec.failed = [endEarly](const ErrorInfo& error) { endEarly(false, error); };
    spec.cancelled = [endEarly] { endEarly(true, std::nullopt); };
    const std::function<DatasetCompleteness(JobContext&)> work =
        [this, root = m_root, options = m_options, steps = std::move(steps), gate = m_gate](JobContext& context) {
            Reporter reporter(context, *this);
            PreprocessingObserver observer;
            observer.progressed = [&](const StepProgress& progress) { reporter.progressed(progress); };
            observer.ended = [&](PreprocessingStep step, const StepRecord& record) { reporter.ended(step, record); };
            DatasetCompleteness found;
            found.index = std::make_shared<const DatasetIndex>(readDatasetIndex(root, context.stop));
            const PreprocessingReport report =
                runPreprocessing(*found.index, steps, options, context.progress, context.stop, observer, gate.get());
            if (report.stopped)
                throw Stopped();
            reporter.flush();
            if (!report.foldsLeftOut.empty())
                context.log(QString::fromStdString(report.foldsLeftOut));
            found.videos = readCompleteness(*found.index, options, context.stop);
            writeCompletenessReport(reportPath(root, options.shard), *found.index, options, found.videos);
            return found;
        };
    m_runJob = m_jobs.start<DatasetCompleteness>(std::move(spec), work, [this](DatasetCompleteness found) {
        endRun(false, std::nullopt);
        takeCompleteness(std::move(found));
        return tr("What is missing, and why, stands in preprocessing_report.json.");
    });
    Q_EMIT runChanged();
}

void DatasetDocument::pause()
{
    if (runState() != RunState::running)
        return;
    m_gate->close();
    Q_EMIT runChanged();
}

void DatasetDocument::resume()
{
    if (runState() != RunState::paused)
        return;
    m_gate->open();
    Q_EMIT runChanged();
}

void DatasetDocument::cancel()
{
    if (m_runJob)
        m_jobs.cancel(m_runJob);
}

DatasetDocument::RunState DatasetDocument::runState() const
{
    if (!m_runJob)
        return RunState::idle;
    return m_gate->isClosed() ? RunState::paused : RunState::running;
}

void DatasetDocument::takeProgress(const StepProgress& progress)
{
    m_progress = progress;
    Q_EMIT runChanged();
}

void DatasetDocument::takeRecords(const std::vector<std::pair<PreprocessingStep, StepRecord>>& records)
{
    if (records.empty() || m_videos.empty())
        return;
    for (const auto& [step, record] : records) {
        const auto found = std::ranges::lower_bound(m_videos, record.video, {}, [this](const VideoCompleteness& entry) {
            return std::string_view(m_index->videos[entry.video].name);
        });
        if (found != m_videos.end() && m_index->videos[found->video].name == record.video)
            found->steps[static_cast<std::size_t>(step)] = record;
    }
    countAgain();
    Q_EMIT completenessChanged();
}

void DatasetDocument::endRun(bool cancelled, const std::optional<ErrorInfo>& error)
{
    m_runJob = 0;
    m_progress.reset();
    if (m_gate)
        m_gate->open(); // a paused run that was cancelled has to see it
    Q_EMIT runEnded(cancelled, error);
    Q_EMIT runChanged();
}

} // namespace veriframe
