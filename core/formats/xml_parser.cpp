#include "core/formats/xml_parser.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace greffier::formats {

namespace {

constexpr int kMaxDepth = 256;
constexpr int kMaxAttributes = 256;
constexpr std::size_t kSlice = 256 * 1024; // bytes between two looks at the cancel token
constexpr std::size_t kMaxToken = 8 * 1024 * 1024;

struct Run {
    XML_Parser parser = nullptr;
    XmlHandler* handler = nullptr;
    int depth = 0;
    base::ErrorCode refusal = base::ErrorCode::Internal; // Internal: nothing refused
    std::string detail;

    void refuse(base::ErrorCode code, std::string why)
    {
        if (refusal != base::ErrorCode::Internal)
            return;
        refusal = code;
        detail = std::move(why);
        XML_StopParser(parser, XML_FALSE);
    }
    void place() { handler->position = XML_GetCurrentByteIndex(parser); }
};

void onStart(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto* run = static_cast<Run*>(data);
    int count = 0;
    while (attributes[count] && count <= 2 * kMaxAttributes)
        count += 2;
    if (count > 2 * kMaxAttributes)
        return run->refuse(base::ErrorCode::LimitExceeded, "attributes");
    if (++run->depth > kMaxDepth)
        return run->refuse(base::ErrorCode::LimitExceeded, "nesting");
    run->place();
    run->handler->attributes = attributes;
    run->handler->startElement(name);
    run->handler->attributes = nullptr;
}

void onEnd(void* data, const XML_Char* name)
{
    auto* run = static_cast<Run*>(data);
    --run->depth;
    run->place();
    run->handler->position += XML_GetCurrentByteCount(run->parser);
    run->handler->endElement(name);
}

void onText(void* data, const XML_Char* text, int length)
{
    auto* run = static_cast<Run*>(data);
    run->handler->text({text, static_cast<std::size_t>(length)});
}

void onDoctype(void* data, const XML_Char* name, const XML_Char*, const XML_Char*, int)
{
    static_cast<Run*>(data)->refuse(base::ErrorCode::DoctypeRefused, name);
}

bool isTooEarlyEnd(XML_Error error)
{
    return error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN ||
           error == XML_ERROR_PARTIAL_CHAR || error == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

base::Error errorOf(const Run& run, const std::string& name)
{
    base::Error error;
    error.where = name;
    error.line = static_cast<int>(XML_GetCurrentLineNumber(run.parser));
    error.column = static_cast<int>(XML_GetCurrentColumnNumber(run.parser)) + 1;
    const auto code = XML_GetErrorCode(run.parser);
    if (run.refusal != base::ErrorCode::Internal) {
        error.code = run.refusal;
        error.detail = run.detail;
    } else {
        error.code = isTooEarlyEnd(code) ? base::ErrorCode::Truncated : base::ErrorCode::Malformed;
        error.detail = XML_ErrorString(code);
    }
    return error;
}

} // namespace

std::string_view localName(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

base::Status parseXml(std::string_view bytes, const std::string& name, XmlCharset charset,
                      XmlHandler& handler, const base::JobControl& job)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(charset == XmlCharset::Utf8 ? "UTF-8" : nullptr), &XML_ParserFree);
    Run run;
    run.parser = parser.get();
    run.handler = &handler;
    XML_SetUserData(run.parser, &run);
    XML_SetElementHandler(run.parser, onStart, onEnd);
    XML_SetCharacterDataHandler(run.parser, onText);
    XML_SetStartDoctypeDeclHandler(run.parser, onDoctype);
    std::size_t done = 0;
    std::int64_t lastEvent = 0;
    do {
        if (job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, name);
        const auto slice = bytes.substr(done, kSlice);
        done += slice.size();
        const bool isLast = done >= bytes.size();
        if (XML_Parse(run.parser, slice.data(), static_cast<int>(slice.size()), isLast ? 1 : 0) !=
            XML_STATUS_OK)
            return base::fail(errorOf(run, name));
        // A tag or comment that never ends would be scanned again with every slice.
        if (const std::int64_t event = XML_GetCurrentByteIndex(run.parser); event > lastEvent)
            lastEvent = event;
        else if (done - static_cast<std::size_t>(lastEvent) > kMaxToken)
            return base::fail(base::ErrorCode::LimitExceeded, name, "token");
        job.report(base::Stage::Parsing, static_cast<std::int64_t>(done),
                   static_cast<std::int64_t>(bytes.size()));
    } while (done < bytes.size());
    return {};
}

} // namespace greffier::formats
