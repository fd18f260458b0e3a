// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_report.h"
#include "case_report.h"
#include "command.h"
#include "options.h"

#include "cases/case_store.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  Make a case, or go on with it, while a video is analysed:
    veriframe-cli analyze clip.mp4 --models a.pth --case harbour.vfcase
  What it holds: verdicts, bookmarks, exports, and what was done when with which version:
    veriframe-cli case show harbour.vfcase
  Everything as JSON, each frame and face included:
    veriframe-cli case show harbour.vfcase --json > harbour.json
  Is the file whole, and are its videos still the ones that were analysed?
    veriframe-cli case check harbour.vfcase --look-in /media/videos
  The videos were moved: look for them below a folder, and store where they lie now:
    veriframe-cli case relink harbour.vfcase --look-in /media/videos
  A report for somebody else, as a folder with HTML, PDF, JSON and checksums, or as one file by its ending:
    veriframe-cli case report harbour.vfcase --output harbour-report
  The same with heat maps, which need the models that judged:
    veriframe-cli case report harbour.vfcase --output harbour-report --models a.pth

show, check and report change nothing in a case, and read it beside a program that writes it. Moved videos are looked
for by their content, in the folder of the case, in those of --look-in, and in the folders below.)";

struct CaseOptions {
    std::filesystem::path file;
    std::vector<std::filesystem::path> folders;
    std::filesystem::path output;
    ModelOptions models; ///< for a report's heat maps
    ProgressOptions progress;
    bool json = false;
};

/// Where moved videos are looked for: beside the case first.
std::vector<std::filesystem::path> foldersOf(const CaseOptions& given)
{
    std::vector<std::filesystem::path> folders = given.folders;
    folders.insert(folders.begin(), std::filesystem::absolute(given.file).parent_path());
    return folders;
}

ExitCode show(const CaseOptions& given, const Terminal& terminal)
{
    const CaseStore store(given.file, CaseAccess::readOnly);
    NoProgress progress;
    const CaseContent content = store.read(progress, terminal.stop);
    terminal.write(given.json ? toJsonText(caseJson(content)) : caseText(given.file, content));
    return ExitCode::done;
}

bool areAllThere(const std::vector<CaseVideoFile>& files)
{
    return std::all_of(files.begin(), files.end(), [](const CaseVideoFile& file) {
        return file.state == CaseVideoState::unchanged || file.state == CaseVideoState::moved;
    });
}

ExitCode check(const CaseOptions& given, const Terminal& terminal)
{
    const CaseStore store(given.file, CaseAccess::readOnly);
    store.checkIntegrity(terminal.stop);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const CaseContent content = store.read(*progress, terminal.stop);
    const std::vector<std::filesystem::path> folders = foldersOf(given);
    const std::vector<CaseVideoFile> files = findCaseVideos(content.videos, folders, *progress, terminal.stop);
    terminal.line.erase();
    terminal.write(given.json ? toJsonText(checkJson(content, files)) : checkText(content, files));
    const bool allThere = areAllThere(files);
    if (!allThere)
        terminal.say("Not every video of the case is there as it was analysed.");
    return allThere ? ExitCode::done : ExitCode::itemsFailed;
}

ExitCode relink(const CaseOptions& given, const Terminal& terminal)
{
    CaseStore store(given.file, CaseAccess::readWrite);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const CaseContent content = store.read(*progress, terminal.stop);
    const std::vector<CaseVideoFile> files = findCaseVideos(content.videos, foldersOf(given), *progress, terminal.stop);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i].state == CaseVideoState::moved)
            store.setVideoPath(content.videos[i].id, files[i].path);
    terminal.line.erase();
    terminal.write(given.json ? toJsonText(checkJson(content, files)) : relinkText(content, files));
    const bool allThere = areAllThere(files);
    if (!allThere)
        terminal.say("Not every video of the case was found. Name more folders with --look-in.");
    return allThere ? ExitCode::done : ExitCode::itemsFailed;
}

ExitCode report(const CaseOptions& given, const Terminal& terminal)
{
    const CaseStore store(given.file, CaseAccess::readOnly);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    CaseContent content = store.read(*progress, terminal.stop);
    if (content.title.empty())
        content.title = given.file.stem().string();
    std::vector<std::filesystem::path> inputs{given.file, given.models.ensemble};
    std::optional<OpenedOptions> opened;
    if (!given.models.models.empty() || !given.models.ensemble.empty()) {
        opened = openedOptions(given.models, {});
        for (const EnsembleMember& member : opened->members)
            inputs.push_back(member.path);
    }
    requireReportTarget(given.output, content, inputs);
    std::unique_ptr<Ensemble> ensemble;
    if (opened)
        ensemble = std::make_unique<Ensemble>(opened->members, opened->ensemble, *progress, terminal.stop);
    std::vector<ReportMaterial> material =
        materialOfFound(content, foldersOf(given), ensemble.get(), *progress, terminal.stop);
    const std::string written =
        writeCaseReport(given.output, std::move(content), std::move(material), terminal.stop, std::move(inputs));
    terminal.line.erase();
    terminal.say(written);
    return ExitCode::done;
}

using Action = ExitCode (*)(const CaseOptions&, const Terminal&);

CLI::App* addAction(
    CLI::App& parent, const char* name, const char* what, const std::shared_ptr<CaseOptions>& given, Run& run,
    Action action)
{
    CLI::App* command = parent.add_subcommand(name, what);
    command->add_option("file", given->file, "The case (*.vfcase)")->option_text("FILE")->required();
    command->add_flag("--json", given->json, "Print as JSON on stdout");
    command->callback([given, &run, action] {
        run = [given, action](const Terminal& terminal) { return action(*given, terminal); };
    });
    return command;
}

} // namespace

void addCase(CLI::App& program, Run& run)
{
    const auto given = std::make_shared<CaseOptions>();
    CLI::App* command = program.add_subcommand("case", "Look at cases: what they hold, and whether it is whole");
    command->footer(examples);
    command->require_subcommand(1);
    addAction(*command, "show", "Print what a case holds, and its log", given, run, show);
    CLI::App* checking =
        addAction(*command, "check", "Is the file whole, and are its videos the ones analysed?", given, run, check);
    CLI::App* relinking =
        addAction(*command, "relink", "Look for moved videos, and store where they lie now", given, run, relink);
    CLI::App* reporting = command->add_subcommand("report", "Write a report of a case");
    reporting->add_option("file", given->file, "The case (*.vfcase)")->option_text("FILE")->required();
    reporting->add_option("-o,--output", given->output, reportHelp)->option_text("PATH")->required();
    addModelOptions(*reporting, given->models);
    reporting->callback(
        [given, &run] { run = [given](const Terminal& terminal) { return report(*given, terminal); }; });
    for (CLI::App* searching : {checking, relinking, reporting}) {
        searching
            ->add_option(
                "--look-in", given->folders,
                "Folders in and below which moved videos are looked for, beside that of the case")
            ->option_text("DIR...");
        addProgressOptions(*searching, given->progress);
    }
}

} // namespace veriframe::cli
