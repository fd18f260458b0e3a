// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_tree.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace veriframe::cli {

namespace {

/// Text as roff takes it: backslashes, hyphens that are to be copied, and lines that would be requests.
std::string roff(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        const bool startsLine = escaped.empty() || escaped.back() == '\n';
        if (startsLine && (c == '.' || c == '\''))
            escaped += "\\&";
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else
            escaped += c;
    }
    return escaped;
}

std::string capitals(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

/// "\fB\-o\fR, \fB\-\-output\fR \fIFILE\fR"
std::string heading(const OptionFacts& option)
{
    std::string text;
    for (const std::string& name : option.names)
        text += (text.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
    if (!option.value.empty())
        text += (text.empty() ? "\\fI" : " \\fI") + roff(option.value) + "\\fR";
    return text;
}

std::string list(const std::vector<OptionFacts>& options)
{
    std::string text;
    for (const OptionFacts& option : options)
        text += ".TP\n" + heading(option) + "\n" + roff(option.explanation) + "\n";
    return text;
}

constexpr std::size_t shortLine = 80;

/// Words run on, indented lines stay as they are.
std::string prose(const std::string& text)
{
    std::string page;
    std::istringstream lines(text);
    bool verbatim = false;
    for (std::string line; std::getline(lines, line);) {
        const bool indented = !line.empty() && line.front() == ' ';
        if (indented != verbatim && !line.empty()) {
            page += indented ? ".RS 2\n.nf\n" : ".fi\n.RE\n";
            verbatim = indented;
        }
        if (line.empty()) {
            page += verbatim ? "\n" : ".PP\n";
            continue;
        }
        page += roff(indented ? line.substr(2) : line) + "\n";
        // A line that ends early was meant to end there.
        if (!indented && line.size() < shortLine)
            page += ".br\n";
    }
    return page + (verbatim ? ".fi\n.RE\n" : "");
}

std::string synopsis(const CommandFacts& command, const std::string& path)
{
    std::string text = "\\fB" + roff(path) + "\\fR [\\fIOPTIONS\\fR]";
    for (const OptionFacts& positional : command.positionals)
        text += positional.isRequired ? " \\fI" + roff(positional.value) + "\\fR"
                                      : " [\\fI" + roff(positional.value) + "\\fR]";
    return text + "\n";
}

void synopses(const CommandFacts& command, const std::string& path, std::string& page)
{
    if (command.commands.empty())
        page += synopsis(command, path) + ".br\n";
    for (const CommandFacts& below : command.commands)
        synopses(below, path + " " + below.name, page);
}

void commandSections(const CommandFacts& command, const std::string& path, std::string& page)
{
    page += ".SS \"" + roff(path) + "\"\n" + roff(command.explanation) + ".\n";
    if (!command.examples.empty())
        page += ".PP\n" + prose(command.examples);
    page += list(command.positionals);
    page += list(command.options);
    for (const CommandFacts& below : command.commands)
        commandSections(below, path + " " + below.name, page);
}

} // namespace

std::string manualPage(const CommandFacts& program, const std::string& version, const std::string& date)
{
    std::string page = ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n";
    page += ".TH " + capitals(program.name) + " 1 \"" + date + "\" \"Veriframe " + roff(version) + "\"\n";
    page += ".SH NAME\n" + roff(program.name) + " \\- find face manipulation in video\n";
    page += ".SH SYNOPSIS\n";
    synopses(program, program.name, page);
    page += ".SH DESCRIPTION\n" + prose(program.examples);
    page += ".SH OPTIONS\n" + list(program.positionals) + list(program.options);
    if (!program.commands.empty())
        page += ".SH COMMANDS\n";
    for (const CommandFacts& command : program.commands)
        commandSections(command, command.name, page);
    const bool isWorkbench = program.commands.empty();
    page += std::string(".SH \"SEE ALSO\"\n.BR ") + (isWorkbench ? "veriframe\\-cli" : "veriframe") + " (1)\n";
    return page;
}

} // namespace veriframe::cli
