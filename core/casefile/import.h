#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/capture.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

struct ImportOptions {
    std::string format;     // reader's name; empty = detect
    bool isPartial = false; // keep what stands before a malformed place, and say so in the ledger
};

// One file or folder to bring in, which becomes one capture: a path, or bytes already in memory (a pasted text) under a name.
struct ImportSource {
    std::string path;
    std::string name; // for pasted text
    std::string bytes;
    bool isInMemory = false;
};

// Reads, recognises and parses every source on a thread of its own and stores all of them in one transaction: all or
// nothing. An archive or a folder is one capture.
// May run on a worker thread; CaseFile::captureAdded() is delivered to the case's own thread.
// Errors: those of readFiles() with `where` = the file; Cancelled; CaseLocked; DiskFull.
base::Result<std::vector<evidence::Capture>> importFiles(CaseFile& file, const std::vector<ImportSource>& sources,
                                                         const ImportOptions& options, const base::JobControl& job);

// Keeps any file as evidence without parsing it (DECISIONS.md 12). `to` is a public id or empty.
base::Status attachFile(CaseFile& file, const std::string& path, const std::string& to);

} // namespace greffier::casefile
