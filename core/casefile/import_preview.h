#pragma once
#include "core/casefile/import.h"
#include "core/evidence/draft.h"
#include "core/formats/table_columns.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace greffier::casefile {

// A format that a file may be in, and why.
struct FormatGuess {
    std::string format;
    int confidence = 0; // 1 to 100
    std::string because;
};

// What a file, folder or archive is, before it is imported.
// Invariant: a single file has a guess or a problem; a folder or archive has members or a problem.
struct FilePreview {
    enum class Kind { File, Folder, Archive };

    Kind kind = Kind::File;
    std::int64_t size = 0;            // bytes, of a folder those of its files
    std::vector<FormatGuess> guesses; // best first
    std::optional<base::Error> problem;

    // Of a folder or archive:
    std::int64_t files = 0;                        // all of them
    std::int64_t looked = 0;                       // those that were looked at
    std::map<std::string, std::int64_t> formats;   // how many of those are in which format
    std::optional<base::Error> firstUnreadable;    // why one of them gives no comments
};

// Looks at the file as an import would; no case is needed. Of a folder or archive at most 200 files are looked at, of an
// archive of more than 16 MiB none. May run on a worker thread; takes up to a second on large files.
FilePreview previewFile(const ImportSource& source, const base::JobControl& job);

// The head of a table, at most `most` rows; `source.format` names its format.
// Errors: UnknownFormat where the format is no table; those of opening a file; NoThread, Malformed.
base::Result<formats::TablePreview> previewTable(const ImportSource& source, std::size_t most);
bool isTableFormat(std::string_view format);

// The first comments as the import will read them, with the format and columns of `source`: at most `most`. Of a table only
// the head is read. Nothing for folders, archives and other files of more than 8 MiB. Errors: as an import's.
base::Result<std::vector<evidence::CommentDraft>> previewComments(const ImportSource& source, std::size_t most,
                                                                  const base::JobControl& job);

std::vector<std::string> formatNames(); // of all readers

} // namespace greffier::casefile
