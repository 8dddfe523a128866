#include "core/rules/french_words.h"

#include "core/rules/word_list.h"

#include <algorithm>

namespace greffier::rules {
std::vector<std::string> frenchWords(std::string_view folded)
{
    const WordList& list = kFrenchWordList;
    // The last block whose first form is not after the one looked for.
    std::size_t low = 0;
    std::size_t high = list.blockCount;
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (WordListReader(list, middle).next() <= folded ? low : high) = middle;
    }
    WordListReader reader(list, low);
    const std::size_t entries = std::min(kWordsPerBlock, list.count - low * kWordsPerBlock);
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
