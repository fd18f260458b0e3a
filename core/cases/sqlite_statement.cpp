// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cases/sqlite_internal.h"

#include <cmath>
#include <cstring>
#include <sqlite3.h>

namespace veriframe::sqlite {

namespace {

/// SQLite takes a null pointer for NULL; an empty value is none.
constexpr const char* nothing = "";

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_row = 0;
    m_running = false;
}

void Statement::bind(int index, std::nullptr_t)
{
    if (const int code = sqlite3_bind_null(m_statement.get(), index); code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bind(int index, std::int64_t value)
{
    if (const int code = sqlite3_bind_int64(m_statement.get(), index, value); code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bind(int index, double value)
{
    if (const int code = sqlite3_bind_double(m_statement.get(), index, value); code != SQLITE_OK)
        m_database->fail(code);
}

// Static: every caller keeps its values until the statement has run.
void Statement::bind(int index, std::string_view text)
{
    const int code = sqlite3_bind_text64(
        m_statement.get(), index, text.data() ? text.data() : nothing, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_database->fail(code);
}

void Statement::bind(int index, Blob bytes)
{
    const void* data = bytes.data() ? static_cast<const void*>(bytes.data()) : nothing;
    if (const int code = sqlite3_bind_blob64(m_statement.get(), index, data, bytes.size(), SQLITE_STATIC);
        code != SQLITE_OK)
        m_database->fail(code);
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    m_column = 0;
    if (code == SQLITE_ROW) {
        ++m_row;
        return true;
    }
    if (code != SQLITE_DONE)
        m_database->fail(code);
    sqlite3_reset(m_statement.get());
    return false;
}

void Statement::refuse(const std::string& why) const
{
    const char* column = sqlite3_column_name(m_statement.get(), m_column - 1);
    const char* table = sqlite3_column_table_name(m_statement.get(), m_column - 1);
    throw Error(
        ErrorCode::corrupt, m_database->doing(), m_database->path().string(),
        std::string("\"") + (column ? column : "?") + "\" of row " + std::to_string(m_row) + " of \"" +
            (table ? table : "?") + "\": " + shortened(why, 200),
        "The file was changed by something else. Use a copy of the case that is whole.");
}

int Statement::nextOfType(int type, const char* expected)
{
    const int column = m_column++;
    const int found = sqlite3_column_type(m_statement.get(), column);
    if (found != type && !(type == SQLITE_FLOAT && found == SQLITE_INTEGER))
        refuse(std::string("it must be ") + expected);
    return column;
}

bool Statement::nextIsNull()
{
    if (sqlite3_column_type(m_statement.get(), m_column) != SQLITE_NULL)
        return false;
    ++m_column;
    return true;
}

std::int64_t Statement::integerBetween(std::int64_t least, std::int64_t most)
{
    const int column = nextOfType(SQLITE_INTEGER, "a whole number");
    const std::int64_t value = sqlite3_column_int64(m_statement.get(), column);
    if (value < least || value > most)
        refuse(std::to_string(value) + " is not within " + std::to_string(least) + " and " + std::to_string(most));
    return value;
}

double Statement::real()
{
    const int column = nextOfType(SQLITE_FLOAT, "a number");
    const double value = sqlite3_column_double(m_statement.get(), column);
    if (!std::isfinite(value))
        refuse("it must be a finite number");
    return value;
}

std::string Statement::text(std::size_t maxBytes)
{
    const int column = nextOfType(SQLITE_TEXT, "a text");
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (size > maxBytes)
        refuse("it has more than " + std::to_string(maxBytes) + " bytes");
    return bytes ? std::string(bytes, size) : std::string();
}

std::optional<std::string> Statement::optionalText()
{
    return nextIsNull() ? std::nullopt : std::optional(text());
}

std::optional<std::int64_t> Statement::optionalInteger()
{
    return nextIsNull() ? std::nullopt : std::optional(integer());
}

std::optional<double> Statement::optionalReal()
{
    return nextIsNull() ? std::nullopt : std::optional(real());
}

Blob Statement::blob(std::size_t unit, std::size_t most)
{
    const int column = nextOfType(SQLITE_BLOB, "a blob");
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (size % unit != 0 || size / unit > most)
        refuse(
            "it has " + std::to_string(size) + " bytes, no multiple of " + std::to_string(unit) + " up to " +
            std::to_string(most * unit));
    return {static_cast<const std::byte*>(bytes), size};
}

void Statement::copyTo(Blob bytes, void* target)
{
    if (!bytes.empty())
        std::memcpy(target, bytes.data(), bytes.size());
}

} // namespace veriframe::sqlite
