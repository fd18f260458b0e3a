// SPDX-License-Identifier: GPL-3.0-or-later
// What the Checkpoints room keeps from one session to the next.
#include "checkpoints_workspace.h"
#include "choice_bar.h"
#include "widgets/loss_plot.h"

#include <algorithm>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

Pick pickOf(int kept)
{
    return static_cast<Pick>(std::clamp(kept, static_cast<int>(Pick::byHand), static_cast<int>(Pick::byProgram)));
}

} // namespace

QVariantMap CheckpointsWorkspace::saveSession() const
{
    QVariantList members;
    for (const StudyMember& member : m_study->members())
        members += QVariantMap{{QStringLiteral("label"), member.label},
                               {QStringLiteral("path"), QString::fromStdString(member.path.string())},
                               {QStringLiteral("times"), member.times},
                               {QStringLiteral("fold"), member.heldOutFold},
                               {QStringLiteral("size"), member.inputSizePx},
                               {QStringLiteral("pick"), static_cast<int>(member.pick)}};
    return {
        {QStringLiteral("logs"), m_logs->paths()},
        {QStringLiteral("hidden"), m_logs->hiddenNames()},
        {QStringLiteral("criterion"), static_cast<int>(m_rule.criterion)},
        {QStringLiteral("fakeWeight"), m_rule.fakeWeight},
        {QStringLiteral("best"), m_rule.candidates},
        {QStringLiteral("firstEpoch"), m_rule.firstEpoch},
        {QStringLiteral("smoothing"), m_choiceBar->smoothing()},
        {QStringLiteral("rankSmoothed"), m_choiceBar->ranksSmoothed()},
        {QStringLiteral("logarithmic"), m_plot->isLogarithmic(LossPlot::Panel::weighted)},
        {QStringLiteral("members"), members},
        {QStringLiteral("data"), !m_restoringData.isEmpty() ? m_restoringData
                                 : m_dataByPerson           ? m_study->root()
                                                            : QString()},
        {QStringLiteral("fold"), m_study->fold()}};
}

void CheckpointsWorkspace::restoreSession(const QVariantMap& session)
{
    if (session.isEmpty())
        return;
    const auto value = [&](const char* key, const QVariant& otherwise) {
        return session.value(QLatin1String(key), otherwise);
    };
    ChoiceRule rule;
    rule.criterion = value("criterion", 0).toInt() == static_cast<int>(ChoiceCriterion::bce)
                         ? ChoiceCriterion::bce
                         : ChoiceCriterion::weightedLoss;
    rule.fakeWeight = std::clamp(value("fakeWeight", rule.fakeWeight).toDouble(), 0.0, 100.0);
    rule.candidates = std::max(1, value("best", rule.candidates).toInt());
    rule.firstEpoch = std::max(0, value("firstEpoch", rule.firstEpoch).toInt());
    m_choiceBar->set(rule, value("smoothing", 0).toDouble(), value("rankSmoothed", false).toBool());
    takeRule();
    const bool logarithmic = value("logarithmic", false).toBool();
    m_plot->setLogarithmic(LossPlot::Panel::weighted, logarithmic);
    m_plot->setLogarithmic(LossPlot::Panel::pair, logarithmic);
    m_actions.action(QStringLiteral("checkpoints.logarithmic"))->setChecked(logarithmic);
    restoreData(value("data", {}).toString(), value("fold", 0).toInt());
    std::vector<StudyMember> members;
    for (const QVariant& entry : value("members", {}).toList()) {
        const QVariantMap member = entry.toMap();
        members.push_back(
            {member.value(QStringLiteral("label")).toString(),
             member.value(QStringLiteral("path")).toString().toStdString(),
             std::max(1, member.value(QStringLiteral("times"), 1).toInt()),
             member.value(QStringLiteral("fold"), -1).toInt(), member.value(QStringLiteral("size"), 0).toInt()});
        members.back().pick = pickOf(member.value(QStringLiteral("pick"), 0).toInt());
    }
    m_study->setMembers(std::move(members));
    m_logs->hideNamed(value("hidden", {}).toStringList());
    std::vector<fs::path> places;
    for (const QString& path : value("logs", {}).toStringList())
        places.emplace_back(path.toStdString());
    m_logs->open(places);
}

/// A dataset that a person has chosen, if it is there still; else the logs' own.
void CheckpointsWorkspace::restoreData(const QString& root, int fold)
{
    if (root.isEmpty())
        return;
    m_restoringData = root;
    m_dataByPerson = true;
    const auto ended = [this](bool isThere) {
        m_restoringData.clear();
        m_dataByPerson = isThere;
        offerData();
    };
    JobSpec spec;
    spec.title = tr("Looking for %1").arg(root);
    spec.visible = false;
    spec.owner = this;
    spec.failed = [ended](const ErrorInfo&) { ended(false); };
    m_jobs.start<bool>(
        std::move(spec),
        [path = root.toStdString()](JobContext&) {
            std::error_code ignored;
            return fs::is_directory(path, ignored);
        },
        [this, ended, root, fold](bool isThere) {
            if (isThere)
                m_study->setData(root, fold);
            ended(isThere);
            return QString();
        });
}

} // namespace veriframe
