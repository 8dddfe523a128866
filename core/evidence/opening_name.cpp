#include "core/evidence/opening_name.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QChar>

#include <array>

namespace greffier::evidence {
namespace {

constexpr std::int32_t kHead = 160; // code points that are looked at
constexpr std::size_t kMostWords = 6;

bool isOfName(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isJoint(char32_t c)
{
    return c == U' ' || c == U'_' || c == U'-' || c == U'.' || c == U'\'';
}

bool skipWords(std::u32string_view text, std::size_t& at)
{
    constexpr std::array<std::u32string_view, 5> kWords{U"en reponse a ", U"reponse a ", U"in reply to ", U"replying to ",
                                                        U"reply to "};
    for (const std::u32string_view words : kWords) {
        if (text.substr(at, words.size()) == words) {
            at += words.size();
            return true;
        }
    }
    return false;
}

} // namespace

std::string nameKey(std::string_view label)
{
    std::string key;
    for (const char32_t c : text::toUtf32(text::fold(label))) {
        if (isOfName(c))
            text::appendUtf8(key, c);
    }
    return key;
}

std::string firstNameKey(std::string_view label)
{
    const std::u32string folded = text::toUtf32(text::fold(label));
    std::size_t end = 0;
    while (end < folded.size() && isOfName(folded[end]))
        ++end;
    const std::string first = text::fromUtf32(std::u32string_view(folded).substr(0, end));
    return first == nameKey(label) ? std::string() : first;
}

std::optional<Opening> openingOf(std::string_view exact)
{
    const text::ReadText folded = text::foldedReading(text::slice(exact, {0, kHead}));
    const std::u32string text = text::toUtf32(folded.text);
    const auto charAt = [&text](std::size_t i) { return i < text.size() ? text[i] : U'\0'; };
    std::size_t at = 0;
    while (charAt(at) == U' ' || charAt(at) == U'\n' || charAt(at) == U'\t' || charAt(at) == U'\r')
        ++at;
    const auto start = static_cast<std::int32_t>(at);
    Opening opening;
    const bool hasWords = skipWords(text, at);
    opening.hasSign = charAt(at) == U'@';
    if (!opening.hasSign && !hasWords)
        return std::nullopt;
    at += opening.hasSign ? 1 : 0;
    at += opening.hasSign && charAt(at) == U' ' ? 1 : 0;
    std::string key;
    while (opening.names.size() < kMostWords && at < text.size()) {
        if (isOfName(text[at])) {
            text::appendUtf8(key, text[at++]);
            if (!isOfName(charAt(at)))
                opening.names.push_back({key, folded.toExact({start, static_cast<std::int32_t>(at)})});
        } else if (isJoint(text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return opening.names.empty() ? std::nullopt : std::optional(std::move(opening));
}

} // namespace greffier::evidence
