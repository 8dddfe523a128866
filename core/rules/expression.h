#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

struct Node; // the syntax tree, core/rules/syntax.h

enum class Language { English, French };
enum class AccentMode { Context, Strict, Ignore };

// Named word lists of a pack: each entry is a paradigm "médecin|médecins".
using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

// A parsed and checked condition. Immutable, cheap to copy.
// Invariant: every field, list and rule name was checked when parsing; evaluation cannot fail, only be unknown or
// indeterminate.
class Expression {
public:
    Expression() = default;
    const Node* root() const { return m_root.get(); }
    const WordLists& lists() const { return m_lists; } // those it uses
    bool isEmpty() const { return !m_root; }
    // Canonical JSON: condition, lists used and options. Its SHA-256 is the rule's version.
    std::string canonicalJson() const;
    base::Digest digest() const;
    // The condition as text with the keywords of that language; parsing it again gives the same canonical form.
    std::string toText(Language language = Language::English) const;

private:
    friend class Parser;
    std::shared_ptr<const Node> m_root;
    WordLists m_lists; // only those used
    AccentMode m_accents = AccentMode::Context;
};

struct ParseOptions {
    WordLists lists;
    AccentMode accents = AccentMode::Context;
    bool allowsSearchWords = false; // filter bar, views and --where: a bare word is a full-text search
    std::string where;              // for errors: "fr-moderation.toml: rule insulte"
    int firstLine = 1;              // line of the expression's first character in its file
    int firstColumn = 1;            // its column, in code points
};
// Errors: BadExpression with line and column (code points, from 1), `detail` = what was found, `hint` = what was
// expected or the nearest valid name.
base::Result<Expression> parseExpression(std::string_view text, const ParseOptions& options = {});

} // namespace greffier::rules
