#include "core/rules/condition.h"

#include <algorithm>

// The conditions that speak of a comment's own facts.
namespace greffier::rules {
namespace {

using evidence::ParentState;
using evidence::Truth;

// "pack/rule", or the rule's own id.
bool names(std::string_view fullId, std::string_view name)
{
    return fullId == name
           || (fullId.size() > name.size() && fullId.substr(fullId.size() - name.size()) == name
               && fullId[fullId.size() - name.size() - 1] == '/');
}

} // namespace

Truth Evaluator::flag(const ReadyNode& node)
{
    const Facts& facts = m_subject.facts();
    switch (node.node->keyword) {
    case Keyword::TopLevel:
        return truthOf(facts.parentState == ParentState::Root);
    case Keyword::Orphan:
        return truthOf(facts.parentState == ParentState::Missing);
    case Keyword::MissingParent:
        return truthOf(facts.parentState == ParentState::Missing || facts.parentState == ParentState::Deleted);
    case Keyword::UnknownAuthor:
        return truthOf(facts.author.empty());
    case Keyword::Annotated:
        return truthOf(facts.isAnnotated);
    case Keyword::Label:
        return truthOf(std::find(facts.labels.begin(), facts.labels.end(), node.node->texts[0]) != facts.labels.end());
    case Keyword::Search:
        return truthOf(m_around.matchesSearch(facts, node.folded));
    case Keyword::Hit:
        return hits(node);
    case Keyword::Parent:
        return parentHolds(node);
    case Keyword::AnyAncestor:
        return ancestorHolds(node);
    case Keyword::AnyReply:
        return replyHolds(node);
    case Keyword::Edited:
        return facts.isEdited ? truthOf(*facts.isEdited) : Truth::Unknown;
    case Keyword::AuthorFirst:
        return facts.author.empty() ? Truth::Unknown : truthOf(m_around.authorOf(facts).isFirst);
    case Keyword::Burst:
        return facts.author.empty() ? Truth::Unknown
                                    : m_around.isInBurst(facts, node.node->number, node.node->distance);
    default:
        return Truth::False;
    }
}

Truth Evaluator::hits(const ReadyNode& node)
{
    if (node.rule && m_hits)
        return m_hits->ruleHits(*node.rule, m_subject, m_budget);
    const auto& known = m_subject.facts().hits;
    return truthOf(std::any_of(known.begin(), known.end(),
                               [&](const std::string& id) { return names(id, node.node->texts[0]); }));
}

Truth Evaluator::compareText(const ReadyNode& node, const std::string& value)
{
    if (value.empty())
        return Truth::Unknown;
    if (node.node->kind != NodeKind::Compare)
        return Truth::True;
    switch (node.node->comparator) {
    case Comparator::Contains:
        return truthOf(text::fold(value).find(node.folded) != std::string::npos);
    case Comparator::Matches: {
        const Pattern::Found found = node.pattern->findAll(text::makeReadable(value));
        return !found.bytes.empty() ? Truth::True : found.isOverrun ? Truth::Indeterminate : Truth::False;
    }
    case Comparator::NotEqual:
        return truthOf(text::makeReadable(value) != node.folded);
    default:
        return truthOf(text::makeReadable(value) == node.folded);
    }
}

} // namespace greffier::rules
