#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <map>

namespace greffier::formats {

namespace {

// A reply names the number of a post within its topic; the posts of a document by topic and number.
using PostNumbers = std::map<std::pair<std::string, std::string>, std::string>;

std::string statusOf(JsonValue post)
{
    if (!post["deleted_at"].isNull() || post["user_deleted"].isTrue())
        return "deleted";
    return post["hidden"].isTrue() ? "hidden" : "";
}

std::string typeOf(JsonValue post)
{
    const auto type = post["post_type"].text();
    return type == "2" ? "moderator" : type == "3" ? "small-action" : type == "4" ? "whisper" : "";
}

// Flags are actions 3, 4, 7 and 8; 2 is a like.
std::string flagsOf(JsonValue post)
{
    std::int64_t flags = 0;
    for (auto action = post["actions_summary"].first(); action.exists(); action = action.next()) {
        const auto id = action["id"].text();
        if (id == "3" || id == "4" || id == "7" || id == "8")
            flags += action["count"].integer().value_or(0);
    }
    return flags > 0 ? std::to_string(flags) : std::string();
}

void readPost(JsonValue post, const std::string& outerTopic, const PostNumbers& numbers, JsonImport& import)
{
    evidence::CommentDraft draft;
    const auto topic = post["topic_id"].exists() ? post["topic_id"].text() : outerTopic;
    draft.ref = post["id"].text();
    if (const auto number = post["reply_to_post_number"].text(); !number.empty()) {
        const auto parent = numbers.find({topic, number});
        draft.parent = evidence::ParentRef{parent == numbers.end() ? topic + "/" + number : parent->second};
    }
    draft.author = post["username"].text();
    draft.authorRef = post["user_id"].text();
    draft.posted = parsePostedTime(post["created_at"].text());
    draft.text = post["cooked"].text();
    draft.sourceStatus = statusOf(post);
    draft.audience = typeOf(post) == "whisper" ? "staff" : "";
    draft.extra = ExtraFields()
                      .put("number", post["post_number"])
                      .put("name", post["name"])
                      .put("type", typeOf(post))
                      .put("action", post["action_code"])
                      .put("flags", flagsOf(post))
                      .put("version", post["version"].text() == "1" ? JsonValue() : post["version"])
                      .json();
    evidence::ThreadDraft thread;
    thread.title = post["topic_title"].text();
    const auto slug = post["topic_slug"].text();
    if (!slug.empty() && !topic.empty())
        thread.uri = "/t/" + slug + "/" + topic;
    if (!thread.uri.empty())
        draft.permalink = thread.uri + "/" + post["post_number"].text();
    import.comment(import.thread(topic, std::move(thread)), std::move(draft), post);
}

void readPosts(JsonValue posts, const std::string& topic, JsonImport& import)
{
    PostNumbers numbers;
    for (auto post = posts.first(); post.exists(); post = post.next()) {
        const auto own = post["topic_id"].exists() ? post["topic_id"].text() : topic;
        numbers.try_emplace({own, post["post_number"].text()}, post["id"].text());
    }
    for (auto post = posts.first(); post.exists(); post = post.next())
        readPost(post, topic, numbers, import);
}

// A live topic holds its first 20 posts and the identifiers of all in "stream".
void readTopic(JsonValue topic, JsonImport& import)
{
    evidence::ThreadDraft thread;
    const auto id = topic["id"].text();
    thread.title = topic["title"].text();
    thread.posted = parsePostedTime(topic["created_at"].text());
    const auto slug = topic["slug"].text();
    if (!slug.empty())
        thread.uri = "/t/" + slug + "/" + id;
    import.capture.title = thread.title;
    import.thread(id, std::move(thread));
    const auto posts = topic["post_stream"]["posts"];
    const auto before = import.comments();
    readPosts(posts, id, import);
    if (const auto count = topic["posts_count"].integer())
        import.announce(*count);
    std::int64_t listed = 0;
    for (auto post = topic["post_stream"]["stream"].first(); post.exists(); post = post.next())
        ++listed;
    if (const auto missing = listed - (import.comments() - before); missing > 0)
        import.lose("partial", missing, import.capture.title);
}

base::Status readDocument(JsonValue document, JsonImport& import)
{
    if (document["post_stream"].isObject())
        readTopic(document, import);
    else if (document["latest_posts"].isArray())
        readPosts(document["latest_posts"], {}, import);
    else if (document.isArray())
        readPosts(document, {}, import);
    else if (document["cooked"].exists())
        readPost(document, {}, {}, import);
    return {};
}

} // namespace

// Topics, lists of posts and single posts of Discourse's interface.
JsonFormat discourseJson()
{
    return {"discourse-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink", "announced"},
            {{{"post_stream.posts[].cooked", "post_stream.posts[].post_number"}, 97},
             {{"latest_posts[].cooked", "latest_posts[].post_number"}, 96},
             {{"[].cooked", "[].post_number"}, 95},
             {{"cooked", "post_number"}, 95},
             {{"post_stream"}, 60}},
            "a Discourse topic",
            readDocument};
}

} // namespace greffier::formats
