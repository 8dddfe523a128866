#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
} // namespace SQLite
struct sqlite3_stmt;

namespace greffier::store {

class Connection;

// One prepared statement. Parameters and columns count from 1 and 0 as in SQLite.
// Invariant: lives no longer than its connection; text and blob views are valid until the next step() or reset().
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text); // UTF-8, NUL allowed; copied
    Statement& bindBlob(int parameter, std::string_view bytes); // copied
    // As bind() without a copy: the bytes must stay where they are until run() or reset().
    Statement& bindView(int parameter, std::string_view text);
    Statement& bindBlobView(int parameter, std::string_view bytes);
    Statement& bindNull(int parameter);
    Statement& bind(int parameter, const std::optional<std::int64_t>& value);

    // True while there is a row. Errors as in Connection.
    base::Result<bool> step();
    // Steps a statement that gives no row and makes it ready for the next parameters.
    base::Status run();
    void reset();

    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;
    // How the value is stored: integer() or text() reads it without converting it.
    enum class Kind { Null, Integer, Bytes };
    Kind kind(int column) const;

private:
    friend class Connection;
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3_stmt* statement, std::string where);
    base::Error error(int code) const;
    Statement& keepError(int code);

    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    std::string m_where;
    std::optional<base::Error> m_bindError; // reported by the next step
};

enum class OpenMode { ReadOnly, ReadWrite, Create, Immutable };

// A hardened SQLite connection (PLATFORM.md §3): defensive, schema not trusted, no extensions, no views, no memory map,
// links refused, limits set. One connection belongs to one thread at a time.
// Errors of every call: CaseLocked (busy for 5 s), DiskFull, CaseDamaged, CaseNotACase, CaseReadOnly, WriteFailed,
// Cancelled, with `where` = the file.
class Connection {
public:
    static base::Result<Connection> open(const std::string& path, OpenMode mode);
    static base::Result<Connection> openInMemory();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    base::Result<Statement> prepare(std::string_view sql);
    // A statement without parameters and rows.
    base::Status execute(std::string_view sql);
    // A script as in resources/sql: statements separated by a line "--;".
    base::Status executeScript(std::string_view script);
    // The first column of the first row; nothing where there is no row.
    base::Result<std::optional<std::int64_t>> integer(std::string_view sql);
    const std::string& path() const;

private:
    friend class Transaction;
    friend class RowsInAnyOrder;
    Connection(std::unique_ptr<SQLite::Database> database, std::string path);
    std::unique_ptr<SQLite::Database> m_database;
    std::string m_path;
};

// After a program was killed in the middle of a write, its "-journal" lies beside the file and a read-only connection may
// not roll it back: this does, with a short writable one. Does nothing where there is no such file, and cannot fail: what
// keeps the file from being read is told by the next open().
void rollBackHotJournal(const std::string& path);

// BEGIN IMMEDIATE (Write) or BEGIN (Read: one snapshot) … commit(), or ROLLBACK when it goes out of scope.
class Transaction {
public:
    enum class Kind { Read, Write };
    static base::Result<Transaction> begin(Connection& connection, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    base::Status commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

// A part of a write transaction that is taken back when it goes out of scope, unless keep() was called.
class Savepoint {
public:
    static base::Result<Savepoint> begin(Connection& connection);
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();
    base::Status keep();

private:
    explicit Savepoint(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace greffier::store
