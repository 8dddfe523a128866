#pragma once
#include "core/rules/word_sketch.h"
#include "core/text/folded_texts.h"

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// Finds literals that stand between word boundaries: each is known by its longest word, and the byte behind it where the
// literal goes on there; their hash is looked up for every word of the text. A bitmap that stays in the processor's
// first cache answers "no" for nearly all of them. Immutable once made.
class WordTable {
public:
    // Every literal holds a word (text::FoldedTexts); they are told apart by their index.
    explicit WordTable(const std::vector<std::string>& literals);

    static bool holdsWord(const std::string& literal);
    // wordHash() of the literal's longest word, which stands in every text that it stands in.
    static std::uint64_t hashOfWord(const std::string& literal);
    bool isEmpty() const { return m_literals.empty(); }

    // Calls onFound(literal, end) for each literal that stands at a word of the last text; `end`: the byte of the texts
    // behind it. onWord(hash): for each word.
    template <class OnFound, class OnWord>
    void find(const text::FoldedTexts& texts, OnFound onFound, OnWord onWord) const
    {
        const char* const bytes = texts.bytes().data();
        for (std::size_t i = 0, end = texts.wordCount(); i < end; ++i) {
            const text::FoldedWord word = texts.word(i);
            const std::uint64_t hash = wordHash(bytes + word.start, word.end - word.start);
            onWord(hash);
            if (mayHold(hash))
                findAt(texts, word, hash, onFound);
            const auto next = static_cast<unsigned char>(bytes[word.end]); // there is one: each text ends with a line feed
            if (!m_isNext[next])
                continue;
            if (const std::uint64_t longer = withNext(hash, next); mayHold(longer))
                findAt(texts, word, longer, onFound);
        }
    }

private:
    struct Entry {
        std::string text;
        std::uint32_t wordStart = 0; // of the longest word in it
        std::uint32_t wordEnd = 0;
        std::uint64_t hash = 0;
        std::uint32_t index = 0;
    };

    static std::uint64_t withNext(std::uint64_t hash, unsigned char next);
    bool mayHold(std::uint64_t hash) const
    {
        const std::uint64_t bit = hash >> m_bitmapShift;
        return (m_bitmap[bit / 64] >> (bit % 64) & 1U) != 0;
    }
    static bool standsAt(const Entry& entry, const text::FoldedTexts& texts, text::FoldedWord word);

    template <class OnFound>
    void findAt(const text::FoldedTexts& texts, text::FoldedWord word, std::uint64_t hash, OnFound onFound) const
    {
        const std::size_t bucket = hash >> m_bucketShift;
        for (std::uint32_t i = m_buckets[bucket]; i < m_buckets[bucket + 1]; ++i) {
            if (m_hashes[i] != hash)
                continue;
            const Entry& entry = m_literals[i];
            if (standsAt(entry, texts, word))
                onFound(entry.index, word.start - entry.wordStart + entry.text.size());
        }
    }

    std::vector<Entry> m_literals;       // by bucket
    std::vector<std::uint64_t> m_hashes; // theirs, side by side: most that are looked at are others
    std::vector<std::uint32_t> m_buckets;
    std::vector<std::uint64_t> m_bitmap;
    std::array<bool, 256> m_isNext{}; // bytes behind the longest word of some literal
    int m_bitmapShift = 0;
    int m_bucketShift = 0;
};

} // namespace greffier::rules
