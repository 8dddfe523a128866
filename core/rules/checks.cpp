#include "core/rules/forms.h"
#include "core/rules/parser.h"
#include "core/rules/domain_term.h"
#include "core/rules/pattern.h"
#include "core/rules/ranges.h"
#include "core/text/reading.h"

#include <set>

namespace greffier::rules {
namespace {

using base::Error;
using base::ErrorCode;

// The node with what it speaks of: two bare in_quote after different terms are two conditions.
std::string identity(const Node& node)
{
    std::string text = nodeJson(node);
    std::vector<const Node*> open{&node};
    while (!open.empty()) {
        const Node* const next = open.back();
        open.pop_back();
        if (next->about)
            text.append("@").append(std::to_string(next->about->line)).append(":").append(std::to_string(next->about->column));
        for (const auto& child : next->children)
            open.push_back(child.get());
    }
    return text;
}

class Checker {
public:
    explicit Checker(const ParseOptions& options) : m_options(options) {}

    std::optional<Error> run(Node& root)
    {
        const Node* term = nullptr;
        visit(root, term);
        return m_error;
    }

private:
    void fail(const Node& at, std::string found, std::string expected)
    {
        if (!m_error)
            m_error = Error{ErrorCode::BadExpression, {}, std::move(found), at.line, at.column, std::move(expected)};
    }

    // `term` is the term that precedes the node; the node itself may become the one for those after it.
    void visit(Node& node, const Node*& term)
    {
        if (m_error)
            return;
        if (node.kind == NodeKind::Condition || node.kind == NodeKind::Compare)
            return visitCondition(node, term);
        const Node* const before = term;
        for (const auto& child : node.children)
            visit(*child, term);
        // An `or` of terms is one term: `it` after (word("a") or masked("b")) is what either has found.
        if (node.kind == NodeKind::Any && isTerm(node))
            term = &node;
        // What a negated condition would have found is not there to be spoken of.
        if (node.kind == NodeKind::Not)
            term = before;
        if (node.kind == NodeKind::All || node.kind == NodeKind::Any)
            contradictions(node);
    }

    void visitCondition(Node& node, const Node*& term)
    {
        const bool isBareQuote = node.keyword == Keyword::InQuote && node.children.empty();
        if (node.keyword == Keyword::It || isBareQuote) {
            node.about = term;
            if (!term)
                fail(node, nodeText(node, Language::English), "word(");
            return;
        }
        const Node* inner = isAboutAnother(node.keyword) ? nullptr : term; // another comment has terms of its own
        bool isAboutIt = false;
        for (const auto& child : node.children) {
            // The arguments of one condition do not see each other.
            const Node* argument = inner;
            isAboutIt = isAboutIt || child->keyword == Keyword::It;
            visit(*child, argument);
        }
        literals(node);
        const ValueType type = node.keyword == Keyword::Search ? ValueType::Truth : info(node.keyword).value;
        const bool isNumber = type == ValueType::Number || type == ValueType::Ratio;
        if (node.kind == NodeKind::Compare && isNumber && isConstant(node))
            fail(node, nodeText(node, Language::English), range(node.keyword));
        if (isTerm(node) && !isAboutIt)
            term = &node;
    }

    // "caps 0…1", "depth >= 1".
    static std::string range(Keyword keyword)
    {
        const KeywordInfo& number = info(keyword);
        const std::string name(number.english);
        return number.greatest < 0 ? name + " >= " + numberText(number.least)
                                   : name + " " + numberText(number.least) + "…" + numberText(number.greatest);
    }

    void literals(const Node& node)
    {
        const Arguments kind = node.keyword == Keyword::Search ? Arguments::None : info(node.keyword).arguments;
        if (kind == Arguments::Forms)
            forms(node);
        if (node.keyword == Keyword::Regex)
            pattern(node, node.texts[0]);
        if (node.kind == NodeKind::Compare && node.comparator == Comparator::Matches)
            pattern(node, node.text);
        if (node.keyword == Keyword::List) {
            for (const std::string& entry : m_options.lists.find(node.texts[0])->second) {
                if (const auto bad = badPhrase(entry))
                    fail(node, entry, *bad);
            }
        }
    }

    void forms(const Node& node)
    {
        std::set<std::string> known;
        for (const std::string& text : node.texts) {
            const auto bad = node.keyword == Keyword::Word     ? badWord(text)
                             : node.keyword == Keyword::Masked ? badMasked(text)
                             : node.keyword == Keyword::Domain ? badDomain(text)
                                                               : badPhrase(text);
            if (bad)
                fail(node, text, *bad);
            const bool isWhole = node.keyword != Keyword::Domain && isPhrase(text);
            for (const std::string& form : isWhole ? std::vector<std::string>{text} : splitForms(text)) {
                if (!known.insert(text::makeReadable(form)).second)
                    fail(node, form, ""); // the same form twice
            }
        }
    }

    void pattern(const Node& node, const std::string& text)
    {
        if (text.size() > kMaxPattern)
            return fail(node, std::to_string(text.size()), std::to_string(kMaxPattern));
        const auto compiled = Pattern::compile(text, node.flags);
        if (!compiled)
            fail(node, text, compiled.error().detail);
    }

    // `x and not x` never holds, `x or not x` always does; `x and x` says it twice.
    void contradictions(const Node& node)
    {
        std::set<std::string> plain;
        for (const auto& child : node.children) {
            // Who types in the filter bar may repeat himself; in a rule it is a slip.
            const bool isRepeated = child->kind != NodeKind::Not && !plain.insert(identity(*child)).second;
            if (isRepeated && !m_options.allowsSearchWords)
                fail(*child, nodeText(*child, Language::English), "");
        }
        if (const Node* impossible = impossibleComparison(node))
            fail(*impossible, nodeText(*impossible, Language::English), "");
        for (const auto& child : node.children) {
            if (child->kind == NodeKind::Not && plain.count(identity(*child->children[0])) != 0)
                fail(*child, nodeText(*child, Language::English), "");
        }
    }

    const ParseOptions& m_options;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Error> checkTree(Node& root, const ParseOptions& options)
{
    if (const std::int64_t words = wordCount(root, options.lists); words > kMaxWords)
        return Error{ErrorCode::BadExpression, {}, std::to_string(words), root.line, root.column, std::to_string(kMaxWords)};
    return Checker(options).run(root);
}

} // namespace greffier::rules
