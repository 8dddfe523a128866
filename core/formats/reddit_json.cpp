#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <vector>

namespace greffier::formats {

namespace {

// "t1_abc" -> "abc"
std::string withoutKind(const std::string& name)
{
    return name.size() > 3 && name[0] == 't' && name[2] == '_' ? name.substr(3) : name;
}

std::string statusOf(JsonValue data, const std::string& body)
{
    if (body == "[removed]" || !data["removal_reason"].isNull())
        return "removed";
    if (body == "[deleted]")
        return "deleted";
    return data["spam"].isTrue() ? "spam" : data["approved"].isTrue() ? "approved" : "";
}

// In an inbox the submission stands in the link alone: "/r/test/comments/5wycy8/…".
std::string submissionOf(JsonValue data)
{
    if (const auto link = data["link_id"].text(); !link.empty())
        return withoutKind(link);
    const auto context = data["context"].text();
    const auto at = context.find("/comments/");
    if (at == std::string::npos)
        return {};
    const auto start = at + 10;
    return context.substr(start, context.find('/', start) - start);
}

std::string absolute(const std::string& path)
{
    return path.rfind('/', 0) == 0 ? "https://www.reddit.com" + path : path;
}

// The decimal of a base-36 identifier, as newer Pushshift objects give the parent.
std::string base36(std::int64_t number)
{
    std::string digits;
    for (; number > 0; number /= 36)
        digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    return digits;
}

void readComment(JsonValue data, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = data["id"].text();
    const auto parent = data["parent_id"].text();
    if (parent.rfind("t1_", 0) == 0)
        draft.parent = evidence::ParentRef{withoutKind(parent)};
    else if (const auto number = data["parent_id"].integer(); number && !data["parent_id"].isString())
        setParent(draft, base36(*number));
    draft.author = data["author"].text();
    draft.authorRef = data["author_fullname"].text();
    draft.posted = parsePostedTime(data["created_utc"].text());
    draft.text = data["body"].text();
    draft.sourceStatus = statusOf(data, draft.text);
    draft.permalink = absolute(data["permalink"].text());
    if (draft.permalink.empty())
        draft.permalink = absolute(data["context"].text());
    draft.extra = ExtraFields()
                      .put("score", data["score"])
                      .put("edited", data["edited"])
                      .put("distinguished", data["distinguished"])
                      .put("stickied", data["stickied"])
                      .put("removal_reason", data["removal_reason"])
                      .put("num_reports", data["num_reports"])
                      .json();
    evidence::ThreadDraft thread;
    thread.title = data["link_title"].text();
    thread.uri = data["link_permalink"].text();
    import.comment(import.thread(submissionOf(data), std::move(thread)), std::move(draft), data);
}

void readSubmission(JsonValue data, JsonImport& import)
{
    evidence::ThreadDraft thread;
    thread.title = data["title"].text();
    thread.uri = absolute(data["permalink"].text());
    thread.posted = parsePostedTime(data["created_utc"].text());
    thread.body = data["selftext"].text();
    if (import.capture.title.empty()) {
        import.capture.title = thread.title;
        import.capture.uri = thread.uri;
    }
    import.thread(data["id"].text(), std::move(thread));
    if (const auto count = data["num_comments"].integer())
        import.announce(*count);
}

// "more" stands for comments that the site did not send.
void readMore(JsonValue data, JsonImport& import)
{
    const auto hidden = data["count"].integer().value_or(0);
    import.lose("more-comments", std::max<std::int64_t>(hidden, 1), data["parent_id"].text());
}

// Listings nest through "replies"; the walk keeps the values still to read on a stack of its own.
void readListing(JsonValue listing, JsonImport& import)
{
    std::vector<JsonValue> open = {listing};
    while (!open.empty()) {
        const auto thing = open.back();
        open.pop_back();
        if (const auto next = thing.next(); next.exists())
            open.push_back(next);
        const auto kind = thing["kind"].text();
        const auto data = thing["data"];
        if (kind == "Listing") {
            if (const auto child = data["children"].first(); child.exists())
                open.push_back(child);
        } else if (kind == "t1") {
            readComment(data, import);
            if (data["replies"].isObject())
                open.push_back(data["replies"]["data"]["children"].first());
        } else if (kind == "t3") {
            readSubmission(data, import);
        } else if (kind == "more") {
            readMore(data, import);
        }
    }
}

base::Status readDocument(JsonValue document, JsonImport& import)
{
    if (document.isArray())
        readListing(document.first(), import);
    else if (const auto things = document["json"]["data"]["things"]; things.exists())
        readListing(things.first(), import);
    else
        readListing(document, import);
    return {};
}

base::Status readPushshift(JsonValue document, JsonImport& import)
{
    const auto records = document.isArray() ? document : document["data"];
    if (!records.isArray()) {
        readComment(document, import);
        return {};
    }
    for (auto record = records.first(); record.exists(); record = record.next())
        readComment(record, import);
    return {};
}

} // namespace

// A comment page, a listing or the answer to "more" of Reddit's interface.
JsonFormat redditJson()
{
    return {"reddit-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink", "announced"},
            {{{"[].kind=Listing", "[].data.children[].kind"}, 97},
             {{"kind=Listing", "data.children[].kind"}, 97},
             {{"json.data.things[].kind"}, 95},
             {{"kind=Listing", "data.children"}, 60}},
            "a Reddit listing",
            readDocument};
}

// One comment per line, or the answer of Pushshift's search; parents stand elsewhere.
JsonFormat pushshiftJson()
{
    return {"pushshift-ndjson",
            {"ndjson", "jsonl", "json"},
            {"id", "parent", "author", "time", "text", "status", "permalink"},
            {{{"body", "link_id", "subreddit", "created_utc"}, 95},
             {{"[].body", "[].link_id", "[].subreddit", "[].created_utc"}, 95},
             {{"data[].body", "data[].link_id", "data[].created_utc"}, 95}},
            "Pushshift data",
            readPushshift};
}

} // namespace greffier::formats
