// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_fixture.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace veriframe::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::set<std::string> optionsIn(const std::string& text)
{
    static const std::regex option("(^|[ ,\n])(--[a-z][a-z0-9-]*)");
    std::set<std::string> found;
    for (std::sregex_iterator i(text.begin(), text.end(), option), end; i != end; ++i)
        found.insert((*i)[2]);
    return found;
}

/// The part of a help text that lists options, without its examples.
std::string listedOptions(const std::string& help)
{
    const std::size_t options = help.find("\nOptions:");
    return options == std::string::npos ? std::string() : help.substr(options);
}

/// The options that a section of the manual page lists, its prose left out.
std::set<std::string> optionsOfSection(const std::string& page, const std::string& title)
{
    const std::size_t begin = page.find("\n.SS \"" + title + "\"\n");
    if (begin == std::string::npos)
        return {};
    const std::size_t end = page.find("\n.SS ", begin + 1);
    std::istringstream lines(page.substr(begin, end - begin));
    std::string headings, former;
    for (std::string line; std::getline(lines, line); former = line)
        if (former == ".TP")
            headings += line + "\n";
    headings = std::regex_replace(headings, std::regex("\\\\f[BRI]"), " ");
    return optionsIn(std::regex_replace(headings, std::regex("\\\\-"), "-"));
}

class Completion : public Cli {
protected:
    std::string printed(const std::string& form) const
    {
        const CliResult result = run({"completion", form});
        EXPECT_EQ(result.exitCode, 0) << result.messages;
        return result.output;
    }

    /// "plot\-loss" of the page's sections, as words: {"plot-loss"}, {"preprocess", "boxes"}, ...
    static std::vector<std::vector<std::string>> commandsOf(const std::string& page)
    {
        static const std::regex section("\n\\.SS \"([^\"]*)\"");
        std::vector<std::vector<std::string>> commands;
        for (std::sregex_iterator i(page.begin(), page.end(), section), end; i != end; ++i) {
            std::istringstream words(std::regex_replace((*i)[1].str(), std::regex("\\\\-"), "-"));
            commands.emplace_back(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>());
        }
        return commands;
    }

    /// What bash offers behind these words, the last one being typed.
    std::vector<std::string> offered(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "veriframe-cli");
        std::string line = "source completion; COMP_WORDS=(";
        for (const std::string& word : words)
            line += "'" + word + "' ";
        line += "); COMP_CWORD=" + std::to_string(words.size() - 1) +
                "; _veriframe_cli; printf '%s\\n' \"${COMPREPLY[@]}\" > offered";
        writeFileAtomically(path("completion"), printed("bash"));
        EXPECT_EQ(
            std::system(
                ("cd '" + text("") + "' && bash -c '" + std::regex_replace(line, std::regex("'"), "'\\''") + "'")
                    .c_str()),
            0);
        std::ifstream file(path("offered"));
        std::vector<std::string> lines;
        for (std::string one; std::getline(file, one);)
            if (!one.empty())
                lines.push_back(one);
        return lines;
    }
};

TEST_F(Completion, TheManualPageHasEveryCommandAndOptionThatHelpHas)
{
    const std::string page = printed("man");
    const auto commands = commandsOf(page);
    ASSERT_GT(commands.size(), 15U);
    for (std::vector<std::string> words : commands) {
        std::string title;
        for (const std::string& word : words)
            title += (title.empty() ? "" : " ") + std::regex_replace(word, std::regex("-"), "\\-");
        words.emplace_back("--help");
        const CliResult help = run(words);
        ASSERT_EQ(help.exitCode, 0) << title;
        EXPECT_EQ(optionsOfSection(page, title), optionsIn(listedOptions(help.output))) << title;
    }
}

TEST_F(Completion, TheManualInTheRepositoryHasThePagesThatTheProgramPrints)
{
    const std::string pages = printed("markdown");
    static const std::regex mark("<!-- (commands/[a-z-]+\\.md) -->\n");
    std::set<std::string> told{"veriframe.md"}; // the workbench's page, which people write
    for (std::sregex_iterator i(pages.begin(), pages.end(), mark), end; i != end;) {
        const std::smatch here = *i++;
        const std::size_t begin = static_cast<std::size_t>(here.position() + here.length());
        const std::size_t close = i == end ? pages.size() : static_cast<std::size_t>(i->position());
        const std::filesystem::path file =
            std::filesystem::path(VERIFRAME_SOURCE_DIR) / "resources/manual" / here[1].str();
        EXPECT_EQ(readTextFile(file, 1U << 20), pages.substr(begin, close - begin))
            << file << ": packaging/update-manual pages renews it";
        told.insert(file.filename());
    }
    EXPECT_GT(told.size(), 13U);
    for (const auto& file : std::filesystem::directory_iterator(VERIFRAME_SOURCE_DIR "/resources/manual/commands"))
        EXPECT_THAT(told, Contains(file.path().filename().string()));
}

TEST_F(Completion, APageHasEveryOptionThatHelpHas)
{
    const std::string pages = printed("markdown");
    for (const char* command : {"predict", "train", "plot-loss", "demo"}) {
        const std::size_t begin = pages.find(std::string("<!-- commands/") + command + ".md -->");
        ASSERT_NE(begin, std::string::npos) << command;
        const std::string page = pages.substr(begin, pages.find("\n<!-- ", begin) - begin);
        std::string rows;
        std::istringstream lines(page);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with("| `"))
                rows += std::regex_replace(line.substr(0, line.find("` |")), std::regex("[`,]"), " ") + "\n";
        EXPECT_EQ(optionsIn(rows), optionsIn(listedOptions(run({command, "--help"}).output))) << command;
    }
}

TEST_F(Completion, TheProgramsHelpNamesEveryCommandOfThePage)
{
    const std::string help = run({"--help"}).output;
    for (const auto& words : commandsOf(printed("man")))
        EXPECT_THAT(help, HasSubstr("\n  " + words.front() + " "));
}

TEST_F(Completion, GroffTakesThePageWithoutAWarning)
{
    if (std::system("command -v groff > /dev/null") != 0)
        GTEST_SKIP() << "groff is not installed";
    writeFileAtomically(path("page.1"), printed("man"));
    ASSERT_EQ(std::system(("groff -man -ww -z '" + text("page.1") + "' 2> '" + text("warnings") + "'").c_str()), 0);
    EXPECT_EQ(readTextFile(path("warnings"), 1U << 20), "");
}

TEST_F(Completion, BashOffersCommandsOptionsAndTheWordsThatAnOptionTakes)
{
    EXPECT_THAT(offered({"pre"}), testing::UnorderedElementsAre("predict", "preprocess"));
    EXPECT_THAT(offered({"preprocess", "b"}), testing::ElementsAre("boxes"));
    EXPECT_THAT(offered({"predict", "--pro"}), testing::UnorderedElementsAre("--profile", "--progress"));
    EXPECT_THAT(offered({"predict", "--profile", ""}), testing::UnorderedElementsAre("dfdc", "kernel"));
    EXPECT_THAT(offered({"plot-loss", "--rule", "w"}), testing::ElementsAre("weighted"));
}

TEST_F(Completion, BashOffersFilesWhereAFileIsMeantAndNowhereElse)
{
    writeFileAtomically(path("a clip.mp4"), "x");
    EXPECT_THAT(offered({"analyze", ""}), Contains("a clip.mp4"));
    EXPECT_THAT(offered({"analyze", "clip", "--csv", ""}), Contains("a clip.mp4"));
    EXPECT_THAT(offered({"analyze", "clip", "--frames", ""}), Not(Contains("a clip.mp4")));
}

TEST_F(Completion, TheOtherShellsTakeTheirScripts)
{
    for (const char* shell : {"zsh", "fish"}) {
        const std::string script = printed(shell);
        EXPECT_THAT(script, HasSubstr("plot-loss"));
        if (std::system((std::string("command -v ") + shell + " > /dev/null").c_str()) != 0) {
            std::cout << shell << " is not installed: its script was not tried\n";
            continue;
        }
        writeFileAtomically(path(shell), script);
        EXPECT_EQ(std::system((std::string(shell) + " -n '" + text(shell) + "'").c_str()), 0) << shell;
    }
}

TEST_F(Completion, AnUnknownShellIsWrongUsage)
{
    EXPECT_EQ(run({"completion", "csh"}).exitCode, 2);
    EXPECT_EQ(run({"completion"}).exitCode, 2);
}

} // namespace
} // namespace veriframe::test
