// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terminal_text.h"
#include "exit_code.h"
#include "progress_display.h"
#include "status_line.h"

#include <functional>
#include <stop_token>
#include <string>

namespace CLI {
class App;
}

namespace veriframe::cli {

/// What the program offers to a command while it runs.
struct Terminal {
    StatusLine& line;
    std::stop_token stop;

    /// A message for people, on stderr, above the progress. Names of files in it cannot command the terminal.
    void say(const std::string& text) const { line.print(printable(text, true)); }

    /// Data, on stdout. @throws Error (unwritable) if nobody can take it
    void write(const std::string& data) const;
};

/// What the chosen command does, set while the command line is parsed.
using Run = std::function<ExitCode(const Terminal&)>;

// One function per command: adds its options to the program; its callback sets `run`.
void addPredict(CLI::App& program, Run& run);
void addPreprocess(CLI::App& program, Run& run);
void addTrain(CLI::App& program, Run& run);
void addEnsemble(CLI::App& program, Run& run);
void addAnalyze(CLI::App& program, Run& run);
void addCase(CLI::App& program, Run& run);
void addCompare(CLI::App& program, Run& run);
void addPlotLoss(CLI::App& program, Run& run);
void addWeights(CLI::App& program, Run& run);
void addDemo(CLI::App& program, Run& run);
void addSelftest(CLI::App& program, Run& run);
void addInfo(CLI::App& program, Run& run);
void addCompletion(CLI::App& program, Run& run);

} // namespace veriframe::cli
