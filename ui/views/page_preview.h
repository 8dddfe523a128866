#pragma once
#include "ui/views/preview_pages.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>
#include <memory>
#include <optional>

namespace greffier::views {

// Pages one under the other, as wide as the view or at a size of their own. Only what can be seen is painted. Every comment
// that stands on them can be reached: with Right and Left or the mouse; Return or a click goes to it.
// Invariant: where the reader is (page and how far down it) and the current comment stay over new pages.
class PagePreview final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    void setPages(std::shared_ptr<const PreviewPages> pages); // null: none
    int pageCount() const { return m_pages ? m_pages->count() : 0; }
    int currentPage() const; // the one at the upper third of the view, from 0; -1 where there is none
    QString currentItem() const; // "c-12", empty for none

    void goToPage(int page);
    enum class Step { Next, Previous };
    bool step(Step step);               // to the next comment; false at the end
    bool showItem(const QString& id);   // where it stands first; false where it does not

    // Percent of the printed size on screen (96 dots per inch); nothing: as wide as the view.
    void setZoom(std::optional<int> percent);
    int zoom() const; // the present one, percent

    QSize sizeHint() const override;

Q_SIGNALS:
    void itemActivated(const QString& id);
    void moved(); // another page or another current comment

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    qreal scale() const; // pixels per point
    int gap() const;     // around pages, pixels
    QSize pageSize() const;
    QRect pageRect(int page) const; // in the viewport
    QRect itemRect(const PreviewItem& item) const;
    int itemAt(QPoint point) const; // index into the items, -1 for none
    void layOut();
    void setCurrent(int index);
    void scrollTo(const QRect& rect);
    const QPixmap& pixmapOf(int page);
    bool handleKey(int key);

    std::shared_ptr<const PreviewPages> m_pages;
    std::optional<int> m_zoom;
    int m_current = -1; // index into the items
    std::map<int, QPixmap> m_pixmaps; // of pages that can be seen
    qreal m_pixmapScale = 0;
};

} // namespace greffier::views
