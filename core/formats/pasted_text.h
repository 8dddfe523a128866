#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Text copied from a page whose comments became a numbered, indented list. There are no identifiers, names or
// times: the tree comes from indentation. A missing ancestor becomes a placeholder that the items of one list
// share.
class PastedTextReader final : public Reader {
public:
    std::string name() const override { return "pasted-text"; }
    std::vector<std::string> extensions() const override { return {"txt"}; }
    std::vector<std::string> recovers() const override { return {"parent", "text", "announced"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
