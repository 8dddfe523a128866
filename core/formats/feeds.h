#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Comments that a site offers as Atom or RSS: Blogger's export, Reddit's feeds, the comment feeds of
// WordPress and others. One reader for all three, since they differ in two or three fields.
enum class FeedKind { BloggerAtom, RedditAtom, CommentFeed };

class FeedReader final : public Reader {
public:
    explicit FeedReader(FeedKind kind) : m_kind(kind) {}

    std::string name() const override;
    std::vector<std::string> extensions() const override { return {"xml", "atom", "rss"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "permalink"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;

private:
    FeedKind m_kind;
};

} // namespace greffier::formats
