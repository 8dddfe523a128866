#include "core/formats/xml_records.h"

#include "core/formats/charset.h"
#include "core/formats/xml_parser.h"

#include <algorithm>

namespace greffier::formats {

namespace {

constexpr std::size_t kHead = 64 * 1024;
constexpr std::size_t kMaxFields = 100000; // of one record

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

class RecordHandler final : public XmlHandler {
public:
    RecordHandler(int depth, bool hasByteRanges, const std::function<void(const XmlRecord&)>& take)
        : m_recordDepth(depth), m_hasByteRanges(hasByteRanges), m_take(take)
    {
    }

    void startElement(std::string_view name) override
    {
        ++m_depth;
        const auto local = localName(name);
        if (m_depth < m_recordDepth)
            return;
        if (m_depth == m_recordDepth) {
            m_record = {};
            m_record.name = local;
            m_path.clear();
            m_start = position;
        } else {
            m_lengths.push_back(m_path.size());
            m_path.append(m_path.empty() ? "" : "/").append(local);
        }
        for (const char** attribute = attributes; attribute && *attribute; attribute += 2)
            put(m_path + "@" + std::string(localName(attribute[0])), attribute[1]);
        if (m_depth > m_recordDepth)
            put(m_path, {});
        m_open.push_back(m_record.fields.size());
    }

    void endElement(std::string_view) override
    {
        if (m_depth >= m_recordDepth) {
            if (const auto field = m_open.back(); m_depth > m_recordDepth && field > 0) {
                auto& value = m_record.fields[field - 1].second;
                value = std::string(trimmed(value));
            }
            m_open.pop_back();
        }
        if (m_depth == m_recordDepth) {
            if (m_hasByteRanges)
                m_record.bytes = {m_start, position};
            m_take(m_record);
        } else if (m_depth > m_recordDepth) {
            m_path.resize(m_lengths.back());
            m_lengths.pop_back();
        }
        --m_depth;
    }

    void text(std::string_view utf8) override
    {
        if (m_depth > m_recordDepth && m_open.back() > 0)
            m_record.fields[m_open.back() - 1].second.append(utf8);
    }

private:
    void put(std::string path, std::string_view value)
    {
        if (m_record.fields.size() < kMaxFields)
            m_record.fields.emplace_back(std::move(path), value);
    }

    int m_recordDepth;
    bool m_hasByteRanges;
    const std::function<void(const XmlRecord&)>& m_take;
    int m_depth = 0;
    XmlRecord m_record;
    std::string m_path;
    std::vector<std::size_t> m_lengths; // of m_path above each open element
    std::vector<std::size_t> m_open;    // one past the field of each open element
    std::int64_t m_start = 0;
};

std::string_view withoutMark(std::string_view bytes)
{
    return bytes.substr(0, 3) == "\xEF\xBB\xBF" ? bytes.substr(3) : bytes;
}

// Behind "<name", up to ">": values that stand without quotes.
std::size_t repairTag(std::string_view text, std::size_t at, std::string& repaired, std::int64_t& count)
{
    char quote = '\0';
    while (at < text.size()) {
        const char c = text[at];
        repaired += c;
        ++at;
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '>') {
            break;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '=' && at < text.size() &&
                   std::string_view("\"' \t\r\n>").find(text[at]) == std::string_view::npos) {
            auto end = std::min(text.find_first_of(" \t\r\n>", at), text.size());
            if (end > at && text[end - 1] == '/' && end < text.size() && text[end] == '>')
                --end;
            repaired.append("\"").append(text.substr(at, end - at)).append("\"");
            at = end;
            ++count;
        }
    }
    return at;
}

} // namespace

std::string_view XmlRecord::operator[](std::string_view path) const
{
    for (const auto& [key, value] : fields) {
        if (key == path)
            return value;
    }
    return {};
}

bool XmlRecord::has(std::string_view path) const
{
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == path; });
}

std::string_view XmlRecord::attribute(std::string_view path, std::string_view key, std::string_view value,
                                      std::string_view wanted) const
{
    const auto prefix = std::string(path) + "@";
    std::string_view found, seen;
    for (const auto& [field, text] : fields) {
        if (field == prefix + std::string(key)) {
            seen = text;
        } else if (field == prefix + std::string(wanted)) {
            found = text;
        } else if (field == path) { // stands behind its attributes
            if (seen == value && !found.empty())
                return found;
            found = seen = {};
        }
    }
    return {};
}

bool isXmlWith(const Source& source, std::initializer_list<std::string_view> marks)
{
    const auto head = withoutMark(source.bytes).substr(0, kHead);
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || head[first] != '<' || head.find("<html") != std::string_view::npos)
        return false;
    return std::all_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return head.find(mark) != std::string_view::npos; });
}

base::Status readXmlRecords(const Source& source, int depth, evidence::Sink& sink,
                            const base::JobControl& job, const std::function<void(const XmlRecord&)>& take)
{
    const auto label = declaredCharset(source.bytes.substr(0, 200));
    const bool isForExpat = label.empty() || label.rfind("utf", 0) == 0;
    DecodedText decoded;
    if (!isForExpat)
        decoded = decodeText(source, label);
    RecordHandler handler(depth, isForExpat, take);
    const auto status = parseXml(isForExpat ? source.bytes : std::string_view(decoded.text), source.name,
                                 isForExpat ? XmlCharset::Declared : XmlCharset::Utf8, handler, job);
    if (status)
        reportDecoding(decoded, sink);
    return status;
}

std::int64_t repairXml(std::string_view text, std::string& repaired)
{
    std::int64_t count = 0;
    auto at = text.find('<');
    if (at == std::string_view::npos)
        return 0;
    if (at > 0 && withoutMark(text).find('<') > 0)
        ++count;
    repaired.clear();
    repaired.reserve(text.size() + 1024);
    while (at < text.size()) {
        const auto rest = text.substr(at);
        const auto until = [&](std::string_view end) {
            const auto found = text.find(end, at);
            return found == std::string_view::npos ? text.size() : found + end.size();
        };
        auto next = at;
        if (rest.substr(0, 9) == "<![CDATA[")
            next = until("]]>");
        else if (rest.substr(0, 4) == "<!--")
            next = until("-->");
        else if (rest.substr(0, 2) == "<?" || rest.substr(0, 2) == "<!")
            next = until(">");
        if (next > at) {
            repaired.append(text.substr(at, next - at));
            at = next;
            continue;
        }
        at = repairTag(text, at, repaired, count);
        const auto tag = std::min(text.find('<', at), text.size());
        repaired.append(text.substr(at, tag - at));
        at = tag;
    }
    return count;
}

} // namespace greffier::formats
