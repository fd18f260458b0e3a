// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_runs.h"

#include "base/stop.h"

#include <algorithm>
#include <iterator>

namespace veriframe {

namespace {

TrainingStepPoint pointOf(const StepMetrics& metrics)
{
    TrainingStepPoint point;
    point.epoch = metrics.epoch;
    point.step = static_cast<int>(metrics.step);
    point.steps = static_cast<int>(metrics.steps);
    point.loss = static_cast<float>(metrics.loss);
    point.fakeLoss = static_cast<float>(metrics.fakeLoss);
    point.realLoss = static_cast<float>(metrics.realLoss);
    point.learningRate = static_cast<float>(metrics.learningRate);
    point.imagesPerSecond = static_cast<float>(metrics.imagesPerSecond);
    return point;
}

int epochsOf(const TrainingRun& run)
{
    return run.options.config.optimizer.schedule.epochs;
}

/// What its files begin with.
std::filesystem::path filesOf(const TrainingOptions& options)
{
    return options.output / checkpointStem(options);
}

/// Two runs that write the same files.
bool sameFiles(const TrainingOptions& a, const TrainingOptions& b)
{
    return filesOf(a) == filesOf(b);
}

std::vector<TrainingStepPoint> pointsOf(const std::vector<StepMetrics>& steps)
{
    std::vector<TrainingStepPoint> points;
    points.reserve(steps.size());
    for (const StepMetrics& metrics : steps)
        points.push_back(pointOf(metrics));
    return points;
}

TrainingRun runOf(const TrainingHistory& history)
{
    TrainingRun run;
    run.options = history.options;
    run.state = history.finished() ? RunRow::State::doneEarlier : RunRow::State::interrupted;
    run.facts = history.facts;
    run.steps = pointsOf(history.steps);
    run.epochs = history.epochs;
    run.begun = QDateTime::fromString(QString::fromStdString(history.begun), Qt::ISODate);
    for (const std::string& line : history.lines)
        run.console += QString::fromStdString(line);
    return run;
}

/// Takes away what a run that goes on at that place does again.
void cutBehind(TrainingRun& run, int epoch, std::int64_t step)
{
    std::erase_if(run.steps, [&](const TrainingStepPoint& point) {
        return std::pair<int, std::int64_t>(point.epoch, point.step) >= std::pair(epoch, step);
    });
    std::erase_if(run.epochs, [&](const EpochMetrics& metrics) { return metrics.epoch >= epoch; });
}

QString titleOf(const TrainingOptions& options)
{
    return TrainingRuns::tr("Training %1, seed %2")
        .arg(QString::fromStdString(options.config.encoder), QString::number(options.seed));
}

} // namespace

bool isAtWork(RunRow::State state)
{
    return state == RunRow::State::running || state == RunRow::State::finishing || state == RunRow::State::stopping;
}

bool isEarlier(RunRow::State state)
{
    return state == RunRow::State::doneEarlier || state == RunRow::State::interrupted;
}

double shareDone(const TrainingRun& run)
{
    if (run.state == RunRow::State::done)
        return 1;
    double epochs = run.facts ? run.facts->firstEpoch : 0;
    if (!run.epochs.empty())
        epochs = run.epochs.back().epoch + 1;
    if (run.latest && run.latest->epoch >= epochs)
        epochs = run.latest->epoch + static_cast<double>(run.latest->step + 1) /
                                         static_cast<double>(std::max<std::int64_t>(1, run.latest->steps));
    return std::clamp(epochs / std::max(1, epochsOf(run)), 0.0, 1.0);
}

std::optional<double> secondsLeft(const TrainingRun& run, const QDateTime& now)
{
    const double share = shareDone(run), gained = share - run.firstShare;
    const double seconds = static_cast<double>(run.begun.msecsTo(now)) / 1000;
    constexpr double leastSeconds = 3;
    if (!isAtWork(run.state) || gained <= 0 || seconds < leastSeconds)
        return std::nullopt;
    return seconds / gained * (1 - share);
}

TrainingRuns::TrainingRuns(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{
    constexpr int paceMs = 100;
    m_feedTimer.setInterval(paceMs);
    connect(&m_feedTimer, &QTimer::timeout, this, &TrainingRuns::fetchNews);
}

TrainingRuns::~TrainingRuns() = default;

int TrainingRuns::active() const
{
    return m_job ? static_cast<int>(m_active) : -1;
}

void TrainingRuns::start(const std::vector<TrainingOptions>& options)
{
    for (const TrainingOptions& wanted : options) {
        const auto same = std::ranges::find_if(
            m_runs, [&](const TrainingRun& run) { return sameFiles(run.options, wanted) && !isAtWork(run.state); });
        TrainingRun run;
        run.options = wanted;
        run.id = same == m_runs.end() ? ++m_lastId : same->id;
        if (same == m_runs.end()) {
            m_runs.push_back(std::move(run));
            continue;
        }
        if (wanted.resume) {
            run.steps = std::move(same->steps);
            run.epochs = std::move(same->epochs);
            run.console = std::move(same->console);
        }
        *same = std::move(run);
    }
    m_held = false;
    Q_EMIT queueChanged();
    beginNext();
}

void TrainingRuns::beginNext()
{
    const auto next =
        std::ranges::find(m_runs, RunRow::State::waiting, [](const TrainingRun& run) { return run.state; });
    if (m_job || m_held || next == m_runs.end())
        return;
    m_active = static_cast<std::size_t>(next - m_runs.begin());
    next->state = RunRow::State::running;
    next->begun = QDateTime::currentDateTime();
    m_stops = std::make_shared<TrainingStops>();
    m_feed = std::make_shared<TrainingFeed>();
    m_feedTimer.start();
    JobSpec spec;
    spec.title = titleOf(next->options);
    spec.lane = QStringLiteral("training"); // a cancelled run may take a moment to save its state
    spec.owner = this;
    spec.canRetry = false; // the queue does that
    spec.failed = [this](const ErrorInfo& error) { takeFailure(error); };
    spec.cancelled = [this] {
        m_held = true;
        end(RunRow::State::stopped);
    };
    const std::function<TrainingResult(JobContext&)> work = [trainer = m_trainer, options = next->options,
                                                             stops = m_stops, feed = m_feed](JobContext& context) {
        try {
            return runTraining(trainer, options, *stops, *feed, context);
        } catch (const Stopped&) { // before there was anything to save
            TrainingResult nothing;
            nothing.stopped = true;
            return nothing;
        }
    };
    m_job = m_jobs.start<TrainingResult>(std::move(spec), work, [this](TrainingResult result) {
        const QString folder = QString::fromStdString(m_runs[m_active].options.output.string());
        takeResult(result);
        return result.stopped ? tr("Stopped; it goes on from there when it is started again.")
                              : tr("The checkpoints are in %1.").arg(folder);
    });
    Q_EMIT runChanged(active());
}

void TrainingRuns::fetchNews()
{
    const TrainingNews news = m_feed->take();
    if (!news.empty())
        take(news);
}

void TrainingRuns::take(const TrainingNews& news)
{
    if (news.facts)
        takeFacts(news);
    TrainingRun& run = m_runs[m_active];
    const std::vector<TrainingStepPoint> points = pointsOf(news.steps);
    run.steps.insert(run.steps.end(), points.begin(), points.end());
    if (!news.steps.empty()) {
        run.latest = news.steps.back();
        run.validating.reset();
    }
    if (news.validating)
        run.validating = news.validating;
    QStringList lines;
    for (const std::string& note : news.notes)
        lines += QString::fromStdString(note);
    say(lines);
    if (!points.empty())
        Q_EMIT stepsAdded(static_cast<int>(m_active), points);
    for (const EpochMetrics& epoch : news.epochs) {
        run.validating.reset();
        run.epochs.push_back(epoch);
        Q_EMIT epochEnded(static_cast<int>(m_active));
    }
    Q_EMIT runChanged(static_cast<int>(m_active));
}

/// What this session has seen of the run has every step; its log has what this session has not seen.
void TrainingRuns::takeFacts(const TrainingNews& news)
{
    TrainingRun& run = m_runs[m_active];
    run.facts = news.facts;
    cutBehind(run, news.facts->firstEpoch, news.facts->firstStep);
    if (news.history && (run.steps.empty() || run.epochs.size() < news.history->epochs.size())) {
        run.steps = pointsOf(news.history->steps);
        run.epochs = news.history->epochs;
    }
    run.firstShare = shareDone(run);
    Q_EMIT historyTaken(static_cast<int>(m_active));
}

void TrainingRuns::say(const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss  "));
    QStringList timed;
    for (const QString& line : lines)
        timed += time + line;
    m_runs[m_active].console += timed;
    Q_EMIT linesAdded(static_cast<int>(m_active), timed);
}

void TrainingRuns::takeResult(const TrainingResult& result)
{
    fetchNews();
    m_runs[m_active].result = result;
    if (result.stopped)
        m_held = true;
    end(result.stopped ? RunRow::State::stopped : RunRow::State::done);
}

void TrainingRuns::takeFailure(const ErrorInfo& error)
{
    fetchNews();
    m_runs[m_active].error = error;
    say({errorText(error)});
    if (!m_runs[m_active].latest)
        m_held = true;
    end(RunRow::State::failed);
}

void TrainingRuns::end(RunRow::State state)
{
    fetchNews();
    m_feedTimer.stop();
    TrainingRun& run = m_runs[m_active];
    const auto index = static_cast<int>(m_active);
    run.state = state;
    run.ended = QDateTime::currentDateTime();
    run.validating.reset();
    m_job = 0;
    m_stops.reset();
    Q_EMIT runChanged(index);
    Q_EMIT ended(index);
    beginNext();
}

void TrainingRuns::stopAfterEpoch()
{
    if (!m_job)
        return;
    m_held = true;
    m_stops->afterEpoch.request();
    m_runs[m_active].state = RunRow::State::finishing;
    Q_EMIT runChanged(active());
}

void TrainingRuns::stopNow()
{
    if (!m_job)
        return;
    m_held = true;
    m_stops->now.request_stop();
    m_runs[m_active].state = RunRow::State::stopping;
    Q_EMIT runChanged(active());
}

int TrainingRuns::indexOf(int id) const
{
    const auto found = std::ranges::find(m_runs, id, &TrainingRun::id);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void TrainingRuns::setEarlier(const std::vector<TrainingHistory>& histories)
{
    const int activeId = m_job ? m_runs[m_active].id : 0;
    std::vector<TrainingRun> known, own;
    for (TrainingRun& run : m_runs)
        (isEarlier(run.state) ? known : own).push_back(std::move(run));
    std::vector<TrainingRun> earlier;
    for (const TrainingHistory& history : histories) {
        TrainingRun run = runOf(history);
        const auto same = [&](const TrainingRun& other) { return sameFiles(other.options, run.options); };
        if (m_dismissed.contains(filesOf(run.options)) || std::ranges::any_of(own, same))
            continue;
        const auto before = std::ranges::find_if(known, same);
        run.id = before == known.end() ? ++m_lastId : before->id;
        earlier.push_back(std::move(run));
    }
    const bool changes = !known.empty() || !earlier.empty();
    m_runs = std::move(earlier);
    std::ranges::move(own, std::back_inserter(m_runs));
    if (m_job)
        m_active = static_cast<std::size_t>(indexOf(activeId));
    if (changes)
        Q_EMIT queueChanged();
}

void TrainingRuns::remove(int index)
{
    if (index < 0 || index >= static_cast<int>(m_runs.size()) || index == active())
        return;
    const TrainingRun& run = m_runs[static_cast<std::size_t>(index)];
    if (isEarlier(run.state))
        m_dismissed.insert(filesOf(run.options));
    m_runs.erase(m_runs.begin() + index);
    if (m_job && index < active())
        --m_active;
    Q_EMIT queueChanged();
}

void TrainingRuns::clearEnded()
{
    for (int i = static_cast<int>(m_runs.size()) - 1; i >= 0; --i) {
        const RunRow::State state = m_runs[static_cast<std::size_t>(i)].state;
        if (!isAtWork(state) && state != RunRow::State::waiting)
            remove(i);
    }
}

} // namespace veriframe
