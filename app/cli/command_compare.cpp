// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "compare_report.h"
#include "options.h"
#include "output_files.h"

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "predict/comparison_analysis.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>

namespace veriframe::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* examples = R"(Examples:
  A video and its suspected original, by the same networks on the same frames:
    veriframe-cli compare suspect.mp4 original.mp4 --models a.pth b.pth
  One video by two ensembles, in the same faces:
    veriframe-cli compare clip.mp4 --ensemble old.ensemble.json --other-ensemble new.ensemble.json
  Every frame, and all faces as a table:
    veriframe-cli compare clip.mp4 --models a.pth --other-models b.pth --frames 0 --csv differences.csv

Differences are second minus first. Of two videos, frames of one index belong together; where frame rates differ, those
shown at the same time. Faces are one where their boxes overlap by half. What one side lacks is named with its reason.)";

struct CompareOptions {
    fs::path first, second;
    ModelOptions models;
    std::vector<fs::path> otherModels;
    fs::path otherEnsemble;
    FaceOptions faces;
    ProgressOptions progress;
    std::string pairing = "auto";
    int frames = 32;
    fs::path csv;
    bool json = false;

    bool namesOtherModels() const { return !otherModels.empty() || !otherEnsemble.empty(); }
};

/// Both results and where they come from.
struct Compared {
    PairResult results;
    ComparedOrigin first, second;
};

/// What the command line says against itself. @throws CLI::ValidationError
void requireTwoSides(const CompareOptions& given)
{
    if (given.second.empty() && !given.namesOtherModels())
        throw CLI::ValidationError(
            "compare", "there is one side only: name a second video, or --other-models or --other-ensemble");
    if (!given.second.empty() && given.namesOtherModels())
        throw CLI::ValidationError(
            "compare",
            "name a second video or other models, not both: it would not be known what a difference is from");
    if (given.json && isStandardOutput(given.csv))
        throw CLI::ValidationError("--csv", "only one of --json and --csv - can go to standard output");
}

/// A mistyped command line must not cost anybody a video, a network or another file.
void spareOthers(const CompareOptions& given)
{
    std::vector<fs::path> inputs{given.first, given.second, given.models.ensemble, given.otherEnsemble};
    inputs.insert(inputs.end(), given.models.models.begin(), given.models.models.end());
    inputs.insert(inputs.end(), given.otherModels.begin(), given.otherModels.end());
    refuseToOverwrite(std::array{given.csv}, inputs);
    requireOwnTable(given.csv);
    if (!given.csv.empty() && !isStandardOutput(given.csv))
        requireWritableFolder("Writing the table", given.csv);
}

std::optional<PairedBy> pairedBy(const std::string& name)
{
    if (name == "index")
        return PairedBy::index;
    return name == "time" ? std::optional(PairedBy::time) : std::nullopt;
}

ComparedOrigin originOf(
    const Ensemble& ensemble, const FaceDetector& detector, const AnalysisOptions& options, const std::string& sha256,
    const std::string& note)
{
    return {ensemble.models(), detector.facts(), options, sha256, note};
}

Compared
compareVideos(const CompareOptions& given, const OpenedOptions& opened, Progress& progress, const Terminal& terminal)
{
    Compared compared;
    const std::string first = sha256OfFile(given.first, terminal.stop);
    const std::string second = sha256OfFile(given.second, terminal.stop);
    const auto detector = openFaceDetector(opened.detector);
    Ensemble ensemble(opened.members, opened.ensemble);
    compared.first = originOf(ensemble, *detector, opened.analysis, first, opened.note);
    compared.second = originOf(ensemble, *detector, opened.analysis, second, opened.note);
    compared.results = analyzeVideoPair(
        given.first, given.second, *detector, ensemble, opened.analysis, pairedBy(given.pairing), progress,
        terminal.stop);
    return compared;
}

Compared
compareEnsembles(const CompareOptions& given, const OpenedOptions& opened, Progress& progress, const Terminal& terminal)
{
    ModelOptions otherModels = given.models;
    otherModels.models = given.otherModels;
    otherModels.ensemble = given.otherEnsemble;
    const OpenedOptions other = openedOptions(otherModels, given.faces);
    AnalysisOptions ofOther = opened.analysis;
    ofOther.strategy = other.analysis.strategy;
    Compared compared;
    const std::string sha256 = sha256OfFile(given.first, terminal.stop);
    const auto detector = openFaceDetector(opened.detector);
    Ensemble first(opened.members, opened.ensemble);
    Ensemble second(other.members, other.ensemble);
    compared.first = originOf(first, *detector, opened.analysis, sha256, opened.note);
    compared.second = originOf(second, *detector, ofOther, sha256, other.note);
    compared.results =
        analyzeByTwo(given.first, *detector, first, second, opened.analysis, ofOther.strategy, progress, terminal.stop);
    return compared;
}

void writeResults(
    const CompareOptions& given, const ResultComparison& comparison, const Compared& compared, const Terminal& terminal)
{
    writeTable(given.csv, comparisonCsv(comparison), terminal);
    if (given.json)
        terminal.write(toJsonText(comparisonJson(comparison, compared.first, compared.second)));
    if (!given.json && !isStandardOutput(given.csv))
        terminal.write(comparisonText(comparison, compared.first, compared.second, compared.results.pairing));
}

void sayNotes(const Compared& compared, const Terminal& terminal)
{
    const std::string first = modelWarning(compared.first.models, compared.first.note);
    const std::string second = modelWarning(compared.second.models, compared.second.note);
    for (const std::string& note : {first, second == first ? std::string() : second})
        if (!note.empty())
            terminal.say(note);
}

ExitCode compare(const CompareOptions& given, const Terminal& terminal)
{
    spareOthers(given);
    OpenedOptions opened = openedOptions(given.models, given.faces);
    opened.analysis.framesWanted = given.frames;
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const Compared compared = given.second.empty() ? compareEnsembles(given, opened, *progress, terminal)
                                                   : compareVideos(given, opened, *progress, terminal);
    terminal.line.erase();
    const VideoResult &first = compared.results.first, &second = compared.results.second;
    if (given.second.empty() && first.state == VideoState::unreadable)
        throw Error(*first.error);
    ComparisonOptions options;
    options.firstStrategy = compared.first.options.strategy;
    options.secondStrategy = compared.second.options.strategy;
    options.pairing = compared.results.pairing;
    const ResultComparison comparison = compareResults(first, second, options);
    writeResults(given, comparison, compared, terminal);
    for (const VideoResult* const side : {&first, &second})
        if (side->error)
            terminal.say(side->error->message());
    if (first.state == VideoState::cancelled || second.state == VideoState::cancelled) {
        terminal.say("Interrupted: what is compared are the faces that both sides had judged.");
        return ExitCode::interrupted;
    }
    if (first.error || second.error)
        return ExitCode::itemsFailed;
    sayNotes(compared, terminal);
    return ExitCode::done;
}

} // namespace

void addCompare(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<CompareOptions>();
    CLI::App* command = program.add_subcommand("compare", "Compare two videos, or two ensembles, on the same frames");
    command->footer(examples);
    command->add_option("first", given->first, "The video file")->option_text("VIDEO")->required();
    command->add_option("second", given->second, "Another one to set against it")->option_text("[OTHER]");
    command->add_option("--frames", given->frames, "Frames compared, evenly spaced; 0: all; default 32")
        ->option_text("N")
        ->check(CLI::Range(0, 1'000'000).description(""));
    command
        ->add_option(
            "--pair", given->pairing,
            "Which frames of two videos belong together: auto (by index, by time where frame rates differ), index, "
            "time")
        ->option_text("HOW")
        ->check(CLI::IsMember({"auto", "index", "time"}).description(""));
    command->add_flag("--json", given->json, "Print everything as JSON on stdout instead of words");
    command->add_option("--csv", given->csv, "Write a table with one row per face; - for stdout")->option_text("FILE");
    addProgressOptions(*command, given->progress);
    addModelOptions(*command, given->models);
    auto* otherModels =
        command->add_option("--other-models", given->otherModels, "Checkpoints of another ensemble, to compare with")
            ->option_text("FILE...")
            ->group("Models");
    command->add_option("--other-ensemble", given->otherEnsemble, "Another ensemble's file instead of --other-models")
        ->option_text("FILE")
        ->excludes(otherModels)
        ->group("Models");
    addFaceOptions(*command, given->faces);
    command->callback([given, &run] {
        requireTwoSides(*given);
        run = [given](const Terminal& terminal) { return compare(*given, terminal); };
    });
}

} // namespace veriframe::cli
