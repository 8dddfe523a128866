#include "ui/delegates/display_text.h"

#include "core/text/unicode.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::delegates {

namespace {

constexpr int kGroupsShown = 8; // different hidden characters in a row, each with its own chip

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isPictograph(char32_t c)
{
    return (c >= 0x1F000 && c < 0x20000) || (c >= 0x2190 && c < 0x2C00) || c == 0x3030 || c == 0x303D ||
           c == 0x3297 || c == 0x3299 || c == 0xA9 || c == 0xAE || c == 0x203C || c == 0x2049 || c == 0x2122;
}

bool isKeycapBase(char32_t c)
{
    return (c >= '0' && c <= '9') || c == '#' || c == '*';
}

bool isLineBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

// Characters without a shape of their own: Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties,
// and controls. The Arabic number signs are format characters that can be seen.
bool isInvisible(char32_t c)
{
    if (c < 0x20)
        return c != '\t' && !isLineBreak(c);
    if (c < 0x7F)
        return false;
    const bool isNumberSign =
        (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2 || c == 0x110BD;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Other_Control)
        return !isLineBreak(c);
    if (category == QChar::Other_Format)
        return !isNumberSign;
    return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
           (c >= 0x180B && c <= 0x180F) || c == 0x2065 || c == 0x3164 || c == 0xFFA0 ||
           (c >= 0xFFF0 && c <= 0xFFF8) || isVariationSelector(c) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isJoiningScript(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    default:
        return QChar::isLetter(c) || QChar::isMark(c);
    }
}

// Whether an invisible character does its lawful work where it stands: joins emoji or letters of a script
// that needs it, or chooses the shape of the character before it.
bool isAtWork(std::u32string_view text, std::size_t i)
{
    const char32_t c = text[i];
    if (i == 0)
        return false;
    const char32_t before = text[i - 1];
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
    if (isVariationSelector(c))
        return isPictograph(before) || (isKeycapBase(before) && after == 0x20E3) ||
               QChar::script(before) == QChar::Script_Han;
    if (c == 0x200D && isPictograph(after))
        return isPictograph(before) || before == 0xFE0F;
    if (c == 0x200C || c == 0x200D)
        return isJoiningScript(before) && (isJoiningScript(after) || c == 0x200D);
    if (c >= 0xE0020 && c <= 0xE007F) // flags of regions: black flag and tags
        return before == 0x1F3F4 || (before >= 0xE0020 && before <= 0xE007E && isAtWork(text, i - 1));
    return false;
}

bool isHiddenAt(std::u32string_view text, std::size_t i)
{
    return isInvisible(text[i]) && !isAtWork(text, i);
}

QString nameOf(char32_t c)
{
    static constexpr std::array<std::pair<char32_t, const char*>, 19> kNames{{{0xAD, "SHY"},
                                                                              {0x34F, "CGJ"},
                                                                              {0x61C, "ALM"},
                                                                              {0x200B, "ZWSP"},
                                                                              {0x200C, "ZWNJ"},
                                                                              {0x200D, "ZWJ"},
                                                                              {0x200E, "LRM"},
                                                                              {0x200F, "RLM"},
                                                                              {0x202A, "LRE"},
                                                                              {0x202B, "RLE"},
                                                                              {0x202C, "PDF"},
                                                                              {0x202D, "LRO"},
                                                                              {0x202E, "RLO"},
                                                                              {0x2060, "WJ"},
                                                                              {0x2066, "LRI"},
                                                                              {0x2067, "RLI"},
                                                                              {0x2068, "FSI"},
                                                                              {0x2069, "PDI"},
                                                                              {0xFEFF, "BOM"}}};
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [c](const auto& entry) { return entry.first == c; });
    if (found != kNames.end())
        return QLatin1String(found->second);
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

QString chipText(const QString& inner)
{
    return QChar(0x27E6) + inner + QChar(0x27E7);
}

// Builds the paragraphs from left to right.
class Builder {
public:
    Builder(std::u32string text, DisplayText& out) : m_text(std::move(text)), m_out(out) {}

    void run()
    {
        begin(0);
        std::size_t i = 0;
        while (i < m_text.size()) {
            if (isLineBreak(m_text[i]))
                i = breakLine(i);
            else if (isHiddenAt(m_text, i))
                i = hide(i);
            else if (isMark(m_text[i]) && m_marks == DisplayText::kMarksShown)
                i = cutMarks(i);
            else
                i = show(i);
        }
        finish(i, 0);
        m_out.size = static_cast<std::int32_t>(m_text.size());
    }

private:
    void begin(std::size_t start)
    {
        m_paragraph = {};
        m_paragraph.span.start = static_cast<std::int32_t>(start);
        m_marks = 0;
    }
    void finish(std::size_t end, std::int32_t breakLength)
    {
        m_paragraph.span.end = static_cast<std::int32_t>(end);
        m_paragraph.units.push_back(static_cast<std::int32_t>(m_paragraph.text.size()));
        m_paragraph.breakLength = breakLength;
        m_out.paragraphs.push_back(std::move(m_paragraph));
        begin(end);
    }
    void map(std::size_t count = 1)
    {
        m_paragraph.units.insert(m_paragraph.units.end(), count,
                                 static_cast<std::int32_t>(m_paragraph.text.size()));
    }
    void addChip(const QString& inner, std::size_t codePoints)
    {
        const auto start = static_cast<int>(m_paragraph.text.size());
        map();
        m_paragraph.text += chipText(inner);
        map(codePoints - 1); // what follows in the run stands behind its chip
        m_paragraph.chips.push_back({start, static_cast<int>(m_paragraph.text.size()) - start});
        m_out.hiddenCount += static_cast<std::int32_t>(codePoints);
    }
    std::size_t breakLine(std::size_t i)
    {
        map();
        const bool isPair = m_text[i] == '\r' && i + 1 < m_text.size() && m_text[i + 1] == '\n';
        if (isPair)
            map();
        const std::size_t next = i + (isPair ? 2 : 1);
        finish(next, isPair ? 2 : 1);
        return next;
    }
    std::size_t hide(std::size_t i)
    {
        for (int groups = 0; i < m_text.size() && isHiddenAt(m_text, i); ++groups) {
            std::size_t end = i + 1;
            if (groups == kGroupsShown) {
                while (end < m_text.size() && isHiddenAt(m_text, end))
                    ++end;
                addChip(QStringLiteral("+%1").arg(end - i), end - i);
            } else {
                while (end < m_text.size() && m_text[end] == m_text[i] && isHiddenAt(m_text, end))
                    ++end;
                const QString name = nameOf(m_text[i]);
                addChip(end - i > 1 ? name + QChar(0xD7) + QString::number(end - i) : name, end - i);
            }
            i = end;
        }
        return i;
    }
    std::size_t cutMarks(std::size_t i)
    {
        std::size_t end = i;
        while (end < m_text.size() && isMark(m_text[end]))
            ++end;
        addChip(QStringLiteral("+%1").arg(end - i), end - i);
        m_marks = 0;
        return end;
    }
    std::size_t show(std::size_t i)
    {
        const char32_t c = m_text[i];
        m_marks = isMark(c) ? m_marks + 1 : 0;
        if (isTooLong() && canSplitBefore(i))
            finish(i, 0);
        if (c == 0xA0 || c == 0x202F)
            m_paragraph.noBreakSpaces.push_back(static_cast<std::int32_t>(m_paragraph.text.size()));
        map();
        if (QChar::requiresSurrogates(c)) {
            m_paragraph.text += QChar(QChar::highSurrogate(c));
            m_paragraph.text += QChar(QChar::lowSurrogate(c));
        } else {
            m_paragraph.text += QChar(static_cast<char16_t>(c));
        }
        return i + 1;
    }
    bool isTooLong() const { return m_paragraph.text.size() >= DisplayText::kLongestParagraph; }
    // Preferably after a blank; anywhere between clusters once the paragraph is a tenth too long.
    bool canSplitBefore(std::size_t i) const
    {
        const char32_t before = m_text[i - 1];
        if (isMark(m_text[i]) || isInvisible(m_text[i]) || before == 0x200D || QChar::isMark(m_text[i]))
            return false;
        const bool isFarTooLong = m_paragraph.text.size() >= DisplayText::kLongestParagraph * 11 / 10;
        return before == ' ' || isFarTooLong;
    }

    std::u32string m_text;
    DisplayText& m_out;
    Paragraph m_paragraph;
    int m_marks = 0;
};

} // namespace

std::int32_t Paragraph::toUnit(std::int32_t codePoint) const
{
    const auto index = std::clamp(codePoint - span.start, 0, static_cast<std::int32_t>(units.size()) - 1);
    return units[static_cast<std::size_t>(index)];
}

std::int32_t Paragraph::fromUnit(std::int32_t unit) const
{
    if (unit >= units.back()) // behind the last character means before the line break
        return span.end - breakLength;
    const auto after = std::upper_bound(units.begin(), units.end(), unit);
    return span.start + static_cast<std::int32_t>(std::max<std::ptrdiff_t>(after - units.begin() - 1, 0));
}

DisplayText::DisplayText(std::string_view exact)
{
    Builder(text::toUtf32(exact), *this).run();
}

std::size_t DisplayText::paragraphAt(std::int32_t codePoint) const
{
    const auto after =
        std::upper_bound(paragraphs.begin(), paragraphs.end(), codePoint,
                         [](std::int32_t point, const Paragraph& p) { return point < p.span.start; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - paragraphs.begin() - 1, 0));
}

QString oneLine(const QString& foreign)
{
    const QList<uint> points = foreign.toUcs4();
    const std::u32string text(points.begin(), points.end());
    QString inner;
    int marks = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        marks = isMark(text[i]) ? marks + 1 : 0;
        if (isHiddenAt(text, i) || marks > DisplayText::kMarksShown)
            continue;
        const char32_t shown = isLineBreak(text[i]) || text[i] == '\t' ? U' ' : text[i];
        inner += QString::fromUcs4(&shown, 1);
    }
    return inner;
}

QString isolated(const QString& foreign)
{
    return QChar(0x2068) + oneLine(foreign) + QChar(0x2069);
}

QString toolTipText(const QString& plain)
{
    if (plain.isEmpty())
        return {};
    return QStringLiteral("<qt>") + plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
           QStringLiteral("</qt>");
}

} // namespace greffier::delegates
