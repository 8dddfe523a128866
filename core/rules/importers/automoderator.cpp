// AutoModerator of Reddit: YAML documents, one rule each. Its checks are all to hold; the values of one check are
// alternatives. Its own documentation states the fields and the ways of searching.
#include "core/rules/importers/automoderator_fields.h"
#include "core/rules/importers/readers.h"
#include "core/text/yaml_tree.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace greffier::rules::importers {
namespace {

using text::YamlDocument;
using text::YamlNode;
using Kind = YamlNode::Kind;
using Severity = evidence::Severity;

bool isTrue(const YamlNode& node)
{
    return node.text == "true" || node.text == "yes" || node.text == "True" || node.text == "on";
}

std::vector<SearchValue> valuesOf(const YamlNode& node)
{
    if (node.kind == Kind::Scalar)
        return {{node.text, node.line}};
    std::vector<SearchValue> values;
    for (const YamlNode& item : node.items) {
        if (item.kind == Kind::Scalar)
            values.push_back({item.text, item.line});
    }
    return values;
}

// One document: one rule.
class RuleReader {
public:
    RuleReader(PackBuilder& pack, const YamlNode& root, int line) : m_pack(pack), m_root(root), m_line(line), m_laterLines(overwritingLines(root))
    {
    }

    void run()
    {
        m_rule = m_pack.newId(title(), "rule");
        for (std::size_t i = 0; i < m_root.fields.size(); ++i) {
            if (const int later = m_laterLines[i])
                note(m_root.fields[i].key, Reason::DuplicateKey, Effect::None, std::to_string(later));
            else
                field(m_root.fields[i].key, m_root.fields[i].value);
        }
        if (m_isAboutPosts)
            return m_pack.remark({m_line, m_rule, shortened(title()), Reason::AboutPosts, Effect::LeftOut, {}});
        DraftRule rule;
        rule.title = title();
        rule.severity = m_severity;
        rule.line = m_line;
        for (std::string& condition : m_texts) {
            if (m_ignoresQuotes && condition.substr(0, 4) != "not ")
                condition = "outside_quote(" + condition + ")";
            m_conditions.push_back(std::move(condition));
        }
        rule.when = allOf(m_conditions);
        m_pack.add(m_rule, rule);
    }

private:
    void note(const YamlNode& at, Reason reason, Effect effect, std::string detail = {})
    {
        m_pack.remark({at.line, m_rule, shortened(at.text), reason, effect, std::move(detail)});
    }

    // For each field the line of the key of the same name that overwrites it, 0 where none does.
    static std::vector<int> overwritingLines(const YamlNode& mapping)
    {
        std::vector<int> lines(mapping.fields.size(), 0);
        std::unordered_map<std::string, int> seen;
        for (std::size_t i = mapping.fields.size(); i-- > 0;) {
            const YamlNode& key = mapping.fields[i].key;
            const auto [known, isNew] = seen.emplace(key.text, key.line);
            lines[i] = isNew ? 0 : known->second;
        }
        return lines;
    }

    // What the rule is called: the reason it gives, or the first thing it looks for.
    std::string title() const
    {
        for (const auto& [key, value] : m_root.fields) {
            if (fieldKind(key.text) == FieldKind::Reason && value.kind == Kind::Scalar && !value.text.empty())
                return value.text;
        }
        for (std::size_t i = 0; i < m_root.fields.size(); ++i) {
            const auto& [key, value] = m_root.fields[i];
            const FieldKey name = parseFieldKey(key.text);
            const bool isText = m_laterLines[i] == 0 &&
                                std::find(name.fields.begin(), name.fields.end(), "body") != name.fields.end();
            if (const auto values = valuesOf(value); isText && !values.empty())
                return values.front().text;
        }
        return {};
    }

    void field(const YamlNode& key, const YamlNode& value)
    {
        const FieldKey name = parseFieldKey(key.text);
        bool hasText = false;
        bool hasTitle = false;
        for (const std::string& field : name.fields) {
            const auto kind = fieldKind(field);
            if (!kind)
                return note(key, Reason::UnknownField, Effect::Wider, nearestField(field));
            hasText = hasText || kind == FieldKind::Text;
            hasTitle = hasTitle || kind == FieldKind::Title;
            if (kind != FieldKind::Text && kind != FieldKind::Title)
                return single(*kind, key, value, name);
        }
        if (name.fields.empty())
            return note(key, Reason::UnknownField, Effect::Wider);
        if (!hasText)
            return note(key, Reason::AboutPosts, Effect::Wider);
        if (hasTitle)
            note(key, Reason::TitleNotRead, name.isNegated ? Effect::Wider : Effect::Narrower);
        Search search = searchFor(key, value, name, Fit::Word);
        const std::string condition = textCondition(m_pack, search, m_rule);
        if (!condition.empty())
            m_texts.push_back(name.isNegated ? negated(condition) : condition);
        else
            note(key, Reason::NothingLeft, Effect::Wider);
    }

    Search searchFor(const YamlNode& key, const YamlNode& value, const FieldKey& name, Fit fallback)
    {
        std::string unknown;
        Search search = searchOf(name, fallback, unknown);
        if (!unknown.empty())
            note(key, Reason::UnknownField, Effect::None, unknown);
        search.values = valuesOf(value);
        if (value.kind == Kind::Mapping)
            note(key, Reason::BadValue, Effect::Wider);
        return search;
    }

    void single(FieldKind kind, const YamlNode& key, const YamlNode& value, const FieldKey& name)
    {
        switch (kind) {
        case FieldKind::Author:
            return author(key, value, name);
        case FieldKind::Type:
            m_isAboutPosts = value.text.find("submission") != std::string::npos;
            return;
        case FieldKind::TopLevel:
            m_conditions.push_back(isTrue(value) ? "top_level" : "not top_level");
            return;
        case FieldKind::LongerThan:
        case FieldKind::ShorterThan:
            return length(kind == FieldKind::LongerThan ? "length > " : "length < ", key, value);
        case FieldKind::IgnoreQuotes:
            m_ignoresQuotes = isTrue(value);
            return;
        case FieldKind::Action:
            return action(key, value);
        case FieldKind::Consequence:
            return note(key, Reason::ActionNotTaken, Effect::None);
        case FieldKind::NoData:
            return note(key, Reason::NoCounterpart, Effect::Wider);
        default: // a reason has become the title; how the rule is run says nothing about comments
            return;
        }
    }

    void length(const std::string& comparison, const YamlNode& key, const YamlNode& value)
    {
        int number = 0;
        const char* end = value.text.data() + value.text.size();
        const auto [stop, error] = std::from_chars(value.text.data(), end, number);
        if (error != std::errc{} || stop != end || number < 1)
            return note(key, Reason::BadValue, Effect::Wider);
        m_conditions.push_back(comparison + std::to_string(number));
        note(key, Reason::CountsOtherwise, Effect::None);
    }

    void action(const YamlNode& key, const YamlNode& value)
    {
        if (value.text == "remove" || value.text == "spam")
            m_severity = Severity::High;
        else if (value.text == "filter")
            m_severity = Severity::Medium;
        else if (value.text == "report")
            m_severity = Severity::Low;
        else if (value.text == "approve")
            note(key, Reason::ApprovesOnly, Effect::None);
        else
            note(key, Reason::BadValue, Effect::None, shortened(value.text));
    }

    // "author: name" or a group of checks about the author. Of these a capture holds the name alone.
    void author(const YamlNode& key, const YamlNode& value, const FieldKey& name)
    {
        if (value.kind != Kind::Mapping)
            return authorName(key, value, name, name.isNegated);
        const std::vector<int> laterLines = overwritingLines(value);
        for (std::size_t i = 0; i < value.fields.size(); ++i) {
            const auto& [innerKey, innerValue] = value.fields[i];
            const FieldKey inner = parseFieldKey(innerKey.text);
            if (const int later = laterLines[i])
                note(innerKey, Reason::DuplicateKey, Effect::None, std::to_string(later));
            else if (inner.fields == std::vector<std::string>{"name"})
                authorName(innerKey, innerValue, inner, inner.isNegated != name.isNegated);
            else
                note(innerKey, Reason::NoCounterpart, Effect::Wider);
        }
    }

    void authorName(const YamlNode& key, const YamlNode& value, const FieldKey& name, bool isNegated)
    {
        const std::string condition = authorCondition(m_pack, searchFor(key, value, name, Fit::Whole), m_rule);
        if (condition.empty())
            return note(key, Reason::NothingLeft, Effect::Wider);
        m_conditions.push_back(isNegated ? negated(condition) : condition);
    }

    PackBuilder& m_pack;
    const YamlNode& m_root;
    int m_line;
    std::vector<int> m_laterLines; // by field
    std::string m_rule;
    Severity m_severity = Severity::Info;
    bool m_isAboutPosts = false;
    bool m_ignoresQuotes = false;
    std::vector<std::string> m_texts; // conditions about the text
    std::vector<std::string> m_conditions;
};

} // namespace

base::Status readAutoModerator(const Request& request, PackBuilder& pack)
{
    for (const YamlDocument& document : text::readYaml(request.bytes)) {
        if (document.nulCharacters > 0)
            pack.remark({document.line, {}, "\\0", Reason::BadValue, Effect::Narrower, {}});
        if (document.errorLine > 0)
            pack.remark({document.errorLine, {}, {}, document.isBeyondLimit ? Reason::BeyondLimit : Reason::Unreadable,
                         Effect::LeftOut, document.error});
        else if (document.root.kind == Kind::Mapping)
            RuleReader(pack, document.root, document.root.line).run();
        else if (document.root.kind != Kind::Scalar || !document.root.text.empty())
            pack.remark({document.root.line, {}, shortened(document.root.text), Reason::BadValue, Effect::LeftOut, {}});
    }
    return {};
}

} // namespace greffier::rules::importers
