// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_tree.h"

#include <CLI/StringTools.hpp>
#include <algorithm>

namespace veriframe::cli {

namespace {

/// Between single quotes of a POSIX shell.
std::string shellQuoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::vector<std::string> namesOf(const CommandFacts& command)
{
    std::vector<std::string> names;
    for (const CommandFacts& below : command.commands)
        names.push_back(below.name);
    for (const OptionFacts& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

bool completesPaths(const CommandFacts& command)
{
    return std::any_of(command.positionals.begin(), command.positionals.end(), takesPath);
}

/// The program's own options are understood behind every command.
CommandFacts withOptionsOf(CommandFacts command, const CommandFacts& program)
{
    for (const OptionFacts& option : program.options)
        if (std::none_of(command.options.begin(), command.options.end(), [&](const OptionFacts& own) {
                return own.names == option.names;
            }))
            command.options.push_back(option);
    return command;
}

/// "_veriframe_cli_weights_fetch"
std::string shellFunction(const std::string& path)
{
    std::string name = "_" + path;
    std::replace(name.begin(), name.end(), ' ', '_');
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

// bash: one case per path of commands, then one per option that takes a value.

/// A name with spaces is one word.
constexpr const char* bashFiles = "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")";

std::string bashValue(const OptionFacts& option)
{
    if (!option.choices.empty())
        return "COMPREPLY=($(compgen -W " + shellQuoted(CLI::detail::join(option.choices, " ")) + " -- \"$word\"))";
    return takesPath(option) ? bashFiles : "COMPREPLY=()";
}

void bashCommand(const CommandFacts& command, const std::string& path, const CommandFacts& program, std::string& script)
{
    const CommandFacts full = withOptionsOf(command, program);
    script += "    " + shellQuoted(path) + ")\n      case \"$before\" in\n";
    for (const OptionFacts& option : full.options)
        if (!option.value.empty())
            script += "        " + CLI::detail::join(option.names, "|") + ") " + bashValue(option) + "; return ;;\n";
    script += "      esac\n      COMPREPLY=($(compgen -W " + shellQuoted(CLI::detail::join(namesOf(full), " ")) +
              " -- \"$word\"))\n";
    if (completesPaths(command))
        script += std::string("      [[ $word == -* ]] || ") + bashFiles + "\n";
    script += "      ;;\n";
    for (const CommandFacts& below : command.commands)
        bashCommand(below, path + " " + below.name, program, script);
}

/// Follows the words before the cursor to the command they lead to.
std::string bashPath(const std::vector<std::string>& paths)
{
    std::string script = "  for ((i = 1; i < COMP_CWORD; ++i)); do\n    case \"$path ${COMP_WORDS[i]}\" in\n      ";
    for (std::size_t i = 0; i < paths.size(); ++i)
        script += (i ? "|" : "") + shellQuoted(paths[i]);
    return script + ") path+=\" ${COMP_WORDS[i]}\" ;;\n    esac\n  done\n";
}

void collectPaths(const CommandFacts& command, const std::string& path, std::vector<std::string>& paths)
{
    for (const CommandFacts& below : command.commands) {
        paths.push_back(path + " " + below.name);
        collectPaths(below, paths.back(), paths);
    }
}

// zsh: _arguments with a state for the command that follows.

/// An explanation between brackets of _arguments.
std::string zshText(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

std::string zshAction(const OptionFacts& option)
{
    if (!option.choices.empty())
        return "(" + CLI::detail::join(option.choices, " ") + ")";
    return takesPath(option) ? "_files" : " ";
}

void zshCommand(const CommandFacts& command, const std::string& path, const CommandFacts& program, std::string& script)
{
    script += shellFunction(path) + "() {\n  local line state\n  _arguments -C \\\n";
    for (const OptionFacts& option : withOptionsOf(command, program).options) {
        for (const std::string& name : option.names) {
            std::string spec = "*" + name + "[" + zshText(option.explanation) + "]";
            if (!option.value.empty())
                spec += ":" + zshText(option.value) + ":" + zshAction(option);
            script += "    " + shellQuoted(spec) + " \\\n";
        }
    }
    if (command.commands.empty()) {
        script += "    " + shellQuoted(completesPaths(command) ? "*:file:_files" : "*: : ") + "\n}\n\n";
        return;
    }
    script += "    '1: :->command' \\\n    '*:: :->rest'\n  case $state in\n  command)\n    local -a commands=(\n";
    for (const CommandFacts& below : command.commands)
        script += "      " + shellQuoted(zshText(below.name) + ":" + below.explanation) + "\n";
    script += "    )\n    _describe command commands ;;\n  rest)\n    case $line[1] in\n";
    for (const CommandFacts& below : command.commands)
        script += "    " + below.name + ") " + shellFunction(path + " " + below.name) + " ;;\n";
    script += "    esac ;;\n  esac\n}\n\n";
    for (const CommandFacts& below : command.commands)
        zshCommand(below, path + " " + below.name, program, script);
}

// fish: one line for each command and option, with the condition under which it is offered.

void fishCommand(
    const CommandFacts& command, const std::string& program, const std::string& condition, std::string& script)
{
    const std::string begin = "complete -c " + program + (condition.empty() ? "" : " -n " + shellQuoted(condition));
    for (const CommandFacts& below : command.commands)
        script += begin + " -f -a " + below.name + " -d " + shellQuoted(below.explanation) + "\n";
    for (const OptionFacts& option : command.options) {
        script += begin;
        for (const std::string& name : option.names)
            script += name.rfind("--", 0) == 0 ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (!option.value.empty())
            script += takesPath(option) && option.choices.empty() ? " -r" : " -x";
        if (!option.choices.empty())
            script += " -a " + shellQuoted(CLI::detail::join(option.choices, " "));
        script += " -d " + shellQuoted(option.explanation) + "\n";
    }
}

void fishCommands(const CommandFacts& command, const std::string& program, const std::string& seen, std::string& script)
{
    for (const CommandFacts& below : command.commands) {
        std::string condition = seen + (seen.empty() ? "" : "; and ") + "__fish_seen_subcommand_from " + below.name;
        fishCommands(below, program, condition, script);
        if (!below.commands.empty()) {
            condition += "; and not __fish_seen_subcommand_from";
            for (const CommandFacts& deeper : below.commands)
                condition += " " + deeper.name;
        }
        fishCommand(below, program, condition, script);
    }
}

} // namespace

std::string bashCompletion(const CommandFacts& program)
{
    const std::string function = shellFunction(program.name);
    std::vector<std::string> paths;
    collectPaths(program, program.name, paths);
    std::string script = "# bash completion of " + program.name + "\n" + function + "() {\n";
    script += "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path=" + program.name + " i\n";
    if (!paths.empty())
        script += bashPath(paths);
    script += "  case \"$path\" in\n";
    bashCommand(program, program.name, program, script);
    return script + "  esac\n}\ncomplete -o filenames -F " + function + " " + program.name + "\n";
}

std::string zshCompletion(const CommandFacts& program)
{
    std::string script = "#compdef " + program.name + "\n\n";
    zshCommand(program, program.name, program, script);
    return script + shellFunction(program.name) + " \"$@\"\n";
}

std::string fishCompletion(const CommandFacts& program)
{
    std::string script = "# fish completion of " + program.name + "\n";
    fishCommand(program, program.name, program.commands.empty() ? "" : "__fish_use_subcommand", script);
    fishCommands(program, program.name, {}, script);
    return script;
}

} // namespace veriframe::cli
