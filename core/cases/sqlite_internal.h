// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace veriframe::sqlite {

/// A blob is bound and read as it lies in memory; every machine this is built for is little-endian.
using Blob = std::span<const std::byte>;

template<typename T>
Blob blobOf(std::span<const T> values)
{
    return std::as_bytes(values);
}

class Database;

/// A prepared statement. Values are bound, never written into the SQL. One thread at a time; must not outlive its
/// database.
class Statement {
public:
    Statement(Statement&&) noexcept = default;

    /// Binds all parameters in order and runs to the end. @throws Error
    template<typename... Values>
    void run(const Values&... values)
    {
        bindAll(values...);
        while (step()) {
        }
    }

    /// Binds all parameters in order: the rows come by step().
    template<typename... Values>
    Statement& with(const Values&... values)
    {
        bindAll(values...);
        return *this;
    }

    /// The next row; false after the last. @throws Error
    bool step();

    // The columns of the row at hand, one after another. Each throws Error (corrupt) naming column, row and what was
    // expected where the file holds something else.

    template<typename Integer = std::int64_t>
    Integer integer(
        std::int64_t least = std::numeric_limits<Integer>::min(),
        std::int64_t most = std::numeric_limits<Integer>::max())
    {
        return static_cast<Integer>(integerBetween(least, most));
    }

    /// A count or an index, 0 and up.
    int count() { return integer<int>(0); }

    bool boolean() { return integerBetween(0, 1) == 1; }

    double real();
    std::string text(std::size_t maxBytes = 1U << 20);
    std::optional<std::string> optionalText();
    std::optional<std::int64_t> optionalInteger();
    std::optional<double> optionalReal();

    /// @throws Error (corrupt) too if the blob is no whole number of values, or larger than that
    template<typename T>
    std::vector<T> values(std::size_t most)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const Blob bytes = blob(sizeof(T), most);
        std::vector<T> list(bytes.size() / sizeof(T));
        copyTo(bytes, list.data());
        return list;
    }

    /// A value with a name: the first of `all` whose toString() is the text.
    template<typename Enum>
    Enum named(std::initializer_list<Enum> all)
    {
        const std::string name = text();
        for (const Enum value : all)
            if (name == toString(value))
                return value;
        refuse("\"" + name + "\" is no name it may have");
    }

    /// Refuses the value read last. @param why what is wrong with it
    [[noreturn]] void refuse(const std::string& why) const;

private:
    friend class Database;

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    Statement(Database& database, sqlite3_stmt* statement) : m_database(&database), m_statement(statement) {}

    template<typename... Values>
    void bindAll(const Values&... values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }

    void reset();
    void bind(int index, std::nullptr_t);
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bind(int index, Blob bytes);

    void bind(int index, int value) { bind(index, std::int64_t(value)); }

    void bind(int index, bool value) { bind(index, std::int64_t(value)); }

    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }

    void bind(int index, const char* text) { bind(index, std::string_view(text)); }

    template<typename T>
    void bind(int index, const std::vector<T>& list)
    {
        bind(index, blobOf(std::span<const T>(list)));
    }

    template<typename T>
    void bind(int index, const std::optional<T>& value)
    {
        value ? bind(index, *value) : bind(index, nullptr);
    }

    std::int64_t integerBetween(std::int64_t least, std::int64_t most);
    Blob blob(std::size_t unit, std::size_t most);
    static void copyTo(Blob bytes, void* target);
    bool nextIsNull();
    int nextOfType(int type, const char* expected);

    Database* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::int64_t m_row = 0;
    int m_column = 0;
    bool m_running = false;
};

/// One open database file, hardened against strangers' files: no extensions, no trusted schema, bounded values.
/// One thread at a time.
class Database {
public:
    enum class Mode { create, write, read, readImmutable };

    /// @param path empty: in memory. @throws Error
    Database(const std::filesystem::path& path, Mode mode);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    Statement prepare(std::string_view sql);
    /// Several statements without parameters. @throws Error
    void execute(const char* sql);
    /// The only value of a statement's only row.
    std::int64_t number(std::string_view sql);

    std::int64_t lastInsertedId() const;
    int changes() const;

    /// Copies everything of another database into this one. @throws Error
    void copyFrom(Database& other);

    /// While `work` runs, a stop interrupts SQLite. @throws Stopped
    void interruptibly(const std::stop_token& stop, const std::function<void()>& work);

    /// The error SQLite reports, as ours. @param code SQLite's result
    [[noreturn]] void fail(int code) const;

    const std::filesystem::path& path() const { return m_path; }

    /// What is being done, for errors: "Reading the case".
    void setDoing(std::string doing) { m_doing = std::move(doing); }

    const std::string& doing() const { return m_doing; }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    void harden();

    std::filesystem::path m_path;
    std::string m_doing;
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// All or nothing: rolled back unless committed.
class Transaction {
public:
    /// @param write takes the right to write at once, so that nothing has to be done twice
    explicit Transaction(Database& database, bool write = true);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// On the disk when it returns. @throws Error
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace veriframe::sqlite
