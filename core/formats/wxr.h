#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// WordPress eXtended RSS 1.0 to 1.2, the blog's own export. Elements are known by their local names, since
// prefixes are often undeclared. Text is the source's own field, trimmed of blanks and line ends at both
// ends, never read as HTML. Recognises any other XML with low confidence, to say what it is.
class WxrReader final : public Reader {
public:
    std::string name() const override { return "wxr"; }
    std::vector<std::string> extensions() const override { return {"xml", "wxr"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "status", "permalink"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
