#include "core/report/pdf_pages.h"

#include "core/report/page_breaks.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace greffier::report {
namespace {

constexpr qreal kNestingStep = 6; // millimetres to the right per level
constexpr int kDeepestNesting = 8;
constexpr int kDeepestOutline = 8;
constexpr std::size_t kReported = 64; // blocks between two reports of progress

// The first thing that one of the cells leads to.
std::string targetOf(const std::vector<Inlines>& cells)
{
    for (const Inlines& cell : cells) {
        for (const Inline& each : cell) {
            if (each.kind == InlineKind::Link)
                return each.target;
        }
    }
    return {};
}

} // namespace

PdfStyle PdfStyle::of(Layout layout)
{
    if (layout == Layout::Letter)
        return {Face::Serif, Face::SerifBold, 10, 8, 10, {15, 12, 10.5, 10}, 1.42, 2.6};
    return {};
}

void PdfComposer::gap(qreal millimetres, bool keepsWithNext)
{
    m_flow.addGap(m_measures.mm(millimetres), keepsWithNext);
}

void PdfComposer::add(const Document& document, const base::JobControl& job)
{
    const auto count = static_cast<std::int64_t>(document.blocks.size());
    for (std::size_t i = 0; i < document.blocks.size() && !job.isCancelled(); ++i) {
        if (i % kReported == 0)
            job.report(base::Stage::Exporting, static_cast<std::int64_t>(i), count);
        add(document.blocks, i);
    }
}

void PdfComposer::add(const std::vector<Block>& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i)
        add(blocks, i);
}

void PdfComposer::add(const std::vector<Block>& blocks, std::size_t index)
{
    m_keepsParagraph = staysWithNext(blocks, index);
    std::visit([this](const auto& content) { add(content); }, blocks[index].content);
}

void PdfComposer::add(const Heading& heading)
{
    constexpr std::array<qreal, 4> kAbove{0, 8, 4, 3};
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4) - 1);
    const int pixels = m_measures.points(m_style.headings[level]);
    if (heading.startsPage)
        m_flow.startPage();
    m_flow.setAnchor({heading.anchor});
    gap(kAbove[level], true);
    m_flow.addText(PdfTextMaker(m_fonts, pixels, m_style.bold).make(heading.inlines), pixels, m_left, m_width, true);
    if (heading.level == 2) {
        gap(1, true);
        m_flow.underline(ink::kLine, m_left, m_width);
    }
    gap(heading.level == 1 ? 4 : 2, true);
}

void PdfComposer::add(const Paragraph& paragraph)
{
    if (addOfLetter(paragraph))
        return;
    const bool isQuiet = paragraph.role == ParagraphRole::Quiet;
    const bool isLabel = paragraph.role == ParagraphRole::Label;
    const bool isNotice = paragraph.role == ParagraphRole::Notice;
    const int pixels = m_measures.points(isQuiet ? m_style.small : m_style.body);
    const PdfTextMaker maker(m_fonts, pixels, isLabel ? m_style.bold : m_style.face, isQuiet ? ink::kQuiet : ink::kText);
    const bool keeps = isLabel || (m_keepsParagraph && !isNotice);
    if (isLabel)
        gap(1.5, true);
    const qreal inset = isNotice ? m_measures.mm(3) : 0;
    if (isNotice) {
        m_flow.openBand({m_left, m_width, ink::kSoft, ink::kLine, m_measures.mm(0.8), false});
        gap(1.2, true);
    }
    m_flow.addText(maker.make(paragraph.inlines), pixels, m_left + inset, m_width - inset, keeps);
    if (isNotice) {
        gap(1.2);
        m_flow.closeBand();
    }
    gap(isLabel ? 0.6 : m_style.afterParagraph, keeps);
}

bool PdfComposer::addOfLetter(const Paragraph& paragraph)
{
    const qreal half = m_width / 2;
    const int pixels = m_measures.points(m_style.body);
    const PdfText text = PdfTextMaker(m_fonts, pixels, m_style.face).make(paragraph.inlines);
    switch (paragraph.role) {
    case ParagraphRole::Normal:
    case ParagraphRole::Quiet:
    case ParagraphRole::Notice:
    case ParagraphRole::Label: return false;
    case ParagraphRole::Address:
        m_flow.addText(text, pixels, m_left, half - m_measures.mm(4));
        gap(m_style.afterParagraph);
        return true;
    case ParagraphRole::Recipient:
        gap(6);
        m_flow.addText(text, pixels, m_left + half, half);
        gap(8);
        return true;
    case ParagraphRole::PlaceDate:
        m_flow.addRow({{text, m_left, m_width, true}}, pixels);
        gap(7);
        return true;
    case ParagraphRole::Signature:
        gap(5, true);
        m_flow.addText(text, pixels, m_left + half, half, true);
        gap(25);
        return true;
    }
    return false;
}

void PdfComposer::add(const KeyValueTable& table)
{
    const int pixels = m_measures.points(m_style.body);
    const qreal keyWidth = m_measures.mm(56);
    const qreal between = m_measures.mm(3);
    const PdfTextMaker keys(m_fonts, pixels, m_style.face, ink::kQuiet);
    const PdfTextMaker values(m_fonts, pixels, m_style.face);
    m_flow.beginUnit(); // all of it on one page, where one can hold it
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const KeyValue& row = table.rows[i];
        gap(0.7, true);
        m_flow.addRow({{keys.make(Inlines{{InlineKind::Words, row.key, {}, Tone::Neutral}}), m_left, keyWidth - between, false},
                       {values.make(row.value), m_left + keyWidth, m_width - keyWidth, false}},
                      pixels, true);
        gap(0.7, isRowKept(i, table.rows.size()));
        m_flow.underline(ink::kLine, m_left, m_width);
    }
    m_flow.endUnit();
    gap(2.5);
}

void PdfComposer::add(const Table& table)
{
    const int pixels = m_measures.points(m_style.small);
    const qreal pad = m_measures.mm(1.2);
    const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                       [](int sum, const Column& column) { return sum + column.share; });
    std::vector<PdfCell> cells;
    qreal x = m_left;
    for (const Column& column : table.columns) {
        const qreal width = m_width * column.share / shares;
        cells.push_back({{}, x + pad, width - 2 * pad, column.isNumber});
        x += width;
    }
    m_flow.beginHeader();
    m_flow.openBand({m_left, m_width, ink::kSoft, 0, 0, false});
    gap(1, true);
    const PdfTextMaker titles(m_fonts, pixels, m_style.bold);
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i].text = titles.make(Inlines{{InlineKind::Words, table.columns[i].title, {}, Tone::Neutral}});
    m_flow.addRow(cells, pixels, true);
    gap(1, true);
    m_flow.closeBand();
    m_flow.underline(ink::kLine, m_left, m_width);
    m_flow.endHeader();
    const PdfTextMaker texts(m_fonts, pixels, m_style.face);
    for (std::size_t line = 0; line < table.rows.size(); ++line) {
        const auto& row = table.rows[line];
        const std::string target = targetOf(row);
        const PdfAnchor before = target.empty() ? PdfAnchor() : m_flow.setAnchor({target, true});
        gap(0.8, true);
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i].text = texts.make(row[i]);
        m_flow.addRow(cells, pixels, true);
        gap(0.8, isRowKept(line, table.rows.size()));
        m_flow.underline(ink::kLine, m_left, m_width);
        if (!target.empty())
            m_flow.setAnchor(before);
    }
    m_flow.endTable();
    gap(2.5);
}

// Set in from both edges, with a thin line at its side: a grey ground belongs to the report, not to a letter.
void PdfComposer::addQuotation(const ExactText& exact)
{
    const int pixels = m_measures.points(m_style.exact);
    const qreal indent = m_measures.mm(8);
    const qreal inset = m_measures.mm(4);
    m_flow.openBand({m_left + indent, m_width - indent, 0, ink::kLine, m_measures.mm(0.6), false});
    for (const PdfText& line : PdfTextMaker(m_fonts, pixels, m_style.face).make(exact))
        m_flow.addText(line, pixels, m_left + indent + inset, m_width - 2 * indent - inset);
    m_flow.closeBand();
    gap(m_style.afterParagraph);
}

void PdfComposer::add(const ExactText& exact)
{
    if (exact.isQuotation()) {
        addQuotation(exact);
        return;
    }
    const int pixels = m_measures.points(m_isContext ? m_style.body : m_style.exact);
    const qreal inset = m_isContext ? 0 : m_measures.mm(3);
    if (!m_isContext) {
        m_flow.openBand({m_left, m_width, ink::kSoft, 0, 0, false});
        gap(1.8, true);
    }
    for (const PdfText& line : PdfTextMaker(m_fonts, pixels, m_style.face, m_isContext ? ink::kQuiet : ink::kText).make(exact))
        m_flow.addText(line, pixels, m_left + inset, m_width - 2 * inset);
    if (!m_isContext) {
        gap(1.8);
        m_flow.closeBand();
    }
    gap(1.8);
}

void PdfComposer::add(const List& list)
{
    const int pixels = m_measures.points(m_style.body);
    const qreal inset = m_measures.mm(5);
    const PdfTextMaker maker(m_fonts, pixels, m_style.face);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string sign = list.isNumbered ? std::to_string(i + 1) + "." : "\u2022";
        m_flow.addRow({{maker.make(Inlines{{InlineKind::Words, sign, {}, Tone::Neutral}}), m_left, inset, false},
                       {maker.make(list.items[i]), m_left + inset, m_width - inset, false}},
                      pixels);
        gap(0.8);
    }
    gap(0.8);
}

void PdfComposer::add(const Outline& outline)
{
    const int pixels = m_measures.points(m_style.small);
    const PdfTextMaker maker(m_fonts, pixels, m_style.face);
    for (const OutlineRow& row : outline.rows) {
        const qreal inset = m_measures.mm(4) * (1 + std::min(row.depth, kDeepestOutline));
        m_flow.addText(maker.make(row.inlines), pixels, m_left + inset, m_width - inset);
        gap(0.4);
    }
    gap(1.2);
}

void PdfComposer::add(const Card& card)
{
    const qreal left = m_left;
    const qreal width = m_width;
    const qreal indent = m_measures.mm(kNestingStep) * std::min(card.nesting, kDeepestNesting);
    const bool isSelected = card.kind == CardKind::Selected;
    const bool isDashed = card.kind == CardKind::Absent || card.kind == CardKind::Gap;
    const qreal bar = m_measures.mm(isSelected ? 1.0 : 0.5);
    gap(2.2);
    const PdfAnchor around = m_flow.setAnchor({card.anchor});
    m_flow.openBand({left + indent, width - indent, 0, isSelected ? ink::kAccent : ink::kLine, bar, isDashed});
    m_left = left + indent + m_measures.mm(4);
    m_width = width - indent - m_measures.mm(4);
    m_isContext = !isSelected;
    gap(0.8, true);
    const int pixels = m_measures.points(card.kind == CardKind::Gap ? m_style.small : m_style.body);
    m_flow.addText(PdfTextMaker(m_fonts, pixels, m_style.face).make(card.head), pixels, m_left, m_width, !card.blocks.empty());
    gap(card.blocks.empty() ? 0.8 : 1.5, !card.blocks.empty());
    add(card.blocks);
    m_flow.closeBand();
    m_flow.setAnchor(around);
    m_left = left;
    m_width = width;
    m_isContext = false;
}

} // namespace greffier::report
