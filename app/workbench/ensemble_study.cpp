// SPDX-License-Identifier: GPL-3.0-or-later
#include "ensemble_study.h"

#include "base/error.h"
#include "form_parts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostDisagreements = 100;
const QString benchLane = QStringLiteral("ensemble scoring");
const QString judgingLane = QStringLiteral("held-out judging");

/// What a scoring job is asked.
struct Question {
    std::vector<std::size_t> members;  ///< repetitions are weights
    std::vector<std::size_t> ofMember; ///< the model of each member of the list, in its order; npos: not judged
    StrategyParameters strategy;
    MetricsOptions options;
};

constexpr std::size_t notJudged = static_cast<std::size_t>(-1);

/// What it answers, with models in the place of labels.
struct Answer {
    StudyFigures figures;
    std::size_t bestSingle = notJudged, suggestion = notJudged;
};

void addSingles(Answer& answer, const EnsembleScorer& scorer, const Question& question)
{
    for (const std::size_t model : question.ofMember) {
        std::optional<double>& loss = answer.figures.singles.emplace_back();
        if (model == notJudged)
            continue;
        loss = logLoss(scorer.scores(std::span(&model, 1)));
        if (loss && (!answer.figures.bestSingleLoss || *loss < *answer.figures.bestSingleLoss)) {
            answer.figures.bestSingleLoss = loss;
            answer.bestSingle = model;
        }
    }
}

/// The checkpoint beyond the members that helps most, if one does.
void addSuggestion(Answer& answer, const EnsembleScorer& scorer, const Question& question)
{
    const EnsembleMetrics& metrics = answer.figures.metrics;
    if (metrics.fakes == 0 || metrics.reals == 0)
        return;
    for (const NextMember& next : nextMembers(scorer, question.members)) {
        if (std::ranges::find(question.members, next.model) != question.members.end())
            continue;
        if (next.gain <= 0)
            return;
        answer.suggestion = next.model;
        answer.figures.withSuggestion = next.value;
        return;
    }
}

Answer answerOf(const EnsembleScorer& scorer, const Question& question)
{
    Answer answer;
    addSingles(answer, scorer, question);
    if (question.members.empty())
        return answer;
    StudyFigures& figures = answer.figures;
    figures.metrics = scorer.metrics(question.members, question.options);
    figures.judgedMembers = question.members.size();
    if (std::set(question.members.begin(), question.members.end()).size() > 1) {
        if (answer.bestSingle != notJudged)
            figures.gain = gainOverSingle(scorer, question.members, answer.bestSingle);
        figures.disagreements = scorer.disagreements(question.members);
        figures.disagreements.resize(std::min(figures.disagreements.size(), mostDisagreements));
    }
    addSuggestion(answer, scorer, question);
    return answer;
}

EnsembleMember networkOf(const StudyMember& member)
{
    EnsembleMember network{member.path};
    network.inputSizePx = member.inputSizePx;
    network.encoder = member.encoder;
    network.sha256 = member.sha256;
    return network;
}

} // namespace

/// What scores; every job that touches it is of one lane.
struct EnsembleStudy::Bench {
    EnsembleScorer scorer;
};

EnsembleStudy::EnsembleStudy(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

EnsembleStudy::~EnsembleStudy() = default;

void EnsembleStudy::setData(const QString& root, int fold)
{
    if (root == m_root && fold == m_fold)
        return;
    m_root = root;
    m_fold = fold;
    for (JobId* job : {&m_judging, &m_scoring, &m_search})
        if (*job != 0)
            m_jobs.abandon(std::exchange(*job, 0));
    m_dataProblem.clear();
    m_problems.clear();
    m_models.clear();
    m_arrived.clear();
    m_set.reset();
    m_bench.reset();
    m_figures.reset();
    m_found.reset();
    m_wantedSearch.reset();
    m_scoreAgain = false;
    judgeMissing();
    Q_EMIT changed();
}

void EnsembleStudy::setMembers(std::vector<StudyMember> members)
{
    if (members == m_members)
        return;
    for (const StudyMember& member : members)
        if (!contains(member.path))
            m_problems.erase(member.path); // put in anew: tried anew
    m_members = std::move(members);
    judgeMissing();
    score();
    Q_EMIT changed();
}

void EnsembleStudy::setManifest(const EnsembleManifest& manifest)
{
    m_base = manifest;
    m_base.members.clear();
    std::vector<StudyMember> members;
    for (const EnsembleMember& member : manifest.members) {
        const auto known = std::ranges::find(members, member.path, &StudyMember::path);
        if (known != members.end())
            ++known->times;
        else
            members.push_back(
                {QString::fromStdString(member.path.filename().string()), member.path, 1, -1, member.inputSizePx,
                 member.encoder, member.sha256});
    }
    setStrategy(manifest.strategy);
    setMembers(std::move(members));
}

void EnsembleStudy::add(const StudyMember& member, bool again)
{
    std::vector<StudyMember> members = m_members;
    const auto known = std::ranges::find(members, member.path, &StudyMember::path);
    if (known == members.end())
        members.push_back(member);
    else if (again)
        ++known->times;
    setMembers(std::move(members));
}

void EnsembleStudy::remove(std::size_t position)
{
    if (position >= m_members.size())
        return;
    std::vector<StudyMember> members = m_members;
    if (members[position].times > 1)
        --members[position].times;
    else
        members.erase(members.begin() + static_cast<std::ptrdiff_t>(position));
    setMembers(std::move(members));
}

bool EnsembleStudy::contains(const fs::path& path) const
{
    return std::ranges::find(m_members, path, &StudyMember::path) != m_members.end();
}

void EnsembleStudy::setStrategy(const StrategyParameters& strategy)
{
    if (strategy == m_strategy)
        return;
    m_strategy = strategy;
    score();
    Q_EMIT changed();
}

void EnsembleStudy::setThreshold(double threshold)
{
    if (threshold == m_metricsOptions.threshold)
        return;
    m_metricsOptions.threshold = threshold;
    score();
    Q_EMIT changed();
}

QString EnsembleStudy::problemOf(const fs::path& path) const
{
    const auto found = m_problems.find(path);
    return found == m_problems.end() ? QString() : found->second;
}

void EnsembleStudy::judge(const std::vector<StudyMember>& candidates)
{
    for (const StudyMember& candidate : candidates) {
        m_problems.erase(candidate.path); // asked for again: tried again
        m_wanted.push_back(candidate);
    }
    for (const StudyMember& member : m_members)
        m_problems.erase(member.path);
    judgeMissing();
    Q_EMIT changed();
}

void EnsembleStudy::judgeMissing()
{
    if (m_root.isEmpty() || m_judging != 0)
        return;
    startJudging();
}

/// What has learned from the fold would look better than it is.
void EnsembleStudy::refuseLearned()
{
    for (const auto* list : {&m_members, &m_wanted})
        for (const StudyMember& member : *list)
            if (member.heldOutFold >= 0 && member.heldOutFold != m_fold)
                m_problems[member.path] =
                    tr("It has learned from fold %1: only fold %2 was held out.").arg(m_fold).arg(member.heldOutFold);
}

/// All that is wanted and not judged, one after another: each arrives as soon as it is there.
void EnsembleStudy::startJudging()
{
    refuseLearned();
    std::vector<StudyMember> open;
    std::set<fs::path> seen;
    for (const StudyMember& model : m_models)
        seen.insert(model.path);
    for (const auto* list : {&m_members, &m_wanted})
        for (const StudyMember& member : *list)
            if (!m_problems.contains(member.path) && seen.insert(member.path).second)
                open.push_back(member);
    m_wanted.clear();
    if (open.empty()) {
        if (m_wantedSearch)
            startSearch();
        return;
    }
    JobSpec spec;
    spec.title = tr("Judging fold %1 with %n checkpoint(s)", nullptr, static_cast<int>(open.size())).arg(m_fold);
    spec.lane = judgingLane;
    spec.owner = this;
    spec.canRetry = false; // members may be others by then
    spec.failed = [this](const ErrorInfo& error) {
        m_judging = 0;
        m_wantedSearch.reset();
        m_dataProblem = errorText(error);
        Q_EMIT changed();
    };
    spec.cancelled = [this, open] {
        m_judging = 0;
        m_wantedSearch.reset();
        for (const StudyMember& member : open)
            if (std::ranges::find(m_models, member.path, &StudyMember::path) == m_models.end())
                m_problems[member.path] = tr("Judging was cancelled; it goes on from there when it is asked for.");
        score();
        Q_EMIT changed();
    };
    spec.done = [this, count = open.size()] {
        m_judging = 0;
        judgeMissing(); // what has come since
        score();
        Q_EMIT changed();
        return tr("%n checkpoint(s) judged.", nullptr, static_cast<int>(count));
    };
    spec.work = [this, open, known = m_set, root = m_root.toStdString(), fold = m_fold](JobContext& context) {
        std::shared_ptr<const HeldOutSet> set = known;
        if (!set) {
            HeldOutSetOptions options;
            options.fold = fold;
            set = std::make_shared<HeldOutSet>(readHeldOut(root, options, context.progress, context.stop));
            context.post([this, set] { takeSet(set); });
        }
        const HeldOutCache cache = HeldOutCache::ofDataset(root);
        for (const StudyMember& member : open)
            try {
                auto predictions = std::make_shared<HeldOutPredictions>(
                    predictHeldOut(*set, networkOf(member), {}, &cache, context.progress, context.stop));
                for (const std::string& note : predictions->notes)
                    context.log(QString::fromStdString(note));
                context.post([this, member, predictions] { takePredictions(member, predictions); });
            } catch (const Error& error) {
                context.log(errorText(error.info()));
                context.post([this, path = member.path, info = error.info()] { takeFailure(path, info); });
            }
    };
    m_judging = m_jobs.start(std::move(spec));
}

void EnsembleStudy::takeSet(std::shared_ptr<const HeldOutSet> set)
{
    m_set = std::move(set);
    m_dataProblem.clear();
    Q_EMIT changed();
}

void EnsembleStudy::takePredictions(const StudyMember& member, std::shared_ptr<HeldOutPredictions> predictions)
{
    m_facts[member.path] = predictions->model;
    Q_EMIT hashed(QString::fromStdString(member.path.string()), QString::fromStdString(predictions->model.sha256));
    m_models.push_back(member);
    m_models.back().times = 1;
    m_arrived.push_back(std::move(predictions));
    score();
    Q_EMIT changed();
}

void EnsembleStudy::takeFailure(const fs::path& path, const ErrorInfo& error)
{
    m_problems[path] = errorText(error);
    Q_EMIT changed();
}

std::vector<std::size_t> EnsembleStudy::positions() const
{
    std::vector<std::size_t> positions;
    for (const StudyMember& member : m_members) {
        const auto model = std::ranges::find(m_models, member.path, &StudyMember::path);
        positions.push_back(model == m_models.end() ? notJudged : static_cast<std::size_t>(model - m_models.begin()));
    }
    return positions;
}

void EnsembleStudy::score()
{
    if (m_scoring != 0) {
        m_scoreAgain = true;
        return;
    }
    m_scoreAgain = false;
    if (!m_set)
        return;
    Question question;
    question.ofMember = positions();
    for (std::size_t i = 0; i < m_members.size(); ++i)
        if (question.ofMember[i] != notJudged)
            question.members.insert(
                question.members.end(), static_cast<std::size_t>(m_members[i].times), question.ofMember[i]);
    question.strategy = m_strategy;
    question.options = m_metricsOptions;
    if (!m_bench)
        m_bench = std::make_shared<Bench>(Bench{EnsembleScorer(*m_set, {}, m_strategy)});
    JobSpec spec;
    spec.title = tr("Scoring the ensemble");
    spec.lane = benchLane;
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_scoring = 0;
        m_scoreAgain = false;
        m_wantedSearch.reset();
        m_figures.reset();
        m_dataProblem = errorText(error);
        Q_EMIT changed();
    };
    m_scoring = m_jobs.start<Answer>(
        std::move(spec),
        [bench = m_bench, question, arrived = std::exchange(m_arrived, {})](JobContext&) {
            for (const auto& predictions : arrived)
                bench->scorer.addModel(std::move(*predictions));
            bench->scorer.setStrategy(question.strategy);
            return answerOf(bench->scorer, question);
        },
        [this](Answer answer) {
            m_scoring = 0;
            if (answer.bestSingle != notJudged)
                answer.figures.bestSingle = m_models[answer.bestSingle].label;
            if (answer.suggestion != notJudged)
                answer.figures.suggestion = m_models[answer.suggestion];
            m_figures.reset();
            if (answer.figures.judgedMembers > 0)
                m_figures = std::move(answer.figures);
            if (m_scoreAgain)
                score();
            else if (m_wantedSearch && m_judging == 0)
                startSearch();
            Q_EMIT changed();
            return QString();
        });
}

void EnsembleStudy::search(const EnsembleSearchOptions& options, const std::vector<StudyMember>& candidates)
{
    stopSearch();
    m_found.reset();
    m_searchProblem.clear();
    m_wantedSearch = options;
    judge(candidates);
}

void EnsembleStudy::stopSearch()
{
    m_wantedSearch.reset();
    if (m_search != 0)
        m_jobs.cancel(m_search);
}

void EnsembleStudy::startSearch()
{
    if (m_scoring != 0)
        return; // its end comes back here, once all that was judged is on the bench
    const EnsembleSearchOptions options = *std::exchange(m_wantedSearch, std::nullopt);
    if (!m_bench || m_models.empty()) {
        m_searchProblem = tr("No checkpoint could be judged, so there is nothing to search.");
        return;
    }
    JobSpec spec;
    spec.title = tr("Searching the best ensemble of %n checkpoint(s)", nullptr, static_cast<int>(m_models.size()));
    spec.lane = benchLane;
    spec.owner = this;
    spec.canRetry = false;
    spec.failed = [this](const ErrorInfo& error) {
        m_search = 0;
        m_searchProblem = errorText(error);
        Q_EMIT changed();
    };
    spec.cancelled = [this] {
        m_search = 0;
        Q_EMIT changed();
    };
    m_search = m_jobs.start<EnsembleSearchResult>(
        std::move(spec),
        [bench = m_bench, options](JobContext& context) {
            return searchEnsemble(bench->scorer, options, context.progress, context.stop);
        },
        [this, models = m_models](EnsembleSearchResult result) {
            m_search = 0;
            StudySearch found;
            found.candidates = models.size();
            for (const std::size_t model : result.members) {
                const auto known = std::ranges::find(found.members, models[model].path, &StudyMember::path);
                if (known == found.members.end())
                    found.members.push_back(models[model]);
                else
                    ++known->times;
            }
            found.result = std::move(result);
            m_found = std::move(found);
            Q_EMIT changed();
            return tr("A suggested set is in the panel.");
        });
    Q_EMIT changed();
}

void EnsembleStudy::takeSearch()
{
    if (m_found)
        setMembers(m_found->members);
}

EnsembleManifest EnsembleStudy::manifest(const QString& name) const
{
    EnsembleManifest manifest = m_base;
    manifest.name = name.toStdString();
    manifest.strategy = m_strategy;
    for (const StudyMember& member : m_members)
        for (int i = 0; i < member.times; ++i) {
            const auto facts = m_facts.find(member.path);
            manifest.members.push_back(
                facts == m_facts.end() ? networkOf(member) : veriframe::memberOf(member.path, facts->second));
        }
    return manifest;
}

} // namespace veriframe
