// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_report.h"
#include "case_recording.h"
#include "command.h"
#include "options.h"
#include "output_files.h"

#include "base/error.h"
#include "base/json.h"
#include "base/sha256.h"
#include "base/terminal_text.h"
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

std::string verdictLine(const std::string& what, double score)
{
    return fmt::format("{:<12} {:>7}  {}\n", what, scorePercentText(score), toString(verdictBand(score)));
}

/// The analysis in words.
std::string analysisText(
    const VideoResult& result, const std::vector<ModelFacts>& models, const AnalysisOptions& options,
    const DetectorFacts& detector)
{
    std::string text = fmt::format(
        "{}\n{}x{}, {}, {} frames; {} looked at, {} faces found by {}\n\n", printable(result.path.string()),
        result.facts.width, result.facts.height, result.facts.codec, result.frameCount, result.framesDecoded,
        result.facesFound, printable(detector.name));
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
            "{}: {} ({})\n", printable(models[i].name), scorePercentText(result.modelScores[i].score),
            result.modelScores[i].explanation(options.strategy));
    if (!result.note.empty())
        text += "\n" + printable(result.note, true) + "\n";
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

std::string hashIfFile(const std::filesystem::path& target)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(target, ignored) ? sha256OfFile(target) : std::string();
}

/// What the report is made of. Beside a case it holds what the case knows of the video, and this analysis.
CaseContent reportedContent(CaseVideo video, const CaseRecording* recording)
{
    if (!recording)
        return caseOf(std::move(video));
    CaseContent content = recording->content();
    CaseVideo& kept = content.videos.at(0);
    kept.settings = std::move(video.settings);
    kept.analysis = std::move(video.analysis);
    if (!recording->isShown()) // the case's date is that of the older analysis, which it has kept
        kept.analysed = isoText(reportDate());
    return content;
}

/// Writes the report. What fails is said, not thrown: the analysis is worth more than its report.
bool isReported(
    const std::filesystem::path& target, CaseVideo video, CaseRecording* recording, Ensemble& ensemble,
    Progress& progress, const Terminal& terminal)
{
    try {
        const CaseContent content = reportedContent(std::move(video), recording);
        const std::string written =
            writeCaseReport(target, content, materialOf(content, &ensemble, progress, terminal.stop), terminal.stop);
        terminal.say(written);
        if (recording)
            recording->addExport(target, "report", hashIfFile(target));
        return true;
    } catch (const Error& error) {
        terminal.say("Error: " + error.info().message());
        return false;
    }
}

/// Analyses, going on from what the case holds and keeping in it what is found. The result is that of an analysis
/// without a case: frames that are not asked for are not in it.
VideoResult analyzeInto(
    CaseRecording& recording, const AnalyzeOptions& given, const std::string& sha256, FaceDetector& detector,
    Ensemble& ensemble, const OpenedOptions& opened, Progress& progress, const std::stop_token& stop)
{
    FrameSelection selection;
    selection.askedOnly = true;
    selection.known =
        recording.begin(given.video, sha256, {opened.analysis, detector.facts(), ensemble.models(), opened.note});
    VideoResult result = analyzeFrames(
        given.video, detector, &ensemble, opened.analysis, std::move(selection), progress, stop,
        [&recording](const FrameResult& frame) { recording.add(frame); });
    recording.finish(result);
    return result;
}

/// What a report may come to consist of.
std::vector<std::filesystem::path> reportFilesOf(const std::filesystem::path& report)
{
    if (report.empty())
        return {};
    return {report, report / "report.html", report / "report.pdf", report / "report.json", report / "SHA256SUMS"};
}

/// Everything that can be refused before the work is done, and before a case is made.
void checkBeforehand(const AnalyzeOptions& given, const OpenedOptions& opened)
{
    std::vector<std::filesystem::path> inputs{given.video, given.models.ensemble, given.caseFile};
    for (const EnsembleMember& member : opened.members)
        inputs.push_back(member.path);
    refuseToOverwrite(std::array{given.csv, given.report}, inputs);
    const std::array<std::filesystem::path, 2> read{given.video, given.models.ensemble};
    refuseToOverwrite(std::array{given.caseFile}, read);
    refuseToOverwrite(std::array{given.csv}, reportFilesOf(given.report));
    requireOwnTable(given.csv);
    requireReadableFile("Opening the video", given.video);
    for (const EnsembleMember& member : opened.members)
        requireReadableFile("Opening the model", member.path);
    if (!given.csv.empty() && !isStandardOutput(given.csv))
        requireWritableFolder("Writing the table", given.csv);
    if (given.report.empty())
        return;
    CaseContent content;
    content.videos.emplace_back().path = given.video;
    requireReportTarget(given.report, content, inputs);
    if (reportFormatOf(given.report) != ReportFormat::folder && !std::filesystem::is_directory(given.report))
        requireWritableFolder("Writing the report", given.report);
}

/// What the case has kept, where that is not what is printed.
void sayWhatIsKept(const CaseRecording& recording, const Terminal& terminal)
{
    if (recording.failure())
        terminal.say("Error: " + recording.failure()->message());
    else if (!recording.isShown())
        terminal.say("The case keeps the analysis that it held before. What this one has found lies beside it.");
}

ExitCode analyze(const AnalyzeOptions& given, const Terminal& terminal)
{
    OpenedOptions opened = openedOptions(given.models, given.faces);
    opened.analysis.framesWanted = given.frames;
    checkBeforehand(given, opened);
    std::optional<CaseRecording> recording;
    if (!given.caseFile.empty())
        recording.emplace(given.caseFile);
    const std::string sha256 = sha256OfFile(given.video, terminal.stop);
    const auto detector = openFaceDetector(opened.detector);
    Ensemble ensemble(opened.members, opened.ensemble);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const VideoResult result =
        recording ? analyzeInto(*recording, given, sha256, *detector, ensemble, opened, *progress, terminal.stop)
                  : analyzeVideo(given.video, *detector, ensemble, opened.analysis, *progress, terminal.stop);
    // A video that cannot be read has a report too: that it could not be read, and why.
    const bool reported = given.report.empty() || result.state == VideoState::cancelled ||
                          isReported(
                              given.report, caseVideo(result, opened, ensemble.models(), detector->facts(), sha256),
                              recording ? &*recording : nullptr, ensemble, *progress, terminal);
    terminal.line.erase();
    if (recording)
        sayWhatIsKept(*recording, terminal);
    if (result.state == VideoState::unreadable)
        throw Error(*result.error);
    const std::string table = facesCsv(result, ensemble.models());
    writeTable(given.csv, table, terminal);
    if (recording && !given.csv.empty() && !isStandardOutput(given.csv))
        recording->addExport(given.csv, "faces CSV", sha256OfFile(given.csv));
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
