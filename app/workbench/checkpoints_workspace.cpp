// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_workspace.h"

#include "checkpoints_panel.h"
#include "choice_bar.h"
#include "form_parts.h"
#include "run_chips.h"
#include "widgets/checkpoint_table.h"
#include "widgets/loss_plot.h"
#include "widgets/notice_bar.h"
#include "widgets/state_card.h"
#include "widgets/text_parts.h"
#include "widgets/theme.h"
#include "widgets/title_bar.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <algorithm>
#include <set>

namespace veriframe {

namespace fs = std::filesystem;

CheckpointsWorkspace::CheckpointsWorkspace(
    JobRunner& jobs, Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_actions(actions),
      m_logs(std::make_unique<OpenLogs>(jobs, nullptr)), m_ledger(std::make_unique<CheckpointLedger>(jobs, nullptr)),
      m_study(std::make_unique<EnsembleStudy>(jobs, nullptr))
{
    registerActions();
    buildLayout();
    const auto action = [this](const char* id) { return m_actions.action(QLatin1String(id)); };
    m_title->setActions({action("checkpoints.judge"), action("checkpoints.use-ensemble")});
    connectContent();
    connectPanel();
    m_rule = m_choiceBar->rule();
    takeLogs();
    takeStudy();
    showState();
}

CheckpointsWorkspace::~CheckpointsWorkspace() = default;

void CheckpointsWorkspace::open(const std::vector<fs::path>& places)
{
    m_logs->open(places);
}

void CheckpointsWorkspace::offerRuns(const QString& folder)
{
    if (folder == m_offered)
        return;
    m_offered = folder;
    showState();
    refreshActions();
}

void CheckpointsWorkspace::takeLogs()
{
    m_choices = choicesOf(m_logs->logs(), m_rule);
    lookAtFiles();
    offerData();
    refreshContent();
    showState();
    refreshTitle();
    refreshActions();
}

/// Every checkpoint that an open log tells of, or that is or was judged: it may have been written anew.
void CheckpointsWorkspace::lookAtFiles()
{
    std::vector<fs::path> files = m_study->judgedFiles();
    for (const StudyMember& member : m_study->members())
        files.push_back(member.path);
    for (const OpenLog& open : m_logs->logs())
        for (const LoggedEpoch& epoch : open.log.epochs)
            if (fs::path path = checkpointOf(open.log, epoch); !path.empty())
                files.push_back(std::move(path));
    m_ledger->look(files);
}

void CheckpointsWorkspace::takeRule()
{
    m_rule = m_choiceBar->rule();
    m_choices = choicesOf(m_logs->logs(), m_rule);
    refreshContent();
    refreshActions();
}

void CheckpointsWorkspace::takeStudy()
{
    m_panel->setStudy(*m_study);
    refreshRows();
    refreshActions();
}

/// The logs know what was trained on which data; a person's own choice stands above that.
void CheckpointsWorkspace::offerData()
{
    if (m_dataByPerson || (!m_study->root().isEmpty() && !m_study->members().empty()))
        return;
    for (const OpenLog& open : m_logs->logs())
        if (open.log.fold >= 0 && !open.log.data.empty())
            return m_study->setData(QString::fromStdString(open.data.string()), open.log.fold);
}

void CheckpointsWorkspace::showState()
{
    const bool hasContent = !m_logs->logs().empty() || !m_study->members().empty();
    m_pages->setCurrentIndex(hasContent ? 1 : 0);
    if (hasContent)
        return;
    if (m_logs->isReading()) {
        m_card->setContent(StateCard::Kind::loading, tr("Training logs are being read."), {});
        m_card->setActions(nullptr);
        return;
    }
    m_card->setContent(
        StateCard::Kind::empty, tr("No training log is open."),
        tr("Open logs of one or several runs: the published program's text, metrics.jsonl, or TensorBoard event files. "
           "They may be dropped here."),
        QStringLiteral("bookmark"));
    QAction* logs = m_actions.action(QStringLiteral("checkpoints.open"));
    QAction* runs = m_actions.action(QStringLiteral("checkpoints.open-runs"));
    m_card->setActions(m_offered.isEmpty() ? logs : runs, m_offered.isEmpty() ? nullptr : logs);
}

void CheckpointsWorkspace::refreshContent()
{
    const std::vector<OpenLog>& logs = m_logs->logs();
    m_plot->setSmoothing(m_choiceBar->smoothing());
    m_plot->setRuns(plotRunsOf(logs, m_rule));
    m_plot->setMarks(plotMarksOf(logs, m_choices));
    const bool shades = m_rule.criterion == ChoiceCriterion::weightedLoss;
    m_plot->setExcludedEarly(shades ? m_rule.firstEpoch : 0, tr("not chosen: early epochs are noisy"));
    m_plot->setRuleText(ruleText(logs, m_choices, m_rule));
    m_plot->setWeightedName(weightedName(m_rule));
    m_plot->setPanelTitle(LossPlot::Panel::weighted, weightedTitle(logs));
    m_plot->setPanelTitle(LossPlot::Panel::pair, tr("Fake and real log loss"));
    refreshRows();
}

void CheckpointsWorkspace::refreshRows()
{
    std::set<fs::path> members;
    for (const StudyMember& member : m_study->members())
        members.insert(member.path);
    m_table->setRows(checkpointRowsOf(m_logs->logs(), m_choices, m_rule, *m_ledger, members));
    std::vector<RunChip> chips;
    const int current = m_plot->currentRun();
    for (const OpenLog& open : m_logs->logs()) {
        QString tip = shownPath(QString::fromStdString(open.log.path.string()));
        for (const std::string& problem : open.log.problems)
            tip += QLatin1Char('\n') + QString::fromStdString(problem);
        chips.push_back({open.id, open.name, tip, open.shown, open.id == current});
    }
    m_chips->setRuns(chips);
}

void CheckpointsWorkspace::showCurrent(int run, int epoch)
{
    const CheckpointKey key{run, epoch};
    m_plot->setCurrent(key);
    m_table->setCurrent(key);
    if (const auto member = memberOf(key))
        m_ledger->hash({member->path});
    refreshRows();
    refreshActions();
}

void CheckpointsWorkspace::refreshTitle()
{
    const std::vector<OpenLog>& logs = m_logs->logs();
    if (logs.empty()) {
        m_title->setTitle(tr("Checkpoints"), {});
        Q_EMIT titleChanged({});
        return;
    }
    m_title->setTitle(tr("Checkpoints"), openLogsText(logs, QDateTime::currentDateTime()));
    Q_EMIT titleChanged(logs.size() == 1 ? logs.front().name : tr("Checkpoints"));
}

std::optional<StudyMember> CheckpointsWorkspace::memberOf(const CheckpointKey& key) const
{
    const OpenLog* open = m_logs->find(key.run);
    const LoggedEpoch* epoch = epochOf(*m_logs, key);
    if (!epoch)
        return std::nullopt;
    const fs::path path = checkpointOf(open->log, *epoch);
    if (path.empty())
        return std::nullopt;
    return StudyMember{checkpointLabel(open->name, key.epoch), path, 1, open->log.fold, open->log.inputSizePx};
}

std::vector<StudyMember> CheckpointsWorkspace::chosenCheckpoints() const
{
    std::vector<StudyMember> chosen;
    for (const OpenLog& open : m_logs->logs()) {
        const auto choice = m_choices.find(open.id);
        if (!open.shown || choice == m_choices.end())
            continue;
        for (const std::size_t position : choice->second.chosen) {
            const auto member = memberOf({open.id, open.log.epochs[position].epoch});
            const CheckpointLedger::Entry* entry = member ? m_ledger->find(member->path) : nullptr;
            if (entry && entry->stamp)
                chosen.push_back(*member);
        }
    }
    return chosen;
}

void CheckpointsWorkspace::addToEnsemble(const std::vector<CheckpointKey>& keys)
{
    std::vector<StudyMember> members = m_study->members();
    QStringList absent;
    for (const CheckpointKey& key : keys) {
        const auto member = memberOf(key);
        const CheckpointLedger::Entry* entry = member ? m_ledger->find(member->path) : nullptr;
        if (!entry || !entry->stamp) {
            if (const OpenLog* open = m_logs->find(key.run))
                absent += checkpointLabel(open->name, key.epoch);
            continue;
        }
        if (std::ranges::find(members, member->path, &StudyMember::path) == members.end())
            members.push_back(*member);
    }
    m_study->setMembers(std::move(members));
    if (!absent.isEmpty())
        m_notice->showNotice(
            tr("There is no checkpoint file beside the log of: %1.").arg(listText(absent)), tr("Close"),
            [this] { m_notice->dismiss(); });
}

void CheckpointsWorkspace::removeFromEnsemble(const std::vector<CheckpointKey>& keys)
{
    std::vector<StudyMember> members = m_study->members();
    for (const CheckpointKey& key : keys)
        if (const auto member = memberOf(key))
            std::erase_if(members, [&](const StudyMember& other) { return other.path == member->path; });
    m_study->setMembers(std::move(members));
}

/// Runs may have gone on in the other rooms, and over the same files.
void CheckpointsWorkspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_logs->logs().empty() || !m_study->members().empty())
        lookAtFiles();
}

} // namespace veriframe
