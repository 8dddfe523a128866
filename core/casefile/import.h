#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/capture.h"
#include "core/formats/column_map.h"

#include <QLatin1String>

#include <optional>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// Where a capture's `environment` keeps the columns that a person named.
inline constexpr QLatin1String kEnvironmentColumns("columns");

struct ImportOptions {
    bool isPartial = false;        // keep what stands before a malformed place, and say so in the ledger
    std::optional<base::Moment> captured = {}; // when it was captured, as the person says
    std::string operatorName = {}; // who brings it in; empty = the environment's operator
};

// One file or folder to bring in, which becomes one capture: a path, or bytes already in memory (a pasted text) under a name.
struct ImportSource {
    std::string path;
    std::string name; // for pasted text
    std::string bytes;
    bool isInMemory = false;
    std::string format = {};         // reader's name; empty = detect, each file of a folder for itself
    formats::ColumnMap columns = {}; // what a person says about the columns of a table
};

// Reads, recognises and parses every source on a thread of its own and stores all of them in one transaction: all or
// nothing. An archive or a folder is one capture.
// May run on a worker thread; CaseFile::captureAdded() is delivered to the case's own thread.
// Errors: those of readFiles() with `where` = the file; FileChanged; Cancelled; CaseLocked; DiskFull.
base::Result<std::vector<evidence::Capture>> importFiles(CaseFile& file, const std::vector<ImportSource>& sources,
                                                         const ImportOptions& options, const base::JobControl& job);

// Keeps any file as evidence without parsing it (DECISIONS.md 12). `to` is a public id or empty.
base::Status attachFile(CaseFile& file, const std::string& path, const std::string& to);

} // namespace greffier::casefile
