#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Comments that a page states for search engines: objects of schema.org/Comment in <script type="application/ld+json">.
// For pages of unknown markup; a known one says more.
class JsonLdHtmlReader final : public Reader {
public:
    std::string name() const override { return "json-ld-html"; }
    std::vector<std::string> extensions() const override { return {"html", "htm"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "permalink", "announced"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
