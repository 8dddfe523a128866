#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

namespace greffier::formats {

namespace {

evidence::ThreadDraft videoThread(const std::string& video)
{
    evidence::ThreadDraft draft;
    if (!video.empty())
        draft.uri = "https://www.youtube.com/watch?v=" + video;
    draft.title = draft.uri;
    return draft;
}

// The video, else the channel, that a snippet belongs to.
std::string threadOf(JsonValue snippet)
{
    const auto video = snippet["videoId"].text();
    return video.empty() ? snippet["channelId"].text() : video;
}

void readComment(JsonValue comment, const std::string& thread, JsonImport& import)
{
    const auto snippet = comment["snippet"];
    evidence::CommentDraft draft;
    draft.ref = comment["id"].text();
    setParent(draft, snippet["parentId"].text());
    draft.author = snippet["authorDisplayName"].text();
    draft.authorRef = snippet["authorChannelId"]["value"].text();
    draft.posted = parsePostedTime(snippet["publishedAt"].text());
    draft.sourceStatus = snippet["moderationStatus"].text();
    draft.text =
        snippet["textOriginal"].exists() ? snippet["textOriginal"].text() : snippet["textDisplay"].text();
    const auto updated = snippet["updatedAt"].text();
    draft.extra = ExtraFields()
                      .put("likes", snippet["likeCount"])
                      .put("edited", updated == snippet["publishedAt"].text() ? std::string() : updated)
                      .json();
    const auto video = snippet["videoId"].text();
    if (!video.empty())
        draft.permalink = "https://www.youtube.com/watch?v=" + video + "&lc=" + draft.ref;
    import.comment(import.thread(thread, videoThread(video)), std::move(draft), comment);
}

// A thread carries five of its replies at most and says how many there are.
void readThread(JsonValue record, JsonImport& import)
{
    const auto snippet = record["snippet"];
    const auto thread = threadOf(snippet);
    const auto before = import.comments();
    readComment(snippet["topLevelComment"], thread, import);
    for (auto reply = record["replies"]["comments"].first(); reply.exists(); reply = reply.next())
        readComment(reply, thread, import);
    const auto replies = snippet["totalReplyCount"].integer().value_or(0);
    import.announce(1 + replies);
    if (const auto missing = 1 + replies - (import.comments() - before); missing > 0)
        import.lose("partial", missing, record["id"].text());
}

void readOne(JsonValue record, JsonImport& import)
{
    const auto kind = record["kind"].text();
    if (kind == "youtube#commentThread")
        readThread(record, import);
    else if (kind == "youtube#comment")
        readComment(record, threadOf(record["snippet"]), import);
}

base::Status readDocument(JsonValue document, JsonImport& import)
{
    if (document.isObject())
        readOne(document, import);
    const auto list = document.isArray() ? document : document["items"];
    for (auto record = list.first(); record.exists(); record = record.next())
        readOne(record, import);
    return {};
}

base::Status readYtDlp(JsonValue document, JsonImport& import)
{
    const auto video = document["id"].text();
    auto draft = videoThread(video);
    if (const auto title = document["title"].text(); !title.empty())
        draft.title = title;
    import.capture.title = draft.title;
    import.capture.uri = draft.uri;
    draft.body = document["description"].text();
    const auto thread = import.thread(video, std::move(draft));
    if (const auto count = document["comment_count"].integer())
        import.announce(*count);
    std::int64_t rounded = 0;
    for (auto record = document["comments"].first(); record.exists(); record = record.next()) {
        evidence::CommentDraft comment;
        comment.ref = record["id"].text();
        setParent(comment, record["parent"].text());
        comment.author = record["author"].text();
        comment.authorRef = record["author_id"].text();
        comment.posted = parsePostedTime(record["timestamp"].text());
        // "1 year ago" was turned into a moment by the program that saved it: no finer than a day.
        const auto shown =
            record["_time_text"].exists() ? record["_time_text"].text() : record["time_text"].text();
        if (!shown.empty())
            comment.posted.raw = shown;
        if (comment.posted.seconds) {
            comment.posted.precision = evidence::TimePrecision::Day;
            ++rounded;
        }
        comment.text = record["text"].text();
        comment.extra = ExtraFields()
                            .put("likes", record["like_count"])
                            .put("pinned", record["is_pinned"])
                            .put("by_uploader", record["author_is_uploader"])
                            .put("favorited", record["is_favorited"])
                            .json();
        import.comment(thread, std::move(comment), record);
    }
    if (rounded > 0)
        import.lose("rounded-time", rounded, document["comments"].first()["timestamp"].text());
    return {};
}

} // namespace

// Comments and comment threads of YouTube's data interface.
JsonFormat youTubeJson()
{
    return {"youtube-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "status", "permalink", "announced"},
            {{{"kind=youtube#comment"}, 97}, {{"[].kind=youtube#comment"}, 97}, {{"kind=youtube#"}, 60}},
            "an answer of YouTube's interface",
            readDocument};
}

// The .info.json that yt-dlp writes with --write-comments.
JsonFormat ytDlpJson()
{
    return {"yt-dlp-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "announced"},
            {{{"comments[].parent", "comments[].author_id", "comments[].timestamp"}, 95},
             {{"comments[].parent", "comments[].author_id"}, 93}},
            "a yt-dlp description",
            readYtDlp};
}

} // namespace greffier::formats
