#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// A saved page of a WordPress blog with its comments, in both markups of the comment walker (html5 and xhtml)
// and those of many themes. Recognises any other page with low confidence, to say what it is.
class WordPressHtmlReader final : public Reader {
public:
    std::string name() const override { return "wordpress-html"; }
    std::vector<std::string> extensions() const override { return {"html", "htm", "xhtml"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "status", "permalink", "announced"};
    }
    int version() const override { return 3; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
