#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/built_capture.h"
#include "core/evidence/settled_front.h"
#include "core/formats/archive.h"
#include "core/formats/reader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace greffier::casefile {

struct ReadOptions {
    std::string format = {};         // reader's name; empty = detect, each file for itself
    formats::ColumnMap columns = {}; // what a person says about the columns of tables
    std::string folder = {}; // where large captures are kept meanwhile; empty: the system's folder for temporary files
    bool isPartial = false;  // what was read before a malformed place is kept, and the ledger says so
    bool countsBack = true;  // times told by their distance from the moment of capture are interpreted
    std::optional<base::Moment> said = {};     // when it was captured, as a person says
    std::optional<base::Moment> fileTime = {}; // of a single file
    evidence::SettledFront::Take onSettled = {}; // of a capture of one file: its beginning, while the rest is being read
    std::vector<formats::Source> beside = {}; // of a single page: files that it may refer to, not read themselves
};

// When something was captured, and from where that is known: as evidence::momentOrigin() names it.
struct CaptureMoment {
    base::Moment at;
    const char* from = "import";
};

// What the files of one capture hold.
struct ReadFiles {
    evidence::BuiltCapture capture;
    std::string format;    // the reader's name; "mixed" where several readers were at work
    int readerVersion = 1; // 0 = mixed
    std::optional<CaptureMoment> moment = {}; // of the file that was captured last; nothing where nothing tells it
    std::shared_ptr<const formats::Archive> archive = {}; // whose members the capture's attachments view
};

// Reads one file, the members of one archive, or the files of one folder (several sources, in the byte order of their
// names) as one capture. A member without a thread, or a damaged one, is listed in the ledger with its reason and leaves
// nothing else; only if no member is left, that is an error.
// Errors: those of formats::detect, Archive::unpack, Reader::read and CaptureBuilder::finish, with `where` = the file or
// member; `hint` is "--partial" where something was read before a malformed place.
base::Result<ReadFiles> readFiles(const std::vector<formats::Source>& files, const ReadOptions& options,
                                  const base::JobControl& job);

} // namespace greffier::casefile
