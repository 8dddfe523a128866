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

Statement::Statement(std::unique_ptr<SQLite::Statement> statement, std::string where)
    : m_statement(std::move(statement)), m_where(std::move(where))
{
}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

// Binding fails only for a wrong parameter number, a too large value or no memory; the next step reports it.
template <class Bind> static void tryBind(std::optional<base::Error>& slot, const std::string& where, Bind bind)
{
    try {
        bind();
    } catch (const SQLite::Exception& exception) {
        slot = makeError(exception, where);
    }
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    tryBind(m_bindError, m_where, [&] { m_statement->bind(parameter, value); });
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    // SQLiteCpp copies a std::string with its length; the view's bytes are copied once more by SQLite.
    tryBind(m_bindError, m_where, [&] { m_statement->bind(parameter, std::string(text)); });
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes)
{
    tryBind(m_bindError, m_where,
            [&] { m_statement->bind(parameter, bytes.empty() ? "" : static_cast<const void*>(bytes.data()),
                                    static_cast<int>(bytes.size())); });
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    tryBind(m_bindError, m_where, [&] { m_statement->bind(parameter); });
    return *this;
}

Statement& Statement::bind(int parameter, const std::optional<std::int64_t>& value)
{
    return value ? bind(parameter, *value) : bindNull(parameter);
}

base::Result<bool> Statement::step()
{
    if (m_bindError)
        return base::fail(*std::exchange(m_bindError, std::nullopt));
    try {
        return m_statement->executeStep();
    } catch (const SQLite::Exception& exception) {
        return base::fail(makeError(exception, m_where));
    }
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
    m_statement->tryReset(); // reports the error of the step before again: already reported
    try {
        m_statement->clearBindings();
    } catch (const SQLite::Exception&) {
        // clearing parameters cannot fail on a valid statement
    }
}

std::int64_t Statement::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::string_view Statement::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char* data = value.getText("");
    return {data, static_cast<std::size_t>(value.getBytes())};
}

std::string_view Statement::blob(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void* data = value.getBlob();
    return data != nullptr ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(value.getBytes()))
                           : std::string_view();
}

bool Statement::isNull(int column) const
{
    return m_statement->isColumnNull(column);
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
    try {
        return Statement(std::make_unique<SQLite::Statement>(*m_database, std::string(sql)), m_path);
    } catch (const SQLite::Exception& exception) {
        return base::fail(makeError(exception, m_path));
    }
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

} // namespace greffier::store
