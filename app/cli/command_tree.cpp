// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_tree.h"

#include "one_of.h"

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>

namespace veriframe::cli {

namespace {

std::vector<std::string> choicesOf(const CLI::Option& option)
{
    // Looking at a validator is no change, but CLI11 offers it on a changeable option only.
    auto& changeable = const_cast<CLI::Option&>(option);
    try {
        for (int i = 0;; ++i) {
            const std::string& name = changeable.get_validator(i)->get_name();
            if (name.rfind(choicesMark, 0) == 0)
                return CLI::detail::split(name.substr(std::string_view(choicesMark).size()), '|');
        }
    } catch (const CLI::OptionNotFound&) {
        return {};
    }
}

OptionFacts factsOf(const CLI::Option& option)
{
    OptionFacts facts;
    for (const std::string& name : option.get_snames())
        facts.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        facts.names.push_back("--" + name);
    facts.value = option.get_option_text();
    if (facts.value.empty() && facts.names.empty())
        facts.value = option.get_name();
    facts.explanation = option.get_description();
    facts.choices = choicesOf(option);
    facts.group = option.get_group();
    facts.isRequired = option.get_required();
    return facts;
}

} // namespace

CommandFacts commandTree(const CLI::App& program)
{
    CommandFacts facts;
    facts.name = program.get_name();
    facts.explanation = program.get_description();
    facts.examples = program.get_footer();
    for (const CLI::Option* option : program.get_options()) {
        if (option->get_group().empty())
            continue;
        OptionFacts one = factsOf(*option);
        auto& list = one.names.empty() ? facts.positionals : facts.options;
        list.push_back(std::move(one));
    }
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_group().empty())
            facts.commands.push_back(commandTree(*command));
    return facts;
}

bool takesPath(const OptionFacts& option)
{
    constexpr std::array words{"FILE", "DIR", "ROOT", "LOG", "VIDEO", "CHECKPOINT"};
    for (const char* word : words)
        if (option.value.find(word) != std::string::npos)
            return true;
    return false;
}

} // namespace veriframe::cli
