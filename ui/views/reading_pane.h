#pragma once
#include "ui/views/reading_item.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace greffier::views {

class ExactTextView;
class MarkRow;

// One comment: its ancestors in one line each, the full exact text with its highlights, its replies.
// Lines are buttons, so that Tab and Enter reach them; the text is selected with the mouse or Shift+arrows.
class ReadingPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReadingPane(QWidget* parent = nullptr);

    // Position -1 shows the empty state. Keeps the selection where the same comment is shown again.
    void setItem(ReadingItem item);
    const ReadingItem& item() const { return m_item; }
    // The characters chosen, whole grapheme clusters, code points of the exact text; empty = none.
    base::Span selectedSpan() const;
    std::string selectedText() const;
    void setSelectedSpan(base::Span span); // and brings it into view: a passage of the list, a hit
    int zoom() const { return m_zoom; }
    ExactTextView* textView() const { return m_text; }

public Q_SLOTS:
    void clearSelection();
    void setZoom(int percent); // bounded to 50..300
    void setShowsMarks(bool shows);

Q_SIGNALS:
    void selectionChanged(greffier::base::Span span);
    void positionRequested(int position); // an ancestor or a reply was clicked
    void attachmentsRequested();          // the files kept with the comment
    void zoomChanged(int percent);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void rebuildLines(QVBoxLayout& box, const std::vector<ReadingLine>& lines, bool areAncestors);
    void rebuildRelations();
    void applyFont();
    void styleHead();
    void showCaret();

    ReadingItem m_item;
    QWidget* m_content;
    QLabel* m_empty;
    QLabel* m_head; // author
    QLabel* m_time; // time, public id, level
    MarkRow* m_marks;
    QPushButton* m_attachments;
    QLabel* m_replyHead;
    QLabel* m_more;
    QVBoxLayout* m_ancestors;
    QVBoxLayout* m_relations;
    QVBoxLayout* m_replies;
    ExactTextView* m_text;
    int m_zoom = 100;
};

} // namespace greffier::views
