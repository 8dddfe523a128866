#pragma once
#include "core/casefile/import.h"
#include "core/formats/table_columns.h"

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

// What a file is, before it is imported.
// Invariant: there is a guess, a problem, or a folder or archive, whose files are recognised one by one when it is read.
struct FilePreview {
    std::int64_t size = 0;             // bytes; 0 for a folder
    bool isWhole = false;              // a folder or an archive
    std::vector<FormatGuess> guesses;  // best first
    std::optional<base::Error> problem;
};

// Looks at the file as an import would; no case is needed. May run on a worker thread; takes up to a second on large files.
FilePreview previewFile(const ImportSource& source);

// The head of a table in the format of `source` ("csv", "json"): at most `most` rows.
// Errors: UnknownFormat where the format is no table; those of opening a file; NoThread, Malformed.
base::Result<formats::TablePreview> previewTable(const ImportSource& source, std::size_t most);
bool isTableFormat(std::string_view format);

std::vector<std::string> formatNames(); // of all readers

} // namespace greffier::casefile
