// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_analysis.h"

#include "base/stop.h"
#include "media/frame_sampling.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;

/// What is known, as far as it holds under another detector, profile or other models.
std::vector<FrameResult> stillValid(const VideoResult* known, const ResultOrigin& before, const ResultOrigin& now)
{
    if (!known || before.detector != now.detector || before.detectorSha256 != now.detectorSha256 ||
        before.profile != now.profile)
        return {};
    std::vector<FrameResult> frames = known->frames;
    if (before.models != now.models)
        for (FrameResult& frame : frames)
            for (FaceResult& face : frame.faces)
                face.probabilities.clear();
    return frames;
}

ResultOrigin originOf(const Judge& judge)
{
    ResultOrigin origin;
    origin.models = judge.models();
    origin.detector = judge.detectorFacts().name;
    origin.detectorSha256 = judge.detectorFacts().weightsSha256;
    origin.profile = judge.plan().analysis.profile;
    origin.strategy = judge.plan().analysis.strategy;
    origin.note = judge.plan().note;
    return origin;
}

/// Hands over what was found so far, often enough to look alive and seldom enough to cost little.
class Snapshots {
public:
    using Send = std::function<void(std::shared_ptr<const VideoResult>)>;

    Snapshots(VideoResult known, std::size_t modelCount, StrategyParameters strategy, Send send)
        : m_known(std::move(known)), m_modelCount(modelCount), m_strategy(strategy), m_send(std::move(send))
    {}

    void add(const FrameResult& frame)
    {
        m_found.push_back(frame);
        const Clock::time_point start = Clock::now();
        if (start < m_next)
            return;
        auto result = std::make_shared<VideoResult>(m_known);
        // A frame that is judged again replaces what was known of it.
        std::erase_if(result->frames, [this](const FrameResult& known) {
            return std::binary_search(m_found.begin(), m_found.end(), known, earlier);
        });
        const auto middle = static_cast<std::ptrdiff_t>(result->frames.size());
        result->frames.insert(result->frames.end(), m_found.begin(), m_found.end());
        std::inplace_merge(result->frames.begin(), result->frames.begin() + middle, result->frames.end(), earlier);
        result->framesDecoded = static_cast<int>(result->frames.size());
        leaveUnjudgedOut(*result);
        linkPersons(*result);
        scoreVideo(*result, m_modelCount, m_strategy);
        m_send(std::move(result));
        constexpr auto leastPause = std::chrono::milliseconds(300);
        constexpr int shareOfTime = 10;
        m_next = Clock::now() + std::max<Clock::duration>(leastPause, (Clock::now() - start) * shareOfTime);
    }

private:
    static bool earlier(const FrameResult& a, const FrameResult& b) { return a.index < b.index; }

    /// Known frames wait for their new probabilities.
    void leaveUnjudgedOut(VideoResult& result) const
    {
        std::erase_if(result.frames, [this](const FrameResult& frame) {
            return std::any_of(frame.faces.begin(), frame.faces.end(), [this](const FaceResult& face) {
                return face.used && face.probabilities.size() != m_modelCount;
            });
        });
    }

    VideoResult m_known;
    std::vector<FrameResult> m_found;
    std::size_t m_modelCount;
    StrategyParameters m_strategy;
    Send m_send;
    Clock::time_point m_next{};
};

} // namespace

std::vector<int> framesOf(const FrameChoice& choice, int frameCount)
{
    if (choice.kind == FrameChoice::Kind::sampled)
        return sampleFrames(frameCount);
    const bool inRange = choice.kind == FrameChoice::Kind::range;
    const int first = inRange ? std::clamp(choice.first, 0, frameCount - 1) : 0;
    const int last = inRange ? std::clamp(choice.last, first, frameCount - 1) : frameCount - 1;
    std::vector<int> frames;
    for (int frame = first; frame <= last; frame += std::max(1, choice.stride))
        frames.push_back(frame);
    return frames;
}

struct InspectAnalysis::Opened {
    std::mutex opening;
    std::shared_ptr<Judge> judge;
};

InspectAnalysis::InspectAnalysis(JobRunner& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_opened(std::make_shared<Opened>())
{}

void InspectAnalysis::setPlan(const ModelPlan& plan)
{
    abandon();
    m_plan = plan;
    m_judge.reset();
}

void InspectAnalysis::setVideo(const std::filesystem::path& path)
{
    abandon();
    m_path = path;
}

void InspectAnalysis::abandon()
{
    if (!isRunning())
        return;
    m_jobs.abandon(m_job);
    m_job = 0;
    Q_EMIT ended(true, std::nullopt);
}

void InspectAnalysis::cancel()
{
    if (isRunning())
        m_jobs.cancel(m_job);
}

bool InspectAnalysis::isRunning() const
{
    return m_job != 0 && m_jobs.isRunning(m_job);
}

namespace {

/// Opens what the plan names, keeping what is open already and unchanged.
template<typename Opened>
std::shared_ptr<Judge> openedJudge(Opened& opened, const ModelPlan& plan, JobContext& context)
{
    const std::scoped_lock lock(opened.opening);
    opened.judge = reopenJudge(opened.judge, plan, context.progress, context.stop);
    return opened.judge;
}

} // namespace

void InspectAnalysis::start(
    const FrameChoice& choice, int frameCount, const ResultPointer& known, const ResultOrigin& knownOrigin)
{
    abandon();
    JobSpec spec;
    spec.title = tr("Analysing %1").arg(QString::fromStdString(m_path.filename().string()));
    spec.lane = QStringLiteral("analysis");
    spec.owner = this;
    spec.retried = [this, choice, frameCount, known, knownOrigin] { start(choice, frameCount, known, knownOrigin); };
    spec.failed = [this](const ErrorInfo& error) { Q_EMIT ended(false, error); };
    spec.cancelled = [this] { Q_EMIT ended(true, std::nullopt); };

    struct Finished {
        VideoResult result;
        ResultOrigin origin;
    };

    const std::function<Finished(JobContext&)> work = [this, opened = m_opened, plan = m_plan, path = m_path, choice,
                                                       frameCount, known, knownOrigin](JobContext& context) {
        const std::shared_ptr<Judge> judge = openedJudge(*opened, plan, context);
        const ResultOrigin origin = originOf(*judge);
        context.post([this, judge] { m_judge = judge; });
        FrameSelection selection{framesOf(choice, frameCount), stillValid(known.get(), knownOrigin, origin)};
        VideoResult before;
        before.path = path;
        before.frameCount = frameCount;
        before.frames = selection.known;
        before.framesAsked = static_cast<int>(selection.indices.size());
        Snapshots snapshots(
            std::move(before), origin.models.size(), origin.strategy,
            [this, &context, origin](std::shared_ptr<const VideoResult> result) {
                context.post([this, result, origin] { Q_EMIT resultReady(result, origin); });
            });
        VideoResult result = analyzeFrames(
            path, judge->detector(), judge->ensemble(), plan.analysis, std::move(selection), context.progress,
            context.stop, [&](const FrameResult& frame) { snapshots.add(frame); });
        throwIfStopped(context.stop);
        return Finished{std::move(result), origin};
    };
    m_job = m_jobs.start<Finished>(std::move(spec), work, [this](Finished finished) {
        const auto result = std::make_shared<const VideoResult>(std::move(finished.result));
        m_job = 0;
        Q_EMIT resultReady(result, finished.origin);
        Q_EMIT ended(false, result->error);
        return result->error ? errorText(*result->error) : verdictSentence(*result, finished.origin);
    });
    Q_EMIT started();
}

JobId InspectAnalysis::startWithJudge(
    JobSpec spec, std::function<void(const std::shared_ptr<Judge>&, JobContext&)> work)
{
    spec.work = [opened = m_opened, plan = m_plan, work = std::move(work)](JobContext& context) {
        work(openedJudge(*opened, plan, context), context);
    };
    return m_jobs.start(std::move(spec));
}

} // namespace veriframe
