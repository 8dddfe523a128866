#include "core/rules/condition.h"

#include <algorithm>

namespace greffier::rules {
namespace {

// What an act can change: decisions, labels, passages, and facts that somebody asserts where none was captured.
bool isJournalField(Keyword keyword)
{
    switch (keyword) {
    case Keyword::Status:
    case Keyword::Label:
    case Keyword::DecidedBy:
    case Keyword::Annotated:
    case Keyword::Author:
    case Keyword::UnknownAuthor:
    case Keyword::AuthorComments:
    case Keyword::AuthorFirst:
    case Keyword::AuthorDecided:
    case Keyword::AuthorRole:
    case Keyword::ReplyTo:
    case Keyword::Posted:
    case Keyword::Hour:
    case Keyword::Weekday:
    case Keyword::GapToParent:
    case Keyword::Burst:
    case Keyword::Audience:
        return true;
    default:
        return false;
    }
}

// What is not named here may depend on anything.
Scope scopeOf(Keyword keyword, bool isResolved)
{
    switch (keyword) {
    case Keyword::Word:
    case Keyword::Phrase:
    case Keyword::List:
    case Keyword::Regex:
    case Keyword::Masked:
    case Keyword::Starts:
    case Keyword::Ends:
    case Keyword::It:
    case Keyword::Near:
    case Keyword::InQuote:
    case Keyword::OutsideQuote:
    case Keyword::Count:
    case Keyword::Length:
    case Keyword::Caps:
    case Keyword::Links:
    case Keyword::Depth:
    case Keyword::TopLevel:
    case Keyword::Orphan:
    case Keyword::MissingParent:
    case Keyword::Parent:
    case Keyword::AnyAncestor:
    case Keyword::SourceStatus:
    case Keyword::Format:
    case Keyword::Capture:
        return Scope::Comment;
    case Keyword::Author:
    case Keyword::UnknownAuthor:
    case Keyword::ReplyTo:
    case Keyword::Posted:
    case Keyword::Audience:
        return Scope::Asserted;
    case Keyword::Hit:
        return isResolved ? Scope::Comment : Scope::Case;
    default:
        return Scope::Case;
    }
}

bool isLiteralTerm(const Node& node)
{
    switch (node.keyword) {
    case Keyword::Word:
    case Keyword::Phrase:
    case Keyword::List:
    case Keyword::Regex:
    case Keyword::Masked:
    case Keyword::Starts:
    case Keyword::Ends:
    case Keyword::Domain:
    case Keyword::Pii:
        return node.kind == NodeKind::Condition;
    default:
        return false;
    }
}

} // namespace

Condition::Condition(Expression expression, const Resolve& resolve) : m_expression(std::move(expression)), m_digest(m_expression.digest())
{
    m_root = prepare(*m_expression.root(), resolve);
    m_byNode.clear();
}

// A term stands before those that speak of it, so its ready node is always known already.
std::unique_ptr<ReadyNode> Condition::prepare(const Node& node, const Resolve& resolve)
{
    auto ready = std::make_unique<ReadyNode>();
    ready->node = &node;
    m_byNode[&node] = ready.get();
    for (const auto& child : node.children)
        ready->children.push_back(prepare(*child, resolve));
    if (node.about)
        ready->about = m_byNode.at(node.about);
    if (node.kind != NodeKind::Condition && node.kind != NodeKind::Compare)
        return ready;
    if (isLiteralTerm(node)) {
        ready->term = makeTerm(node, m_expression.lists());
        ready->slot = m_slots++;
    }
    prepareText(*ready, node);
    m_asksJournal = m_asksJournal || (node.keyword != Keyword::Search && isJournalField(node.keyword));
    m_asksRules = m_asksRules || node.keyword == Keyword::Hit;
    if (node.keyword == Keyword::Hit && resolve) {
        ready->rule = resolve(node.texts[0]);
        if (ready->rule)
            m_rules.push_back(*ready->rule);
    }
    m_scope = std::max(m_scope, scopeOf(node.keyword, ready->rule.has_value()));
    return ready;
}

void Condition::prepareText(ReadyNode& ready, const Node& node)
{
    if (node.keyword == Keyword::Search)
        ready.folded = text::fold(node.texts[0]);
    if (node.kind != NodeKind::Compare)
        return;
    if (node.comparator == Comparator::Matches)
        ready.pattern = *Pattern::compile(node.text, node.flags);
    ready.folded = node.comparator == Comparator::Contains ? text::fold(node.text) : text::makeReadable(node.text);
}

} // namespace greffier::rules
