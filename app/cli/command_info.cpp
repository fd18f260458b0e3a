// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "common/program_facts.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  What to paste into a bug report:
    veriframe-cli info
    veriframe-cli info --json)";

} // namespace

void addInfo(CLI::App& program, Run& run)
{
    const auto json = std::make_shared<bool>(false);
    CLI::App* command = program.add_subcommand("info", "Versions, devices, codecs, weights: for bug reports");
    command->footer(examples);
    command->add_flag("--json", *json, "Print as JSON");
    command->callback([json, &run] {
        run = [json](const Terminal& terminal) {
            const Json facts = programFacts();
            terminal.write(*json ? facts.dump(2) + "\n" : programFactsText(facts));
            return ExitCode::done;
        };
    });
}

} // namespace veriframe::cli
