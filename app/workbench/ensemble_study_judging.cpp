// SPDX-License-Identifier: GPL-3.0-or-later
// Which checkpoints of an ensemble are judged, and what is known of those that are not.
#include "base/error.h"
#include "ensemble_study.h"

#include <algorithm>
#include <set>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

const QString judgingLane = QStringLiteral("held-out judging");

} // namespace

QString EnsembleStudy::problemOf(const fs::path& path) const
{
    const auto found = m_problems.find(path);
    return found == m_problems.end() ? QString() : found->second;
}

std::vector<StudyProblem> EnsembleStudy::candidateProblems() const
{
    std::vector<StudyProblem> problems;
    for (const StudyMember& candidate : m_candidates)
        if (const QString problem = problemOf(candidate.path); !problem.isEmpty() && !contains(candidate.path))
            problems.push_back({candidate.label, problem, candidate.path});
    return problems;
}

std::vector<EnsembleStudy::Judged>::const_iterator EnsembleStudy::judged(const fs::path& path) const
{
    return std::ranges::find_if(m_models, [&](const Judged& model) { return model.member.path == path; });
}

std::vector<fs::path> EnsembleStudy::judgedFiles() const
{
    std::vector<fs::path> files;
    for (const Judged& model : m_models)
        files.push_back(model.member.path);
    return files;
}

void EnsembleStudy::judge(const std::vector<StudyMember>& candidates)
{
    m_candidates = candidates;
    for (const auto* list : {&candidates, &std::as_const(m_members)})
        for (const StudyMember& asked : *list)
            m_problems.erase(asked.path); // asked for again: tried again
    m_wanted.insert(m_wanted.end(), candidates.begin(), candidates.end());
    judgeMissing();
    Q_EMIT changed();
}

void EnsembleStudy::judgeMissing()
{
    if (m_root.isEmpty() || m_judging != 0)
        return;
    startJudging();
}

/// What has learned from the fold would look better than it is, also where it was judged before that was known.
void EnsembleStudy::refuseLearned()
{
    for (const auto* list : {&m_members, &m_wanted})
        for (const StudyMember& member : *list)
            if (member.heldOutFold >= 0 && member.heldOutFold != m_fold) {
                m_problems[member.path] =
                    tr("It has learned from fold %1: only fold %2 was held out.").arg(m_fold).arg(member.heldOutFold);
                drop(member.path);
            }
}

std::vector<StudyMember> EnsembleStudy::openCheckpoints() const
{
    std::vector<StudyMember> open;
    std::set<fs::path> seen;
    for (const Judged& model : m_models)
        seen.insert(model.member.path);
    for (const auto* list : {&m_members, &m_wanted})
        for (const StudyMember& member : *list)
            if (!m_problems.contains(member.path) && seen.insert(member.path).second)
                open.push_back(member);
    return open;
}

/// All that is wanted and not judged, one after another: each arrives as soon as it is there.
void EnsembleStudy::startJudging()
{
    refuseLearned();
    const std::vector<StudyMember> open = openCheckpoints();
    m_wanted.clear();
    if (open.empty()) {
        if (m_wantedSearch)
            startSearch();
        return;
    }
    JobSpec spec = judgingSpec(open);
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
                Judged judged{member, fileStampOf(member.path), nullptr};
                const auto predictions = std::make_shared<const HeldOutPredictions>(
                    predictHeldOut(*set, networkOf(member), {}, &cache, context.progress, context.stop));
                for (const std::string& note : predictions->notes)
                    context.log(QString::fromStdString(note));
                judged.predictions = predictions;
                context.post([this, judged] { takePredictions(judged); });
            } catch (const Error& error) {
                context.log(errorText(error.info()));
                context.post([this, path = member.path, info = error.info()] { takeFailure(path, info); });
            }
    };
    m_judging = m_jobs.start(std::move(spec));
}

/// What becomes of judging those, however it ends.
JobSpec EnsembleStudy::judgingSpec(const std::vector<StudyMember>& open)
{
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
            if (judged(member.path) == m_models.end())
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
    return spec;
}

void EnsembleStudy::takeSet(std::shared_ptr<const HeldOutSet> set)
{
    m_set = std::move(set);
    m_dataProblem.clear();
    Q_EMIT changed();
}

void EnsembleStudy::takePredictions(Judged judged)
{
    const StudyMember& member = judged.member;
    Q_EMIT hashed(
        QString::fromStdString(member.path.string()), QString::fromStdString(judged.predictions->model.sha256),
        judged.stamp.value_or(FileStamp()));
    m_models.push_back(std::move(judged));
    m_models.back().member.times = 1;
    score();
    Q_EMIT changed();
}

void EnsembleStudy::takeFailure(const fs::path& path, const ErrorInfo& error)
{
    m_problems[path] = errorText(error);
    Q_EMIT changed();
}

void EnsembleStudy::drop(const fs::path& path)
{
    const auto model = judged(path);
    if (model == m_models.end())
        return;
    m_models.erase(model);
    m_found.reset();
    m_taken.reset();
    if (m_search != 0) { // it looks at what is no more
        m_jobs.abandon(std::exchange(m_search, 0));
        m_wantedSearch = m_runningSearch;
    }
}

void EnsembleStudy::noteFile(const fs::path& path, const FileStamp& stamp, const std::string& sha256)
{
    const auto model = std::ranges::find_if(m_models, [&](const Judged& one) { return one.member.path == path; });
    if (model == m_models.end() || model->stamp == stamp)
        return;
    if (sha256 == model->predictions->model.sha256) {
        model->stamp = stamp;
        return;
    }
    const QString label = model->member.label;
    drop(path);
    judgeMissing();
    score();
    Q_EMIT rewritten(label);
    Q_EMIT changed();
}

} // namespace veriframe
