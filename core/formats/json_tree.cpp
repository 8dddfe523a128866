#include "core/formats/json_tree.h"

#include "core/formats/json_records.h"

#include <algorithm>
#include <charconv>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxNesting = 1024;
constexpr std::size_t kMaxBytes = 0x7FFFFFFF;
constexpr std::size_t kMaxValues = std::size_t{1} << 24U; // of one document: 400 MB of nodes

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string decoded(std::string_view escaped)
{
    JsonRecord ignored;
    return decodedJsonString(escaped, ignored);
}

} // namespace

base::Error jsonErrorAt(std::string_view text, std::size_t at, const std::string& name, base::ErrorCode code,
                        std::string detail)
{
    base::Error error;
    error.code = code;
    error.where = name;
    error.detail = std::move(detail);
    const auto before = text.substr(0, at);
    error.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto lineStart = before.rfind('\n');
    const auto line = before.substr(lineStart == std::string_view::npos ? 0 : lineStart + 1);
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    error.column = static_cast<int>(std::count_if(line.begin(), line.end(), isFirstByte)) + 1;
    return error;
}

// One pass over the text with an explicit stack.
class JsonScan {
public:
    JsonScan(std::string_view text, std::size_t from, JsonTree& tree) : m_text(text), m_at(from), m_tree(tree)
    {
    }

    // Nothing where it went well, else the code of the error; `place()` is then where.
    std::optional<base::ErrorCode> run()
    {
        do {
            skipBlanks();
            if (!step())
                return m_error;
        } while (!m_open.empty());
        return std::nullopt;
    }
    void closeAll()
    {
        for (const auto open : m_open) {
            m_tree.m_nodes[open].end = static_cast<std::uint32_t>(m_text.size());
            m_tree.m_nodes[open].after = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        }
    }
    std::size_t place() const { return std::min(m_at, m_text.size()); }
    const std::string& detail() const { return m_detail; }

private:
    using Type = JsonTree::Type;

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    bool fail(base::ErrorCode code, std::string detail)
    {
        m_error =
            m_at >= m_text.size() && code == base::ErrorCode::Malformed ? base::ErrorCode::Truncated : code;
        m_detail = std::move(detail);
        return false;
    }
    char present() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    // One value, one key with its colon, or one closing bracket; then the comma, if there is one.
    bool step()
    {
        if (!m_open.empty() && m_mayClose) {
            const bool isObject = m_tree.m_nodes[m_open.back()].type == Type::Object;
            if (present() == (isObject ? '}' : ']')) {
                close();
                return afterValue();
            }
        }
        std::uint32_t keyStart = 0;
        std::uint32_t keyEnd = 0;
        if (!m_open.empty() && m_tree.m_nodes[m_open.back()].type == Type::Object) {
            if (present() != '"')
                return fail(base::ErrorCode::Malformed, "a key in quotes");
            keyStart = static_cast<std::uint32_t>(m_at + 1);
            if (!string())
                return false;
            keyEnd = static_cast<std::uint32_t>(m_at - 1);
            skipBlanks();
            if (present() != ':')
                return fail(base::ErrorCode::Malformed, ":");
            ++m_at;
            skipBlanks();
        }
        return value(keyStart, keyEnd);
    }

    bool value(std::uint32_t keyStart, std::uint32_t keyEnd)
    {
        if (m_tree.m_nodes.size() >= kMaxValues)
            return fail(base::ErrorCode::LimitExceeded, "values");
        const auto index = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        JsonTree::Node node;
        node.keyStart = keyStart;
        node.keyEnd = keyEnd;
        node.start = static_cast<std::uint32_t>(m_at);
        const char c = present();
        if (c == '{' || c == '[') {
            if (m_open.size() >= kMaxNesting)
                return fail(base::ErrorCode::LimitExceeded, "nesting");
            node.type = c == '{' ? Type::Object : Type::Array;
            m_tree.m_nodes.push_back(node);
            m_open.push_back(index);
            m_mayClose = true;
            ++m_at;
            return true;
        }
        if (!scalar(node))
            return false;
        node.end = static_cast<std::uint32_t>(m_at);
        node.after = index + 1;
        m_tree.m_nodes.push_back(node);
        return afterValue();
    }

    bool scalar(JsonTree::Node& node)
    {
        const char c = present();
        if (c == '"') {
            node.type = Type::String;
            return string();
        }
        for (const auto& [word, type] : {std::pair<std::string_view, Type>("null", Type::Null),
                                         {"true", Type::True},
                                         {"false", Type::False}}) {
            if (m_text.substr(m_at, word.size()) == word) {
                node.type = type;
                m_at += word.size();
                return true;
            }
        }
        node.type = Type::Number;
        const auto start = m_at;
        while (m_at < m_text.size() &&
               std::string_view("+-.0123456789eE").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
        const auto digits = m_text.substr(start, m_at - start);
        return digits.find_first_of("0123456789") != std::string_view::npos ||
               fail(base::ErrorCode::Malformed, "a value");
    }

    bool afterValue()
    {
        if (m_open.empty())
            return true;
        skipBlanks();
        const char c = present();
        m_mayClose = c != ',';
        if (c == ',') {
            ++m_at;
            return true;
        }
        const bool isObject = m_tree.m_nodes[m_open.back()].type == Type::Object;
        return c == (isObject ? '}' : ']') ||
               fail(base::ErrorCode::Malformed, isObject ? ", or }" : ", or ]");
    }

    void close()
    {
        ++m_at;
        auto& node = m_tree.m_nodes[m_open.back()];
        node.end = static_cast<std::uint32_t>(m_at);
        node.after = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        if (node.type == Type::Object)
            countDuplicates(m_open.back());
        m_open.pop_back();
    }

    void countDuplicates(std::uint32_t object)
    {
        m_keys.clear();
        const auto& nodes = m_tree.m_nodes;
        for (auto child = object + 1; child < nodes[object].after; child = nodes[child].after)
            m_keys.push_back(
                m_text.substr(nodes[child].keyStart, nodes[child].keyEnd - nodes[child].keyStart));
        std::sort(m_keys.begin(), m_keys.end());
        for (std::size_t i = 1; i < m_keys.size(); ++i) {
            if (m_keys[i] == m_keys[i - 1] && m_tree.m_findings.duplicateKeys++ == 0)
                m_tree.m_findings.duplicateKey = decoded(m_keys[i]);
        }
    }

    bool string()
    {
        const auto start = ++m_at;
        bool hasUnicode = false;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\') {
                hasUnicode = hasUnicode || m_text.substr(m_at, 2) == "\\u";
                ++m_at;
            }
            ++m_at;
        }
        if (m_at >= m_text.size())
            return fail(base::ErrorCode::Truncated, "\"");
        if (hasUnicode) {
            JsonRecord counted;
            decodedJsonString(m_text.substr(start, m_at - start), counted);
            m_tree.m_findings.loneSurrogates += counted.loneSurrogates;
            m_tree.m_findings.nulCharacters += counted.nulCharacters;
        }
        ++m_at;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at;
    JsonTree& m_tree;
    std::vector<std::uint32_t> m_open;
    std::vector<std::string_view> m_keys;
    bool m_mayClose = false; // a bracket may close here: not right after a comma
    base::ErrorCode m_error = base::ErrorCode::Malformed;
    std::string m_detail;
};

base::Result<JsonTree> JsonTree::parse(std::string_view utf8, const std::string& name, std::size_t from,
                                       std::size_t& end)
{
    if (utf8.size() > kMaxBytes)
        return base::fail(base::ErrorCode::LimitExceeded, name, "size");
    JsonTree tree;
    tree.m_text = utf8;
    JsonScan scan(utf8, from, tree);
    if (const auto error = scan.run())
        return base::fail(jsonErrorAt(utf8, scan.place(), name, *error, scan.detail()));
    end = scan.place();
    return tree;
}

JsonTree JsonTree::glimpse(std::string_view beginning)
{
    JsonTree tree;
    tree.m_text = beginning;
    JsonScan scan(beginning, 0, tree);
    scan.run();
    scan.closeAll();
    if (tree.m_nodes.empty())
        tree.m_nodes.push_back({0, 0, 0, 0, 1, Type::Null});
    return tree;
}

void JsonTree::Findings::add(const Findings& other)
{
    if (duplicateKeys == 0)
        duplicateKey = other.duplicateKey;
    duplicateKeys += other.duplicateKeys;
    loneSurrogates += other.loneSurrogates;
    nulCharacters += other.nulCharacters;
}

void JsonTree::Findings::report(evidence::Sink& sink) const
{
    if (duplicateKeys > 0)
        sink.addLoss("duplicate-key", duplicateKeys, duplicateKey);
    if (loneSurrogates > 0)
        sink.addLoss("lone-surrogates", loneSurrogates, "\\ud800");
    if (nulCharacters > 0)
        sink.addLoss("nul-characters", nulCharacters, "\\u0000");
}

bool JsonValue::isNull() const
{
    return !m_tree || m_tree->m_nodes[m_node].type == JsonTree::Type::Null;
}

bool JsonValue::isObject() const
{
    return m_tree && m_tree->m_nodes[m_node].type == JsonTree::Type::Object;
}

bool JsonValue::isArray() const
{
    return m_tree && m_tree->m_nodes[m_node].type == JsonTree::Type::Array;
}

bool JsonValue::isString() const
{
    return m_tree && m_tree->m_nodes[m_node].type == JsonTree::Type::String;
}

bool JsonValue::isTrue() const
{
    return m_tree && m_tree->m_nodes[m_node].type == JsonTree::Type::True;
}

JsonValue JsonValue::operator[](std::string_view wanted) const
{
    if (!isObject())
        return {};
    for (auto member = first(); member.exists(); member = member.next()) {
        const auto& node = m_tree->m_nodes[member.m_node];
        const auto raw = m_tree->m_text.substr(node.keyStart, node.keyEnd - node.keyStart);
        if (raw == wanted || (raw.find('\\') != std::string_view::npos && decoded(raw) == wanted))
            return {m_tree, member.m_node}; // of its own: next() does not lead to the other keys
    }
    return {};
}

JsonValue JsonValue::first() const
{
    if (!isObject() && !isArray())
        return {};
    const auto end = m_tree->m_nodes[m_node].after;
    if (m_node + 1 >= end)
        return {};
    JsonValue value(m_tree, m_node + 1);
    value.m_end = end;
    return value;
}

JsonValue JsonValue::next() const
{
    if (!m_tree)
        return {};
    const auto following = m_tree->m_nodes[m_node].after;
    if (following >= m_end)
        return {};
    JsonValue value(m_tree, following);
    value.m_end = m_end;
    return value;
}

std::string JsonValue::key() const
{
    if (!m_tree)
        return {};
    const auto& node = m_tree->m_nodes[m_node];
    return decoded(m_tree->m_text.substr(node.keyStart, node.keyEnd - node.keyStart));
}

std::string JsonValue::text() const
{
    if (!m_tree || isObject() || isArray() || isNull())
        return {};
    return isString() ? decoded(json().substr(1, json().size() - 2)) : std::string(json());
}

std::optional<std::int64_t> JsonValue::integer() const
{
    const auto digits = text();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || digits.empty())
        return std::nullopt;
    return value;
}

std::string_view JsonValue::json() const
{
    if (!m_tree)
        return {};
    const auto& node = m_tree->m_nodes[m_node];
    return m_tree->m_text.substr(node.start, node.end - node.start);
}

evidence::ByteRange JsonValue::bytes() const
{
    if (!m_tree)
        return {};
    const auto& node = m_tree->m_nodes[m_node];
    return {node.start, node.end};
}

} // namespace greffier::formats
