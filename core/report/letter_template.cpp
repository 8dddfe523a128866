#include "core/report/letter_template.h"

#include <QFile>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace greffier::report {
namespace {

constexpr std::array<const char*, 8> kFileNames{"platform-notice", "statement-of-reasons", "internal-complaint", "ordre",
                                                "prosecutor",      "pharos",               "host",               "letter"};
constexpr std::string_view kPartSign = "== ";

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

LetterPart startOf(std::string_view& line)
{
    const auto take = [&line](std::string_view sign) {
        const bool hasSign = line.starts_with(sign);
        if (hasSign)
            line.remove_prefix(sign.size());
        return hasSign;
    };
    if (take("## "))
        return {LetterPartKind::Subheading, {}};
    if (take("# "))
        return {LetterPartKind::Heading, {}};
    if (take("- "))
        return {LetterPartKind::List, {}};
    return {};
}

bool isOneLine(LetterPartKind kind)
{
    return kind == LetterPartKind::Heading || kind == LetterPartKind::Subheading;
}

constexpr std::string_view kFirm = "\u00A0";       // before a colon, after an abbreviation
constexpr std::string_view kFirmNarrow = "\u202F"; // before ; ! ?, in quotation marks

// The unbreakable space for an ordinary one between these two; empty: it stays as it is.
std::string_view firmSpaceBetween(std::string_view before, std::string_view after)
{
    constexpr std::array<std::string_view, 9> kAbbreviations{"n°", "art.", "§", "M.", "Mme", "Me", "al.", "L.", "R."};
    if (before.ends_with("«") || after.starts_with("»"))
        return kFirmNarrow;
    if (after.starts_with(':'))
        return kFirm;
    if (after.starts_with(';') || after.starts_with('!') || after.starts_with('?') || after.starts_with('%'))
        return kFirmNarrow;
    for (const std::string_view word : kAbbreviations) {
        const bool isWhole = before.ends_with(word) &&
                             (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ' ||
                              before[before.size() - word.size() - 1] == '(');
        if (isWhole)
            return kFirm;
    }
    return {};
}

} // namespace

std::vector<LetterPart> readLetter(std::string_view text)
{
    std::vector<LetterPart> parts;
    bool isOpen = false; // the next line goes on with the latest part
    for (std::string_view line : linesOf(text)) {
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            isOpen = false;
            continue;
        }
        LetterPart part = startOf(line);
        const bool goesOn = isOpen && part.kind == parts.back().kind && !isOneLine(part.kind);
        if (!goesOn)
            parts.push_back(std::move(part));
        parts.back().lines.emplace_back(line);
        isOpen = !isOneLine(parts.back().kind);
    }
    return parts;
}

std::vector<LetterCut> cutAtNames(std::string_view line)
{
    std::vector<LetterCut> cuts(1);
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at + 1;
        while (line[at] == '{' && end < line.size() && isNameCharacter(line[end]))
            ++end;
        const bool isName = line[at] == '{' && end > at + 1 && end < line.size() && line[end] == '}';
        if (!isName) {
            cuts.back().words += line[at++];
            continue;
        }
        cuts.back().name = line.substr(at + 1, end - at - 1);
        cuts.emplace_back();
        at = end + 1;
    }
    return cuts;
}

std::vector<std::string> namesIn(std::string_view text)
{
    std::vector<std::string> names;
    for (const LetterCut& cut : cutAtNames(text)) {
        if (!cut.name.empty() && std::find(names.begin(), names.end(), cut.name) == names.end())
            names.push_back(cut.name);
    }
    return names;
}

std::string builtInLetter(law::RecipientKind kind, std::string_view language, std::string_view part)
{
    QFile file(QStringLiteral(":/law/letters/%1.%2.txt")
                   .arg(QLatin1String(kFileNames[static_cast<std::size_t>(kind)]),
                        language == "en" ? QStringLiteral("en") : QStringLiteral("fr")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::string all = file.readAll().toStdString();
    std::string found;
    bool isInside = false;
    for (const std::string_view line : linesOf(all)) {
        if (line.starts_with(kPartSign))
            isInside = line.substr(kPartSign.size()) == part;
        else if (isInside)
            found.append(line).append("\n");
    }
    const std::size_t end = found.find_last_not_of('\n');
    return end == std::string::npos ? std::string() : found.substr(0, end + 1);
}

bool isLetterBlock(std::string_view name)
{
    constexpr std::array<std::string_view, 19> kBlocks{
        "sender",  "recipient", "place-date", "subject",    "salutation", "opening",   "parties",
        "facts",   "locations", "context",    "provisions", "requests",   "statements", "closing",
        "signature", "enclosures", "reports", "bordereau",  "exhibits"};
    return name == "integrity" || std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
}

const std::vector<CommonField>& commonFields()
{
    static const std::vector<CommonField> kFields{
        {"sender.name", QT_TRANSLATE_NOOP("Report", "Name of the sender"), false},
        {"sender.quality", QT_TRANSLATE_NOOP("Report", "Quality of the sender"), false},
        {"sender.address", QT_TRANSLATE_NOOP("Report", "Address of the sender"), true},
        {"sender.email", QT_TRANSLATE_NOOP("Report", "E-mail address of the sender"), false},
        {"sender.phone", QT_TRANSLATE_NOOP("Report", "Telephone number of the sender"), false},
        {"recipient.name", QT_TRANSLATE_NOOP("Report", "Recipient, instead of the usual one"), false},
        {"recipient.address", QT_TRANSLATE_NOOP("Report", "Address of the recipient"), true},
        {"delivery", QT_TRANSLATE_NOOP("Report", "How it is sent"), false},
        {"place", QT_TRANSLATE_NOOP("Report", "Place"), false},
        {"date", QT_TRANSLATE_NOOP("Report", "Date"), false},
        {"subject", QT_TRANSLATE_NOOP("Report", "Subject"), false},
        {"reference", QT_TRANSLATE_NOOP("Report", "Our reference"), false},
        {"context", QT_TRANSLATE_NOOP("Report", "Context"), true},
        {"correspondence", QT_TRANSLATE_NOOP("Report", "Earlier correspondence"), true},
        {"signatory", QT_TRANSLATE_NOOP("Report", "Who signs"), false},
        {"opening", QT_TRANSLATE_NOOP("Report", "Opening"), true},
        {"requests", QT_TRANSLATE_NOOP("Report", "Requests, one a line"), true},
        {"closing", QT_TRANSLATE_NOOP("Report", "Closing"), true},
        {"template", QT_TRANSLATE_NOOP("Report", "The whole letter"), true}};
    return kFields;
}

bool isLineOfParty(std::string_view field)
{
    constexpr std::array<std::string_view, 4> kGroups{"sender.", "complainant.", "notifier.", "recipient."};
    constexpr std::array<std::string_view, 6> kFields{"signatory", "report.contact", "host.name", "letter.addressee", "practitioner.council", "court"};
    return std::any_of(kGroups.begin(), kGroups.end(), [field](std::string_view group) { return field.starts_with(group); }) ||
           std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

bool isSaidByFacts(std::string_view field)
{
    constexpr std::array<std::string_view, 6> kFields{"complaint.facts",  "notice.location", "notice.date",
                                                      "report.published", "report.place",    "report.comment"};
    return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

std::string withFirmSpaces(std::string_view text, std::string_view language)
{
    if (language != "fr")
        return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view firm =
            text[at] == ' ' ? firmSpaceBetween(text.substr(0, at), text.substr(at + 1)) : std::string_view();
        if (firm.empty())
            out += text[at];
        else
            out += firm;
    }
    return out;
}

} // namespace greffier::report
