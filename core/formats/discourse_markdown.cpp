#include "core/formats/discourse_markdown.h"

#include "core/formats/charset.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <optional>

namespace greffier::formats {

namespace {

constexpr std::string_view kPost = "## Post #";
constexpr std::size_t kHead = 16 * 1024;
constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;

struct Heading {
    std::string_view number, author, time;
};

// "## Post #3 by @name (2017-05-16 14:34 UTC)"
std::optional<Heading> readHeading(std::string_view line)
{
    if (line.substr(0, kPost.size()) != kPost)
        return std::nullopt;
    const auto rest = line.substr(kPost.size());
    const auto by = rest.find(" by @");
    const auto open = rest.rfind(" (");
    if (by == std::string_view::npos || by == 0 || open == std::string_view::npos || open < by + 5 ||
        rest.back() != ')' || rest.substr(0, by).find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return Heading{rest.substr(0, by), rest.substr(by + 5, open - by - 5),
                   rest.substr(open + 2, rest.size() - open - 3)};
}

std::string_view lineAt(std::string_view text, std::size_t start)
{
    auto line = text.substr(start, std::min(text.find('\n', start), text.size()) - start);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

// Without the rule ("---") that stands between two posts.
std::string_view bodyOf(std::string_view text)
{
    const auto trimEnd = [&] {
        const auto last = text.find_last_not_of(" \t\r\n");
        text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    };
    trimEnd();
    if (text == "---" || (text.size() > 4 && text.substr(text.size() - 4) == "\n---"))
        text.remove_suffix(3);
    trimEnd();
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// "title: "…"" of the front matter, quotes and escapes of YAML removed.
std::string frontMatter(std::string_view text, std::string_view key)
{
    const auto end = std::min(text.find("\n---", 3), text.size());
    for (std::size_t start = 0; start < end;) {
        const auto line = lineAt(text, start);
        if (line.size() > key.size() + 1 && line.substr(0, key.size()) == key && line[key.size()] == ':') {
            auto value = line.substr(key.size() + 1);
            value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
            if (value.size() < 2 || value.front() != '"' || value.back() != '"')
                return std::string(value);
            std::string plain;
            for (std::size_t i = 1; i + 1 < value.size(); ++i) {
                if (value[i] == '\\' && i + 2 < value.size())
                    ++i;
                plain += value[i];
            }
            return plain;
        }
        start += text.substr(start).find('\n') == std::string_view::npos ? end
                                                                         : text.find('\n', start) - start + 1;
    }
    return {};
}

} // namespace

Recognition DiscourseMarkdownReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    for (auto at = head.find(kPost); at != std::string_view::npos; at = head.find(kPost, at + 1)) {
        if ((at == 0 || head[at - 1] == '\n') && readHeading(lineAt(head, at)))
            return {95, "headings \"## Post #n by @name (date)\""};
    }
    return {};
}

base::Status DiscourseMarkdownReader::read(const Source& source, evidence::Sink& sink,
                                           const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    const std::string_view text = decoded.text;
    evidence::CaptureDraft capture;
    capture.charset = decoded.charset;
    capture.title = frontMatter(text, "title");
    capture.uri = frontMatter(text, "url");
    evidence::ThreadDraft thread;
    thread.ref = frontMatter(text, "topic_id");
    thread.title = capture.title;
    thread.uri = capture.uri;
    const auto index = sink.addThread(std::move(thread));
    sink.setCapture(std::move(capture));
    std::optional<Heading> heading;
    std::size_t headingAt = 0;
    std::size_t bodyAt = 0;
    std::int64_t comments = 0;
    const auto flush = [&](std::size_t end) {
        if (!heading)
            return;
        evidence::CommentDraft draft;
        draft.ref = heading->number;
        draft.author = heading->author;
        draft.posted = parsePostedTime(heading->time);
        draft.text = bodyOf(text.substr(bodyAt, end - bodyAt));
        if (decoded.isIdentical)
            draft.bytes = {static_cast<std::int64_t>(headingAt) + decoded.skippedBytes,
                           static_cast<std::int64_t>(end) + decoded.skippedBytes};
        sink.addComment(index, std::move(draft));
        ++comments;
    };
    for (std::size_t start = 0; start < text.size();) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, source.name);
        const auto end = std::min(text.find('\n', start), text.size());
        if (auto next = readHeading(lineAt(text, start))) {
            flush(start);
            heading = next;
            headingAt = start;
            bodyAt = std::min(end + 1, text.size());
        }
        start = end + 1;
    }
    flush(text.size());
    if (comments == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "text without posts of Discourse");
    reportDecoding(decoded, sink);
    return {};
}

} // namespace greffier::formats
