#pragma once
#include "core/base/span.h"
#include "core/report/complaint_data.h"
#include "core/report/report_data.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// One thing that must not leave: a value and the token that stands for it ("[PERSONNE 2]", "[TÉLÉPHONE]"). Tokens tell
// neither length nor initial.
struct Redacted {
    std::string value, token;
    std::string kind; // "name", "id", or a kind of personal data: "phone", "email", …
    bool isOnlyDisguised = false; // a name that is an ordinary word as well: it counts where somebody disguised it
};

// The one set for everything that an export holds. Built before layout; an empty set takes nothing out.
struct RedactionSet {
    std::string profile = "none"; // "none", "names", "personal", "custom:NAME"
    std::string language = "fr";  // of the tokens
    std::vector<Redacted> values;
    std::vector<CheckedIdentifier> checked; // what a person looked for that no program finds
    std::vector<std::string> kept;          // kinds of personal data that stay in a letter's lines of sender and recipient
    bool isWholeWords = false;              // names are not looked for inside of other words

    bool isActive() const { return profile != "none"; }
};

// "[PERSONNE 2]", "[TÉLÉPHONE]" or, in English, "[PERSON 2]", "[PHONE]"; 0: without a number.
std::string tokenFor(std::string_view kind, std::int64_t number, std::string_view language);
const std::vector<std::string>& redactionKinds(); // all kinds that a profile may name, "names" first
// Ids of the quasi-identifiers that a person has to look for, and what they are, in the language.
const std::vector<std::string>& quasiIdentifiers();
std::string quasiIdentifierTitle(std::string_view id, const std::string& language);

// What was replaced where: `exact` in code points of the former text, `shown` of the new one.
struct Edit {
    base::Span exact, shown;
    std::size_t value = 0; // index into RedactionSet::values
};
struct RedactedText {
    std::string text;
    std::vector<Edit> edits; // ascending, disjoint

    // Where a span of the former text stands now; one that begins or ends in something replaced holds all of its token.
    base::Span map(base::Span span) const;
};

// The set made ready for looking. A value is found in all its forms: case, accents, NFD, ligatures, odd blanks,
// invisible characters inside, other separators, telephone prefixes, percent signs, entities and JSON escapes; a name of four
// letters and more also where it is disguised (redaction_disguises.h). It counts where it stands as a word of its own, from 5
// letters on inside of others too (DECISIONS.md 32), but for disguises.
class Redactor {
public:
    explicit Redactor(const RedactionSet& set);
    ~Redactor();
    Redactor(const Redactor&) = delete;
    Redactor& operator=(const Redactor&) = delete;

    RedactedText apply(std::string_view text) const;
    // A label that is whole one of the values, however short, gives its token.
    RedactedText applyToLabel(std::string_view label) const;
    // How often each value is seen, by its index; tokens of the set are not looked into.
    std::map<std::size_t, std::int64_t> count(std::string_view text) const;
    const RedactionSet& set() const { return m_set; }

private:
    class Needles;
    const RedactionSet& m_set;
    std::unique_ptr<Needles> m_needles;
};

// The text without the registered values.
std::string redactText(const RedactionSet& set, std::string_view text);
// Every text, name, title, explanation, identifier and journal excerpt of the data; marks and spans move with the text.
// Digests of what was redacted, permalinks, identifiers of users and further columns of the source are left out; what was
// taken out is listed in ReportData::redaction. The same data where the set is not active.
ReportData redact(const ReportData& data, const RedactionSet& set);
ComplaintData redact(const ComplaintData& data, const RedactionSet& set);
// Calls back with every text that `redact` would look into: for those who search them for personal data.
void forEachText(const ReportData& data, const std::function<void(std::string_view)>& each);
// The same for a complaint with its own fields. `isOfLetter`: the words stand in a line by which the sender or the recipient is
// known and reached (isLineOfParty), and which the letter needs.
void forEachText(const ComplaintData& data, const std::function<void(std::string_view, bool isOfLetter)>& each);

// The same structure without one word of the case: what a document printed from it says are words of the program, of the
// catalogue, numbers and digests. Only what is named here is kept, so that a field added later counts as the case's.
ReportData wordless(const ReportData& data);
ComplaintData wordless(const ComplaintData& data);

// What a finished file still shows. `where` names the stream: "content.xml", "text of the PDF", "name of the file".
struct Leak {
    std::string where, token;
    std::size_t value = 0; // index into RedactionSet::values
    std::int64_t count = 0;
};
// Reads every byte stream of a finished export: archives unpacked, PDF pages, metadata and attachments read out, markup
// with and without its tags. A file that cannot be read so is a leak without a token.
std::vector<Leak> findLeaks(const RedactionSet& set, std::string_view name, std::string_view bytes);
// Without those that a file made from `wordless` data has as often: the program's own words.
std::vector<Leak> withoutOwnWords(std::vector<Leak> leaks, const std::vector<Leak>& own);

} // namespace greffier::report
