#include "core/formats/charset.h"
#include "core/formats/json_formats.h"
#include "core/formats/posted_time.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace greffier::formats {

namespace {

// Facebook writes the bytes of UTF-8 as characters of their own ("Ã©" for "é"). Where every character is a
// byte and the bytes are UTF-8, the text is what they say; `repaired` then counts it.
std::string unmangled(const std::string& text, std::int64_t& repaired)
{
    std::string bytes;
    bytes.reserve(text.size());
    bool isMangled = false;
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    std::int32_t position = 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), 0x7FFFFFFF));
    while (position < length) {
        UChar32 character = 0;
        U8_NEXT(data, position, length, character);
        if (character < 0 || character > 0xFF)
            return text;
        isMangled = isMangled || character > 0x7F;
        bytes += static_cast<char>(character);
    }
    if (!isMangled || !isValidUtf8(bytes))
        return text;
    ++repaired;
    return bytes;
}

// One file of "Download your information". It names neither identifiers nor parents.
class FacebookFile {
public:
    explicit FacebookFile(JsonImport& import) : m_import(import) {}

    void read(JsonValue document)
    {
        for (const auto* key : {"comments_v2", "comments", "group_comments_v2", "group_comments"})
            readEntries(document[key], key);
        if (document["messages"].isArray())
            readMessages(document);
        if (document.isArray())
            readEntries(document, "posts");
        if (m_repaired > 0)
            m_import.lose("repaired-encoding", m_repaired, m_example);
    }

private:
    std::string textOf(JsonValue value)
    {
        const auto before = m_repaired;
        auto text = unmangled(value.text(), m_repaired);
        if (before == 0 && m_repaired > 0)
            m_example = text;
        return text;
    }

    void readEntries(JsonValue entries, const std::string& name)
    {
        for (auto entry = entries.first(); entry.exists(); entry = entry.next()) {
            std::optional<evidence::ItemIndex> item;
            for (auto data = entry["data"].first(); data.exists(); data = data.next()) {
                if (const auto read = readEntry(entry, data, name))
                    item = read;
            }
            for (auto attachment = entry["attachments"].first(); attachment.exists();
                 attachment = attachment.next())
                attach(entry, attachment, item);
        }
    }

    // Pictures and files of an entry; without a text there is no comment that they could belong to.
    void attach(JsonValue entry, JsonValue attachment, std::optional<evidence::ItemIndex> item)
    {
        bool isNamed = false;
        for (auto data = attachment["data"].first(); data.exists(); data = data.next()) {
            const auto uri = textOf(data["media"]["uri"].isString() ? data["media"]["uri"] : data["file"]["uri"]);
            if (uri.empty() || !item)
                continue;
            m_import.attach(*item, {uri});
            isNamed = true;
        }
        if (!isNamed)
            m_import.lose("attachment", 1, entry["title"].text());
    }

    std::optional<evidence::ItemIndex> readEntry(JsonValue entry, JsonValue data, const std::string& name)
    {
        const auto comment = data["comment"];
        const auto& record = comment.isObject() ? comment : data;
        auto text = textOf(comment.isObject() ? comment["comment"] : data["post"]);
        if (text.empty())
            return std::nullopt;
        evidence::CommentDraft draft;
        draft.author = textOf(record["author"]);
        const auto time = record["timestamp"].exists() ? record["timestamp"] : entry["timestamp"];
        draft.posted = parsePostedTime(time.text());
        draft.text = std::move(text);
        // The title says what was answered: "X commented on Y's post."
        draft.extra = ExtraFields().put("title", textOf(entry["title"])).json();
        const auto group = textOf(record["group"]);
        evidence::ThreadDraft thread;
        thread.title = group;
        return m_import.comment(m_import.thread(group.empty() ? name : group, std::move(thread)), std::move(draft),
                                entry);
    }

    // Newest first in the file; the order of the file is kept.
    void readMessages(JsonValue document)
    {
        evidence::ThreadDraft draft;
        draft.title = textOf(document["title"]);
        const auto path = document["thread_path"].text();
        const auto thread = m_import.thread(path, std::move(draft));
        for (auto record = document["messages"].first(); record.exists(); record = record.next()) {
            evidence::CommentDraft message;
            message.author = textOf(record["sender_name"]);
            message.posted = parsePostedTime(record["timestamp_ms"].exists() ? record["timestamp_ms"].text()
                                                                             : record["timestamp"].text());
            message.text = textOf(record["content"]);
            message.sourceStatus = record["is_unsent"].isTrue() ? "deleted" : "";
            const auto item = m_import.comment(thread, std::move(message), record);
            for (const auto* key : {"photos", "videos", "files", "audio_files"}) {
                for (auto file = record[key].first(); file.exists(); file = file.next())
                    m_import.attach(item, {textOf(file["uri"])});
            }
        }
    }

    JsonImport& m_import;
    std::int64_t m_repaired = 0;
    std::string m_example;
};

base::Status readDocument(JsonValue document, JsonImport& import)
{
    FacebookFile(import).read(document);
    return {};
}

} // namespace

JsonFormat facebookJson()
{
    return {"facebook-json",
            {"json"},
            {"author", "time", "text"},
            {{{"comments_v2[].data"}, 95},
             {{"comments[].data[].comment.comment"}, 95},
             {{"group_comments_v2[].data"}, 95},
             {{"group_comments[].data"}, 95},
             {{"participants", "messages[].sender_name"}, 95},
             {{"[].timestamp", "[].data[].post"}, 93},
             {{"[].timestamp", "[].data[].comment.comment"}, 93}},
            "a file of Facebook's \"Download your information\"",
            readDocument};
}

} // namespace greffier::formats
