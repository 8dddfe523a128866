#include "core/report/complaint_parts.h"

#include "core/report/letter_template.h"

#include <QDateTime>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace greffier::report {
namespace {

std::string roman(int number)
{
    constexpr std::array<std::pair<int, std::string_view>, 5> kSigns{{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (const auto& [value, sign] : kSigns) {
        for (; number >= value; number -= value)
            out += sign;
    }
    return out;
}

// A date or moment as a person wrote it (ISO 8601), in words; as it is where it is none.
std::string isoInWords(const Labels& labels, const std::string& iso)
{
    const QString text = QString::fromStdString(iso);
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return labels.day(day);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return iso;
    return labels.day(time.date()) + ", " + time.time().toString(QStringLiteral("HH:mm")).toStdString();
}

} // namespace

LetterDraft::LetterDraft(const ComplaintData& complaintData, const Labels& complaintLabels)
    : data(complaintData), labels(complaintLabels), order(complaintData.facts.size())
{
    document.layout = Layout::Letter;
    document.language = labels.language();
    document.title = firm(data.recipient.title.in(labels.language()));
    document.footer = labels.text(QT_TRANSLATE_NOOP("Report", "Case %1, complaint %2, journal head %3"),
                                  {data.report.caseUid, data.id, data.report.journalHead.substr(0, 16)});
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return data.facts[a].degree < data.facts[b].degree; });
}

void LetterDraft::section(Inlines title, bool isNumbered)
{
    m_heading = heading(2, std::move(title));
    m_isNumbered = isNumbered;
}

void LetterDraft::add(Block block)
{
    const auto* const next = std::get_if<Heading>(&block.content);
    if (next != nullptr && next->level <= 2)
        endSection();
    if (m_heading) {
        auto& title = std::get<Heading>(m_heading->content).inlines;
        if (m_isNumbered)
            title.insert(title.begin(), words(roman(++m_sections) + ".\u00A0"));
        document.blocks.push_back(std::move(*m_heading));
        m_heading.reset();
    }
    document.blocks.push_back(std::move(block));
}

std::string LetterDraft::text(const char* source) const
{
    return firm(labels.text(source));
}

std::string LetterDraft::text(const char* source, std::initializer_list<std::string> arguments) const
{
    return firm(labels.text(source, arguments));
}

std::string LetterDraft::firm(const std::string& words) const
{
    return withFirmSpaces(words, labels.language());
}

Inline LetterDraft::label(const char* source) const
{
    return strong(text(source));
}

std::string LetterDraft::value(const std::string& field) const
{
    const auto found = data.complaint.values.find(field);
    return found == data.complaint.values.end() ? std::string() : found->second;
}

const law::AskedField* LetterDraft::asked(const std::string& field) const
{
    const auto& asks = data.recipient.asks;
    const auto found = std::find_if(asks.begin(), asks.end(), [&](const law::AskedField& each) { return each.field == field; });
    return found == asks.end() ? nullptr : &*found;
}

bool LetterDraft::isRequired(const std::string& field) const
{
    const law::AskedField* const ask = asked(field);
    return ask != nullptr && ask->isRequired && !(isSaidByFacts(field) && !data.facts.empty());
}

Inline LetterDraft::missing(const std::string& title) const
{
    return badge(text(QT_TRANSLATE_NOOP("Report", "[to be completed: %1]"), {title}), Tone::Warning);
}

std::optional<Inline> LetterDraft::field(const std::string& name) const
{
    if (const std::string given = value(name); !given.empty()) {
        const std::vector<std::string> lines = linesIn(given);
        std::string joined;
        for (const std::string& line : lines)
            joined += (joined.empty() ? "" : ", ") + line;
        const bool isDate = name == "date" || name.ends_with("-on") || name.ends_with(".date");
        return foreign(firm(isDate ? isoInWords(labels, joined) : joined));
    }
    if (name == "notice.date")
        return words(dateOfLetter());
    if (isRequired(name))
        return missing(asked(name)->title.in(labels.language()));
    return std::nullopt;
}

bool LetterDraft::isNameDropped() const
{
    return value("notice.child-sexual-offence") == "yes";
}

std::string LetterDraft::senderValue(const std::string& what) const
{
    if (isNameDropped())
        return {};
    for (const char* who : {"sender.", "complainant.", "notifier."}) {
        if (std::string given = value(who + what); !given.empty())
            return given;
    }
    return {};
}

std::string LetterDraft::dateOfLetter() const
{
    if (const std::string given = value("date"); !given.empty())
        return isoInWords(labels, given);
    const base::Moment at = data.report.written;
    return labels.day(QDateTime::fromMSecsSinceEpoch(at.utcMs, Qt::OffsetFromUTC, at.offsetMinutes * 60).date());
}

std::string LetterDraft::published(const ReportItem& item) const
{
    const auto told = item.asserted.find("posted");
    if (told == item.asserted.end())
        return labels.posted(item.comment.posted);
    const std::string date = isoInWords(labels, told->second.value);
    if (told->second.source.empty())
        return text(QT_TRANSLATE_NOOP("Report", "%1 (stated by %2, not captured)"), {date, told->second.actor});
    return text(QT_TRANSLATE_NOOP("Report", "%1 (stated by %2, not captured; source: %3)"),
                {date, told->second.actor, told->second.source});
}

std::size_t LetterDraft::numberOf(std::size_t fact) const
{
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), fact) - order.begin()) + 1;
}

std::string LetterDraft::factNumbers(const std::vector<std::size_t>& facts) const
{
    std::vector<std::size_t> numbers;
    for (const std::size_t fact : facts)
        numbers.push_back(numberOf(fact));
    std::sort(numbers.begin(), numbers.end());
    std::string out;
    for (const std::size_t number : numbers)
        out += (out.empty() ? "" : ", ") + std::to_string(number);
    return out;
}

Inlines LetterDraft::unverified(const law::Provenance& provenance) const
{
    if (provenance.isVerified)
        return {};
    return {words(" "), badge(text(QT_TRANSLATE_NOOP("Report", "not verified")), Tone::Neutral)};
}

std::vector<std::string> linesIn(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        if (text.find_first_not_of(" \t", at) < end)
            lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace greffier::report
