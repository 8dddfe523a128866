#include "ui/views/reading_pane.h"

#include "ui/delegates/display_text.h"
#include "ui/models/wording.h"
#include "ui/theme/metrics.h"
#include "ui/views/exact_text_view.h"
#include "ui/views/line_button.h"
#include "ui/views/marks.h"
#include "ui/views/zoom.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greffier::views {

namespace {

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // a label that holds data never guesses at HTML (PLATFORM.md §1)
    label->setWordWrap(true);
    label->setMinimumWidth(1); // the pane may be narrower than a long name at 200 %
    return label;
}

void clearBox(QVBoxLayout& box)
{
    while (QLayoutItem* old = box.takeAt(0)) {
        if (QWidget* widget = old->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click brought us here
        }
        delete old;
    }
}

} // namespace

ReadingPane::ReadingPane(QWidget* parent) : QScrollArea(parent), m_content(new QWidget(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its parts take the focus
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(m_content);
    m_empty = plainLabel(m_content);
    m_empty->setAlignment(Qt::AlignCenter);
    m_head = plainLabel(m_content);
    m_time = plainLabel(m_content);
    m_marks = new MarkRow(m_content);
    m_text = new ExactTextView(m_content);
    m_attachments = new QPushButton(m_content);
    m_replyHead = plainLabel(m_content);
    m_more = plainLabel(m_content);
    m_ancestors = new QVBoxLayout;
    m_relations = new QVBoxLayout;
    m_replies = new QVBoxLayout;
    for (QVBoxLayout* lines : {m_ancestors, m_relations, m_replies})
        lines->setSpacing(0);
    column->addWidget(m_empty);
    column->addLayout(m_ancestors);
    column->addWidget(m_head);
    column->addWidget(m_time);
    column->addWidget(m_text);
    column->addWidget(m_marks);
    column->addWidget(m_attachments, 0, Qt::AlignLeft);
    column->addLayout(m_relations);
    column->addWidget(m_replyHead);
    column->addLayout(m_replies);
    column->addWidget(m_more);
    column->addStretch(1);
    setWidget(m_content);
    connect(m_text, &ExactTextView::selectionChanged, this, &ReadingPane::selectionChanged);
    connect(m_attachments, &QPushButton::clicked, this, &ReadingPane::attachmentsRequested);
    connect(m_text, &ExactTextView::caretMoved, this, &ReadingPane::showCaret);
    applyFont();
    rebuild();
}

void ReadingPane::setItem(ReadingItem item)
{
    const bool isSame =
        item.comment.position == m_item.comment.position && item.comment.publicId == m_item.comment.publicId;
    m_item = std::move(item);
    if (!isSame)
        clearSelection();
    rebuild();
    if (!isSame)
        ensureVisible(0, m_head->y());
}

base::Span ReadingPane::selectedSpan() const
{
    return m_text->selectedSpan();
}

std::string ReadingPane::selectedText() const
{
    return m_text->selectedText();
}

void ReadingPane::setSelectedSpan(base::Span span)
{
    m_text->setSelectedSpan(span);
    showCaret();
}

void ReadingPane::clearSelection()
{
    m_text->clearSelection();
}

void ReadingPane::showCaret()
{
    const QRect caret = m_text->caretRect();
    const QPoint at = m_text->mapTo(m_content, caret.center());
    ensureVisible(at.x(), at.y(), fontMetrics().height(), fontMetrics().height() * 2);
}

void ReadingPane::setZoom(int percent)
{
    const int bounded = boundedZoom(percent);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    applyFont();
    Q_EMIT zoomChanged(m_zoom);
}

void ReadingPane::setShowsMarks(bool shows)
{
    m_text->setShowsMarks(shows);
}

void ReadingPane::applyFont()
{
    m_content->setFont(zoomedFont(m_zoom, this));
    const theme::Metrics metrics(m_content->fontMetrics());
    m_content->layout()->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_content->layout()->setSpacing(metrics.wide);
    QFont bold = m_content->font();
    bold.setBold(true);
    m_replyHead->setFont(bold);
    styleHead();
}

// The author stands out; where nobody knows who it was, that is said in another hand.
void ReadingPane::styleHead()
{
    QFont font = m_content->font();
    font.setBold(!m_item.comment.author.isEmpty());
    font.setItalic(m_item.comment.author.isEmpty());
    m_head->setFont(font);
}

void ReadingPane::rebuild()
{
    const ConversationItem& comment = m_item.comment;
    const bool isEmpty = comment.position < 0;
    m_empty->setVisible(isEmpty);
    m_empty->setText(tr("No comment is chosen."));
    for (QWidget* part : {static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_time)})
        part->setVisible(!isEmpty);
    m_text->setVisible(!isEmpty && !comment.isPlaceholder);
    rebuildLines(*m_ancestors, isEmpty ? std::vector<ReadingLine>() : m_item.ancestors, true);
    rebuildRelations();
    rebuildLines(*m_replies, isEmpty ? std::vector<ReadingLine>() : m_item.replies, false);
    m_attachments->setVisible(!isEmpty && m_item.attachments > 0);
    m_attachments->setText(tr("%n file(s) kept with this comment…", nullptr, m_item.attachments));
    m_replyHead->setVisible(!isEmpty && !m_item.replies.empty());
    m_replyHead->setText(tr("Replies"));
    m_more->setVisible(!isEmpty && m_item.moreReplies > 0);
    m_more->setText(tr("%n more reply(s): see the thread", nullptr, m_item.moreReplies));
    m_text->setText(isEmpty ? std::string() : comment.text, comment.highlights);
    m_text->setAccessibleName(tr("Text of %1").arg(comment.publicId));
    m_text->setAccessibleDescription(
        QString::fromUtf8(comment.text.data(), static_cast<qsizetype>(comment.text.size())));
    m_marks->setItem(comment, m_text->hiddenCount());
    m_marks->setVisible(!isEmpty && m_marks->hasMarks());
    if (isEmpty)
        return;
    if (comment.isPlaceholder)
        m_head->setText(models::placeholderText());
    else
        m_head->setText(comment.author.isEmpty() ? models::unknownAuthorText()
                                                 : delegates::isolated(comment.author));
    QStringList facts{comment.publicId};
    if (!comment.time.isEmpty())
        facts.prepend(comment.time);
    facts << tr("level %1").arg(comment.depth);
    m_time->setText(facts.join(QStringLiteral(" \u00B7 ")));
    styleHead();
}

void ReadingPane::rebuildRelations()
{
    clearBox(*m_relations);
    for (const ReadingRelation& relation : m_item.comment.position < 0 ? std::vector<ReadingRelation>() : m_item.relations) {
        QLabel* const text = plainLabel(m_content);
        text->setText(relation.text);
        m_relations->addWidget(text);
        text->show();
        if (relation.line.position < 0)
            continue;
        auto* button = new LineButton(relation.line, 0, m_content);
        connect(button, &QAbstractButton::clicked, this,
                [this, position = relation.line.position] { Q_EMIT positionRequested(position); });
        m_relations->addWidget(button);
        button->show();
    }
}

void ReadingPane::rebuildLines(QVBoxLayout& box, const std::vector<ReadingLine>& lines, bool areAncestors)
{
    clearBox(box);
    int level = 0;
    for (const ReadingLine& line : lines) {
        auto* button = new LineButton(line, areAncestors ? level++ : 0, m_content);
        connect(button, &QAbstractButton::clicked, this,
                [this, position = line.position] { Q_EMIT positionRequested(position); });
        box.addWidget(button);
        button->show();
    }
}

void ReadingPane::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoomAfterWheel(m_zoom, *event));
    event->accept();
}

void ReadingPane::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace greffier::views
