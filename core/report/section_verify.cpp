#include "core/report/inlines.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

List howToVerify(const Labels& labels)
{
    List list;
    list.isNumbered = true;
    const auto add = [&](const char* text, std::string example) {
        Inlines line{words(labels.text(text))};
        if (!example.empty()) {
            line.push_back(words(" "));
            line.push_back(code(std::move(example)));
        }
        list.items.push_back(std::move(line));
    };
    add(QT_TRANSLATE_NOOP("Report",
            "Captured files: compute the SHA-256 of each original file and compare it with the table of captures."),
        "sha256sum FILE");
    add(QT_TRANSLATE_NOOP("Report",
            "Texts: the SHA-256 under each comment is that of its exact UTF-8 bytes, without a line feed at the end. The "
            "JSON export holds the texts exactly."),
        {});
    add(QT_TRANSLATE_NOOP("Report",
            "Journal: each act is hashed together with the hash of the act before it in its chain (32 zero bytes before "
            "the first). JSON stands for the members actor, case, chain, kind, n, object, offset, payload and utc of the "
            "act, with sorted keys and without blanks; the JSON export holds them all."),
        "SHA-256(\"greffier/act/1\" 0x00 prev JSON)");
    add(QT_TRANSLATE_NOOP("Report",
            "Journal head: the SHA-256 of the sorted heads of all chains, as it was before this export was entered in "
            "the journal. If the head in this report is the head of the case at that act, the journal up to there is "
            "unchanged."),
        {});
    add(QT_TRANSLATE_NOOP("Report",
            "The whole case: the program recomputes all digests, texts, passages and chains, and names what differs."),
        "greffier-cli verify CASE");
    add(QT_TRANSLATE_NOOP("Report",
            "Copying text out of the PDF: no-break spaces come out as ordinary spaces, and letters with separate accents "
            "may come out joined. The HTML and JSON exports keep every character."),
        {});
    return list;
}

List notProved(const Labels& labels)
{
    List list;
    for (const char* text :
         {QT_TRANSLATE_NOOP("Report", "that the site really showed this: the case proves what was brought in, not where "
                                      "it came from;"),
          QT_TRANSLATE_NOOP("Report", "that the clock of the machine was right before the journal was first anchored "
                                      "outside (timestamp, letter, e-mail);"),
          QT_TRANSLATE_NOOP("Report", "that nobody rebuilt the whole journal before it was anchored outside;"),
          QT_TRANSLATE_NOOP("Report", "who the people behind the names of authors and operators are;"),
          QT_TRANSLATE_NOOP("Report", "what is marked as asserted: that is a person's statement.")})
        list.items.push_back({words(labels.text(text))});
    return list;
}

} // namespace

void addVerification(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "How to verify this report"), "verify");
    draft.add({howToVerify(labels)});
    draft.section(QT_TRANSLATE_NOOP("Report", "What is not proved"), "not-proved");
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "The digests and the journal do not prove:")))}));
    draft.add({notProved(labels)});
}

} // namespace greffier::report
