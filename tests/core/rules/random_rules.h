#pragma once
#include <random>
#include <string>
#include <vector>

// Random rules and comments that try what the first stage of a scan could miss.
namespace greffier::rules {

// Pieces whose combinations try what the pre-filter could miss: inclusive writing, spelled words, accents, masks.
inline const std::vector<std::string> kWords{"con",  "conne",   "sale",  "salé",   "porc",    "porcs", "médecin", "medecin", "patient",
                                      "été",  "patiente", "patients", "médecine", "soeur",   "cul",   "cul-de-sac", "merde", "putain", "l'été", "très",   "a"};
inline const std::vector<std::string> kPieces{"con",     "conne", "salé", "sale",  "porcs", "PORC", "médecin", "tres", "m****",
                                       "m*rde",   "p…n",   "patient·e·s", "patient(e)s", "c o n", "c.o.n",  "« ",   " »",   "l’été",
                                       "sœur",    "cul-de-sac", "secret-médical", ".", ",", "!", "\u00A0", "con\u200Bne",
                                       "@con",    "https://con.fr/porc", "concours", "e\u0301te\u0301", "15 000", "“", "”", "médecin.ne.s", "06 12 34 56 78",
                                       "m_rde", "m--de", "m.rde", "m..de", "mer...", "m…", "m...", "mxxxx", "put*", "pu...in", "de...", "ß...",
                                       "ﬁ...", "pu-t_in", "мerde", "m\u200Berde", "né le 12/03/1985", "a@b.fr", "nom arobase con point fr", "82.64.3.9", "2001:db8::1:2",
                                       "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111", "295109912611193", "?!", "😀", "www.con.fr"};

class RandomRules {
public:
    explicit RandomRules(unsigned seed) : m_engine(seed) {}
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_engine); }
    const std::string& of(const std::vector<std::string>& all) { return all[below(all.size())]; }

    std::string text()
    {
        std::string result;
        for (std::size_t i = 0, count = 1 + below(12); i < count; ++i)
            result += of(kPieces) + (below(5) == 0 ? "" : " ");
        return result;
    }

    std::string word()
    {
        std::string word = of(kWords);
        return word == "l'été" ? "été" : word;
    }

    std::string term()
    {
        switch (below(10)) {
        case 0: return "phrase(\"" + word() + " " + word() + "\", gap = " + std::to_string(below(3)) + ")";
        case 1: return "masked(\"" + of({"merde", "putain", "fille", "ssop\u00E9"}) + "\")";
        case 2: return "regex(/" + word() + "/i)";
        case 3: return "starts(\"" + word() + "\")";
        case 4: return "word(\"" + word() + "\")";
        case 5: return "pii(\"" + of({"phone", "email", "nir", "iban", "birthdate", "card", "ip"}) + "\")";
        case 6: return "domain(\"" + of({"con.fr", "fr", "exemple.org"}) + "\")";
        default: return "word(\"" + word() + "|forme\")";
        }
    }

    std::string condition(int depth)
    {
        switch (below(depth > 3 ? 5 : 12)) {
        case 0: return "near(" + term() + ", " + term() + ", words = " + std::to_string(below(4)) + ")";
        case 1: return "count(" + term() + ") " + std::string(below(2) ? ">= 2" : "< 2");
        case 2: case 3: return term();
        case 4: return (below(2) ? "before(" : "same_sentence(") + term() + ", " + term() + ")";
        case 5: return "not (" + condition(depth + 1) + ")";
        case 6: return "(" + condition(depth + 1) + " or " + condition(depth + 1) + ")";
        case 7: return (below(2) ? "punctuation > 0.2" : "emoji = 0");
        case 8: return "outside_quote(" + term() + ")";
        case 9: return "(" + term() + " and not in_quote)";
        case 10: return "(author = \"x\" or " + condition(depth + 1) + ")";
        default: return "(" + condition(depth + 1) + " and " + condition(depth + 1) + ")";
        }
    }

private:
    std::mt19937 m_engine;
};

} // namespace greffier::rules
