#include "tests/fuzz/read_bytes.h"

#include "core/formats/charset.h"
#include "core/formats/reader.h"
#include "tests/support/whole_capture.h"

namespace greffier::tests {

namespace {

std::string checkText(const std::string& text, const char* what)
{
    if (!formats::isValidUtf8(text))
        return std::string(what) + ": invalid UTF-8";
    if (text.find('\0') != std::string::npos)
        return std::string(what) + ": NUL";
    return {};
}

std::string checkItem(const WholeCapture::Item& item, std::size_t size)
{
    for (const auto& [text, what] :
         {std::pair(&item.draft.text, "text"), std::pair(&item.draft.author, "author"),
          std::pair(&item.draft.ref, "ref"), std::pair(&item.draft.extra, "extra")}) {
        if (auto wrong = checkText(*text, what); !wrong.empty())
            return wrong;
    }
    const auto& bytes = item.draft.bytes;
    const bool isUnknown = bytes.start == -1 && bytes.end == -1;
    const bool isInside =
        bytes.start >= 0 && bytes.start <= bytes.end && bytes.end <= static_cast<std::int64_t>(size);
    return isUnknown || isInside ? std::string() : "byte range outside the file";
}

} // namespace

std::string readBytes(const char* reader, const std::uint8_t* data, std::size_t size)
{
    const formats::Source source{"fuzz", {reinterpret_cast<const char*>(data), size}};
    if (const auto detections = formats::detect(source); detections && detections->empty())
        return "detection without a reader";
    evidence::CaptureBuilder builder;
    const auto status = formats::readerByName(reader)->read(source, builder, {});
    if (!status)
        return status.error().line > 0 || !status.error().detail.empty() ? "" : "an error that says nothing";
    const auto built = wholeCapture(builder);
    if (built.ledger.comments == 0)
        return "success without comments";
    for (const auto& thread : built.threads) {
        if (auto wrong = checkText(thread.title + thread.body, "thread"); !wrong.empty())
            return wrong;
    }
    for (const auto& item : built.items) {
        if (auto wrong = checkItem(item, size); !wrong.empty())
            return wrong;
    }
    return {};
}

} // namespace greffier::tests
