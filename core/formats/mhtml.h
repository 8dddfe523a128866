#pragma once
#include "core/formats/reader.h"

#include <string_view>

namespace greffier::formats {

// Whether these are the headers of a page that a browser saved as one file, in whatever language it says so. A mail may consist
// of related parts too, but it was sent.
bool isSavedPage(std::string_view head);

// A page that a browser saved as one file (MHTML, RFC 2557). The page, or the first of its frames that holds a thread, is read
// by the reader that knows it; the pictures that comments show are those that the file carries. Byte ranges stay unknown: the
// page is encoded in the file.
class MhtmlReader final : public Reader {
public:
    std::string name() const override { return "mhtml"; }
    std::vector<std::string> extensions() const override { return {"mhtml", "mht"}; }
    std::vector<std::string> recovers() const override;
    // Other evidence of a reader of pages is other evidence here.
    int version() const override;
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
