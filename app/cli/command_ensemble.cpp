// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "ensemble_report.h"
#include "number_range.h"
#include "one_of.h"
#include "options.h"
#include "output_files.h"

#include "base/error.h"
#include "demo/demo_folder.h"
#include "predict/ensemble_score.h"
#include "predict/ensemble_search.h"
#include "predict/held_out.h"
#include "train/checkpoint_name.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  How two checkpoints and their ensemble do on the videos that training held out:
    veriframe-cli ensemble score --data ROOT --fold 0 runs/a_17 runs/b_23
  The best ensemble of some checkpoints, and what choosing it is worth on videos that took no part in the choice:
    veriframe-cli ensemble search --data ROOT --size 7 --output best.ensemble.json runs/*_[0-9]*
  An ensemble of one's own, in which b counts twice:
    veriframe-cli ensemble export --output mine.ensemble.json runs/a_17 runs/b_23 runs/b_23
  Judge with it:
    veriframe-cli predict videos --ensemble mine.ensemble.json

What a checkpoint says of the held-out crops is kept in ROOT/.veriframe/predictions: only the first time takes long,
and an interrupted run goes on where it was. The fold must be one that none of the checkpoints was trained on.)";

/// A strategy parameter where it is given.
struct StrategyOptions {
    std::optional<double> fakeThreshold, realThreshold, fakeDivisor, realFraction;
    std::optional<int> minimumFakes;
    bool plainMean = false;
};

struct EnsembleCommandOptions {
    ModelOptions models;
    StrategyOptions strategy;
    ProgressOptions progress;
    bool json = false;

    std::filesystem::path root, cache;
    HeldOutSetOptions set;
    bool fresh = false;

    MetricsOptions metrics;
    std::filesystem::path csv;

    EnsembleSearchOptions search;
    std::string method = "greedy", objective = "log-loss";

    std::filesystem::path output;
    std::string name, note;
    FaceOptions faces;
};

StrategyParameters strategyOf(const StrategyOptions& given, StrategyParameters strategy)
{
    if (given.plainMean)
        strategy = plainMean();
    strategy.fakeThreshold = given.fakeThreshold.value_or(strategy.fakeThreshold);
    strategy.realThreshold = given.realThreshold.value_or(strategy.realThreshold);
    strategy.fakeDivisor = given.fakeDivisor.value_or(strategy.fakeDivisor);
    strategy.realFraction = given.realFraction.value_or(strategy.realFraction);
    strategy.minimumFakes = given.minimumFakes.value_or(strategy.minimumFakes);
    return strategy;
}

/// The scorer, and whether every crop was judged.
struct Judged {
    EnsembleScorer scorer;
    bool complete = true;
};

/// Says each sentence once, however many models it is true of.
bool sayNotes(const HeldOutSet& set, const std::vector<HeldOutPredictions>& predictions, const Terminal& terminal)
{
    std::set<std::string> said;
    const auto say = [&](const std::string& note) {
        if (!note.empty() && said.insert(note).second)
            terminal.say("Note: " + note);
    };
    say(set.missingNote());
    bool complete = set.missing == 0;
    for (const HeldOutPredictions& ofModel : predictions) {
        complete = complete && ofModel.unreadable.empty();
        for (const std::string& note : ofModel.notes)
            say(note);
    }
    return complete;
}

/// @throws Error where an output is one of the files that are read
void protectInputs(const EnsembleCommandOptions& given, const OpenedOptions& opened)
{
    std::vector<std::filesystem::path> inputs{
        given.models.ensemble, given.set.foldTable.empty() ? given.root / "folds.csv" : given.set.foldTable};
    for (const EnsembleMember& member : opened.members)
        inputs.push_back(member.path);
    refuseToOverwrite(std::array{given.output, given.csv}, inputs);
}

/// Whether a checkpoint has learned from the fold, as far as its name tells.
bool hasLearnedFrom(int fold, const EnsembleMember& member)
{
    const int heldOut = heldOutFoldOf(member.path);
    return heldOut >= 0 && heldOut != fold;
}

/// What was named is scored, whatever it has learned from; but nobody shall believe the numbers.
void sayWhatLearnedFromTheFold(
    const EnsembleCommandOptions& given, const OpenedOptions& opened, const Terminal& terminal)
{
    for (const EnsembleMember& member : opened.members)
        if (hasLearnedFrom(given.set.fold, member))
            terminal.say(fmt::format(
                "{} held out fold {}, by its name: it has learned from fold {}, and its numbers are too good.",
                member.path.filename().string(), heldOutFoldOf(member.path), given.set.fold));
}

/// Takes what has learned from the fold out of the candidates: a search would choose it for what it remembers.
/// @return the names of what was taken out. @throws Error (badInput) if nothing is left
std::vector<std::string>
leaveOutWhatLearned(const EnsembleCommandOptions& given, OpenedOptions& opened, const Terminal& terminal)
{
    std::vector<std::string> leftOut;
    std::erase_if(opened.members, [&](const EnsembleMember& member) {
        if (!hasLearnedFrom(given.set.fold, member))
            return false;
        leftOut.push_back(member.path.filename().string());
        terminal.say(fmt::format(
            "{} is left out: it held out fold {}, by its name, and has learned from fold {}.", leftOut.back(),
            heldOutFoldOf(member.path), given.set.fold));
        return true;
    });
    if (opened.members.empty())
        throw Error(
            ErrorCode::badInput, "Searching the ensemble", {},
            fmt::format("every checkpoint has learned from fold {}, by its name", given.set.fold),
            "Name the fold that they held out with --fold.");
    return leftOut;
}

Judged
judged(const EnsembleCommandOptions& given, const OpenedOptions& opened, Progress& progress, const Terminal& terminal)
{
    protectInputs(given, opened);
    HeldOutSet set = readHeldOut(given.root, given.set, progress, terminal.stop);
    const HeldOutCache cache = given.cache.empty() ? HeldOutCache::ofDataset(given.root) : HeldOutCache(given.cache);
    HeldOutOptions options;
    options.ensemble = opened.ensemble;
    options.loaderThreads = given.models.threads;
    options.fresh = given.fresh;
    std::vector<HeldOutPredictions> predictions =
        predictHeldOut(set, opened.members, options, &cache, progress, terminal.stop);
    terminal.line.erase();
    const bool complete = sayNotes(set, predictions, terminal);
    std::vector<ModelFacts> facts;
    for (const HeldOutPredictions& ofModel : predictions)
        facts.push_back(ofModel.model);
    const std::string note = opened.note.empty() ? demoNoteOf(given.root) : opened.note;
    if (const std::string warning = modelWarning(facts, note); !warning.empty())
        terminal.say(warning);
    const StrategyParameters strategy = strategyOf(given.strategy, opened.analysis.strategy);
    return {EnsembleScorer(std::move(set), std::move(predictions), strategy), complete};
}

ExitCode score(const EnsembleCommandOptions& given, const Terminal& terminal)
{
    const OpenedOptions opened = openedOptions(given.models, {});
    sayWhatLearnedFromTheFold(given, opened, terminal);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const Judged result = judged(given, opened, *progress, terminal);
    writeTable(given.csv, scoreCsv(result.scorer), terminal);
    if (given.json)
        terminal.write(toJsonLine(scoreJson(result.scorer, given.metrics)) + "\n");
    else if (!isStandardOutput(given.csv))
        terminal.write(scoreText(result.scorer, given.metrics));
    return result.complete ? ExitCode::done : ExitCode::itemsFailed;
}

EnsembleManifest manifestOf(const EnsembleCommandOptions& given, const OpenedOptions& opened)
{
    EnsembleManifest manifest;
    manifest.name = given.name.empty() ? given.output.stem().stem().string() : given.name;
    manifest.strategy = strategyOf(given.strategy, opened.analysis.strategy);
    manifest.profile = opened.analysis.profile;
    manifest.detector = opened.detector.kind;
    manifest.note = given.note.empty() ? opened.note : given.note;
    if (manifest.note.empty())
        manifest.note = demoNoteOf(given.root.empty() ? opened.members.front().path : given.root);
    return manifest;
}

void writeManifest(const EnsembleCommandOptions& given, const EnsembleManifest& manifest, const Terminal& terminal)
{
    writeEnsembleManifest(given.output, manifest);
    terminal.say(fmt::format(
        "Written: {}; judge with it: veriframe-cli predict DIR --ensemble {}", given.output.string(),
        given.output.string()));
}

ExitCode search(const EnsembleCommandOptions& given, const Terminal& terminal)
{
    OpenedOptions opened = openedOptions(given.models, given.faces);
    const std::vector<std::string> leftOut = leaveOutWhatLearned(given, opened, terminal);
    EnsembleSearchOptions options = given.search;
    options.method = parseSearchMethod(given.method);
    options.objective = parseSearchObjective(given.objective);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const Judged all = judged(given, opened, *progress, terminal);
    const EnsembleSearchResult result = searchEnsemble(all.scorer, options, *progress, terminal.stop);
    terminal.line.erase();
    if (given.json) {
        Json json = searchJson(all.scorer, result);
        json["left_out"] = leftOut;
        terminal.write(toJsonLine(json) + "\n");
    } else {
        terminal.write(searchText(all.scorer, result));
    }
    if (!given.output.empty()) {
        EnsembleManifest manifest = manifestOf(given, opened);
        for (const std::size_t member : result.members)
            manifest.members.push_back(memberOf(opened.members[member].path, all.scorer.model(member)));
        writeManifest(given, manifest, terminal);
    }
    return all.complete && leftOut.empty() ? ExitCode::done : ExitCode::itemsFailed;
}

/// Opens each checkpoint, so that no manifest names a file that cannot judge.
ExitCode exportManifest(const EnsembleCommandOptions& given, const Terminal& terminal)
{
    const OpenedOptions opened = openedOptions(given.models, given.faces);
    protectInputs(given, opened);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    EnsembleManifest manifest = manifestOf(given, opened);
    const Ensemble ensemble(opened.members, opened.ensemble, *progress, terminal.stop);
    terminal.line.erase();
    for (std::size_t i = 0; i < opened.members.size(); ++i)
        manifest.members.push_back(memberOf(opened.members[i].path, ensemble.models()[i]));
    writeManifest(given, manifest, terminal);
    if (const std::string warning = modelWarning(ensemble.models()); !warning.empty())
        terminal.say(warning);
    return ExitCode::done;
}

void addStrategy(CLI::App& command, StrategyOptions& given)
{
    const auto fraction = [&](const char* name, std::optional<double>& value, const char* what) {
        command.add_option(name, value, what)->option_text("P")->check(numberFrom(0, 1))->group("Strategy");
    };
    fraction("--fake-threshold", given.fakeThreshold, "Probabilities above it count as fake; default 0.8");
    fraction("--real-threshold", given.realThreshold, "Probabilities below it count as real; default 0.2");
    fraction("--real-fraction", given.realFraction, "Of a video's faces that must count as real; default 0.9");
    command.add_option("--fake-divisor", given.fakeDivisor, "Fakes must be more than faces / X; default 2.5")
        ->option_text("X")
        ->check(numberFrom(1e-3, 1e6))
        ->group("Strategy");
    command.add_option("--minimum-fakes", given.minimumFakes, "Fakes must be more than N; default 11")
        ->option_text("N")
        ->check(CLI::Range(0, 1'000'000).description(""))
        ->group("Strategy");
    command.add_flag("--plain-mean", given.plainMean, "The mean of all faces, as training validates")
        ->group("Strategy");
}

void addCheckpoints(CLI::App& command, EnsembleCommandOptions& given)
{
    auto* checkpoints =
        command.add_option("checkpoints", given.models.models, "Checkpoints; one named twice counts twice")
            ->option_text("CHECKPOINT...");
    command.add_option("--ensemble,--manifest", given.models.ensemble, "An ensemble file instead of checkpoints")
        ->option_text("FILE")
        ->excludes(checkpoints);
    addNetworkOptions(command, given.models);
    addStrategy(command, given.strategy);
    addProgressOptions(command, given.progress);
}

void addData(CLI::App& command, EnsembleCommandOptions& given)
{
    command.add_option("--data", given.root, "Folder that preprocessing has worked on")
        ->option_text("ROOT")
        ->required();
    command.add_option("--folds", given.set.foldTable, "The fold table; default ROOT/folds.csv")->option_text("FILE");
    command.add_option("--fold", given.set.fold, "The fold that training held out; default 0")
        ->option_text("N")
        ->check(CLI::Range(0, 49).description(""));
    command
        .add_option(
            "--every", given.set.frameStride, "Crops of frames that N divides; default 20, as training validates")
        ->option_text("N")
        ->check(CLI::Range(1, 100'000).description(""));
    command.add_option("--cache", given.cache, "Where predictions are kept; default ROOT/.veriframe/predictions")
        ->option_text("DIR");
    command.add_flag("--fresh", given.fresh, "Judge every crop anew");
    command.add_flag("--json", given.json, "Print as JSON on stdout");
}

void addManifestOptions(CLI::App& command, EnsembleCommandOptions& given, bool required)
{
    auto* output = command.add_option("-o,--output", given.output, "The ensemble file (*.ensemble.json)")
                       ->option_text("FILE")
                       ->check(isFileName());
    if (required)
        output->required();
    command.add_option("--name", given.name, "Its name; default: that of the file")->option_text("TEXT");
    command.add_option("--note", given.note, "What whoever judges with it must know")->option_text("TEXT");
    addFaceOptions(command, given.faces);
}

using Action = ExitCode (*)(const EnsembleCommandOptions&, const Terminal&);

CLI::App* addAction(
    CLI::App& parent, const char* name, const char* what, const std::shared_ptr<EnsembleCommandOptions>& given,
    Run& run, Action action)
{
    CLI::App* command = parent.add_subcommand(name, what);
    command->callback([given, &run, action] {
        refuseTwoOnStandardOutput(given->csv, given->json);
        run = [given, action](const Terminal& terminal) { return action(*given, terminal); };
    });
    addCheckpoints(*command, *given);
    return command;
}

void addSearchOptions(CLI::App& command, EnsembleCommandOptions& given)
{
    command.add_option("--method", given.method, "greedy (a model may be taken several times; default) or exhaustive")
        ->option_text("NAME")
        ->check(oneOf({"greedy", "exhaustive"}))
        ->group("Search");
    command
        .add_option(
            "--objective", given.objective,
            "log-loss (default), balanced-log-loss, auc, average-precision, equal-error-rate or brier")
        ->option_text("NAME")
        ->check(oneOf({"log-loss", "balanced-log-loss", "auc", "average-precision", "equal-error-rate", "brier"}))
        ->group("Search");
    command.add_option("--size", given.search.size, "Most members; default 7")
        ->option_text("N")
        ->check(CLI::Range(1, 50).description(""))
        ->group("Search");
    command.add_option("--groups", given.search.groups, "Groups of originals left out in turn; 0: none; default 5")
        ->option_text("N")
        ->check(CLI::Range(0, 50).description(""))
        ->group("Search");
    command.add_option("--seed", given.search.seed, "Of which originals share a group; default 1")
        ->option_text("N")
        ->group("Search");
}

} // namespace

void addEnsemble(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<EnsembleCommandOptions>();
    CLI::App* ensemble =
        program.add_subcommand("ensemble", "Score, search and export ensembles of checkpoints on a held-out fold");
    ensemble->footer(examples);
    ensemble->require_subcommand(1);

    CLI::App* scoring =
        addAction(*ensemble, "score", "How checkpoints and their ensemble do on the held-out fold", given, run, score);
    addData(*scoring, *given);
    scoring->add_option("--threshold", given->metrics.threshold, "Scores from it on are called fake; default 0.5")
        ->option_text("P")
        ->check(numberFrom(0, 1));
    scoring->add_option("--csv", given->csv, "Write a table with one row per video; - for stdout")->option_text("FILE");

    CLI::App* searching =
        addAction(*ensemble, "search", "The best ensemble of checkpoints, and what it is worth", given, run, search);
    addData(*searching, *given);
    addSearchOptions(*searching, *given);
    addManifestOptions(*searching, *given, false);

    CLI::App* exporting =
        addAction(*ensemble, "export", "Write an ensemble file with checksums", given, run, exportManifest);
    addManifestOptions(*exporting, *given, true);
}

} // namespace veriframe::cli
