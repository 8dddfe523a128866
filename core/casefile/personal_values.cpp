#include "core/casefile/personal_values.h"

#include "core/rules/pattern.h"
#include "core/rules/pii.h"
#include "core/text/reading.h"

#include <array>

namespace greffier::casefile {
namespace {

using rules::Pattern;

struct Detector {
    const char* kind;
    Pattern::Found (*find)(std::string_view);
};
constexpr std::array<Detector, 7> kDetectors{{{"phone", rules::findPhones},
                                              {"email", rules::findEmails},
                                              {"nir", rules::findNirs},
                                              {"iban", rules::findIbans},
                                              {"card", rules::findCards},
                                              {"ip", rules::findIps},
                                              {"birthdate", rules::findBirthdates}}};

// Patterns over the readable text. \K: only what stands behind it is personal, the words before announce it.
struct Announced {
    const char* kind;
    const char* pattern;
};
constexpr std::array<Announced, 11> kPatterns{{
    {"age", R"((?<![\p{L}\p{N}.,])(?:1[0-9]|[1-9]|[2-9]\d|1[01]\d)[ -](?:ans?|years?[ -]old|y/?o)(?![\p{L}\p{N}]))"},
    {"age", R"((?:âgée?s? de|aged) \K(?:1?\d?\d|[\p{L}-]{3,20})(?: ans)?(?![\p{L}\p{N}]))"},
    // The French register of health professionals: 11 digits behind its name (the first of them 1 or 8).
    {"rpps", R"((?:rpps|adeli|am[ée]li)[^\d\n]{0,24}\K[18]\d(?:[ .-]?\d){9}(?!\d))"},
    {"address", R"((?<![\p{L}\d.,])\d{1,4} ?(?:bis|ter|quater|[a-d](?=[ ,]))?,? ?(?:rue|avenue|av\.|bd\.?|boulevard|allées?|impasse|chemin|place|quai|route|square|cours|lotissement|ruelle|villa|passage|sentier|venelle|résidence|hameau|esplanade|promenade|faubourg|fbg|rond-point|clos|mail) (?:(?:de la|de l'|du|des|de|d'|aux?|à la|à l') ?)?(?:(?:la|le|les) |l')?(?:(?-i:\p{Lu})[\p{L}'’-]+(?: (?:(?:de|du|des|la|le) )?(?-i:\p{Lu})[\p{L}'’-]+){0,3}|\p{L}{2,})(?:,? (?:0[1-9]|[1-8]\d|9[0-8])\d{3} (?-i:\p{Lu})[\p{L}'’-]+)?)"},
    {"address", R"((?<![\p{L}\d.,])\d{1,4}[a-c]?,? (?-i:\p{Lu}\p{L}+ ){1,3}(?:street|road|avenue|lane|close|drive|crescent|gardens|terrace|court|grove|way)\b)"},
    {"place", R"((?<![\p{L}\d.,€])(?:0[1-9]|[1-8]\d|9[0-8])\d{3},? (?-i:\p{Lu})[\p{L}'’-]+)"},
    {"position", R"((?<![\p{L}\d.])[-+]?(?:[1-8]?\d|90)\.\d{4,8}\s*[,;]\s*[-+]?(?:1[0-7]\d|[1-9]?\d)\.\d{4,8}(?![\d.]))"},
    {"plate", R"((?<![\p{L}\d-])(?-i:[A-HJ-NP-TV-Z]{2})[ -]?\d{3}[ -]?(?-i:[A-HJ-NP-TV-Z]{2})(?![\p{L}\d-]))"},
    {"number", R"(\b(?:ssn|social security)[^\d\n]{0,16}\K\d{3}[- ]\d{2}[- ]\d{4}(?!\d))"},
    {"number", R"(\b(?:passeport|passport|cni|carte (?:nationale )?d'identité|permis(?: de conduire)?|titre de séjour)[^\d\n]{0,24}\K(?=[A-Z0-9]*\d{4})(?:\d{2}[A-Z]{2}\d{5}|[A-Z0-9]{9}|\d{12})(?![\p{L}\d]))"},
    {"number", R"(\b(?:nhs|ipp|iep|nip|ins|num[ée]ro (?:fiscal|allocataire|d'adhérent|de patiente?)|matricule|dossier (?:médical|patient))[^\d\n]{0,24}\K\d(?:[ -]?\d){5,14}(?![\p{L}\d]))"},
}};

struct Compiled {
    std::string kind;
    Pattern pattern;
};
const std::vector<Compiled>& compiled()
{
    static const std::vector<Compiled> all = [] {
        std::vector<Compiled> made;
        for (const Announced& each : kPatterns) {
            if (auto pattern = Pattern::compile(each.pattern, "i")) // tst_personal_values sees each of them find something
                made.push_back({each.kind, std::move(*pattern)});
        }
        return made;
    }();
    return all;
}

void add(std::vector<PersonalValue>& values, const std::string& kind, std::string_view text, const Pattern::Found& found)
{
    for (const base::Span span : found.bytes)
        values.push_back({kind, std::string(text.substr(static_cast<std::size_t>(span.start),
                                                        static_cast<std::size_t>(span.length())))});
}

} // namespace

std::vector<PersonalValue> personalValuesIn(std::string_view text)
{
    const std::string readable = text::makeReadable(text);
    std::vector<PersonalValue> values;
    for (const Detector& detector : kDetectors)
        add(values, detector.kind, readable, detector.find(readable));
    for (const Compiled& each : compiled())
        add(values, each.kind, readable, each.pattern.findAll(readable));
    return values;
}

} // namespace greffier::casefile
