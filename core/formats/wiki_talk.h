#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// A talk page of MediaWiki as HTML. It has no comments as elements: a comment is what lies between two
// signatures, its depth the number of list items around it, its thread the heading above it (the same reading
// as MediaWiki's own DiscussionTools: www.mediawiki.org/wiki/Extension:DiscussionTools/How_it_works).
class WikiTalkReader final : public Reader {
public:
    std::string name() const override { return "mediawiki-talk-html"; }
    std::vector<std::string> extensions() const override { return {"html", "htm"}; }
    std::vector<std::string> recovers() const override { return {"parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
