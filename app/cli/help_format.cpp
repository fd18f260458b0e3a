// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_format.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace veriframe::cli {

namespace {

constexpr std::size_t nameColumns = 26;
constexpr std::size_t lineColumns = 100;

/// Names to the left, their explanation beside them, wrapped.
std::string entry(const std::string& name, const std::string& explanation)
{
    std::string text = "  " + name;
    std::size_t column = text.size();
    const auto toColumn = [&] {
        if (column >= nameColumns) {
            text += '\n';
            column = 0;
        }
        text.append(nameColumns - column, ' ');
        column = nameColumns;
    };
    toColumn();
    std::istringstream words(explanation);
    bool first = true;
    for (std::string word; words >> word; first = false) {
        if (!first && column + 1 + word.size() > lineColumns) {
            text += '\n' + std::string(nameColumns, ' ');
            column = nameColumns;
        } else if (!first) {
            text += ' ';
            ++column;
        }
        text += word;
        column += word.size();
    }
    return text + '\n';
}

class HelpFormat : public CLI::Formatter {
public:
    /// Examples stand before the options: they are what most readers look for.
    std::string make_usage(const CLI::App* app, std::string name) const override
    {
        const std::string usage = CLI::Formatter::make_usage(app, name);
        return usage + (app->get_footer().empty() ? "" : "\n" + app->get_footer() + "\n");
    }

    std::string make_footer(const CLI::App*) const override { return {}; }

    std::string make_option(const CLI::Option* option, bool positional) const override
    {
        std::string name = positional ? std::string() : option->get_name(false, true);
        const std::string& value = option->get_option_text();
        if (!value.empty())
            name += (name.empty() ? "" : " ") + value;
        return entry(name.empty() ? option->get_name() : name, option->get_description());
    }

    std::string make_subcommand(const CLI::App* sub) const override
    {
        return entry(sub->get_name(), sub->get_description());
    }
};

} // namespace

std::shared_ptr<CLI::FormatterBase> makeHelpFormat()
{
    return std::make_shared<HelpFormat>();
}

} // namespace veriframe::cli
