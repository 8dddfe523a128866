#pragma once
#include "core/evidence/sink.h"
#include "core/formats/reader.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace greffier::formats {

// Captured bytes as valid UTF-8.
// Invariant: where `isIdentical`, text byte i is source byte i + skippedBytes, so that byte ranges can be
// stated.
// Bytes that are valid UTF-8 already are not copied: `text` then views them.
struct DecodedText {
    std::string_view text;
    std::shared_ptr<const std::string> converted; // what `text` views otherwise
    std::string charset; // the one that was used: "UTF-8", "windows-1252", …
    bool isIdentical = false;
    std::int64_t skippedBytes = 0;  // length of the byte order mark
    std::int64_t invalidBytes = 0;  // sequences that became U+FFFD
    std::int64_t nulCharacters = 0; // each became U+2400, visible and harmless
    std::string invalidExample;     // text around the first invalid sequence
    std::string unknownLabel;       // the declared charset, where nobody knows it
};

// A byte order mark wins over `declared` (a label of a page or an XML declaration, may be empty). Without
// both, UTF-8 is assumed unless the bytes contradict it more often than they confirm it; then windows-1252,
// as browsers do (https://encoding.spec.whatwg.org/#names-and-labels).
DecodedText decodeText(const Source& source, std::string_view declared = {});
// Of a part of a file; `bytes` outlive the result.
DecodedText decodeText(std::string_view bytes, std::string_view declared = {});
DecodedText decodeText(std::string&& bytes, std::string_view declared = {}) = delete;

// The charset that a page declares in its first 8 KiB (<meta charset>, <meta http-equiv>, <?xml encoding?>),
// or nothing.
std::string declaredCharset(std::string_view bytes);

// Reports "invalid-bytes", "nul-characters" and "unknown-charset".
void reportDecoding(const DecodedText& decoded, evidence::Sink& sink);

bool isValidUtf8(std::string_view bytes);
// Invalid sequences become U+FFFD and NUL becomes U+2400; the number of replacements is added to `replaced`.
std::string repairUtf8(std::string_view bytes, std::int64_t& replaced);

} // namespace greffier::formats
