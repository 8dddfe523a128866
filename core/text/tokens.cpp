#include "core/text/tokens.h"

#include "core/text/links.h"
#include "core/text/masks.h"
#include "core/text/numbers.h"
#include "core/text/plain_forms.h"
#include "core/text/quotations.h"
#include "core/text/sentences.h"
#include "core/text/source.h"
#include "core/text/words.h"

#include <algorithm>

namespace greffier::text {
namespace {

// Makes the tokens of one text. Invariant: each step begins where the last one ended, and looks ahead only
// over stretches that it then remembers, so that the time is linear in the length of the text.
class Tokeniser {
public:
    Tokeniser(TokenText& text, bool mayHavePlainForms)
        : m_text(text), m_source(text.readable.text), m_quotations(findQuotations(m_source)),
          m_words(m_source), m_sentences(m_source), m_isSuspicious(mayHavePlainForms)
    {
    }

    void run()
    {
        m_text.tokens.reserve(m_source.size() / 4 + 1);
        for (std::size_t i = 0; i < m_source.size();) {
            if (m_source.isBlank(i)) {
                noteLineEnd(i++);
                continue;
            }
            m_isLineBlank = false;
            if (const std::size_t end = plainWordEnd(i); end > i) {
                append(TokenKind::Word, i, end);
                i = end;
                continue;
            }
            m_pieces.clear();
            i = step(i);
            for (Piece& piece : m_pieces)
                add(piece);
        }
        for (const base::Span quote : m_quotations.outermost)
            m_text.quotes.push_back(m_text.readable.toExact(quote));
        if (m_isSuspicious)
            PlainReader(m_source, m_places, m_text).run();
        m_text.letters = m_source.takeLetters();
    }

private:
    // The end of a word at `start` of which letters alone tell that it is one token, else `start`. All that step() tries
    // before it, and all that joins more to a word, begins with no letter or asks for some other mark behind the letters:
    // this spares most words of a text the asking.
    std::size_t plainWordEnd(std::size_t start) const
    {
        if (!m_source.isLetter(start) || !m_source.isWordStart(start))
            return start;
        const std::size_t end = m_source.lettersEnd(start);
        const bool isElisionOrMask = end - start < 2 || m_source.at(start + 1) == U'x'; // "l humour", "mxxxx"
        return isElisionOrMask || !endsPlainWord(end) ? start : end;
    }

    bool endsPlainWord(std::size_t i) const
    {
        if (m_source.isBlank(i))
            return true;
        const char32_t c = m_source.at(i);
        constexpr std::u32string_view kMarks = U",;!?)\"»”";
        return c == U'.' ? m_source.isBlank(i + 1) : kMarks.find(c) != kMarks.npos;
    }

    // Reads what stands at `start` into m_pieces and gives its end.
    std::size_t step(std::size_t start)
    {
        if (m_source.isWordStart(start)) {
            if (const std::size_t end = linkEnd(start); end > start)
                return push(TokenKind::Url, start, end);
            if (const std::size_t end = mentionEnd(m_source, start); end > start)
                return push(TokenKind::Mention, start, end);
            if (const std::size_t end = hashtagEnd(m_source, start); end > start)
                return push(TokenKind::Hashtag, start, end);
            if (m_source.isAsciiDigit(start)) {
                if (const std::size_t end = numberEnd(m_source, start); end > start)
                    return push(TokenKind::Number, start, end);
            }
            if (const std::size_t end = maskedWordEnd(start); end > start)
                return push(TokenKind::Masked, start, end);
        }
        if (m_source.isWordCharacter(start)) {
            const bool isAfterNumber =
                !m_text.tokens.empty() && m_text.tokens.back().kind == TokenKind::Number;
            return m_words.read(start, isAfterNumber, m_pieces);
        }
        noteStars(start);
        return push(TokenKind::Symbol, start, clusterEnd(start));
    }

    std::size_t push(TokenKind kind, std::size_t start, std::size_t end)
    {
        m_pieces.push_back({kind, start, end, false, false, {}, {}});
        return end;
    }

    std::size_t linkEnd(std::size_t start)
    {
        if (const std::size_t end = urlEnd(m_source, start); end > start)
            return end;
        if (start < m_stretchEnd || !m_source.isLetterOrDigit(start))
            return start;
        m_stretchEnd = addressStretchEnd(m_source, start);
        return addressEnd(m_source, start, m_stretchEnd);
    }

    std::size_t maskedWordEnd(std::size_t start)
    {
        const std::size_t end = maskedEnd(m_source, start, m_openStars);
        // "patient·e·s" and "tou.te.s" look like masks to those who do not know inclusive writing.
        if (end > start && m_source.at(m_source.wordCharactersEnd(start)) != U'*') {
            std::vector<Piece> words;
            WordReader(m_source).read(start, false, words);
            if (!words.front().alternatives.empty())
                return start;
        }
        return end;
    }

    // Follows Markdown's emphasis, so that "**mot**" is no masked word.
    void noteStars(std::size_t i)
    {
        if (m_source.at(i) != U'*' || (i > 0 && m_source.at(i - 1) == U'*'))
            return;
        const std::size_t stars = m_source.runLength(i);
        const bool opens =
            (i == 0 || !m_source.isWordCharacter(i - 1)) && m_source.isLetterOrDigit(i + stars);
        m_openStars = opens ? stars : 0;
    }

    void noteLineEnd(std::size_t i)
    {
        if (m_source.kind(i) != CharacterClass::LineEnd || m_source.at(i) == U'\r')
            return;
        if (m_isLineBlank)
            m_openStars = 0; // an emphasis ends with its paragraph
        m_isLineBlank = true;
    }

    // One mark or symbol with what belongs to it: marks, skin tone, the rest of an emoji sequence, both
    // halves of a flag.
    std::size_t clusterEnd(std::size_t start) const
    {
        std::size_t end = start + 1;
        if (isRegionalIndicator(m_source.at(start)) && isRegionalIndicator(m_source.at(end)))
            ++end;
        constexpr char32_t kJoiner = 0x200D;
        while (true) {
            if (isExtender(m_source.at(end)))
                ++end;
            else if (m_source.at(end) == kJoiner && isPictographic(m_source.at(end + 1)))
                end += 2;
            else
                return end;
        }
    }

    void add(Piece& piece)
    {
        Token* token = append(piece.kind, piece.start, piece.end);
        if (!token)
            return;
        if (!piece.folded.empty())
            token->folded = piece.folded;
        if (token->folded.empty()) // nothing but combining marks
            token->folded = token->readable;
        token->isCompound = piece.isCompound;
        token->isPart = piece.isPart;
        token->hasJoint = piece.kind == TokenKind::Word && token->readable.find_first_of("-'") != std::string_view::npos;
        if (!piece.alternatives.empty()) {
            m_text.inclusive.push_back(std::move(piece.alternatives));
            token->alternatives = m_text.inclusive.back();
        }
    }

    // A token as it is written. Null where nothing is left of it: what normalisation made of one exact character
    // can fall into two tokens, and the character belongs to the first.
    Token* append(TokenKind kind, std::size_t start, std::size_t end)
    {
        base::Span exact = exactSpan(start, end);
        if (!m_text.tokens.empty())
            exact.start = std::max(exact.start, m_text.tokens.back().exact.end);
        if (exact.isEmpty())
            return nullptr;
        Token& token = m_text.tokens.emplace_back();
        token.kind = kind;
        token.exact = exact;
        token.readable = m_source.slice(start, end);
        token.folded = m_source.folded(start, end);
        token.startsSentence = m_sentences.startsWith(kind, start, end);
        token.quoteDepth = depthAt(start);
        if (m_isSuspicious)
            m_places.push_back({start, end});
        return &token;
    }

    base::Span exactSpan(std::size_t start, std::size_t end) const
    {
        const std::vector<std::int32_t>& origin = m_text.readable.origin;
        if (origin[end] > origin[end - 1]) // nearly always: the end parts no character
            return {origin[start], origin[end]};
        return m_text.readable.toExact({static_cast<std::int32_t>(start), static_cast<std::int32_t>(end)});
    }

    std::int32_t depthAt(std::size_t start)
    {
        const std::vector<Quotations::Change>& changes = m_quotations.changes;
        for (; m_nextChange < changes.size() && static_cast<std::size_t>(changes[m_nextChange].at) <= start;
             ++m_nextChange)
            m_depth += changes[m_nextChange].by;
        return m_depth;
    }

    TokenText& m_text;
    Source m_source;
    Quotations m_quotations;
    WordReader m_words;
    Sentences m_sentences;
    std::vector<Piece> m_pieces;
    std::vector<Place> m_places; // of the tokens, where the text may have plain forms
    std::size_t m_stretchEnd = 0;
    std::size_t m_openStars = 0;
    std::size_t m_nextChange = 0;
    std::int32_t m_depth = 0;
    bool m_isLineBlank = false;
    bool m_isSuspicious;
};

} // namespace

TokenText tokenise(std::string_view exact)
{
    return tokenise(exact, mayHavePlainForms(exact));
}

TokenText tokenise(std::string_view exact, bool mayHavePlainForms, TokenText spare)
{
    TokenText text = std::move(spare);
    text.tokens.clear();
    text.quotes.clear();
    text.plain.clear();
    text.inclusive.clear();
    text.readable = readableReading(exact);
    Tokeniser(text, mayHavePlainForms).run();
    return text;
}

} // namespace greffier::text
