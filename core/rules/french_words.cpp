#include "core/rules/french_words.h"

#include "core/rules/word_data.h"

#include <algorithm>

namespace greffier::rules {
namespace {

// Reads the entries of the table one after the other, from the beginning of a block.
class Reader {
public:
    explicit Reader(std::size_t block) : m_at(kWordBlocks[block]) {}

    // Moves to the next entry and reads its folded form.
    const std::string& next()
    {
        if (m_isInEntry)
            skipWords();
        m_isInEntry = true;
        m_folded.resize(take());
        for (bool isLast = false; !isLast;) {
            const unsigned char byte = take();
            isLast = (byte & 0x80U) != 0;
            m_folded += static_cast<char>(byte & 0x7FU);
        }
        return m_folded;
    }

    std::vector<std::string> words()
    {
        m_isInEntry = false;
        std::vector<std::string> result(take());
        for (std::string& word : result) {
            std::size_t copied = 0;
            for (std::size_t changes = take(); changes > 0; --changes) {
                const std::size_t position = take();
                const WordLetter& letter = kWordLetters[take()];
                word.append(m_folded, copied, position - copied).append(letter.utf8);
                copied = position + letter.foldedLength;
            }
            word.append(m_folded, copied, std::string::npos);
        }
        return result;
    }

private:
    unsigned char take() { return static_cast<unsigned char>(kWordData[m_at++]); }

    void skipWords()
    {
        for (std::size_t words = take(); words > 0; --words) {
            const std::size_t changes = take();
            m_at += 2 * changes;
        }
    }

    std::size_t m_at;
    bool m_isInEntry = false;
    std::string m_folded;
};

} // namespace

std::vector<std::string> frenchWords(std::string_view folded)
{
    // The last block whose first form is not after the one looked for.
    std::size_t low = 0;
    std::size_t high = kWordBlockCount;
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (Reader(middle).next() <= folded ? low : high) = middle;
    }
    Reader reader(low);
    const std::size_t entries = std::min(kWordsPerBlock, kWordCount - low * kWordsPerBlock);
    for (std::size_t i = 0; i < entries; ++i) {
        if (reader.next() == folded)
            return reader.words();
    }
    return {};
}

bool lacksAccents(std::string_view folded)
{
    const std::vector<std::string> words = frenchWords(folded);
    return !words.empty() && std::find(words.begin(), words.end(), folded) == words.end();
}

} // namespace greffier::rules
