#include "app/desktop/preview_port.h"

#include "core/base/json.h"
#include "core/report/case_report.h"
#include "core/report/pdf_complaint.h"
#include "core/report/pdf_layout.h"
#include "core/report/pdf_writer.h"

#include <QPainter>

#include <functional>

namespace greffier::desktop {
namespace {

constexpr qreal kPointsPerDot = 72.0 / report::PdfLayout::kDotsPerInch;

// Which comment something with an anchor is about; empty for none.
using CommentOf = std::function<std::string(const std::string& anchor)>;

class LaidOutPages final : public views::PreviewPages {
public:
    LaidOutPages(std::unique_ptr<report::PdfLayout> layout, const CommentOf& commentOf) : m_layout(std::move(layout))
    {
        m_layout->giveUpLines();
        for (const report::PdfPlace& place : m_layout->places()) {
            const std::string comment = commentOf(place.anchor.name);
            if (comment.empty())
                continue;
            const QRectF area(place.area.topLeft() * kPointsPerDot, place.area.size() * kPointsPerDot);
            m_items.push_back({base::toQString(comment), static_cast<int>(place.page), area});
        }
    }

    int count() const override { return static_cast<int>(m_layout->pageCount()); }
    QSizeF size() const override { return m_layout->sheet().fullRect(QPageLayout::Point).size(); }
    const std::vector<views::PreviewItem>& items() const override { return m_items; }
    void paint(QPainter& painter, int page) const override
    {
        painter.save();
        painter.scale(kPointsPerDot, kPointsPerDot);
        painter.translate(m_layout->sheet().paintRectPixels(report::PdfLayout::kDotsPerInch).topLeft());
        m_layout->paint(painter, static_cast<std::size_t>(page));
        painter.restore();
    }

private:
    std::unique_ptr<report::PdfLayout> m_layout;
    std::vector<views::PreviewItem> m_items;
};

MadePages pagesOf(std::unique_ptr<report::PdfLayout> layout, const CommentOf& commentOf)
{
    return std::shared_ptr<const views::PreviewPages>(std::make_shared<LaidOutPages>(std::move(layout), commentOf));
}

bool isComment(const std::string& anchor)
{
    const auto id = base::parsePublicId(anchor);
    return id && (id->kind == base::PublicKind::Comment || id->kind == base::PublicKind::Placeholder);
}

// A complaint's facts and exhibits lead to the comments that they are about.
std::string commentIn(const report::ComplaintData& data, const std::string& anchor)
{
    const auto idOf = [&data](std::size_t item) { return base::toString(data.report.items[item].comment.publicId); };
    for (const report::ComplaintFact& fact : data.facts) {
        if (anchor == "fact-" + fact.passageId)
            return idOf(fact.item);
    }
    for (const report::ComplaintExhibit& exhibit : data.exhibits) {
        if (exhibit.item && anchor == "exhibit-" + std::to_string(exhibit.number))
            return idOf(*exhibit.item);
    }
    return isComment(anchor) ? anchor : std::string();
}

} // namespace

MadePages reportPages(const report::ReportData& data, const base::JobControl& job)
{
    const auto renders = report::renderInPdf();
    if (!renders)
        return base::fail(renders.error());
    auto layout = report::PdfLayout::make(report::buildCaseReport(data, *renders), data.written, job);
    if (!layout)
        return base::fail(layout.error());
    return pagesOf(std::move(*layout), [](const std::string& anchor) { return isComment(anchor) ? anchor : std::string(); });
}

MadePages complaintPages(const report::ComplaintData& data, const base::JobControl& job)
{
    auto letter = report::layOutComplaint(data, job);
    if (!letter)
        return base::fail(letter.error());
    return pagesOf(std::move(letter->layout), [&data](const std::string& anchor) { return commentIn(data, anchor); });
}

} // namespace greffier::desktop
