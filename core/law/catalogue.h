#pragma once
#include "core/base/result.h"
#include "core/law/period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// A sentence in both languages of the program.
struct Wording {
    std::string french, english;
    const std::string& in(std::string_view language) const { return language == "en" ? english : french; }
};

// Where a fact of the catalogue comes from. What nobody has read in the text itself is not verified: it is shown greyed,
// with its mark, and never as a certainty.
struct Provenance {
    std::string source;  // the text or page
    std::string version; // ISO 8601 date of the version; a month alone is when the source was read
    bool isVerified = false;
};

// Something that has to be shown for a ground.
struct GroundElement {
    std::string id; // "imputation-of-a-fact", unique within the ground
    Wording title;
};
struct Penalty {
    Wording text; // "1 an d'emprisonnement et 45 000 € d'amende"
    Provenance provenance;
};

// A legal or house ground that a passage can be qualified by.
struct Ground {
    std::string id; // "injure", as rules and passages name it
    Wording title, provision, definition;
    std::vector<GroundElement> elements;
    std::vector<Penalty> penalties;
    std::optional<Period> prescription; // from publication; none: none given
    Wording prescriptionNote;
    Provenance prescriptionProvenance;
    std::string exclusivity; // grounds of one group cannot stand on the same words (loi de 1881, art. 53)
    std::vector<std::string> recipients; // ids, the likeliest first
    Provenance provenance;
    bool isHouse = false; // added to the case by a person
};

// Ids: "platform-notice", "statement-of-reasons", "internal-complaint", "ordre", "procureur", "pharos", "host", "letter".
enum class RecipientKind { PlatformNotice, StatementOfReasons, InternalComplaint, Ordre, Prosecutor, Pharos, Host, Letter };

// What a recipient asks for. `field` is the key under which the complaint keeps it.
struct AskedField {
    std::string field; // "notifier.name"
    Wording title, hint;
    bool isRequired = true;
    bool isLong = false;  // more than a line
    bool isYesNo = false; // "yes" or "no"
    std::string droppedIf; // the field whose "yes" takes this one out of the form (DSA art. 16(2)(c)), empty where none
};
struct Recipient {
    std::string id; // "ordre", "platform-notice", "statement-of-reasons", …
    RecipientKind kind = RecipientKind::Letter;
    Wording title, address, formOfAddress, basis; // basis: the text it rests on
    std::vector<AskedField> asks;
    std::vector<Wording> warnings;   // shown before sending: dénonciation calomnieuse, contradicting official pages
    std::vector<Wording> statements; // bona fide statement and its kin, printed above the signature
    std::vector<Wording> requests;   // what is asked of the recipient
    bool mustBePublic = false;       // PHAROS
    bool asksForProvisions = true, asksForExhibits = true;
    Provenance provenance;
    Provenance asksProvenance; // of the list of what it asks for
};

// What `resources/law/*.toml` say. Invariant: ids are unique, every reference is known, every entry has a provenance.
struct Catalogue {
    std::vector<Ground> grounds;
    std::vector<Recipient> recipients;

    const Ground* ground(std::string_view id) const;
    const Recipient* recipient(std::string_view id) const;
};

// The catalogue that is compiled in. Never fails: its files are a test.
const Catalogue& catalogue();
// The same from texts. Errors, each with the file, line and column: Malformed, UnknownField, BadValue (an id given twice, a
// reference to nothing, a title in one language, an entry without provenance), LimitExceeded.
struct CatalogueFile {
    std::string name, toml;
};
base::Result<Catalogue> readCatalogue(const std::vector<CatalogueFile>& files);
// A ground that a person adds to a case: the keys of one [[ground]] of the catalogue. A title may be one text for both
// languages; a provenance is not asked for, and what it says is never taken as verified. At most 16 KiB.
base::Result<Ground> readHouseGround(const std::string& toml);

} // namespace greffier::law
