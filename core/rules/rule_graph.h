#pragma once
#include "core/base/result.h"
#include "core/rules/pack.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace greffier::rules {

// The rules of a set by name. Invariant: indices are those of the rules it was made from.
class RuleNames {
public:
    explicit RuleNames(const std::vector<Rule>& rules);
    // A full id that two rules have.
    const std::optional<std::string>& duplicate() const { return m_duplicate; }
    // The rule that hit(name) in `from` means: a full id, a rule of the same pack, or an id that is unique in the set.
    // Nothing for a rule of a pack that the set does not hold: then the hits of the last scan answer.
    // Sets `error` (BadExpression, `hint` the nearest name) where the set should hold it and does not.
    std::optional<std::size_t> resolve(std::string_view name, const Rule& from, std::optional<base::Error>& error) const;

private:
    std::map<std::string, std::size_t, std::less<>> m_byFullId;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_byId;
    std::map<std::string, bool, std::less<>> m_packs;
    std::optional<std::string> m_duplicate;
};

// The rules so that each comes after those it asks for with hit(…). Errors: BadExpression naming the rule, with the
// circle ("a/x a/y a/x") or a chain that is too long in `detail`.
base::Result<std::vector<std::size_t>> orderRules(const std::vector<Rule>& rules,
                                                  const std::vector<std::vector<std::size_t>>& asked);

} // namespace greffier::rules
