// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ensemble_study.h"

#include <QWidget>

class QAction;

namespace veriframe {

class ActionRegistry;
class CalibrationDiagram;
class DisagreementList;
class EnsembleMembers;
class EnsembleSections;
class FactList;
class MessageLine;
class MetricCard;
class RocDiagram;
class ScoreDiagram;
class StrategyForm;
class WrappedText;

/// The right panel of the Checkpoints room: what the ensemble that is being put together is worth on the held-out fold.
class CheckpointsPanel : public QWidget {
    Q_OBJECT

public:
    /// @param actions has "checkpoints.choose-data", ".judge", ".search", ".take-search", ".save-ensemble"
    explicit CheckpointsPanel(const ActionRegistry& actions, QWidget* parent = nullptr);

    void setStudy(const EnsembleStudy& study);

    MetricCard* card() const { return m_card; }

    EnsembleMembers* members() const { return m_members; }

    DisagreementList* disagreements() const { return m_disagreements; }

    StrategyForm* strategy() const { return m_strategy; }

    RocDiagram* roc() const { return m_roc; }

    /// What is said of the search.
    QString searchText() const;
    /// Marked checkpoints that are no members and cannot be judged, with the reasons; empty: there are none.
    QString notJudgedText() const;
    /// Counts and further measures, a line each.
    QString factsText() const;

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void memberActivated(int member);
    void removeRequested(int member);
    void addSuggestionRequested();
    void videoActivated(const QString& video);
    void strategyChanged();

private:
    QWidget* makeHead(const ActionRegistry& actions);
    QWidget* makeDiagrams();
    QWidget* makeSearch(const ActionRegistry& actions);
    QWidget* makeFooter(const ActionRegistry& actions);
    void showCard(const EnsembleStudy& study);
    void showMembers(const EnsembleStudy& study);
    void showNotJudged(const EnsembleStudy& study);
    void showDiagrams(const EnsembleStudy& study);
    void showFacts(const EnsembleStudy& study);
    void showDisagreements(const EnsembleStudy& study);
    void showSearch(const EnsembleStudy& study);

    EnsembleSections* m_sections;
    MetricCard* m_card;
    WrappedText* m_data;
    MessageLine* m_problem;
    EnsembleMembers* m_members;
    WrappedText* m_notJudged;
    RocDiagram* m_roc;
    CalibrationDiagram* m_calibration;
    ScoreDiagram* m_histogram;
    FactList* m_facts;
    DisagreementList* m_disagreements;
    StrategyForm* m_strategy;
    WrappedText* m_search;
};

} // namespace veriframe
