#include "core/rules/importers/inside_words.h"

#include "core/rules/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace greffier::rules::importers {
namespace {

bool isInflection(std::string_view word, std::string_view term)
{
    static constexpr std::array<std::string_view, 5> kEndings{"", "s", "x", "e", "es"};
    return word.substr(0, term.size()) == term &&
           std::find(kEndings.begin(), kEndings.end(), word.substr(term.size())) != kEndings.end();
}

template <class Visit> void forEachFoldedForm(const WordList& list, const Visit& visit)
{
    for (std::size_t block = 0; block < list.blockCount; ++block) {
        WordListReader reader(list, block);
        const std::size_t entries = std::min(kWordsPerBlock, list.count - block * kWordsPerBlock);
        for (std::size_t i = 0; i < entries; ++i)
            visit(std::string_view(reader.next()));
    }
}

} // namespace

std::vector<Collision> ordinaryWordsWith(const std::vector<std::string>& foldedTerms)
{
    constexpr std::size_t kExamples = 3;
    // Terms by their first two bytes: at most places of a word there is nothing to compare.
    std::unordered_map<std::string_view, std::vector<std::size_t>> byStart;
    std::vector<bool> startsTerm(256, false);
    for (std::size_t i = 0; i < foldedTerms.size(); ++i) {
        byStart[std::string_view(foldedTerms[i]).substr(0, 2)].push_back(i);
        startsTerm[static_cast<unsigned char>(foldedTerms[i][0])] = true;
    }
    std::vector<Collision> collisions(foldedTerms.size());
    std::vector<int> seen(foldedTerms.size(), -1); // the last word in which a term was found: a word counts once
    int number = 0;
    const auto visit = [&](std::string_view word, std::size_t at, std::size_t length) {
        const auto bucket = byStart.find(word.substr(at, length));
        if (bucket == byStart.end())
            return;
        for (const std::size_t i : bucket->second) {
            const std::string& term = foldedTerms[i];
            if (seen[i] == number || word.substr(at, term.size()) != term || isInflection(word, term))
                continue;
            seen[i] = number;
            if (collisions[i].examples.size() < kExamples)
                collisions[i].examples.emplace_back(word);
            ++collisions[i].count;
        }
    };
    for (const WordList* list : {&kFrenchWordList, &kEnglishWordList}) {
        forEachFoldedForm(*list, [&](std::string_view word) {
            ++number;
            for (std::size_t at = 0; at < word.size(); ++at) {
                if (!startsTerm[static_cast<unsigned char>(word[at])])
                    continue;
                visit(word, at, 1);
                visit(word, at, 2);
            }
        });
    }
    return collisions;
}

} // namespace greffier::rules::importers
