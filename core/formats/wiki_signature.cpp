#include "core/formats/wiki_signature.h"

#include "core/formats/charset.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <array>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxStamp = 60; // bytes before the zone

struct Zone {
    std::string_view name;
    int minutes;
};
constexpr std::array<Zone, 9> kZones = {{{"UTC", 0},
                                         {"GMT", 0},
                                         {"WET", 0},
                                         {"BST", 60},
                                         {"CET", 60},
                                         {"CEST", 120},
                                         {"EET", 120},
                                         {"EEST", 180},
                                         {"MSK", 180}}};

bool isZone(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Two digits each: that is how MediaWiki writes it; "1:07" was typed by hand and signs nothing.
bool holdsClock(std::string_view text)
{
    for (std::size_t i = 2; i + 2 < text.size(); ++i) {
        if (text[i] == ':' && isDigit(text[i - 2]) && isDigit(text[i - 1]) && isDigit(text[i + 1]) && isDigit(text[i + 2]))
            return true;
    }
    return false;
}

// Where the date begins: at the first digit behind the last sentence or dash before it.
std::string_view dateIn(std::string_view before)
{
    if (before.size() > kMaxStamp)
        before.remove_prefix(before.size() - kMaxStamp);
    const auto first = std::find_if(before.begin(), before.end(), isDigit);
    return before.substr(static_cast<std::size_t>(first - before.begin()));
}

int hexValue(char c)
{
    return isDigit(c)             ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 &&
            hexValue(text[i + 2]) >= 0) {
            plain += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            plain += text[i] == '_' ? ' ' : text[i];
        }
    }
    std::int64_t ignored = 0;
    return repairUtf8(plain, ignored);
}

// The title of the page that a link leads to.
std::string titleOf(std::string_view href)
{
    auto title = std::string_view();
    if (const auto query = href.find("title="); query != std::string_view::npos) {
        title = href.substr(query + 6);
        title = title.substr(0, title.find('&'));
    } else if (const auto page = href.find("/wiki/"); page != std::string_view::npos) {
        title = href.substr(page + 6);
    } else if (href.substr(0, 2) == "./") {
        title = href.substr(2);
    }
    return percentDecoded(title.substr(0, title.find_first_of("#?")));
}

constexpr std::array<std::string_view, 36> kUserSpaces = {"User",
                                                          "User talk",
                                                          "Utilisateur",
                                                          "Utilisatrice",
                                                          "Discussion utilisateur",
                                                          "Discussion utilisatrice",
                                                          "Benutzer",
                                                          "Benutzerin",
                                                          "Benutzer Diskussion",
                                                          "Benutzerin Diskussion",
                                                          "Utente",
                                                          "Discussioni utente",
                                                          "Wikipedysta",
                                                          "Wikipedystka",
                                                          "Dyskusja wikipedysty",
                                                          "Dyskusja wikipedystki",
                                                          "Użytkownik",
                                                          "Dyskusja użytkownika",
                                                          "Корисник",
                                                          "Разговор са корисником",
                                                          "Корисница",
                                                          "Korisnik",
                                                          "Razgovor sa korisnikom",
                                                          "Usuario",
                                                          "Usuaria",
                                                          "Usuario discusión",
                                                          "Usuaria discusión",
                                                          "Usuário",
                                                          "Usuária",
                                                          "Usuário Discussão",
                                                          "Gebruiker",
                                                          "Overleg gebruiker",
                                                          "Участник",
                                                          "Обсуждение участника",
                                                          "Участница",
                                                          "Benutzer:Diskussion"};

constexpr std::array<std::string_view, 12> kContributions = {
    "Special:Contributions/",   "Special:Contribs/",       "Spécial:Contributions/", "Spezial:Beiträge/",
    "Speciale:Contributi/",     "Specjalna:Wkład/",        "Посебно:Доприноси/",     "Posebno:Doprinosi/",
    "Especial:Contribuciones/", "Especial:Contribuições/", "Speciaal:Bijdragen/",    "Служебная:Вклад/"};

} // namespace

std::optional<evidence::PostedTime> wikiTimestamp(std::string_view text)
{
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string_view::npos)
            return std::nullopt;
        const auto zone = text.substr(open + 1, close - open - 1);
        const auto date = dateIn(text.substr(0, open));
        if (!isZone(zone) || !holdsClock(date))
            continue;
        auto time = parsePostedTime(date);
        time.raw = text.substr(static_cast<std::size_t>(date.data() - text.data()),
                               close + 1 - static_cast<std::size_t>(date.data() - text.data()));
        const auto known = std::find_if(kZones.begin(), kZones.end(),
                                        [&](const Zone& candidate) { return candidate.name == zone; });
        if (time.seconds && known != kZones.end() && !time.isZoneKnown) {
            *time.seconds -= std::int64_t(known->minutes) * 60;
            time.isZoneKnown = true;
        }
        return time;
    }
    return std::nullopt;
}

std::string wikiUser(std::string_view href)
{
    const auto title = titleOf(href);
    for (const auto prefix : kContributions) {
        if (title.compare(0, prefix.size(), prefix) == 0)
            return title.substr(prefix.size());
    }
    const auto colon = title.find(':');
    if (colon == std::string::npos ||
        std::find(kUserSpaces.begin(), kUserSpaces.end(), std::string_view(title).substr(0, colon)) ==
            kUserSpaces.end())
        return {};
    const auto name = title.substr(colon + 1);
    return name.find('/') == std::string::npos ? name : std::string(); // subpages are no signature
}

} // namespace greffier::formats
