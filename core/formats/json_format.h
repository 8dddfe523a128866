#pragma once
#include "core/evidence/attachment.h"
#include "core/formats/json_tree.h"
#include "core/formats/reader.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

// What one JSON format's function hands its records to: threads by their key, comments, findings. It keeps
// the threads' indices and, where the format asks for it, which item belongs to which thread.
class JsonImport {
public:
    // `shift` is added to the byte ranges; -1 where ranges of the text say nothing about the file.
    JsonImport(evidence::Sink& sink, std::int64_t shift) : m_sink(sink), m_shift(shift) {}

    // The thread with that identifier in the source; `draft` counts where it is new.
    evidence::ThreadIndex thread(const std::string& ref, evidence::ThreadDraft draft = {});
    // For formats that name a comment's parent alone: the thread that this identifier opens or was said to
    // belong to, or nothing.
    std::string threadOfItem(const std::string& ref) const;
    void belongs(const std::string& ref, const std::string& thread)
    {
        m_threadOfItem.try_emplace(ref, thread);
    }
    // `record` is what the comment was read from.
    evidence::ItemIndex comment(evidence::ThreadIndex thread, evidence::CommentDraft draft, JsonValue record);
    // A file that belongs to the comment; the loss "attachment" where the capture does not hold it.
    void attach(evidence::ItemIndex item, evidence::AttachmentDraft file);
    // Adds to the number of comments that the source announces.
    void announce(std::int64_t count);
    void lose(std::string_view what, std::int64_t count, std::string_view example)
    {
        m_sink.addLoss(what, count, example);
    }
    std::int64_t comments() const { return m_comments; }

    evidence::CaptureDraft capture;

private:
    evidence::Sink& m_sink;
    std::int64_t m_shift;
    std::int64_t m_comments = 0;
    std::map<std::string, evidence::ThreadIndex, std::less<>> m_threads;
    std::map<std::string, std::string, std::less<>> m_threadOfItem;
};

// Further fields of a comment, kept as a canonical JSON object of strings.
class ExtraFields {
public:
    // Empty values, null, false and 0 are left out.
    ExtraFields& put(std::string_view name, std::string_view value);
    ExtraFields& put(std::string_view name, JsonValue value);
    std::string json() const;

private:
    std::map<std::string, std::string, std::less<>> m_fields;
};

// One way to recognise a format: paths that must all be there in the first 64 KiB. "posts[].id" looks into
// every one of the first elements, "posts.*.id" into the first members of any name, "kind=Listing" asks for
// the beginning of a value.
struct JsonSign {
    std::vector<std::string_view> paths;
    int confidence = 95;
};

// One format whose files are JSON: a document, or several one after the other (NDJSON).
struct JsonFormat {
    std::string name;
    std::vector<std::string> extensions;
    std::vector<std::string> recovers;
    std::vector<JsonSign> signs;
    std::string kind; // what a file without comments is: "a Slack history"
    base::Status (*read)(JsonValue document, JsonImport& import) = nullptr;
};

class JsonFormatReader final : public Reader {
public:
    explicit JsonFormatReader(JsonFormat format) : m_format(std::move(format)) {}

    std::string name() const override { return m_format.name; }
    std::vector<std::string> extensions() const override { return m_format.extensions; }
    std::vector<std::string> recovers() const override { return m_format.recovers; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;

private:
    JsonFormat m_format;
};

// Gives a comment its parent: none for "", "0", "null" and "root".
void setParent(evidence::CommentDraft& draft, std::string parent);

} // namespace greffier::formats
