#include "core/rules/regex_literals.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <utility>

namespace greffier::rules {
namespace {

using Texts = std::vector<std::string>; // alternatives; empty: nothing is known

constexpr int kDeepest = 50;
constexpr std::size_t kMostAlternatives = 200;
constexpr std::size_t kShortest = 2; // bytes: one letter says too little

std::size_t shortestOf(const Texts& texts)
{
    std::size_t shortest = std::string::npos;
    for (const std::string& text : texts)
        shortest = std::min(shortest, text.size());
    return texts.empty() ? 0 : shortest;
}

// Walks over a pattern from left to right. Invariant: once `m_isUnsure` is set nothing that was found counts.
class PatternWalk {
public:
    explicit PatternWalk(std::string_view pattern) : m_pattern(text::toUtf32(pattern)) {}

    Texts run()
    {
        Texts found = alternatives(0);
        return m_isUnsure || m_at < m_pattern.size() ? Texts{} : found;
    }

private:
    enum class AtomKind { Character, Group, Other, NoWidth };
    struct Atom {
        AtomKind kind = AtomKind::Other;
        std::string text; // Character, folded
        Texts texts;      // Group
    };

    char32_t here(std::size_t ahead = 0) const { return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : 0; }
    bool isEnd() const { return m_at >= m_pattern.size(); }
    Atom unsure()
    {
        m_isUnsure = true;
        m_at = m_pattern.size();
        return {};
    }

    // Up to the end or the parenthesis that closes the group: each alternative has to give something.
    Texts alternatives(int depth)
    {
        Texts all;
        bool isKnown = true;
        while (true) {
            const Texts branch = sequence(depth);
            isKnown = isKnown && !branch.empty();
            all.insert(all.end(), branch.begin(), branch.end());
            if (here() != U'|' || isEnd())
                break;
            ++m_at;
        }
        return isKnown && all.size() <= kMostAlternatives ? all : Texts{};
    }

    // One alternative: the best of what it must hold.
    Texts sequence(int depth)
    {
        Texts best;
        std::string run; // characters that follow each other
        const auto take = [&best](Texts texts) {
            if (shortestOf(texts) >= kShortest && shortestOf(texts) > shortestOf(best))
                best = std::move(texts);
        };
        const auto endRun = [&] {
            take(run.empty() ? Texts{} : Texts{run});
            run.clear();
        };
        while (!isEnd() && here() != U'|' && here() != U')') {
            Atom atom = readAtom(depth);
            bool isRepeated = false;
            const bool isOptional = readQuantifier(isRepeated);
            if (atom.kind == AtomKind::NoWidth && !isRepeated)
                continue;
            if (atom.kind == AtomKind::Character && !isOptional) {
                run += atom.text;
                if (isRepeated)
                    endRun();
                continue;
            }
            endRun();
            if (atom.kind == AtomKind::Group && !isOptional)
                take(std::move(atom.texts));
        }
        endRun();
        return best;
    }

    // True where the atom before may be absent.
    bool readQuantifier(bool& isRepeated)
    {
        bool isOptional = false;
        if (here() == U'*' || here() == U'?') {
            isOptional = true;
            ++m_at;
        } else if (here() == U'+') {
            ++m_at;
        } else if (here() == U'{') {
            const std::size_t close = m_pattern.find(U'}', m_at);
            if (close == std::u32string::npos) {
                unsure();
                return true;
            }
            isOptional = !(here(1) >= U'1' && here(1) <= U'9'); // {0,3}, {,3}, and what is no quantifier
            m_at = close + 1;
        } else {
            return false;
        }
        isRepeated = true;
        if (here() == U'+' || here() == U'?') // possessive, lazy
            ++m_at;
        return isOptional;
    }

    Atom readAtom(int depth)
    {
        const char32_t c = m_pattern[m_at++];
        switch (c) {
        case U'\\':
            return readEscape();
        case U'[':
            return readClass();
        case U'(':
            return readGroup(depth);
        case U'.':
            return {};
        case U'^':
        case U'$':
            return {AtomKind::NoWidth, {}, {}};
        case U'*':
        case U'+':
        case U'?':
        case U'{':
            return unsure();
        default:
            return character(c);
        }
    }

    // Characters beyond the Latin letters are left to the pattern itself.
    static Atom character(char32_t c)
    {
        const bool isPlain = c >= 0x20 && c < 0x7F;
        const bool isLatin = c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7;
        if (!isPlain && !isLatin)
            return {};
        std::string text;
        text::appendUtf8(text, c);
        return {AtomKind::Character, text::fold(text), {}};
    }

    Atom readEscape()
    {
        if (isEnd())
            return unsure();
        const char32_t c = m_pattern[m_at++];
        constexpr std::u32string_view kNoWidth = U"bBAzZG";
        constexpr std::u32string_view kSets = U"dDwWsShHvVRNXntrfea";
        if (kNoWidth.find(c) != std::u32string_view::npos)
            return {AtomKind::NoWidth, {}, {}};
        if (kSets.find(c) != std::u32string_view::npos)
            return {};
        if ((c == U'p' || c == U'P') && here() == U'{') {
            m_at = std::min(m_pattern.find(U'}', m_at), m_pattern.size() - 1) + 1;
            return {};
        }
        const bool isLetterOrDigit = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
        return isLetterOrDigit ? unsure() : character(c);
    }

    Atom readClass()
    {
        if (here() == U'^')
            ++m_at;
        if (here() == U']')
            ++m_at;
        while (!isEnd() && here() != U']') {
            if (here() == U'[' && (here(1) == U':' || here(1) == U'.' || here(1) == U'=')) {
                const std::size_t close = m_pattern.find(U']', m_at + 2);
                if (close == std::u32string::npos)
                    return unsure();
                m_at = close + 1;
                continue;
            }
            if (here() == U'\\' && (here(1) == U'Q' || here(1) == U'E' || here(1) == U'c'))
                return unsure();
            m_at += here() == U'\\' ? 2 : 1;
        }
        if (isEnd())
            return unsure();
        ++m_at;
        return {};
    }

    Atom readGroup(int depth)
    {
        if (here() == U'*' || depth >= kDeepest)
            return unsure();
        bool counts = true; // a look around speaks of text that it does not take
        if (here() == U'?' && !readGroupHead(counts))
            return unsure();
        if (std::exchange(m_isFlagsOnly, false))
            return {AtomKind::NoWidth, {}, {}};
        Texts texts = alternatives(depth + 1);
        if (here() != U')')
            return unsure();
        ++m_at;
        return counts ? Atom{AtomKind::Group, {}, std::move(texts)} : Atom{};
    }

    // What follows "(?": true for the kinds that are known.
    bool readGroupHead(bool& counts)
    {
        ++m_at;
        const char32_t c = here();
        if (c == U':' || c == U'>' || c == U'|') {
            ++m_at;
            return true;
        }
        const bool isBehind = c == U'<' && (here(1) == U'=' || here(1) == U'!');
        if (c == U'=' || c == U'!' || isBehind) {
            m_at += isBehind ? 2 : 1;
            counts = false;
            return true;
        }
        if (c == U'<' || (c == U'P' && here(1) == U'<')) {
            const std::size_t close = m_pattern.find(U'>', m_at);
            m_at = std::min(close, m_pattern.size() - 1) + 1;
            return close != std::u32string::npos;
        }
        // Flags that do not change which characters the pattern names.
        while (std::u32string_view(U"ims-").find(here()) != std::u32string_view::npos && !isEnd())
            ++m_at;
        m_isFlagsOnly = here() == U')';
        if (here() != U':' && !m_isFlagsOnly)
            return false;
        ++m_at;
        return true;
    }

    std::u32string m_pattern;
    std::size_t m_at = 0;
    bool m_isUnsure = false;
    bool m_isFlagsOnly = false; // "(?i)": read, and nothing stands in it
};

} // namespace

Literals regexLiterals(std::string_view pattern)
{
    const Texts texts = PatternWalk(pattern).run();
    if (texts.empty())
        return {};
    LiteralSet literals;
    for (const std::string& text : texts)
        literals.push_back({text, LiteralPlace::Anywhere});
    return {literals};
}

} // namespace greffier::rules
