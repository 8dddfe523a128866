#pragma once
#include "core/text/source.h"
#include "core/text/tokens.h"

#include <string>
#include <string_view>
#include <vector>

// Reading words of French: elisions, compounds, clitics; not for other folders.
namespace greffier::text {

// A token before it is given its texts: a range of the readable text.
struct Piece {
    TokenKind kind = TokenKind::Word;
    std::size_t start = 0;
    std::size_t end = 0;
    bool isCompound = false;
    bool isPart = false;
    std::string_view folded; // empty: the folded form of the range
    std::vector<std::string> alternatives;
};

// Walks over one text from left to right. Invariant: `read` is called with ascending starts.
class WordReader {
public:
    explicit WordReader(const Source& source) : m_source(source) {}

    // Appends the pieces of the word at `start` (a letter, mark or digit); gives the end of the last one.
    // `isAfterNumber`: the token before is a number, so that a lone "m" is a unit.
    std::size_t read(std::size_t start, bool isAfterNumber, std::vector<Piece>& out);

private:
    std::size_t elisionEnd(std::size_t start, std::size_t end, bool isAfterNumber);
    std::size_t spacedElisionEnd(std::size_t start, bool isAfterNumber);
    bool isSpelledOut(std::size_t start);
    bool readsAsFrench(const std::vector<std::size_t>& letters) const;
    std::size_t runEnd(std::size_t start) const;
    std::size_t partEnd(std::size_t hyphen) const;
    void splitClitics(Piece word, std::vector<Piece>& out);
    std::size_t readElidedClitic(std::size_t hyphen, std::vector<Piece>& out) const;

    const Source& m_source;
    std::vector<std::size_t> m_hyphens; // of the word that is being read
    std::size_t m_lettersEnd = 0;       // end of the last run of single letters that was looked at
    bool m_isSpelledOut = false;        // what that run is
};

} // namespace greffier::text
