#include "core/store/foreign_database.h"

#include "core/store/hardening.h"

#include <sqlite3.h>

#include <cstring>

namespace greffier::store {

namespace {

constexpr std::size_t kMaxBytes = 1024ULL * 1024 * 1024;
constexpr std::size_t kHeader = 100;
constexpr int kStepsPerLook = 10000;
constexpr int kMaxLooks = 200000; // 2,000,000,000 steps of SQLite's machine

// SELECT and the reading of columns, nothing else.
int onlyReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

struct Watch {
    const base::JobControl* job = nullptr;
    int looks = 0;
    bool isCancelled = false;
};

int look(void* data)
{
    auto* watch = static_cast<Watch*>(data);
    watch->isCancelled = watch->job->isCancelled();
    return watch->isCancelled || ++watch->looks > kMaxLooks ? 1 : 0;
}

std::string quoted(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

} // namespace

int ForeignRow::indexOf(std::string_view column) const
{
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
        if (column == sqlite3_column_name(m_statement, i))
            return i;
    }
    return -1;
}

bool ForeignRow::isNull(std::string_view column) const
{
    const int index = indexOf(column);
    return index < 0 || sqlite3_column_type(m_statement, index) == SQLITE_NULL;
}

std::string ForeignRow::text(std::string_view column) const
{
    const int index = indexOf(column);
    if (index < 0)
        return {};
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, index));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, index)))
                 : std::string();
}

void ForeignDatabase::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

base::Result<ForeignDatabase> ForeignDatabase::open(std::string_view bytes, const std::string& name)
{
    if (bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, name, "size");
    if (bytes.size() < kHeader)
        return base::fail(base::ErrorCode::Malformed, name, "a database that is cut off");
    sqlite3* handle = nullptr;
    const int opened =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    ForeignDatabase database(std::unique_ptr<sqlite3, Close>(handle), name);
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (opened != SQLITE_OK || !copy)
        return base::fail(base::ErrorCode::Internal, name, "no memory");
    std::memcpy(copy, bytes.data(), bytes.size());
    // A file in write-ahead mode cannot be opened from memory; the copy says rollback mode instead
    // (https://www.sqlite.org/fileformat.html, offsets 18 and 19).
    database.m_hasWriteAheadLog = copy[18] == 2 || copy[19] == 2;
    copy[18] = copy[19] = 1;
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    // From here on the copy belongs to SQLite, whatever the answer.
    if (sqlite3_deserialize(handle, "main", copy, size, size,
                            SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE) != SQLITE_OK)
        return base::fail(base::ErrorCode::Malformed, name, sqlite3_errmsg(handle));
    harden(handle);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_set_authorizer(handle, onlyReading, nullptr);
    return database;
}

base::Status ForeignDatabase::rows(std::string_view table, std::string_view order,
                                   const base::JobControl& job,
                                   const std::function<bool(const ForeignRow&)>& take)
{
    Watch watch{&job, 0, false};
    sqlite3_progress_handler(m_database.get(), kStepsPerLook, look, &watch);
    const auto sql = "SELECT * FROM " + quoted(table) + " ORDER BY " + quoted(order);
    sqlite3_stmt* statement = nullptr;
    int answer = sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &statement, nullptr);
    while (answer == SQLITE_OK || answer == SQLITE_ROW) {
        answer = sqlite3_step(statement);
        if (answer == SQLITE_ROW && !take(ForeignRow(statement)))
            answer = SQLITE_DONE;
    }
    const std::string message = sqlite3_errmsg(m_database.get());
    sqlite3_finalize(statement);
    sqlite3_progress_handler(m_database.get(), 0, nullptr, nullptr);
    if (watch.isCancelled)
        return base::fail(base::ErrorCode::Cancelled, m_name);
    if (answer == SQLITE_INTERRUPT)
        return base::fail(base::ErrorCode::LimitExceeded, m_name, "steps");
    if (answer != SQLITE_DONE)
        return base::fail(base::ErrorCode::Malformed, m_name, message);
    return {};
}

} // namespace greffier::store
