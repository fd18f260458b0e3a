// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_registry.h"
#include "checkpoint_ledger.h"
#include "checkpoints_content.h"
#include "ensemble_study.h"
#include "open_logs.h"
#include "room_layout.h"
#include "settings.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace veriframe {

class CheckpointTable;
class CheckpointsPanel;
class ChoiceBar;
class LossPlot;
class NoticeBar;
class RunChips;
class StateCard;
class TitleBar;

/// The researcher's third room: losses of open training logs over their epochs, the epochs that a rule chooses, and the
/// ensemble of checkpoints that is judged on the held-out fold. What it can do are the actions it registers
/// ("checkpoints.*", see checkpoints_actions.cpp).
class CheckpointsWorkspace : public QWidget {
    Q_OBJECT

public:
    CheckpointsWorkspace(JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent = nullptr);
    ~CheckpointsWorkspace() override;

    /// Training logs, event files, or folders in which they lie.
    void open(const std::vector<std::filesystem::path>& places);
    /// Reads an ensemble and makes its checkpoints the members.
    void openEnsemble(const std::filesystem::path& path);
    /// Where the Training room puts its runs; empty: nowhere.
    void offerRuns(const QString& folder);

    OpenLogs& logs() { return *m_logs; }

    EnsembleStudy& study() { return *m_study; }

    CheckpointLedger& ledger() { return *m_ledger; }

    LossPlot& plot() { return *m_plot; }

    CheckpointTable& table() { return *m_table; }

    CheckpointsPanel& panel() { return *m_panel; }

    ChoiceBar& choiceBar() { return *m_choiceBar; }

    RunChips& chips() { return *m_chips; }

    /// The rule by which epochs are marked now.
    const ChoiceRule& rule() const { return m_rule; }

    const CheckpointChoices& choices() const { return m_choices; }

    /// Saves the curves in view (.png, .svg) or all numbers (.csv).
    void exportPlot(const QString& path);
    void saveEnsemble(const QString& path);

    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);

    void saveLayout() { m_layout->save(); }

    void restoreLayout() { m_layout->restore(); }

    void resetLayout() { m_layout->reset(); }

Q_SIGNALS:
    void titleChanged(const QString& title);
    void inspectRequested(const QString& video, const QString& original);
    /// The ensemble shall judge in the other rooms too.
    void ensembleChosen(const QString& manifest);

protected:
    void showEvent(QShowEvent* event) override;

private:
    // checkpoints_layout.cpp
    void buildLayout();
    void connectContent();
    void connectPanel();
    // checkpoints_actions.cpp
    void registerActions();
    void registerPlotActions();
    void registerEnsembleActions();
    void chooseLogs();
    void chooseFolder();
    void chooseEnsemble();
    void chooseData();
    void sayRewritten(const QString& label);
    // checkpoints_exports.cpp
    void chooseExport();
    void chooseManifest();
    void useEnsemble();
    void searchBestSet();
    void openVideo(const QString& name);
    void showFile();

    // checkpoints_session.cpp
    void restoreData(const QString& root, int fold);

    void takeLogs();
    void lookAtFiles();
    void takeRule();
    void takeStudy();
    void offerData();
    void showState();
    void showCurrent(int run, int epoch);
    void refreshContent();
    void refreshRows();
    void refreshTitle();
    void refreshActions();
    void addToEnsemble(const std::vector<CheckpointKey>& keys);
    void removeFromEnsemble(const std::vector<CheckpointKey>& keys);
    /// What a rule has chosen of the runs shown, as far as their files are there.
    std::vector<StudyMember> chosenCheckpoints() const;
    std::optional<StudyMember> memberOf(const CheckpointKey& key) const;

    JobRunner& m_jobs;
    Settings& m_settings;
    ActionRegistry& m_actions;
    std::unique_ptr<OpenLogs> m_logs;
    std::unique_ptr<CheckpointLedger> m_ledger;
    std::unique_ptr<EnsembleStudy> m_study;

    TitleBar* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StateCard* m_card = nullptr;
    QSplitter *m_columns = nullptr, *m_rows = nullptr;
    RoomLayout* m_layout = nullptr;
    RunChips* m_chips = nullptr;
    ChoiceBar* m_choiceBar = nullptr;
    LossPlot* m_plot = nullptr;
    CheckpointTable* m_table = nullptr;
    CheckpointsPanel* m_panel = nullptr;

    ChoiceRule m_rule;
    CheckpointChoices m_choices;
    QString m_offered;       ///< where the Training room puts its runs
    QString m_restoringData; ///< of the session, while it is not known to be there
    QStringList m_rewritten; ///< labels in the notice
    QString m_rewrittenNotice;
    QString m_saved;                         ///< the manifest that was saved last
    std::vector<StudyMember> m_savedMembers; ///< what it holds
    bool m_dataByPerson = false;             ///< else the logs' own is taken
};

} // namespace veriframe
