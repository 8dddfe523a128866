#include "core/report/odt_styles.h"

#include "core/report/labels.h"
#include "core/report/odt_text.h"

#include <QtGlobal>

namespace greffier::report {
namespace {

// As in the PDF report.
constexpr std::string_view kNamedStyles = R"xml(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="1.4mm" fo:line-height="112%" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="QuietBody" style:family="paragraph" style:parent-style-name="Body"><style:text-properties fo:color="#57606a" fo:font-size="7.5pt"/></style:style>
<style:style style:name="Label" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-top="1.5mm" fo:margin-bottom="0.6mm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Notice" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:background-color="#f4f5f7" fo:border-left="0.8mm solid #c9ced6" fo:border-right="none" fo:border-top="0.05pt solid #f4f5f7" fo:border-bottom="0.05pt solid #f4f5f7" fo:padding-left="2.5mm" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" style:join-border="false"/></style:style>
<style:style style:name="Address" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-right="87mm"/></style:style>
<style:style style:name="Recipient" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-left="87mm" fo:margin-top="6mm" fo:margin-bottom="8mm"/></style:style>
<style:style style:name="PlaceDate" style:display-name="Place and date" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:text-align="end" fo:margin-bottom="7mm"/></style:style>
<style:style style:name="Signature" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-left="87mm" fo:margin-top="5mm" fo:margin-bottom="25mm" fo:keep-together="always"/></style:style>
<style:style style:name="Quotation" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-left="8mm" fo:margin-right="8mm" fo:margin-bottom="1mm" fo:padding-left="4mm" fo:border-left="0.6mm solid #c9ced6" fo:border-right="none" fo:border-top="none" fo:border-bottom="none"/></style:style>
<style:style style:name="Small" style:family="paragraph" style:parent-style-name="Body"><style:text-properties fo:font-size="7.5pt"/></style:style>
<style:style style:name="ExactText" style:display-name="Exact text" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="0mm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="ContextText" style:display-name="Context" style:family="paragraph" style:parent-style-name="ExactText"><style:text-properties fo:font-size="8.5pt" fo:color="#57606a"/></style:style>
<style:style style:name="OutlineText" style:display-name="Explanation" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="0.4mm"/><style:text-properties fo:font-size="7.5pt"/></style:style>
<style:style style:name="ListText" style:display-name="List item" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:margin-bottom="0.8mm"/></style:style>
<style:style style:name="TableText" style:display-name="Table text" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="7.5pt"/></style:style>
<style:style style:name="TableNumber" style:display-name="Table number" style:family="paragraph" style:parent-style-name="TableText"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="TableHead" style:display-name="Table head" style:family="paragraph" style:parent-style-name="TableText"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="FactKey" style:display-name="Fact name" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:color="#57606a"/></style:style>
<style:style style:name="FactValue" style:display-name="Fact" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Body" style:class="text"><style:paragraph-properties fo:keep-with-next="always" fo:keep-together="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Body" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-bottom="4mm"/><style:text-properties fo:font-size="17pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Body" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="8mm" fo:margin-bottom="2mm" fo:padding-bottom="1mm" fo:border-bottom="0.5pt solid #c9ced6" fo:border-top="none" fo:border-left="none" fo:border-right="none"/><style:text-properties fo:font-size="12.5pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Body" style:default-outline-level="3" style:class="text"><style:paragraph-properties fo:margin-top="4mm" fo:margin-bottom="2mm"/><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Body" style:default-outline-level="4" style:class="text"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="2mm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="CardHead" style:display-name="Item head" style:family="paragraph" style:parent-style-name="Body" style:next-style-name="Body" style:default-outline-level="4"/>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:border-bottom="0.5pt solid #c9ced6" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:padding-bottom="1mm"><style:tab-stops><style:tab-stop style:position="174mm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="7pt" fo:color="#57606a"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:border-top="0.5pt solid #c9ced6" fo:border-bottom="none" fo:border-left="none" fo:border-right="none" fo:padding-top="1mm"><style:tab-stops><style:tab-stop style:position="174mm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="7pt" fo:color="#57606a"/></style:style>
<style:style style:name="StrongText" style:display-name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="QuietText" style:display-name="Quiet" style:family="text"><style:text-properties fo:color="#57606a"/></style:style>
<style:style style:name="CodeText" style:display-name="Code" style:family="text"><style:text-properties style:font-name="DejaVu Sans Mono" fo:font-size="90%" fo:language="zxx" fo:country="none"/></style:style>
<style:style style:name="LinkText" style:display-name="Internal link" style:family="text"><style:text-properties fo:color="#0b4f8a" style:text-underline-style="none"/></style:style>
<style:style style:name="BadgeNeutral" style:family="text"><style:text-properties fo:background-color="#eceef1"/></style:style>
<style:style style:name="BadgeInfo" style:family="text"><style:text-properties fo:background-color="#e1ecf7"/></style:style>
<style:style style:name="BadgeWarning" style:family="text"><style:text-properties fo:background-color="#fff0c2"/></style:style>
<style:style style:name="BadgeDanger" style:family="text"><style:text-properties fo:background-color="#fbdcd9"/></style:style>
<style:style style:name="BadgeGood" style:family="text"><style:text-properties fo:background-color="#dcf1e1"/></style:style>
<style:style style:name="Hit" style:family="text"><style:text-properties fo:background-color="#ffe69c" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="#8a5a00"/></style:style>
<style:style style:name="Passage" style:family="text"><style:text-properties fo:background-color="#cfe3ff" style:text-underline-style="dotted" style:text-underline-width="bold" style:text-underline-color="#0b4f8a"/></style:style>
<style:style style:name="HitPassage" style:display-name="Hit and passage" style:family="text"><style:text-properties fo:background-color="#ffe69c" style:text-underline-style="dotted" style:text-underline-width="bold" style:text-underline-color="#0b4f8a"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="5mm" fo:text-indent="-5mm" fo:margin-left="5mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" fo:text-indent="-6mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-number></text:list-style>
)xml";

constexpr std::string_view kFonts = R"xml(<office:font-face-decls>
<style:font-face style:name="DejaVu Sans" svg:font-family="'DejaVu Sans'" style:font-family-generic="swiss" style:font-pitch="variable"/>
<style:font-face style:name="DejaVu Serif" svg:font-family="'DejaVu Serif'" style:font-family-generic="roman" style:font-pitch="variable"/>
<style:font-face style:name="DejaVu Sans Mono" svg:font-family="'DejaVu Sans Mono'" style:font-family-generic="modern" style:font-pitch="fixed"/>
</office:font-face-decls>
)xml";

// A letter is larger and has serifs.
std::string defaultStyle(const Document& document)
{
    const bool isLetter = document.layout == Layout::Letter;
    const std::string font = isLetter ? "DejaVu Serif" : "DejaVu Sans";
    const std::string size = isLetter ? "10pt" : "8.5pt";
    const std::string& language = document.language;
    const std::string locale = language == "fr" ? "fo:language=\"fr\" fo:country=\"FR\"" : "fo:language=\"en\" fo:country=\"GB\"";
    return "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:tab-stop-distance=\"10mm\" "
           "style:writing-mode=\"lr-tb\"/><style:text-properties style:font-name=\"" +
           font + "\" style:font-name-asian=\"" + font + "\" style:font-name-complex=\"" + font + "\" fo:font-size=\"" + size +
           "\" style:font-size-asian=\"" + size + "\" style:font-size-complex=\"" + size + "\" fo:color=\"#1b1f24\" " +
           locale + " fo:hyphenate=\"false\"/></style:default-style>\n";
}

// "Page x of y" with the fields in their places, whatever the language's order.
std::string pageOf(const Labels& labels)
{
    const std::string words = labels.text(QT_TRANSLATE_NOOP("Report", "Page %1 of %2"), {"\n", "\t"});
    std::string out;
    for (const char c : words) {
        if (c == '\n')
            out += "<text:page-number text:select-page=\"current\">1</text:page-number>";
        else if (c == '\t')
            out += "<text:page-count>1</text:page-count>";
        else
            out += c; // our own words: no markup in them
    }
    return out;
}

std::string masterPage(const Document& document, const std::string& written)
{
    const Labels labels(document.language);
    const std::string head = document.layout == Layout::Letter
                                 ? std::string()
                                 : "<style:header><text:p text:style-name=\"Header\">" + odtEscaped(document.title) +
                                       "<text:tab/>" + odtEscaped(written) + "</text:p></style:header>";
    return "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">" +
           head + "<style:footer><text:p text:style-name=\"Footer\">" + odtEscaped(document.footer) +
           "<text:tab/>" + pageOf(labels) + "</text:p></style:footer></style:master-page></office:master-styles>\n";
}

} // namespace

std::string odtLength(int hundredths)
{
    std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits + "mm";
}

std::string odtNamespaces()
{
    return " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
           " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
           " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
           " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"";
}

std::string odtStyles(const Document& document, const std::string& written)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" + odtNamespaces() + ">\n";
    out += kFonts;
    out += "<office:styles>\n" + defaultStyle(document);
    out += kNamedStyles;
    out += "</office:styles>\n<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties "
           "fo:page-width=\"210mm\" fo:page-height=\"297mm\" style:print-orientation=\"portrait\" fo:margin-top=\"11mm\" "
           "fo:margin-bottom=\"11mm\" fo:margin-left=\"18mm\" fo:margin-right=\"18mm\"/><style:header-style>"
           "<style:header-footer-properties fo:min-height=\"9mm\" fo:margin-bottom=\"4mm\"/></style:header-style>"
           "<style:footer-style><style:header-footer-properties fo:min-height=\"9mm\" fo:margin-top=\"4mm\"/>"
           "</style:footer-style></style:page-layout></office:automatic-styles>\n";
    out += masterPage(document, written);
    return out + "</office:document-styles>\n";
}

} // namespace greffier::report
