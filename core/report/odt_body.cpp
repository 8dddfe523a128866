#include "core/report/odt_body.h"

#include "core/report/characters.h"
#include "core/report/odt_text.h"
#include "core/report/page_breaks.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace greffier::report {
namespace {

constexpr int kNestingStep = 600; // hundredths of a millimetre to the right per level
constexpr int kDeepestNesting = 8;
constexpr int kDeepestOutline = 8;
constexpr int kOutlineStep = 400;
constexpr int kInset = 300; // between the bar and the text
constexpr int kKeyWidth = 5'600;

// The pieces of an exact text by line; LF, CR LF and CR end one.
std::vector<std::vector<Piece>> linesOf(const ExactText& exact)
{
    std::vector<std::vector<Piece>> lines(1);
    bool isAfterReturn = false; // a pair may be cut by a mark
    for (const Piece& piece : cutAtMarks(exact)) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            if (isAfterReturn && rest.front() == '\n') {
                isAfterReturn = false;
                rest.remove_prefix(1);
                continue;
            }
            const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
            if (end > 0)
                lines.back().push_back({rest.substr(0, end), piece.isHit, piece.isPassage});
            isAfterReturn = end < rest.size() && rest[end] == '\r';
            if (end < rest.size())
                lines.emplace_back();
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return lines;
}

bool startsFromRight(const std::vector<Piece>& line)
{
    std::string text;
    for (const Piece& piece : line)
        text += piece.text;
    return isRightToLeft(text);
}

std::string contentOf(const Inlines& inlines, const std::string& anchor = {})
{
    OdtText text;
    text.addBookmark(anchor);
    text.add(inlines);
    return text.take();
}

} // namespace

void OdtBody::add(const std::vector<Block>& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        m_keepsParagraph = staysWithNext(blocks, i);
        std::visit([this](const auto& content) { add(content); }, blocks[i].content);
    }
}

OdtFormat OdtBody::format(std::string_view style, int above, int below) const
{
    OdtFormat made;
    made.parent = style;
    if (m_bar.empty())
        return made;
    made.left = m_left;
    made.bar = m_bar;
    made.inset = kInset;
    made.above = above + m_cardGap;
    made.below = below;
    return made;
}

void OdtBody::paragraph(const OdtFormat& format, const std::string& content)
{
    m_out += "<text:p text:style-name=\"" + m_formats.paragraph(format) + "\">" + content + "</text:p>\n";
    m_cardGap = 0;
}

void OdtBody::add(const Heading& heading)
{
    const int level = std::clamp(heading.level, 1, 4);
    OdtFormat made = format("Heading_20_" + std::to_string(level), 200, 100);
    made.breaksPage = heading.startsPage;
    const std::string name = m_formats.paragraph(made);
    m_out += "<text:h text:style-name=\"" + name + "\" text:outline-level=\"" + std::to_string(level) + "\">" +
             contentOf(heading.inlines, heading.anchor) + "</text:h>\n";
    m_cardGap = 0;
}

void OdtBody::add(const Paragraph& paragraphBlock)
{
    // By role; the last four are those of letters.
    constexpr std::array<std::string_view, 8> kStyles{"Body",    "QuietBody", "Notice",    "Label",
                                                      "Address", "Recipient", "PlaceDate", "Signature"};
    const bool isLabel = paragraphBlock.role == ParagraphRole::Label;
    OdtFormat made = format(kStyles[static_cast<std::size_t>(paragraphBlock.role)], isLabel ? 200 : 0, isLabel ? 60 : 140);
    made.hasGround = !m_bar.empty() && paragraphBlock.role == ParagraphRole::Notice;
    made.keepsWithNext = m_keepsParagraph && paragraphBlock.role != ParagraphRole::Notice;
    paragraph(made, contentOf(paragraphBlock.inlines));
}

void OdtBody::openTable(const std::string& caption, const std::vector<int>& widths, bool isWhole)
{
    const int width = std::accumulate(widths.begin(), widths.end(), 0);
    m_out += "<table:table table:name=\"Table" + std::to_string(++m_tables) + "\" table:style-name=\"" +
             m_formats.table(m_left, width, isWhole) + "\">";
    if (!caption.empty())
        m_out += "<table:title>" + odtEscaped(caption) + "</table:title>";
    for (const int each : widths)
        m_out += "<table:table-column table:style-name=\"" + m_formats.column(each) + "\"/>";
    m_out += "\n";
}

void OdtBody::cell(std::string_view kind, std::size_t column, std::string_view style, const Inlines& inlines)
{
    m_out += "<table:table-cell table:style-name=\"" + m_formats.cell(kind, column == 0 ? m_bar : std::string_view()) +
             "\" office:value-type=\"string\"><text:p text:style-name=\"" + std::string(style) + "\">" + contentOf(inlines) +
             "</text:p></table:table-cell>";
}

void OdtBody::add(const KeyValueTable& table)
{
    if (table.rows.empty())
        return;
    openTable({}, {kKeyWidth, kOdtWidth - m_left - kKeyWidth}, true);
    for (const KeyValue& row : table.rows) {
        m_out += "<table:table-row>";
        cell("key", 0, "FactKey", {Inline{InlineKind::Words, row.key, {}, Tone::Neutral}});
        cell("cell", 1, "FactValue", row.value);
        m_out += "</table:table-row>\n";
    }
    m_out += "</table:table>\n";
}

void OdtBody::add(const Table& table)
{
    const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                       [](int sum, const Column& column) { return sum + column.share; });
    std::vector<int> widths;
    for (const Column& column : table.columns)
        widths.push_back((kOdtWidth - m_left) * column.share / shares);
    openTable(table.caption, widths, false);
    m_out += "<table:table-header-rows><table:table-row>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        cell("head", i, "TableHead", {Inline{InlineKind::Words, table.columns[i].title, {}, Tone::Neutral}});
    m_out += "</table:table-row></table:table-header-rows>\n";
    for (const auto& row : table.rows) {
        m_out += "<table:table-row>";
        for (std::size_t i = 0; i < row.size(); ++i)
            cell("cell", i, table.columns[i].isNumber ? "TableNumber" : "TableText", row[i]);
        m_out += "</table:table-row>\n";
    }
    m_out += "</table:table>\n";
}

void OdtBody::add(const ExactText& exact)
{
    const auto lines = linesOf(exact);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size();
        OdtFormat made = format(exact.isQuotation() ? "Quotation" : m_isContext ? "ContextText" : "ExactText", 0,
                                isLast ? 100 : 0);
        if (!m_isContext && !exact.isQuotation()) {
            made.hasGround = true;
            made.inset = kInset;
            made.below = isLast && m_bar.empty() ? 120 : 0;
        }
        made.isRightToLeft = startsFromRight(lines[i]);
        OdtText text;
        const auto addQuote = [&text](const std::string& quote) {
            if (!quote.empty())
                text.add(Inlines{{InlineKind::Words, quote, {}, Tone::Neutral}});
        };
        addQuote(i == 0 ? exact.openQuote : std::string());
        for (const Piece& piece : lines[i])
            text.add(piece);
        addQuote(isLast ? exact.closeQuote : std::string());
        paragraph(made, text.take());
    }
}

void OdtBody::add(const List& list)
{
    if (!m_bar.empty()) {
        // Within a card a list's own indents would break the bar.
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            Inlines item{{InlineKind::Words, list.isNumbered ? std::to_string(i + 1) + ". " : "\u2022 ", {}, Tone::Neutral}};
            item.insert(item.end(), list.items[i].begin(), list.items[i].end());
            paragraph(format("ListText", 0, 80), contentOf(item));
        }
        return;
    }
    m_out += list.isNumbered ? "<text:list text:style-name=\"Numbers\">" : "<text:list text:style-name=\"Bullets\">";
    for (const Inlines& item : list.items)
        m_out += "<text:list-item><text:p text:style-name=\"ListText\">" + contentOf(item) + "</text:p></text:list-item>\n";
    m_out += "</text:list>\n";
}

void OdtBody::add(const Outline& outline)
{
    for (std::size_t i = 0; i < outline.rows.size(); ++i) {
        const OutlineRow& row = outline.rows[i];
        const bool isLast = i + 1 == outline.rows.size();
        OdtFormat made = format("OutlineText", 0, isLast ? 160 : 0);
        const int indent = kOutlineStep * (1 + std::min(row.depth, kDeepestOutline));
        if (m_bar.empty())
            made.left = indent;
        else
            made.inset += indent;
        paragraph(made, contentOf(row.inlines));
    }
}

void OdtBody::add(const Card& card)
{
    constexpr std::array<std::string_view, 4> kBars{"1mm solid #0b4f8a", "0.5mm solid #c9ced6", "0.5mm dashed #c9ced6",
                                                    "0.5mm dashed #c9ced6"};
    const std::string_view outerBar = m_bar;
    const int outerLeft = m_left;
    m_bar = kBars[static_cast<std::size_t>(card.kind)];
    m_left += kNestingStep * std::min(card.nesting, kDeepestNesting);
    m_isContext = card.kind != CardKind::Selected;
    m_cardGap = 220;
    if (card.kind == CardKind::Gap) {
        paragraph(format("Small", 0, 0), contentOf(card.head, card.anchor));
    } else {
        // The bar runs on only between paragraphs with the same edges: no distance to a ground.
        const bool isBeforeGround = !m_isContext && !card.blocks.empty() &&
                                    std::holds_alternative<ExactText>(card.blocks.front().content);
        OdtFormat head = format("CardHead", 0, isBeforeGround ? 0 : 150);
        head.keepsWithNext = !card.blocks.empty();
        m_out += "<text:h text:style-name=\"" + m_formats.paragraph(head) + "\" text:outline-level=\"4\">" +
                 contentOf(card.head, card.anchor) + "</text:h>\n";
        m_cardGap = 0;
    }
    add(card.blocks);
    m_bar = outerBar;
    m_left = outerLeft;
    m_isContext = false;
}

} // namespace greffier::report
