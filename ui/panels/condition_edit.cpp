#include "ui/panels/condition_edit.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace greffier::panels {

namespace {

constexpr int kPauseMs = 250;

// Code points -> UTF-16 units within one line.
int unitsOf(const QString& line, int codePoints)
{
    int unit = 0;
    for (int i = 0; i < codePoints && unit < line.size(); ++i)
        unit += line.at(unit).isHighSurrogate() && unit + 1 < line.size() ? 2 : 1;
    return unit;
}

} // namespace

ConditionEdit::ConditionEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT checkRequested(condition()); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isQuiet)
            return;
        m_pause.start();
        Q_EMIT edited();
    });
}

void ConditionEdit::setCondition(const QString& text)
{
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    m_pause.stop();
    setPlainText(text);
    setError(std::nullopt);
}

void ConditionEdit::setError(const std::optional<base::Error>& error)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (error) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const QTextBlock block = document()->findBlockByNumber(std::max(0, error->line - 1));
        if (error->line > 0 && block.isValid()) {
            // The word that begins at the error, or the character before it where the text ends there.
            const int start = unitsOf(block.text(), std::max(0, error->column - 1));
            mark.cursor.setPosition(block.position() + start);
            mark.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
            if (!mark.cursor.hasSelection())
                mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            if (!mark.cursor.hasSelection())
                mark.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
        } else {
            mark.cursor.select(QTextCursor::Document);
        }
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(palette().color(QPalette::Text));
        mark.format.setFontWeight(QFont::Bold);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QPair<int, int> ConditionEdit::underlined() const
{
    const QList<QTextEdit::ExtraSelection> marks = extraSelections();
    if (marks.isEmpty())
        return {0, 0};
    return {marks.constFirst().cursor.selectionStart(), marks.constFirst().cursor.selectionEnd()};
}

void ConditionEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * 4);
    QPlainTextEdit::changeEvent(event);
}

} // namespace greffier::panels
