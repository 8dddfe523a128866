#include "ui/models/comment_display.h"

#include "core/base/json.h"

#include <algorithm>

namespace greffier::models {
namespace {

constexpr std::int32_t kFarHit = 160;    // code points: beyond it the hit would not be in the row's two lines
constexpr std::int32_t kContextLead = 40; // code points shown before such a hit

bool isCollapsible(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isBidiControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::vector<base::Span> merged(std::vector<base::Span> spans)
{
    std::erase_if(spans, [](base::Span span) { return span.isEmpty(); });
    std::sort(spans.begin(), spans.end());
    std::vector<base::Span> result;
    for (const base::Span span : spans) {
        if (!result.empty() && span.start <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

// Writes the snippet code point by code point; `m_at` counts those of the exact text.
class SnippetWriter {
public:
    SnippetWriter(const std::vector<base::Span>& spans, int maxUnits) : m_spans(spans), m_maxUnits(maxUnits) {}

    void leaveOutBefore(std::int32_t start) { m_start = start; }

    // False once the snippet is full.
    bool put(char32_t c)
    {
        const std::int32_t at = m_at++;
        if (at < m_start || isBidiControl(c))
            return true;
        if (isCollapsible(c)) {
            m_hasBlank = true;
            return true;
        }
        if (m_snippet.text.size() >= m_maxUnits) {
            m_snippet.text += u'…';
            return false;
        }
        if (m_snippet.text.isEmpty() && m_start > 0)
            m_snippet.text = QStringLiteral("… ");
        else if (m_hasBlank && !m_snippet.text.isEmpty())
            m_snippet.text += u' ';
        m_hasBlank = false;
        const auto before = static_cast<int>(m_snippet.text.size());
        m_snippet.text += QStringView(QChar::fromUcs4(c));
        mark(at, before);
        return true;
    }

    Snippet take() { return std::move(m_snippet); }

private:
    void mark(std::int32_t at, int before)
    {
        while (m_span < m_spans.size() && m_spans[m_span].end <= at) {
            ++m_span;
            m_isOpen = false;
        }
        if (m_span == m_spans.size() || at < m_spans[m_span].start)
            return;
        if (!m_isOpen)
            m_snippet.highlights.append(Highlight{before, 0});
        m_isOpen = true;
        m_snippet.highlights.back().length =
            static_cast<int>(m_snippet.text.size()) - m_snippet.highlights.back().start;
    }

    const std::vector<base::Span>& m_spans;
    int m_maxUnits;
    std::int32_t m_start = 0;
    std::int32_t m_at = 0;
    std::size_t m_span = 0;
    bool m_isOpen = false; // the last highlight belongs to m_span
    bool m_hasBlank = false;
    Snippet m_snippet;
};

// Where the snippet begins: 0, or the first word that starts at most kContextLead before a hit far into the text.
std::int32_t snippetStart(const QList<uint>& text, const std::vector<base::Span>& spans)
{
    if (spans.empty() || spans.front().start <= kFarHit || spans.front().start >= text.size())
        return 0;
    const std::int32_t hit = spans.front().start;
    std::int32_t start = hit - kContextLead;
    while (start < hit && !isCollapsible(text[start - 1]))
        ++start;
    return start < hit ? start : hit - kContextLead;
}

} // namespace

Snippet makeSnippet(std::string_view exact, const std::vector<base::Span>& spans, int maxUnits)
{
    const QList<uint> text = base::toQString(exact).toUcs4();
    const std::vector<base::Span> hits = merged(spans);
    SnippetWriter writer(hits, maxUnits);
    writer.leaveOutBefore(snippetStart(text, hits));
    for (const uint c : text) {
        if (!writer.put(c))
            break;
    }
    return writer.take();
}

CommentDisplay makeDisplay(const evidence::Comment& comment, const std::vector<evidence::Hit>& hits)
{
    std::vector<base::Span> spans;
    for (const evidence::Hit& hit : hits)
        spans.insert(spans.end(), hit.spans.begin(), hit.spans.end());
    CommentDisplay display;
    display.author = base::toQString(comment.author);
    display.posted = comment.posted;
    display.sourceStatus = base::toQString(comment.sourceStatus);
    display.snippet = makeSnippet(comment.text, spans);
    return display;
}

} // namespace greffier::models
