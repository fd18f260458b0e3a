// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "command_tree.h"
#include "one_of.h"

#include "base/version.h"

#include <CLI/CLI.hpp>
#include <ctime>
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

/// Today, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org), as "2026-11-28".
std::string pageDate()
{
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const std::time_t seconds = epoch ? static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10)) : std::time(nullptr);
    std::tm day{};
    gmtime_r(&seconds, &day);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &day)};
}

std::string completion(const std::string& form, const CommandFacts& tree)
{
    if (form == "bash")
        return bashCompletion(tree);
    if (form == "zsh")
        return zshCompletion(tree);
    if (form == "fish")
        return fishCompletion(tree);
    if (form == "markdown")
        return markdownText(markdownPages(tree));
    return manualPage(tree, version(), pageDate());
}

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
