// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_tree.h"

#include <sstream>

namespace veriframe::cli {

namespace {

constexpr std::size_t shortLine = 80;

/// Text in which nothing means anything to Markdown.
std::string plain(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\*_<>|`[]").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// A break at the end of a paragraph breaks nothing.
std::string withoutIdleBreaks(std::string text)
{
    for (std::size_t at = text.find("  \n\n"); at != std::string::npos; at = text.find("  \n\n", at))
        text.erase(at, 2);
    if (text.ends_with("  \n"))
        text.erase(text.size() - 3, 2);
    return text;
}

/// The examples as they stand, then what help says of the command, in paragraphs.
std::string examplesAndProse(const std::string& text, const std::string& level)
{
    std::string examples, prose;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line == "Examples:")
            continue;
        if (line.starts_with("  ")) {
            examples += line.substr(2) + "\n";
            continue;
        }
        // A line that ends early was meant to end there.
        prose += line.empty() ? "\n" : plain(line) + (line.size() < shortLine ? "  \n" : "\n");
    }
    std::string page;
    if (!examples.empty())
        page += level + " Examples\n\n```\n" + examples + "```\n";
    if (!prose.empty())
        page += (prose.starts_with("\n") ? "" : "\n") + prose;
    return withoutIdleBreaks(page) + "\n";
}

std::string named(const OptionFacts& option)
{
    std::string text;
    for (const std::string& name : option.names)
        text += (text.empty() ? "`" : ", `") + name +
                (name == option.names.back() && !option.value.empty() ? " " + option.value : "") + "`";
    return text.empty() ? "`" + option.value + "`" : text;
}

void table(const std::vector<OptionFacts>& options, const char* head, std::string& page)
{
    page += std::string("| ") + head + " | what |\n|---|---|\n";
    for (const OptionFacts& option : options)
        page += "| " + named(option) + " | " + plain(option.explanation) + " |\n";
    page += "\n";
}

/// A table for each heading of help, in their order there.
void optionTables(const std::vector<OptionFacts>& options, const std::string& level, std::string& page)
{
    for (std::size_t begin = 0; begin < options.size();) {
        std::size_t end = begin;
        while (end < options.size() && options[end].group == options[begin].group)
            ++end;
        page += level + " " + (options[begin].group.empty() ? "Options" : options[begin].group) + "\n\n";
        table(
            {options.begin() + static_cast<std::ptrdiff_t>(begin), options.begin() + static_cast<std::ptrdiff_t>(end)},
            "option", page);
        begin = end;
    }
}

std::string synopsis(const CommandFacts& command, const std::string& path)
{
    std::string text = path + " [OPTIONS]";
    for (const OptionFacts& positional : command.positionals)
        text += positional.isRequired ? " " + positional.value : " [" + positional.value + "]";
    return text + "\n";
}

/// What stands below a command's heading. @param level of the headings in it: "##"
/// @param told examples that stand on the page already: a command below another has the same
void describe(
    const CommandFacts& command, const std::string& path, const std::string& level, const std::string& told,
    std::string& page)
{
    page += plain(command.explanation) + ".\n\n";
    if (command.commands.empty())
        page += "```\n" + synopsis(command, path) + "```\n\n";
    if (!command.examples.empty() && command.examples != told)
        page += examplesAndProse(command.examples, level);
    if (!command.positionals.empty()) {
        page += level + " Arguments\n\n";
        table(command.positionals, "argument", page);
    }
    optionTables(command.options, level, page);
    for (const CommandFacts& below : command.commands) {
        page += level + " " + command.name + " " + below.name + "\n\n";
        describe(below, path + " " + below.name, level + "#", command.examples, page);
    }
}

std::string trimmed(std::string page)
{
    while (page.ends_with("\n\n"))
        page.pop_back();
    return page;
}

} // namespace

std::vector<MarkdownPage> markdownPages(const CommandFacts& program)
{
    CommandFacts alone = program;
    alone.commands.clear();
    alone.positionals = {{{}, "COMMAND", "One of those below, with its own options", {}, {}, true}};
    std::string front = "# " + program.name + "\n\n";
    describe(alone, program.name, "##", {}, front);
    front += "## Commands\n\n| command | what |\n|---|---|\n";
    for (const CommandFacts& command : program.commands)
        front += "| [" + command.name + "](" + command.name + ".md) | " + plain(command.explanation) + " |\n";
    std::vector<MarkdownPage> pages{{"commands/" + program.name + ".md", front}};
    for (const CommandFacts& command : program.commands) {
        std::string page = "# " + command.name + "\n\n";
        describe(command, program.name + " " + command.name, "##", {}, page);
        page += "Options of every command, and the exit codes: [" + program.name + "](" + program.name + ".md).\n";
        pages.push_back({"commands/" + command.name + ".md", trimmed(page)});
    }
    return pages;
}

std::string markdownText(const std::vector<MarkdownPage>& pages)
{
    std::string text;
    for (const MarkdownPage& page : pages)
        text += "<!-- " + page.path + " -->\n" + page.text;
    return text;
}

} // namespace veriframe::cli
