// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_files.h"

#include "base/error.h"
#include "base/file_stamp.h"
#include "base/files.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace veriframe::cli {

namespace fs = std::filesystem;

bool isStandardOutput(const fs::path& output)
{
    return output == "-";
}

void writeTable(const fs::path& output, const std::string& table, const Terminal& terminal)
{
    if (isStandardOutput(output))
        terminal.write(table);
    else if (!output.empty())
        writeFileAtomically(output, table);
}

void refuseTwoOnStandardOutput(const fs::path& csv, bool json)
{
    if (json && isStandardOutput(csv))
        throw CLI::ValidationError("--csv", "- and --json both write to stdout");
}

CLI::Validator isFileName()
{
    return {
        [](const std::string& text) {
            return isStandardOutput(text)
                       ? "it needs a file's name and does not write to standard output, - (a file of "
                         "that name is ./-)"
                       : std::string();
        },
        ""};
}

void requireWritableFolder(const char* doing, const fs::path& file)
{
    std::error_code error;
    const fs::path folder = fs::absolute(file, error).parent_path();
    const auto refuse = [&](const std::string& why) {
        throw Error(
            ErrorCode::unwritable, doing, file.string(), why,
            "Choose a folder that is there and that you may write to.");
    };
    if (!fs::exists(folder, error))
        refuse("there is no folder " + folder.string());
    if (!fs::is_directory(folder, error))
        refuse(folder.string() + " is no folder");
    if (fs::is_directory(file, error))
        refuse("it is a folder");
    // Rights do not tell all: root has them everywhere, and no file is made in /proc.
    std::string probe = (folder / ".veriframe-XXXXXX").string();
    const int descriptor = ::mkstemp(probe.data());
    if (descriptor < 0)
        refuse(std::generic_category().message(errno));
    ::close(descriptor);
    ::unlink(probe.c_str());
}

void requireOwnTable(const fs::path& file)
{
    if (file.empty() || isStandardOutput(file))
        return;
    const auto refuse = [&](const char* why) {
        throw Error(
            ErrorCode::badInput, "Writing the table", file.string(), why,
            "Choose another name for the table, or remove what lies there first.");
    };
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        return;
    if (!fs::is_regular_file(status))
        refuse("what lies there is no file");
    // What the first line of both tables, of one analysis and of two that are compared, begins with.
    constexpr std::string_view columns = "frame,seconds,";
    std::string beginning(columns.size(), '\0');
    std::ifstream there(file, std::ios::binary);
    there.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (there.gcount() > 0 && beginning != columns)
        refuse("another file lies there, which is no table of faces");
}

void requireReadableFile(const char* doing, const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        throw Error(ErrorCode::notFound, doing, file.string(), "there is no such file", "Check the path.");
    if (fs::is_directory(status))
        throw Error(ErrorCode::unreadable, doing, file.string(), "it is a folder", "Name a file in it.");
    if (::access(file.c_str(), R_OK) != 0)
        throw Error(
            ErrorCode::unreadable, doing, file.string(), std::generic_category().message(errno),
            "Ask its owner for the right to read it.");
}

void refuseToOverwrite(std::span<const fs::path> outputs, std::span<const fs::path> inputs)
{
    for (const fs::path& output : outputs)
        for (const fs::path& input : inputs)
            if (!output.empty() && !input.empty() && !isStandardOutput(output) && isSameFile(output, input))
                throw Error(
                    ErrorCode::badInput, "Writing", output.string(),
                    "it is one of the files that are read, or another output", "Give the result another name.");
}

} // namespace veriframe::cli
