#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

namespace greffier::formats {

namespace {

// Exports of MongoDB wrap dates and identifiers.
std::string plain(JsonValue value)
{
    for (const auto* key : {"$date", "$oid", "$numberLong"}) {
        if (value[key].exists())
            return plain(value[key]);
    }
    return value.text();
}

std::string statusOf(const std::string& status)
{
    if (status == "APPROVED" || status == "ACCEPTED")
        return "approved";
    if (status == "REJECTED")
        return "rejected";
    if (status == "PREMOD" || status == "SYSTEM_WITHHELD")
        return "pending";
    return status == "NONE" ? std::string() : status;
}

JsonValue last(JsonValue list)
{
    auto value = list.first();
    for (auto next = value; next.exists(); next = next.next())
        value = next;
    return value;
}

void readCoralComment(JsonValue record, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = plain(record["id"]);
    setParent(draft, plain(record["parentID"]));
    draft.authorRef = plain(record["authorID"]);
    draft.author = record["author"]["username"].text();
    draft.posted = parsePostedTime(plain(record["createdAt"]));
    draft.sourceStatus = record["deletedAt"].isNull() ? statusOf(record["status"].text()) : "deleted";
    const auto revision = last(record["revisions"]);
    draft.text = revision.exists() ? revision["body"].text() : record["body"].text();
    draft.extra = ExtraFields()
                      .put("flags", record["actionCounts"]["FLAG"])
                      .put("toxicity", revision["metadata"]["perspective"]["score"])
                      .json();
    const auto story = plain(record["storyID"]);
    import.comment(import.thread(story), std::move(draft), record);
}

base::Status readCoral(JsonValue document, JsonImport& import)
{
    const auto list = document["comments"].isArray() ? document["comments"] : document;
    if (!list.isArray()) {
        readCoralComment(document, import);
        return {};
    }
    for (auto record = list.first(); record.exists(); record = record.next())
        readCoralComment(record, import);
    return {};
}

// The ingestion format of the first Coral: what the paper's own system said stands in "source".
void readIngested(JsonValue record, JsonImport& import)
{
    const auto source = record["source"];
    evidence::CommentDraft draft;
    draft.ref = source["id"].text();
    setParent(draft, source["parent_id"].text());
    draft.author = source["user"]["name"].text();
    draft.authorRef =
        source["user_id"].text().empty() ? source["user"]["source"]["id"].text() : source["user_id"].text();
    draft.posted = parsePostedTime(record["date_created"].text());
    draft.sourceStatus = record["status"].text();
    draft.text = record["body"].text();
    evidence::ThreadDraft thread;
    thread.title = thread.uri = source["asset_id"].text();
    import.comment(import.thread(source["asset_id"].text(), std::move(thread)), std::move(draft), record);
}

base::Status readIngestion(JsonValue document, JsonImport& import)
{
    if (!document.isArray()) {
        readIngested(document, import);
        return {};
    }
    for (auto record = document.first(); record.exists(); record = record.next())
        readIngested(record, import);
    return {};
}

// A comment's own identifier as conversation means that it answers the page.
base::Status readEcho(JsonValue document, JsonImport& import)
{
    for (auto entry = document["entries"].first(); entry.exists(); entry = entry.next()) {
        const auto object = entry["object"];
        const auto target = entry["targets"].first();
        evidence::CommentDraft draft;
        draft.ref = object["id"].text();
        if (const auto conversation = target["conversationID"].text(); conversation != draft.ref)
            setParent(draft, conversation);
        draft.author = entry["actor"]["title"].text();
        draft.authorRef = entry["actor"]["id"].text();
        draft.posted = parsePostedTime(object["published"].text());
        draft.sourceStatus = object["status"].text();
        draft.permalink = object["permalink"].text();
        draft.text = object["content"].text();
        evidence::ThreadDraft thread;
        thread.uri = target["id"].text();
        thread.title = object["context"].first()["title"].text();
        import.comment(import.thread(thread.uri, thread), std::move(draft), entry);
    }
    if (document["hasMoreChildren"].text() == "true")
        import.lose("partial", 1, "hasMoreChildren");
    return {};
}

} // namespace

// Comments of Coral 5 and later, as its database or its interface gives them.
JsonFormat coralJson()
{
    return {"coral-json",
            {"json", "ndjson"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"[].storyID", "[].revisions"}, 95},
             {{"[].storyID", "[].authorID", "[].body"}, 95},
             {{"comments[].storyID", "comments[].revisions"}, 95},
             {{"storyID", "revisions"}, 95},
             {{"storyID", "authorID", "body"}, 95}},
            "Coral data",
            readCoral};
}

JsonFormat coralIngestionJson()
{
    return {"coral-ingestion-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status"},
            {{{"[].body", "[].date_created", "[].source.asset_id"}, 95},
             {{"body", "date_created", "source.asset_id"}, 95}},
            "Coral ingestion data",
            readIngestion};
}

// Streams of Echo (JS-Kit), which newspapers used until 2016.
JsonFormat echoActivityJson()
{
    return {"echo-activity-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink"},
            {{{"entries[].object.content", "entries[].actor", "entries[].targets"}, 95}},
            "an Echo stream",
            readEcho};
}

} // namespace greffier::formats
