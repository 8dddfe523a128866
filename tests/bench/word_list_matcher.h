#pragma once
#include <string>
#include <unordered_set>

namespace greffier::bench {

// A plain list of words and phrases, used as its users would: case does not count, accents do, an entry has to stand
// as a whole (no letter, mark or digit touches it), and one entry is enough.
class WordListMatcher {
public:
    // The entries of a file with one per line; several files make one list.
    void addFile(const std::string& path);
    bool isEmpty() const { return m_entries.empty(); }
    bool matches(const std::string& text) const;

private:
    std::unordered_set<std::u16string> m_entries; // lower case
    std::size_t m_longest = 0;                    // in UTF-16 units
};

} // namespace greffier::bench
