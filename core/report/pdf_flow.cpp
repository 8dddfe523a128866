#include "core/report/pdf_flow.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::size_t kMostKept = 10'000; // boxes whose lines wait to be painted: some two hundred pages
constexpr int kPageOfLines = 60;
constexpr std::size_t kUncutLines = 6;    // rows and paragraphs up to so many lines stay on one page

qreal heightOf(const std::vector<PdfBox>& boxes)
{
    qreal height = 0;
    for (const PdfBox& box : boxes)
        height += box.height;
    return height;
}

void paintBand(QPainter& painter, const PdfBand& band, QRectF area)
{
    if (band.ground != 0)
        painter.fillRect(area, QColor::fromRgb(band.ground));
    if (band.bar == 0)
        return;
    if (!band.isDashed) {
        painter.fillRect(QRectF(area.left(), area.top(), band.barWidth, area.height()), QColor::fromRgb(band.bar));
        return;
    }
    // Dashes are laid by the place on the page, so that they run on from box to box.
    const qreal dash = band.barWidth * 2;
    for (qreal y = std::floor(area.top() / (2 * dash)) * 2 * dash; y < area.bottom(); y += 2 * dash) {
        const QRectF piece(area.left(), y, band.barWidth, dash);
        painter.fillRect(piece.intersected(area), QColor::fromRgb(band.bar));
    }
}

using Lines = std::map<const PdfParagraph*, std::shared_ptr<QTextLayout>>;

void paintBox(QPainter& painter, const PdfBox& box, const Lines& made, qreal left, qreal y)
{
    for (const PdfBand& band : box.bands)
        paintBand(painter, band, QRectF(left + band.x, y, band.width, box.height));
    for (const PdfLine& line : box.lines) {
        const auto& lines = line.paragraph->lines ? line.paragraph->lines : made.at(line.paragraph.get());
        const QTextLine textLine = lines->lineAt(line.line);
        // draw() adds the line's place within its layout; the box has its own.
        textLine.draw(&painter, QPointF(left + line.x, y) - QPointF(0, textLine.y()));
    }
    if (box.rule)
        painter.fillRect(QRectF(left + box.ruleX, y + box.height - 8, box.ruleWidth, 8), QColor::fromRgb(*box.rule));
}

} // namespace

void PdfFlow::push(PdfBox box)
{
    box.bands = m_bands;
    box.header = m_header;
    box.isUnit = m_isInUnit;
    box.startsPage = std::exchange(m_startsPage, false);
    if (!m_anchor.name.empty()) {
        if (m_anchors.empty() || m_anchors.back() != m_anchor)
            m_anchors.push_back(m_anchor);
        box.anchor = static_cast<int>(m_anchors.size()) - 1;
    }
    m_boxes.push_back(std::move(box));
}

std::shared_ptr<QTextLayout> PdfFlow::layOut(const PdfParagraph& paragraph) const
{
    const auto layout =
        std::make_shared<QTextLayout>(paragraph.text.text, m_fonts.font(Face::Regular, paragraph.pixels));
    QTextOption option(paragraph.isRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setTabStopDistance(paragraph.pixels * 2.5);
    layout->setTextOption(option);
    layout->setFormats(paragraph.text.formats);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(paragraph.width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

void PdfFlow::addText(const PdfText& text, int pixels, qreal x, qreal width, bool keepsWithNext)
{
    addRow({PdfCell{text, x, width, false}}, pixels, keepsWithNext);
}

void PdfFlow::addRow(const std::vector<PdfCell>& cells, int pixels, bool keepsWithNext)
{
    if (m_boxes.size() >= m_givenUp + kMostKept)
        giveUpLines(kPageOfLines);
    std::vector<std::shared_ptr<PdfParagraph>> paragraphs;
    int count = 1;
    for (const PdfCell& cell : cells) {
        paragraphs.push_back(std::make_shared<PdfParagraph>(PdfParagraph{cell.text, pixels, cell.width, cell.isRight, {}}));
        paragraphs.back()->lines = layOut(*paragraphs.back());
        count = std::max(count, paragraphs.back()->lines->lineCount());
    }
    for (int line = 0; line < count; ++line) {
        PdfBox box;
        box.height = pixels * m_leading;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (line < paragraphs[i]->lines->lineCount())
                box.lines.push_back({paragraphs[i], line, cells[i].x});
        }
        const bool isLast = line + 1 == count;
        // No first or last line alone on a page.
        const bool isUncut = static_cast<std::size_t>(count) <= kUncutLines || line == 0 || line + 2 == count;
        box.keepsWithNext = isLast ? keepsWithNext : isUncut;
        push(std::move(box));
    }
}

void PdfFlow::addGap(qreal height, bool keepsWithNext)
{
    PdfBox box;
    box.height = height;
    box.isGap = m_bands.empty();
    box.keepsWithNext = keepsWithNext;
    push(std::move(box));
}

void PdfFlow::underline(QRgb colour, qreal x, qreal width)
{
    if (m_boxes.empty())
        return;
    PdfBox& box = m_boxes.back();
    box.rule = colour;
    box.ruleX = x;
    box.ruleWidth = width;
}

void PdfFlow::beginHeader()
{
    m_headerStart = m_boxes.size();
}

void PdfFlow::endHeader()
{
    const auto start = m_boxes.begin() + static_cast<std::ptrdiff_t>(m_headerStart);
    for (auto box = start; box != m_boxes.end(); ++box)
        box->keepsWithNext = true;
    m_header = std::make_shared<const std::vector<PdfBox>>(start, m_boxes.end());
}

void PdfFlow::endUnit()
{
    m_isInUnit = false;
    if (!m_boxes.empty())
        m_boxes.back().isUnit = false;
}

std::pair<std::size_t, qreal> PdfFlow::groupAt(std::size_t first, bool isWithUnits, qreal most) const
{
    std::size_t end = first;
    qreal height = m_boxes[first].height;
    while ((m_boxes[end].keepsWithNext || (isWithUnits && m_boxes[end].isUnit)) && end + 1 < m_boxes.size() && height <= most)
        height += m_boxes[++end].height;
    return {end, height};
}

std::vector<PdfPage> PdfFlow::paginate(qreal pageHeight) const
{
    std::size_t cutUnit = 0; // boxes before this one are of a unit that no page can hold
    std::vector<PdfPage> pages(1);
    qreal used = 0;
    for (std::size_t i = 0; i < m_boxes.size();) {
        auto [end, height] = groupAt(i, i >= cutUnit, pageHeight);
        if (height > pageHeight && i >= cutUnit) {
            for (cutUnit = end; cutUnit < m_boxes.size() && m_boxes[cutUnit].isUnit; ++cutUnit) {}
            ++cutUnit;
            std::tie(end, height) = groupAt(i, false, pageHeight);
        }
        // A group that no page can hold is cut where the page ends.
        if (height > pageHeight) {
            end = i;
            height = m_boxes[i].height;
        }
        if (used > 0 && (m_boxes[i].startsPage || used + height > pageHeight)) {
            pages.emplace_back();
            used = 0;
            if (m_boxes[i].header) {
                for (const PdfBox& box : *m_boxes[i].header)
                    pages.back().boxes.push_back(&box);
                used = heightOf(*m_boxes[i].header);
            }
        }
        for (; i <= end; ++i) {
            if (used == 0 && m_boxes[i].isGap)
                continue;
            pages.back().boxes.push_back(&m_boxes[i]);
            used += m_boxes[i].height;
        }
    }
    return pages;
}

void PdfFlow::paint(QPainter& painter, const PdfPage& page, qreal left, qreal top) const
{
    Lines made;
    for (const PdfBox* box : page.boxes) {
        for (const PdfLine& line : box->lines) {
            if (!line.paragraph->lines && !made.contains(line.paragraph.get()))
                made.emplace(line.paragraph.get(), layOut(*line.paragraph));
        }
    }
    qreal y = top;
    for (const PdfBox* box : page.boxes) {
        paintBox(painter, *box, made, left, y);
        y += box->height;
    }
}

void PdfFlow::giveUpLines(int upTo)
{
    const auto giveUp = [upTo](const PdfBox& box) {
        for (const PdfLine& line : box.lines) {
            if (line.paragraph->lines && line.paragraph->lines->lineCount() <= upTo)
                line.paragraph->lines.reset();
        }
    };
    for (m_givenUp = std::min(m_givenUp, m_boxes.size()); m_givenUp < m_boxes.size(); ++m_givenUp) {
        const PdfBox& box = m_boxes[m_givenUp];
        giveUp(box);
        if (box.header)
            std::for_each(box.header->begin(), box.header->end(), giveUp);
    }
}

} // namespace greffier::report
