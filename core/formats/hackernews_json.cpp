#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <vector>

namespace greffier::formats {

namespace {

std::string itemUri(const std::string& id)
{
    return id.empty() ? std::string() : "https://news.ycombinator.com/item?id=" + id;
}

// A story is the opening, not a comment; its text is the thread's body.
void readStory(JsonValue item, JsonImport& import)
{
    evidence::ThreadDraft thread;
    thread.title = item["title"].text();
    thread.uri = itemUri(item["id"].text());
    thread.body = item["text"].text();
    thread.posted =
        parsePostedTime(item["created_at_i"].exists() ? item["created_at_i"].text() : item["time"].text());
    if (const auto count = item["descendants"].integer())
        import.announce(*count);
    if (import.capture.title.empty()) {
        import.capture.title = thread.title;
        import.capture.uri = thread.uri;
    }
    import.thread(item["id"].text(), std::move(thread));
}

void readComment(JsonValue item, const std::string& story, JsonImport& import)
{
    const auto firstOf = [&](std::initializer_list<const char*> keys) {
        for (const auto* key : keys) {
            if (!item[key].isNull())
                return item[key].text();
        }
        return std::string();
    };
    evidence::CommentDraft draft;
    draft.ref = firstOf({"id", "objectID"});
    auto parent = firstOf({"parent_id", "parent"});
    if (parent != story)
        setParent(draft, std::move(parent));
    draft.author = firstOf({"author", "by"});
    draft.posted = parsePostedTime(firstOf({"created_at_i", "created_at", "time"}));
    draft.text = firstOf({"text", "comment_text"});
    draft.permalink = itemUri(draft.ref);
    draft.sourceStatus = item["deleted"].isTrue() ? "deleted" : item["dead"].isTrue() ? "dead" : "";
    draft.extra = ExtraFields().put("points", item["points"]).json();
    evidence::ThreadDraft thread;
    thread.title = item["story_title"].text();
    thread.uri = itemUri(story);
    import.comment(import.thread(story, std::move(thread)), std::move(draft), item);
}

void readItem(JsonValue item, const std::string& outerStory, JsonImport& import)
{
    const auto type = item["type"].text();
    if (type == "story" || type == "poll" || type == "job") {
        readStory(item, import);
        return;
    }
    if (type == "pollopt" ||
        (item["text"].isNull() && item["comment_text"].isNull() && type.empty() && !item["deleted"].isTrue()))
        return;
    auto story = item["story_id"].text();
    if (story.empty())
        story = item["thread_id"].text();
    if (story.empty())
        story = outerStory;
    if (story.empty()) { // Firebase names the parent alone
        story = import.threadOfItem(item["parent"].text());
        import.belongs(item["id"].text(), story);
    }
    readComment(item, story, import);
}

// Algolia nests replies in "children", a story's comments included.
void readTree(JsonValue item, JsonImport& import)
{
    const auto story = item["type"].text() == "comment" ? item["story_id"].text() : item["id"].text();
    std::vector<JsonValue> open = {item};
    while (!open.empty()) {
        const auto present = open.back();
        open.pop_back();
        if (const auto next = present.next(); next.exists())
            open.push_back(next);
        readItem(present, story, import);
        if (const auto child = present["children"].first(); child.exists())
            open.push_back(child);
    }
}

base::Status readDocument(JsonValue document, JsonImport& import)
{
    const auto records = document["hits"].isArray() ? document["hits"] : document;
    if (records.isArray()) {
        for (auto item = records.first(); item.exists(); item = item.next())
            readItem(item, {}, import);
    } else {
        readTree(document, import);
    }
    return {};
}

} // namespace

// Algolia's tree or search, Firebase's items (an array or one per line), and flat lists made of either.
JsonFormat hackerNewsJson()
{
    return {"hackernews-json",
            {"json", "ndjson"},
            {"id", "parent", "author", "time", "text", "permalink", "announced"},
            {{{"created_at_i", "children", "story_id"}, 96},
             {{"hits[].created_at_i", "hits[].story_id"}, 95},
             {{"by", "id", "time", "type"}, 92},
             {{"[].by", "[].id", "[].time", "[].type"}, 92},
             {{"[].id", "[].author", "[].text", "[].time", "[].thread_id"}, 92}},
            "Hacker News data",
            readDocument};
}

} // namespace greffier::formats
