#include "core/store/connection.h"

#include "core/store/hardening.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QFileInfo>

#include <utility>

namespace greffier::store {
namespace {

using base::ErrorCode;

constexpr int kBusyMs = 5000; // DECISIONS.md 16

// SQLite counts all memory that it takes, under a lock; nobody asks for the sum. Only possible before the first connection.
void uncountedMemory()
{
    static const int isSet = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(isSet);
}

base::Error makeError(int code, const std::string& where, const std::string& message)
{
    base::Error error{ErrorCode::WriteFailed, where, message, 0, 0, {}};
    switch (code & 0xFF) { // the primary result code
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = ErrorCode::CaseLocked;
        break;
    case SQLITE_FULL:
        error.code = ErrorCode::DiskFull;
        break;
    case SQLITE_CORRUPT:
        error.code = ErrorCode::CaseDamaged;
        break;
    case SQLITE_NOTADB:
        error.code = ErrorCode::CaseNotACase;
        break;
    case SQLITE_READONLY:
        error.code = ErrorCode::CaseReadOnly;
        break;
    case SQLITE_INTERRUPT:
        error.code = ErrorCode::Cancelled;
        break;
    case SQLITE_CANTOPEN:
        error.code = code == SQLITE_CANTOPEN_SYMLINK ? ErrorCode::CaseRefused : ErrorCode::FileUnreadable;
        break;
    default:
        break;
    }
    return error;
}

base::Error makeError(const SQLite::Exception& exception, const std::string& where)
{
    return makeError(exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode()
                                                          : exception.getErrorCode(),
                     where, exception.what());
}

} // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt* statement, std::string where) : m_statement(statement), m_where(std::move(where)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

base::Error Statement::error(int code) const
{
    return makeError(code, m_where, sqlite3_errmsg(sqlite3_db_handle(m_statement.get())));
}

// Binding fails only for a wrong parameter number, a too large value or no memory; the next step reports it.
Statement& Statement::keepError(int code)
{
    if (code != SQLITE_OK && !m_bindError)
        m_bindError = error(code);
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return keepError(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

// An empty view may have no address, which SQLite would take for NULL.
static const char* dataOf(std::string_view bytes)
{
    return bytes.empty() ? "" : bytes.data();
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    return keepError(sqlite3_bind_text64(m_statement.get(), parameter, dataOf(text), text.size(), SQLITE_TRANSIENT,
                                         SQLITE_UTF8));
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes)
{
    return keepError(
        sqlite3_bind_blob64(m_statement.get(), parameter, dataOf(bytes), bytes.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bindView(int parameter, std::string_view text)
{
    return keepError(
        sqlite3_bind_text64(m_statement.get(), parameter, dataOf(text), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::bindBlobView(int parameter, std::string_view bytes)
{
    return keepError(sqlite3_bind_blob64(m_statement.get(), parameter, dataOf(bytes), bytes.size(), SQLITE_STATIC));
}

Statement& Statement::bindNull(int parameter)
{
    return keepError(sqlite3_bind_null(m_statement.get(), parameter));
}

Statement& Statement::bind(int parameter, const std::optional<std::int64_t>& value)
{
    return value ? bind(parameter, *value) : bindNull(parameter);
}

base::Result<bool> Statement::step()
{
    if (m_bindError)
        return base::fail(*std::exchange(m_bindError, std::nullopt));
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return base::fail(error(code));
}

base::Status Statement::run()
{
    const base::Result<bool> hasRow = step();
    reset();
    if (!hasRow)
        return base::fail(hasRow.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get()); // reports the error of the step before again: already reported
    sqlite3_clear_bindings(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::string_view Statement::text(int column) const
{
    const unsigned char* data = sqlite3_column_text(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data != nullptr ? std::string_view(reinterpret_cast<const char*>(data), size) : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data != nullptr ? std::string_view(static_cast<const char*>(data), size) : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Statement::Kind Statement::kind(int column) const
{
    const int type = sqlite3_column_type(m_statement.get(), column);
    return type == SQLITE_NULL ? Kind::Null : type == SQLITE_INTEGER ? Kind::Integer : Kind::Bytes;
}

Connection::Connection(std::unique_ptr<SQLite::Database> database, std::string path)
    : m_database(std::move(database)), m_path(std::move(path))
{
}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

base::Result<Connection> Connection::open(const std::string& path, OpenMode mode)
{
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    flags |= mode == OpenMode::ReadOnly || mode == OpenMode::Immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == OpenMode::Create)
        flags |= SQLITE_OPEN_CREATE;
    std::string name = path;
    if (mode == OpenMode::Immutable) {
        flags |= SQLITE_OPEN_URI;
        name = immutableUri(path);
    }
    try {
        uncountedMemory();
        auto database = std::make_unique<SQLite::Database>(name, flags, kBusyMs);
        harden(database->getHandle());
        Connection connection(std::move(database), path);
        // DELETE journal and FULL: Debian's SQLite 3.40.1 has the WAL-reset race (PLATFORM.md §1.1).
        for (const std::string_view pragma :
             {"PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA foreign_keys=ON",
              "PRAGMA recursive_triggers=ON", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY"}) {
            if (const base::Status status = connection.execute(pragma); !status)
                return base::fail(status.error());
        }
        return connection;
    } catch (const SQLite::Exception& exception) {
        return base::fail(makeError(exception, path));
    }
}

base::Result<Connection> Connection::openInMemory()
{
    return open(":memory:", OpenMode::Create);
}

base::Result<Statement> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_database->getHandle(), sql.data(), static_cast<int>(sql.size()), 0, &statement,
                                        nullptr);
    if (code != SQLITE_OK)
        return base::fail(makeError(code, m_path, sqlite3_errmsg(m_database->getHandle())));
    return Statement(statement, m_path);
}

base::Status Connection::execute(std::string_view sql)
{
    base::Result<Statement> statement = prepare(sql);
    if (!statement)
        return base::fail(statement.error());
    return statement->run();
}

base::Status Connection::executeScript(std::string_view script)
{
    for (const std::string& statement : splitScript(script)) {
        if (const base::Status status = execute(statement); !status)
            return status;
    }
    return {};
}

base::Result<std::optional<std::int64_t>> Connection::integer(std::string_view sql)
{
    base::Result<Statement> statement = prepare(sql);
    if (!statement)
        return base::fail(statement.error());
    const base::Result<bool> hasRow = statement->step();
    if (!hasRow)
        return base::fail(hasRow.error());
    return *hasRow ? statement->optionalInteger(0) : std::nullopt;
}

const std::string& Connection::path() const
{
    return m_path;
}

void rollBackHotJournal(const std::string& path)
{
    if (!QFileInfo::exists(QString::fromStdString(path + "-journal")))
        return;
    if (auto connection = Connection::open(path, OpenMode::ReadWrite))
        static_cast<void>(connection->integer("SELECT count(*) FROM sqlite_schema")); // the first read rolls back
}

base::Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    if (const base::Status status = connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !status)
        return base::fail(status.error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back by itself: then this fails, and that is fine.
    if (m_connection != nullptr)
        static_cast<void>(m_connection->execute("ROLLBACK"));
}

base::Status Transaction::commit()
{
    const base::Status status = m_connection->execute("COMMIT");
    if (status)
        m_connection = nullptr;
    return status;
}

base::Result<Savepoint> Savepoint::begin(Connection& connection)
{
    if (const base::Status status = connection.execute("SAVEPOINT part"); !status)
        return base::fail(status.error());
    return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Savepoint::~Savepoint()
{
    if (m_connection != nullptr && m_connection->execute("ROLLBACK TO part"))
        static_cast<void>(m_connection->execute("RELEASE part"));
}

base::Status Savepoint::keep()
{
    const base::Status status = m_connection->execute("RELEASE part");
    if (status)
        m_connection = nullptr;
    return status;
}

} // namespace greffier::store
