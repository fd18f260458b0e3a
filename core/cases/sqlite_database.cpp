// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"
#include "base/text.h"
#include "cases/sqlite_internal.h"

#include <cerrno>
#include <sqlite3.h>
#include <system_error>

namespace veriframe::sqlite {

namespace {

constexpr int longestValue = 64 << 20; ///< bytes of one text, blob or row
constexpr int busyMilliseconds = 5000; ///< another of our connections commits within milliseconds

int openFlags(Database::Mode mode)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Database::Mode::create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::write:
        return common | SQLITE_OPEN_READWRITE;
    case Database::Mode::read:
        return common | SQLITE_OPEN_READONLY;
    case Database::Mode::readImmutable:
        break;
    }
    return common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

/// file:///path?immutable=1, with everything that means something in a URI escaped.
std::string immutableUri(const std::filesystem::path& path)
{
    std::string uri = "file://";
    for (const char character : std::filesystem::absolute(path).string()) {
        const bool plain = std::isalnum(static_cast<unsigned char>(character)) != 0 ||
                           std::string_view("/._-").find(character) != std::string_view::npos;
        char escaped[4] = {character};
        if (!plain)
            sqlite3_snprintf(sizeof escaped, escaped, "%%%02x", static_cast<unsigned char>(character));
        uri += escaped;
    }
    return uri + "?immutable=1";
}

struct Explanation {
    ErrorCode code;
    std::string why;
    const char* remedy;
};

constexpr const char* useACopy = "Use a copy of the case that is whole.";

Explanation explain(int code, const char* message)
{
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
        return {ErrorCode::corrupt, std::string("the file is damaged: ") + message, useACopy};
    case SQLITE_NOTADB:
        return {ErrorCode::corrupt, "the file is not a case, or its beginning is damaged", useACopy};
    case SQLITE_FULL:
        return {ErrorCode::unwritable, "no space is left on the disk", "Free some space and save again."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::unwritable, "the file or its folder is write-protected", "Save under another name."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::busy, "another program is using it", "Close it there, and try again."};
    case SQLITE_CANTOPEN:
        return {
            ErrorCode::unreadable, "it cannot be opened",
            "Check the rights of the file and of its folder, or copy the case to a folder of yours."};
    case SQLITE_TOOBIG:
        return {ErrorCode::badInput, "a value is too long to be kept", "Shorten it."};
    case SQLITE_NOMEM:
        return {ErrorCode::internal, "not enough memory", "Close other programs."};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::badInput, std::string("the case does not allow it: ") + message, ""};
    default:
        return {ErrorCode::internal, message, ""};
    }
}

bool isWriting(int code)
{
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_TRUNCATE ||
           code == SQLITE_IOERR_DIR_FSYNC || code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_SHMMAP;
}

int stopHandler(void* stop)
{
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(const std::filesystem::path& path, Mode mode) : m_path(path), m_doing("Opening the case")
{
    const std::string name = path.empty()                  ? ":memory:"
                             : mode == Mode::readImmutable ? immutableUri(path)
                                                           : std::filesystem::absolute(path).string();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, openFlags(mode), nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(code);
    harden();
}

Database::~Database() = default;

void Database::harden()
{
    sqlite3* handle = m_handle.get();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    execute("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON");
}

Statement Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return {*this, statement};
}

void Database::execute(const char* sql)
{
    if (const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::number(std::string_view sql)
{
    Statement statement = prepare(sql);
    if (!statement.step())
        throw Error(ErrorCode::corrupt, m_doing, m_path.string(), "a value is missing", useACopy);
    return statement.integer();
}

std::int64_t Database::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

int Database::changes() const
{
    return sqlite3_changes(m_handle.get());
}

void Database::copyFrom(Database& other)
{
    sqlite3_backup* backup = sqlite3_backup_init(m_handle.get(), "main", other.m_handle.get(), "main");
    if (!backup)
        fail(sqlite3_extended_errcode(m_handle.get()));
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        other.fail(code);
}

void Database::interruptibly(const std::stop_token& stop, const std::function<void()>& work)
{
    throwIfStopped(stop);
    constexpr int instructions = 10'000; ///< between two looks: well under a millisecond
    std::stop_token token = stop;
    sqlite3_progress_handler(m_handle.get(), instructions, stopHandler, &token);
    const auto leave = [this] { sqlite3_progress_handler(m_handle.get(), 0, nullptr, nullptr); };
    try {
        work();
    } catch (...) {
        leave();
        throwIfStopped(stop);
        throw;
    }
    leave();
}

void Database::fail(int code) const
{
    const char* message = m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code);
    const int system = m_handle ? sqlite3_system_errno(m_handle.get()) : 0;
    Explanation found = explain(code, message);
    if ((code & 0xFF) == SQLITE_IOERR) {
        const std::string reason = system != 0 ? std::generic_category().message(system) : std::string(message);
        found = isWriting(code) ? Explanation{ErrorCode::unwritable, reason, "Free some space or check the disk."}
                                : Explanation{ErrorCode::unreadable, reason, "Check the disk."};
    } else if ((code & 0xFF) == SQLITE_CANTOPEN && system != 0)
        found.why = std::generic_category().message(system);
    throw Error(ErrorInfo{found.code, m_doing, m_path.string(), shortened(found.why, 300), found.remedy, system});
}

Transaction::Transaction(Database& database, bool write) : m_database(database)
{
    database.execute(write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute("ROLLBACK");
    } catch (const Error&) {
        // After a full disk SQLite has rolled back by itself.
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace veriframe::sqlite
