// Lists of WordPress (disallowed and moderation keys): one term a line, searched anywhere, inside words too.
#include "core/rules/importers/inside_words.h"
#include "core/rules/importers/readers.h"
#include "core/rules/importers/search_condition.h"
#include "core/text/reading.h"

#include <algorithm>
#include <unordered_map>

namespace greffier::rules::importers {
namespace {

constexpr std::size_t kMaxTerms = 10'000;

struct Entry {
    std::string text;
    std::string folded;
    int line = 0;
};

bool isNetworkAddress(const std::string& term)
{
    const auto dots = std::count(term.begin(), term.end(), '.');
    const bool isDigits = std::all_of(term.begin(), term.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return isDigits && dots >= 2;
}

std::vector<Entry> entriesOf(std::string_view bytes, PackBuilder& pack)
{
    std::vector<Entry> entries;
    std::unordered_map<std::string, int> lines;
    int line = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        ++line;
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        std::string term(bytes.substr(at, end - at));
        at = end + 1;
        term.erase(0, term.find_first_not_of(" \t\r"));
        term.erase(term.find_last_not_of(" \t\r") + 1);
        std::string folded = text::fold(term);
        if (term.empty() || folded.empty())
            continue;
        if (const auto [known, isNew] = lines.emplace(text::makeReadable(term), line); !isNew) {
            pack.remark({line, {}, shortened(term), Reason::Repeated, Effect::None, std::to_string(known->second)});
        } else if (isNetworkAddress(term)) {
            pack.remark({line, {}, shortened(term), Reason::NotInText, Effect::LeftOut, {}});
        } else if (entries.size() == kMaxTerms) {
            pack.remark({line, {}, shortened(term), Reason::BeyondLimit, Effect::LeftOut, std::to_string(kMaxTerms)});
            break;
        } else {
            entries.push_back({std::move(term), std::move(folded), line});
        }
    }
    return entries;
}

std::string described(const Collision& collision)
{
    std::string text = std::to_string(collision.count) + ":";
    for (const std::string& word : collision.examples)
        text += " " + word;
    return text;
}

} // namespace

base::Status readWordList(const Request& request, PackBuilder& pack)
{
    const std::vector<Entry> entries = entriesOf(request.bytes, pack);
    std::vector<std::string> folded;
    for (const Entry& entry : entries)
        folded.push_back(entry.folded);
    const std::vector<Collision> collisions = ordinaryWordsWith(folded);

    const std::string wordsId = pack.newId("words", "words");
    const std::string anywhereId = pack.newId("anywhere", "anywhere");
    Search words, anywhere;
    anywhere.fit = Fit::Anywhere;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const SearchValue value{entries[i].text, entries[i].line};
        if (collisions[i].count == 0) {
            anywhere.values.push_back(value);
            continue;
        }
        words.values.push_back(value);
        pack.remark({value.line, wordsId, shortened(value.text), Reason::OrdinaryWords, Effect::Narrower, described(collisions[i])});
    }
    const std::string name = text::fold(request.fileName);
    const auto isNamed = [&name](const char* part) { return name.find(part) != std::string::npos; };
    const bool isDisallowed = isNamed("disallow") || isNamed("blacklist") || isNamed("blocklist") || isNamed("block");
    for (const auto& [id, search] : {std::pair(wordsId, words), std::pair(anywhereId, anywhere)}) {
        if (search.values.empty())
            continue;
        DraftRule rule;
        rule.severity = isDisallowed ? evidence::Severity::High : evidence::Severity::Medium;
        rule.when = textCondition(pack, search, id);
        rule.line = search.values.front().line;
        pack.remark({0, id, {}, Reason::OnlyText, Effect::Narrower, {}});
        pack.add(id, rule);
    }
    return {};
}

} // namespace greffier::rules::importers
