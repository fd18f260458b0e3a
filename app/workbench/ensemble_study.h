// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_stamp.h"
#include "choice_measure.h"
#include "ensemble_bench.h"
#include "job_runner.h"

#include <QObject>
#include <QString>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// An ensemble on the held-out fold of a dataset: judges its checkpoints beside the window, once each, and tells what
/// any combination is worth as members and rule are changed. GUI thread only.
class EnsembleStudy : public QObject {
    Q_OBJECT

public:
    EnsembleStudy(JobRunner& jobs, QObject* parent);
    ~EnsembleStudy() override;

    /// Whose fold it is; everything judged on another one is forgotten. @param root empty: none
    void setData(const QString& root, int fold);

    const QString& root() const { return m_root; }

    int fold() const { return m_fold; }

    const std::vector<StudyMember>& members() const { return m_members; }

    void setMembers(std::vector<StudyMember> members);
    /// Members, rule and whatever else an ensemble's file says; manifest() keeps that.
    void setManifest(const EnsembleManifest& manifest);
    /// Once more where it is a member already and `again`.
    void add(const StudyMember& member, bool again = false);
    void remove(std::size_t position);
    bool contains(const std::filesystem::path& path) const;

    const StrategyParameters& strategy() const { return m_strategy; }

    /// From which score on a video is called fake, in the confusion.
    double threshold() const { return m_metricsOptions.threshold; }

    /// Both at once: one change, scored once.
    void setRule(const StrategyParameters& strategy, double threshold);

    void setStrategy(const StrategyParameters& strategy) { setRule(strategy, threshold()); }

    /// Nothing while there is no judged member.
    const std::optional<StudyFigures>& figures() const { return m_figures; }

    /// The figures are those of before a change.
    bool isStale() const { return m_scoring != 0 || isJudging(); }

    bool isJudging() const { return m_judging != 0; }

    /// How the members were picked: as the one of them whose picking takes most from the worth of a gain.
    Pick pick() const;
    /// What the members' choice gains on originals that it had not seen: of the search they come from, else of choosing
    /// as many as the suggestions do. nullptr: they were not chosen by the program, or it is not known (yet).
    const ChoiceGain* choiceGain() const;

    /// The ensemble is what a search has found, under the rule under which it did.
    bool isOfSearch() const;

    /// The gain that choiceGain() will tell is being measured.
    bool isMeasuringGain() const { return m_measure.isMeasuring(); }

    /// Why it cannot be told; empty: it can, or was not asked for.
    const QString& choiceGainProblem() const { return m_measure.problem(); }

    /// Why a checkpoint could not be judged; empty: it could, or was not asked to.
    QString problemOf(const std::filesystem::path& path) const;
    /// Of the candidates that were asked for and are no members, in that order.
    std::vector<StudyProblem> candidateProblems() const;

    /// Of the data; empty: none.
    const QString& dataProblem() const { return m_dataProblem; }

    std::size_t judgedCount() const { return m_models.size(); }

    /// The checkpoints that are judged.
    std::vector<std::filesystem::path> judgedFiles() const;
    /// How a file is now: the predictions of one that was written anew since it was judged are dropped, and a member is
    /// judged again.
    /// @param sha256 where it is known: a file with the same content stays as it is
    void noteFile(const std::filesystem::path& path, const FileStamp& stamp, const std::string& sha256);

    /// The held-out set, once it was read.
    const std::shared_ptr<const HeldOutSet>& set() const { return m_set; }

    /// Judges these too, so that they can be suggested and searched.
    void judge(const std::vector<StudyMember>& candidates);
    /// Judges what is not judged of these, then searches all that is.
    void search(const EnsembleSearchOptions& options, const std::vector<StudyMember>& candidates);
    void stopSearch();

    bool isSearching() const { return m_search != 0 || m_wantedSearch; }

    const std::optional<StudySearch>& searchResult() const { return m_found; }

    /// Why the latest search failed; empty: it did not.
    const QString& searchProblem() const { return m_searchProblem; }

    /// Makes the members those of the search.
    void takeSearch();
    /// Makes the suggestion a member.
    void takeSuggestion();

    /// What judges as it stands here. @param name for people
    EnsembleManifest manifest(const QString& name) const;
    /// How each of manifest()'s checkpoints was when it was judged; nothing: it was not.
    std::vector<std::optional<FileStamp>> manifestStamps() const;

Q_SIGNALS:
    void changed();
    /// SHA-256 of a checkpoint that was judged, as it was then.
    void hashed(const QString& path, const QString& sha256, const FileStamp& stamp);
    /// The predictions of a former file were dropped: whose. For people.
    void rewritten(const QString& label);

private:
    /// A checkpoint that was judged.
    struct Judged {
        StudyMember member;
        std::optional<FileStamp> stamp; ///< of its file, before it was read
        std::shared_ptr<const HeldOutPredictions> predictions;
    };

    // ensemble_study_judging.cpp
    void judgeMissing();
    void startJudging();
    JobSpec judgingSpec(const std::vector<StudyMember>& open);
    std::vector<StudyMember> openCheckpoints() const;
    void refuseLearned();
    void takeSet(std::shared_ptr<const HeldOutSet> set);
    void takePredictions(Judged judged);
    void takeFailure(const std::filesystem::path& path, const ErrorInfo& error);
    void drop(const std::filesystem::path& path);
    std::vector<Judged>::const_iterator judged(const std::filesystem::path& path) const;
    // ensemble_study_search.cpp
    void startSearch();
    void takeFound(const std::vector<StudyMember>& models, StudySearch found, EnsembleSearchResult result);
    void measureGain();

    void score();
    void takeAnswer(BenchAnswer answer, const std::vector<StudyMember>& models);
    BenchContent content() const;
    std::vector<StudyMember> judgedMembers() const;
    std::vector<std::size_t> positions() const;

    JobRunner& m_jobs;
    QString m_root, m_dataProblem, m_searchProblem;
    int m_fold = 0;
    std::vector<StudyMember> m_members;
    StrategyParameters m_strategy;
    EnsembleManifest m_base; ///< what the file that was read says besides members and rule
    MetricsOptions m_metricsOptions;
    std::vector<StudyMember> m_wanted;     ///< candidates that shall be judged
    std::vector<StudyMember> m_candidates; ///< all that were asked for since the data were chosen
    std::map<std::filesystem::path, QString> m_problems;
    std::vector<Judged> m_models;
    std::shared_ptr<const HeldOutSet> m_set;
    std::shared_ptr<EnsembleBench> m_bench; ///< used by jobs of one lane only
    std::optional<StudyFigures> m_figures;
    std::optional<EnsembleSearchOptions> m_wantedSearch, m_runningSearch;
    std::optional<StudySearch> m_found, m_taken;
    ChoiceMeasure m_measure;
    JobId m_judging = 0, m_scoring = 0, m_search = 0;
    bool m_scoreAgain = false;
};

} // namespace veriframe
