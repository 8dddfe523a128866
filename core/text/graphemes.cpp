#include "core/text/unicode.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace greffier::text {
namespace {

using Iterator = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;

// Opening a break iterator costs far more than one question, and it must not be shared between threads.
UBreakIterator* characterIterator()
{
    thread_local const Iterator iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return Iterator(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status), &ubrk_close);
    }();
    return iterator.get();
}

// A text under ICU's grapheme iterator. Offsets are bytes.
// Invariant: the iterator refers to the text only while this object lives.
class Clusters {
public:
    explicit Clusters(std::string_view utf8) : m_size(static_cast<std::int32_t>(utf8.size()))
    {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
        m_iterator = U_SUCCESS(status) ? characterIterator() : nullptr;
        if (m_iterator)
            ubrk_setUText(m_iterator, &m_text, &status);
    }
    ~Clusters()
    {
        UErrorCode status = U_ZERO_ERROR;
        if (m_iterator)
            ubrk_setText(m_iterator, u"", 0, &status);
        utext_close(&m_text);
    }
    Clusters(const Clusters&) = delete;
    Clusters& operator=(const Clusters&) = delete;

    bool isBoundary(std::int32_t byte) const
    {
        return byte <= 0 || byte >= m_size || !m_iterator || ubrk_isBoundary(m_iterator, byte) != 0;
    }
    std::int32_t boundaryBefore(std::int32_t byte) const
    {
        return isBoundary(byte) ? byte : std::max(ubrk_preceding(m_iterator, byte), 0);
    }
    std::int32_t boundaryAfter(std::int32_t byte) const
    {
        if (isBoundary(byte))
            return byte;
        const std::int32_t next = ubrk_following(m_iterator, byte);
        return next == UBRK_DONE ? m_size : next;
    }

private:
    UText m_text = UTEXT_INITIALIZER;
    UBreakIterator* m_iterator = nullptr;
    std::int32_t m_size;
};

} // namespace

bool isGraphemeBoundary(std::string_view utf8, std::int32_t codePoint)
{
    const Offsets offsets(utf8);
    return Clusters(utf8).isBoundary(offsets.toByte(codePoint));
}

base::Span widenToGraphemes(std::string_view utf8, base::Span span)
{
    const Offsets offsets(utf8);
    const Clusters clusters(utf8);
    return {offsets.fromByte(clusters.boundaryBefore(offsets.toByte(span.start))),
            offsets.fromByte(clusters.boundaryAfter(offsets.toByte(span.end)))};
}

} // namespace greffier::text
