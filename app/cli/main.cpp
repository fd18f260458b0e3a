// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/log.h"
#include "base/stop.h"
#include "base/version.h"
#include "command.h"
#include "common/passive_waiting.h"
#include "help_format.h"
#include "interrupt.h"
#include "one_of.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace veriframe::cli {

void Terminal::write(const std::string& data) const
{
    line.erase();
    if (std::fwrite(data.data(), 1, data.size(), stdout) != data.size() || std::fflush(stdout) != 0)
        throw Error(ErrorCode::unwritable, "Writing to", "standard output", std::strerror(errno));
}

namespace {

constexpr const char* examples = R"(Examples:
  Try it without any file of your own:      veriframe-cli demo
  Judge one video:                          veriframe-cli analyze clip.mp4 --models a.pth
  Judge a folder, write a submission CSV:   veriframe-cli predict videos --models a.pth b.pth -o submission.csv
  Fetch the published networks:             veriframe-cli weights fetch

Each command explains itself: veriframe-cli COMMAND --help
Exit codes: 0 done, 1 some items failed, 2 wrong usage, 3 cannot start, 130 interrupted (start again to go on).)";

/// Runs the chosen command; what it throws becomes a message and an exit code.
ExitCode runCommand(const Run& run, const Terminal& terminal)
{
    try {
        return run(terminal);
    } catch (const Stopped&) {
        terminal.line.erase();
        terminal.say("Interrupted.");
        return ExitCode::interrupted;
    } catch (...) {
        terminal.line.erase();
        terminal.say("Error: " + currentError("Working", {}).message());
        return ExitCode::cannotStart;
    }
}

int runProgram(int argc, char** argv)
{
    CLI::App program("Veriframe finds face manipulation in video", "veriframe-cli");
    program.formatter(makeHelpFormat());
    program.footer(examples);
    program.set_version_flag("--version", "veriframe-cli " + version());
    program.require_subcommand(1);
    program.fallthrough();
    std::string logLevel = "warning";
    program.add_option("--log-level", logLevel, "Messages on stderr: trace, debug, info, warning, error or off")
        ->option_text("LEVEL")
        ->check(oneOf({"trace", "debug", "info", "warning", "error", "off"}));

    Run run;
    addPredict(program, run);
    addPreprocess(program, run);
    addTrain(program, run);
    addPlotLoss(program, run);
    addEnsemble(program, run);
    addAnalyze(program, run);
    addCase(program, run);
    addCompare(program, run);
    addWeights(program, run);
    addDemo(program, run);
    addSelftest(program, run);
    addInfo(program, run);
    addCompletion(program, run); // last: it describes the others
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        program.exit(error);
        return static_cast<int>(asked ? ExitCode::done : ExitCode::wrongUsage);
    }
    configureLogging(logLevel);
    StatusLine line;
    const Interrupt interrupt([&line] { line.print("Stopping; press Ctrl+C again to end at once."); });
    return static_cast<int>(runCommand(run, {line, interrupt.token()}));
}

} // namespace

} // namespace veriframe::cli

int main(int argc, char** argv)
{
    veriframe::waitPassively(argv);
    // A reader that went away is an error of writing, not a reason to die unheard.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return veriframe::cli::runProgram(argc, argv);
    } catch (const std::exception& error) {
        std::fputs("Error: Starting failed: ", stderr);
        std::fputs(error.what(), stderr);
        std::fputs("\n", stderr);
        return static_cast<int>(veriframe::cli::ExitCode::cannotStart);
    }
}
