#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <map>

namespace greffier::formats {

namespace {

std::string firstOf(std::initializer_list<JsonValue> values)
{
    for (const auto value : values) {
        if (auto text = value.text(); !text.empty())
            return text;
    }
    return {};
}

JsonValue listOf(JsonValue document, std::string_view key)
{
    return document.isArray() ? document : document[key];
}

evidence::ThreadDraft titled(std::string title)
{
    evidence::ThreadDraft draft;
    draft.title = std::move(title);
    return draft;
}

// Exports name a file by its address on the server; programs that fetch the files too put them below "attachments" or
// "__uploads" under identifier and name.
void attachFiles(JsonValue record, std::string_view key, evidence::ItemIndex item, JsonImport& import)
{
    for (auto file = record[key].first(); file.exists(); file = file.next()) {
        const auto id = file["id"].text();
        const auto name = firstOf({file["name"], file["title"]});
        evidence::AttachmentDraft draft{firstOf({file["name"], file["title"], file["title_link"], file["path"], file["id"]})};
        if (!id.empty() && !name.empty())
            draft.others = {"attachments/" + id + "-" + name, "__uploads/" + id + "/" + name};
        for (const auto* path : {"path", "title_link", "url_private", "media_url_https"}) {
            if (auto other = file[path].text(); !other.empty())
                draft.others.push_back(std::move(other));
        }
        draft.mediaType = firstOf({file["mimetype"], file["mime_type"], file["type"].text().find('/') == std::string::npos
                                                                            ? JsonValue{}
                                                                            : file["type"]});
        import.attach(item, std::move(draft));
    }
}

// A message's time is its identifier; "thread_ts" names the message that opened the thread.
base::Status readSlack(JsonValue document, JsonImport& import)
{
    const auto thread = import.thread(document["channel"].text());
    const auto messages = listOf(document, "messages");
    for (auto record = messages.first(); record.exists(); record = record.next()) {
        evidence::CommentDraft draft;
        draft.ref = record["ts"].text();
        if (const auto opened = record["thread_ts"].text(); opened != draft.ref)
            setParent(draft, opened);
        draft.author =
            firstOf({record["user_profile"]["display_name"], record["user_profile"]["real_name"],
                     record["user"], record["comment"]["user"], record["username"], record["bot_id"]});
        draft.authorRef = firstOf({record["user"], record["bot_id"]});
        draft.posted = parsePostedTime(draft.ref);
        draft.text = record["text"].text();
        draft.extra =
            ExtraFields().put("type", record["subtype"]).put("edited", record["edited"]["ts"]).json();
        attachFiles(record, "files", import.comment(thread, std::move(draft), record), import);
    }
    if (document["has_more"].isTrue())
        import.lose("partial", 1, "has_more");
    return {};
}

void readMattermostPost(JsonValue record, JsonImport& import)
{
    evidence::CommentDraft draft;
    draft.ref = record["id"].text();
    setParent(draft, firstOf({record["root_id"], record["parent_id"]}));
    draft.author = draft.authorRef = record["user_id"].text();
    draft.posted = parsePostedTime(record["create_at"].text());
    const bool isDeleted = record["delete_at"].integer().value_or(0) > 0;
    draft.sourceStatus = isDeleted ? "deleted" : "";
    draft.text = record["message"].text();
    draft.extra = ExtraFields()
                      .put("type", record["type"])
                      .put("edited", record["edit_at"])
                      .put("pinned", record["is_pinned"])
                      .json();
    const auto item = import.comment(import.thread(record["channel_id"].text()), std::move(draft), record);
    attachFiles(record["metadata"], "files", item, import);
}

// "posts" is an object by identifier; "order" says in which order the channel shows them.
base::Status readMattermost(JsonValue document, JsonImport& import)
{
    std::map<std::string, JsonValue, std::less<>> posts;
    for (auto record = document["posts"].first(); record.exists(); record = record.next())
        posts.emplace(record.key(), record);
    for (auto id = document["order"].first(); id.exists(); id = id.next()) {
        const auto post = posts.find(id.text());
        if (post == posts.end())
            continue;
        readMattermostPost(post->second, import);
        posts.erase(post);
    }
    for (const auto& [id, record] : posts)
        readMattermostPost(record, import);
    return {};
}

base::Status readRocketChat(JsonValue document, JsonImport& import)
{
    const auto messages = listOf(document, "messages");
    for (auto record = messages.first(); record.exists(); record = record.next()) {
        evidence::CommentDraft draft;
        draft.ref = record["_id"].text();
        setParent(draft, record["tmid"].text());
        draft.author = record["u"]["username"].text();
        draft.authorRef = record["u"]["_id"].text();
        draft.posted = parsePostedTime(record["ts"]["$date"].exists() ? record["ts"]["$date"].text()
                                                                      : record["ts"].text());
        draft.text = record["msg"].text();
        draft.extra = ExtraFields()
                          .put("type", record["t"])
                          .put("name", record["u"]["name"])
                          .put("edited", record["editedAt"])
                          .json();
        const auto item = import.comment(import.thread(record["rid"].text()), std::move(draft), record);
        attachFiles(record, "attachments", item, import);
    }
    if (const auto total = document["total"].integer(); total && *total > import.comments())
        import.lose("partial", *total - import.comments(), "total");
    return {};
}

base::Status readGitter(JsonValue document, JsonImport& import)
{
    const auto thread = import.thread({});
    for (auto record = document.first(); record.exists(); record = record.next()) {
        evidence::CommentDraft draft;
        draft.ref = record["id"].text();
        setParent(draft, record["parentId"].text());
        draft.author = record["fromUser"]["username"].text();
        draft.authorRef = record["fromUser"]["id"].text();
        draft.posted = parsePostedTime(record["sent"].text());
        draft.text = record["text"].text();
        draft.extra = ExtraFields()
                          .put("name", record["fromUser"]["displayName"])
                          .put("edited", record["editedAt"])
                          .json();
        import.comment(thread, std::move(draft), record);
    }
    return {};
}

// Updates of the bot interface; channel posts and edited messages included.
base::Status readTelegramBot(JsonValue document, JsonImport& import)
{
    const auto updates = listOf(document, "result");
    for (auto update = updates.first(); update.exists(); update = update.next()) {
        for (const auto* key : {"message", "edited_message", "channel_post", "edited_channel_post"}) {
            const auto message = update[key];
            if (!message.isObject())
                continue;
            const auto chat = message["chat"];
            evidence::CommentDraft draft;
            // Numbers count within a chat.
            draft.ref = chat["id"].text() + "/" + message["message_id"].text();
            if (const auto answered = message["reply_to_message"]["message_id"].text(); !answered.empty())
                draft.parent = evidence::ParentRef{chat["id"].text() + "/" + answered};
            const auto from = message["from"];
            draft.author = firstOf({from["username"], from["first_name"], chat["title"]});
            draft.authorRef = from["id"].text();
            draft.posted = parsePostedTime(message["date"].text());
            draft.text = firstOf({message["text"], message["caption"]});
            draft.extra = ExtraFields().put("edited", message["edit_date"]).json();
            auto title = firstOf({chat["title"], chat["username"], chat["first_name"]});
            import.comment(import.thread(chat["id"].text(), titled(std::move(title))), std::move(draft),
                           message);
        }
    }
    return {};
}

// "text" is a string, or a list of strings and of objects with a "text" of their own.
std::string telegramText(JsonValue value)
{
    if (!value.isArray())
        return value.text();
    std::string text;
    for (auto part = value.first(); part.exists(); part = part.next())
        text += part.isObject() ? part["text"].text() : part.text();
    return text;
}

base::Status readTelegramExport(JsonValue document, JsonImport& import)
{
    const auto chats = document["chats"]["list"].isArray() ? document["chats"]["list"].first() : document;
    for (auto chat = chats; chat.exists(); chat = chat.next()) {
        const auto id = chat["id"].text();
        const auto thread = import.thread(id, titled(chat["name"].text()));
        for (auto record = chat["messages"].first(); record.exists(); record = record.next()) {
            evidence::CommentDraft draft;
            draft.ref = id + "/" + record["id"].text();
            if (const auto answered = record["reply_to_message_id"].text(); !answered.empty())
                draft.parent = evidence::ParentRef{id + "/" + answered};
            draft.author = firstOf({record["from"], record["actor"]});
            draft.authorRef = firstOf({record["from_id"], record["actor_id"]});
            draft.posted = parsePostedTime(firstOf({record["date_unixtime"], record["date"]}));
            draft.text = telegramText(record["text"]);
            draft.extra = ExtraFields()
                              .put("action", record["action"])
                              .put("edited", record["edited"])
                              .put("forwarded_from", record["forwarded_from"])
                              .json();
            const auto item = import.comment(thread, std::move(draft), record);
            for (const auto* key : {"file", "photo"}) {
                if (!record[key].isNull())
                    import.attach(item, {record[key].text(), {}, key == std::string_view("file") ? record["mime_type"].text() : ""});
            }
        }
    }
    return {};
}

base::Status readTwitter(JsonValue document, JsonImport& import)
{
    const auto statuses = listOf(document, "statuses");
    const auto thread = import.thread({}, titled(document["search_metadata"]["query"].text()));
    for (auto record = statuses.first(); record.exists(); record = record.next()) {
        evidence::CommentDraft draft;
        draft.ref = record["id_str"].text();
        setParent(draft, record["in_reply_to_status_id_str"].text());
        draft.author = record["user"]["screen_name"].text();
        draft.authorRef = record["user"]["id_str"].text();
        draft.posted = parsePostedTime(record["created_at"].text());
        draft.text = firstOf({record["full_text"], record["text"]});
        if (!draft.author.empty())
            draft.permalink = "https://twitter.com/" + draft.author + "/status/" + draft.ref;
        draft.extra = ExtraFields()
                          .put("name", record["user"]["name"])
                          .put("language", record["lang"])
                          .put("truncated", record["truncated"])
                          .put("retweet_of", record["retweeted_status"]["id_str"])
                          .json();
        attachFiles(record["extended_entities"], "media", import.comment(thread, std::move(draft), record), import);
    }
    return {};
}

const std::vector<std::string> kRecovers = {"id", "parent", "author", "time", "text"};

} // namespace

JsonFormat slackJson()
{
    return {"slack-json",
            {"json"},
            kRecovers,
            {{{"messages[].ts", "messages[].type", "ok"}, 95},
             {{"[].ts", "[].type=message", "[].text"}, 94},
             {{"messages", "has_more", "ok"}, 60}},
            "a Slack history",
            readSlack};
}

JsonFormat mattermostJson()
{
    return {"mattermost-json",
            {"json"},
            kRecovers,
            {{{"order", "posts.*.create_at", "posts.*.message"}, 96}, {{"order", "posts"}, 60}},
            "a Mattermost channel",
            readMattermost};
}

JsonFormat rocketChatJson()
{
    return {"rocketchat-json",
            {"json"},
            kRecovers,
            {{{"messages[].msg", "messages[].rid"}, 96}, {{"messages", "count", "success"}, 60}},
            "a Rocket.Chat history",
            readRocketChat};
}

JsonFormat gitterJson()
{
    return {"gitter-json",   {"json"},  kRecovers, {{{"[].fromUser.username", "[].sent", "[].text"}, 96}},
            "a Gitter room", readGitter};
}

JsonFormat telegramBotJson()
{
    return {"telegram-bot-json",
            {"json"},
            kRecovers,
            {{{"result[].update_id"}, 96}, {{"[].update_id", "[].message.chat"}, 95}},
            "updates of a Telegram bot",
            readTelegramBot};
}

// What Telegram Desktop writes as result.json.
JsonFormat telegramExportJson()
{
    return {"telegram-export-json",
            {"json"},
            kRecovers,
            {{{"messages[].date_unixtime", "messages[].from"}, 95},
             {{"messages[].from_id", "messages[].text", "type"}, 95},
             {{"chats.list[].messages"}, 95}},
            "a Telegram export",
            readTelegramExport};
}

JsonFormat twitterV1Json()
{
    return {"twitter-v1-json",
            {"json"},
            {"id", "parent", "author", "time", "text", "permalink"},
            {{{"statuses[].id_str", "statuses[].user.screen_name"}, 96},
             {{"[].id_str", "[].user.screen_name", "[].created_at"}, 96},
             {{"statuses", "search_metadata"}, 60}},
            "an answer of Twitter's interface",
            readTwitter};
}

} // namespace greffier::formats
