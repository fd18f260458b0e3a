// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_report.h"
#include "command.h"
#include "options.h"

#include "cases/case_store.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

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

A case is opened beside a program that writes it; show and check change nothing.)";

struct CaseOptions {
    std::filesystem::path file;
    std::vector<std::filesystem::path> folders;
    ProgressOptions progress;
    bool json = false;
};

ExitCode show(const CaseOptions& given, const Terminal& terminal)
{
    const CaseStore store(given.file, CaseAccess::readOnly);
    NoProgress progress;
    const CaseContent content = store.read(progress, terminal.stop);
    terminal.write(given.json ? toJsonText(caseJson(content)) : caseText(given.file, content));
    return ExitCode::done;
}

ExitCode check(const CaseOptions& given, const Terminal& terminal)
{
    const CaseStore store(given.file, CaseAccess::readOnly);
    store.checkIntegrity(terminal.stop);
    const auto progress = makeProgressDisplay(progressStyleOf(given.progress), terminal.line);
    const CaseContent content = store.read(*progress, terminal.stop);
    std::vector<std::filesystem::path> folders = given.folders;
    folders.insert(folders.begin(), std::filesystem::absolute(given.file).parent_path());
    std::vector<CaseVideoFile> files;
    for (const CaseVideo& video : content.videos)
        files.push_back(findCaseVideo(video, folders, *progress, terminal.stop));
    terminal.line.erase();
    terminal.write(given.json ? toJsonText(checkJson(content, files)) : checkText(content, files));
    const bool allThere = std::all_of(files.begin(), files.end(), [](const CaseVideoFile& file) {
        return file.state == CaseVideoState::unchanged || file.state == CaseVideoState::moved;
    });
    if (!allThere)
        terminal.say("Not every video of the case is there as it was analysed.");
    return allThere ? ExitCode::done : ExitCode::itemsFailed;
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
    checking
        ->add_option("--look-in", given->folders, "Folders where moved videos are looked for, beside that of the case")
        ->option_text("DIR...");
    addProgressOptions(*checking, given->progress);
}

} // namespace veriframe::cli
