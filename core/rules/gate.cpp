#include "core/rules/gate.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <limits>

namespace greffier::rules {
namespace {

using evidence::ParentState;

bool isFlag(Keyword keyword)
{
    return keyword == Keyword::TopLevel || keyword == Keyword::Orphan || keyword == Keyword::MissingParent;
}

bool isNumber(Keyword keyword)
{
    return keyword == Keyword::Depth || keyword == Keyword::Length || keyword == Keyword::Caps || keyword == Keyword::Links;
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// A text without these has no address in it.
bool mayHoldLink(std::string_view text)
{
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
        const char after = dot + 1 < text.size() ? text[dot + 1] : ' '; // "..." and the end of a sentence hold none
        if (static_cast<unsigned char>(after) >= 0x80 || (after >= '0' && after <= '9') || (after >= 'a' && after <= 'z')
            || (after >= 'A' && after <= 'Z'))
            return true;
    }
    return text.find("://") != std::string_view::npos;
}

} // namespace

std::optional<Gate> Gate::of(const Node& node)
{
    if (node.kind == NodeKind::Not) {
        const Node& inner = *node.children[0];
        if (inner.kind != NodeKind::Condition || !isFlag(inner.keyword))
            return std::nullopt;
        Gate gate(inner);
        gate.m_isNegated = true;
        return gate;
    }
    const bool isPlainFlag = node.kind == NodeKind::Condition && (isFlag(node.keyword) || node.keyword == Keyword::UnknownAuthor);
    if (isPlainFlag || (node.kind == NodeKind::Compare && isNumber(node.keyword)))
        return Gate(node);
    const bool isPart = node.comparator == Comparator::Contains;
    if (node.kind != NodeKind::Compare || node.keyword != Keyword::Author || (!isPart && node.comparator != Comparator::Equal))
        return std::nullopt;
    Gate gate(node);
    gate.m_author = isPart ? text::fold(node.text) : text::makeReadable(node.text);
    return gate;
}

// Is the comparison true for some number of that range (thousandths)?
bool Gate::mayBe(std::int64_t least, std::int64_t most) const
{
    const std::int64_t value = m_node->thousandths;
    switch (m_node->comparator) {
    case Comparator::Equal:
        return least <= value && value <= most;
    case Comparator::NotEqual:
        return least != value || most != value;
    case Comparator::Less:
        return least < value;
    case Comparator::LessOrEqual:
        return least <= value;
    case Comparator::Greater:
        return most > value;
    default:
        return most >= value;
    }
}

// Every character that is not ASCII may be a capital, and only ASCII letters are surely letters; addresses do not count,
// so a text that may hold one stays open.
bool Gate::isCapsOpen(std::string_view text) const
{
    std::int64_t capitals = 0;
    std::int64_t letters = 0;
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        capitals += (c >= 'A' && c <= 'Z') || c >= 0xC0 ? 1 : 0;
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    }
    return letters == 0 || mayBe(0, std::min<std::int64_t>(1000, capitals * 1000 / letters)) || mayHoldLink(text);
}

bool Gate::isOpen(const CommentRow& row) const
{
    switch (m_node->keyword) {
    case Keyword::TopLevel:
        return (row.parentState == ParentState::Root) != m_isNegated;
    case Keyword::Orphan:
        return (row.parentState == ParentState::Missing) != m_isNegated;
    case Keyword::MissingParent:
        return (row.parentState == ParentState::Missing || row.parentState == ParentState::Deleted) != m_isNegated;
    case Keyword::UnknownAuthor:
        return row.author.empty();
    case Keyword::Depth:
        return mayBe(row.depth * std::int64_t{1000}, row.depth * std::int64_t{1000});
    case Keyword::Length: {
        const auto size = static_cast<std::int64_t>(row.text.size());
        return mayBe((size + 3) / 4 * 1000, size * 1000); // one to four bytes a character
    }
    case Keyword::Caps:
        return isCapsOpen(row.text);
    case Keyword::Links:
        return mayBe(0, 0) || mayHoldLink(row.text);
    default: // an author: what is not ASCII has to be read first, and nobody is unknown
        if (row.author.empty() || !isAscii(row.author) || row.author.find('`') != std::string_view::npos)
            return true;
        return m_node->comparator == Comparator::Contains ? text::fold(row.author).find(m_author) != std::string::npos
                                                          : row.author == m_author;
    }
}

} // namespace greffier::rules
