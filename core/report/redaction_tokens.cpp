// The words that stand for what is taken out, and what only a person can find.
#include "core/report/labels.h"
#include "core/report/redaction.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace greffier::report {
namespace {

struct Kind {
    std::string_view id, french, english;
    const char* reason; // why it is taken out
};
// Constant tokens: the same for every length. "names" is what a profile says, "name" and "id" are what stands in a set.
constexpr std::array<Kind, 16> kKinds{{
    {"name", "PERSONNE", "PERSON", QT_TRANSLATE_NOOP("Report", "name of a person of the case")},
    {"id", "PERSONNE", "PERSON", QT_TRANSLATE_NOOP("Report", "name of a person of the case")},
    {"phone", "TÉLÉPHONE", "PHONE", QT_TRANSLATE_NOOP("Report", "telephone number")},
    {"email", "COURRIEL", "E-MAIL", QT_TRANSLATE_NOOP("Report", "e-mail address")},
    {"nir", "NUMÉRO DE SÉCURITÉ SOCIALE", "SOCIAL SECURITY NUMBER", QT_TRANSLATE_NOOP("Report", "social security number")},
    {"iban", "COMPTE BANCAIRE", "BANK ACCOUNT", QT_TRANSLATE_NOOP("Report", "bank account")},
    {"card", "CARTE BANCAIRE", "CARD", QT_TRANSLATE_NOOP("Report", "number of a bank card")},
    {"birthdate", "DATE DE NAISSANCE", "DATE OF BIRTH", QT_TRANSLATE_NOOP("Report", "date of birth")},
    {"age", "ÂGE", "AGE", QT_TRANSLATE_NOOP("Report", "age")},
    {"ip", "ADRESSE IP", "IP ADDRESS", QT_TRANSLATE_NOOP("Report", "IP address")},
    {"rpps", "NUMÉRO RPPS", "RPPS NUMBER", QT_TRANSLATE_NOOP("Report", "number of a health professional")},
    {"address", "ADRESSE", "ADDRESS", QT_TRANSLATE_NOOP("Report", "postal address")},
    {"place", "LIEU DE VIE", "PLACE OF LIVING", QT_TRANSLATE_NOOP("Report", "place where somebody lives")},
    {"position", "POSITION", "POSITION", QT_TRANSLATE_NOOP("Report", "geographic position")},
    {"plate", "IMMATRICULATION", "NUMBER PLATE", QT_TRANSLATE_NOOP("Report", "number plate")},
    {"number", "NUMÉRO PERSONNEL", "PERSONAL NUMBER", QT_TRANSLATE_NOOP("Report", "number of a file, paper or insurance")},
}};

const Kind* kindOf(std::string_view id)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [id](const Kind& kind) { return kind.id == id; });
    return found == kKinds.end() ? nullptr : &*found;
}

struct Quasi {
    const char* id;
    const char* title;
};
// What points to a person without a name in it (Article 29 Working Party, opinion 05/2014: singling out, linkability).
constexpr std::array<Quasi, 10> kQuasi{{
    {"age-and-family", QT_TRANSLATE_NOOP("Report", "age, kinship, names of children or partners")},
    {"place", QT_TRANSLATE_NOOP("Report", "town, quarter, street, place of work or study")},
    {"profession", QT_TRANSLATE_NOOP("Report", "profession, rank, employer, speciality")},
    {"health", QT_TRANSLATE_NOOP("Report", "illness, treatment, pregnancy, disability")},
    {"appearance", QT_TRANSLATE_NOOP("Report", "looks: tattoo, scar, clothing, voice")},
    {"date-and-event", QT_TRANSLATE_NOOP("Report", "a date or an event that others know of")},
    {"account", QT_TRANSLATE_NOOP("Report", "other accounts, pages or pictures of the same person")},
    {"style", QT_TRANSLATE_NOOP("Report", "turns of phrase by which a writer is known")},
    {"quotation", QT_TRANSLATE_NOOP("Report", "words of a public page, which a search engine finds")},
    {"attachment", QT_TRANSLATE_NOOP("Report", "attached files and pictures: what they show")},
}};

} // namespace

std::string tokenFor(std::string_view kind, std::int64_t number, std::string_view language)
{
    const Kind* const known = kindOf(kind);
    std::string token = "[";
    token += known == nullptr ? std::string_view("…") : language == "en" ? known->english : known->french;
    if (number > 0)
        token += " " + std::to_string(number);
    return token + "]";
}

const std::vector<std::string>& redactionKinds()
{
    static const std::vector<std::string> kinds = [] {
        std::vector<std::string> all{"names"};
        for (const Kind& kind : kKinds) {
            if (kind.id != "name" && kind.id != "id")
                all.emplace_back(kind.id);
        }
        all.emplace_back("operator");
        return all;
    }();
    return kinds;
}

const char* wordForWithheld(std::string_view kind)
{
    const Kind* const known = kindOf(kind);
    return known == nullptr ? QT_TRANSLATE_NOOP("Report", "personal data") : known->reason;
}

const std::vector<std::string>& quasiIdentifiers()
{
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const Quasi& quasi : kQuasi)
            all.emplace_back(quasi.id);
        return all;
    }();
    return ids;
}

std::string quasiIdentifierTitle(std::string_view id, const std::string& language)
{
    for (const Quasi& quasi : kQuasi) {
        if (quasi.id == id)
            return Labels(language).text(quasi.title);
    }
    return std::string(id);
}

} // namespace greffier::report
