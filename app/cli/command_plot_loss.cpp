// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "followed_logs.h"
#include "number_range.h"
#include "one_of.h"
#include "output_files.h"

#include "base/error.h"
#include "base/files.h"
#include "base/stop.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace veriframe::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* examples = R"(Examples:
  The best epochs of a run, by the published rule:
    veriframe-cli plot-loss logs/b7_111
  All runs of a folder, as a picture:
    veriframe-cli plot-loss runs --png losses.png
  Another weight, ten candidates, from epoch 21 on, and the numbers for a spreadsheet:
    veriframe-cli plot-loss logs/b7_111 --fake-weight 1 --best 10 --after-epoch 20 --csv losses.csv
  While it trains:
    veriframe-cli plot-loss runs --follow

A log is the text that training prints (also the published program's), a metrics.jsonl, a TensorBoard event file or a
folder of them; of a folder of runs each run is shown once. Losses are those of the held-out fold, and epochs count
from 0. Smoothing is shown beside what was measured; it decides nothing unless --rank-smoothed is given.)";

struct PlotLossOptions {
    std::vector<fs::path> places;
    fs::path csv, png, svg, jsonFile;
    double fakeWeight = 1.4;
    int best = 5, afterEpoch = 16;
    std::string rule = "weighted", filter;
    double smoothing = 0;
    bool rankSmoothed = false, logY = false, json = false, follow = false;
    FigureSize size;
};

LossView viewOf(const PlotLossOptions& given)
{
    LossView view;
    view.rule.fakeWeight = given.fakeWeight;
    view.rule.candidates = given.best;
    view.rule.firstEpoch = given.afterEpoch + 1;
    view.rule.criterion = given.rule == "bce" ? ChoiceCriterion::bce : ChoiceCriterion::weightedLoss;
    view.rule.smoothing = given.rankSmoothed ? given.smoothing : 0;
    view.smoothing = given.smoothing;
    view.logarithmic = given.logY;
    return view;
}

std::vector<fs::path> outputsOf(const PlotLossOptions& given)
{
    return {given.csv, given.png, given.svg, given.jsonFile};
}

void writeFiles(const PlotLossOptions& given, const std::vector<LossRun>& runs, const LossView& view)
{
    if (!given.csv.empty() && !isStandardOutput(given.csv))
        writeFileAtomically(given.csv, lossCsv(runs, view));
    if (!given.jsonFile.empty())
        writeJsonFile(given.jsonFile, lossJson(runs, view));
    if (!given.png.empty())
        writeFileAtomically(given.png, lossFigurePng(lossFigure(runs, view), given.size));
    if (!given.svg.empty())
        writeFileAtomically(given.svg, lossFigureSvg(lossFigure(runs, view), given.size));
}

/// @return how many logs have told nothing
int sayProblems(const std::vector<LossRun>& runs, const Terminal& terminal)
{
    int failed = 0;
    for (const LossRun& run : runs) {
        failed += run.log.epochs.empty() && !run.log.problems.empty() ? 1 : 0;
        for (const std::string& problem : run.log.problems)
            terminal.say(run.name + ": " + problem);
    }
    return failed;
}

std::string shown(const PlotLossOptions& given, const std::vector<LossRun>& runs, const LossView& view)
{
    if (isStandardOutput(given.csv))
        return lossCsv(runs, view);
    return given.json ? toJsonText(lossJson(runs, view)) : lossTable(runs, view);
}

[[noreturn]] void noRun(const PlotLossOptions& given)
{
    throw Error(
        ErrorCode::notFound, "Looking for training logs", "", fmt::format("no run's name matches \"{}\"", given.filter),
        "Leave --filter out to see all names.");
}

void wait(std::chrono::milliseconds duration, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, duration, [] { return false; });
}

/// Looks for logs, says what was found twice, and sees to it that no output lies on one of them.
void findLogs(const PlotLossOptions& given, FollowedLogs& logs, const Terminal& terminal)
{
    logs.find(terminal.stop);
    for (const std::string& note : logs.takeNotes())
        terminal.say("Note: " + note);
    logs.refuseToOverwrite(outputsOf(given));
}

ExitCode follow(const PlotLossOptions& given, FollowedLogs& logs, const Terminal& terminal)
{
    constexpr std::chrono::milliseconds pause(500);
    constexpr int pausesBetweenSearches = 10;
    constexpr const char* clearScreen = "\x1b[H\x1b[2J\x1b[3J";
    const LossView view = viewOf(given);
    const bool redraws = ::isatty(STDOUT_FILENO) == 1 && terminal.line.interactive();
    std::size_t shownLogs = 0;
    for (int round = 0; !terminal.stop.stop_requested(); ++round) {
        if (round % pausesBetweenSearches == 0)
            findLogs(given, logs, terminal);
        if (logs.poll(terminal.stop) || logs.paths().size() != shownLogs) {
            findLogs(given, logs, terminal); // a log that has begun since must not be written over
            logs.poll(terminal.stop);
            const std::vector<LossRun> runs = logs.runs(view);
            shownLogs = runs.size();
            terminal.write((redraws ? clearScreen : round > 0 ? "\n" : "") + shown(given, runs, view));
            sayProblems(runs, terminal);
            writeFiles(given, runs, view);
        }
        wait(pause, terminal.stop);
    }
    return ExitCode::interrupted;
}

ExitCode plotLoss(const PlotLossOptions& given, const Terminal& terminal)
{
    FollowedLogs logs(given.places, given.filter);
    findLogs(given, logs, terminal);
    if (given.follow)
        return follow(given, logs, terminal);
    if (logs.paths().empty())
        noRun(given);
    const LossView view = viewOf(given);
    const std::vector<LossRun> runs = logs.read(view, terminal.stop);
    terminal.write(shown(given, runs, view));
    const int failed = sayProblems(runs, terminal);
    writeFiles(given, runs, view);
    return failed > 0 ? ExitCode::itemsFailed : ExitCode::done;
}

/// Refuses a pattern that is none, before anything is read.
std::string patternProblem(const std::string& pattern)
{
    try {
        const NamePattern tried(pattern);
        return {};
    } catch (const Error& error) {
        return error.info().on + " is no regular expression: " + error.info().why;
    }
}

void addRuleOptions(CLI::App& command, PlotLossOptions& given)
{
    command
        .add_option(
            "--rule", given.rule, "weighted: (weight x fake + real) / 2; bce: as training ranks; default weighted")
        ->option_text("NAME")
        ->check(oneOf({"weighted", "bce"}));
    command
        .add_option(
            "--fake-weight", given.fakeWeight, "What the loss of fakes counts against that of reals; default 1.4")
        ->option_text("W")
        ->check(numberFrom(0, 1000));
    command.add_option("--best", given.best, "How many smallest losses are candidates; default 5")
        ->option_text("N")
        ->check(CLI::Range(1, 100'000).description(""));
    command
        .add_option(
            "--after-epoch", given.afterEpoch, "Candidates up to this epoch are left out; default 16, -1 for none")
        ->option_text("N")
        ->check(CLI::Range(-1, 100'000).description(""));
    command
        .add_option(
            "--smoothing", given.smoothing,
            "Show a moving average too: 0 is none, 0.6 averages over about 2.5 epochs; below 1")
        ->option_text("S")
        ->check(numberFrom(0, 0.999));
    command.add_flag("--rank-smoothed", given.rankSmoothed, "Rank the smoothed losses instead of the measured ones");
}

void addOutputOptions(CLI::App& command, PlotLossOptions& given)
{
    command.add_option("--csv", given.csv, "Write all epochs with all digits; - for stdout, instead of the table")
        ->option_text("FILE");
    command.add_option("--png", given.png, "Write a diagram in pixels")->option_text("FILE")->check(isFileName());
    command.add_option("--svg", given.svg, "Write a diagram in vectors")->option_text("FILE")->check(isFileName());
    command.add_flag("--json", given.json, "Print JSON instead of the table");
    command.add_option("--json-file", given.jsonFile, "Write the JSON to a file")
        ->option_text("FILE")
        ->check(isFileName());
    command.add_flag("--log-y", given.logY, "Logarithmic losses in the diagrams");
    command
        .add_option("--width", given.size.width, "Of the diagrams, in pixels; a PNG has twice as many; default 1200")
        ->option_text("PX")
        ->check(CLI::Range(400, 8000).description(""));
    command.add_option("--height", given.size.height, "Of the diagrams, in pixels; default 760")
        ->option_text("PX")
        ->check(CLI::Range(400, 8000).description(""));
    command.add_flag("--follow", given.follow, "Print again whenever a log grows, until Ctrl+C");
}

} // namespace

void addPlotLoss(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<PlotLossOptions>();
    CLI::App* command =
        program.add_subcommand("plot-loss", "Losses over epochs, and the checkpoints that a rule chooses");
    command->footer(examples);
    command->add_option("logs", given->places, "Training logs, runs, or folders of them")
        ->option_text("LOG...")
        ->required();
    addRuleOptions(*command, *given);
    command->add_option("--filter", given->filter, "Only runs whose name matches a regular expression")
        ->option_text("REGEX")
        ->check(CLI::Validator(patternProblem, ""));
    addOutputOptions(*command, *given);
    command->callback([given, &run] {
        if (given->rankSmoothed && given->smoothing == 0)
            throw CLI::ValidationError("--rank-smoothed", "needs --smoothing");
        refuseTwoOnStandardOutput(given->csv, given->json);
        run = [given](const Terminal& terminal) { return plotLoss(*given, terminal); };
    });
}

} // namespace veriframe::cli
