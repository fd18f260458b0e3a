// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_study.h"

#include "base/error.h"
#include "base/stop.h"
#include "predict/comparison_analysis.h"

#include <algorithm>
#include <chrono>

namespace veriframe {

namespace {

using Clock = std::chrono::steady_clock;
using OutcomePointer = std::shared_ptr<const ComparisonOutcome>;

ResultOrigin originOf(const Judge& judge, const StrategyParameters& strategy, Profile profile)
{
    ResultOrigin origin;
    origin.models = judge.models();
    origin.detector = judge.detectorFacts().name;
    origin.detectorSha256 = judge.detectorFacts().weightsSha256;
    origin.profile = profile;
    origin.strategy = strategy;
    origin.note = judge.plan().note;
    return origin;
}

/// A comparison as it grows on a job's thread: frames of the second side come in, and now and then all of it goes out.
class GrowingComparison {
public:
    using Send = std::function<void(OutcomePointer)>;

    /// @param outcome without the comparison   @param second what is known of the second side before its first frame
    GrowingComparison(
        std::shared_ptr<const VideoResult> first, VideoResult second, ComparisonOutcome outcome, Send send)
        : m_first(std::move(first)), m_second(std::move(second)), m_outcome(std::move(outcome)), m_send(std::move(send))
    {}

    /// Often enough to look alive and seldom enough to cost little.
    void add(const FrameResult& frame)
    {
        const auto place = std::lower_bound(
            m_second.frames.begin(), m_second.frames.end(), frame,
            [](const FrameResult& a, const FrameResult& b) { return a.index < b.index; });
        if (place != m_second.frames.end() && place->index == frame.index)
            *place = frame;
        else
            m_second.frames.insert(place, frame);
        const Clock::time_point start = Clock::now();
        if (start < m_next)
            return;
        scoreVideo(m_second, m_outcome.secondOrigin.models.size(), m_outcome.secondOrigin.strategy);
        m_second.state = VideoState::cancelled; // as it would be if it were stopped here
        m_send(compared(m_second));
        constexpr auto leastPause = std::chrono::milliseconds(300);
        constexpr int shareOfTime = 10;
        m_next = Clock::now() + std::max<Clock::duration>(leastPause, (Clock::now() - start) * shareOfTime);
    }

    OutcomePointer compared(const VideoResult& second) const
    {
        auto outcome = std::make_shared<ComparisonOutcome>(m_outcome);
        outcome->comparison = compareResults(
            *m_first, second, {m_outcome.firstOrigin.strategy, m_outcome.secondOrigin.strategy, m_outcome.pairing});
        return outcome;
    }

private:
    const std::shared_ptr<const VideoResult> m_first;
    VideoResult m_second;
    const ComparisonOutcome m_outcome;
    const Send m_send;
    Clock::time_point m_next{};
};

/// The first side with nothing judged yet.
VideoResult unjudged(const VideoResult& first)
{
    VideoResult second = first;
    second.state = VideoState::cancelled;
    for (FrameResult& frame : second.frames)
        for (FaceResult& face : frame.faces)
            face.probabilities.clear();
    return second;
}

std::vector<int> framesOf(const VideoResult& result)
{
    std::vector<int> indices;
    for (const FrameResult& frame : result.frames)
        indices.push_back(frame.index);
    return indices;
}

std::vector<int> partnersOf(const FramePairing& pairing)
{
    std::vector<int> indices;
    for (const FramePair& pair : pairing.pairs)
        if (pair.second)
            indices.push_back(*pair.second);
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

void requireModels(const Ensemble* ensemble)
{
    if (!ensemble)
        throw Error(
            ErrorCode::badInput, "Comparing", {}, "no model was chosen that could judge",
            "Choose an ensemble or checkpoints.");
}

QString fileName(const std::filesystem::path& path)
{
    return QString::fromStdString(path.filename().string());
}

/// Work on a job's thread: the same faces by another ensemble.
OutcomePointer compareByEnsembles(
    const ComparedVideo& first, const ModelChoice& other, JobContext& context, const GrowingComparison::Send& send)
{
    const std::shared_ptr<Judge> judge = openJudge(planOf(other), context.progress, context.stop);
    requireModels(judge->ensemble());
    AnalysisOptions options = first.plan.analysis;
    options.profile = first.origin.profile;
    options.strategy = judge->plan().analysis.strategy;
    ComparisonOutcome outcome;
    outcome.firstOrigin = first.origin;
    outcome.secondOrigin = originOf(*judge, options.strategy, options.profile);
    outcome.secondOrigin.detector = first.origin.detector; // which found the faces
    outcome.secondOrigin.detectorSha256 = first.origin.detectorSha256;
    outcome.firstName = first.plan.name;
    outcome.secondName = judge->plan().name;
    if (outcome.firstName == outcome.secondName) { // as "2 checkpoints" may be
        outcome.firstName = ComparisonStudy::tr("%1 (first)").arg(outcome.firstName);
        outcome.secondName = ComparisonStudy::tr("%1 (second)").arg(outcome.secondName);
    }
    outcome.firstTimes = first.times;
    GrowingComparison growing(first.result, unjudged(*first.result), std::move(outcome), send);
    const VideoResult second = judgeAgain(
        *first.result, judge->detector(), *judge->ensemble(), options, context.progress, context.stop,
        [&](const FrameResult& frame) { growing.add(frame); });
    throwIfStopped(context.stop);
    return growing.compared(second);
}

/// Work on a job's thread: another video by the same ensemble.
OutcomePointer compareByVideos(
    const ComparedVideo& first, const std::filesystem::path& other, Judge& judge, JobContext& context,
    const GrowingComparison::Send& send)
{
    requireModels(judge.ensemble());
    const AnalysisOptions& options = judge.plan().analysis;
    VideoResult known;
    known.path = other;
    ComparisonOutcome outcome;
    {
        VideoReaderOptions reading;
        reading.threads = options.decoderThreads;
        const VideoReader reader(other, reading);
        known.facts = reader.facts();
        known.frameCount = reader.frameCount();
        outcome.pairing = pairFrames(first.times, reader.times(), framesOf(*first.result));
    }
    outcome.firstOrigin = first.origin;
    outcome.secondOrigin = originOf(judge, options.strategy, options.profile);
    outcome.firstName = fileName(first.path);
    outcome.secondName = fileName(other);
    outcome.firstTimes = first.times;
    FrameSelection selection{partnersOf(outcome.pairing), {}};
    known.framesAsked = static_cast<int>(selection.indices.size());
    const bool nothingShared = selection.indices.empty();
    VideoResult second = known;
    GrowingComparison growing(first.result, std::move(known), std::move(outcome), send);
    if (!nothingShared)
        second = analyzeFrames(
            other, judge.detector(), judge.ensemble(), options, std::move(selection), context.progress, context.stop,
            [&](const FrameResult& frame) { growing.add(frame); });
    throwIfStopped(context.stop);
    if (second.error && second.frames.empty())
        throw Error(*second.error);
    return growing.compared(second);
}

} // namespace

ComparisonStudy::ComparisonStudy(JobRunner& jobs, InspectAnalysis& analysis, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_analysis(analysis)
{}

ComparisonStudy::~ComparisonStudy() = default;

void ComparisonStudy::begin(const ComparedVideo& first, std::function<void()> again)
{
    m_jobs.abandon(m_job);
    m_first = first;
    m_again = std::move(again);
    m_outcome.reset();
    m_state = State::running;
}

JobSpec ComparisonStudy::specFor(const QString& title)
{
    JobSpec spec;
    spec.title = title;
    spec.lane = QStringLiteral("analysis");
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_error = error;
        end(State::failed);
    };
    spec.cancelled = [this] { end(State::cancelled); };
    spec.retried = [this] { repeat(m_first); };
    return spec;
}

void ComparisonStudy::compareEnsembles(const ComparedVideo& first, const ModelChoice& other)
{
    begin(first, [this, other] { compareEnsembles(ComparedVideo(m_first), other); });
    m_otherVideo.clear();
    const std::function<OutcomePointer(JobContext&)> work = [this, first, other](JobContext& context) {
        return compareByEnsembles(first, other, context, [this, &context](const OutcomePointer& outcome) {
            context.post([this, outcome] { take(outcome); });
        });
    };
    m_job = m_jobs.start<OutcomePointer>(
        specFor(tr("Comparing two ensembles on %1").arg(fileName(first.path))), work,
        [this](const OutcomePointer& outcome) {
            m_outcome = outcome;
            end(State::done);
            return comparisonSentence(*outcome);
        });
    Q_EMIT changed();
}

void ComparisonStudy::compareVideos(const ComparedVideo& first, const std::filesystem::path& other)
{
    begin(first, [this, other] { compareVideos(ComparedVideo(m_first), other); });
    m_otherVideo = other;
    JobSpec spec = specFor(tr("Comparing %1 with %2").arg(fileName(first.path), fileName(other)));
    const auto result = std::make_shared<OutcomePointer>();
    spec.done = [this, result] {
        m_outcome = *result;
        end(State::done);
        return comparisonSentence(*m_outcome);
    };
    m_job = m_analysis.startWithJudge(
        std::move(spec), [this, first, other, result](const std::shared_ptr<Judge>& judge, JobContext& context) {
            *result = compareByVideos(first, other, *judge, context, [this, &context](const OutcomePointer& outcome) {
                context.post([this, outcome] { take(outcome); });
            });
        });
    Q_EMIT changed();
}

void ComparisonStudy::take(const OutcomePointer& outcome)
{
    m_outcome = outcome;
    Q_EMIT changed();
}

void ComparisonStudy::end(State state)
{
    m_job = 0;
    m_state = state;
    Q_EMIT changed();
}

void ComparisonStudy::cancel()
{
    if (m_job != 0)
        m_jobs.cancel(m_job);
}

void ComparisonStudy::repeat(const ComparedVideo& first)
{
    if (!m_again)
        return;
    m_first = first;
    const std::function<void()> again = m_again; // which begins anew, and so replaces what runs here
    again();
}

void ComparisonStudy::clear()
{
    m_jobs.abandon(m_job);
    m_job = 0;
    m_first = {};
    m_otherVideo.clear();
    m_again = {};
    m_outcome.reset();
    m_state = State::idle;
    Q_EMIT changed();
}

} // namespace veriframe
