#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// One stream of characters that somebody who gets the file can read out of it.
struct ExportStream {
    std::string where; // "content.xml", "text of the PDF", "metadata of the PDF"
    std::string text;  // valid UTF-8
};

// Everything readable in a finished export: the text itself, markup also without the tags that divide a line; the entries
// of archives and their names, archives inside archives too; pages, metadata, bookmarks, links and attachments of a PDF.
// Errors: Malformed where a part cannot be read, so that nobody takes it for empty.
base::Result<std::vector<ExportStream>> streamsOf(std::string_view name, std::string_view bytes);

// Of a PDF as QPdfWriter makes it (PDF 1.4, no object streams, Flate, fonts with ToUnicode).
base::Result<std::vector<ExportStream>> streamsOfPdf(std::string_view name, std::string_view bytes);

} // namespace greffier::report
