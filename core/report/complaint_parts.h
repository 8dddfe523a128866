#pragma once
#include "core/report/complaint_data.h"
#include "core/report/document.h"
#include "core/report/inlines.h"
#include "core/report/labels.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace greffier::report {

// A complaint while its document is being built, with what its parts share.
struct LetterDraft {
    LetterDraft(const ComplaintData& complaintData, const Labels& complaintLabels);

    const ComplaintData& data;
    const Labels& labels;
    Document document;
    bool hasCountedPages = false;   // LetterPages::Counted
    std::vector<std::size_t> order; // of the facts, as printed: by degree of evidence, then as in the data

    // A section's heading waits until something stands under it.
    void section(Inlines title, bool isNumbered);
    void endSection() { m_heading.reset(); } // what follows belongs to no section
    void add(Block block);
    void say(Inlines inlines, ParagraphRole role = ParagraphRole::Normal) { add(paragraph(std::move(inlines), role)); }

    // Our own words, with the spaces that the language wants.
    std::string text(const char* source) const;
    std::string text(const char* source, std::initializer_list<std::string> arguments) const;
    std::string firm(const std::string& words) const; // of the author or the catalogue
    Inline ours(const char* source) const { return words(text(source)); }
    Inline label(const char* source) const; // "Subject:", strong

    std::string value(const std::string& field) const; // empty where the complaint has none
    const law::AskedField* asked(const std::string& field) const;
    bool isRequired(const std::string& field) const; // and not said by the facts
    Inline missing(const std::string& title) const;  // "[to be completed: …]"
    // The field as a value in a line, or what is missing; nothing where it may be empty.
    std::optional<Inline> field(const std::string& name) const;
    // DSA art. 16(2)(c): neither name nor address where the offence is one of arts. 3 to 7 of Directive 2011/93/EU.
    bool isNameDropped() const;
    // Of the sender, the complainant or the notifier, whichever is given.
    std::string senderValue(const std::string& what) const;
    std::string dateOfLetter() const; // in words

    const ReportItem& itemOf(const ComplaintFact& fact) const { return data.report.items[fact.item]; }
    std::string published(const ReportItem& item) const; // also where a person told it, and who
    std::string factNumbers(const std::vector<std::size_t>& facts) const; // "1, 3"
    std::size_t numberOf(std::size_t fact) const;                         // from 1, as printed
    Inlines unverified(const law::Provenance& provenance) const;          // a badge, or nothing

private:
    std::optional<Block> m_heading;
    bool m_isNumbered = false;
    int m_sections = 0;
};

// The blocks of a letter (resources/law/letters/README.md); each adds nothing where the complaint has nothing for it.
void addSender(LetterDraft& draft);
void addRecipient(LetterDraft& draft);
void addPlaceAndDate(LetterDraft& draft);
void addSubject(LetterDraft& draft);
void addParties(LetterDraft& draft);
void addSignature(LetterDraft& draft);
void addEnclosures(LetterDraft& draft);
void addFacts(LetterDraft& draft);
void addLocations(LetterDraft& draft);
void addReports(LetterDraft& draft); // PHAROS: one sheet per fact
void addContext(LetterDraft& draft);
void addProvisions(LetterDraft& draft);
void addRequests(LetterDraft& draft);
void addStatements(LetterDraft& draft);
void addBordereau(LetterDraft& draft);
void addExhibits(LetterDraft& draft);
void addExhibit(LetterDraft& draft, std::int64_t number); // nothing where it was withdrawn
void addIntegrity(LetterDraft& draft);

// The lines of a text of several lines, blank ones left out.
std::vector<std::string> linesIn(const std::string& text);
// The exact words of a passage, one quotation for each stretch.
void addQuotations(LetterDraft& draft, const journal::PassageMarked& mark);
// Where the words can be found, and how exactly.
Inlines addressOf(const LetterDraft& draft, const ComplaintFact& fact);
// The author as captured, else as a person told, else "author unknown".
Inline authorIn(const LetterDraft& draft, const ReportItem& item);
// What an exhibit is: "comment c-6 of thread t-1, capture k-1".
std::string natureOf(const LetterDraft& draft, const ComplaintExhibit& exhibit);

} // namespace greffier::report
