#include "core/text/yaml_tree.h"

#include "core/text/unicode.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace greffier::text {
namespace {

// Thrown through the library's parser, caught in readDocument().
struct BeyondLimit {
    int line;
    std::string limit;
};

// A value as it can be kept. yaml-cpp gives U+0085 and U+00A0, written \N and \_ between quotes, as single bytes; \0 becomes
// U+2400 and is counted.
std::string readable(const std::string& value, int& nulCharacters)
{
    if (value.find('\0') == std::string::npos && isValidUtf8(value))
        return value;
    std::string whole;
    int following = 0; // bytes of the character that are still to come
    for (const char byte : value) {
        const auto bits = static_cast<unsigned char>(byte);
        const bool isContinuation = (bits & 0xC0U) == 0x80U;
        if (isContinuation && following == 0)
            whole += '\xC2';
        following = isContinuation ? std::max(following - 1, 0) : bits >= 0xF0U ? 3 : bits >= 0xE0U ? 2 : bits >= 0xC0U ? 1 : 0;
        if (byte == '\0') {
            whole += "\u2400";
            ++nulCharacters;
        } else {
            whole += byte;
        }
    }
    return whole;
}

// Builds the tree from the parser's events. `budget` is what is left of kYamlNodes for the whole file.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(int firstLine, int& budget) : m_firstLine(firstLine), m_budget(budget) {}
    YamlNode takeRoot() { return std::move(m_root); }
    int nulCharacters() const { return m_nulCharacters; }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { scalar(mark, anchor, {}); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& value) override
    {
        scalar(mark, anchor, value);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchored.find(anchor); // not there while the anchored value is still open
        if (known == m_anchored.end())
            throw BeyondLimit{lineOf(mark), "*"};
        spend(known->second.second, mark);
        add(YamlNode(known->second.first), 0, known->second.second);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Sequence, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Mapping, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor;
        YamlNode key;
        bool hasKey = false;
        int size = 1; // nodes in it, itself included
    };

    int lineOf(const YAML::Mark& mark) const { return m_firstLine + mark.line; }

    void spend(int nodes, const YAML::Mark& mark)
    {
        if (nodes > m_budget)
            throw BeyondLimit{lineOf(mark), std::to_string(kYamlNodes)};
        m_budget -= nodes;
    }

    void scalar(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value)
    {
        spend(1, mark);
        YamlNode node;
        node.line = lineOf(mark);
        node.text = readable(value, m_nulCharacters);
        add(std::move(node), anchor, 1);
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        spend(1, mark);
        if (m_open.size() >= kYamlDepth)
            throw BeyondLimit{lineOf(mark), std::to_string(kYamlDepth)};
        Open entry;
        entry.node.kind = kind;
        entry.node.line = lineOf(mark);
        entry.anchor = anchor;
        m_open.push_back(std::move(entry));
    }

    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done.node), done.anchor, done.size);
    }

    void add(YamlNode node, YAML::anchor_t anchor, int size)
    {
        if (anchor != 0)
            m_anchored[anchor] = {node, size};
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_open.back();
        parent.size += size;
        if (parent.node.kind == YamlNode::Kind::Sequence)
            return parent.node.items.push_back(std::move(node));
        if (parent.hasKey) {
            parent.node.fields.push_back({std::move(parent.key), std::move(node)});
            parent.hasKey = false;
            return;
        }
        if (node.kind != YamlNode::Kind::Scalar || node.text.size() > kYamlKey)
            throw BeyondLimit{node.line, std::to_string(kYamlKey)};
        parent.key = std::move(node);
        parent.hasKey = true;
    }

    int m_firstLine;
    int& m_budget;
    int m_nulCharacters = 0;
    YamlNode m_root;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, std::pair<YamlNode, int>> m_anchored;
};

YamlDocument readDocument(std::string_view text, int line, int& budget)
{
    YamlDocument document;
    document.line = line;
    TreeBuilder builder(line, budget);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        document.root = builder.takeRoot();
        document.nulCharacters = builder.nulCharacters();
    } catch (const YAML::Exception& error) {
        document.errorLine = line + std::max(0, error.mark.line);
        document.error = error.msg;
    } catch (const BeyondLimit& limit) {
        document.errorLine = limit.line;
        document.error = limit.limit;
        document.isBeyondLimit = true;
    }
    return document;
}

bool isDivider(std::string_view line)
{
    return line.substr(0, 3) == "---" && (line.size() == 3 || line[3] == ' ' || line[3] == '\r' || line[3] == '\t');
}

} // namespace

std::vector<YamlDocument> readYaml(std::string_view text)
{
    std::vector<YamlDocument> documents;
    int budget = kYamlNodes;
    int line = 1;
    int firstLine = 1;
    std::size_t start = 0;
    const auto take = [&](std::size_t end) {
        const std::string_view part = text.substr(start, end - start);
        if (part.find_first_not_of(" \t\r\n") != std::string_view::npos)
            documents.push_back(readDocument(part, firstLine, budget));
    };
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (isDivider(text.substr(at, end - at))) {
            take(at);
            firstLine = line + 1;
            start = std::min(end + 1, text.size());
        }
        at = end + 1;
    }
    take(text.size());
    return documents;
}

} // namespace greffier::text
