#include "core/text/quotations.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace greffier::text {
namespace {

enum Family : std::size_t { Curly, Angle, Straight, FamilyCount };

std::int32_t offset(std::size_t i)
{
    return static_cast<std::int32_t>(i);
}

class Finder {
public:
    explicit Finder(const Source& source) : m_source(source) {}

    Quotations find()
    {
        bool isLineBlank = true;
        for (std::size_t i = 0; i < m_source.size(); ++i) {
            if (m_source.isWordCharacter(i)) { // no marks: most of a text
                isLineBlank = false;
                i = m_source.wordCharactersEnd(i) - 1;
                m_lastVisible = i + 1;
            } else if (m_source.kind(i) == CharacterClass::LineEnd) {
                if (m_source.at(i) == U'\r' && m_source.at(i + 1) == U'\n')
                    continue;
                if (isLineBlank)
                    closeAll();
                isLineBlank = true;
            } else if (m_source.kind(i) != CharacterClass::Blank) {
                if (isLineBlank && m_source.at(i) == U'>')
                    addQuotedLine(i);
                isLineBlank = false;
                m_lastVisible = i + 1;
                visit(i);
            }
        }
        closeAll();
        finish();
        return std::move(m_found);
    }

private:
    struct Open {
        Family family;
        std::size_t at;
    };

    void visit(std::size_t i)
    {
        switch (m_source.at(i)) {
        case U'“':
            isClosingInstead(i) ? close(Curly, i) : open(Curly, i);
            break;
        case U'„':
            open(Curly, i);
            break;
        case U'”':
            m_count[Curly] == 0 && opensByMistake(i) ? open(Curly, i) : close(Curly, i);
            break;
        case U'«':
            open(Angle, i);
            break;
        case U'»':
            close(Angle, i);
            break;
        case U'"':
            visitStraight(i);
            break;
        default:
            break;
        }
    }

    void visitStraight(std::size_t i)
    {
        const bool isInchSign = i > 0 && m_source.isAsciiDigit(i - 1);
        if (m_count[Straight] > 0)
            close(Straight, i);
        else if (!isInchSign)
            open(Straight, i);
    }

    // “text“: some keyboards and languages close with the mark that opens elsewhere.
    bool isClosingInstead(std::size_t i) const
    {
        const bool touchesBefore = i > 0 && !m_source.isBlank(i - 1);
        return m_count[Curly] > 0 && touchesBefore && !m_source.isLetterOrDigit(i + 1);
    }

    // ”text”: the closing mark used at both ends. Only where it touches the word after it and another one
    // closes the stretch within the paragraph.
    bool opensByMistake(std::size_t i)
    {
        const bool touchesBefore = i > 0 && m_source.isWordCharacter(i - 1);
        return !touchesBefore && m_source.isLetterOrDigit(i + 1) && hasCloserAfter(i);
    }

    bool hasCloserAfter(std::size_t i)
    {
        if (m_searched <= i) {
            // Remembered up to the next mark or the paragraph's end, so that the whole search stays linear.
            std::size_t end = i + 1;
            bool isLineBlank = false;
            for (; end < m_source.size() && m_source.at(end) != U'”'; ++end) {
                if (m_source.kind(end) == CharacterClass::LineEnd && m_source.at(end) != U'\r') {
                    if (isLineBlank)
                        break;
                    isLineBlank = true;
                } else if (!m_source.isBlank(end)) {
                    isLineBlank = false;
                }
            }
            m_searched = end;
        }
        return m_source.at(m_searched) == U'”';
    }

    void open(Family family, std::size_t i)
    {
        m_open.push_back({family, i});
        ++m_count[family];
    }

    // Marks that were left open inside end with the one that closes around them.
    void close(Family family, std::size_t i)
    {
        while (m_count[family] > 0) {
            const bool isIt = m_open.back().family == family;
            pop(i + 1);
            if (isIt)
                return;
        }
    }

    void closeAll()
    {
        while (!m_open.empty())
            pop(m_lastVisible);
    }

    void pop(std::size_t end)
    {
        const Open last = m_open.back();
        m_open.pop_back();
        --m_count[last.family];
        add(last.at, end, 1);
        if (m_open.empty())
            m_found.outermost.push_back({offset(last.at), offset(end)});
    }

    void add(std::size_t start, std::size_t end, std::int32_t depth)
    {
        m_found.changes.push_back({offset(start), depth});
        m_found.changes.push_back({offset(end), -depth});
    }

    void addQuotedLine(std::size_t start)
    {
        std::int32_t depth = 0;
        std::size_t end = start;
        for (; m_source.at(end) == U'>' || m_source.at(end) == U' '; ++end)
            depth += m_source.at(end) == U'>' ? 1 : 0;
        while (end < m_source.size() && m_source.kind(end) != CharacterClass::LineEnd)
            ++end;
        add(start, end, depth);
        // Lines below each other are one quotation.
        if (!m_lines.empty() && onlyBlanksBetween(static_cast<std::size_t>(m_lines.back().end), start))
            m_lines.back().end = offset(end);
        else
            m_lines.push_back({offset(start), offset(end)});
    }

    bool onlyBlanksBetween(std::size_t from, std::size_t to) const
    {
        std::size_t lineEnds = 0;
        for (; from < to; ++from) {
            if (!m_source.isBlank(from))
                return false;
            lineEnds +=
                m_source.kind(from) == CharacterClass::LineEnd && m_source.at(from) != U'\r' ? 1U : 0U;
        }
        return lineEnds <= 1;
    }

    void finish()
    {
        std::stable_sort(m_found.changes.begin(), m_found.changes.end(),
                         [](const auto& a, const auto& b) { return a.at < b.at; });
        if (m_lines.empty())
            return;
        std::vector<base::Span>& all = m_found.outermost;
        all.insert(all.end(), m_lines.begin(), m_lines.end());
        std::sort(all.begin(), all.end());
        std::vector<base::Span> merged;
        for (const base::Span span : all) {
            if (!merged.empty() && merged.back().intersects(span))
                merged.back().end = std::max(merged.back().end, span.end);
            else
                merged.push_back(span);
        }
        all = std::move(merged);
    }

    const Source& m_source;
    Quotations m_found;
    std::vector<Open> m_open;
    std::array<std::size_t, FamilyCount> m_count{};
    std::vector<base::Span> m_lines;
    std::size_t m_lastVisible = 0;
    std::size_t m_searched = 0;
};

// A quick look at the bytes: false only where nothing is quoted.
bool mayQuote(std::string_view readable)
{
    if (readable.find('"') != std::string_view::npos || readable.find('>') != std::string_view::npos)
        return true;
    const auto hasAny = [readable](char first, std::initializer_list<std::string_view> marks) {
        for (std::size_t at = readable.find(first); at != std::string_view::npos; at = readable.find(first, at + 1)) {
            const std::string_view rest = readable.substr(at);
            if (std::any_of(marks.begin(), marks.end(), [rest](std::string_view mark) { return rest.starts_with(mark); }))
                return true;
        }
        return false;
    };
    return hasAny('\xC2', {"«", "»"}) || hasAny('\xE2', {"“", "”", "„"});
}

} // namespace

Quotations findQuotations(const Source& source)
{
    return mayQuote(source.slice(0, source.size())) ? Finder(source).find() : Quotations();
}

} // namespace greffier::text
