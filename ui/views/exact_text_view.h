#pragma once
#include "ui/views/text_block.h"
#include "ui/views/text_cursor.h"

#include <QWidget>

namespace greffier::views {

// A read-only exact text with highlights, as high as it needs at its width. Selected with the mouse or
// Shift+arrows. Invariant: spans are code points of the exact text; what is copied are its exact characters.
class ExactTextView final : public QWidget {
    Q_OBJECT
public:
    explicit ExactTextView(QWidget* parent = nullptr);
    ~ExactTextView() override;

    void setText(std::string exact, std::vector<TextHighlight> highlights);
    const std::string& exact() const { return m_block->exact(); }
    std::int32_t hiddenCount() const { return m_block->hiddenCount(); }
    base::Span selectedSpan() const;
    std::string selectedText() const;
    void setSelectedSpan(base::Span span);
    void clearSelection();
    void setShowsMarks(bool shows);
    QRect caretRect() const; // for scrolling, in this widget

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(greffier::base::Span span);
    void caretMoved();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut(int width) const;
    void announce(base::Span before);

    mutable std::unique_ptr<TextBlock> m_block; // its line breaks follow the width that Qt asks about
    TextCursor m_cursor;
    bool m_showsMarks = false;
};

} // namespace greffier::views
