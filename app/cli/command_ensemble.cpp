// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "ensemble_report.h"
#include "one_of.h"
#include "options.h"

#include "base/error.h"
#include "base/files.h"
#include "demo/demo_folder.h"
#include "predict/ensemble_score.h"
#include "predict/ensemble_search.h"
#include "predict/held_out.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <numeric>
#include <optional>
#include <regex>
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

/// A mistyped command line must not cost anybody a checkpoint.
void refuseToOverwrite(const EnsembleCommandOptions& given, const OpenedOptions& opened)
{
    std::vector<std::filesystem::path> inputs{
        given.models.ensemble, given.set.foldTable.empty() ? given.root / "folds.csv" : given.set.foldTable};
    for (const EnsembleMember& member : opened.members)
        inputs.push_back(member.path);
    for (const std::filesystem::path& output : {given.output, given.csv})
        for (const std::filesystem::path& input : inputs) {
            std::error_code ignored;
            if (!output.empty() && std::filesystem::equivalent(output, input, ignored))
                throw Error(
                    ErrorCode::badInput, "Writing", output.string(), "it is one of the files that are read",
                    "Give the result another name.");
        }
}

/// The published trainer's names end in the fold that was held out and the epoch: "..._ns_0_36".
void sayWhatLearnedFromTheFold(
    const EnsembleCommandOptions& given, const OpenedOptions& opened, const Terminal& terminal)
{
    static const std::regex named("_ns_(\\d{1,3})_(\\d+|last|best_dice)$");
    for (const EnsembleMember& member : opened.members) {
        const std::string name = member.path.filename().string();
        std::smatch match;
        if (std::regex_search(name, match, named) && std::stoi(match[1]) != given.set.fold)
            terminal.say(fmt::format(
                "{} held out fold {}, by its name: it has learned from fold {}, and its numbers are too good.", name,
                match[1].str(), given.set.fold));
    }
}

Judged
judged(const EnsembleCommandOptions& given, const OpenedOptions& opened, Progress& progress, const Terminal& terminal)
{
    refuseToOverwrite(given, opened);
    sayWhatLearnedFromTheFold(given, opened, terminal);
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
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const Judged result = judged(given, opened, *progress, terminal);
    if (given.csv == "-")
        terminal.write(scoreCsv(result.scorer));
    else if (!given.csv.empty())
        writeFileAtomically(given.csv, scoreCsv(result.scorer));
    if (given.json)
        terminal.write(toJsonLine(scoreJson(result.scorer, given.metrics)) + "\n");
    else if (given.csv != "-")
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
        manifest.note = demoNoteOf(given.root);
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
    const OpenedOptions opened = openedOptions(given.models, given.faces);
    EnsembleSearchOptions options = given.search;
    options.method = parseSearchMethod(given.method);
    options.objective = parseSearchObjective(given.objective);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const Judged all = judged(given, opened, *progress, terminal);
    const EnsembleSearchResult result = searchEnsemble(all.scorer, options, *progress, terminal.stop);
    terminal.line.erase();
    terminal.write(given.json ? toJsonLine(searchJson(all.scorer, result)) + "\n" : searchText(all.scorer, result));
    if (!given.output.empty()) {
        EnsembleManifest manifest = manifestOf(given, opened);
        for (const std::size_t member : result.members)
            manifest.members.push_back(memberOf(opened.members[member].path, all.scorer.model(member)));
        writeManifest(given, manifest, terminal);
    }
    return all.complete ? ExitCode::done : ExitCode::itemsFailed;
}

/// Opens each checkpoint, so that no manifest names a file that cannot judge.
ExitCode exportManifest(const EnsembleCommandOptions& given, const Terminal& terminal)
{
    const OpenedOptions opened = openedOptions(given.models, given.faces);
    refuseToOverwrite(given, opened);
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
        command.add_option(name, value, what)
            ->option_text("P")
            ->check(CLI::Range(0.0, 1.0).description(""))
            ->group("Strategy");
    };
    fraction("--fake-threshold", given.fakeThreshold, "Probabilities above it count as fake; default 0.8");
    fraction("--real-threshold", given.realThreshold, "Probabilities below it count as real; default 0.2");
    fraction("--real-fraction", given.realFraction, "Of a video's faces that must count as real; default 0.9");
    command.add_option("--fake-divisor", given.fakeDivisor, "Fakes must be more than faces / X; default 2.5")
        ->option_text("X")
        ->check(CLI::Range(1e-3, 1e6).description(""))
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
    auto* output =
        command.add_option("-o,--output", given.output, "The ensemble file (*.ensemble.json)")->option_text("FILE");
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
        ->check(CLI::Range(0.0, 1.0).description(""));
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
