#include "core/rules/pack.h"

#include "core/rules/forms.h"
#include "core/rules/key_depth.h"
#include "core/rules/pack_examples.h"
#include "core/rules/rule_set.h"
#include "core/rules/syntax.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <set>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kMaxFile = 8'000'000; // bytes
const std::vector<std::string> kSeverities{"info", "low", "medium", "high", "critical"};
const std::vector<std::string> kStates{"draft", "watch", "active", "retired"};
const std::vector<std::string> kGrounds{"injure",        "diffamation", "menace", "harcelement", "provocation",
                                        "secret-professionnel", "vie-privee", "donnees-personnelles", "mineur",
                                        "sexisme",       "haine",       "spam",   "hors-charte"};

bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// "[lists.profession]": what should stand there.
std::string section(std::string_view parent, std::string_view name)
{
    return std::string("[").append(parent).append(name).append("]");
}

// Reads one pack file. Every problem is noted and the reading goes on.
class PackReader {
public:
    PackReader(std::string_view toml, std::string_view fileName) : m_bytes(toml), m_fileName(fileName)
    {
        m_report = [this](const toml::source_region& at, std::string found, std::string expected) {
            m_result.errors.push_back(problem(at, std::move(found), std::move(expected)));
        };
    }

    PackResult run()
    {
        if (!text::isValidUtf8(m_bytes))
            return refused({ErrorCode::NotUtf8, m_fileName, {}, 0, 0, {}});
        if (m_bytes.size() > kMaxFile)
            return refused({ErrorCode::LimitExceeded, m_fileName, std::to_string(m_bytes.size()), 0, 0,
                            std::to_string(kMaxFile)});
        if (const auto line = lineOfDeepKey(m_bytes))
            return refused({ErrorCode::LimitExceeded, m_fileName, "a.b.c…", *line, 0, std::to_string(kMaxKeyParts)});
        m_result.pack.sha256 = base::sha256(m_bytes);
        m_lineStarts.push_back(0);
        for (std::size_t at = m_bytes.find('\n'); at != std::string_view::npos; at = m_bytes.find('\n', at + 1))
            m_lineStarts.push_back(at + 1);
        try {
            read(toml::parse(m_bytes));
        } catch (const toml::parse_error& error) {
            m_result.errors.push_back(problem(error.source(), std::string(error.description()), {}));
        }
        if (m_result.errors.empty())
            checkSet();
        return std::move(m_result);
    }

private:
    PackResult refused(Error error)
    {
        m_result.errors.push_back(std::move(error));
        return std::move(m_result);
    }

    Error problem(const toml::source_region& at, std::string found, std::string expected) const
    {
        return {ErrorCode::PackInvalid, m_fileName, std::move(found), static_cast<int>(at.begin.line),
                static_cast<int>(at.begin.column), std::move(expected)};
    }

    void read(const toml::table& file)
    {
        checkKeys(file, {"pack", "lists", "rule"}, m_report);
        if (const toml::table* head = file["pack"].as_table())
            readHead(*head);
        else
            m_report(file.source(), "", "[pack]");
        if (const toml::table* lists = table(file, "lists"))
            readLists(*lists);
        const toml::node* rules = file.get("rule");
        const toml::array* array = rules ? rules->as_array() : nullptr;
        if (!array)
            return m_report(rules ? rules->source() : file.source(), "", "[[rule]]");
        m_options.lists = m_result.pack.lists;
        m_options.accents = m_accents;
        for (const toml::node& rule : *array) {
            if (m_nodes > kMaxNodes || m_words > kMaxWords)
                return; // said already
            if (const toml::table* fields = rule.as_table())
                readRule(*fields);
            else
                m_report(rule.source(), "", "[[rule]]");
        }
    }

    void readHead(const toml::table& head)
    {
        checkKeys(head, {"id", "version", "language", "licence", "title", "sources", "changelog", "accents"}, m_report);
        Pack& pack = m_result.pack;
        pack.id = required(head, "id");
        pack.version = required(head, "version");
        pack.language = required(head, "language");
        pack.licence = required(head, "licence");
        pack.title = string(head, "title");
        pack.sources = strings(head, "sources");
        pack.changelog = strings(head, "changelog");
        if (!pack.id.empty() && !isId(pack.id))
            m_report(head.get("id")->source(), pack.id, "a-z 0-9 -");
        if (const std::string accents = string(head, "accents"); !accents.empty()) {
            const auto mode = findWord(accentValues(), accents);
            if (!mode)
                m_report(head.get("accents")->source(), accents, nearestName(accents, allNames(accentValues())));
            m_accents = mode == "strict"   ? AccentMode::Strict
                        : mode == "ignore" ? AccentMode::Ignore
                                           : AccentMode::Context;
        }
    }

    void readLists(const toml::table& lists)
    {
        for (const auto& [name, node] : lists) {
            const toml::table* list = node.as_table();
            if (!list) {
                m_report(node.source(), std::string(name.str()), section("lists.", name.str()));
                continue;
            }
            checkKeys(*list, {"words", "sources", "note"}, m_report);
            std::vector<std::string>& words = m_result.pack.lists[std::string(name.str())];
            std::set<std::string> known;
            const toml::array* entries = (*list)["words"].as_array();
            if (!entries || entries->empty())
                m_report(node.source(), "", "words");
            for (std::size_t i = 0; entries && i < entries->size(); ++i)
                readEntry(*entries->get(i), words, known);
        }
    }

    void readEntry(const toml::node& node, std::vector<std::string>& words, std::set<std::string>& known)
    {
        const std::string entry = node.value_or(std::string());
        const auto bad = badPhrase(entry);
        if (!node.is_string() || bad)
            return m_report(node.source(), entry, bad.value_or(""));
        words.push_back(entry);
        const std::vector<std::string> forms = isPhrase(entry) ? std::vector<std::string>{entry} : splitForms(entry);
        for (const std::string& form : forms) {
            if (!known.insert(text::makeReadable(form)).second)
                m_result.warnings.push_back(problem(node.source(), form, ""));
        }
    }

    void readRule(const toml::table& fields)
    {
        checkKeys(fields, {"id", "title", "group", "severity", "ground", "state", "when", "must_match", "must_not_match",
                           "known_miss", "known_false", "note", "sources"},
                  m_report);
        Rule rule;
        rule.pack = m_result.pack.id;
        rule.id = required(fields, "id");
        if (!rule.id.empty() && !isId(rule.id))
            m_report(fields.get("id")->source(), rule.id, "a-z 0-9 -");
        if (!rule.id.empty() && !m_ids.insert(rule.id).second)
            m_report(fields.get("id")->source(), rule.id, "");
        readTitle(fields, rule);
        rule.group = string(fields, "group");
        rule.severity = static_cast<evidence::Severity>(choice(fields, "severity", kSeverities, 2));
        rule.state = static_cast<RuleState>(choice(fields, "state", kStates, 2));
        rule.ground = string(fields, "ground");
        if (!rule.ground.empty() && !isKnownGround(rule.ground))
            m_result.warnings.push_back(
                problem(fields.get("ground")->source(), rule.ground, nearestName(rule.ground, kGrounds)));
        readCondition(fields, rule);
        rule.mustMatch = examples(fields, "must_match");
        rule.mustNotMatch = examples(fields, "must_not_match");
        rule.knownMiss = examples(fields, "known_miss");
        rule.knownFalse = examples(fields, "known_false");
        m_result.pack.rules.push_back(std::move(rule));
    }

    void readTitle(const toml::table& fields, Rule& rule)
    {
        const toml::node* title = fields.get("title");
        if (!title)
            return m_report(fields.source(), rule.id, "title");
        if (const auto* text = title->as_string())
            rule.title[m_result.pack.language] = text->get();
        else if (const toml::table* byLanguage = title->as_table())
            for (const auto& [language, wording] : *byLanguage)
                rule.title[std::string(language.str())] = wording.value_or(std::string());
        else
            m_report(title->source(), "title", "\"…\"");
    }

    void readCondition(const toml::table& fields, Rule& rule)
    {
        rule.when = required(fields, "when");
        if (rule.when.empty())
            return;
        m_options.where = m_fileName + ": " + rule.id;
        place(fields.get("when")->source());
        rule.line = m_options.firstLine;
        auto condition = parseExpression(rule.when, m_options);
        if (!condition)
            return m_result.errors.push_back(condition.error());
        rule.condition = std::move(*condition);
        m_nodes += nodeCount(*rule.condition.root());
        m_words += wordCount(*rule.condition.root(), m_result.pack.lists);
        if (m_nodes > kMaxNodes)
            m_report(fields.get("when")->source(), std::to_string(m_nodes), std::to_string(kMaxNodes));
        else if (m_words > kMaxWords)
            m_report(fields.get("when")->source(), std::to_string(m_words), std::to_string(kMaxWords));
    }

    // Where the condition's first character stands: behind the quotation marks, or on the next line.
    void place(const toml::source_region& at)
    {
        const std::size_t start = m_lineStarts[std::min<std::size_t>(at.begin.line, m_lineStarts.size()) - 1];
        const std::string_view line = m_bytes.substr(start, m_bytes.find('\n', start) - start);
        const auto column = static_cast<std::int32_t>(at.begin.column);
        const std::string_view rest = text::slice(line, {column - 1, static_cast<std::int32_t>(line.size())});
        const bool isLong = rest.substr(0, 3) == "'''" || rest.substr(0, 3) == "\"\"\"";
        m_options.firstLine = static_cast<int>(at.begin.line);
        m_options.firstColumn = column + (isLong ? 3 : 1);
        if (isLong && rest.find_first_not_of("\r", 3) == std::string_view::npos) {
            ++m_options.firstLine;
            m_options.firstColumn = 1;
        }
    }

    // Rule names and circles among them are only seen when all are there.
    void checkSet()
    {
        std::vector<Rule> rules = m_result.pack.rules;
        for (Rule& rule : rules)
            rule.state = RuleState::Active;
        const auto set = RuleSet::compile(std::move(rules));
        if (set)
            return;
        Error error = set.error();
        error.where = m_fileName + ": " + error.where.substr(error.where.find('/') + 1);
        m_result.errors.push_back(std::move(error));
    }

    const toml::table* table(const toml::table& parent, std::string_view key)
    {
        const toml::node* node = parent.get(key);
        if (node && !node->is_table())
            m_report(node->source(), std::string(key), section("", key));
        return node ? node->as_table() : nullptr;
    }

    std::string string(const toml::table& parent, std::string_view key)
    {
        const toml::node* node = parent.get(key);
        if (node && !node->is_string())
            m_report(node->source(), std::string(key), "\"…\"");
        return node ? node->value_or(std::string()) : std::string();
    }

    std::string required(const toml::table& parent, std::string_view key)
    {
        std::string text = string(parent, key);
        const toml::node* node = parent.get(key);
        if (!node || (node->is_string() && text.find_first_not_of(" \t\r\n") == std::string::npos))
            m_report(node ? node->source() : parent.source(), "", std::string(key));
        return text;
    }

    std::vector<std::string> strings(const toml::table& parent, std::string_view key)
    {
        std::vector<std::string> all;
        const toml::node* node = parent.get(key);
        const toml::array* array = node ? node->as_array() : nullptr;
        if (node && !array)
            m_report(node->source(), std::string(key), "[\"…\"]");
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            const toml::node& entry = *array->get(i);
            if (!entry.is_string())
                m_report(entry.source(), std::string(key), "\"…\"");
            all.push_back(entry.value_or(std::string()));
        }
        return all;
    }

    // The index of the key's value among `values`; `fallback` where it is not stated.
    std::size_t choice(const toml::table& parent, std::string_view key, const std::vector<std::string>& values,
                       std::size_t fallback)
    {
        const std::string text = string(parent, key);
        const auto found = std::find(values.begin(), values.end(), text);
        if (found != values.end())
            return static_cast<std::size_t>(found - values.begin());
        if (const toml::node* node = parent.get(key); node && node->is_string())
            m_report(node->source(), text, nearestName(text, values));
        return fallback;
    }

    std::vector<Example> examples(const toml::table& parent, std::string_view key)
    {
        std::vector<Example> all;
        const toml::node* node = parent.get(key);
        const toml::array* array = node ? node->as_array() : nullptr;
        if (node && !array)
            m_report(node->source(), std::string(key), "[\"…\"]");
        for (std::size_t i = 0; array && i < array->size(); ++i)
            all.push_back(readExample(*array->get(i), m_report));
        return all;
    }

    std::string_view m_bytes;
    std::string m_fileName;
    Report m_report;
    PackResult m_result;
    std::set<std::string> m_ids;
    AccentMode m_accents = AccentMode::Context;
    ParseOptions m_options;                // for conditions: the lists of the pack, and where the one at hand stands
    std::vector<std::size_t> m_lineStarts; // bytes
    int m_nodes = 0;
    std::int64_t m_words = 0;
};

} // namespace

std::string Rule::titleIn(std::string_view language) const
{
    if (const auto own = title.find(language); own != title.end() && !own->second.empty())
        return own->second;
    return title.empty() || title.begin()->second.empty() ? id : title.begin()->second;
}

bool isKnownGround(std::string_view id)
{
    return std::find(kGrounds.begin(), kGrounds.end(), id) != kGrounds.end();
}

PackResult parsePack(std::string_view toml, std::string_view fileName)
{
    return PackReader(toml, fileName).run();
}

} // namespace greffier::rules
