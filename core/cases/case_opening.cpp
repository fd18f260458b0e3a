// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_opening_internal.h"

#include "cases/case_schema_internal.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* opening = "Opening the case";
constexpr std::size_t headerBytes = 100;
constexpr std::size_t applicationIdOffset = 68;

using Header = std::array<unsigned char, headerBytes>;

std::optional<Header> headerOf(const fs::path& path)
{
    Header header{};
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    return file ? std::optional(header) : std::nullopt;
}

bool isSqlite(const Header& header)
{
    return std::memcmp(header.data(), "SQLite format 3", 16) == 0;
}

int applicationIdOf(const Header& header)
{
    std::uint32_t id = 0;
    for (std::size_t i = 0; i < 4; ++i)
        id = id << 8U | header[applicationIdOffset + i];
    return static_cast<int>(id);
}

fs::path companion(fs::path path, const char* ending)
{
    path += ending;
    return path;
}

/// Whether changes wait beside the file: then it cannot be read without them.
bool hasPendingChanges(const fs::path& path)
{
    for (const char* ending : {"-wal", "-journal"}) {
        std::error_code error;
        const auto bytes = fs::file_size(companion(path, ending), error);
        if (!error && bytes > 0)
            return true;
    }
    return false;
}

/// SQLite takes what is missing of the last page for zeros, and so would read a file that was cut within it.
bool endsWithinPage(const fs::path& path, const Header& header)
{
    const unsigned written = static_cast<unsigned>(header[16]) << 8U | header[17];
    const unsigned pageBytes = written == 1 ? 65536 : written;
    std::error_code error;
    const auto bytes = fs::file_size(path, error);
    return !error && pageBytes != 0 && bytes % pageBytes != 0 && !hasPendingChanges(path);
}

/// What can be told before SQLite has a look.
void checkFile(const fs::path& path)
{
    const auto refuse = [&](ErrorCode code, const std::string& why, const std::string& remedy) {
        throw Error(code, opening, path.string(), why, remedy);
    };
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        refuse(ErrorCode::notFound, "there is no such file", "Check the path.");
    if (fs::is_directory(status))
        refuse(ErrorCode::unreadable, "it is a folder", "Choose a case in it (*.vfcase).");
    if (!fs::is_regular_file(status))
        refuse(ErrorCode::unreadable, error ? error.message() : "it is no ordinary file", "Choose a case (*.vfcase).");
    if (::access(path.c_str(), R_OK) != 0)
        refuse(
            ErrorCode::unreadable, std::generic_category().message(errno), "Ask its owner for the right to read it.");
    if (fs::file_size(path, error) == 0)
        refuse(ErrorCode::corrupt, "the file is empty", "Use a copy of the case that is whole.");
    const std::optional<Header> header = headerOf(path);
    if (!header || !isSqlite(*header))
        refuse(ErrorCode::unsupported, "it is no case", "Choose a file that Veriframe has saved (*.vfcase).");
    if (endsWithinPage(path, *header))
        refuse(ErrorCode::corrupt, "the file was cut off", "Use a copy of the case that is whole.");
}

/// In memory, brought up to date: what reads knows one version only.
void bringUpToDateInMemory(OpenCase& opened)
{
    auto copy = std::make_unique<sqlite::Database>(fs::path(), sqlite::Database::Mode::create);
    copy->copyFrom(*opened.database);
    sqlite::Transaction transaction(*copy);
    migrateCase(*copy, opened.version);
    transaction.commit();
    opened.database = std::move(copy);
}

void readAs(OpenCase& opened, sqlite::Database::Mode mode)
{
    opened.database = std::make_unique<sqlite::Database>(opened.path, mode);
    opened.version = caseVersionOf(*opened.database);
    checkCaseTables(*opened.database, opened.version);
    if (opened.version < currentCaseVersion)
        bringUpToDateInMemory(opened);
}

void openForReading(OpenCase& opened)
{
    try {
        readAs(opened, sqlite::Database::Mode::read);
    } catch (const Error& error) {
        // Where SQLite may not write beside the file, on a write-protected medium, it reads it as one that never
        // changes.
        const bool refused = error.code() == ErrorCode::unreadable || error.code() == ErrorCode::unwritable;
        if (!refused || hasPendingChanges(opened.path))
            throw;
        readAs(opened, sqlite::Database::Mode::readImmutable);
    }
}

ErrorInfo newerVersion(const fs::path& path, int version)
{
    return {
        ErrorCode::unsupported, "Changing the case", path.string(),
        fmt::format(
            "a newer version of Veriframe has made it (version {} of the file; this program writes {})", version,
            currentCaseVersion),
        "Open it with that version to change it."};
}

std::unique_ptr<FileLock> lockFor(const fs::path& path)
{
    try {
        return std::make_unique<FileLock>(path);
    } catch (const Error& error) {
        ErrorInfo info = error.info();
        info.doing = "Opening the case for changes";
        info.on = path.string();
        info.remedy = info.code == ErrorCode::busy ? "Close it there to change it here."
                                                   : "Copy the case to a folder of yours to change it.";
        throw Error(std::move(info));
    }
}

/// @return why the case must not be changed, nothing if it is open for writing
std::optional<ErrorInfo> openForWriting(OpenCase& opened)
{
    if (::access(opened.path.c_str(), W_OK) != 0)
        return ErrorInfo{
            ErrorCode::unwritable,
            "Opening the case for changes",
            opened.path.string(),
            std::generic_category().message(errno),
            "Copy the case to a folder of yours to change it.",
            errno};
    opened.lock = lockFor(opened.path);
    auto database = std::make_unique<sqlite::Database>(opened.path, sqlite::Database::Mode::write);
    opened.version = caseVersionOf(*database);
    checkCaseTables(*database, opened.version);
    if (opened.version > currentCaseVersion) {
        opened.lock.reset();
        return newerVersion(opened.path, opened.version);
    }
    database->execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL");
    if (opened.version < currentCaseVersion) {
        sqlite::Transaction transaction(*database);
        migrateCase(*database, opened.version);
        addToLog(
            *database,
            fmt::format("The file was brought from version {} to version {}.", opened.version, currentCaseVersion));
        transaction.commit();
    }
    opened.database = std::move(database);
    return std::nullopt;
}

} // namespace

void OpenCase::close() noexcept
{
    if (!database || !lock)
        return;
    try {
        database->execute("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    } catch (const std::exception&) {
        // Somebody reads it: the changes stay beside the file, and are read from there.
    }
    database.reset();
    lock.reset();
}

OpenCase openCase(const fs::path& path, CaseAccess access)
{
    checkFile(path);
    OpenCase opened;
    opened.path = path;
    if (access != CaseAccess::readOnly) {
        try {
            opened.readOnly = openForWriting(opened);
        } catch (const Error& error) {
            const bool readable = error.code() == ErrorCode::busy || error.code() == ErrorCode::unwritable;
            if (access == CaseAccess::readWrite || !readable)
                throw;
            opened.readOnly = error.info();
            opened.lock.reset();
        }
        if (opened.readOnly && access == CaseAccess::readWrite)
            throw Error(*opened.readOnly);
    } else
        opened.readOnly = ErrorInfo{
            ErrorCode::unwritable, "Changing the case", path.string(), "it was opened for reading only",
            "Open it for changes."};
    if (opened.readOnly)
        openForReading(opened);
    return opened;
}

bool looksLikeCase(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return false;
    const std::optional<Header> header = headerOf(path);
    return header && isSqlite(*header) && applicationIdOf(*header) == caseApplicationId;
}

} // namespace veriframe
