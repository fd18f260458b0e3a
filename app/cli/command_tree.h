// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace veriframe::cli {

/// One option or positional argument as a person gives it.
struct OptionFacts {
    std::vector<std::string> names;   ///< with their dashes, short ones first; empty for a positional argument
    std::string value;                ///< "FILE", "N,N,..."; empty for a flag
    std::string explanation;          ///< one line
    std::vector<std::string> choices; ///< the words it takes, where it takes no others
    std::string group;                ///< the heading of help that it stands under
    bool isRequired = false;
};

/// A command with everything it takes, commands below it included.
struct CommandFacts {
    std::string name, explanation;
    std::string examples; ///< what help shows before the options; may be empty
    std::vector<OptionFacts> positionals, options;
    std::vector<CommandFacts> commands;
};

/// What the program's own parser knows of itself, in the order of help. What help does not show is left out.
CommandFacts commandTree(const CLI::App& program);

/// Whether the value names a file or a folder, so that a shell may complete it.
bool takesPath(const OptionFacts& option);

// The same tree for readers of manuals and for shells. Pure functions; every line ends with "\n".

/// A manual page in roff (man 7), section 1. @param version "0.1.0+1a2b3c4"  @param date of the page, "2026-11-28"
std::string manualPage(const CommandFacts& program, const std::string& version, const std::string& date);

/// The same for the manual of the window and of the repository: a page for the program and one for each command.
struct MarkdownPage {
    std::string path; ///< below resources/manual: "commands/predict.md"
    std::string text;
};

std::vector<MarkdownPage> markdownPages(const CommandFacts& program);
/// All of them, one after another, each behind a line that names it: "<!-- commands/predict.md -->".
std::string markdownText(const std::vector<MarkdownPage>& pages);
std::string bashCompletion(const CommandFacts& program);
std::string zshCompletion(const CommandFacts& program);
std::string fishCompletion(const CommandFacts& program);

/// One of the above by its name; the page is of this build's version and of today, or of the day that
/// SOURCE_DATE_EPOCH names. @param form "bash", "zsh", "fish", "markdown" or "man"
std::string completion(const std::string& form, const CommandFacts& program);

} // namespace veriframe::cli
