#pragma once
#include "core/report/complaint_data.h"
#include "core/report/report_data.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

// One thing that must not leave: a value and the token that stands for it ("[PERSONNE 2]", "[TÉLÉPHONE]"). Tokens tell
// neither length nor initial.
struct Redacted {
    std::string value, token, kind; // kind: "name", "phone", "email", …
    std::string reason;
};

// The one set for everything that an export holds. Built before layout; an empty set takes nothing out.
struct RedactionSet {
    std::string profile = "none"; // "none", "names", "personal", "custom:NAME"
    std::string language = "fr";
    std::vector<Redacted> values; // longest first
    std::map<std::string, std::int64_t> counts; // places taken out, by token

    bool isEmpty() const { return values.empty(); }
};

// The text without the registered values and their variants (case, accents, NFD, separators, telephone prefixes).
std::string redactText(const RedactionSet& set, std::string_view text);
// Every text, name, title, explanation, identifier and journal excerpt of the data; marks and spans move with the text.
// Digests of what was redacted, permalinks and identifiers of users are left out.
ReportData redact(const ReportData& data, RedactionSet& set);
ComplaintData redact(const ComplaintData& data, RedactionSet& set);

// What a finished file still shows. `where` names the stream: "content.xml", "text of the PDF", "name of the file".
struct Leak {
    std::string where, token;
};
// Reads every byte stream of a finished export (unzipped, entities and percent signs decoded; a PDF's text is handed in by
// the caller) as DECISIONS.md 32 says. `pdfText`: empty where the file is no PDF. Text of templates and catalogue is left out.
std::vector<Leak> findLeaks(const RedactionSet& set, std::string_view format, std::string_view name, std::string_view bytes,
                            std::string_view pdfText);

} // namespace greffier::report
