#include "core/formats/feeds.h"

#include "core/formats/json_format.h"
#include "core/formats/posted_time.h"
#include "core/formats/xml_records.h"

#include <map>

namespace greffier::formats {

namespace {

// "tag:blogger.com,1999:blog-8602.post-4132" -> "4132"; "…#comment-12" and "…/comment-page-1#comment-12" ->
// "12".
std::string shortId(std::string_view id)
{
    for (const std::string_view mark : {"#comment-", ".post-", "#c"}) {
        const auto at = id.rfind(mark);
        if (at == std::string_view::npos)
            continue;
        const auto rest = id.substr(at + mark.size());
        const auto digits = rest.substr(0, rest.find_first_not_of("0123456789"));
        if (!digits.empty())
            return std::string(digits);
    }
    return std::string(id);
}

// WordPress puts "In reply to <a href="…#comment-P">X</a>." before the text of a reply.
std::string parentOfPrefix(std::string_view content)
{
    const auto head = content.substr(0, 400);
    for (const std::string_view words : {"In reply to <a", "En réponse à <a", "En réponse à&nbsp;<a"}) {
        const auto at = head.find(words);
        if (at == std::string_view::npos || at > 20)
            continue;
        const auto link = head.substr(at, head.find('>', at + words.size()) - at);
        const auto mark = link.find("#comment-");
        if (mark != std::string_view::npos)
            return shortId(link.substr(mark));
    }
    return {};
}

class FeedImport {
public:
    FeedImport(FeedKind kind, evidence::Sink& sink) : m_kind(kind), m_sink(sink) {}

    void take(const XmlRecord& record)
    {
        if (record.name != "entry" && record.name != "item")
            return takeHead(record);
        if (m_kind == FeedKind::BloggerAtom)
            takeBlogger(record);
        else if (m_kind == FeedKind::RedditAtom)
            takeReddit(record);
        else
            takeComment(record);
    }
    std::int64_t comments() const { return m_comments; }
    evidence::CaptureDraft capture;

private:
    // In Atom a child of <feed>, in RSS of <channel>: the text of the record's own element is not kept, so
    // titles come from the entries of a feed that has none.
    void takeHead(const XmlRecord& record)
    {
        if (record.name == "link" && capture.uri.empty() && record["@rel"] != "self")
            capture.uri = record["@href"];
    }

    evidence::ThreadIndex threadOf(const std::string& ref, evidence::ThreadDraft draft)
    {
        const auto known = m_threads.find(ref);
        if (known != m_threads.end())
            return known->second;
        draft.ref = ref;
        const auto index = m_sink.addThread(std::move(draft));
        m_threads.emplace(ref, index);
        return index;
    }

    evidence::CommentDraft draftOf(const XmlRecord& record) const
    {
        evidence::CommentDraft draft;
        draft.author = record["author/name"].empty() ? record["creator"] : record["author/name"];
        for (const std::string_view path : {"published", "updated", "pubDate", "date"}) {
            draft.posted = parsePostedTime(record[path]);
            if (draft.posted.seconds)
                break;
        }
        draft.permalink = record.attribute("link", "rel", "alternate", "href");
        for (const auto link : {record.attribute("link", "rel", "", "href"), record["link"]}) {
            if (draft.permalink.empty())
                draft.permalink = link;
        }
        for (const std::string_view path : {"content", "encoded", "description", "summary"}) {
            if (draft.text.empty())
                draft.text = record[path];
        }
        draft.extra = ExtraFields()
                          .put("author_email", record["author/email"])
                          .put("author_url", record["author/uri"])
                          .json();
        draft.bytes = record.bytes;
        return draft;
    }

    void add(const std::string& thread, evidence::ThreadDraft threadDraft, evidence::CommentDraft draft)
    {
        ++m_comments;
        const auto index = threadOf(thread, std::move(threadDraft));
        m_sink.addComment(index, std::move(draft));
    }

    evidence::ThreadDraft openingOf(const XmlRecord& record, evidence::CommentDraft draft) const
    {
        evidence::ThreadDraft thread;
        thread.title = record["title"];
        thread.uri = std::move(draft.permalink);
        thread.posted = draft.posted;
        thread.body = std::move(draft.text);
        return thread;
    }

    // Articles, settings and comments stand in one feed, told apart by a category; a comment names its
    // article and, where it answers another comment, that one as "related".
    void takeBlogger(const XmlRecord& record)
    {
        const auto kind =
            record.attribute("category", "scheme", "http://schemas.google.com/g/2005#kind", "term");
        auto draft = draftOf(record);
        if (kind.find("#post") != std::string_view::npos) {
            threadOf(shortId(record["id"]), openingOf(record, std::move(draft)));
            return;
        }
        if (kind.find("#comment") == std::string_view::npos)
            return;
        draft.ref = shortId(record["id"]);
        const auto related = record.attribute("link", "rel", "related", "href");
        setParent(draft, std::string(related.substr(related.rfind('/') + 1)));
        evidence::ThreadDraft thread;
        thread.uri = record["in-reply-to@href"];
        add(shortId(record["in-reply-to@ref"]), std::move(thread), std::move(draft));
    }

    // The submission comes first, as t3_…; a feed does not say which comment answers which.
    void takeReddit(const XmlRecord& record)
    {
        auto draft = draftOf(record);
        const std::string id(record["id"]);
        draft.ref = id.size() > 3 ? id.substr(3) : id;
        if (id.rfind("t3_", 0) == 0) {
            threadOf({}, openingOf(record, std::move(draft)));
            capture.title = record["title"];
        } else if (id.rfind("t1_", 0) == 0) {
            add({}, {}, std::move(draft));
        }
    }

    void takeComment(const XmlRecord& record)
    {
        auto draft = draftOf(record);
        auto id = record["id"].empty() ? record["guid"] : record["id"];
        if (id.empty())
            id = draft.permalink;
        draft.ref = shortId(id);
        auto parent = record["in-reply-to@ref"];
        const auto article = draft.permalink.substr(0, draft.permalink.find('#'));
        if (const auto named = shortId(parent);
            named != parent && parent.find("omment") != std::string_view::npos)
            setParent(draft, named);
        else
            setParent(draft, parentOfPrefix(draft.text));
        evidence::ThreadDraft thread;
        thread.uri = article;
        add(article, std::move(thread), std::move(draft));
    }

    FeedKind m_kind;
    evidence::Sink& m_sink;
    std::map<std::string, evidence::ThreadIndex, std::less<>> m_threads;
    std::int64_t m_comments = 0;
};

} // namespace

std::string FeedReader::name() const
{
    return m_kind == FeedKind::BloggerAtom  ? "blogger-atom"
           : m_kind == FeedKind::RedditAtom ? "reddit-atom"
                                            : "comment-feed";
}

Recognition FeedReader::recognise(const Source& source) const
{
    switch (m_kind) {
    case FeedKind::BloggerAtom:
        if (isXmlWith(source, {"<feed", "http://schemas.google.com/g/2005#kind"}))
            return {96, "an Atom <feed> with Blogger's kinds"};
        break;
    case FeedKind::RedditAtom:
        if (isXmlWith(source, {"<feed", "<id>t1_"}))
            return {96, "an Atom <feed> with Reddit's identifiers"};
        break;
    case FeedKind::CommentFeed:
        if (isXmlWith(source, {"<rss", "<item", "#comment-"}) && !isXmlWith(source, {"wxr_version"}))
            return {88, "an <rss> whose items are comments"};
        if (isXmlWith(source, {"<feed", "<entry", "#comment-"}) ||
            isXmlWith(source, {"<feed", "in-reply-to"}))
            return {85, "an Atom <feed> whose entries are comments"};
        break;
    }
    return {};
}

base::Status FeedReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    FeedImport import(m_kind, sink);
    const int depth = isXmlWith(source, {"<rss"}) ? 3 : 2;
    const auto status =
        readXmlRecords(source, depth, sink, job, [&](const XmlRecord& record) { import.take(record); });
    if (!status)
        return status;
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "a feed without comments");
    import.capture.charset = "UTF-8";
    sink.setCapture(std::move(import.capture));
    return {};
}

} // namespace greffier::formats
