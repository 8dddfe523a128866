#include "core/rules/text_view.h"

#include "core/base/json.h"
#include "core/rules/accents.h"
#include "core/rules/french_words.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::int64_t kLettersForCaps = 10;

bool isCountedWord(const Token& token)
{
    return token.kind != TokenKind::Symbol && token.kind != TokenKind::Elision && !token.isPart;
}

} // namespace

TextView::~TextView()
{
    if (m_known.spare != nullptr && m_text)
        *m_known.spare = std::move(*m_text);
}

const text::TokenText& TextView::text() const
{
    if (!m_text) {
        const bool isSuspicious = !m_known.isOrdinary && text::mayHavePlainForms(m_exact);
        text::TokenText spare = m_known.spare != nullptr ? std::move(*m_known.spare) : text::TokenText();
        m_text.emplace(text::tokenise(m_exact, isSuspicious, std::move(spare)));
    }
    return *m_text;
}

const std::vector<std::int32_t>& TextView::wordsBefore() const
{
    if (!m_wordsBefore.empty())
        return m_wordsBefore;
    m_wordsBefore.reserve(tokens().size() + 1);
    std::int32_t words = 0;
    for (const Token& token : tokens()) {
        m_wordsBefore.push_back(words);
        words += isCountedWord(token) ? 1 : 0;
    }
    m_wordsBefore.push_back(words);
    return m_wordsBefore;
}

const std::vector<std::int32_t>& TextView::sentenceStarts() const
{
    if (!m_sentenceStarts.empty()) // the first token of a text begins a sentence
        return m_sentenceStarts;
    for (const Token& token : tokens()) {
        if (token.startsSentence)
            m_sentenceStarts.push_back(token.exact.start);
    }
    return m_sentenceStarts;
}

std::string_view TextView::written(base::Span span) const
{
    // Terms ask from left to right: what stands before the last place asked for is not counted again.
    if (span.start < m_place.codePoint)
        m_place = {};
    const std::int32_t before = m_place.codePoint;
    const std::string_view found = text::slice(m_exact.substr(m_place.byte), {span.start - before, span.end - before});
    m_place = {std::max(span.start, 0), static_cast<std::size_t>(found.data() - m_exact.data())};
    return found;
}

const text::ReadText& TextView::readable() const
{
    if (m_text)
        return m_text->readable;
    if (!m_readable)
        m_readable = text::readableReading(m_exact);
    return *m_readable;
}

TextView::Parts TextView::partsOf(const Token& token)
{
    Parts parts;
    std::size_t at = 0;
    while (at <= token.readable.size()) {
        const std::size_t end = std::min(token.readable.find_first_of("-'", at), token.readable.size());
        if (end > at) {
            Token part = token; // keeps the place in the text
            part.readable = token.readable.substr(at, end - at);
            part.folded = parts.folded.emplace_back(text::fold(part.readable));
            part.alternatives = {};
            parts.tokens.push_back(part);
        }
        at = end + 1;
    }
    return parts;
}

const std::vector<Token>& TextView::parts(std::size_t token) const
{
    static const std::vector<Token> none;
    if (!tokens()[token].hasJoint)
        return none;
    const auto known = m_parts.find(token);
    return (known != m_parts.end() ? known : m_parts.emplace(token, partsOf(tokens()[token])).first)->second.tokens;
}

TextView::PlainForms TextView::plainForms(std::size_t token) const
{
    const std::vector<text::PlainForm>& plain = text().plain;
    const text::PlainForm* begin = plain.data();
    const text::PlainForm* end = begin + plain.size();
    const auto first = std::partition_point(begin, end, [&](const auto& form) { return form.firstToken < token; });
    const auto last = std::partition_point(first, end, [&](const auto& form) { return form.firstToken == token; });
    return {first, last};
}

bool TextView::leavesAccentsOut() const
{
    if (!m_leavesAccentsOut) {
        const auto isWord = [](const Token& token) { return token.kind == TokenKind::Word; };
        const bool hasAccent = std::any_of(tokens().begin(), tokens().end(), [&](const Token& token) {
            return isWord(token) && AccentedForm(token.readable).hasMarks();
        });
        m_leavesAccentsOut = !hasAccent && std::any_of(tokens().begin(), tokens().end(), [&](const Token& token) {
            return isWord(token) && lacksAccents(token.folded);
        });
    }
    return *m_leavesAccentsOut;
}

std::int64_t TextView::length() const
{
    return text::codePointCount(m_exact);
}

std::int64_t TextView::capsThousandths() const
{
    std::int64_t letters = 0;
    std::int64_t capitals = 0;
    for (const Token& token : tokens()) {
        if (token.kind == TokenKind::Url)
            continue;
        for (const char32_t c : text::toUtf32(token.readable)) {
            letters += QChar::isLetter(c) ? 1 : 0;
            capitals += QChar::isUpper(c) ? 1 : 0;
        }
    }
    return letters < kLettersForCaps ? 0 : capitals * 1000 / letters;
}

std::int64_t TextView::links() const
{
    return std::count_if(tokens().begin(), tokens().end(), [](const Token& token) { return token.kind == TokenKind::Url; });
}

const text::Proportions& TextView::proportions() const
{
    if (!m_proportions)
        m_proportions = text::measureProportions(readable().text);
    return *m_proportions;
}

std::int32_t TextView::sentenceAt(std::int32_t codePoint) const
{
    const std::vector<std::int32_t>& starts = sentenceStarts();
    const auto after = std::upper_bound(starts.begin(), starts.end(), codePoint);
    return static_cast<std::int32_t>(after - starts.begin());
}

std::optional<std::int32_t> TextView::wordsBetween(base::Span a, base::Span b) const
{
    if (a.intersects(b))
        return std::nullopt;
    if (b.start < a.start)
        std::swap(a, b);
    // Tokens [first, last) lie wholly between.
    const auto first = std::partition_point(tokens().begin(), tokens().end(),
                                            [&](const Token& token) { return token.exact.start < a.end; });
    const auto last = std::partition_point(first, tokens().end(),
                                           [&](const Token& token) { return token.exact.end <= b.start; });
    const auto words = [&](auto token) { return wordsBefore()[static_cast<std::size_t>(token - tokens().begin())]; };
    return words(last) - words(first);
}

bool TextView::isQuoted(base::Span span) const
{
    const std::vector<base::Span>& quotes = text().quotes;
    return std::any_of(quotes.begin(), quotes.end(), [&](base::Span quote) { return quote.contains(span); });
}

} // namespace greffier::rules
