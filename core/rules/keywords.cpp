#include "core/rules/keywords.h"

#include "core/rules/expression.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace greffier::rules {
namespace {

using A = Arguments;
using V = ValueType;
using K = Keyword;

std::string_view firstAlias(std::string_view aliases)
{
    return aliases.substr(0, aliases.find('|'));
}

std::vector<std::string_view> split(std::string_view aliases)
{
    std::vector<std::string_view> parts;
    while (!aliases.empty()) {
        parts.push_back(firstAlias(aliases));
        aliases.remove_prefix(std::min(aliases.size(), parts.back().size() + 1));
    }
    return parts;
}

bool isNamed(std::string_view english, std::string_view french, std::string_view plain)
{
    if (english == plain)
        return true;
    const auto aliases = split(french);
    return std::any_of(aliases.begin(), aliases.end(), [&](auto alias) { return plainName(alias) == plain; });
}

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, on bytes.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
    std::iota(previous.begin(), previous.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({previous[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, row);
    }
    return previous[b.size()];
}

} // namespace

namespace {

// In the order of the enumeration.
constexpr KeywordInfo kKeywords[]{
    {K::Word, "word", "mot", A::Forms, V::Truth, true, "accents",
     "One of the forms, separated by |, stands in the text as a whole word."},
    {K::Phrase, "phrase", "expression", A::Forms, V::Truth, true, "gap accents",
     "The words follow one another, with at most `gap` words between two of them (0 unless stated)."},
    {K::List, "list", "liste", A::Name, V::Truth, true, "accents",
     "A word or phrase of that named list of the pack stands in the text."},
    {K::Regex, "regex", "motif", A::Pattern, V::Truth, true, "",
     "The PCRE2 pattern matches the readable text; beyond its budget the answer is indeterminate."},
    {K::Masked, "masked", "masqué", A::Forms, V::Truth, true, "",
     "The word stands there with letters replaced by mask characters: m****, m*rde."},
    {K::Starts, "starts", "commence", A::Forms, V::Truth, true, "accents",
     "The text begins with these words; punctuation before them does not count."},
    {K::Ends, "ends", "finit", A::Forms, V::Truth, true, "accents",
     "The text ends with these words; punctuation after them does not count."},
    {K::Domain, "domain", "domaine", A::Forms, V::Truth, true, "",
     "A web address in the text leads to one of these domains, separated by |, or to one below it."},
    {K::Pii, "pii", "données_personnelles|dcp", A::Choices, V::Truth, true, "",
     "Personal data of these kinds stand in the text: phone, email, nir, iban, birthdate, card, ip; check digits are verified."},
    {K::It, "it", "cela|ça", A::None, V::Truth, true, "",
     "What the term before it in the same condition has found; only as an argument."},
    {K::Near, "near", "près|près_de", A::TwoTerms, V::Truth, true, "words",
     "Something found by the first term stands at most `words` words (10 unless stated) from something found by the second."},
    {K::SameSentence, "same_sentence", "même_phrase", A::TwoTerms, V::Truth, true, "",
     "Both terms find something in one and the same sentence."},
    {K::Before, "before", "avant", A::TwoTerms, V::Truth, true, "",
     "Something found by the first term stands before something found by the second."},
    {K::InQuote, "in_quote", "cité|en_citation", A::OptionalTerm, V::Truth, false, "",
     "All that the term (or the term before it) has found stands in quotation: marks, quoted lines, or six words repeated from an earlier comment of another author."},
    {K::OutsideQuote, "outside_quote", "hors_citation", A::Term, V::Truth, true, "",
     "The term finds something outside quotations; only that counts as found."},
    {K::Count, "count", "nombre", A::Term, V::Number, false, "", "How often the term is found."},
    {K::Length, "length", "longueur", A::None, V::Number, false, "", "Length of the text in characters."},
    {K::Caps, "caps", "majuscules", A::None, V::Ratio, false, "",
     "Share of capitals among the letters, 0 to 1; 0 for a text of fewer than ten letters.", 0, 1000},
    {K::Punctuation, "punctuation", "ponctuation", A::None, V::Ratio, false, "",
     "Share of punctuation marks among the visible characters, 0 to 1.", 0, 1000},
    {K::Emoji, "emoji", "émoji|émojis", A::None, V::Ratio, false, "",
     "Share of emoji among the visible characters, 0 to 1.", 0, 1000},
    {K::Links, "links", "liens", A::None, V::Number, false, "", "Number of web addresses in the text."},
    {K::Depth, "depth", "profondeur", A::None, V::Number, false, "", "Depth in the thread; a comment that answers nobody has 1.", 1000},
    {K::TopLevel, "top_level", "premier_niveau|racine", A::None, V::Truth, false, "", "The comment answers nobody."},
    {K::Orphan, "orphan", "orphelin|orpheline", A::None, V::Truth, false, "",
     "The comment answers another one that was not captured."},
    {K::MissingParent, "missing_parent", "parent_manquant", A::None, V::Truth, false, "",
     "The comment it answers is not in the capture, or was deleted at the source."},
    {K::Parent, "parent", "parent", A::Condition, V::Truth, false, "",
     "The condition holds for the comment that is answered; unknown where that one is missing."},
    {K::AnyAncestor, "any_ancestor", "un_ancêtre|ancêtre", A::Condition, V::Truth, false, "",
     "The condition holds for the parent, its parent, or any other above."},
    {K::AnyReply, "any_reply", "une_réponse", A::Condition, V::Truth, false, "",
     "The condition holds for one of the comments that answer it directly."},
    {K::ReplyTo, "reply_to", "répond_à|en_réponse_à", A::None, V::Text, false, "", "Author of the comment that is answered."},
    {K::Siblings, "siblings", "fratrie", A::None, V::Number, false, "",
     "How many other comments answer the same comment, or begin the same thread."},
    {K::Replies, "replies", "réponses", A::None, V::Number, false, "", "How many comments answer it directly."},
    {K::Position, "position", "position|rang", A::None, V::Number, false, "",
     "Its place in the thread in reading order; the first comment has 1.", 1000},
    {K::GapToParent, "gap_to_parent", "délai_de_réponse", A::None, V::Number, false, "",
     "Whole minutes between the comment that is answered and this one; unknown where the two times cannot be compared."},
    {K::Burst, "burst", "rafale", A::TwoNumbers, V::Truth, false, "",
     "One of at least so many comments of the same author within so many minutes: burst(5, 10)."},
    {K::DuplicateOf, "duplicate_of", "doublons", A::None, V::Number, false, "",
     "How many other comments of the case have nearly the same text."},
    {K::Author, "author", "auteur|auteure|autrice", A::None, V::Text, false, "", "Author's name as captured; unknown where there is none."},
    {K::UnknownAuthor, "unknown_author", "auteur_inconnu", A::None, V::Truth, false, "", "No author is known."},
    {K::AuthorComments, "author.comments", "auteur.commentaires", A::None, V::Number, false, "",
     "How many comments of the case bear that author's name.", 1000},
    {K::AuthorFirst, "author.first", "auteur.premier", A::None, V::Truth, false, "",
     "It is that author's first comment of the case: the earliest where all the times can be compared, else the first captured."},
    {K::AuthorDecided, "author.decided", "auteur.décidé", A::Choice, V::Number, false, "",
     "How many comments of that author bear this decision now."},
    {K::AuthorRole, "author.role", "auteur.rôle", A::None, V::Text, false, "",
     "Role that somebody asserted for a comment of that author."},
    {K::Posted, "posted", "publié|posté", A::None, V::Date, false, "",
     "When it was posted, compared with 2021, 2021-03, 2021-03-04 or 2021-03-04T10:00Z; unknown where the zone would decide."},
    {K::Hour, "hour", "heure", A::None, V::Number, false, "",
     "Hour of posting, 0 to 23, on the clock that the source states: local time, the zone written, else UTC.", 0, 23000},
    {K::Weekday, "weekday", "jour", A::None, V::Choice, false, "",
     "Day of the week of posting, monday to sunday, on the clock that the source states."},
    {K::Edited, "edited", "modifié", A::None, V::Truth, false, "",
     "The source says that the text was changed after posting; unknown where it says nothing about that."},
    {K::Status, "status", "statut", A::None, V::Choice, false, "", "Decision: open, cleared, flagged, removed or escalated."},
    {K::Label, "label", "étiquette", A::Name, V::Truth, false, "", "The comment bears that label."},
    {K::Annotated, "annotated", "annoté", A::None, V::Truth, false, "", "A passage of the comment is marked."},
    {K::DecidedBy, "decided_by", "décidé_par", A::None, V::Text, false, "", "Who took the last decision; unknown while nobody has."},
    {K::Hit, "hit", "touche|règle", A::Name, V::Truth, false, "", "That rule (pack/rule, or its own id) hits the comment."},
    {K::Hits, "hits", "signalements", A::None, V::Number, false, "",
     "How many rules hit it in the last scan; in filters and views only."},
    {K::Score, "score", "score|poids", A::None, V::Number, false, "",
     "Sum over the rules that hit it in the last scan: info 1, low 2, medium 4, high 8, critical 16; in filters and views only."},
    {K::SourceStatus, "source_status", "statut_source", A::None, V::Text, false, "", "Status that the source states: approved, pending, spam."},
    {K::Audience, "audience", "audience|public_visé", A::None, V::Text, false, "", "Who could read it at the source."},
    {K::Format, "format", "format", A::None, V::Text, false, "", "Format of the capture."},
    {K::Capture, "capture", "capture", A::None, V::Text, false, "", "Identifier of the capture: k-1."},
};

} // namespace

const std::vector<KeywordInfo>& keywords()
{
    static const std::vector<KeywordInfo> table(std::begin(kKeywords), std::end(kKeywords));
    return table;
}

const std::vector<WordInfo>& connectives()
{
    static const std::vector<WordInfo> table{{"and", "et"}, {"or", "ou"}, {"not", "non|pas|sauf"}, {"is", "est"},
                                             {"unknown", "inconnu|inconnue"}, {"contains", "contient"},
                                             {"matches", "correspond"}};
    return table;
}

const std::vector<WordInfo>& optionNames()
{
    static const std::vector<WordInfo> table{{"accents", "accents"}, {"gap", "écart"}, {"words", "mots"}};
    return table;
}

const std::vector<WordInfo>& accentValues()
{
    static const std::vector<WordInfo> table{{"context", "contexte"}, {"strict", "stricts"}, {"ignore", "ignorer|ignorés"}};
    return table;
}

const std::vector<WordInfo>& statusValues()
{
    static const std::vector<WordInfo> table{{"open", "ouvert|à_voir"}, {"cleared", "écarté|classé"},
                                             {"flagged", "signalé"}, {"removed", "supprimé|retiré"},
                                             {"escalated", "transmis|escaladé"}};
    return table;
}

static const std::vector<WordInfo>& weekdayValues()
{
    static const std::vector<WordInfo> table{{"monday", "lundi"},      {"tuesday", "mardi"},   {"wednesday", "mercredi"},
                                             {"thursday", "jeudi"},    {"friday", "vendredi"}, {"saturday", "samedi"},
                                             {"sunday", "dimanche"}};
    return table;
}

static const std::vector<WordInfo>& piiKinds()
{
    static const std::vector<WordInfo> table{
        {"phone", "téléphone|tél"},        {"email", "courriel|mail|mél|e-mail"},
        {"nir", "nir|sécurité_sociale"},   {"iban", "iban|rib"},
        {"birthdate", "naissance|date_de_naissance"}, {"card", "carte|carte_bancaire|cb"},
        {"ip", "ip|adresse_ip"}};
    return table;
}

const std::vector<WordInfo>& valuesOf(Keyword keyword)
{
    return keyword == Keyword::Pii ? piiKinds() : keyword == Keyword::Weekday ? weekdayValues() : statusValues();
}

const KeywordInfo& info(Keyword keyword)
{
    return keywords().at(static_cast<std::size_t>(keyword)); // the table is in the order of the enum
}

std::string_view nameOf(Keyword keyword, Language language)
{
    return language == Language::French ? firstAlias(info(keyword).french) : info(keyword).english;
}

std::string_view nameOf(const WordInfo& word, Language language)
{
    return language == Language::French ? firstAlias(word.french) : word.english;
}

std::string_view translated(const std::vector<WordInfo>& table, std::string_view english, Language language)
{
    for (const WordInfo& word : table) {
        if (word.english == english)
            return nameOf(word, language);
    }
    return english;
}

const KeywordInfo* findKeyword(std::string_view name)
{
    const std::string plain = plainName(name);
    for (const KeywordInfo& entry : keywords()) {
        if (isNamed(entry.english, entry.french, plain))
            return &entry;
    }
    return nullptr;
}

std::optional<std::string_view> findWord(const std::vector<WordInfo>& table, std::string_view name)
{
    const std::string plain = plainName(name);
    for (const WordInfo& word : table) {
        if (isNamed(word.english, word.french, plain))
            return word.english;
    }
    return std::nullopt;
}

std::string plainName(std::string_view name)
{
    // Only what the table of keywords holds: names are no French text.
    static constexpr std::array<std::pair<std::string_view, char>, 18> kAccents{{
        {"à", 'a'}, {"â", 'a'}, {"ç", 'c'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"î", 'i'}, {"ô", 'o'}, {"û", 'u'},
        {"À", 'a'}, {"Â", 'a'}, {"Ç", 'c'}, {"É", 'e'}, {"È", 'e'}, {"Ê", 'e'}, {"Î", 'i'}, {"Ô", 'o'}, {"Û", 'u'}}};
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto accent = std::find_if(kAccents.begin(), kAccents.end(),
                                         [&](const auto& entry) { return name.substr(i, 2) == entry.first; });
        if (accent != kAccents.end()) {
            plain += accent->second;
            ++i;
        } else {
            plain += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        }
    }
    return plain;
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates)
{
    const std::string plain = plainName(name.substr(0, 64));
    std::size_t best = std::max<std::size_t>(1, plain.size() / 3) + 1;
    std::string nearest;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(plain, plainName(candidate));
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::vector<std::string> allNames(const std::vector<WordInfo>& table)
{
    std::vector<std::string> names;
    for (const WordInfo& word : table) {
        names.emplace_back(word.english);
        for (const std::string_view alias : split(word.french))
            names.emplace_back(alias);
    }
    return names;
}

std::vector<std::string> allKeywordNames()
{
    std::vector<std::string> names;
    for (const KeywordInfo& entry : keywords()) {
        names.emplace_back(entry.english);
        for (const std::string_view alias : split(entry.french))
            names.emplace_back(alias);
    }
    return names;
}

} // namespace greffier::rules
