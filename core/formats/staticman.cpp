#include "core/formats/staticman.h"

#include "core/formats/charset.h"
#include "core/formats/json_format.h"
#include "core/formats/posted_time.h"
#include "core/text/yaml_tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace greffier::formats {

namespace {

using text::YamlNode;

constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxBytes = 16 * 1024 * 1024;

// The fields of each meaning, the surest first.
constexpr std::array<std::string_view, 4> kTexts = {"message", "comment", "body", "content"};
constexpr std::array<std::string_view, 2> kAuthors = {"name", "author"};
constexpr std::array<std::string_view, 3> kDates = {"date", "timestamp", "created_at"};
constexpr std::array<std::string_view, 8> kParents = {"replying_to_uid", "replyingto_uid", "reply_to", "replyTo",
                                                      "replying_to",     "parent_id",      "parent",   "_parent"};
constexpr std::array<std::string_view, 3> kPages = {"slug", "page", "post"};
constexpr std::array<std::string_view, 3> kOwn = {"_id", "hidden", "hp"}; // the last two are traps for robots

// Whether a line of the text begins with "name:", perhaps as the first field of a list's item.
bool hasField(std::string_view text, std::string_view name)
{
    const auto key = std::string(name) + ":";
    for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const auto start = text.rfind('\n', at == 0 ? 0 : at - 1);
        const auto line = text.substr(start == std::string_view::npos || start >= at ? 0 : start + 1);
        const auto before = line.substr(0, line.find(key));
        if (before.find_first_not_of(" -\"'\xEF\xBB\xBF") == std::string_view::npos)
            return true;
    }
    return false;
}

std::string_view fieldOf(const YamlNode& comment, std::string_view name)
{
    for (const auto& [key, value] : comment.fields) {
        if (key.text == name && value.kind == YamlNode::Kind::Scalar)
            return value.text;
    }
    return {};
}

template <std::size_t N>
std::string_view firstField(const YamlNode& comment, const std::array<std::string_view, N>& names)
{
    for (const auto name : names) {
        if (const auto value = fieldOf(comment, name); !value.empty())
            return value;
    }
    return {};
}

template <std::size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "comments/the-page/entry1.yml" -> "the-page".
std::string folderOf(const std::string& path)
{
    const auto end = path.rfind('/');
    if (end == std::string::npos)
        return {};
    const auto start = path.rfind('/', end - 1);
    return path.substr(end == 0 || start == std::string::npos ? 0 : start + 1,
                       end - (end == 0 || start == std::string::npos ? 0 : start + 1));
}

// Places among the comments of a page, as some themes name the parent: "2".
std::optional<std::size_t> ordinal(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && text.size() <= 6 && number > 0 ? std::optional(number) : std::nullopt;
}

class StaticmanImport {
public:
    StaticmanImport(evidence::Sink& sink, bool isFolder) : m_sink(sink), m_isFolder(isFolder) {}

    base::Status add(const Source& source)
    {
        if (source.bytes.size() > kMaxBytes)
            return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
        const auto decoded = decodeText(source);
        if (m_charset.empty())
            m_charset = decoded.charset;
        reportDecoding(decoded, m_sink);
        for (auto& document : text::readYaml(decoded.text)) {
            if (document.errorLine > 0)
                return base::fail(base::Error{document.isBeyondLimit ? base::ErrorCode::LimitExceeded
                                                                     : base::ErrorCode::Malformed,
                                              source.name, document.error, document.errorLine, 0, {}});
            if (document.nulCharacters > 0)
                m_sink.addLoss("nul-characters", document.nulCharacters, "\\0");
            if (document.root.kind == YamlNode::Kind::Mapping)
                take(document.root, source);
            for (const auto& item : document.root.items)
                take(item, source);
        }
        return {};
    }

    std::int64_t comments() const { return m_comments; }

    void finish()
    {
        evidence::CaptureDraft capture;
        capture.charset = m_charset;
        m_sink.setCapture(std::move(capture));
    }

private:
    struct Page {
        evidence::ThreadIndex thread = 0;
        std::set<std::string, std::less<>> ids;
        std::vector<evidence::ItemIndex> topLevel;
    };

    void take(const YamlNode& comment, const Source& source)
    {
        const auto text = firstField(comment, kTexts);
        if (comment.kind != YamlNode::Kind::Mapping || (text.empty() && fieldOf(comment, "_id").empty()))
            return;
        auto& page = pageOf(comment, source);
        evidence::CommentDraft draft;
        draft.ref = fieldOf(comment, "_id");
        draft.parent = parentOf(comment, page);
        draft.author = firstField(comment, kAuthors);
        draft.posted = parsePostedTime(firstField(comment, kDates));
        draft.text = text;
        draft.extra = extraOf(comment, source);
        const auto* parent = std::get_if<evidence::ParentRef>(&draft.parent);
        const bool isTopLevel = std::holds_alternative<evidence::NoParent>(draft.parent) ||
                                (parent != nullptr && parent->isRootIfAbsent);
        page.ids.insert(draft.ref);
        const auto item = m_sink.addComment(page.thread, std::move(draft));
        if (isTopLevel)
            page.topLevel.push_back(item);
        ++m_comments;
    }

    Page& pageOf(const YamlNode& comment, const Source& source)
    {
        auto name = folderOf(source.name);
        if (name.empty())
            name = firstField(comment, kPages);
        const auto known = m_pages.find(name);
        if (known != m_pages.end())
            return known->second;
        evidence::ThreadDraft thread;
        thread.ref = thread.title = name;
        Page page;
        page.thread = m_sink.addThread(std::move(thread));
        return m_pages.emplace(name, std::move(page)).first->second;
    }

    // "_parent" is the page itself as often as a comment.
    evidence::DraftParent parentOf(const YamlNode& comment, const Page& page) const
    {
        for (const auto name : kParents) {
            const auto value = fieldOf(comment, name);
            if (value.empty())
                continue;
            const auto place = page.ids.contains(value) ? std::nullopt : ordinal(value);
            if (place && *place <= page.topLevel.size())
                return evidence::ParentItem{page.topLevel[*place - 1]};
            return evidence::ParentRef{std::string(value), name == "_parent"};
        }
        return {};
    }

    std::string extraOf(const YamlNode& comment, const Source& source) const
    {
        const auto text = firstField(comment, kTexts);
        ExtraFields extra;
        for (const auto& [key, value] : comment.fields) {
            const bool isKnown = isOneOf(key.text, kOwn) || isOneOf(key.text, kAuthors) || isOneOf(key.text, kDates) ||
                                 (isOneOf(key.text, kTexts) && value.text == text);
            if (!isKnown && value.kind == YamlNode::Kind::Scalar)
                extra.put(key.text == "email" ? "author_email" : key.text == "url" ? "author_url" : key.text, value.text);
        }
        if (m_isFolder)
            extra.put("capture_file", source.name);
        return extra.json();
    }

    evidence::Sink& m_sink;
    bool m_isFolder;
    std::map<std::string, Page, std::less<>> m_pages;
    std::string m_charset;
    std::int64_t m_comments = 0;
};

} // namespace

Recognition StaticmanReader::recognise(const Source& source) const
{
    const auto head = source.bytes.substr(0, kHead);
    const bool isOurs = hasField(head, "_id") && std::any_of(kTexts.begin(), kTexts.end(), [&](std::string_view name) {
                            return hasField(head, name);
                        });
    return isOurs ? Recognition{88, "YAML with the fields _id and message, as Staticman writes it"} : Recognition{};
}

base::Status StaticmanReader::read(const Source& source, evidence::Sink& sink, const base::JobControl&) const
{
    StaticmanImport import(sink, false);
    if (auto status = import.add(source); !status)
        return status;
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, "YAML without comments");
    import.finish();
    return {};
}

base::Status StaticmanReader::readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                                           const base::JobControl& job) const
{
    StaticmanImport import(sink, true);
    for (const auto& file : files) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, file.name);
        if (auto status = import.add(file); !status)
            return status;
    }
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, {}, "YAML without comments");
    import.finish();
    return {};
}

} // namespace greffier::formats
