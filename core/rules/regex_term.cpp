#include "core/rules/pattern.h"
#include "core/rules/regex_literals.h"
#include "core/rules/terms.h"

namespace greffier::rules {
namespace {

// A pattern over the readable reading.
class RegexTerm final : public Term {
public:
    RegexTerm(Pattern pattern, Literals literals) : m_pattern(std::move(pattern)), m_literals(std::move(literals)) {}

    Matches find(const TextView& view) const override
    {
        const text::ReadText& readable = view.readable();
        const Pattern::Found found = m_pattern.findAll(readable.text);
        Matches matches;
        matches.isOverrun = found.isOverrun;
        std::int32_t byte = 0;
        std::int32_t codePoint = 0;
        const auto codePointAt = [&](std::int32_t target) { // targets ascend
            for (; byte < target; ++byte)
                codePoint += (static_cast<unsigned char>(readable.text[static_cast<std::size_t>(byte)]) & 0xC0U) != 0x80U;
            return codePoint;
        };
        for (const base::Span bytes : found.bytes) {
            const base::Span span{codePointAt(bytes.start), codePointAt(bytes.end)};
            const base::Span exact = readable.toExact(span);
            const std::string_view seen(readable.text.data() + bytes.start, static_cast<std::size_t>(bytes.length()));
            const bool isRaw = view.written(exact) == seen;
            matches.found.push_back({exact, isRaw ? text::ReadingKind::Raw : text::ReadingKind::Readable});
        }
        return matches;
    }

    Literals literals() const override { return m_literals; }

private:
    Pattern m_pattern;
    Literals m_literals;
};

} // namespace

std::unique_ptr<Term> makeRegexTerm(const Node& node)
{
    // Behind the flag x, blanks and comments are no part of what is looked for.
    const bool isSpaced = node.flags.find('x') != std::string::npos;
    return std::make_unique<RegexTerm>(*Pattern::compile(node.texts[0], node.flags),
                                       isSpaced ? Literals() : regexLiterals(node.texts[0]));
}

} // namespace greffier::rules
