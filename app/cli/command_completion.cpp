// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "command_tree.h"
#include "one_of.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace veriframe::cli {

namespace {

constexpr const char* examples = R"(Examples:
  For this session of bash:
    source <(veriframe-cli completion bash)
  For all sessions of fish:
    veriframe-cli completion fish > ~/.config/fish/completions/veriframe-cli.fish
  The manual page:
    veriframe-cli completion man > veriframe-cli.1)";

} // namespace

void addCompletion(CLI::App& program, Run& run)
{
    const auto form = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("completion", "Print what makes a shell complete commands and options");
    command->footer(examples);
    command
        ->add_option(
            "form", *form, "bash, zsh or fish; man: the manual page of all commands; markdown: the manual's pages")
        ->option_text("FORM")
        ->required()
        ->check(oneOf({"bash", "zsh", "fish", "man", "markdown"}));
    command->callback([form, &program, &run] {
        run = [form, tree = commandTree(program)](const Terminal& terminal) {
            terminal.write(completion(*form, tree));
            return ExitCode::done;
        };
    });
}

} // namespace veriframe::cli
