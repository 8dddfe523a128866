#include "core/report/inlines.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QJsonArray>
#include <QtGlobal>

#include <algorithm>
#include <map>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::size_t kActsPrinted = 500;  // the latest ones; all are in the JSON export
constexpr int kDetailLength = 240;         // UTF-16 units of an act's content
constexpr std::size_t kPlacesNamed = 12;   // of a character

// A digest says nothing to a reader beyond its beginning.
QString shortened(const QString& text)
{
    constexpr int kDigest = 64;
    constexpr int kShown = 16;
    const bool isDigest = text.size() == kDigest && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
    });
    return isDigest ? text.left(kShown) + QChar(0x2026) : text;
}

QString valueText(const QJsonValue& value)
{
    if (value.isString())
        return shortened(value.toString());
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toInteger());
    QStringList parts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& each : array)
            parts << valueText(each);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts << valueText(it.value());
    }
    return parts.join(QStringLiteral(", "));
}

// The content of an act in one line, shortened: an excerpt, not the record.
std::string excerpt(const journal::Payload& payload)
{
    const QJsonObject json = journal::toJson(payload);
    QString out;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString value = valueText(it.value());
        if (value.isEmpty())
            continue;
        out += (out.isEmpty() ? QString() : QStringLiteral("; ")) + it.key() + QStringLiteral(": ") + value;
    }
    if (out.size() > kDetailLength) {
        int length = kDetailLength;
        if (out.at(length - 1).isHighSurrogate())
            --length;
        out = out.left(length) + QStringLiteral(" \u2026");
    }
    return out.toStdString();
}

Table journalTable(const Draft& draft, std::size_t first)
{
    const Labels& labels = draft.labels;
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Journal"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Act")), 2, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "When and who")), 5, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "What")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Content (excerpt)")), 10, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Hash")), 4, false}};
    for (std::size_t i = first; i < draft.data.journal.size(); ++i) {
        const journal::Act& act = draft.data.journal[i];
        const std::string_view kind = journal::kindName(act.payload);
        const char* word = wordForAct(kind);
        table.rows.push_back({{words(act.publicId())},
                              {words(labels.moment(act.at) + ", "), foreign(act.actor)},
                              {words(word ? labels.text(word) : std::string(kind))},
                              {foreign(excerpt(act.payload))},
                              {code(base::toHex(act.hash).substr(0, 16))}});
    }
    return table;
}

// Finds the characters that the format cannot give as they are, and where they stand.
class CharacterFinder {
public:
    explicit CharacterFinder(const Renders& renders) : m_renders(renders) {}

    struct Found {
        Rendering rendering = Rendering::Exact;
        std::int64_t count = 0;
        std::vector<std::string> places;
    };
    const std::map<char32_t, Found>& found() const { return m_found; }

    void visit(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            std::visit([this](const auto& content) { enter(content); }, block.content);
    }

private:
    void enter(const Heading& heading)
    {
        if (!heading.anchor.empty())
            m_place = heading.anchor;
        enter(heading.inlines);
    }
    void enter(const Paragraph& paragraph) { enter(paragraph.inlines); }
    void enter(const KeyValueTable& table)
    {
        for (const KeyValue& row : table.rows)
            enter(row.value);
    }
    void enter(const Table& table)
    {
        for (const auto& row : table.rows) {
            for (const Inlines& cell : row)
                enter(cell);
        }
    }
    void enter(const ExactText& exact) { look(exact.text); }
    void enter(const List& list)
    {
        for (const Inlines& item : list.items)
            enter(item);
    }
    void enter(const Outline& outline)
    {
        for (const OutlineRow& row : outline.rows)
            enter(row.inlines);
    }
    void enter(const Card& card)
    {
        if (!card.anchor.empty())
            m_place = card.anchor;
        enter(card.head);
        visit(card.blocks);
    }
    void enter(const Inlines& inlines)
    {
        for (const Inline& each : inlines)
            look(each.text);
    }

    void look(const std::string& text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const char32_t codePoint = nextCodePoint(text, at);
            const Rendering rendering = m_renders(codePoint);
            if (rendering == Rendering::Exact)
                continue;
            Found& found = m_found[codePoint];
            found.rendering = rendering;
            ++found.count;
            if (found.places.size() <= kPlacesNamed && (found.places.empty() || found.places.back() != m_place))
                found.places.push_back(m_place);
        }
    }

    const Renders& m_renders;
    std::string m_place;
    std::map<char32_t, Found> m_found;
};

std::string placeList(const std::vector<std::string>& places)
{
    std::string out;
    for (std::size_t i = 0; i < places.size(); ++i)
        out += (i > 0 ? ", " : "") + (i < kPlacesNamed ? places[i] : std::string("\u2026"));
    return out;
}

} // namespace

void addJournal(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.annex(QT_TRANSLATE_NOOP("Report", "Journal"), "journal");
    const std::size_t count = draft.data.journal.size();
    if (count == 0) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "The journal is empty.")))}));
        return;
    }
    const std::size_t first = count > kActsPrinted ? count - kActsPrinted : 0;
    if (first > 0)
        draft.add(paragraph({words(labels.text(
            QT_TRANSLATE_NOOP("Report", "The journal holds %1 acts; the latest %2 are printed. All are in the JSON export."),
            {labels.number(static_cast<std::int64_t>(count)), labels.number(static_cast<std::int64_t>(kActsPrinted))}))},
                            ParagraphRole::Notice));
    draft.add({journalTable(draft, first)});
}

bool hasUnlikeCharacters(const Document& document, const Renders& renders)
{
    CharacterFinder finder(renders);
    finder.visit(document.blocks);
    return !finder.found().empty();
}

void addCharacters(Draft& draft, const Renders& renders)
{
    CharacterFinder finder(renders);
    finder.visit(draft.document.blocks);
    const Labels& labels = draft.labels;
    draft.annex(QT_TRANSLATE_NOOP("Report", "Characters that this file cannot give as they are"), "characters");
    if (finder.found().empty()) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "There is none.")))}));
        return;
    }
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "These characters stand in the texts as captured. Their digests were computed from the exact texts; the JSON "
        "export holds them.")))},
                        ParagraphRole::Quiet));
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Characters that this file cannot give as they are"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Character")), 9, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Count")), 2, true},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "In this file")), 6, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Where")), 8, false}};
    for (const auto& [codePoint, found] : finder.found()) {
        const Inline shown = found.rendering == Rendering::Coded
                                 ? code(codeOf(codePoint))
                                 : words(labels.text(QT_TRANSLATE_NOOP("Report", "drawn, but lost when copied")));
        table.rows.push_back({{code(nameOf(codePoint))},
                              {words(labels.number(found.count))},
                              {shown},
                              {words(placeList(found.places))}});
    }
    draft.add({std::move(table)});
}

} // namespace greffier::report
