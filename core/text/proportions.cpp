#include "core/text/proportions.h"

#include "core/text/characters.h"
#include "core/text/decode.h"

#include <QChar>

namespace greffier::text {

Proportions measureProportions(std::string_view text)
{
    constexpr char32_t kJoiner = 0x200D;
    constexpr char32_t kEmojiStyle = 0xFE0F;
    constexpr char32_t kFirstEmoji = 0x2000; // below it © and ® are pictographs, but nobody means them so
    Proportions result;
    bool isEmoji = false;   // the character before
    bool isJoined = false;  // what follows belongs to it
    bool isHalfFlag = false;
    for (std::int32_t byte = 0; byte < static_cast<std::int32_t>(text.size());) {
        const char32_t c = decode(text, byte);
        const CharacterClass kind = classOf(c);
        if (c == kJoiner || c == kEmojiStyle || kind == CharacterClass::Mark || isExtender(c)) {
            isJoined = isEmoji && c == kJoiner;
            continue;
        }
        if (kind == CharacterClass::Blank || kind == CharacterClass::LineEnd || isIgnorable(c)) {
            isEmoji = isJoined = isHalfFlag = false;
            continue;
        }
        const bool isFlag = isRegionalIndicator(c);
        const bool isPart = isJoined || (isFlag && isHalfFlag);
        isEmoji = isFlag || (c >= kFirstEmoji && isPictographic(c));
        isHalfFlag = isFlag && !isHalfFlag;
        isJoined = false;
        if (isPart)
            continue;
        ++result.visible;
        result.emoji += isEmoji ? 1 : 0;
        result.punctuation += !isEmoji && QChar::isPunct(c) ? 1 : 0;
    }
    return result;
}

} // namespace greffier::text
