#include "ui/views/line_button.h"

#include "ui/delegates/display_text.h"
#include "ui/models/wording.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace greffier::views {

LineButton::LineButton(ReadingLine line, int level, QWidget* parent)
    : QAbstractButton(parent), m_line(std::move(line)), m_level(std::min(level, theme::kDeepestIndent))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // narrower than its text: that is elided
    setCursor(Qt::PointingHandCursor);
    const QString author =
        m_line.author.isEmpty() ? models::unknownAuthorText() : delegates::oneLine(m_line.author);
    setAccessibleName(
        QStringList{m_line.publicId, m_line.isPlaceholder ? QString() : author, m_line.snippet}.join(
            QStringLiteral(", ")));
}

QSize LineButton::sizeHint() const
{
    const theme::Metrics metrics(fontMetrics());
    return {fontMetrics().averageCharWidth() * 40, metrics.line + 2 * metrics.gap};
}

QSize LineButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void LineButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const theme::Colours colours = theme::Colours::of(palette());
    const theme::Metrics metrics(fontMetrics());
    const int step = std::min(metrics.indent / 2, width() / 40);
    const QRect box = rect().adjusted(m_level * step, 0, 0, 0);
    if (underMouse() || isDown())
        painter.fillRect(box, colours.selectedRow);
    painter.fillRect(
        QRect(box.left(), box.top() + metrics.gap / 2, metrics.stroke * 2, box.height() - metrics.gap),
        colours.guide);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, metrics.stroke));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    const int y = box.top() + (box.height() - fontMetrics().height()) / 2 + fontMetrics().ascent();
    int left = box.left() + metrics.wide;
    const int idWidth = fontMetrics().horizontalAdvance(m_line.publicId);
    const int right = box.right() - idWidth - 2 * metrics.wide;
    painter.setPen(colours.muted);
    painter.drawText(box.right() - idWidth - metrics.gap, y, m_line.publicId);
    if (m_line.isPlaceholder) {
        theme::paintIcon(painter,
                         QRectF(left, box.center().y() - metrics.icon / 2.0, metrics.icon, metrics.icon),
                         theme::Icon::Placeholder, colours.muted);
        left += metrics.icon + metrics.wide;
    } else {
        QFont font = this->font();
        font.setBold(!m_line.author.isEmpty());
        font.setItalic(m_line.author.isEmpty());
        const QFontMetrics authorMetrics(font);
        const QString name =
            m_line.author.isEmpty() ? models::unknownAuthorText() : delegates::oneLine(m_line.author);
        const QString author = authorMetrics.elidedText(name, Qt::ElideRight, (right - left) * 2 / 5);
        painter.setFont(font);
        painter.setPen(m_line.author.isEmpty() ? colours.muted : colours.text);
        painter.drawText(left, y, QChar(0x2068) + author + QChar(0x2069));
        left += authorMetrics.horizontalAdvance(author) + metrics.wide;
    }
    QFont font = this->font();
    font.setItalic(m_line.isPlaceholder);
    painter.setFont(font);
    painter.setPen(m_line.isPlaceholder ? colours.muted : colours.link);
    painter.drawText(
        left, y, QFontMetrics(font).elidedText(m_line.snippet, Qt::ElideRight, std::max(0, right - left)));
}

void LineButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace greffier::views
