#include "core/rules/ordinary_words.h"

#include "core/rules/word_list.h"

#include <algorithm>

namespace greffier::rules {

static const WordList& listOf(Language language)
{
    return language == Language::French ? kFrenchWordList : kEnglishWordList;
}

std::size_t ordinaryWordCount(Language language)
{
    return listOf(language).count;
}

void forEachOrdinaryWord(Language language, const std::function<bool(const std::string& word)>& visit)
{
    const WordList& list = listOf(language);
    for (std::size_t block = 0; block < list.blockCount; ++block) {
        WordListReader reader(list, block);
        const std::size_t entries = std::min(kWordsPerBlock, list.count - block * kWordsPerBlock);
        for (std::size_t i = 0; i < entries; ++i) {
            reader.next();
            for (const std::string& word : reader.words()) {
                if (!visit(word))
                    return;
            }
        }
    }
}

} // namespace greffier::rules
