#include "core/formats/json_ld_html.h"

#include "core/formats/charset.h"
#include "core/formats/html_tree.h"
#include "core/formats/json_format.h"
#include "core/formats/page_facts.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <optional>

namespace greffier::formats {

namespace {

constexpr int kConfidence = 57; // below that of every known markup, microdata included
constexpr std::string_view kScript = "application/ld+json";
constexpr std::int64_t kMostAnnounced = 1'000'000'000;

// "Comment", "schema:Comment", "http://schema.org/Comment", alone or in a list.
bool hasType(JsonValue object, std::initializer_list<std::string_view> wanted)
{
    const auto isOne = [&](JsonValue type) {
        const auto text = type.text();
        const auto start = text.find_last_of("/:#");
        const auto local = std::string_view(text).substr(start == std::string::npos ? 0 : start + 1);
        return std::find(wanted.begin(), wanted.end(), local) != wanted.end();
    };
    const auto types = object["@type"];
    if (!types.isArray())
        return isOne(types);
    for (auto type = types.first(); type.exists(); type = type.next()) {
        if (isOne(type))
            return true;
    }
    return false;
}

std::string firstText(JsonValue object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const auto value = object[key].isArray() ? object[key].first() : object[key];
        auto text = value.isObject() ? value["@id"].text() : value.text();
        if (!text.empty())
            return text;
    }
    return {};
}

std::string authorOf(JsonValue comment)
{
    for (const char* key : {"author", "creator"}) {
        const auto author = comment[key].isArray() ? comment[key].first() : comment[key];
        auto name = author.isObject() ? firstText(author, {"name", "alternateName"}) : author.text();
        if (!name.empty())
            return name;
    }
    return {};
}

// Goes through the objects of the page's scripts in the order of the file, however deep they lie in each other.
class JsonLdPage {
public:
    JsonLdPage(const HtmlTree& tree, const DecodedText& decoded, evidence::Sink& sink)
        : m_tree(tree), m_decoded(decoded), m_sink(sink), m_facts(readPageFacts(tree, {}))
    {
    }

    base::Status run(const std::string& name, const base::JobControl& job)
    {
        for (std::int32_t i = 0; i < m_tree.size(); ++i) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled, name);
            if (m_tree.node(i).name == "script" && m_tree.node(i).attribute("type").substr(0, kScript.size()) == kScript)
                script(i, name);
        }
        if (m_comments == 0)
            return base::fail(base::ErrorCode::NoThread, name, kindOfPage(m_tree, m_facts));
        evidence::CaptureDraft capture;
        capture.title = m_facts.title;
        capture.uri = m_facts.uri;
        capture.charset = m_decoded.charset;
        capture.announced = m_announced ? m_announced : m_facts.announced;
        m_sink.setCapture(std::move(capture));
        m_findings.report(m_sink);
        return {};
    }

private:
    // One value to look at, and what it lies in.
    struct Step {
        JsonValue value;
        std::optional<evidence::ThreadIndex> thread;
        std::optional<evidence::ItemIndex> parent;
    };

    void script(std::int32_t node, const std::string& name)
    {
        std::string json;
        for (auto i = node + 1; i < m_tree.node(node).end; ++i)
            json += m_tree.node(i).text;
        const auto start = json.find_first_of("{["); // behind the marks of a comment, where there are any
        if (start == std::string::npos)
            return;
        std::size_t end = start;
        const auto tree = JsonTree::parse(json, name, start, end);
        if (!tree) {
            m_sink.addLoss("page-data-unreadable", 1, tree.error().detail);
            return;
        }
        m_findings.add(tree->findings());
        m_bytes = m_tree.node(node).bytes;
        std::vector<Step> steps{{tree->root(), {}, {}}};
        while (!steps.empty()) {
            auto step = steps.back();
            steps.pop_back();
            if (const auto next = step.value.next(); next.exists())
                steps.push_back({next, step.thread, step.parent});
            if (step.value.isObject())
                enter(step);
            if (const auto inner = step.value.first(); inner.exists())
                steps.push_back({inner, step.thread, step.parent});
        }
    }

    void enter(Step& step)
    {
        if (hasType(step.value, {"Comment", "UserComments"})) {
            comment(step);
        } else if (step.value["comment"].exists() || step.value["commentCount"].exists()) {
            step.thread = article(step.value);
            step.parent.reset();
        }
    }

    evidence::ThreadIndex article(JsonValue json)
    {
        evidence::ThreadDraft draft;
        draft.title = firstText(json, {"headline", "name"});
        draft.uri = firstText(json, {"url", "mainEntityOfPage", "@id"});
        draft.body = firstText(json, {"articleBody", "text"});
        draft.posted = parsePostedTime(firstText(json, {"datePublished", "dateCreated"}));
        if (const auto count = json["commentCount"].integer(); count && *count >= 0)
            m_announced = std::min(m_announced.value_or(0) + std::min(*count, kMostAnnounced), kMostAnnounced);
        return m_sink.addThread(std::move(draft));
    }

    evidence::ThreadIndex pageThread()
    {
        if (!m_pageThread) {
            evidence::ThreadDraft draft;
            draft.title = m_facts.title;
            draft.uri = m_facts.uri;
            draft.posted = parsePostedTime(m_facts.posted);
            m_pageThread = m_sink.addThread(std::move(draft));
        }
        return *m_pageThread;
    }

    void comment(Step& step)
    {
        const auto json = step.value;
        evidence::CommentDraft draft;
        draft.ref = firstText(json, {"@id", "identifier", "url"});
        draft.permalink = firstText(json, {"url", "@id"});
        if (draft.permalink.substr(0, 4) != "http")
            draft.permalink.clear();
        if (step.parent)
            draft.parent = evidence::ParentItem{*step.parent};
        else if (auto parent = firstText(json["parentItem"], {"@id", "identifier", "url"}); !parent.empty())
            draft.parent = evidence::ParentRef{std::move(parent), true}; // the article may be named too
        draft.author = authorOf(json);
        draft.posted = parsePostedTime(firstText(json, {"dateCreated", "datePublished", "commentTime"}));
        draft.text = firstText(json, {"text", "commentText", "articleBody", "description"});
        draft.bytes = bytes();
        draft.extra = ExtraFields()
                          .put("author_url", firstText(json["author"], {"url", "@id"}))
                          .put("upvotes", json["upvoteCount"])
                          .put("downvotes", json["downvoteCount"])
                          .json();
        ++m_comments;
        step.parent = m_sink.addComment(step.thread ? *step.thread : pageThread(), std::move(draft));
    }

    evidence::ByteRange bytes() const
    {
        if (!m_decoded.isIdentical || m_bytes.start < 0)
            return {};
        return {m_bytes.start + m_decoded.skippedBytes, m_bytes.end + m_decoded.skippedBytes};
    }

    const HtmlTree& m_tree;
    const DecodedText& m_decoded;
    evidence::Sink& m_sink;
    PageFacts m_facts;
    JsonTree::Findings m_findings;
    evidence::ByteRange m_bytes; // of the present script
    std::optional<evidence::ThreadIndex> m_pageThread;
    std::optional<std::int64_t> m_announced;
    std::int64_t m_comments = 0;
};

} // namespace

Recognition JsonLdHtmlReader::recognise(const Source& source) const
{
    const auto first = source.bytes.substr(0, 1024).find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || source.bytes[first] != '<' || source.bytes.size() > HtmlTree::kMaxBytes)
        return {};
    const auto script = source.bytes.find(kScript);
    if (script == std::string_view::npos)
        return {};
    for (const std::string_view type : {"\"Comment\"", "schema.org/Comment\"", "\"UserComments\""}) {
        if (source.bytes.find(type, script) != std::string_view::npos)
            return {kConfidence, "schema.org comments in a script of the page (JSON-LD)"};
    }
    return {};
}

base::Status JsonLdHtmlReader::read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const
{
    const auto decoded = decodeText(source, declaredCharset(source.bytes));
    const auto tree = HtmlTree::parse(decoded.text, source.name);
    if (!tree)
        return tl::unexpected(tree.error());
    reportDecoding(decoded, sink);
    return JsonLdPage(*tree, decoded, sink).run(source.name, job);
}

} // namespace greffier::formats
