#include "core/report/odt_styles.h"

namespace greffier::report {
namespace {

constexpr std::string_view kGround = "#f4f5f7";

constexpr int kGroundInset = 300;
constexpr int kGroundAbove = 180;

// Paragraphs with the same edges are drawn as one, so that a bar runs on and a ground has one upper and one lower edge.
// Those of a ground have its colour: a word processor keeps a distance only from an edge that there is.
std::string edges(const OdtFormat& format)
{
    const std::string thin = format.hasGround ? "0.05pt solid " + std::string(kGround) : std::string("none");
    std::string out = " fo:border-left=\"" + (format.bar.empty() ? thin : std::string(format.bar)) + "\" fo:border-right=\"" +
                      thin + "\" fo:border-top=\"" + thin + "\" fo:border-bottom=\"" + thin + "\" fo:padding-left=\"" +
                      odtLength(format.inset) + "\"";
    if (format.hasGround)
        out += " fo:padding-right=\"" + odtLength(kGroundInset) + "\" fo:padding-top=\"" + odtLength(kGroundAbove) +
               "\" fo:padding-bottom=\"" + odtLength(kGroundAbove) + "\" fo:background-color=\"" + std::string(kGround) + "\"";
    return out + " style:join-border=\"true\"";
}

} // namespace

std::string OdtFormats::nameOf(const std::string& key, const char* letter, bool& isNew)
{
    const auto [found, inserted] = m_names.try_emplace(key, letter + std::to_string(m_names.size() + 1));
    isNew = inserted;
    return found->second;
}

std::string OdtFormats::paragraph(const OdtFormat& format)
{
    OdtFormat plain;
    plain.parent = format.parent;
    if (format == plain)
        return format.parent;
    const auto [found, isNew] = m_paragraphs.try_emplace(format, "P" + std::to_string(m_paragraphs.size() + 1));
    if (!isNew)
        return found->second;
    const bool hasEdges = !format.bar.empty() || format.hasGround;
    m_xml += "<style:style style:name=\"" + found->second + "\" style:family=\"paragraph\" style:parent-style-name=\"" +
             format.parent + "\"><style:paragraph-properties";
    if (format.left > 0 || hasEdges)
        m_xml += " fo:margin-left=\"" + odtLength(format.left) + "\"";
    if (hasEdges)
        m_xml += " fo:margin-top=\"" + odtLength(format.above) + "\" fo:margin-bottom=\"" +
                 odtLength(format.below) + "\"" + edges(format);
    if (format.isRightToLeft)
        m_xml += " style:writing-mode=\"rl-tb\" fo:text-align=\"start\"";
    if (format.breaksPage)
        m_xml += " fo:break-before=\"page\"";
    if (format.keepsWithNext)
        m_xml += " fo:keep-with-next=\"always\"";
    m_xml += "/></style:style>\n";
    return found->second;
}

std::string OdtFormats::table(int left, int width, bool isWhole)
{
    bool isNew = false;
    const std::string key = "table " + std::to_string(left) + " " + std::to_string(width) + (isWhole ? " whole" : "");
    const std::string name = nameOf(key, "T", isNew);
    if (isNew)
        m_xml += "<style:style style:name=\"" + name + "\" style:family=\"table\"><style:table-properties style:width=\"" +
                 odtLength(width) + "\" fo:margin-left=\"" + odtLength(left) +
                 "\" fo:margin-top=\"0mm\" fo:margin-bottom=\"2.5mm\" table:align=\"left\"" +
                 (isWhole ? " style:may-break-between-rows=\"false\"" : "") + "/></style:style>\n";
    return name;
}

std::string OdtFormats::column(int width)
{
    bool isNew = false;
    const std::string name = nameOf("column " + std::to_string(width), "T", isNew);
    if (isNew)
        m_xml += "<style:style style:name=\"" + name + "\" style:family=\"table-column\"><style:table-column-properties " +
                 "style:column-width=\"" + odtLength(width) + "\"/></style:style>\n";
    return name;
}

std::string OdtFormats::cell(std::string_view kind, std::string_view bar)
{
    bool isNew = false;
    const std::string name = nameOf("cell " + std::string(kind) + " " + std::string(bar), "T", isNew);
    if (!isNew)
        return name;
    const std::string side = kind == "key" ? "0mm" : "1.2mm";
    m_xml += "<style:style style:name=\"" + name + "\" style:family=\"table-cell\"><style:table-cell-properties " +
             "fo:border-left=\"" + (bar.empty() ? "none" : std::string(bar)) +
             "\" fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"0.5pt solid #c9ced6\" fo:padding-left=\"" +
             (bar.empty() ? side : "3mm") + "\" fo:padding-right=\"1.2mm\" fo:padding-top=\"0.8mm\" fo:padding-bottom=\"0.8mm\"" +
             (kind == "head" ? " fo:background-color=\"" + std::string(kGround) + "\"" : std::string()) +
             "/></style:style>\n";
    return name;
}

} // namespace greffier::report
