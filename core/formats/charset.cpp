#include "core/formats/charset.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace greffier::formats {

namespace {

constexpr std::size_t kPrescanBytes = 8192;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kSymbolForNul = "\xE2\x90\x80";

struct Utf8Census {
    std::int64_t validMultibyte = 0;
    std::int64_t invalid = 0;
    std::int64_t nul = 0;
    std::size_t firstInvalid = 0;
};

Utf8Census takeCensus(std::string_view bytes)
{
    Utf8Census census;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t position = 0;
    while (position < length) {
        const auto start = position;
        if (data[position] < 0x80) {
            census.nul += data[position] == 0 ? 1 : 0;
            ++position;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(data, position, length, character);
        if (character >= 0) {
            ++census.validMultibyte;
        } else if (census.invalid++ == 0) {
            census.firstInvalid = static_cast<std::size_t>(start);
        }
    }
    return census;
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lowerAscii);
    return result;
}

// What comes after `key` as a value, quoted or bare: charset=utf-8, encoding="ISO-8859-1".
std::string valueAfter(std::string_view haystack, std::string_view key)
{
    auto at = haystack.find(key);
    while (at != std::string_view::npos) {
        auto position = at + key.size();
        while (position < haystack.size() && (haystack[position] == ' ' || haystack[position] == '='))
            ++position;
        if (position < haystack.size() && (haystack[position] == '"' || haystack[position] == '\''))
            ++position;
        const auto end = haystack.find_first_of("\"' ;/>?\t\r\n", position);
        if (end != std::string_view::npos && end > position && end - position < 40)
            return std::string(haystack.substr(position, end - position));
        at = haystack.find(key, at + 1);
    }
    return {};
}

void keep(DecodedText& result, std::string text)
{
    result.converted = std::make_shared<const std::string>(std::move(text));
    result.text = *result.converted;
}

// True for valid UTF-8 without NUL: what nearly every file is, and many times quicker to find out than to count.
bool isClean(std::string_view bytes, const std::function<void(std::size_t)>& onRead)
{
    constexpr std::size_t kStep = 8 * 1024 * 1024;
    const std::string_view all = bytes;
    while (!bytes.empty()) {
        std::size_t size = std::min(bytes.size(), kStep);
        // Not in the middle of a character: its later bytes are 10xxxxxx.
        while (size < bytes.size() && size > kStep - 4 && (static_cast<unsigned char>(bytes[size]) & 0xC0U) == 0x80U)
            --size;
        if (!simdjson::validate_utf8(bytes.data(), size) || std::memchr(bytes.data(), 0, size) != nullptr)
            return false;
        bytes.remove_prefix(size);
        if (onRead)
            onRead(all.size() - bytes.size());
    }
    return true;
}

DecodedText viewOf(std::string_view bytes, std::int64_t skipped)
{
    DecodedText result;
    result.text = bytes;
    result.charset = "UTF-8";
    result.skippedBytes = skipped;
    result.isIdentical = true;
    return result;
}

DecodedText repaired(std::string_view bytes, std::int64_t skipped, const Utf8Census& census)
{
    DecodedText result;
    result.charset = "UTF-8";
    result.skippedBytes = skipped;
    std::int64_t replaced = 0;
    keep(result, repairUtf8(bytes, replaced));
    result.invalidBytes = census.invalid;
    result.nulCharacters = census.nul;
    if (census.invalid > 0) {
        const auto from = census.firstInvalid > 30 ? census.firstInvalid - 30 : 0;
        std::int64_t ignored = 0;
        result.invalidExample = repairUtf8(bytes.substr(from, 60), ignored);
    }
    return result;
}

DecodedText convert(std::string_view bytes, const std::string& name)
{
    DecodedText result;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) {
        result.unknownLabel = name;
        return result;
    }
    result.charset = name;
    std::vector<UChar> buffer(16384);
    const char* source = bytes.data();
    const char* sourceEnd = source + bytes.size();
    std::u16string wide;
    wide.reserve(bytes.size());
    do {
        status = U_ZERO_ERROR;
        UChar* target = buffer.data();
        ucnv_toUnicode(converter, &target, target + buffer.size(), &source, sourceEnd, nullptr, true,
                       &status);
        wide.append(buffer.data(), target);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    ucnv_close(converter);
    result.invalidBytes = std::count(wide.begin(), wide.end(), u'\uFFFD');
    result.nulCharacters = std::count(wide.begin(), wide.end(), u'\0');
    std::replace(wide.begin(), wide.end(), u'\0', u'\u2400');
    std::int32_t length = 0;
    status = U_ZERO_ERROR;
    std::string text(wide.size() * 3, '\0');
    u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &length, wide.data(),
                       static_cast<std::int32_t>(wide.size()), 0xFFFD, nullptr, &status);
    text.resize(static_cast<std::size_t>(length));
    keep(result, std::move(text));
    return result;
}

// Browsers read these labels as windows-1252, and pages are written for browsers.
bool isLatin1Label(const std::string& label)
{
    return label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii" ||
           label == "iso8859-1" || label == "l1";
}

} // namespace

DecodedText decodeText(const Source& source, std::string_view declared)
{
    std::string_view bytes = source.bytes;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.remove_prefix(3);
        return isClean(bytes, source.onRead) ? viewOf(bytes, 3) : repaired(bytes, 3, takeCensus(bytes));
    }
    if (bytes.substr(0, 2) == "\xFF\xFE")
        return convert(bytes.substr(2), "UTF-16LE");
    if (bytes.substr(0, 2) == "\xFE\xFF")
        return convert(bytes.substr(2), "UTF-16BE");
    const auto label = lowered(declared);
    std::string unknown;
    // A page that declares UTF-16 without a mark was read as ASCII so far, so the label cannot be true.
    if (!label.empty() && label != "utf-8" && label != "utf8" && label.rfind("utf-16", 0) != 0) {
        auto result = convert(bytes, isLatin1Label(label) ? std::string("windows-1252") : label);
        if (result.unknownLabel.empty())
            return result;
        unknown = result.unknownLabel;
    }
    DecodedText result;
    if (isClean(bytes, source.onRead)) {
        result = viewOf(bytes, 0);
    } else {
        const auto census = takeCensus(bytes);
        result = census.invalid > census.validMultibyte ? convert(bytes, "windows-1252") : repaired(bytes, 0, census);
    }
    result.unknownLabel = unknown;
    return result;
}

DecodedText decodeText(std::string_view bytes, std::string_view declared)
{
    return decodeText(Source{{}, bytes}, declared);
}

std::string declaredCharset(std::string_view bytes)
{
    const auto head = lowered(bytes.substr(0, kPrescanBytes));
    if (head.rfind("<?xml", 0) == 0) {
        const auto declaration = std::string_view(head).substr(0, head.find("?>") + 1);
        if (auto value = valueAfter(declaration, "encoding"); !value.empty())
            return value;
    }
    for (auto at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 5)) {
        const auto tag = std::string_view(head).substr(at, head.find('>', at) - at + 1);
        if (auto value = valueAfter(tag, "charset="); !value.empty())
            return value;
    }
    return {};
}

void reportDecoding(const DecodedText& decoded, evidence::Sink& sink)
{
    if (decoded.invalidBytes > 0)
        sink.addLoss("invalid-bytes", decoded.invalidBytes, decoded.invalidExample);
    if (decoded.nulCharacters > 0)
        sink.addLoss("nul-characters", decoded.nulCharacters, "U+0000");
    if (!decoded.unknownLabel.empty())
        sink.addLoss("unknown-charset", 1, decoded.unknownLabel);
}

bool isValidUtf8(std::string_view bytes)
{
    return takeCensus(bytes).invalid == 0;
}

std::string repairUtf8(std::string_view bytes, std::int64_t& replaced)
{
    std::string result;
    result.reserve(bytes.size());
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t position = 0;
    while (position < length) {
        const auto start = position;
        UChar32 character = 0;
        U8_NEXT(data, position, length, character);
        if (character > 0) {
            result.append(
                bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(position - start)));
            continue;
        }
        ++replaced;
        result.append(character == 0 ? kSymbolForNul : kReplacement);
    }
    return result;
}

} // namespace greffier::formats
