#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/casefile/case_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

struct EraseRequest {
    std::string person;  // "n-2"
    std::string basis;   // the law, request or order it rests on; must not name the person
    std::string output;  // the new file; empty: "NAME-erased.greffier" beside the old one
    bool setsAside = false; // gives the old file another name, so that nobody goes on with it by mistake
    std::string backups = {}; // the folder with the ring of backups (backup.h); empty: is not looked at
    bool deletesBackups = false; // those of the ring that hold something of the person
};
struct Erasure {
    std::string output;
    std::int64_t comments = 0, captures = 0, acts = 0; // that held something of the person
    std::vector<std::string> copies; // files that still hold it: the old case, and what else of the same case lies beside it
    std::vector<std::string> backups;        // of the ring: those that still hold it
    std::vector<std::string> deletedBackups; // those that held it
};

// Writes a new case file in which nothing of the person stands any more: labels, identifiers, the ranges of text that name
// him in any of their variants (as many full blocks as there were characters, so that offsets hold), the captured bytes of
// the captures concerned, the words of acts. Salts of what was changed are left out, salted digests stay as commitments;
// the acts Erased and Attached (an ErasureRecord) are added. The old file is not changed. What is derived is dropped.
// Errors: UnknownObject; NothingFound where the person has no values; BadValue where the basis or the name of somebody who
// acted in the case holds one of them; FileExists; those of CaseFile::open; Cancelled.
base::Result<Erasure> erase(const std::string& path, const EraseRequest& request, const Environment& environment,
                            const base::JobControl& job);

// Gives the file of a case that nobody has open the ending ".set-aside"; where it lies then. Errors: WriteFailed.
base::Result<std::string> setAside(const std::string& path);

} // namespace greffier::casefile
