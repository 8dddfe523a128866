#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace greffier::store {

// One row of another program's table. Columns are asked for by name, since they differ from version to
// version.
class ForeignRow {
public:
    explicit ForeignRow(sqlite3_stmt* statement) : m_statement(statement) {}

    bool has(std::string_view column) const { return indexOf(column) >= 0; }
    bool isNull(std::string_view column) const;
    // As SQLite renders the value as text; empty where there is no such column. Any bytes.
    std::string text(std::string_view column) const;

private:
    int indexOf(std::string_view column) const;
    sqlite3_stmt* m_statement;
};

// Another program's SQLite file, read from captured bytes.
// Invariant: works on a private copy in memory that cannot be written; no view, trigger, virtual table or
// function of the file runs, nothing but SELECT on its tables is allowed, and no statement runs for longer
// than a fixed number of steps.
class ForeignDatabase {
public:
    // Errors: Malformed (no database, or a damaged one), LimitExceeded (more than 1 GiB); `where` is `name`.
    static base::Result<ForeignDatabase> open(std::string_view bytes, const std::string& name);

    // Calls `take` for each row of the table, in the order of its column `order`, until it returns false.
    // Errors: Malformed, LimitExceeded, Cancelled.
    base::Status rows(std::string_view table, std::string_view order, const base::JobControl& job,
                      const std::function<bool(const ForeignRow&)>& take);
    // Whether the file keeps a log beside itself, whose latest changes are then missing here.
    bool hasWriteAheadLog() const { return m_hasWriteAheadLog; }

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    ForeignDatabase(std::unique_ptr<sqlite3, Close> database, std::string name)
        : m_database(std::move(database)), m_name(std::move(name))
    {
    }
    std::unique_ptr<sqlite3, Close> m_database;
    std::string m_name;
    bool m_hasWriteAheadLog = false;
};

} // namespace greffier::store
