#include "core/report/complaint_parts.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace greffier::report {
namespace {

// One block of lines.
Inlines block(const std::vector<Inline>& lines)
{
    Inlines inlines;
    for (const Inline& line : lines) {
        if (!inlines.empty())
            inlines.push_back(words("\n"));
        inlines.push_back(line);
    }
    return inlines;
}

void append(std::vector<Inline>& lines, const std::string& text)
{
    for (const std::string& line : linesIn(text))
        lines.push_back(foreign(line));
}

// The name under which the recipient asks for who complains, for the words "to be completed".
std::string titleOfSender(const LetterDraft& draft)
{
    for (const char* field : {"complainant.name", "notifier.name"}) {
        if (const law::AskedField* ask = draft.asked(field))
            return ask->title.in(draft.labels.language());
    }
    return draft.text(QT_TRANSLATE_NOOP("Report", "Name of the sender"));
}

} // namespace

void addSender(LetterDraft& draft)
{
    if (draft.isNameDropped())
        return;
    std::vector<Inline> lines;
    const std::string name = draft.senderValue("name");
    if (name.empty())
        lines.push_back(draft.missing(titleOfSender(draft)));
    for (const std::string& line : linesIn(name))
        lines.push_back(strong(line));
    for (const char* what : {"quality", "profession", "address", "email", "phone"})
        append(lines, draft.senderValue(what));
    draft.say(block(lines), ParagraphRole::Address);
}

void addRecipient(LetterDraft& draft)
{
    std::vector<Inline> lines;
    if (const std::string delivery = draft.value("delivery"); !delivery.empty())
        lines.push_back(strong(draft.firm(delivery)));
    std::string name = draft.value("recipient.name");
    for (const char* field : {"host.name", "letter.addressee"})
        name = name.empty() ? draft.value(field) : name;
    if (name.empty())
        lines.push_back(words(draft.firm(draft.data.recipient.address.in(draft.labels.language()))));
    append(lines, name);
    for (const char* field : {"practitioner.council", "court"})
        append(lines, draft.value(field));
    append(lines, draft.value("recipient.address"));
    std::erase_if(lines, [](const Inline& line) { return line.text.empty(); });
    if (lines.empty())
        lines.push_back(draft.missing(draft.text(QT_TRANSLATE_NOOP("Report", "Recipient"))));
    draft.say(block(lines), ParagraphRole::Recipient);
}

void addPlaceAndDate(LetterDraft& draft)
{
    const std::string place = draft.value("place");
    const std::string date = draft.dateOfLetter();
    if (place.empty())
        draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Date: %1"), {date}))},
                  ParagraphRole::PlaceDate);
    else
        draft.say({foreign(place), words(draft.text(QT_TRANSLATE_NOOP("Report", ", %1"), {date}))},
                  ParagraphRole::PlaceDate);
}

void addSubject(LetterDraft& draft)
{
    std::string subject = draft.value("subject");
    if (subject.empty())
        subject = draft.data.complaint.opened.title;
    if (subject.empty())
        subject = draft.data.recipient.title.in(draft.labels.language());
    if (draft.data.recipient.kind == law::RecipientKind::Pharos) {
        draft.add(heading(1, {words(draft.document.title)}));
        draft.say({foreign(draft.firm(subject))});
        return;
    }
    draft.say({draft.label(QT_TRANSLATE_NOOP("Report", "Subject:")), words(" "), strong(draft.firm(subject))});
    std::string reference = draft.value("reference");
    if (reference.empty()) {
        const auto dossier = draft.data.report.values.find("dossier");
        reference = dossier == draft.data.report.values.end() ? std::string() : dossier->second;
    }
    if (!reference.empty())
        draft.say({draft.label(QT_TRANSLATE_NOOP("Report", "Our reference:")), words(" "), foreign(reference)});
    if (const std::string& basis = draft.data.recipient.basis.in(draft.labels.language()); !basis.empty()) {
        Inlines line{draft.label(QT_TRANSLATE_NOOP("Report", "Basis:")), words(" "), words(draft.firm(basis))};
        for (Inline& mark : draft.unverified(draft.data.recipient.provenance))
            line.push_back(std::move(mark));
        draft.say(std::move(line));
    }
}

void addParties(LetterDraft& draft)
{
    KeyValueTable table;
    for (const law::AskedField& ask : draft.data.recipient.asks) {
        const bool isOfParty = !ask.isLong || ask.field.ends_with(".address");
        const bool isDropped = draft.isNameDropped() && ask.field.starts_with("notifier.");
        if (!isOfParty || isDropped || ask.field == "notice.date" || ask.field == "complaint.articles" ||
            ask.field == "notice.child-sexual-offence")
            continue;
        if (auto value = draft.field(ask.field))
            table.rows.push_back({draft.firm(ask.title.in(draft.labels.language())), {std::move(*value)}});
    }
    if (!table.rows.empty())
        draft.add({std::move(table)});
}

void addSignature(LetterDraft& draft)
{
    if (draft.isNameDropped())
        return;
    std::string name = draft.value("signatory");
    if (name.empty())
        name = draft.senderValue("name");
    std::vector<Inline> lines;
    if (name.empty())
        lines.push_back(draft.missing(draft.text(QT_TRANSLATE_NOOP("Report", "Who signs"))));
    append(lines, name);
    draft.say(block(lines), ParagraphRole::Signature);
}

void addEnclosures(LetterDraft& draft)
{
    std::vector<std::string> numbers;
    for (const ComplaintExhibit& exhibit : draft.data.exhibits) {
        if (!exhibit.exhibit.withdrawn)
            numbers.push_back(std::to_string(exhibit.number));
    }
    if (numbers.empty())
        return;
    std::string list;
    for (const std::string& number : numbers)
        list += (list.empty() ? "" : ", ") + number;
    draft.say({draft.label(QT_TRANSLATE_NOOP("Report", "Enclosed:")), words(" "),
               words(numbers.size() == 1
                         ? draft.text(QT_TRANSLATE_NOOP("Report", "list of exhibits and exhibit no. %1"), {list})
                         : draft.text(QT_TRANSLATE_NOOP("Report", "list of exhibits and exhibits nos. %1"), {list}))});
}

} // namespace greffier::report
