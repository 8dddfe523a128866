#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// A word as base letters, each with its marks, in lower case; œ counts as o e, æ as a e.
class AccentedForm {
public:
    // Same: every mark agrees. Missing: the text leaves out marks of the pattern. Contradictory: the text has a mark
    // that the pattern has not, or another one.
    enum class Fit { Same, Missing, Contradictory };

    AccentedForm() = default;
    explicit AccentedForm(std::string_view readable);

    // Leaves open which marks these letters have, if any (bit i: the i-th letter).
    void forgetMarks(std::uint64_t letters);
    bool hasMarks() const;
    // This is the pattern. Words of different length are compared as far as both go.
    Fit fit(const AccentedForm& text) const;

private:
    struct Letter {
        char32_t base = 0;
        std::u32string marks;
        bool isOpen = false; // any marks would agree
    };
    std::vector<Letter> m_letters;
};

// Lower case of a readable form, accents kept (UTF-8).
std::string lowered(std::string_view readable);

} // namespace greffier::rules
