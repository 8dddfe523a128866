#pragma once
#include "core/evidence/hit.h"
#include "core/rules/expression.h"
#include "core/rules/importers/rule_import.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules::importers {

struct DraftRule {
    std::string name;   // a wish for the id: any text
    std::string title;
    evidence::Severity severity = evidence::Severity::Medium;
    std::string when;   // a condition; empty where nothing carried over
    int line = 0;       // where the rule stands in its source
};

// Collects rules, word lists and remarks, and writes the pack.
// Invariant: a rule is taken only if its condition is one that the pack reader will take.
class PackBuilder {
public:
    explicit PackBuilder(const Request& request, Source source);

    // A readable id made of the name, unique in the pack. The rule that is added next must use it.
    std::string newId(std::string_view name, std::string_view fallback);
    // Adds a word list to the rule that is added next and gives its name, which is that rule's id or begins with it. Entries are words or phrases that badPhrase() finds right.
    std::string addList(std::string_view name, const std::vector<std::string>& words);
    // Takes the rule, or remarks why not. `id` comes from newId().
    void add(const std::string& id, const DraftRule& rule);
    void remark(Remark remark);
    base::Result<Import> finish();

private:
    std::string headText() const;

    std::string m_fileName;
    std::string m_digest;
    Source m_source;
    std::string m_packId;
    std::map<std::string, int> m_ids; // given already; the last number that was put behind it
    WordLists m_pending;              // of the rule that is being made
    WordLists m_lists;                // of the rules taken
    std::string m_rulesText;
    int m_rules = 0;
    std::vector<Remark> m_remarks;
};

// Lower-case ASCII letters, digits and hyphens, at most 40 bytes; may be empty.
std::string slug(std::string_view text);
// At most 80 code points, without line ends.
std::string shortened(std::string_view text);

} // namespace greffier::rules::importers
