#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// A Discourse topic rendered as Markdown by archiving programs: front matter, then "## Post #n by @user (date
// UTC)" and the post's HTML. It names no parents.
class DiscourseMarkdownReader final : public Reader {
public:
    std::string name() const override { return "discourse-markdown"; }
    std::vector<std::string> extensions() const override { return {"md"}; }
    std::vector<std::string> recovers() const override { return {"id", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
