#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

namespace greffier::formats {

namespace {

void readComment(JsonValue record, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = record["id"].text();
    setParent(draft, record["parent"].text());
    draft.author = record["author_name"].text();
    if (record["author"].text() != "0")
        draft.authorRef = record["author"].text();
    draft.posted = parseUtcTime(record["date_gmt"].text());
    if (!draft.posted.seconds)
        draft.posted = parsePostedTime(record["date"].text());
    draft.sourceStatus = record["status"].text();
    draft.permalink = record["link"].text();
    draft.text = record["content"]["rendered"].text();
    const auto type = record["type"].text();
    draft.extra = ExtraFields()
                      .put("type", type == "comment" ? std::string() : type)
                      .put("author_url", record["author_url"])
                      .json();
    evidence::ThreadDraft thread;
    thread.uri = draft.permalink.substr(0, draft.permalink.find('#'));
    import.comment(import.thread(record["post"].text(), std::move(thread)), std::move(draft), record);
}

base::Status readDocument(JsonValue document, JsonImport& import)
{
    if (document.isObject()) {
        readComment(document, import);
        return {};
    }
    for (auto record = document.first(); record.exists(); record = record.next()) {
        if (record["content"].exists() && record["post"].exists())
            readComment(record, import);
    }
    return {};
}

} // namespace

// The comments of WordPress's REST interface (developer.wordpress.org/rest-api/reference/comments), one or a
// list.
JsonFormat wordPressRestJson()
{
    return {"wordpress-rest-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink"},
            {{{"[].post", "[].author_name", "[].content.rendered"}, 95},
             {{"post", "author_name", "content.rendered"}, 95}},
            "an answer of WordPress's REST interface",
            readDocument};
}

} // namespace greffier::formats
