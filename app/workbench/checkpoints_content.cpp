// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoints_content.h"

#include "rule_words.h"
#include "widgets/text_parts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <optional>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

/// Only carries the translation context.
class CheckpointsText {
    Q_DECLARE_TR_FUNCTIONS(veriframe::CheckpointsText)
};

std::optional<double> known(double value)
{
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

/// What stands before the epoch in the names of a run's checkpoints; empty where the log's own name does not tell.
std::string stemOf(const fs::path& log)
{
    const std::string name = log.filename().string();
    for (const char* ending : {"metrics.jsonl", "training.log", "events"})
        if (name.ends_with(ending))
            return name.substr(0, name.size() - std::string_view(ending).size());
    return {};
}

/// The fold that all logs hold out; -1 where they differ or do not tell.
int commonFold(const std::vector<OpenLog>& logs)
{
    int fold = -1;
    for (const OpenLog& open : logs) {
        if (!open.shown)
            continue;
        if (open.log.fold < 0 || (fold >= 0 && open.log.fold != fold))
            return -1;
        fold = open.log.fold;
    }
    return fold;
}

bool ranksSmoothed(const ChoiceRule& rule)
{
    return rule.smoothing > 0;
}

LossPlotRun plotRun(const OpenLog& open, const ChoiceRule& rule)
{
    LossPlotRun run;
    run.id = open.id;
    run.name = open.name;
    run.visible = open.shown;
    const std::vector<EpochLosses> losses = lossesOf(open.log);
    // The line goes on over epochs that were not to be validated; one whose loss is no number is a gap.
    for (std::size_t i = 0; i < losses.size(); ++i)
        if (open.log.epochs[i].validated)
            run.epochs.push_back(
                {losses[i].epoch, losses[i].fakeLoss, losses[i].realLoss, weightedLoss(losses[i], rule)});
    if (!ranksSmoothed(rule))
        return run;
    const auto smooth = [&](double LossPlotEpoch::*line, std::optional<double> LossPlotEpoch::*place) {
        std::vector<double> values;
        for (const LossPlotEpoch& epoch : run.epochs)
            values.push_back(epoch.*line);
        values = smoothed(values, rule.smoothing);
        for (std::size_t i = 0; i < values.size(); ++i)
            run.epochs[i].*place = known(values[i]);
    };
    smooth(&LossPlotEpoch::fake, &LossPlotEpoch::smoothedFake);
    smooth(&LossPlotEpoch::real, &LossPlotEpoch::smoothedReal);
    smooth(&LossPlotEpoch::weighted, &LossPlotEpoch::smoothedWeighted);
    return run;
}

/// What must be said of a log; empty: nothing.
QString problemOf(const LossLog& log)
{
    QStringList problems;
    for (const std::string& problem : log.problems)
        problems += QString::fromStdString(problem);
    if (problems.isEmpty() && log.epochs.empty())
        problems += CheckpointsText::tr("It has no epoch yet.");
    return sentencesText(problems);
}

std::vector<CheckpointRow> rowsOf(const OpenLog& open, const CheckpointChoice* choice, const ChoiceRule& rule)
{
    std::vector<CheckpointRow> rows;
    if (const QString problem = problemOf(open.log); !problem.isEmpty()) {
        CheckpointRow row;
        row.key = {open.id, -1};
        row.run = open.name;
        row.problem = problem;
        row.path = QString::fromStdString(open.log.path.string());
        rows.push_back(std::move(row));
    }
    const std::vector<EpochLosses> losses = lossesOf(open.log);
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const LoggedEpoch& epoch = open.log.epochs[i];
        CheckpointRow row;
        row.key = {open.id, epoch.epoch};
        row.run = open.name;
        row.fake = epoch.fakeLoss;
        row.real = epoch.realLoss;
        row.weighted = weightedLoss(losses[i], rule);
        row.bce = known(losses[i].bce());
        row.bestBce = known(epoch.bestBce);
        row.learningRate = known(epoch.learningRate);
        row.trainLoss = known(epoch.trainLoss);
        if (choice) {
            const auto place = std::ranges::find(choice->chosen, i);
            if (place != choice->chosen.end())
                row.rank = static_cast<int>(place - choice->chosen.begin()) + 1;
        }
        row.path = QString::fromStdString(checkpointOf(open.log, epoch).string());
        row.file = QFileInfo(row.path).fileName();
        rows.push_back(std::move(row));
    }
    return rows;
}

void addFile(CheckpointRow& row, const CheckpointLedger& ledger)
{
    if (row.path.isEmpty() || row.key.epoch < 0)
        return;
    const CheckpointLedger::Entry* entry = ledger.find(row.path.toStdString());
    if (!entry)
        return;
    row.fileState = entry->stamp ? CheckpointRow::File::present : CheckpointRow::File::absent;
    if (entry->stamp)
        row.fileBytes = static_cast<qint64>(entry->stamp->bytes);
    row.sha256 = QString::fromStdString(entry->sha256);
}

} // namespace

QStringList shortRunNames(const QStringList& names)
{
    static const QRegularExpression published(
        QStringLiteral("^(.*)_DeepFakeClassifier_tf_efficientnet_(b\\d)_ns_(\\d+)$"));
    QStringList shorter, withFold;
    for (const QString& name : names) {
        const QRegularExpressionMatch match = published.match(name);
        shorter += match.hasMatch() ? QStringLiteral("%1_%2").arg(match.captured(1), match.captured(2)) : name;
        withFold += match.hasMatch() ? QStringLiteral("%1_%2").arg(shorter.back(), match.captured(3)) : name;
    }
    for (const QStringList& candidate : {shorter, withFold})
        if (QSet<QString>(candidate.begin(), candidate.end()).size() == candidate.size())
            return candidate;
    return names;
}

fs::path dataOf(const LossLog& log)
{
    std::error_code ignored;
    const fs::path folder = log.path.parent_path();
    // A dataset that was moved together with its runs is found again.
    for (const fs::path& candidate :
         {log.data, folder.parent_path() / log.data.filename(), folder.parent_path(), folder})
        if (!candidate.empty() && fs::exists(candidate / "folds.csv", ignored))
            return candidate;
    return log.data;
}

CheckpointChoices choicesOf(const std::vector<OpenLog>& logs, const ChoiceRule& rule)
{
    CheckpointChoices choices;
    for (const OpenLog& open : logs)
        choices[open.id] = chooseCheckpoints(lossesOf(open.log), rule);
    return choices;
}

fs::path checkpointOf(const LossLog& log, const LoggedEpoch& epoch)
{
    const fs::path folder = log.path.parent_path();
    // Beside the log, wherever the folder lies by now: trainers write both to one.
    if (!epoch.checkpoint.empty())
        return folder / fs::path(epoch.checkpoint).filename();
    const std::string stem = stemOf(log.path);
    return stem.empty() ? fs::path() : folder / (stem + std::to_string(epoch.epoch));
}

const LoggedEpoch* epochOf(const OpenLogs& logs, const CheckpointKey& key)
{
    const OpenLog* open = logs.find(key.run);
    if (!open)
        return nullptr;
    const auto found = std::ranges::find(open->log.epochs, key.epoch, &LoggedEpoch::epoch);
    return found == open->log.epochs.end() ? nullptr : &*found;
}

std::vector<LossPlotRun> plotRunsOf(const std::vector<OpenLog>& logs, const ChoiceRule& rule)
{
    std::vector<LossPlotRun> runs;
    for (const OpenLog& open : logs)
        runs.push_back(plotRun(open, rule));
    return runs;
}

std::vector<LossPlotMark> plotMarksOf(const std::vector<OpenLog>& logs, const CheckpointChoices& choices)
{
    std::vector<LossPlotMark> marks;
    for (const OpenLog& open : logs) {
        const auto choice = choices.find(open.id);
        if (!open.shown || choice == choices.end())
            continue;
        for (const std::size_t position : choice->second.chosen) {
            const int epoch = open.log.epochs[position].epoch;
            marks.push_back({{open.id, epoch}, QString::number(epoch)});
        }
    }
    return marks;
}

std::vector<CheckpointRow> checkpointRowsOf(
    const std::vector<OpenLog>& logs, const CheckpointChoices& choices, const ChoiceRule& rule,
    const CheckpointLedger& ledger, const std::set<fs::path>& members)
{
    std::vector<CheckpointRow> all;
    for (const OpenLog& open : logs) {
        if (!open.shown)
            continue;
        const auto choice = choices.find(open.id);
        for (CheckpointRow& row : rowsOf(open, choice == choices.end() ? nullptr : &choice->second, rule)) {
            addFile(row, ledger);
            row.inEnsemble = row.key.epoch >= 0 && members.contains(row.path.toStdString());
            all.push_back(std::move(row));
        }
    }
    return all;
}

QString ruleText(const std::vector<OpenLog>& logs, const CheckpointChoices& choices, const ChoiceRule& rule)
{
    const QString text = choiceRuleText(rule);
    std::vector<const OpenLog*> shown;
    for (const OpenLog& open : logs)
        if (open.shown)
            shown.push_back(&open);
    const auto whyNone = [&](const OpenLog* open) {
        const auto choice = choices.find(open->id);
        return choice == choices.end() ? QString() : whyNothingText(choice->second, rule, lossesOf(open->log));
    };
    const auto without = std::ranges::count_if(shown, [&](const OpenLog* open) { return !whyNone(open).isEmpty(); });
    if (without == 0)
        return text;
    if (shown.size() == 1)
        return sentencesText({whyNone(shown.front()), text});
    return sentencesText(
        {text, CheckpointsText::tr("In %n run(s) nothing qualifies.", nullptr, static_cast<int>(without))});
}

QString weightedName(const ChoiceRule& rule)
{
    return CheckpointsText::tr("weighted (%1 fake + real) / 2").arg(QLocale().toString(rule.fakeWeight, 'g', 4));
}

QString weightedTitle(const std::vector<OpenLog>& logs)
{
    const int fold = commonFold(logs);
    return fold < 0 ? CheckpointsText::tr("Weighted loss of the held-out videos")
                    : CheckpointsText::tr("Weighted loss, held-out fold %1").arg(fold);
}

QString openLogsText(const std::vector<OpenLog>& logs, const QDateTime& now)
{
    constexpr qint64 growsForSeconds = 600; // an epoch of a large network may take that long
    int epochs = 0;
    const OpenLog* growing = nullptr;
    for (const OpenLog& open : logs) {
        epochs += static_cast<int>(open.log.epochs.size());
        if (open.grown.isValid() && open.grown.secsTo(now) < growsForSeconds && !open.log.epochs.empty() &&
            (!growing || open.grown > growing->grown))
            growing = &open;
    }
    QStringList parts{
        CheckpointsText::tr("%n run(s)", nullptr, static_cast<int>(logs.size())),
        CheckpointsText::tr("%n epoch(s)", nullptr, epochs)};
    if (growing) {
        const int epoch = growing->log.epochs.back().epoch;
        parts += growing->log.plannedEpochs > 0
                     ? CheckpointsText::tr("following %1 (epoch %2 of %3)")
                           .arg(growing->name, QString::number(epoch + 1), QString::number(growing->log.plannedEpochs))
                     : CheckpointsText::tr("following %1 (epoch %2)").arg(growing->name, QString::number(epoch + 1));
    }
    return parts.join(QStringLiteral(" · "));
}

QString checkpointLabel(const QString& run, int epoch)
{
    return CheckpointsText::tr("%1 · epoch %2").arg(run, QString::number(epoch));
}

} // namespace veriframe
