#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <map>
#include <vector>

namespace greffier::formats {

namespace {

// Identifiers of MongoDB stand as {"$oid": "…"}, its dates as {"$date": …}; LeanCloud's dates as {"iso":
// "…"}.
std::string plain(JsonValue value)
{
    for (const auto* key : {"$oid", "$date", "$numberLong", "iso"}) {
        if (value[key].exists())
            return plain(value[key]);
    }
    return value.text();
}

std::string firstOf(JsonValue record, std::initializer_list<const char*> keys)
{
    for (const auto* key : keys) {
        if (auto text = plain(record[key]); !text.empty())
            return text;
    }
    return {};
}

// The members of a list, or the document itself (one object per line).
std::vector<JsonValue> recordsOf(JsonValue document, std::initializer_list<const char*> lists = {})
{
    std::vector<JsonValue> records;
    auto list = document;
    for (const auto* key : lists) {
        if (document[key].isArray())
            list = document[key];
    }
    if (!list.isArray())
        return {document};
    for (auto record = list.first(); record.exists(); record = record.next())
        records.push_back(record);
    return records;
}

evidence::ThreadDraft threadAt(const std::string& uri, std::string title = {})
{
    evidence::ThreadDraft draft;
    draft.uri = uri;
    draft.title = title.empty() ? uri : std::move(title);
    return draft;
}

base::Status readArtrans(JsonValue document, JsonImport& import)
{
    for (const auto record : recordsOf(document)) {
        evidence::CommentDraft draft;
        draft.ref = record["id"].text();
        setParent(draft, record["rid"].text());
        draft.author = record["nick"].text();
        draft.posted = parsePostedTime(record["created_at"].text());
        const bool isPending = record["is_pending"].text() == "true";
        draft.sourceStatus = isPending ? "pending" : "";
        draft.text = record["content"].text();
        draft.extra = ExtraFields()
                          .put("author_email", record["email"])
                          .put("author_ip", record["ip"])
                          .put("author_url", record["link"])
                          .put("collapsed", record["is_collapsed"])
                          .json();
        const auto page = record["page_key"].text();
        import.comment(import.thread(page, threadAt(page, record["page_title"].text())), std::move(draft),
                       record);
    }
    return {};
}

// Valine and Twikoo: "pid" is the comment that is answered, "rid" the one at the top.
base::Status readNickComments(JsonValue document, JsonImport& import)
{
    for (const auto record : recordsOf(document, {"results", "data"})) {
        evidence::CommentDraft draft;
        draft.ref = firstOf(record, {"objectId", "_id", "id"});
        setParent(draft, firstOf(record, {"pid", "rid"}));
        draft.author = record["nick"].text();
        draft.posted = parsePostedTime(firstOf(record, {"insertedAt", "createdAt", "created"}));
        draft.sourceStatus = record["isSpam"].isTrue() ? "spam" : record["status"].text();
        draft.text = firstOf(record, {"comment", "content"});
        draft.extra = ExtraFields()
                          .put("author_email", record["mail"])
                          .put("author_ip", record["ip"])
                          .put("author_url", record["link"])
                          .json();
        const auto page = record["url"].text();
        import.comment(import.thread(page, threadAt(page)), std::move(draft), record);
    }
    return {};
}

// Identifiers count from 0 in every thread, so the thread's stands before them.
base::Status readIssoGeneric(JsonValue document, JsonImport& import)
{
    for (const auto page : recordsOf(document)) {
        const auto uri = page["id"].text();
        const auto thread = import.thread(uri, threadAt(uri, page["title"].text()));
        for (auto record = page["comments"].first(); record.exists(); record = record.next()) {
            evidence::CommentDraft draft;
            draft.ref = uri + "#" + record["id"].text();
            if (!record["parent"].isNull())
                draft.parent = evidence::ParentRef{uri + "#" + record["parent"].text()};
            draft.author = record["author"].text();
            draft.posted = parseUtcTime(record["created"].text());
            draft.text = record["text"].text();
            draft.extra = ExtraFields()
                              .put("author_email", record["email"])
                              .put("author_ip", record["remote_addr"])
                              .put("author_url", record["website"])
                              .json();
            import.comment(thread, std::move(draft), record);
        }
    }
    return {};
}

void readRemark42Comment(JsonValue record, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = record["id"].text();
    setParent(draft, record["pid"].text());
    draft.author = record["user"]["name"].text();
    draft.authorRef = record["user"]["id"].text();
    draft.posted = parsePostedTime(record["time"].text());
    draft.sourceStatus = record["delete"].isTrue() ? "deleted" : "";
    draft.text = record["text"].text();
    draft.extra = ExtraFields()
                      .put("original", record["orig"])
                      .put("score", record["score"])
                      .put("pinned", record["pin"])
                      .put("admin", record["user"]["admin"])
                      .put("edited", record["edit"]["time"])
                      .json();
    const auto url = record["locator"]["url"].text();
    import.comment(import.thread(url, threadAt(url, record["title"].text())), std::move(draft), record);
}

base::Status readRemark42(JsonValue document, JsonImport& import)
{
    // The backup's first line says how the others are to be read.
    if (const auto version = document["version"]; version.exists() && !document["comments"].exists()) {
        if (version.text() != "1")
            return base::fail(base::ErrorCode::Malformed, {},
                              "a Remark42 backup of version " + version.text());
        return {};
    }
    std::vector<JsonValue> open;
    if (const auto tree = document["comments"].first(); tree.exists())
        open.push_back(tree);
    else if (document.isArray() && document.first().exists())
        open.push_back(document.first());
    else if (document["pid"].exists())
        readRemark42Comment(document, import);
    while (!open.empty()) {
        const auto present = open.back();
        open.pop_back();
        if (const auto next = present.next(); next.exists())
            open.push_back(next);
        readRemark42Comment(present["comment"].isObject() ? present["comment"] : present, import);
        if (const auto reply = present["replies"].first(); reply.exists())
            open.push_back(reply);
    }
    return {};
}

base::Status readCommento(JsonValue document, JsonImport& import)
{
    std::map<std::string, std::string> names;
    for (auto person = document["commenters"].first(); person.exists(); person = person.next())
        names.emplace(person["commenterHex"].text(), person["name"].text());
    for (auto record = document["comments"].first(); record.exists(); record = record.next()) {
        evidence::CommentDraft draft;
        draft.ref = record["commentHex"].text();
        setParent(draft, record["parentHex"].text());
        draft.authorRef = record["commenterHex"].text();
        if (const auto name = names.find(draft.authorRef); name != names.end())
            draft.author = name->second;
        draft.posted = parsePostedTime(record["creationDate"].text());
        draft.sourceStatus = record["deleted"].isTrue() ? "deleted" : record["state"].text();
        draft.text = record["markdown"].text();
        if (draft.text.empty())
            draft.text = record["html"].text();
        draft.extra = ExtraFields().put("score", record["score"]).json();
        const auto url = record["domain"].text() + record["url"].text();
        import.comment(import.thread(url, threadAt(url)), std::move(draft), record);
    }
    return {};
}

} // namespace

// What Artalk imports and exports (artalk.js.org/guide/transfer).
JsonFormat artransJson()
{
    return {"artrans-json",
            {"artrans", "json"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"[].content", "[].nick", "[].page_key"}, 95}, {{"content", "nick", "page_key"}, 94}},
            "an Artalk export",
            readArtrans};
}

JsonFormat valineJson()
{
    return {"valine-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"[].objectId", "[].nick", "[].comment"}, 95},
             {{"results[].objectId", "results[].nick", "results[].comment"}, 95},
             {{"objectId", "nick", "comment"}, 94}},
            "a Valine export",
            readNickComments};
}

JsonFormat twikooJson()
{
    return {"twikoo-ndjson",
            {"ndjson", "json"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"_id", "nick", "comment"}, 95}, {{"[]._id", "[].nick", "[].comment"}, 95}},
            "a Twikoo export",
            readNickComments};
}

JsonFormat issoGenericJson()
{
    return {"isso-generic-json",
            {"json"},
            {"id", "parent", "author", "time", "text"},
            {{{"[].comments[].text", "[].comments[].author", "[].title"}, 93}},
            "a generic export for Isso",
            readIssoGeneric};
}

JsonFormat remark42Json()
{
    return {"remark42-json",
            {"json", "ndjson"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"[].pid", "[].locator.url", "[].user"}, 95},
             {{"comments[].comment.locator", "comments[].comment.pid"}, 95},
             {{"comments[].locator.url", "comments[].pid"}, 95},
             {{"pid", "locator.url", "user"}, 95},
             {{"version", "users", "posts"}, 90}},
            "a Remark42 backup",
            readRemark42};
}

JsonFormat commentoJson()
{
    return {"commento-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"comments[].commentHex", "commenters"}, 97}},
            "a Commento export",
            readCommento};
}

} // namespace greffier::formats
