#include "core/formats/json_format.h"

#include "core/base/json.h"
#include "core/evidence/file_sink.h"
#include "core/formats/charset.h"

#include <algorithm>

namespace greffier::formats {

namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxBytes = 512 * 1024 * 1024;
constexpr std::size_t kMaxPrefix = 200; // of "var name = "
constexpr int kLookedAt = 20;           // elements or members of one value

// Where the first document begins: behind a byte order mark, blanks and the "var name =" of a script.
std::size_t documentStart(std::string_view text)
{
    std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    at = text.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos || text[at] == '{' || text[at] == '[')
        return at;
    const auto equals = text.substr(0, at + kMaxPrefix).find('=', at);
    if (equals == std::string_view::npos)
        return std::string_view::npos;
    for (const char c : text.substr(at, equals - at)) {
        const bool isName = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!isName && std::string_view(" \t\r\n_$.").find(c) == std::string_view::npos)
            return std::string_view::npos;
    }
    at = text.find_first_not_of(" \t\r\n", equals + 1);
    return at != std::string_view::npos && (text[at] == '{' || text[at] == '[') ? at : std::string_view::npos;
}

// The next document behind one that ended at `at`, or npos.
std::size_t nextStart(std::string_view text, std::size_t at)
{
    return text.find_first_not_of(" \t\r\n;", at);
}

bool isThere(JsonValue value, std::string_view path)
{
    if (path.empty())
        return !value.isNull();
    if (path.front() == '=') {
        const auto text = value.text();
        return text.compare(0, path.size() - 1, path.substr(1)) == 0;
    }
    if (path.front() == '.')
        path.remove_prefix(1);
    const bool isElement = path.substr(0, 2) == "[]";
    const auto end = isElement ? 2 : std::min(path.find_first_of(".[="), path.size());
    const auto key = path.substr(0, end);
    const auto rest = path.substr(end);
    if (!isElement && key != "*")
        return value[key].exists() && (rest.empty() || isThere(value[key], rest));
    if (isElement ? !value.isArray() : !value.isObject())
        return false;
    int looked = 0;
    for (auto member = value.first(); member.exists() && looked < kLookedAt;
         member = member.next(), ++looked) {
        if (isThere(member, rest))
            return true;
    }
    return false;
}

// Whether every key of the path stands in the text at all: much cheaper than parsing it.
bool mayBeThere(std::string_view text, std::string_view path)
{
    for (std::size_t start = 0; start < path.size();) {
        const auto end = std::min(path.find_first_of(".[]=", start), path.size());
        const auto key = path.substr(start, end - start);
        if (!key.empty() && key != "*" && text.find('"' + std::string(key) + '"') == std::string_view::npos)
            return false;
        if (end < path.size() && path[end] == '=')
            return true;
        start = end + 1;
    }
    return true;
}

bool mayMatch(std::string_view text, const JsonSign& sign)
{
    return std::all_of(sign.paths.begin(), sign.paths.end(),
                       [&](std::string_view path) { return mayBeThere(text, path); });
}

std::string joined(const std::vector<std::string_view>& paths)
{
    std::string text;
    for (const auto path : paths)
        text.append(text.empty() ? "JSON with " : ", ").append(path);
    return text;
}

} // namespace

evidence::ThreadIndex JsonImport::thread(const std::string& ref, evidence::ThreadDraft draft)
{
    const auto known = m_threads.find(ref);
    if (known != m_threads.end())
        return known->second;
    if (draft.ref.empty())
        draft.ref = ref;
    const auto index = m_sink.addThread(std::move(draft));
    m_threads.emplace(ref, index);
    return index;
}

std::string JsonImport::threadOfItem(const std::string& ref) const
{
    if (m_threads.contains(ref))
        return ref;
    const auto known = m_threadOfItem.find(ref);
    return known == m_threadOfItem.end() ? std::string() : known->second;
}

evidence::ItemIndex JsonImport::comment(evidence::ThreadIndex thread, evidence::CommentDraft draft,
                                        JsonValue record)
{
    ++m_comments;
    if (m_shift >= 0 && record.exists()) {
        const auto bytes = record.bytes();
        draft.bytes = {bytes.start + m_shift, bytes.end + m_shift};
    }
    return m_sink.addComment(thread, std::move(draft));
}

void JsonImport::attach(evidence::ItemIndex item, evidence::AttachmentDraft file)
{
    const std::string target = file.target;
    if (!evidence::addAttachment(m_sink, item, std::move(file)))
        m_sink.addLoss("attachment", 1, target);
}

void JsonImport::announce(std::int64_t count)
{
    constexpr std::int64_t kMost = 1000000000000;
    if (count >= 0 && count < kMost)
        capture.announced = std::min(capture.announced.value_or(0) + count, kMost);
}

ExtraFields& ExtraFields::put(std::string_view name, std::string_view value)
{
    if (!value.empty())
        m_fields.emplace(name, value);
    return *this;
}

ExtraFields& ExtraFields::put(std::string_view name, JsonValue value)
{
    const auto text = value.text();
    return text == "0" || text == "false" ? *this : put(name, text);
}

std::string ExtraFields::json() const
{
    if (m_fields.empty())
        return {};
    QJsonObject object;
    for (const auto& [name, value] : m_fields)
        object.insert(base::toQString(name), base::toQString(value));
    return base::canonicalJson(object);
}

Recognition JsonFormatReader::recognise(const Source& source) const
{
    const auto start = documentStart(source.bytes);
    if (start == std::string_view::npos)
        return {};
    const auto head = source.bytes.substr(start, kHead);
    std::optional<JsonTree> tree;
    for (const auto& sign : m_format.signs) {
        if (!mayMatch(head, sign))
            continue;
        if (!tree)
            tree = JsonTree::glimpse(head);
        const auto isSeen = [&](std::string_view path) { return isThere(tree->root(), path); };
        if (std::all_of(sign.paths.begin(), sign.paths.end(), isSeen))
            return {sign.confidence, joined(sign.paths)};
    }
    return {};
}

base::Status JsonFormatReader::read(const Source& source, evidence::Sink& sink,
                                    const base::JobControl& job) const
{
    if (source.bytes.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, source.name, "size");
    const auto decoded = decodeText(source);
    const std::string_view text = decoded.text;
    JsonImport import(sink, decoded.isIdentical ? decoded.skippedBytes : -1);
    JsonTree::Findings findings;
    auto at = documentStart(text);
    if (at == std::string_view::npos)
        return base::fail(base::ErrorCode::NoThread, source.name, "text that is no JSON");
    while (at != std::string_view::npos) {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, source.name);
        const auto tree = JsonTree::parse(text, source.name, at, at);
        if (!tree)
            return tl::unexpected(tree.error());
        findings.add(tree->findings());
        if (auto status = m_format.read(tree->root(), import); !status) {
            status.error().where = source.name;
            return status;
        }
        job.report(base::Stage::Parsing, static_cast<std::int64_t>(at),
                   static_cast<std::int64_t>(text.size()));
        at = nextStart(text, at);
    }
    if (import.comments() == 0)
        return base::fail(base::ErrorCode::NoThread, source.name, m_format.kind + " without comments");
    import.capture.charset = decoded.charset;
    sink.setCapture(std::move(import.capture));
    reportDecoding(decoded, sink);
    findings.report(sink);
    return {};
}

void setParent(evidence::CommentDraft& draft, std::string parent)
{
    if (!parent.empty() && parent != "0" && parent != "null" && parent != "root")
        draft.parent = evidence::ParentRef{std::move(parent)};
}

} // namespace greffier::formats
