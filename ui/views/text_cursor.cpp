#include "ui/views/text_cursor.h"

#include "core/text/unicode.h"
#include "ui/views/text_block.h"

#include <QChar>
#include <QKeyEvent>

#include <algorithm>

namespace greffier::views {

namespace {

std::int32_t nextCluster(const std::string& exact, std::int32_t at, std::int32_t size)
{
    return at >= size ? size : text::widenToGraphemes(exact, {at, at + 1}).end;
}

std::int32_t previousCluster(const std::string& exact, std::int32_t at)
{
    return at <= 0 ? 0 : text::widenToGraphemes(exact, {at - 1, at}).start;
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' || c == 0xAD || c == 0x200B ||
           c == 0x200D;
}

// Behind the word that begins at or after `at`.
std::int32_t wordEnd(const std::u32string& points, std::int32_t at)
{
    auto i = static_cast<std::size_t>(at);
    while (i < points.size() && !isWordCharacter(points[i]))
        ++i;
    while (i < points.size() && isWordCharacter(points[i]))
        ++i;
    return static_cast<std::int32_t>(i);
}

std::int32_t wordStart(const std::u32string& points, std::int32_t at)
{
    auto i = static_cast<std::size_t>(at);
    while (i > 0 && !isWordCharacter(points[i - 1]))
        --i;
    while (i > 0 && isWordCharacter(points[i - 1]))
        --i;
    return static_cast<std::int32_t>(i);
}

std::int32_t lineStep(const TextBlock& block, std::int32_t at, int direction)
{
    const QRectF caret = block.caretRect(at);
    const qreal y =
        direction < 0 ? caret.top() - caret.height() * 0.6 : caret.bottom() + caret.height() * 0.6;
    if (y < 0)
        return 0;
    if (y >= block.height())
        return block.size();
    return block.positionAt({caret.left(), y});
}

} // namespace

void TextCursor::moveTo(std::int32_t codePoint, Keep keep)
{
    m_caret = std::max(0, codePoint);
    if (keep == Keep::Nothing)
        m_anchor = m_caret;
}

void TextCursor::select(base::Span span)
{
    m_anchor = std::max(0, span.start);
    m_caret = std::max(m_anchor, span.end);
}

base::Span TextCursor::selected(const std::string& exact) const
{
    const base::Span span{std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
    return span.isEmpty() ? base::Span{m_caret, m_caret} : text::widenToGraphemes(exact, span);
}

bool TextCursor::handleKey(const QKeyEvent& event, const TextBlock& block)
{
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const std::string& exact = block.exact();
    if (isControl && event.key() == Qt::Key_A) {
        select({0, block.size()});
        return true;
    }
    std::int32_t to = m_caret;
    switch (event.key()) {
    case Qt::Key_Right:
        to = isControl ? wordEnd(text::toUtf32(exact), m_caret) : nextCluster(exact, m_caret, block.size());
        break;
    case Qt::Key_Left:
        to = isControl ? wordStart(text::toUtf32(exact), m_caret) : previousCluster(exact, m_caret);
        break;
    case Qt::Key_Up:
        to = lineStep(block, m_caret, -1);
        break;
    case Qt::Key_Down:
        to = lineStep(block, m_caret, 1);
        break;
    case Qt::Key_Home:
        to = isControl ? 0 : block.positionAt({0, block.caretRect(m_caret).center().y()});
        break;
    case Qt::Key_End:
        to = isControl ? block.size()
                       : block.positionAt({block.width() + 1, block.caretRect(m_caret).center().y()});
        break;
    default:
        return false;
    }
    moveTo(to, isShift ? Keep::Anchor : Keep::Nothing);
    return true;
}

base::Span TextCursor::wordAt(const std::string& exact, std::int32_t codePoint)
{
    const std::u32string points = text::toUtf32(exact);
    const auto size = static_cast<std::int32_t>(points.size());
    const auto isWord = [&points](std::int32_t i) {
        return isWordCharacter(points[static_cast<std::size_t>(i)]);
    };
    std::int32_t start = std::clamp(codePoint, 0, size);
    if (start < size && !isWord(start) && (start == 0 || !isWord(start - 1)))
        return text::widenToGraphemes(exact, {start, start + 1});
    std::int32_t end = start;
    while (start > 0 && isWord(start - 1))
        --start;
    while (end < size && isWord(end))
        ++end;
    return start == end ? base::Span{start, end} : text::widenToGraphemes(exact, {start, end});
}

} // namespace greffier::views
