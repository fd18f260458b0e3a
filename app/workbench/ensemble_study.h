// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_runner.h"
#include "predict/ensemble_gain.h"
#include "predict/ensemble_search.h"

#include <QObject>
#include <QString>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// A checkpoint of the ensemble that is being put together.
struct StudyMember {
    QString label; ///< "b7_111 · epoch 36"
    std::filesystem::path path;
    int times = 1;        ///< how often it counts, >= 1
    int heldOutFold = -1; ///< the one it has not learned from; -1: not known
    /// What the network was trained with, which decides what it sees; 0: the usual of its encoder.
    int inputSizePx = 0;
    std::string encoder = {}; ///< empty: inferred from the checkpoint
    std::string sha256 = {};  ///< where an ensemble's file states it: another file is refused
    bool operator==(const StudyMember&) const = default;
};

/// What the members are worth on the held-out fold.
struct StudyFigures {
    EnsembleMetrics metrics;
    std::vector<std::optional<double>> singles; ///< log loss of each member alone; nothing: not judged
    QString bestSingle;                         ///< label of the member with the lowest
    std::optional<double> bestSingleLoss;
    std::optional<GroupedGain> gain;              ///< over the best single member; of one member alone nothing
    std::optional<StudyMember> suggestion;        ///< of the other judged checkpoints the one that helps most
    double withSuggestion = 0;                    ///< the log loss with it
    std::vector<VideoDisagreement> disagreements; ///< the widest, at most 100
    std::size_t judgedMembers = 0;                ///< of which the figures are; those that cannot be judged are not in
};

/// What a search has found.
struct StudySearch {
    std::vector<StudyMember> members;
    EnsembleSearchResult result;
    std::size_t candidates = 0; ///< checkpoints that were searched
};

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

    void setStrategy(const StrategyParameters& strategy);

    /// From which score on a video is called fake, in the confusion.
    double threshold() const { return m_metricsOptions.threshold; }

    void setThreshold(double threshold);

    /// Nothing while there is no judged member.
    const std::optional<StudyFigures>& figures() const { return m_figures; }

    /// The figures are those of before a change.
    bool isStale() const { return m_scoring != 0 || isJudging(); }

    bool isJudging() const { return m_judging != 0; }

    /// Why a checkpoint could not be judged; empty: it could, or was not asked to.
    QString problemOf(const std::filesystem::path& path) const;

    /// Of the data; empty: none.
    const QString& dataProblem() const { return m_dataProblem; }

    std::size_t judgedCount() const { return m_models.size(); }

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

    /// What judges as it stands here. @param name for people
    EnsembleManifest manifest(const QString& name) const;

Q_SIGNALS:
    void changed();
    /// SHA-256 of a checkpoint that was judged.
    void hashed(const QString& path, const QString& sha256);

private:
    struct Bench;

    void judgeMissing();
    void startJudging();
    void refuseLearned();
    void takeSet(std::shared_ptr<const HeldOutSet> set);
    void takePredictions(const StudyMember& member, std::shared_ptr<HeldOutPredictions> predictions);
    void takeFailure(const std::filesystem::path& path, const ErrorInfo& error);
    void score();
    void startSearch();
    std::vector<std::size_t> positions() const;

    JobRunner& m_jobs;
    QString m_root, m_dataProblem, m_searchProblem;
    int m_fold = 0;
    std::vector<StudyMember> m_members;
    StrategyParameters m_strategy;
    EnsembleManifest m_base; ///< what the file that was read says besides members and rule
    MetricsOptions m_metricsOptions;
    std::vector<StudyMember> m_wanted; ///< candidates that shall be judged
    std::map<std::filesystem::path, QString> m_problems;
    std::map<std::filesystem::path, ModelFacts> m_facts; ///< of each that was judged
    std::vector<StudyMember> m_models;                   ///< those judged, in the scorer's order
    std::shared_ptr<const HeldOutSet> m_set;
    std::shared_ptr<Bench> m_bench;                             ///< used by jobs of one lane only
    std::vector<std::shared_ptr<HeldOutPredictions>> m_arrived; ///< not on the bench yet
    std::optional<StudyFigures> m_figures;
    std::optional<EnsembleSearchOptions> m_wantedSearch;
    std::optional<StudySearch> m_found;
    JobId m_judging = 0, m_scoring = 0, m_search = 0;
    bool m_scoreAgain = false;
};

} // namespace veriframe
