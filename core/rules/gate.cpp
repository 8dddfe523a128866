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

// The places `i` of a text where isOne(byte, byte before it). In blocks whose sums fit a byte: compilers make that a loop
// over sixteen bytes at a time, and this is asked of every comment.
template <class IsOne> std::int64_t countBytes(std::string_view text, IsOne isOne)
{
    constexpr std::size_t kBlock = 192;
    std::int64_t count = !text.empty() && isOne(static_cast<unsigned char>(text[0]), static_cast<unsigned char>(' ')) ? 1 : 0;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    for (std::size_t start = 1; start < text.size(); start += kBlock) {
        const std::size_t end = std::min(text.size(), start + kBlock);
        unsigned char some = 0;
        for (std::size_t i = start; i < end; ++i)
            some = static_cast<unsigned char>(some + static_cast<unsigned char>(isOne(bytes[i], bytes[i - 1])));
        count += some;
    }
    return count;
}

// At most so many letters are capitals: beyond ASCII every character may be one, but for the small letters and the
// punctuation of French.
std::int64_t mostCapitals(std::string_view text)
{
    return countBytes(text, [](unsigned char c, unsigned char before) {
        const bool isAscii = static_cast<unsigned char>(c - 'A') < 26;
        const bool isLatin = (before == 0xC3) & (c < 0xA0);
        const bool isOther = (before >= 0xC4) & !((before == 0xE2) & (c == 0x80)); // ’ “ ” … and dashes
        return isAscii | isLatin | isOther;
    });
}

// At least so many letters: those of ASCII.
std::int64_t fewestLetters(std::string_view text)
{
    return countBytes(text, [](unsigned char c, unsigned char) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; });
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
bool Gate::isCapsOpen(std::string_view text) const
{
    constexpr std::int64_t kFewest = 10;
    const std::int64_t capitals = mostCapitals(text);
    const auto isOpenFor = [&](std::int64_t letters) {
        return mayBe(0, std::min<std::int64_t>(1000, capitals * 1000 / std::max(letters, kFewest)));
    };
    if (!isOpenFor(kFewest))
        return false;
    std::int64_t letters = fewestLetters(text);
    if (isOpenFor(letters) || !mayHoldLink(text))
        return isOpenFor(letters);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\n\r", start), text.size());
        if (const std::string_view stretch = text.substr(start, end - start); mayHoldLink(stretch))
            letters -= fewestLetters(stretch);
        start = end + 1;
    }
    return isOpenFor(letters);
}

// An author who may bear the name. What is not ASCII has to be read first, and nobody is unknown.
bool Gate::isAuthorOpen(std::string_view author) const
{
    if (author.empty() || m_author.empty())
        return true;
    // Reading changes no last character of ASCII but this one: nearly every author ends here.
    const auto isKept = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '`'; };
    if (m_node->comparator == Comparator::Equal && isKept(author.back()) && author.back() != m_author.back())
        return false;
    const bool isPlain = isAscii(author) && author.find('`') == std::string_view::npos;
    if (m_node->comparator == Comparator::Contains)
        return !isPlain || text::fold(author).find(m_author) != std::string::npos;
    if (isPlain)
        return author == m_author;
    return text::makeReadable(author) == m_author;
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
    default:
        return isAuthorOpen(row.author);
    }
}

} // namespace greffier::rules
