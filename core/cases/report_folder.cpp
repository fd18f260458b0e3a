// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/report_folder_internal.h"

#include "base/atomic_folder.h"
#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <sstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* doing = "Writing the report";
constexpr std::array formNames{htmlName, pdfName, jsonName};

using Checksums = std::map<std::string, std::string>; ///< by file name, 64 hex digits

bool isForm(const std::string& name)
{
    return std::find(formNames.begin(), formNames.end(), name) != formNames.end();
}

/// Whether a temporary file was to become one of a report.
bool isOfReport(const std::string& target)
{
    // A name without an ending is told together with the number of who wrote it.
    return isForm(target) || target.starts_with(std::string(sumsName) + ".");
}

/// "64 hex digits, space, space or asterisk, name". @return nothing where a line is not of that form
std::optional<Checksums> parseChecksums(const std::string& text)
{
    constexpr std::size_t digits = 64, beforeName = digits + 2;
    Checksums sums;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const bool isSum = line.size() > beforeName && line[digits] == ' ' &&
                           (line[digits + 1] == ' ' || line[digits + 1] == '*') &&
                           line.find_first_not_of("0123456789abcdef") == digits;
        if (!isSum)
            return std::nullopt;
        sums[line.substr(beforeName)] = line.substr(0, digits);
    }
    return sums;
}

/// The checksums that lie in a folder, none where there are none. @return nothing where they cannot be made out
std::optional<Checksums> readChecksums(const fs::path& folder)
{
    constexpr std::uint64_t mostBytes = std::uint64_t(16) << 20;
    std::error_code ignored;
    if (!fs::exists(folder / sumsName, ignored))
        return Checksums();
    try {
        return parseChecksums(readTextFile(folder / sumsName, mostBytes));
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool isWanted(const std::string& name, const ReportSelection& wanted)
{
    return (name == htmlName && wanted.html) || (name == pdfName && wanted.pdf) || (name == jsonName && wanted.json);
}

/// Whether it is a file with that checksum; what a link leads to is not the report's own.
bool isUnchanged(const fs::path& file, const std::string& sum, const std::stop_token& stop)
{
    std::error_code ignored;
    if (!fs::is_regular_file(fs::symlink_status(file, ignored)))
        return false;
    try {
        return sha256OfFile(file, stop) == sum;
    } catch (const Error&) {
        return false;
    }
}

std::string sha256Of(const std::string& text)
{
    Sha256 hash;
    hash.add(std::as_bytes(std::span(text)));
    return hash.finish();
}

std::string checksumsOf(const std::vector<ReportFile>& files)
{
    std::string lines;
    for (const ReportFile& file : files)
        lines += sha256Of(file.text) + "  " + file.name + "\n";
    return lines;
}

ReportSelection selectionOf(const std::vector<ReportFile>& files)
{
    const auto has = [&](const char* name) {
        return std::any_of(files.begin(), files.end(), [&](const ReportFile& file) { return file.name == name; });
    };
    return {has(htmlName), has(pdfName), has(jsonName)};
}

void makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::unwritable, doing, folder.string(), error.message());
}

} // namespace

void requireOwnChecksums(const fs::path& folder)
{
    const std::optional<Checksums> sums = readChecksums(folder);
    const bool own =
        sums && std::all_of(sums->begin(), sums->end(), [](const auto& entry) { return isForm(entry.first); });
    if (!own)
        throw Error(
            ErrorCode::badInput, doing, (folder / sumsName).string(), "these checksums are not those of a report",
            "Choose another folder for the report.");
}

void requireNoChecksum(const fs::path& file)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const std::optional<Checksums> sums = readChecksums(folder);
    if (sums && sums->contains(file.filename().string()))
        throw Error(
            ErrorCode::badInput, doing, file.string(), "the SHA256SUMS in its folder would no longer be true",
            "Choose another name, or write the whole folder.");
}

ReportLeftovers leftoversIn(const fs::path& folder, const ReportSelection& written, const std::stop_token& stop)
{
    const Checksums sums = readChecksums(folder).value_or(Checksums());
    ReportLeftovers leftovers;
    for (const char* name : formNames) {
        std::error_code ignored;
        if (isWanted(name, written) || !fs::exists(fs::symlink_status(folder / name, ignored)))
            continue;
        const auto sum = sums.find(name);
        const bool own = sum != sums.end() && isUnchanged(folder / name, sum->second, stop);
        (own ? leftovers.outdated : leftovers.strange).push_back(folder / name);
    }
    return leftovers;
}

SetAside::SetAside(fs::path file) : m_file(std::move(file))
{
    // Named as AtomicFile names what it writes, so that what a kill leaves goes with the same broom.
    const fs::path hidden =
        m_file.parent_path() / ("." + m_file.filename().string() + "." + std::to_string(::getpid()) + "-0.tmp");
    std::error_code error;
    fs::rename(m_file, hidden, error);
    if (error)
        throw Error(ErrorCode::unwritable, doing, m_file.string(), error.message());
    m_hidden = hidden;
}

SetAside::~SetAside()
{
    std::error_code ignored;
    if (!m_hidden.empty())
        fs::rename(m_hidden, m_file, ignored);
}

SetAside::SetAside(SetAside&& other) noexcept
    : m_file(std::move(other.m_file)), m_hidden(std::exchange(other.m_hidden, fs::path()))
{}

void SetAside::remove()
{
    std::error_code ignored;
    fs::remove(m_hidden, ignored);
    m_hidden.clear();
}

WrittenReport
writeReportFolder(const fs::path& folder, const std::vector<ReportFile>& files, const std::stop_token& stop)
{
    makeFolder(folder);
    const FileLock lock(folder / sumsName);
    removeTemporaries(folder, isOfReport);
    WrittenReport report{{}, leftoversIn(folder, selectionOf(files), stop)};
    std::deque<AtomicFile> staged;
    const auto stage = [&](const std::string& name, const std::string& text) {
        report.files.push_back(folder / name);
        staged.emplace_back(report.files.back()).write(text);
    };
    for (const ReportFile& file : files)
        stage(file.name, file.text);
    stage(sumsName, checksumsOf(files));
    throwIfStopped(stop);
    // From here on nothing is left but renames.
    std::vector<SetAside> outdated;
    for (std::size_t i = 0; i < files.size(); ++i)
        staged[i].commit();
    for (const fs::path& file : report.earlier.outdated)
        outdated.emplace_back(file);
    staged.back().commit();
    for (SetAside& file : outdated)
        file.remove();
    return report;
}

} // namespace veriframe
