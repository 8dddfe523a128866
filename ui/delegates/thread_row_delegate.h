#pragma once
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QStyledItemDelegate>

namespace greffier::delegates {

// Paints a row of models::ThreadModel in three lines of the same height for every row:
//   line 1       author, time, change in a later capture, comment that it seems to answer, replies, public id
//   lines 2, 3   the text on the left, hits tinted and underlined; severity, hits, status on the right
// Indentation, guide lines and the expander are painted here too, not by QTreeView, so that the indentation
// can be capped (theme::kDeepestIndent). A selected row is tinted and barred, so that every colour stays
// legible on it.
class ThreadRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Where a click expands or collapses the row; empty where it has no children.
    QRect expanderRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    // Left of the first line, between expander and guide lines: where lines between rows begin and end.
    QPoint anchorOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    struct Row;
    const theme::Colours& coloursOf(const QPalette& palette) const;
    void paintGround(Row& row) const;
    void paintIndent(Row& row) const;
    void paintFirstLine(Row& row) const;
    int paintMarks(Row& row) const; // from the right edge; gives the left edge of what it painted
    void paintSnippet(Row& row, int right) const;
    void paintPlaceholder(Row& row) const;

    mutable theme::Colours m_colours;
    mutable qint64 m_paletteKey = -1;
};

} // namespace greffier::delegates
