#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

namespace greffier::formats {

namespace {

// One page of a topic. The count is that of the whole topic. In many posts the writer's identifier repeats
// that of the post, a mistake of the program that made these files: it is left out there.
base::Status readDocument(JsonValue document, JsonImport& import)
{
    evidence::ThreadDraft thread;
    thread.title = document["title"].text();
    thread.uri = document["originalUrl"].text();
    import.capture.title = thread.title;
    import.capture.uri = thread.uri;
    const auto index = import.thread(document["threadId"].text(), std::move(thread));
    for (auto post = document["posts"].first(); post.exists(); post = post.next()) {
        evidence::CommentDraft draft;
        draft.ref = post["postId"].text();
        draft.author = post["author"]["username"].text();
        if (const auto user = post["author"]["userId"].text(); user != draft.ref)
            draft.authorRef = user;
        draft.posted = parsePostedTime(post["posted"].exists() ? post["posted"].text() : post["date"].text());
        draft.text = post["content"].text();
        draft.extra = ExtraFields()
                          .put("subject", post["subject"])
                          .put("edited", post["lastEdited"])
                          .put("rank", post["author"]["profileRank"])
                          .json();
        import.comment(index, std::move(draft), post);
    }
    if (const auto total = document["totalPosts"].integer(); total && !import.capture.announced)
        import.announce(*total);
    return {};
}

} // namespace

JsonFormat phpbbJson()
{
    return {"phpbb-json",
            {"json"},
            {"id", "author", "text", "announced"},
            {{{"threadId", "posts[].postId", "posts[].content"}, 95}},
            "a page of a phpBB topic",
            readDocument};
}

} // namespace greffier::formats
