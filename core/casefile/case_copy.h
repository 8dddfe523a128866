#pragma once
#include "core/base/job.h"
#include "core/casefile/erasure_record.h"
#include "core/casefile/eraser.h"
#include "core/store/connection.h"
#include "core/store/erase_sql.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace greffier::casefile {

// Copies the rows of a case into an empty one, without what the eraser takes out, and notes what it changed.
class CaseCopy {
public:
    CaseCopy(store::Connection& from, store::Connection& to, const Eraser& eraser, const base::JobControl& job)
        : m_from(from), m_to(to), m_eraser(eraser), m_job(job)
    {
    }

    base::Status run(const std::string& person);
    // After run(): what is said of the changed rows and of the captures in the journal.
    base::Result<ErasureRecord> record();
    std::int64_t comments() const { return m_comments; }
    // The first capture (by row) that holds something of the person; 0: none.
    std::int64_t firstCapture() const { return m_captures.empty() ? 0 : *m_captures.begin(); }
    std::int64_t captures() const { return static_cast<std::int64_t>(m_captures.size()); }

private:
    struct Cell {
        bool isNull = false;
        std::int64_t number = 0;
        std::string bytes;
    };
    using Row = std::vector<Cell>;
    using Change = std::function<base::Status(Row&)>;
    using Clean = bool (Eraser::*)(std::string&) const;

    // Where the bytes of a file stand in the case.
    struct Owners {
        std::set<std::int64_t> captures; // as one of the files that were captured
        std::set<std::int64_t> shown;    // captures whose comments refer to it or carry it
        bool isOwn = false;              // with a comment of the person
        bool isOthers = false;           // with a comment of somebody else
        bool isNamed = false;            // an act names its digest
    };

    base::Status copy(const store::sql::TableCopy& table, const Change& change, const std::string& parameter = {});
    base::Status copyEvidence();
    base::Status copyFiles();
    base::Status copyJournal();
    base::Status findOwners();
    base::Status changeBlob(Row& row);
    base::Status changeAct(Row& row);
    bool clean(Row& row, std::initializer_list<std::size_t> columns, Clean how = &Eraser::text) const;
    // A text with its salt and digest in the two columns behind it.
    bool cleanSalted(Row& row, std::size_t column, const std::string& name, Clean how);
    std::optional<std::string> textOf(const std::string& comment);

    store::Connection& m_from;
    store::Connection& m_to;
    const Eraser& m_eraser;
    const base::JobControl& m_job;
    ErasureRecord m_record;
    std::set<std::int64_t> m_captures; // that hold something of the person
    std::map<std::int64_t, std::int64_t> m_threads; // to their captures
    std::map<std::int64_t, Owners> m_blobs; // whom the bytes belong to
    std::set<std::int64_t> m_people;        // authors that are the person
    std::set<std::string> m_own;            // comments of the person: "c-3"
    std::int64_t m_comments = 0;
};

} // namespace greffier::casefile
