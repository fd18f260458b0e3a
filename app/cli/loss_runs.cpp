// SPDX-License-Identifier: GPL-3.0-or-later
#include "loss_runs.h"

#include "base/csv.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

/// "0.21488"; a dash where there is no number.
std::string shown(double value)
{
    constexpr double widest = 1000; // beyond it a column is too narrow for all digits
    if (!std::isfinite(value))
        return "-";
    return std::abs(value) < widest ? fmt::format("{:.5f}", value) : fmt::format("{:.2e}", value);
}

/// With all digits; empty where there is no number.
std::string exact(double value)
{
    return std::isfinite(value) ? fmt::format("{}", value) : "";
}

Json orNull(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

std::string lossColumn(const LossView& view)
{
    return view.rule.criterion == ChoiceCriterion::bce ? "" : "weighted";
}

/// "b7_111: 40 epochs, held-out fold 0 (text log)"
std::string heading(const LossRun& run)
{
    const auto validated = std::ranges::count_if(run.log.epochs, &LoggedEpoch::validated);
    std::string text = fmt::format("{}: {}", run.name, counted(validated, "validated epoch"));
    if (run.log.plannedEpochs > 0)
        text += fmt::format(" of {}", run.log.plannedEpochs);
    if (run.log.fold >= 0)
        text += fmt::format(", held-out fold {}", run.log.fold);
    return text + fmt::format(" ({})\n", run.log.path.string());
}

/// "best", "2", ...: what the rule says; "bce" where it is the trainer's best.
std::string markOf(const LossRun& run, std::size_t position)
{
    const std::size_t rank = run.rankOf(position);
    std::string mark = rank == 0 ? "" : rank == 1 ? "1 best" : std::to_string(rank);
    if (!run.improved.empty() && run.improved.back() == position)
        mark += mark.empty() ? "best bce" : ", best bce";
    return mark;
}

std::string row(const LossRun& run, std::size_t i, const LossView& view)
{
    const LoggedEpoch& epoch = run.log.epochs[i];
    std::string text = fmt::format("{:>6} {:>9} {:>9}", epoch.epoch, shown(epoch.fakeLoss), shown(epoch.realLoss));
    if (!lossColumn(view).empty())
        text += fmt::format(" {:>9}", shown(run.losses[i]));
    text += fmt::format(" {:>9}", shown(epoch.bce));
    if (!run.smoothed.empty())
        text += fmt::format(" {:>9}", shown(run.smoothed[i]));
    const std::string mark = markOf(run, i);
    return text + (mark.empty() ? "" : "  " + mark) + '\n';
}

std::string tableOf(const LossRun& run, const LossView& view)
{
    std::string text = heading(run);
    if (run.log.epochs.empty())
        return text;
    text += fmt::format("{:>6} {:>9} {:>9}", "epoch", "fake", "real");
    if (!lossColumn(view).empty())
        text += fmt::format(" {:>9}", lossColumn(view));
    text += fmt::format(" {:>9}", "bce");
    text += run.smoothed.empty() ? "  rank\n" : fmt::format(" {:>9}  rank\n", "smoothed");
    for (std::size_t i = 0; i < run.log.epochs.size(); ++i)
        if (run.log.epochs[i].validated)
            text += row(run, i, view);
    return text + run.choice.explanation + '\n';
}

std::string csvRow(const LossRun& run, std::size_t i, const std::string& rule)
{
    const LoggedEpoch& epoch = run.log.epochs[i];
    const std::size_t rank = run.rankOf(i);
    const std::string fields[] = {
        csvField(run.name),
        std::to_string(epoch.epoch),
        epoch.validated ? "1" : "0",
        exact(epoch.fakeLoss),
        exact(epoch.realLoss),
        exact(run.losses[i]),
        run.smoothed.empty() ? "" : exact(run.smoothed[i]),
        exact(epoch.bce),
        exact(epoch.bestBce),
        exact(epoch.trainLoss),
        exact(epoch.learningRate),
        exact(epoch.seconds),
        rank > 0 ? std::to_string(rank) : "",
        run.improvedAt(i) ? "1" : "0",
        csvField(epoch.checkpoint),
        csvField(rule)};
    std::string text;
    for (const std::string& field : fields)
        text += (text.empty() ? "" : ",") + field;
    return text + '\n';
}

Json epochJson(const LossRun& run, std::size_t i)
{
    const LoggedEpoch& epoch = run.log.epochs[i];
    Json json = {
        {"epoch", epoch.epoch},
        {"validated", epoch.validated},
        {"fake_loss", orNull(epoch.fakeLoss)},
        {"real_loss", orNull(epoch.realLoss)},
        {"ranked_loss", orNull(run.losses[i])},
        {"bce", orNull(epoch.bce)},
        {"bce_best", orNull(epoch.bestBce)},
        {"improved", run.improvedAt(i)},
        {"train_loss", orNull(epoch.trainLoss)},
        {"learning_rate", orNull(epoch.learningRate)},
        {"seconds", orNull(epoch.seconds)},
        {"checkpoint", epoch.checkpoint}};
    if (!run.smoothed.empty())
        json["smoothed_loss"] = orNull(run.smoothed[i]);
    return json;
}

Json runJson(const LossRun& run)
{
    Json chosen = Json::array(), epochs = Json::array();
    for (const std::size_t position : run.choice.chosen)
        chosen.push_back(
            {{"epoch", run.log.epochs[position].epoch},
             {"loss", orNull(run.losses[position])},
             {"checkpoint", run.log.epochs[position].checkpoint}});
    for (std::size_t i = 0; i < run.log.epochs.size(); ++i)
        epochs.push_back(epochJson(run, i));
    return {
        {"name", run.name},
        {"path", run.log.path.string()},
        {"kind", toString(run.log.kind)},
        {"fold", run.log.fold >= 0 ? Json(run.log.fold) : Json()},
        {"planned_epochs", run.log.plannedEpochs > 0 ? Json(run.log.plannedEpochs) : Json()},
        {"problems", run.log.problems},
        {"chosen", chosen},
        {"explanation", run.choice.explanation},
        {"epochs", epochs}};
}

FigureRun figureRun(const LossRun& run)
{
    FigureRun drawn;
    drawn.name = run.name;
    std::vector<std::size_t> places(run.log.epochs.size());
    for (std::size_t i = 0; i < run.log.epochs.size(); ++i) {
        const LoggedEpoch& epoch = run.log.epochs[i];
        if (!epoch.validated)
            continue;
        places[i] = drawn.epochs.size();
        drawn.epochs.push_back(epoch.epoch);
        drawn.ranked.push_back(run.losses[i]);
        drawn.fakeLoss.push_back(epoch.fakeLoss);
        drawn.realLoss.push_back(epoch.realLoss);
        if (!run.smoothed.empty())
            drawn.smoothed.push_back(run.smoothed[i]);
    }
    for (const std::size_t position : run.choice.chosen)
        drawn.chosen.push_back(places[position]);
    return drawn;
}

} // namespace

std::size_t LossRun::rankOf(std::size_t position) const
{
    const auto found = std::ranges::find(choice.chosen, position);
    return found == choice.chosen.end() ? 0 : static_cast<std::size_t>(found - choice.chosen.begin()) + 1;
}

bool LossRun::improvedAt(std::size_t position) const
{
    return std::ranges::binary_search(improved, position);
}

LossRun lossRunOf(LossLog log, std::string name, const LossView& view)
{
    LossRun run;
    run.name = std::move(name);
    run.log = std::move(log);
    const std::vector<EpochLosses> losses = lossesOf(run.log);
    ChoiceRule measured = view.rule;
    measured.smoothing = 0;
    run.losses = rankedLosses(losses, measured);
    if (view.smoothing > 0)
        run.smoothed = smoothed(run.losses, view.smoothing);
    run.choice = chooseCheckpoints(losses, view.rule);
    run.improved = improvedEpochs(losses);
    return run;
}

std::string lossTable(std::span<const LossRun> runs, const LossView& view)
{
    std::string text;
    for (const LossRun& run : runs)
        text += (text.empty() ? "" : "\n") + tableOf(run, view);
    return text;
}

std::string lossCsv(std::span<const LossRun> runs, const LossView& view)
{
    std::string text = "run,epoch,validated,fake_loss,real_loss,ranked_loss,smoothed_loss,bce,bce_best,train_loss,"
                       "learning_rate,seconds,rank,improved,checkpoint,rule\n";
    const std::string rule = describeRule(view.rule);
    for (const LossRun& run : runs)
        for (std::size_t i = 0; i < run.log.epochs.size(); ++i)
            text += csvRow(run, i, rule);
    return text;
}

Json lossJson(std::span<const LossRun> runs, const LossView& view)
{
    Json list = Json::array();
    for (const LossRun& run : runs)
        list.push_back(runJson(run));
    return {
        {"rule",
         {{"by", toString(view.rule.criterion)},
          {"fake_weight", view.rule.fakeWeight},
          {"best", view.rule.candidates},
          {"first_epoch", view.rule.firstEpoch},
          {"smoothing", view.rule.smoothing},
          {"words", describeRule(view.rule)}}},
        {"runs", list}};
}

LossFigure lossFigure(std::span<const LossRun> runs, const LossView& view)
{
    const bool byBce = view.rule.criterion == ChoiceCriterion::bce;
    LossFigure figure;
    figure.logarithmic = view.logarithmic;
    figure.ranksSmoothed = view.rule.smoothing > 0;
    figure.firstEpoch = byBce ? 0 : std::max(0, view.rule.firstEpoch);
    figure.rankedTitle = byBce ? "bce" : "Weighted loss";
    figure.rankedName = byBce ? "(fake + real) / 2" : fmt::format("({} fake + real) / 2", view.rule.fakeWeight);
    std::ptrdiff_t epochs = 0;
    for (const LossRun& run : runs) {
        figure.runs.push_back(figureRun(run));
        epochs += std::ssize(figure.runs.back().epochs);
    }
    if (runs.size() == 1) {
        figure.title = runs.front().name;
        figure.notes.push_back(runs.front().choice.explanation);
    } else {
        figure.title = fmt::format("{} runs", runs.size());
        figure.notes.push_back(describeRule(view.rule));
        const auto none = std::ranges::count_if(runs, [](const LossRun& run) { return run.choice.chosen.empty(); });
        if (none > 0)
            figure.notes.push_back(fmt::format("In {} of the runs no epoch qualifies.", none));
    }
    figure.subtitle = counted(epochs, "validated epoch");
    if (runs.size() == 1 && runs.front().log.fold >= 0)
        figure.subtitle += fmt::format(", held-out fold {}", runs.front().log.fold);
    if (view.smoothing > 0)
        figure.notes.push_back(fmt::format(
            "Smoothed by a moving average of {}; {}.", view.smoothing,
            view.rule.smoothing > 0 ? "the smoothed losses are ranked" : "what was measured is ranked"));
    return figure;
}

} // namespace veriframe::cli
