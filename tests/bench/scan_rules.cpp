#include "tests/bench/scan_rules.h"

namespace greffier::tests {
namespace {

constexpr int kLists = 12;
constexpr int kListWords = 150;

// Hands out words, each only once or twice, from the ranks that rules use.
class Words {
public:
    explicit Words(const FrenchText& french) : m_french(french) {}

    const std::string& next()
    {
        m_rank = 1'500 + (m_rank + 7'919) % (m_french.wordCount() - 1'500);
        return m_french.word(m_rank);
    }
    const std::string& frequent() { return m_french.word(100 + (m_frequent += 37) % 1'000); }
    std::string paradigm(int forms)
    {
        std::string all;
        for (int i = 0; i < forms; ++i)
            all += (i == 0 ? "" : "|") + next();
        return "\"" + all + "\"";
    }

private:
    const FrenchText& m_french;
    std::size_t m_rank = 0;
    std::size_t m_frequent = 0;
};

std::string word(Words& words)
{
    return "word(" + words.paradigm(4) + ")";
}

std::string list(int index)
{
    return "list(\"liste-" + std::to_string(index % kLists) + "\")";
}

// Of fifty rules: 16 words, 8 phrases, 5 near, 5 lists, 3 masked, 4 patterns, 4 fields, 3 thread, 2 negations.
std::string condition(Words& words, int index)
{
    const int kind = index % 50;
    if (kind < 16)
        return word(words);
    if (kind < 24)
        return "phrase(\"" + words.frequent() + " " + words.next() + "|" + words.next() + "\", gap = 1)";
    if (kind < 29)
        return "near(" + word(words) + ", word(" + words.paradigm(2) + "), words = 10)";
    if (kind < 31)
        return list(index) + " and " + word(words) + " and not in_quote";
    if (kind < 34)
        return list(index) + " and count(word(\"" + words.frequent() + "\")) >= 2";
    if (kind < 37)
        return "masked(\"" + words.next() + "\") or masked(\"" + words.next() + "\")";
    switch (kind) {
    case 37: return "regex(/\\b" + words.next() + "\\w*/i)";
    case 38: return "regex(/(" + words.next() + "|" + words.next() + ")[a-z]*[ ,]/i)";
    case 39: return "regex(/\\b(tr[eè]s|trop) " + words.next() + "/i)";
    case 40: return "regex(/" + words.next() + ".{0,20}" + words.next() + "/)";
    case 41: return word(words) + " and depth > 2";
    case 42: return index < 50 ? "length > 2500" : index < 100 ? "caps > 0.6" : "links > 2 and " + word(words);
    case 43: return "author = \"Camille_" + std::to_string(index) + "\"";
    case 44: return "top_level and " + word(words);
    case 45: return word(words) + " and any_ancestor(" + list(index) + ")";
    case 46: return word(words) + " and parent(" + word(words) + ")";
    case 47: return "(" + word(words) + " or " + word(words) + ") and not top_level";
    case 48: return word(words) + " and not word(\"" + words.frequent() + "\")";
    default: return index < 50 ? "not word(\"de|le|la|les\") and depth > 9" : "outside_quote(" + word(words) + ")";
    }
}

} // namespace

std::string madeUpPack(const FrenchText& french, int count, bool edited)
{
    Words words(french);
    std::string pack = "[pack]\nid = \"banc\"\nversion = \"1\"\nlanguage = \"fr\"\ntitle = \"Banc\"\nlicence = \"CC0-1.0\"\n"
                       "sources = [\"made up\"]\nchangelog = [\"1\"]\n";
    for (int i = 0; i < kLists; ++i) {
        pack += "[lists.liste-" + std::to_string(i) + "]\nwords = [";
        for (int w = 0; w < kListWords; ++w)
            pack += "\"" + words.next() + "\", ";
        pack += "]\n";
    }
    for (int i = 0; i < count; ++i) {
        const std::string when = condition(words, i);
        const std::string id = "r" + std::to_string(i);
        pack += "[[rule]]\nid = \"" + id + "\"\ntitle = { fr = \"" + id + "\", en = \"" + id +
                "\" }\ngroup = \"insult\"\nseverity = \"low\"\nground = \"injure\"\nstate = \"active\"\nwhen = '''" +
                (edited && i == 0 ? word(words) : when) + "'''\n";
    }
    return pack;
}

} // namespace greffier::tests
