#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace greffier::text {

// A word of a folded text: bytes of FoldedTexts::bytes(), end excluded.
struct FoldedWord {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

// The folded forms of many texts in one buffer, each followed by a line feed, and the words of the last one: what a scan
// looks at before anything else, so it is made in one quick pass. The buffer is kept from one use to the next.
// Invariant: the bytes of a text are those of fold(); a word is a longest stretch of letters, marks and digits of the
// folded form that begins with no mark, and every token of the text begins and ends where one does, or at a character that is none.
class FoldedTexts {
public:
    void clear();
    void append(std::string_view exact); // UTF-8; at most 4 GiB for all of them
    // A form that is in folded form already and belongs to the last text, though it does not stand in it.
    void appendForm(std::string_view folded);

    std::size_t size() const { return m_ends.size(); } // texts
    std::string_view bytes() const { return {m_bytes.get(), m_size}; }
    // Leaves the words of the last text out, with their memory: for texts that are kept.
    void forgetWords();
    std::size_t memory() const { return m_capacity; } // bytes, used or not, without the words
    // Bytes past the end of bytes() that may be read (their values say nothing).
    static constexpr std::size_t kPadding = 16;
    std::size_t textEnd(std::size_t text) const { return m_ends[text]; } // behind its line feed
    std::string_view text(std::size_t index) const // with its line feed, and its forms
    {
        const std::size_t start = index == 0 ? 0 : m_ends[index - 1];
        return bytes().substr(start, m_ends[index] - start);
    }
    // Of the last text, with its forms; in order.
    std::size_t wordCount() const { return m_edgeCount / 2; }
    FoldedWord word(std::size_t index) const { return {m_edges[2 * index], m_edges[2 * index + 1]}; }
    // False where no token of the last text can have `alternatives`: forms that do not stand in the folded text.
    bool mayHaveInclusive() const;

private:
    void reserve(std::size_t more);
    bool appendPlainly(std::string_view exact);
    bool appendCharacter(std::string_view exact, std::int32_t& byte);
    void appendSlowly(std::string_view exact);
    void put(std::string_view character, bool isWord);
    void putByte(char character, bool isWord);
    void finish();

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
    std::unique_ptr<std::uint32_t[]> m_edges; // where words begin and end, by turns
    std::size_t m_edgeCount = 0;
    std::size_t m_edgeCapacity = 0;
    std::vector<std::size_t> m_ends;
};

} // namespace greffier::text
