// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_report.h"
#include "case_recording.h"
#include "command.h"
#include "options.h"
#include "output_files.h"

#include "base/error.h"
#include "base/json.h"
#include "base/sha256.h"
#include "predict/analysis_export.h"
#include "predict/verdict.h"

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  The verdict on one video, in words:
    veriframe-cli analyze clip.mp4 --models a.pth b.pth
  Every frame, all numbers as JSON, and a table with one row per face:
    veriframe-cli analyze clip.mp4 --models a.pth --frames 0 --json --csv faces.csv > clip.json
  A report for somebody else, as a folder with HTML, PDF, JSON and checksums, or as one file:
    veriframe-cli analyze clip.mp4 --models a.pth --report clip-report
    veriframe-cli analyze clip.mp4 --models a.pth --report clip.pdf
  Kept in a case, frame by frame; the same command again goes on from what the case holds:
    veriframe-cli analyze clip.mp4 --models a.pth --frames 0 --case harbour.vfcase

A score is the probability of manipulation that the named models give: 1 means fake. It is not proof. It speaks of the
kinds of manipulation the models were trained on, and small, dark, blurred or strongly compressed faces make it
unreliable.)";

struct AnalyzeOptions {
    std::filesystem::path video;
    ModelOptions models;
    FaceOptions faces;
    ProgressOptions progress;
    int frames = 32;
    std::filesystem::path csv;
    std::filesystem::path report;
    std::filesystem::path caseFile;
    bool json = false;
};

std::string percent(double score)
{
    return fmt::format("{:.1f} %", 100 * score);
}

std::string verdictLine(const std::string& what, double score)
{
    return fmt::format("{:<12} {:>7}  {}\n", what, percent(score), toString(verdictBand(score)));
}

/// The analysis in words.
std::string analysisText(
    const VideoResult& result, const std::vector<ModelFacts>& models, const AnalysisOptions& options,
    const DetectorFacts& detector)
{
    std::string text = fmt::format(
        "{}\n{}x{}, {}, {} frames; {} looked at, {} faces found by {}\n\n", result.path.string(), result.facts.width,
        result.facts.height, result.facts.codec, result.frameCount, result.framesDecoded, result.facesFound,
        detector.name);
    if (result.state == VideoState::noFace)
        return text + "No face was found: there is nothing to judge.\n";
    if (result.state == VideoState::notJudged)
        return text + "The faces were not judged, for want of a model.\n";
    text += verdictLine("Video", result.score);
    if (result.tracks.size() > 1)
        for (const TrackResult& track : result.tracks)
            text += verdictLine(fmt::format("Person {}", track.track + 1), track.score);
    text += "\n";
    for (std::size_t i = 0; i < models.size(); ++i)
        text += fmt::format(
            "{}: {} ({})\n", models[i].name, percent(result.modelScores[i].score),
            result.modelScores[i].explanation(options.strategy));
    if (!result.note.empty())
        text += "\n" + result.note + "\n";
    text += fmt::format("\n100 % means fake. Profile {}. A probability is not proof.\n", toString(options.profile));
    return text;
}

/// The analysis as a case of one video.
CaseVideo caseVideo(
    const VideoResult& result, const OpenedOptions& opened, const std::vector<ModelFacts>& models,
    const DetectorFacts& detector, const std::string& sha256)
{
    CaseVideo video;
    std::error_code ignored;
    video.path = std::filesystem::absolute(result.path, ignored);
    video.sha256 = sha256;
    const std::uintmax_t bytes = std::filesystem::file_size(result.path, ignored);
    video.bytes = ignored ? 0 : bytes;
    video.settings = {opened.analysis, detector, models, opened.note};
    video.analysis = result;
    return video;
}

/// Writes the report. What fails is said, not thrown: the analysis is worth more than its report.
bool isReported(
    const std::filesystem::path& target, CaseVideo video, Ensemble& ensemble, Progress& progress,
    const Terminal& terminal)
{
    try {
        const CaseContent content = caseOf(std::move(video));
        terminal.say(
            writeCaseReport(target, content, materialOf(content, &ensemble, progress, terminal.stop), terminal.stop));
        return true;
    } catch (const Error& error) {
        terminal.say("Error: " + error.info().message());
        return false;
    }
}

/// Analyses, going on from what the case holds and keeping in it what is found.
VideoResult analyzeInto(
    CaseRecording& recording, const AnalyzeOptions& given, FaceDetector& detector, Ensemble& ensemble,
    const OpenedOptions& opened, Progress& progress, const std::stop_token& stop)
{
    FrameSelection selection;
    selection.known = recording.begin({opened.analysis, detector.facts(), ensemble.models(), opened.note});
    VideoResult result = analyzeFrames(
        given.video, detector, &ensemble, opened.analysis, std::move(selection), progress, stop,
        [&recording](const FrameResult& frame) { recording.add(frame); });
    recording.finish(result);
    return result;
}

ExitCode analyze(const AnalyzeOptions& given, const Terminal& terminal)
{
    OpenedOptions opened = openedOptions(given.models, given.faces);
    opened.analysis.framesWanted = given.frames;
    std::vector<std::filesystem::path> inputs{given.video, given.models.ensemble};
    for (const EnsembleMember& member : opened.members)
        inputs.push_back(member.path);
    refuseToOverwrite(std::array{given.csv}, inputs);
    const std::string sha256 = sha256OfFile(given.video, terminal.stop);
    std::optional<CaseRecording> recording;
    if (!given.caseFile.empty())
        recording.emplace(given.caseFile, given.video, sha256);
    const auto detector = openFaceDetector(opened.detector);
    Ensemble ensemble(opened.members, opened.ensemble);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const VideoResult result =
        recording ? analyzeInto(*recording, given, *detector, ensemble, opened, *progress, terminal.stop)
                  : analyzeVideo(given.video, *detector, ensemble, opened.analysis, *progress, terminal.stop);
    // A video that cannot be read has a report too: that it could not be read, and why.
    const bool reported = given.report.empty() || result.state == VideoState::cancelled ||
                          isReported(
                              given.report, caseVideo(result, opened, ensemble.models(), detector->facts(), sha256),
                              ensemble, *progress, terminal);
    terminal.line.erase();
    if (recording && recording->failure())
        terminal.say("Error: " + recording->failure()->message());
    if (result.state == VideoState::unreadable)
        throw Error(*result.error);
    writeTable(given.csv, facesCsv(result, ensemble.models()), terminal);
    if (given.json)
        terminal.write(toJsonText(analysisJson(result, ensemble.models(), opened.analysis, detector->facts(), sha256)));
    if (result.error)
        terminal.say(result.error->message());
    if (result.state == VideoState::failed)
        return ExitCode::itemsFailed;
    if (result.state == VideoState::cancelled) {
        terminal.say(result.note);
        return ExitCode::interrupted;
    }
    if (!given.json && !isStandardOutput(given.csv))
        terminal.write(analysisText(result, ensemble.models(), opened.analysis, detector->facts()));
    if (const std::string warning = modelWarning(ensemble.models(), opened.note); !warning.empty())
        terminal.say(warning);
    return (recording && recording->failure()) || !reported ? ExitCode::itemsFailed : ExitCode::done;
}

} // namespace

void addAnalyze(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<AnalyzeOptions>();
    CLI::App* command = program.add_subcommand("analyze", "Judge one video: per person, per frame, per face");
    command->footer(examples);
    command->add_option("video", given->video, "The video file")->option_text("VIDEO")->required();
    command->add_option("--frames", given->frames, "Frames looked at, evenly spaced; 0: all; default 32")
        ->option_text("N")
        ->check(CLI::Range(0, 1'000'000).description(""));
    command->add_flag("--json", given->json, "Print everything as JSON on stdout instead of words");
    command->add_option("--csv", given->csv, "Write a table with one row per face; - for stdout")->option_text("FILE");
    command->add_option("--report", given->report, reportHelp)->option_text("PATH");
    command
        ->add_option(
            "--case", given->caseFile, "Keep the analysis in a case; made where it is not there, else gone on with")
        ->option_text("FILE");
    addProgressOptions(*command, given->progress);
    addModelOptions(*command, given->models);
    addFaceOptions(*command, given->faces);
    command->callback([given, &run] {
        refuseTwoOnStandardOutput(given->csv, given->json);
        run = [given](const Terminal& terminal) { return analyze(*given, terminal); };
    });
}

} // namespace veriframe::cli
