#include "core/report/html_writer.h"

#include "core/report/case_report.h"
#include "core/report/characters.h"
#include "core/report/html_style.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier::report {
namespace {

constexpr int kDeepestNesting = 6; // deeper items are not moved further to the right; their level stands in words
constexpr int kDeepestOutline = 5;

class HtmlWriter {
public:
    std::string write(const Document& document)
    {
        m_out += "<!DOCTYPE html>\n<html lang=\"";
        escape(document.language);
        m_out += "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                 "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>";
        escape(document.title);
        m_out += "</title>\n<style>";
        m_out += kHtmlStyle;
        m_out += "</style>\n</head>\n<body";
        m_out += document.layout == Layout::Letter ? " class=\"letter\">\n<main>\n" : ">\n<main>\n";
        add(document.blocks);
        m_out += "</main>\n<footer>";
        escape(document.footer);
        m_out += "</footer>\n</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void add(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            std::visit([this](const auto& content) { add(content); }, block.content);
    }

    void add(const Heading& heading)
    {
        const std::string tag = "h" + std::to_string(heading.level);
        m_out += "<" + tag;
        if (heading.startsPage)
            m_out += " class=\"page\"";
        addAnchor(heading.anchor);
        m_out += ">";
        add(heading.inlines);
        m_out += "</" + tag + ">\n";
    }

    void add(const Paragraph& paragraph)
    {
        constexpr std::array<std::string_view, 8> kClasses{
            "", " class=\"quiet\"", " class=\"notice\"", " class=\"label\"", " class=\"address\"",
            " class=\"recipient\"", " class=\"place-date\"", " class=\"signature\""};
        m_out += "<p";
        m_out += kClasses[static_cast<std::size_t>(paragraph.role)];
        m_out += ">";
        add(paragraph.inlines);
        m_out += "</p>\n";
    }

    void add(const KeyValueTable& table)
    {
        if (table.rows.empty())
            return;
        m_out += "<table class=\"facts\">\n<tbody>\n";
        for (const KeyValue& row : table.rows) {
            m_out += "<tr><th scope=\"row\">";
            escape(row.key);
            m_out += "</th><td>";
            add(row.value);
            m_out += "</td></tr>\n";
        }
        m_out += "</tbody>\n</table>\n";
    }

    void add(const Table& table)
    {
        m_out += "<table>\n<caption>";
        escape(table.caption);
        m_out += "</caption>\n<thead>\n<tr>";
        for (const Column& column : table.columns) {
            m_out += column.isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">";
            escape(column.title);
            m_out += "</th>";
        }
        m_out += "</tr>\n</thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            m_out += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i) {
                m_out += table.columns[i].isNumber ? "<td class=\"number\">" : "<td>";
                add(row[i]);
                m_out += "</td>";
            }
            m_out += "</tr>\n";
        }
        m_out += "</tbody>\n</table>\n";
    }

    void add(const ExactText& exact)
    {
        m_out += exact.isQuotation() ? "<blockquote class=\"exact\">" : "<div class=\"exact\">";
        escape(exact.openQuote);
        m_out += "<bdi>";
        for (const Piece& piece : cutAtMarks(exact)) {
            const bool isMarked = piece.isHit || piece.isPassage;
            if (isMarked)
                m_out += piece.isHit && piece.isPassage ? "<mark class=\"hit passage\">"
                         : piece.isHit                  ? "<mark class=\"hit\">"
                                                        : "<mark class=\"passage\">";
            escape(piece.text);
            if (isMarked)
                m_out += "</mark>";
        }
        m_out += "</bdi>";
        escape(exact.closeQuote);
        m_out += exact.isQuotation() ? "</blockquote>\n" : "</div>\n";
    }

    void add(const List& list)
    {
        m_out += list.isNumbered ? "<ol>\n" : "<ul>\n";
        for (const Inlines& item : list.items) {
            m_out += "<li>";
            add(item);
            m_out += "</li>\n";
        }
        m_out += list.isNumbered ? "</ol>\n" : "</ul>\n";
    }

    void add(const Outline& outline)
    {
        m_out += "<ul class=\"outline\">\n";
        for (const OutlineRow& row : outline.rows) {
            m_out += "<li class=\"d" + std::to_string(std::min(row.depth, kDeepestOutline)) + "\">";
            add(row.inlines);
            m_out += "</li>\n";
        }
        m_out += "</ul>\n";
    }

    void add(const Card& card)
    {
        constexpr std::array<std::string_view, 4> kClasses{"selected", "context", "absent", "gap"};
        m_out += "<article class=\"";
        m_out += kClasses[static_cast<std::size_t>(card.kind)];
        m_out += " n" + std::to_string(std::min(card.nesting, kDeepestNesting)) + "\"";
        addAnchor(card.anchor);
        const bool isHeading = card.kind != CardKind::Gap;
        m_out += isHeading ? ">\n<h4>" : ">\n<p>";
        add(card.head);
        m_out += isHeading ? "</h4>\n" : "</p>\n";
        add(card.blocks);
        m_out += "</article>\n";
    }

    void add(const Inlines& inlines)
    {
        for (const Inline& each : inlines)
            add(each);
    }

    void add(const Inline& each)
    {
        constexpr std::array<std::string_view, 5> kTones{"", " info", " warning", " danger", " good"};
        switch (each.kind) {
        case InlineKind::Words:
        case InlineKind::Page: escape(each.text); return;
        case InlineKind::Strong: wrap("<b><bdi>", each.text, "</bdi></b>"); return;
        case InlineKind::Quiet: wrap("<span class=\"quiet\">", each.text, "</span>"); return;
        case InlineKind::Foreign: wrap("<bdi>", each.text, "</bdi>"); return;
        case InlineKind::Code: wrap("<code><bdi>", each.text, "</bdi></code>"); return;
        case InlineKind::Badge:
            m_out += "<span class=\"badge";
            m_out += kTones[static_cast<std::size_t>(each.tone)];
            wrap("\"><bdi>", each.text, "</bdi></span>");
            return;
        case InlineKind::Link:
            m_out += "<a href=\"#";
            escape(each.target);
            wrap("\">", each.text, "</a>");
            return;
        }
    }

    void wrap(std::string_view before, std::string_view text, std::string_view after)
    {
        m_out += before;
        escape(text);
        m_out += after;
    }

    void addAnchor(const std::string& anchor)
    {
        if (anchor.empty())
            return;
        m_out += " id=\"";
        escape(anchor);
        m_out += "\"";
    }

    // Everything else is kept as it is: a no-break space stays the two bytes of U+00A0.
    void escape(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            const char32_t codePoint = nextCodePoint(text, at);
            if (renderInHtml(codePoint) == Rendering::Coded)
                m_out += codeOf(codePoint);
            else if (codePoint == U'&')
                m_out += "&amp;";
            else if (codePoint == U'<')
                m_out += "&lt;";
            else if (codePoint == U'>')
                m_out += "&gt;";
            else if (codePoint == U'"')
                m_out += "&quot;";
            else if (codePoint == U'\'')
                m_out += "&#39;";
            else if (codePoint == U'\r')
                m_out += "&#13;"; // a parser would turn the bare character into a line feed
            else
                m_out += text.substr(start, at - start);
        }
    }

    std::string m_out;
};

} // namespace

std::string toHtml(const Document& document)
{
    return HtmlWriter().write(document);
}

std::string toHtml(const ReportData& data)
{
    return toHtml(buildCaseReport(data, renderInHtml));
}

} // namespace greffier::report
