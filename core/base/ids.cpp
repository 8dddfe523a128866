#include "core/base/ids.h"

#include <QUuid>

#include <array>
#include <charconv>

namespace greffier::base {
namespace {
constexpr std::array<char, 7> kLetters{'c', 'p', 't', 'k', 'a', 'n', 'd'}; // in the order of PublicKind
}

std::string toString(PublicId id)
{
    return std::string{kLetters[static_cast<std::size_t>(id.kind)], '-'} + std::to_string(id.number);
}

std::optional<PublicId> parsePublicId(std::string_view text)
{
    if (text.size() < 3 || text[1] != '-' || text[2] < '1' || text[2] > '9')
        return std::nullopt;
    for (std::size_t i = 0; i < kLetters.size(); ++i) {
        if (kLetters[i] != text[0])
            continue;
        PublicId id{static_cast<PublicKind>(i), 0};
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data() + 2, end, id.number);
        if (error == std::errc{} && stop == end)
            return id;
    }
    return std::nullopt;
}

std::string newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

} // namespace greffier::base
