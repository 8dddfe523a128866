#include "core/rules/importers/pack_builder.h"

#include "core/base/digest.h"
#include "core/evidence/names.h"
#include "core/rules/pack.h"
#include "core/rules/syntax.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <cstdio>

namespace greffier::rules::importers {
namespace {

constexpr std::size_t kMaxRemarks = 5'000;
constexpr int kMaxRules = 2'000;

// A TOML string on one line.
std::string tomlString(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(byte));
            quoted += escape;
            continue;
        }
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

// A condition keeps its backslashes where TOML lets it.
std::string tomlCondition(const std::string& when)
{
    const bool isPlain = when.find("'''") == std::string::npos && when.back() != '\'' &&
                         std::none_of(when.begin(), when.end(), [](char c) {
                             const auto byte = static_cast<unsigned char>(c);
                             return (byte < 0x20 && c != '\n') || byte == 0x7F;
                         });
    return isPlain ? "'''\n" + when + "'''" : tomlString(when);
}

} // namespace

std::string slug(std::string_view text)
{
    constexpr std::size_t kMost = 40;
    std::string name;
    for (const char c : text::fold(text)) {
        const bool isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isKept)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
        if (name.size() == kMost)
            break;
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

std::string shortened(std::string_view text)
{
    constexpr std::int32_t kMost = 80;
    const bool isLong = text::codePointCount(text.substr(0, 1000)) > kMost;
    std::string line(isLong ? text::slice(text.substr(0, 1000), {0, kMost}) : text);
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    return isLong ? line + "…" : line;
}

PackBuilder::PackBuilder(const Request& request, Source source)
    : m_fileName(request.fileName.substr(request.fileName.find_last_of('/') + 1)), m_digest(base::toHex(base::sha256(request.bytes))), m_source(source)
{
    const std::string base = slug(std::string_view(m_fileName).substr(0, m_fileName.find_last_of('.')));
    const std::string own(toString(source));
    m_packId = base.empty() || base == own ? own : own + "-" + base;
}

std::string PackBuilder::newId(std::string_view name, std::string_view fallback)
{
    std::string id = slug(name);
    if (id.empty())
        id = fallback;
    std::string unique = id;
    for (int n = m_ids[id]; n > 0 && m_ids.count(unique) != 0;) {
        unique = id + "-" + std::to_string(++n);
        m_ids[id] = n;
    }
    ++m_ids[unique];
    return unique;
}

std::string PackBuilder::addList(std::string_view name, const std::vector<std::string>& words)
{
    std::string unique(name);
    for (int n = 2; m_pending.count(unique) != 0; ++n)
        unique = std::string(name) + "+" + std::to_string(n); // no rule is called so
    m_pending[unique] = words;
    return unique;
}

void PackBuilder::remark(Remark remark)
{
    if (m_remarks.size() < kMaxRemarks)
        m_remarks.push_back(std::move(remark));
    else if (m_remarks.size() == kMaxRemarks)
        m_remarks.push_back({remark.line, {}, {}, Reason::BeyondLimit, Effect::None, std::to_string(kMaxRemarks)});
}

void PackBuilder::add(const std::string& id, const DraftRule& rule)
{
    if (m_rules == kMaxRules)
        return remark({rule.line, id, shortened(rule.title), Reason::BeyondLimit, Effect::LeftOut, std::to_string(kMaxRules)});
    if (rule.when.empty())
        return remark({rule.line, id, shortened(rule.title), Reason::NothingLeft, Effect::LeftOut, {}});
    ParseOptions options;
    options.lists = std::move(m_pending);
    m_pending.clear();
    const auto condition = parseExpression(rule.when, options);
    if (!condition)
        return remark({rule.line, id, shortened(rule.title), Reason::BadPattern, Effect::LeftOut,
                       shortened(condition.error().detail)});
    m_lists.insert(condition->lists().begin(), condition->lists().end());
    const std::string title = shortened(rule.title);
    m_rulesText += "\n[[rule]]\nid = " + tomlString(id) + "\ntitle = " + tomlString(title.empty() ? id : title) +
                   "\nseverity = " + tomlString(evidence::toString(rule.severity)) + "\nstate = \"draft\"\nwhen = " +
                   tomlCondition(rule.when) + "\n";
    ++m_rules;
}

// The licence of somebody's own configuration is nobody's to guess: it is stated as unknown.
std::string PackBuilder::headText() const
{
    const std::string source = m_fileName + " (" + std::string(toString(m_source)) + ", sha256 " + m_digest + ")";
    std::string head = "[pack]\nid = " + tomlString(m_packId) + "\nversion = \"1\"\nlanguage = \"und\"\n" +
                       "licence = \"LicenseRef-unknown\"\nsources = [" + tomlString(source) + "]\n";
    for (const auto& [name, words] : m_lists) {
        head += "\n[lists." + tomlString(name) + "]\nwords = [\n";
        for (const std::string& word : words)
            head += "    " + tomlString(word) + ",\n";
        head += "]\n";
    }
    return head;
}

base::Result<Import> PackBuilder::finish()
{
    // Filters of a wiki are numbered one by one: their remarks stand rule by rule already.
    if (m_source != Source::AbuseFilter)
        std::stable_sort(m_remarks.begin(), m_remarks.end(),
                         [](const Remark& a, const Remark& b) { return a.line < b.line; });
    if (m_rules == 0)
        return Import{m_source, m_packId, {}, 0, std::move(m_remarks)};
    Import result{m_source, m_packId, headText() + m_rulesText, m_rules, std::move(m_remarks)};
    PackResult check = parsePack(result.toml, m_packId + ".toml");
    if (!check.errors.empty())
        return base::fail(check.errors.front());
    return result;
}

} // namespace greffier::rules::importers
