// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads passes the translator. Errors speak English (Error, currentError) and get their frame in
// errorText(); what stays as it is everywhere is named here.
#include "base/files.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = VERIFRAME_SOURCE_DIR;

/// Names that no language translates.
const std::set<std::string> names{"Veriframe", "CPU"};

std::string withoutComments(const std::string& text)
{
    return std::regex_replace(text, std::regex("//[^\\n]*"), "");
}

bool holdsAWord(const std::string& literal)
{
    std::string rest = std::regex_replace(literal, std::regex("%L?[0-9n]+"), "");
    for (const std::string& name : names)
        for (std::size_t at = rest.find(name); at != std::string::npos; at = rest.find(name))
            rest.erase(at, name.size());
    return std::regex_search(rest, std::regex("[A-Za-z]{2}"));
}

/// Literals that are handed straight to what shows them.
std::vector<std::string> shownLiterals(const std::string& source)
{
    static const std::regex shown(
        "\\b(?:set(?:Text|ToolTip|WindowTitle|PlaceholderText|Accessible(?:Name|Description)|StatusTip|WhatsThis|Title|"
        "Suffix|Prefix|Note|Message|InformativeText|LabelText)|showMessage|showNotice|showState|showNothing|addTab|"
        "addMenu|addRow|addItem|insertItem|QLabel|QPushButton|QCheckBox|QRadioButton|QGroupBox|QToolButton)\\(\\s*"
        "(?:QStringLiteral|QLatin1String|QString::fromUtf8|QString::fromLatin1)?\\(?\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    std::vector<std::string> literals;
    const std::string text = withoutComments(source);
    for (std::sregex_iterator match(text.begin(), text.end(), shown), end; match != end; ++match)
        if (!match->prefix().str().ends_with("writer.") && holdsAWord((*match)[1]))
            literals.push_back((*match)[1]);
    return literals;
}

/// Sentences that become a QString without tr().
std::vector<std::string> untranslatedSentences(const std::string& source)
{
    static const std::regex literal(
        "(?:QStringLiteral|QLatin1String|fromUtf8|fromLatin1)\\(\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    static const std::regex words("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}");
    std::vector<std::string> sentences;
    const std::string text = withoutComments(source);
    for (std::sregex_iterator match(text.begin(), text.end(), literal), end; match != end; ++match)
        if (const std::string found = (*match)[1];
            std::regex_search(found, words) && found.find_first_of("{;") == std::string::npos) // no style sheet
            sentences.push_back(found);
    return sentences;
}

std::vector<fs::path> windowSources()
{
    std::vector<fs::path> files;
    for (const char* folder : {"widgets", "app/workbench"})
        for (const auto& entry : fs::directory_iterator(root / folder))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
                files.push_back(entry.path());
    return files;
}

TEST(VisibleText, NoWordIsShownThatDidNotPassTheTranslator)
{
    ASSERT_GT(windowSources().size(), 100U);
    for (const fs::path& file : windowSources()) {
        const std::string text = readTextFile(file);
        for (const std::string& literal : shownLiterals(text))
            ADD_FAILURE() << fs::relative(file, root) << ": \"" << literal << '"';
        for (const std::string& sentence : untranslatedSentences(text))
            ADD_FAILURE() << fs::relative(file, root) << ": \"" << sentence << '"';
    }
}

TEST(VisibleText, TheScanSeesWhatItLooksFor)
{
    EXPECT_EQ(shownLiterals("label->setText(QStringLiteral(\"No face\"));").size(), 1U);
    EXPECT_EQ(shownLiterals("auto* box = new QCheckBox(\"Draw all\");").size(), 1U);
    EXPECT_TRUE(shownLiterals("label->setText(tr(\"No face\")); // setText(\"this\")").empty());
    EXPECT_TRUE(shownLiterals("name->setText(QStringLiteral(\"Veriframe %1\"));").empty());
    EXPECT_TRUE(shownLiterals("label->setText(QStringLiteral(\"%1 × %2\"));").empty());
    EXPECT_EQ(untranslatedSentences("return QStringLiteral(\"There is no face\");").size(), 1U);
    EXPECT_TRUE(untranslatedSentences("return tr(\"There is no face\");").empty());
}

} // namespace
} // namespace veriframe::test
