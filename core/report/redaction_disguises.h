#pragma once
#include "core/base/span.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier::report {

// Names as people write them so that they are not found: "D u p o n t", "Dup0nt", "Dup**t", with letters of other scripts,
// behind "@", "#" and "_" too. What a disguise may stand for is what the plain reading of rules says (core/text).
// Only whole words count, but for what is spelled letter by letter, and only names of four letters and more, or a text of signs
// and single letters would be full of them.
class DisguisedNames {
public:
    void add(std::string_view name, std::size_t value); // `value`: what `find` tells
    bool isEmpty() const { return m_names.empty(); }
    // Calls back with the places, in code points. Linear in the length of the text.
    void find(std::string_view text, const std::function<void(base::Span, std::size_t value)>& each) const;

private:
    void addLetters(const std::u32string& letters, std::size_t value);
    const std::size_t* named(std::string_view folded) const;
    const std::size_t* inside(std::string_view folded) const;
    const std::size_t* masked(std::string_view folded) const;

    std::unordered_map<std::string, std::size_t> m_names; // by their letters and digits, folded
    std::unordered_map<char32_t, std::vector<std::pair<std::u32string, std::size_t>>> m_byInitial; // the same
};

// Three letters in sight and half of the word at least, each where it stands in the word; an ellipsis stands for any number.
bool isMaskOf(std::string_view masked, std::u32string_view word);

} // namespace greffier::report
