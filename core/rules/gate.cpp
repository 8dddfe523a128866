#include "core/rules/gate.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>

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

// What holds none of these has no address in it.
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

// Addresses do not count: the letters of a stretch between blanks that may hold one are no sure letters. With less than ten
// letters the share is none.
bool Gate::isCapsOpen(Row& row) const
{
    constexpr std::int64_t kFewest = 10;
    const text::LetterCounts& counts = row.letters();
    const auto isOpenFor = [&](std::int64_t letters) {
        return mayBe(0, std::min<std::int64_t>(1000, counts.mostCapitals * 1000 / std::max(letters, kFewest)));
    };
    std::int64_t letters = counts.fewestLetters;
    if (isOpenFor(letters) || !isOpenFor(kFewest) || !row.mayHoldLink())
        return isOpenFor(letters);
    const std::string_view text = (*row).text;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\n\r", start), text.size());
        if (const std::string_view stretch = text.substr(start, end - start); mayHoldLink(stretch))
            letters -= text::countLetters(stretch).fewestLetters;
        start = end + 1;
    }
    return isOpenFor(letters);
}

// An author who may bear the name. What is not ASCII has to be read first, and nobody is unknown.
bool Gate::isAuthorOpen(Row& row) const
{
    const std::string_view author = (*row).author;
    if (author.empty() || m_author.empty())
        return true;
    if (m_node->comparator == Comparator::Contains)
        return !row.hasPlainAuthor() || text::fold(author).find(m_author) != std::string::npos;
    return row.hasPlainAuthor() ? author == m_author : text::makeReadable(author) == m_author;
}

const std::string* Gate::plainAuthor() const
{
    const bool isEqual = m_node->keyword == Keyword::Author && m_node->comparator == Comparator::Equal;
    return isEqual && !m_author.empty() ? &m_author : nullptr;
}

bool Gate::Row::hasPlainAuthor()
{
    if (!m_hasPlainAuthor) {
        const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '`'; };
        m_hasPlainAuthor = std::all_of(m_row->author.begin(), m_row->author.end(), isPlain);
    }
    return *m_hasPlainAuthor;
}

const text::LetterCounts& Gate::Row::letters()
{
    if (!m_letters)
        m_letters = text::countLetters(m_row->text);
    return *m_letters;
}

bool Gate::Row::mayHoldLink()
{
    if (!m_mayHoldLink)
        m_mayHoldLink = rules::mayHoldLink(m_row->text);
    return *m_mayHoldLink;
}

bool Gate::isOpen(Row& gated) const
{
    const CommentRow& row = *gated;
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
        return isCapsOpen(gated);
    case Keyword::Links:
        return mayBe(0, 0) || gated.mayHoldLink();
    default:
        return isAuthorOpen(gated);
    }
}

} // namespace greffier::rules
