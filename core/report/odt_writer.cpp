#include "core/report/odt_writer.h"

#include "core/report/case_report.h"
#include "core/report/labels.h"
#include "core/report/odt_body.h"
#include "core/report/odt_styles.h"
#include "core/report/odt_text.h"
#include "core/report/zip_file.h"

namespace greffier::report {
namespace {

constexpr std::string_view kMimeType = "application/vnd.oasis.opendocument.text";

std::string contentXml(const Document& document)
{
    OdtBody body;
    body.add(document.blocks);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" + odtNamespaces() +
           ">\n<office:automatic-styles>\n" + body.formats().xml() + "</office:automatic-styles>\n<office:body><office:text>\n" +
           body.xml() + "</office:text></office:body>\n</office:document-content>\n";
}

std::string metaXml(const Document& document, base::Moment written)
{
    const std::string date = base::isoUtc(written.utcMs);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta>"
           "<meta:generator>Greffier</meta:generator><dc:title>" +
           odtEscaped(document.title) + "</dc:title><meta:creation-date>" + date + "</meta:creation-date><dc:date>" + date +
           "</dc:date><dc:language>" + (document.language == "fr" ? "fr-FR" : "en-GB") +
           "</dc:language></office:meta></office:document-meta>\n";
}

std::string manifestXml()
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">\n"
                      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"" +
                      std::string(kMimeType) + "\"/>\n";
    for (const char* name : {"content.xml", "styles.xml", "meta.xml"})
        out += std::string("<manifest:file-entry manifest:full-path=\"") + name + "\" manifest:media-type=\"text/xml\"/>\n";
    return out + "</manifest:manifest>\n";
}

} // namespace

base::Result<std::string> toOdt(const Document& document, base::Moment written)
{
    const Labels labels(document.language);
    // "mimetype" first and not compressed: OpenDocument 1.2 part 3, 3.3.
    return zipOf({{"mimetype", std::string(kMimeType), true},
                  {"content.xml", contentXml(document), false},
                  {"styles.xml", odtStyles(document, labels.moment(written)), false},
                  {"meta.xml", metaXml(document, written), false},
                  {"META-INF/manifest.xml", manifestXml(), false}},
                 written);
}

base::Result<std::string> toOdt(const ReportData& data)
{
    return toOdt(buildCaseReport(data, renderInOdt), data.written);
}

} // namespace greffier::report
