#pragma once
#include "core/text/source.h"
#include "core/text/tokens.h"

#include <cstddef>
#include <vector>

// Finding the plain forms of suspicious tokens; not for other folders.
namespace greffier::text {

class PlainWord;

// Where a token stands in the readable text, in code points.
struct Place {
    std::size_t start = 0;
    std::size_t end = 0;
};

// Appends the plain forms of a text to it, once its tokens are made. `places` has one entry per token. Linear in the
// length of the text; looks at
// - units: words and masked words that touch, with the signs and joints between them ("s@lope", "c*o*n", "сon");
// - runs: three and more single letters with the same kind of gap between them ("c o n", "c.o-n").
// Numbers, addresses, mentions, hashtags, elisions, clitics and inclusive writing take no part.
class PlainReader {
public:
    PlainReader(const Source& source, const std::vector<Place>& places, TokenText& text)
        : m_source(source), m_places(places), m_text(text)
    {
    }
    void run();

private:
    struct Gap;
    struct Unit;

    bool takesPart(std::size_t token) const;
    bool canStandOutside(std::size_t token) const;
    bool isOrdinary(Place place) const;
    void readUnits();
    void readUnit(std::size_t first, std::size_t last);
    bool readToken(std::size_t token, Unit& unit) const;
    bool readWordCharacter(std::size_t i, Unit& unit) const;
    void readRuns();
    bool isLone(std::size_t i) const;
    std::size_t letterEnd(std::size_t i) const;
    Gap gapAfter(std::size_t i) const;
    void readRun(const std::vector<std::size_t>& letters);
    void readRunPart(const std::vector<std::size_t>& letters, std::size_t from, std::size_t to);
    void append(const PlainWord& word, PlainForm form);

    const Source& m_source;
    const std::vector<Place>& m_places;
    TokenText& m_text;
    bool m_hasLatin = false; // some letter a-z stands in the text
};

} // namespace greffier::text
