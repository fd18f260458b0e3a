// SPDX-License-Identifier: GPL-3.0-or-later
// The ensemble itself: its data, members and rule, and their scoring.
#include "ensemble_study.h"

#include <algorithm>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

const QString benchLane = QStringLiteral("ensemble scoring");

} // namespace

EnsembleStudy::EnsembleStudy(JobRunner& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_bench(std::make_shared<EnsembleBench>()), m_measure(jobs)
{
    connect(&m_measure, &ChoiceMeasure::changed, this, &EnsembleStudy::changed);
}

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
    m_measure.forget();
    m_dataProblem.clear();
    m_searchProblem.clear();
    m_problems.clear();
    m_candidates.clear();
    m_wanted.clear();
    m_models.clear();
    m_set.reset();
    m_bench = std::make_shared<EnsembleBench>(); // an abandoned job may use the former one still
    m_figures.reset();
    m_found.reset();
    m_taken.reset();
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
                 member.encoder, member.sha256, Pick::fromFile});
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

void EnsembleStudy::setRule(const StrategyParameters& strategy, double threshold)
{
    if (strategy == m_strategy && threshold == m_metricsOptions.threshold)
        return;
    m_strategy = strategy;
    m_metricsOptions.threshold = threshold;
    score();
    Q_EMIT changed();
}

Pick EnsembleStudy::pick() const
{
    Pick worst = Pick::byHand;
    for (const StudyMember& member : m_members)
        worst = std::max(worst, member.pick);
    return worst;
}

std::vector<StudyMember> EnsembleStudy::judgedMembers() const
{
    std::vector<StudyMember> members;
    for (const Judged& model : m_models)
        members.push_back(model.member);
    return members;
}

std::vector<std::size_t> EnsembleStudy::positions() const
{
    std::vector<std::size_t> positions;
    for (const StudyMember& member : m_members) {
        const auto model = judged(member.path);
        positions.push_back(model == m_models.end() ? notOnBench : static_cast<std::size_t>(model - m_models.begin()));
    }
    return positions;
}

BenchContent EnsembleStudy::content() const
{
    BenchContent content{m_set, {}, m_strategy};
    for (const Judged& model : m_models)
        content.models.push_back(model.predictions);
    return content;
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
    BenchQuestion question;
    question.ofMember = positions();
    for (std::size_t i = 0; i < m_members.size(); ++i)
        if (question.ofMember[i] != notOnBench)
            question.members.insert(
                question.members.end(), static_cast<std::size_t>(m_members[i].times), question.ofMember[i]);
    question.options = m_metricsOptions;
    JobSpec spec;
    spec.title = tr("Scoring the ensemble");
    spec.lane = benchLane;
    spec.visible = false;
    spec.owner = this;
    spec.failed = [this](const ErrorInfo& error) {
        m_scoring = 0;
        m_scoreAgain = false;
        m_figures.reset();
        m_dataProblem = errorText(error);
        Q_EMIT changed();
    };
    m_scoring = m_jobs.start<BenchAnswer>(
        std::move(spec),
        [bench = m_bench, question, content = content()](JobContext&) { return bench->answer(content, question); },
        [this, models = judgedMembers()](BenchAnswer answer) {
            takeAnswer(std::move(answer), models);
            return QString();
        });
}

void EnsembleStudy::takeAnswer(BenchAnswer answer, const std::vector<StudyMember>& models)
{
    m_scoring = 0;
    if (answer.bestSingle != notOnBench)
        answer.figures.bestSingle = models[answer.bestSingle].label;
    if (answer.suggestion != notOnBench)
        answer.figures.suggestion = models[answer.suggestion];
    m_figures.reset();
    if (answer.figures.judgedMembers > 0)
        m_figures = std::move(answer.figures);
    if (m_scoreAgain)
        score();
    else
        measureGain();
    Q_EMIT changed();
}

EnsembleManifest EnsembleStudy::manifest(const QString& name) const
{
    EnsembleManifest manifest = m_base;
    manifest.name = name.toStdString();
    manifest.strategy = m_strategy;
    for (const StudyMember& member : m_members)
        for (int i = 0; i < member.times; ++i) {
            const auto model = judged(member.path);
            manifest.members.push_back(
                model == m_models.end() ? networkOf(member)
                                        : veriframe::memberOf(member.path, model->predictions->model));
        }
    return manifest;
}

std::vector<std::optional<FileStamp>> EnsembleStudy::manifestStamps() const
{
    std::vector<std::optional<FileStamp>> stamps;
    for (const StudyMember& member : m_members) {
        const auto model = judged(member.path);
        stamps.insert(
            stamps.end(), static_cast<std::size_t>(member.times),
            model == m_models.end() ? std::nullopt : model->stamp);
    }
    return stamps;
}

} // namespace veriframe
