#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <map>
#include <vector>

namespace greffier::formats {

namespace {

// The root above each status of a document, as far as the document goes: threads are counted by their roots.
class Roots {
public:
    void add(const std::string& id, const std::string& parent) { m_parents.try_emplace(id, parent); }
    std::string of(const std::string& id) const
    {
        auto root = id;
        for (std::size_t steps = 0; steps <= m_parents.size(); ++steps) {
            const auto known = m_parents.find(root);
            if (known == m_parents.end() || known->second.empty())
                return root;
            if (!m_parents.contains(known->second))
                return root;
            root = known->second;
        }
        return id; // a circle
    }

private:
    std::map<std::string, std::string, std::less<>> m_parents;
};

void collectStatuses(JsonValue value, std::vector<JsonValue>& statuses);

void collectAll(JsonValue list, std::vector<JsonValue>& statuses)
{
    for (auto element = list.first(); element.exists(); element = element.next())
        collectStatuses(element, statuses);
}

// Statuses stand alone, in lists, in the two halves of a context, in reports, conversations, search results
// and notifications. A deleted one comes without content and is no status any more.
void collectStatuses(JsonValue value, std::vector<JsonValue>& statuses)
{
    if (!value.isObject())
        return;
    if (value["content"].isString() && value["account"].isObject()) {
        statuses.push_back(value["reblog"].isObject() ? value["reblog"] : value);
        return;
    }
    for (const auto* key : {"ancestors", "descendants", "statuses"}) {
        for (auto status = value[key].first(); status.exists(); status = status.next()) {
            if (status["content"].isString() && status["account"].isObject())
                statuses.push_back(status);
        }
    }
    for (const auto* key : {"last_status", "status"}) {
        if (value[key]["content"].isString() && value[key]["account"].isObject())
            statuses.push_back(value[key]);
    }
}

// An archive of one's own account holds the files under the path of their address.
void attachMedia(JsonValue list, evidence::ItemIndex item, JsonImport& import)
{
    for (auto media = list.first(); media.exists(); media = media.next())
        import.attach(item, {media["url"].text(), {}, media["mediaType"].text()});
}

void readStatus(JsonValue status, const Roots& roots, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = status["id"].text();
    setParent(draft, status["in_reply_to_id"].text());
    draft.author = status["account"]["acct"].text();
    draft.authorRef = status["account"]["id"].text();
    draft.posted = parsePostedTime(status["created_at"].text());
    draft.audience = status["visibility"].text();
    draft.permalink = status["url"].text().empty() ? status["uri"].text() : status["url"].text();
    draft.text = status["content"].text();
    draft.extra = ExtraFields()
                      .put("spoiler_text", status["spoiler_text"])
                      .put("sensitive", status["sensitive"])
                      .put("language", status["language"])
                      .put("edited", status["edited_at"])
                      .put("display_name", status["account"]["display_name"])
                      .json();
    evidence::ThreadDraft thread;
    thread.uri = draft.permalink;
    const auto index = import.thread(roots.of(draft.ref), std::move(thread));
    attachMedia(status["media_attachments"], import.comment(index, std::move(draft), status), import);
}

base::Status readMastodon(JsonValue document, JsonImport& import)
{
    std::vector<JsonValue> statuses;
    if (document.isArray())
        collectAll(document, statuses);
    else
        collectStatuses(document, statuses);
    Roots roots;
    for (const auto status : statuses)
        roots.add(status["id"].text(), status["in_reply_to_id"].text());
    for (const auto status : statuses)
        readStatus(status, roots, import);
    return {};
}

// The object's own identifier, or the identifier itself.
std::string identifierOf(JsonValue value)
{
    if (value.isArray())
        return identifierOf(value.first());
    return value.isObject() ? value["id"].text() : value.text();
}

constexpr std::string_view kPublic = "https://www.w3.org/ns/activitystreams#Public";

bool isPublic(JsonValue receivers)
{
    if (receivers.isString())
        return receivers.text() == kPublic;
    for (auto receiver = receivers.first(); receiver.exists(); receiver = receiver.next()) {
        if (receiver.text() == kPublic || receiver.text() == "as:Public")
            return true;
    }
    return false;
}

bool isPost(const std::string& type)
{
    return type == "Note" || type == "Question" || type == "ChatMessage";
}

bool isOpening(const std::string& type)
{
    return type == "Article" || type == "Page" || type == "Video" || type == "Audio" || type == "Image" ||
           type == "Event";
}

bool isActivity(const std::string& type)
{
    return type == "Create" || type == "Update" || type == "Announce" || type == "Add" || type == "Undo" ||
           type == "Delete";
}

// Puts the objects of a document in a row: a collection holds activities, an activity its object.
class Objects {
public:
    Objects(JsonValue document, JsonImport& import) : m_import(import)
    {
        std::vector<JsonValue> open = {document};
        while (!open.empty()) {
            const auto value = open.back();
            open.pop_back();
            if (const auto next = value.next(); next.exists())
                open.push_back(next);
            if (value.isArray())
                push(value.first(), open);
            else
                take(value, open);
        }
    }
    const std::vector<JsonValue>& posts() const { return m_posts; }
    const std::vector<JsonValue>& openings() const { return m_openings; }

private:
    static void push(JsonValue value, std::vector<JsonValue>& open)
    {
        if (value.exists())
            open.push_back(value);
    }

    void take(JsonValue value, std::vector<JsonValue>& open)
    {
        const auto type = value["type"].text();
        if (isPost(type) && value["content"].exists()) {
            m_posts.push_back(value);
        } else if (isOpening(type)) {
            m_openings.push_back(value);
        } else if (isActivity(type)) {
            takeActivity(type, value["object"], open);
        } else if (type.find("Collection") != std::string::npos) {
            if (const auto count = value["totalItems"].integer(); count && !value["partOf"].exists())
                m_import.announce(*count);
            push(value["orderedItems"].first(), open);
            push(value["items"].first(), open);
            if (value["first"].isObject())
                take(value["first"], open);
        }
    }

    void takeActivity(const std::string& type, JsonValue object, std::vector<JsonValue>& open)
    {
        if (object.isObject() && type != "Undo" && type != "Delete")
            take(object, open);
        else if (type == "Announce")
            m_import.lose("shared-elsewhere", 1, object.text()); // what was shared stands on another server
    }

    JsonImport& m_import;
    std::vector<JsonValue> m_posts;
    std::vector<JsonValue> m_openings;
};

void readNote(JsonValue note, const Roots& roots, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = note["id"].text();
    setParent(draft, identifierOf(note["inReplyTo"]));
    draft.author = identifierOf(note["attributedTo"]);
    if (draft.author.empty())
        draft.author = identifierOf(note["actor"]);
    draft.posted = parsePostedTime(note["published"].text());
    draft.audience = isPublic(note["to"]) ? "public" : isPublic(note["cc"]) ? "unlisted" : "";
    draft.permalink = note["url"].isString() ? note["url"].text() : draft.ref;
    draft.text = note["content"].text();
    draft.extra = ExtraFields()
                      .put("name", note["name"])
                      .put("summary", note["summary"])
                      .put("sensitive", note["sensitive"])
                      .put("updated", note["updated"])
                      .json();
    const auto index = import.thread(roots.of(draft.ref));
    attachMedia(note["attachment"], import.comment(index, std::move(draft), note), import);
}

base::Status readActivityPub(JsonValue document, JsonImport& import)
{
    const Objects objects(document, import);
    Roots roots;
    for (const auto note : objects.posts())
        roots.add(note["id"].text(), identifierOf(note["inReplyTo"]));
    for (const auto opening : objects.openings()) {
        evidence::ThreadDraft thread;
        thread.title = opening["name"].text();
        thread.uri = opening["id"].text();
        thread.posted = parsePostedTime(opening["published"].text());
        thread.body = opening["content"].text();
        import.thread(opening["id"].text(), std::move(thread));
    }
    for (const auto note : objects.posts())
        readNote(note, roots, import);
    return {};
}

// "0.1.7": the comment 7 answers 1; what stands alone behind the 0 answers the post.
std::string parentOfPath(const std::string& path)
{
    const auto last = path.rfind('.');
    if (last == std::string::npos || last == 0)
        return {};
    const auto before = path.rfind('.', last - 1);
    return before == std::string::npos ? std::string() : path.substr(before + 1, last - before - 1);
}

base::Status readLemmy(JsonValue document, JsonImport& import)
{
    const auto list = document["comments"].isArray() ? document["comments"] : document;
    for (auto record = list.first(); record.exists(); record = record.next()) {
        const auto comment = record["comment"];
        if (!comment["path"].exists())
            continue;
        evidence::CommentDraft draft;
        draft.ref = comment["id"].text();
        setParent(draft, parentOfPath(comment["path"].text()));
        draft.author = record["creator"]["name"].text();
        draft.authorRef = comment["creator_id"].text();
        draft.posted = parseUtcTime(comment["published"].text()); // UTC, said or not
        draft.sourceStatus = comment["removed"].isTrue()   ? "removed"
                             : comment["deleted"].isTrue() ? "deleted"
                                                           : "";
        draft.permalink = comment["ap_id"].text();
        draft.text = comment["content"].text();
        draft.extra = ExtraFields().put("score", record["counts"]["score"]).json();
        evidence::ThreadDraft thread;
        thread.title = record["post"]["name"].text();
        thread.uri = record["post"]["ap_id"].text();
        thread.body = record["post"]["body"].text();
        import.comment(import.thread(comment["post_id"].text(), std::move(thread)), std::move(draft), record);
    }
    return {};
}

} // namespace

// Answers of Mastodon's client interface (docs.joinmastodon.org/entities).
JsonFormat mastodonRest()
{
    return {"mastodon-rest",
            {"json"},
            {"id", "parent", "author", "time", "text", "permalink"},
            {{{"in_reply_to_id", "account.acct"}, 95},
             {{"[].in_reply_to_id", "[].account.acct"}, 95},
             {{"ancestors", "descendants"}, 95},
             {{"statuses[].account.acct"}, 94},
             {{"last_status.account.acct"}, 95},
             {{"[].last_status.account.acct"}, 95},
             {{"[].statuses[].account.acct"}, 94},
             {{"[].status.account.acct"}, 94},
             {{"accounts", "statuses", "hashtags"}, 60}},
            "an answer of Mastodon's interface",
            readMastodon};
}

// Objects, activities and collections of ActivityPub (www.w3.org/TR/activitystreams-vocabulary), by whatever
// program.
JsonFormat activityPubJson()
{
    return {"activitypub-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "permalink", "announced"},
            {{{"type", "attributedTo", "content"}, 92},
             {{"type", "object.type", "actor"}, 92},
             {{"type=OrderedCollection"}, 92},
             {{"type=Collection"}, 92},
             {{"@context", "type"}, 60}},
            "ActivityPub data",
            readActivityPub};
}

JsonFormat lemmyJson()
{
    return {"lemmy-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink"},
            {{{"comments[].comment.path", "comments[].comment.content"}, 96},
             {{"[].comment.path", "[].comment.content"}, 96}},
            "an answer of Lemmy's interface",
            readLemmy};
}

} // namespace greffier::formats
