// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>

namespace veriframe::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = VERIFRAME_SOURCE_DIR;

/// All files below some folders of the source tree, with their path from its root.
std::vector<fs::path> filesBelow(const std::vector<std::string>& folders, const std::set<std::string>& extensions)
{
    std::vector<fs::path> files;
    for (const std::string& folder : folders)
        if (fs::exists(root / folder))
            for (const auto& entry : fs::recursive_directory_iterator(root / folder))
                if (entry.is_regular_file() && (extensions.empty() || extensions.contains(entry.path().extension())))
                    files.push_back(fs::relative(entry.path(), root));
    return files;
}

const std::vector<std::string> everywhere{"app", "core", "widgets", "tests", "packaging", ".ci"};

bool isPublicHeaderOfCore(const fs::path& file)
{
    const std::string name = file.string();
    return name.starts_with("core/") && name.ends_with(".h") && !name.ends_with("_internal.h");
}

TEST(HouseRules, EveryFileNamesItsLicence)
{
    std::vector<fs::path> files = filesBelow(everywhere, {});
    files.emplace_back("CMakeLists.txt");
    for (const fs::path& file : files)
        EXPECT_NE(
            readTextFile(root / file).substr(0, 200).find("SPDX-License-Identifier: GPL-3.0-or-later"),
            std::string::npos)
            << file;
}

TEST(HouseRules, TheTopLevelHoldsNothingElse)
{
    const std::set<std::string> allowed{
        "app",   "core",           "widgets",           "resources", "translations", "tests",           "packaging",
        "build", "CMakeLists.txt", "CMakePresets.json", "LICENSE",   "README.md",    "CONTRIBUTING.md", "CHANGELOG.md"};
    for (const auto& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename();
        EXPECT_TRUE(name.starts_with('.') || name.starts_with("build-") || allowed.contains(name)) << name;
    }
}

TEST(HouseRules, TorchAndQtStayOutOfCoresPublicHeaders)
{
    const std::regex torch("#include\\s*[<\"](torch|ATen|c10|c10d)/");
    const std::regex libav("#include\\s*[<\"]lib(av|sw)");
    const std::regex qt("#include\\s*[<\"]Q[A-Za-z]");
    for (const fs::path& file : filesBelow({"core"}, {".h", ".cpp"})) {
        const std::string text = readTextFile(root / file);
        EXPECT_FALSE(std::regex_search(text, qt)) << file;
        if (isPublicHeaderOfCore(file)) {
            EXPECT_FALSE(std::regex_search(text, torch)) << file;
        }
        if (!file.string().starts_with("core/media/")) {
            EXPECT_FALSE(std::regex_search(text, libav)) << file;
        }
    }
}

TEST(HouseRules, NoHeaderOpensANamespace)
{
    const std::regex opened("\\n\\s*using namespace ");
    for (const fs::path& file : filesBelow(everywhere, {".h"}))
        EXPECT_FALSE(std::regex_search(readTextFile(root / file), opened)) << file;
}

TEST(HouseRules, FilesStaySmall)
{
    constexpr std::ptrdiff_t mostLines = 500;
    for (const fs::path& file : filesBelow(everywhere, {".h", ".cpp"})) {
        const std::string text = readTextFile(root / file);
        EXPECT_LE(std::count(text.begin(), text.end(), '\n'), mostLines) << file;
    }
}

TEST(HouseRules, HeadersAreGuardedAndRoomsKeepTheirSecrets)
{
    const std::regex internal("#include \"([a-z]+)/[a-z0-9_]+_internal\\.h\"");
    for (const fs::path& file : filesBelow({"app", "core"}, {".h", ".cpp"})) {
        const std::string text = readTextFile(root / file);
        if (file.extension() == ".h") {
            EXPECT_NE(text.find("#pragma once"), std::string::npos) << file;
        }
        for (std::sregex_iterator match(text.begin(), text.end(), internal), end; match != end; ++match)
            EXPECT_TRUE(file.string().starts_with("core/" + (*match)[1].str() + "/")) << file << ": " << match->str();
        if (isPublicHeaderOfCore(file)) {
            EXPECT_EQ(text.find("_internal.h\""), std::string::npos) << file;
        }
    }
}

TEST(HouseRules, TheReadmeTellsEveryPackage)
{
    std::set<std::string> installed;
    std::istringstream lines(readTextFile(root / "packaging/packages"));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '#')
            installed.insert(line.substr(0, line.find(' ')));
    // The table's rows: "| one, another | why |".
    const std::string readme = readTextFile(root / "README.md");
    const std::size_t head = readme.find("| packages | why |");
    ASSERT_NE(head, std::string::npos);
    std::set<std::string> told;
    std::istringstream table(readme.substr(head));
    for (std::string row; std::getline(table, row) && row.starts_with("|");) {
        std::istringstream names(row.substr(1, row.find('|', 1) - 1));
        for (std::string name; names >> name;)
            if (name != "packages" && !name.starts_with("---"))
                told.insert(name.ends_with(',') ? name.substr(0, name.size() - 1) : name);
    }
    EXPECT_EQ(told, installed);
}

} // namespace
} // namespace veriframe::test
